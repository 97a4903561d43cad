<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN">
<context>
    <name>gui::Breadcrumb</name>
    <message>
        <source>Location</source>
        <translation>位置</translation>
    </message>
</context>
<context>
    <name>gui::CallsPage</name>
    <message>
        <source>Calls</source>
        <translation>调用</translation>
    </message>
</context>
<context>
    <name>gui::ChartData</name>
    <message>
        <source>now</source>
        <comment>the right end of a chart&apos;s time axis</comment>
        <translation>现在</translation>
    </message>
</context>
<context>
    <name>gui::ChartPlot</name>
    <message>
        <source>no data</source>
        <translation>无数据</translation>
    </message>
</context>
<context>
    <name>gui::DefinitionHistory</name>
    <message>
        <source>It is not there any more</source>
        <translation>它已不存在</translation>
    </message>
    <message>
        <source>Change the definition of %1</source>
        <translation>更改 %1 的定义</translation>
    </message>
</context>
<context>
    <name>gui::DeleteSnapshotDialog</name>
    <message>
        <source>Delete Snapshot</source>
        <translation>删除快照</translation>
    </message>
    <message numerus="yes">
        <source>Delete %n Snapshots</source>
        <translation>
            <numerusform>删除 %n 个快照</numerusform>
        </translation>
    </message>
    <message>
        <source>Delete from %1</source>
        <translation>从 %1 中删除</translation>
    </message>
    <message>
        <source>The instance stands on &quot;%1&quot; now; it stays as it is.</source>
        <translation>实例当前基于“%1”，将保持不变。</translation>
    </message>
    <message>
        <source>The instance itself is not changed.</source>
        <translation>实例本身不会改变。</translation>
    </message>
    <message>
        <source>Snapshot &quot;%1&quot; disappears. Nobody can go back to it any more.</source>
        <translation>快照“%1”将被删除，此后无法再恢复到它。</translation>
    </message>
    <message>
        <source>&quot;%1&quot;, taken after it, stays</source>
        <translation>在它之后创建的“%1”将保留</translation>
    </message>
    <message numerus="yes">
        <source>The %n snapshots directly after it stay</source>
        <translation>
            <numerusform>紧随其后的 %n 个快照将保留</numerusform>
        </translation>
    </message>
    <message>
        <source>%1.</source>
        <comment>which snapshots stay</comment>
        <translation>%1。</translation>
    </message>
    <message>
        <source>%1 and will follow &quot;%2&quot;.</source>
        <comment>which snapshots stay</comment>
        <translation>%1，并接在“%2”之后。</translation>
    </message>
    <message numerus="yes">
        <source>%n snapshots disappear. Nobody can go back to them any more:</source>
        <translation>
            <numerusform>%n 个快照将被删除，此后无法再恢复到它们：</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>以及另外 %n 个</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>gui::DescribeSnapshotDialog</name>
    <message>
        <source>Description of &quot;%1&quot;</source>
        <translation>“%1”的描述</translation>
    </message>
    <message>
        <source>Save Description</source>
        <translation>保存描述</translation>
    </message>
    <message>
        <source>&amp;Description</source>
        <translation>描述(&amp;D)</translation>
    </message>
</context>
<context>
    <name>gui::DiscardQuestion</name>
    <message>
        <source>Discard the changes?</source>
        <translation>放弃更改？</translation>
    </message>
    <message>
        <source>The changes in the XML were not applied.</source>
        <translation>对 XML 的更改尚未应用。</translation>
    </message>
    <message>
        <source>Discard Changes</source>
        <translation>放弃更改</translation>
    </message>
    <message>
        <source>Keep Editing</source>
        <translation>继续编辑</translation>
    </message>
</context>
<context>
    <name>gui::EventsPage</name>
    <message>
        <source>Events</source>
        <translation>事件</translation>
    </message>
    <message>
        <source>Nothing has happened to this instance since the program started.</source>
        <translation>程序启动以来，此实例没有发生任何事件。</translation>
    </message>
</context>
<context>
    <name>gui::FactsCard</name>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Host</source>
        <translation>主机</translation>
    </message>
    <message>
        <source>UUID</source>
        <translation>UUID</translation>
    </message>
    <message>
        <source>ID</source>
        <translation>ID</translation>
    </message>
    <message>
        <source>VCPUs</source>
        <translation>VCPU 数</translation>
    </message>
    <message>
        <source>Memory</source>
        <translation>内存</translation>
    </message>
    <message>
        <source>Maximum memory</source>
        <translation>最大内存</translation>
    </message>
    <message>
        <source>CPU time</source>
        <translation>CPU 时间</translation>
    </message>
    <message>
        <source>Autostart</source>
        <translation>自动启动</translation>
    </message>
    <message>
        <source>Persistent</source>
        <translation>持久</translation>
    </message>
    <message>
        <source>Saved state</source>
        <translation>已保存的状态</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>是</translation>
    </message>
    <message>
        <source>No</source>
        <translation>否</translation>
    </message>
    <message>
        <source>%1 used of %2</source>
        <translation>已用 %1，共 %2</translation>
    </message>
    <message>
        <source>Facts</source>
        <translation>基本信息</translation>
    </message>
</context>
<context>
    <name>gui::FaultBar</name>
    <message>
        <source>Go to Line %1</source>
        <translation>转到第 %1 行</translation>
    </message>
</context>
<context>
    <name>gui::FleetStatus</name>
    <message>
        <source>No hosts</source>
        <translation>没有主机</translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n hosts connected</source>
        <translation>
            <numerusform>已连接 %1 台主机，共 %n 台</numerusform>
        </translation>
    </message>
    <message>
        <source> · oldest data %1</source>
        <translation> · 最旧数据 %1</translation>
    </message>
</context>
<context>
    <name>gui::HostActions</name>
    <message>
        <source>Connect</source>
        <translation>连接</translation>
    </message>
    <message>
        <source>Disconnect</source>
        <translation>断开连接</translation>
    </message>
    <message>
        <source>Retry Now</source>
        <translation>立即重试</translation>
    </message>
    <message>
        <source>Edit…</source>
        <translation>编辑…</translation>
    </message>
    <message>
        <source>Remove…</source>
        <translation>移除…</translation>
    </message>
    <message>
        <source>Remove Host</source>
        <translation>移除主机</translation>
    </message>
    <message>
        <source>Remove %1 from the list?</source>
        <translation>从列表中移除 %1？</translation>
    </message>
    <message numerus="yes">
        <source>%n jobs of this host are running and will be cancelled.</source>
        <translation>
            <numerusform>此主机有 %n 个任务正在运行，它们将被取消。</numerusform>
        </translation>
    </message>
    <message>
        <source>The host itself and its instances stay as they are.</source>
        <translation>主机本身及其实例保持不变。</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>移除</translation>
    </message>
</context>
<context>
    <name>gui::HostDialog</name>
    <message>
        <source>Add Host</source>
        <translation>添加主机</translation>
    </message>
    <message>
        <source>Edit Host</source>
        <translation>编辑主机</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>添加</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Connecting</source>
        <translation>正在连接</translation>
    </message>
    <message>
        <source>Cancelled.</source>
        <translation>已取消。</translation>
    </message>
    <message>
        <source>Connecting to %1…</source>
        <translation>正在连接 %1…</translation>
    </message>
    <message>
        <source>Cancel Test</source>
        <translation>取消测试</translation>
    </message>
    <message>
        <source>Test</source>
        <translation>测试</translation>
    </message>
    <message>
        <source>Connect %1 in another way?</source>
        <translation>以另一种方式连接 %1？</translation>
    </message>
    <message numerus="yes">
        <source>%n jobs of this host are running and will be cancelled.</source>
        <translation>
            <numerusform>该主机有 %n 个任务正在运行，它们将被取消。</numerusform>
        </translation>
    </message>
    <message>
        <source>Cancel Jobs and Change</source>
        <translation>取消任务并更改</translation>
    </message>
</context>
<context>
    <name>gui::HostDraft</name>
    <message>
        <source>local</source>
        <comment>no transport: this computer</comment>
        <translation>本机</translation>
    </message>
</context>
<context>
    <name>gui::HostEventsPage</name>
    <message>
        <source>Events</source>
        <translation>事件</translation>
    </message>
    <message>
        <source>Nothing has happened on this host since the program started.</source>
        <translation>程序启动以来，此主机上没有发生任何事件。</translation>
    </message>
</context>
<context>
    <name>gui::HostForm</name>
    <message>
        <source>Read-only</source>
        <translation>只读</translation>
    </message>
    <message>
        <source>Connect at start</source>
        <translation>启动时连接</translation>
    </message>
    <message>
        <source>your own, or what ssh is set up for</source>
        <translation>当前用户，或 ssh 配置的用户</translation>
    </message>
    <message>
        <source>the usual one</source>
        <translation>默认端口</translation>
    </message>
    <message>
        <source>what ssh chooses</source>
        <translation>由 ssh 选择</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>名称(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Driver</source>
        <translation>驱动(&amp;D)</translation>
    </message>
    <message>
        <source>&amp;Transport</source>
        <translation>传输方式(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;User</source>
        <translation>用户(&amp;U)</translation>
    </message>
    <message>
        <source>&amp;Host</source>
        <translation>主机(&amp;H)</translation>
    </message>
    <message>
        <source>&amp;Port</source>
        <translation>端口(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Key file</source>
        <translation>密钥文件(&amp;K)</translation>
    </message>
    <message>
        <source>P&amp;ath</source>
        <translation>路径(&amp;A)</translation>
    </message>
    <message>
        <source>U&amp;RI</source>
        <translation>URI(&amp;R)</translation>
    </message>
    <message>
        <source>Browse…</source>
        <translation>浏览…</translation>
    </message>
    <message>
        <source>Browse for the key file</source>
        <translation>浏览密钥文件</translation>
    </message>
    <message>
        <source>Look, but change nothing</source>
        <translation>仅查看，不作任何更改</translation>
    </message>
    <message>
        <source>Choose a Key File</source>
        <translation>选择密钥文件</translation>
    </message>
    <message>
        <source>A password was taken out: passwords do not belong into a URI. Use a key, or let ssh ask.</source>
        <translation>已删去其中的密码：URI 中不应包含密码。请使用密钥，或由 ssh 询问。</translation>
    </message>
    <message>
        <source>This host is already in the list as %1</source>
        <translation>此主机已在列表中，名称为 %1</translation>
    </message>
</context>
<context>
    <name>gui::HostOverview</name>
    <message>
        <source>Facts</source>
        <translation>基本信息</translation>
    </message>
    <message>
        <source>Instances</source>
        <translation>实例</translation>
    </message>
    <message>
        <source>Connecting to %1…</source>
        <translation>正在连接 %1…</translation>
    </message>
    <message>
        <source>Next attempt in %1 s.</source>
        <translation>%1 秒后再次尝试。</translation>
    </message>
    <message>
        <source>This host is not connected.</source>
        <translation>此主机未连接。</translation>
    </message>
    <message>
        <source>Connect</source>
        <translation>连接</translation>
    </message>
    <message>
        <source>Try Again</source>
        <translation>重试</translation>
    </message>
</context>
<context>
    <name>gui::HostPage</name>
    <message>
        <source>Parts of the host</source>
        <translation>主机的各部分</translation>
    </message>
    <message>
        <source>Overview</source>
        <translation>概览</translation>
    </message>
    <message>
        <source>Instances</source>
        <translation>实例</translation>
    </message>
    <message>
        <source>Events</source>
        <translation>事件</translation>
    </message>
    <message>
        <source>Calls</source>
        <translation>调用</translation>
    </message>
    <message>
        <source>libvirt %1</source>
        <translation>libvirt %1</translation>
    </message>
    <message numerus="yes">
        <source>%n CPUs</source>
        <translation>
            <numerusform>%n 个 CPU</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 of %2 running</source>
        <translation>%1 个运行中，共 %2 个</translation>
    </message>
</context>
<context>
    <name>gui::HostProbe</name>
    <message numerus="yes">
        <source>Connected to %1: %2 %3, libvirt %4, %n instances, %5</source>
        <translation>
            <numerusform>已连接到 %1：%2 %3，libvirt %4，%n 个实例，%5</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>gui::HostsView</name>
    <message>
        <source>Hosts</source>
        <translation>主机</translation>
    </message>
</context>
<context>
    <name>gui::InstanceActions</name>
    <message>
        <source>Open</source>
        <translation>打开</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>启动</translation>
    </message>
    <message>
        <source>Shut Down</source>
        <translation>关机</translation>
    </message>
    <message>
        <source>Reboot</source>
        <translation>重启</translation>
    </message>
    <message>
        <source>Hard Reboot</source>
        <translation>硬重启</translation>
    </message>
    <message>
        <source>Reset</source>
        <translation>重置</translation>
    </message>
    <message>
        <source>Force Off</source>
        <translation>强制关机</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>暂停</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>继续</translation>
    </message>
    <message>
        <source>Save to Disk</source>
        <translation>保存到磁盘</translation>
    </message>
    <message>
        <source>Discard Saved State</source>
        <translation>丢弃已保存的状态</translation>
    </message>
    <message>
        <source>Take Snapshot…</source>
        <translation>创建快照…</translation>
    </message>
    <message>
        <source>Migrate…</source>
        <translation>迁移…</translation>
    </message>
    <message>
        <source>Autostart</source>
        <translation>自动启动</translation>
    </message>
    <message>
        <source>The saved memory is deleted: the next start boots as after a power cut.</source>
        <translation>已保存的内存将被删除：下次启动如同断电后重新开机。</translation>
    </message>
    <message>
        <source>This is like pulling the plug: what is not written to disk is lost.</source>
        <translation>这如同拔掉电源：未写入磁盘的数据将丢失。</translation>
    </message>
    <message>
        <source>The guest is not asked: what is not written to disk is lost.</source>
        <translation>不会征询客户机：未写入磁盘的数据将丢失。</translation>
    </message>
    <message>
        <source>%1: %2?</source>
        <translation>%1：%2？</translation>
    </message>
    <message numerus="yes">
        <source>%1: %n instances?</source>
        <translation>
            <numerusform>%1：%n 个实例？</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>gui::InstancePage</name>
    <message>
        <source>Instance</source>
        <translation>实例</translation>
    </message>
    <message>
        <source>Overview</source>
        <translation>概览</translation>
    </message>
    <message>
        <source>Snapshots</source>
        <translation>快照</translation>
    </message>
    <message>
        <source>XML</source>
        <translation>XML</translation>
    </message>
    <message>
        <source>Events</source>
        <translation>事件</translation>
    </message>
    <message>
        <source>This instance is not known (yet).</source>
        <translation>此实例（尚）未知。</translation>
    </message>
    <message>
        <source>%1 is not there any more.</source>
        <translation>%1 已不存在。</translation>
    </message>
    <message numerus="yes">
        <source>%n VCPUs</source>
        <translation>
            <numerusform>%n 个 VCPU</numerusform>
        </translation>
    </message>
    <message>
        <source>ID %1</source>
        <translation>ID %1</translation>
    </message>
    <message>
        <source>Autostart</source>
        <translation>自动启动</translation>
    </message>
    <message>
        <source>Not persistent</source>
        <translation>非持久</translation>
    </message>
    <message>
        <source>Nothing is known from it yet.</source>
        <translation>尚无来自它的数据。</translation>
    </message>
    <message>
        <source>What is shown is from %1, %2 old.</source>
        <translation>所示为来自 %1 的数据，获取于 %2前。</translation>
    </message>
    <message>
        <source>%1: %2.</source>
        <comment>host: its state</comment>
        <translation>%1：%2。</translation>
    </message>
</context>
<context>
    <name>gui::InstancesPage</name>
    <message>
        <source>Search instances</source>
        <translation>搜索实例</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>搜索</translation>
    </message>
    <message>
        <source>Instances</source>
        <translation>实例</translation>
    </message>
    <message numerus="yes">
        <source>%n instances</source>
        <translation>
            <numerusform>%n 个实例</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n instances</source>
        <translation>
            <numerusform>显示 %1 个实例，共 %n 个</numerusform>
        </translation>
    </message>
    <message>
        <source>No instance matches &quot;%1&quot;.</source>
        <translation>没有与“%1”匹配的实例。</translation>
    </message>
    <message>
        <source>Clear the Search</source>
        <translation>清除搜索</translation>
    </message>
    <message>
        <source>No hosts yet. Add the first one to see its instances.</source>
        <translation>还没有主机。添加第一台主机即可查看其实例。</translation>
    </message>
    <message>
        <source>Add Host…</source>
        <translation>添加主机…</translation>
    </message>
    <message>
        <source>Connecting…</source>
        <translation>正在连接…</translation>
    </message>
    <message>
        <source>There are no instances here. What is wrong with a host is said on its page.</source>
        <translation>这里没有实例。主机的故障原因见其页面。</translation>
    </message>
</context>
<context>
    <name>gui::JobDetailsDialog</name>
    <message>
        <source>Began %1, took %2</source>
        <translation>开始于 %1，耗时 %2</translation>
    </message>
    <message>
        <source>Began %1</source>
        <translation>开始于 %1</translation>
    </message>
    <message>
        <source>Log</source>
        <translation>日志</translation>
    </message>
</context>
<context>
    <name>gui::JobsPanel</name>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>详细信息</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>显示</translation>
    </message>
    <message>
        <source>Clear Ended</source>
        <translation>清除已结束</translation>
    </message>
    <message>
        <source>Jobs</source>
        <translation>任务</translation>
    </message>
    <message>
        <source>No work yet. What you start is listed here with its progress and outcome.</source>
        <translation>还没有任务。您启动的操作及其进度和结果会列在这里。</translation>
    </message>
</context>
<context>
    <name>gui::LegendChip</name>
    <message>
        <source>Show or hide “%1” in the chart</source>
        <translation>在图表中显示或隐藏“%1”</translation>
    </message>
</context>
<context>
    <name>gui::MainWindow</name>
    <message>
        <source>Virtdeck</source>
        <translation>Virtdeck</translation>
    </message>
    <message>
        <source>Hosts</source>
        <translation>主机</translation>
    </message>
    <message>
        <source>Jobs</source>
        <translation>任务</translation>
    </message>
</context>
<context>
    <name>gui::Menus</name>
    <message>
        <source>Add Host…</source>
        <translation>添加主机…</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>搜索</translation>
    </message>
    <message>
        <source>&amp;Host</source>
        <translation>主机(&amp;H)</translation>
    </message>
    <message>
        <source>&amp;Instance</source>
        <translation>实例(&amp;I)</translation>
    </message>
    <message>
        <source>&amp;Snapshot</source>
        <translation>快照(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>文件(&amp;F)</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>退出</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>视图(&amp;V)</translation>
    </message>
    <message>
        <source>Appearance</source>
        <translation>外观</translation>
    </message>
    <message>
        <source>As the Desktop</source>
        <translation>跟随桌面</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>浅色</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>深色</translation>
    </message>
    <message>
        <source>H&amp;elp</source>
        <translation>帮助(&amp;E)</translation>
    </message>
    <message>
        <source>About Virtdeck</source>
        <translation>关于 Virtdeck</translation>
    </message>
    <message>
        <source>Virtdeck %1</source>
        <translation>Virtdeck %1</translation>
    </message>
    <message>
        <source>Instances, snapshots and migrations on libvirt hosts.
Free software under the GNU General Public License, version 3 or later.</source>
        <translation>管理 libvirt 主机上的实例、快照和迁移。
自由软件，依据 GNU 通用公共许可证第 3 版或更高版本发布。</translation>
    </message>
    <message>
        <source>Actions</source>
        <translation>操作</translation>
    </message>
    <message>
        <source>Shut Down</source>
        <translation>关机</translation>
    </message>
</context>
<context>
    <name>gui::MigrateDialog</name>
    <message>
        <source>&amp;Live, with a copy of the disks</source>
        <translation>在线迁移，并复制磁盘(&amp;L)</translation>
    </message>
    <message>
        <source>On &amp;shared storage, without copying disks</source>
        <translation>使用共享存储，不复制磁盘(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Offline, with a copy of the disks</source>
        <translation>离线迁移，并复制磁盘(&amp;O)</translation>
    </message>
    <message>
        <source>&amp;Remove the disks from the source afterwards</source>
        <translation>完成后从源主机删除磁盘(&amp;R)</translation>
    </message>
    <message>
        <source>Migrate %1</source>
        <translation>迁移 %1</translation>
    </message>
    <message numerus="yes">
        <source>Migrate %n Instances</source>
        <translation>
            <numerusform>迁移 %n 个实例</numerusform>
        </translation>
    </message>
    <message>
        <source>Now on %1</source>
        <translation>当前位于 %1</translation>
    </message>
    <message>
        <source>&amp;Target</source>
        <translation>目标主机(&amp;T)</translation>
    </message>
    <message>
        <source>There is no other host to migrate to. A target must be connected, not read-only, and not have an instance of the same name.</source>
        <translation>没有可迁移到的其他主机。目标主机必须已连接、非只读，且没有同名实例。</translation>
    </message>
    <message>
        <source>Migrate</source>
        <translation>迁移</translation>
    </message>
    <message>
        <source>Offline is for instances that are off.</source>
        <translation>离线迁移适用于已关机的实例。</translation>
    </message>
    <message numerus="yes">
        <source>Live is for running instances; %n selected instance(s) are off.</source>
        <translation>
            <numerusform>在线迁移适用于运行中的实例；所选的 %n 个实例已关机。</numerusform>
        </translation>
    </message>
    <message>
        <source>Reading the configuration…</source>
        <translation>正在读取配置…</translation>
    </message>
    <message>
        <source>Choose the host to migrate to.</source>
        <translation>请选择要迁移到的主机。</translation>
    </message>
</context>
<context>
    <name>gui::MigrationDraft</name>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message numerus="yes">
        <source>%n instance(s)</source>
        <translation>
            <numerusform>%n 个实例</numerusform>
        </translation>
    </message>
    <message>
        <source>The disks are copied to %1, then %2 moves there, switched off.</source>
        <translation>先将磁盘复制到 %1，再将关机状态的 %2 移到那里。</translation>
    </message>
    <message>
        <source>The definition moves to %1; the disks stay where both hosts see them.</source>
        <translation>定义移到 %1；磁盘留在两台主机都可访问的位置。</translation>
    </message>
    <message>
        <source>Disks and memory are copied to %1 while the guest works; then it goes on there.</source>
        <translation>客户机运行期间将磁盘和内存复制到 %1，随后在那里继续运行。</translation>
    </message>
    <message>
        <source>The memory is copied to %1 while the guest works; the disks stay where both hosts see them.</source>
        <translation>客户机运行期间将内存复制到 %1；磁盘留在两台主机都可访问的位置。</translation>
    </message>
    <message>
        <source>Once that was verified on both hosts, the old disk files are deleted.</source>
        <translation>在两台主机上核实之后，删除旧的磁盘文件。</translation>
    </message>
    <message>
        <source>The old disk files stay on the source.</source>
        <translation>旧的磁盘文件保留在源主机上。</translation>
    </message>
    <message>
        <source>Those that are off move without being started.</source>
        <translation>已关机的实例只移动，不启动。</translation>
    </message>
    <message>
        <source>%1 in %2.</source>
        <translation>共 %1，耗时 %2。</translation>
    </message>
    <message>
        <source>%1 in %2, stopped for %3.</source>
        <translation>共 %1，耗时 %2，停顿 %3。</translation>
    </message>
</context>
<context>
    <name>gui::OverviewPage</name>
    <message>
        <source>Overview</source>
        <translation>概览</translation>
    </message>
    <message>
        <source>Screen</source>
        <translation>屏幕</translation>
    </message>
    <message>
        <source>CPU</source>
        <translation>CPU</translation>
    </message>
    <message>
        <source>Memory</source>
        <translation>内存</translation>
    </message>
    <message>
        <source>Disk</source>
        <translation>磁盘</translation>
    </message>
    <message>
        <source>Read</source>
        <translation>读取</translation>
    </message>
    <message>
        <source>Write</source>
        <translation>写入</translation>
    </message>
    <message>
        <source>Network</source>
        <translation>网络</translation>
    </message>
    <message>
        <source>In</source>
        <translation>接收</translation>
    </message>
    <message>
        <source>Out</source>
        <translation>发送</translation>
    </message>
</context>
<context>
    <name>gui::Pages</name>
    <message>
        <source>Fleet</source>
        <translation>主机群</translation>
    </message>
</context>
<context>
    <name>gui::QuitGuard</name>
    <message>
        <source>Quit</source>
        <translation>退出</translation>
    </message>
    <message>
        <source>The edited XML was not applied.</source>
        <translation>编辑过的 XML 尚未应用。</translation>
    </message>
    <message>
        <source>Quitting discards the changes.</source>
        <translation>退出将放弃这些更改。</translation>
    </message>
    <message>
        <source>Discard and Quit</source>
        <translation>放弃并退出</translation>
    </message>
    <message>
        <source>Keep Editing</source>
        <translation>继续编辑</translation>
    </message>
    <message numerus="yes">
        <source>%n jobs are still running.</source>
        <translation>
            <numerusform>仍有 %n 个任务在运行。</numerusform>
        </translation>
    </message>
    <message>
        <source>Quitting stops them: migrations are taken back, the instances stay on their hosts.</source>
        <translation>退出将中止这些任务：迁移会被撤回，实例留在原主机上。</translation>
    </message>
    <message>
        <source>Stop Jobs and Quit</source>
        <translation>中止任务并退出</translation>
    </message>
    <message>
        <source>Keep Running</source>
        <translation>继续运行</translation>
    </message>
    <message>
        <source>Stopping jobs, then quitting. Close once more to quit at once.</source>
        <translation>正在中止任务，随后退出。再次关闭可立即退出。</translation>
    </message>
</context>
<context>
    <name>gui::RevertSnapshotDialog</name>
    <message>
        <source>Revert %1</source>
        <translation>恢复 %1</translation>
    </message>
    <message>
        <source>Revert</source>
        <translation>恢复</translation>
    </message>
    <message>
        <source>&amp;Take a snapshot first</source>
        <translation>先创建快照(&amp;T)</translation>
    </message>
    <message>
        <source>Take a snapshot first</source>
        <translation>先创建快照</translation>
    </message>
    <message>
        <source>Finding out what is possible here…</source>
        <translation>正在检查此处可用的方式…</translation>
    </message>
    <message>
        <source>The disks of %1 go back to &quot;%2&quot;, taken %3.</source>
        <translation>%1 的磁盘将恢复到创建于 %3 的“%2”。</translation>
    </message>
    <message>
        <source>Everything written to them since then is lost, and so is what the instance has in memory now.</source>
        <translation>此后写入的所有数据以及实例当前内存中的内容都将丢失。</translation>
    </message>
    <message>
        <source>Everything written to them since then is lost.</source>
        <translation>此后写入的所有数据都将丢失。</translation>
    </message>
    <message>
        <source>The host may misread this name: it could go back to another snapshot, or find none and stop the instance.</source>
        <translation>主机可能误读此名称：它可能恢复到另一个快照，或因找不到快照而停止实例。</translation>
    </message>
    <message>
        <source>Afterwards the instance is</source>
        <translation>恢复后实例的状态</translation>
    </message>
    <message>
        <source>as it was then: %1</source>
        <translation>与当时相同：%1</translation>
    </message>
    <message>
        <source>running</source>
        <translation>运行</translation>
    </message>
    <message>
        <source>paused</source>
        <translation>暂停</translation>
    </message>
    <message>
        <source>It is called &quot;%1&quot;. Nothing is reverted if it cannot be taken.</source>
        <translation>其名称为“%1”。如果无法创建，则不会恢复。</translation>
    </message>
</context>
<context>
    <name>gui::ScreenFeed</name>
    <message>
        <source>The host sent a picture that cannot be read</source>
        <translation>主机发来的图像无法读取</translation>
    </message>
</context>
<context>
    <name>gui::SearchBar</name>
    <message>
        <source>Find</source>
        <translation>查找</translation>
    </message>
    <message>
        <source>Previous</source>
        <translation>上一个</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>下一个</translation>
    </message>
    <message numerus="yes">
        <source>more than %n hits</source>
        <translation>
            <numerusform>超过 %n 处匹配</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hits</source>
        <translation>
            <numerusform>%n 处匹配</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <comment>hit of hits</comment>
        <translation>第 %1 处，共 %2 处</translation>
    </message>
</context>
<context>
    <name>gui::SecretMask</name>
    <message>
        <source>(new)</source>
        <translation>（新）</translation>
    </message>
</context>
<context>
    <name>gui::SnapshotCanvas</name>
    <message>
        <source>Drawn snapshot tree</source>
        <translation>快照树图</translation>
    </message>
</context>
<context>
    <name>gui::SnapshotCard</name>
    <message>
        <source>%1 · external</source>
        <comment>age</comment>
        <translation>%1 · 外部</translation>
    </message>
    <message>
        <source>You are here</source>
        <translation>当前位置</translation>
    </message>
</context>
<context>
    <name>gui::SnapshotViews</name>
    <message>
        <source>Snapshots</source>
        <translation>快照</translation>
    </message>
</context>
<context>
    <name>gui::SnapshotsPage</name>
    <message>
        <source>Take Snapshot…</source>
        <translation>创建快照…</translation>
    </message>
    <message>
        <source>Revert…</source>
        <translation>恢复…</translation>
    </message>
    <message>
        <source>Delete…</source>
        <translation>删除…</translation>
    </message>
    <message>
        <source>Delete Subtree…</source>
        <translation>删除子树…</translation>
    </message>
    <message>
        <source>Edit Description…</source>
        <translation>编辑描述…</translation>
    </message>
    <message>
        <source>Refresh</source>
        <translation>刷新</translation>
    </message>
    <message>
        <source>Snapshots</source>
        <translation>快照</translation>
    </message>
    <message>
        <source>No snapshots yet. Take one before the next change.</source>
        <translation>还没有快照。请在下次更改之前创建一个。</translation>
    </message>
    <message>
        <source>Reading the snapshots…</source>
        <translation>正在读取快照…</translation>
    </message>
    <message>
        <source>The snapshots are not known yet.</source>
        <translation>尚未获取快照。</translation>
    </message>
    <message>
        <source>The host is not connected. What is shown here is from when it was.</source>
        <translation>主机未连接。此处显示的是之前连接时的数据。</translation>
    </message>
    <message>
        <source>This host is connected read-only: snapshots can be looked at, but not changed.</source>
        <translation>此主机以只读方式连接：快照只能查看，不能更改。</translation>
    </message>
    <message>
        <source>The host does not answer at present.</source>
        <translation>主机目前没有响应。</translation>
    </message>
    <message>
        <source>No instance is selected.</source>
        <translation>未选择实例。</translation>
    </message>
    <message>
        <source>Select a snapshot first.</source>
        <translation>请先选择一个快照。</translation>
    </message>
    <message>
        <source>This snapshot is external; reverting to those comes in a later version.</source>
        <translation>这是外部快照；恢复到外部快照的功能将在以后的版本中提供。</translation>
    </message>
    <message>
        <source>No other snapshot was taken after this one.</source>
        <translation>在此快照之后没有创建其他快照。</translation>
    </message>
    <message>
        <source>Take snapshot &quot;%1&quot; of %2</source>
        <translation>创建 %2 的快照“%1”</translation>
    </message>
    <message>
        <source>Revert %1 to &quot;%2&quot;</source>
        <translation>将 %1 恢复到“%2”</translation>
    </message>
    <message>
        <source>Revert %1</source>
        <translation>恢复 %1</translation>
    </message>
    <message>
        <source>Revert by Force</source>
        <translation>强制恢复</translation>
    </message>
    <message>
        <source>The host calls this revert risky and has changed nothing.</source>
        <translation>主机认为此次恢复有风险，未作任何更改。</translation>
    </message>
    <message>
        <source>By force, the instance is stopped and started anew from &quot;%1&quot;.</source>
        <translation>强制恢复会停止实例，并从“%1”重新启动。</translation>
    </message>
    <message>
        <source>%1: &quot;%2&quot; of %3</source>
        <comment>what is done: snapshot, instance</comment>
        <translation>%1：%3 的“%2”</translation>
    </message>
    <message>
        <source>Describe snapshot &quot;%1&quot; of %2</source>
        <translation>描述 %2 的快照“%1”</translation>
    </message>
</context>
<context>
    <name>gui::TakeSnapshotDialog</name>
    <message>
        <source>Take Snapshot of %1</source>
        <translation>创建 %1 的快照</translation>
    </message>
    <message>
        <source>Take Snapshot</source>
        <translation>创建快照</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>名称(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Description</source>
        <translation>描述(&amp;D)</translation>
    </message>
    <message>
        <source>Finding out what is possible here…</source>
        <translation>正在检查此处可用的方式…</translation>
    </message>
    <message>
        <source>Saves all writable disks, with memory (%1). The instance stands still while its memory is written.</source>
        <translation>保存所有可写磁盘以及内存（%1）。写入内存期间实例暂停运行。</translation>
    </message>
    <message>
        <source>Saves all writable disks. The instance is off, so there is no memory to save.</source>
        <translation>保存所有可写磁盘。实例已关机，没有内存需要保存。</translation>
    </message>
    <message>
        <source>A snapshot is not possible here:</source>
        <translation>此处无法创建快照：</translation>
    </message>
    <message>
        <source>There is a snapshot of this name already.</source>
        <translation>已有同名快照。</translation>
    </message>
</context>
<context>
    <name>gui::TargetList</name>
    <message>
        <source>Target</source>
        <translation>目标主机</translation>
    </message>
    <message>
        <source>has a %1 already</source>
        <translation>已有 %1</translation>
    </message>
    <message>
        <source>it is here now</source>
        <translation>当前就在此主机</translation>
    </message>
    <message>
        <source>they are here now</source>
        <translation>当前都在此主机</translation>
    </message>
    <message>
        <source>connected read-only</source>
        <translation>以只读方式连接</translation>
    </message>
    <message numerus="yes">
        <source>%n running</source>
        <translation>
            <numerusform>%n 个运行中</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 – %2</source>
        <translation>%1 – %2</translation>
    </message>
    <message>
        <source>another hypervisor: %1</source>
        <translation>不同的虚拟机监控器：%1</translation>
    </message>
</context>
<context>
    <name>gui::Thumbnail</name>
    <message>
        <source>%1. The screen is shown while it runs.</source>
        <translation>%1。运行时会显示屏幕。</translation>
    </message>
    <message>
        <source>It has no screen.</source>
        <translation>它没有屏幕。</translation>
    </message>
    <message>
        <source>Waiting for the first picture…</source>
        <translation>正在等待第一幅画面…</translation>
    </message>
    <message>
        <source>No picture of the screen: %1</source>
        <translation>没有屏幕画面：%1</translation>
    </message>
    <message>
        <source>Screen</source>
        <translation>屏幕</translation>
    </message>
</context>
<context>
    <name>gui::ValuesCard</name>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Host name</source>
        <translation>主机名</translation>
    </message>
    <message>
        <source>Hypervisor</source>
        <translation>虚拟机监控器</translation>
    </message>
    <message>
        <source>libvirt</source>
        <translation>libvirt</translation>
    </message>
    <message>
        <source>CPU</source>
        <translation>CPU 型号</translation>
    </message>
    <message>
        <source>CPUs</source>
        <translation>CPU 数</translation>
    </message>
    <message>
        <source>Memory</source>
        <translation>内存</translation>
    </message>
    <message>
        <source>Round trip</source>
        <translation>往返时间</translation>
    </message>
    <message>
        <source>Changes</source>
        <translation>变化获知</translation>
    </message>
    <message>
        <source>told by the host</source>
        <translation>由主机通知</translation>
    </message>
    <message>
        <source>asked for</source>
        <translation>定期查询</translation>
    </message>
    <message>
        <source>Rights</source>
        <translation>权限</translation>
    </message>
    <message>
        <source>read-only</source>
        <translation>只读</translation>
    </message>
    <message>
        <source>read and write</source>
        <translation>读写</translation>
    </message>
    <message>
        <source>URI</source>
        <translation>URI</translation>
    </message>
    <message>
        <source>%1 of %2 (%3)</source>
        <translation>%1，共 %2（%3）</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 个，共 %2 个</translation>
    </message>
    <message>
        <source>Running</source>
        <translation>运行中</translation>
    </message>
    <message>
        <source>Promised VCPUs</source>
        <translation>已分配 VCPU</translation>
    </message>
    <message numerus="yes">
        <source>%n CPUs</source>
        <translation>
            <numerusform>%n 个 CPU</numerusform>
        </translation>
    </message>
    <message>
        <source>Promised memory</source>
        <translation>已分配内存</translation>
    </message>
</context>
<context>
    <name>gui::XmlDiffDialog</name>
    <message>
        <source>Difference</source>
        <translation>差异</translation>
    </message>
    <message>
        <source>Apply</source>
        <translation>应用</translation>
    </message>
    <message>
        <source>Review the Change</source>
        <translation>检查更改</translation>
    </message>
    <message numerus="yes">
        <source>%n lines added</source>
        <translation>
            <numerusform>增加 %n 行</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n lines removed</source>
        <translation>
            <numerusform>删除 %n 行</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>… %n more lines</source>
        <translation>
            <numerusform>… 还有 %n 行</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>gui::XmlEditor</name>
    <message>
        <source>XML</source>
        <translation>XML</translation>
    </message>
    <message>
        <source>The text was not inserted: it has a line of more than %L1 characters.</source>
        <translation>文本未插入：其中有一行超过 %L1 个字符。</translation>
    </message>
</context>
<context>
    <name>gui::XmlPage</name>
    <message>
        <source>Reload</source>
        <translation>重新载入</translation>
    </message>
    <message>
        <source>Undo Last Change</source>
        <translation>撤销上次更改</translation>
    </message>
    <message>
        <source>Apply…</source>
        <translation>应用…</translation>
    </message>
    <message>
        <source>Stored configuration</source>
        <translation>存储的配置</translation>
    </message>
    <message>
        <source>Running configuration</source>
        <translation>运行中的配置</translation>
    </message>
    <message>
        <source>Configuration</source>
        <translation>配置</translation>
    </message>
    <message>
        <source>It is not there any more.</source>
        <translation>它已不存在。</translation>
    </message>
    <message>
        <source>The connection to %1 is read-only.</source>
        <translation>到 %1 的连接是只读的。</translation>
    </message>
    <message>
        <source>%1 is not connected.</source>
        <translation>%1 未连接。</translation>
    </message>
    <message>
        <source>This is what runs now. Changes are made in the stored configuration.</source>
        <translation>这是当前运行的配置。更改请在存储的配置中进行。</translation>
    </message>
    <message>
        <source>Reading…</source>
        <translation>正在读取…</translation>
    </message>
    <message>
        <source>Applying…</source>
        <translation>正在应用…</translation>
    </message>
    <message>
        <source>It has no stored configuration. Applying one makes it persistent.</source>
        <translation>它没有存储的配置。应用配置会使其成为持久实例。</translation>
    </message>
    <message>
        <source>It runs: a change takes effect at the next start.</source>
        <translation>它正在运行：更改将在下次启动时生效。</translation>
    </message>
    <message>
        <source>It does not run: there is only the stored configuration.</source>
        <translation>它未在运行：只有存储的配置。</translation>
    </message>
    <message>
        <source>Nothing is different.</source>
        <translation>没有差异。</translation>
    </message>
</context>
<context>
    <name>model::CallsModel</name>
    <message>
        <source>%1 µs</source>
        <translation>%1 微秒</translation>
    </message>
    <message>
        <source>Function</source>
        <translation>函数</translation>
    </message>
    <message>
        <source>Count</source>
        <translation>次数</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>失败</translation>
    </message>
    <message>
        <source>Mean</source>
        <translation>平均</translation>
    </message>
    <message>
        <source>Longest</source>
        <translation>最长</translation>
    </message>
</context>
<context>
    <name>model::EventsModel</name>
    <message>
        <source>Time</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Host</source>
        <translation>主机</translation>
    </message>
    <message>
        <source>Object</source>
        <translation>对象</translation>
    </message>
    <message>
        <source>Event</source>
        <translation>事件</translation>
    </message>
</context>
<context>
    <name>model::HostStore</name>
    <message>
        <source>Host &quot;%1&quot; in the settings: %2</source>
        <translation>设置中的主机“%1”：%2</translation>
    </message>
    <message>
        <source>Demo host</source>
        <translation>演示主机</translation>
    </message>
</context>
<context>
    <name>model::HostsModel</name>
    <message>
        <source>&lt; 1 ms</source>
        <translation>&lt; 1 毫秒</translation>
    </message>
    <message>
        <source>%1 old</source>
        <comment>age of data</comment>
        <translation>%1前的数据</translation>
    </message>
    <message>
        <source>read-only</source>
        <translation>只读</translation>
    </message>
    <message>
        <source>polled</source>
        <translation>轮询</translation>
    </message>
    <message>
        <source>Not connected</source>
        <translation>未连接</translation>
    </message>
    <message>
        <source>Connecting…</source>
        <translation>正在连接…</translation>
    </message>
    <message>
        <source>Connected</source>
        <translation>已连接</translation>
    </message>
    <message>
        <source>Does not answer</source>
        <translation>无响应</translation>
    </message>
    <message>
        <source>Not reachable</source>
        <translation>无法访问</translation>
    </message>
    <message>
        <source>Cannot connect</source>
        <translation>无法连接</translation>
    </message>
    <message>
        <source>connecting…</source>
        <translation>正在连接…</translation>
    </message>
    <message>
        <source>silent for %1</source>
        <translation>已 %1无响应</translation>
    </message>
    <message>
        <source>retry in %1 s</source>
        <translation>%1 秒后重试</translation>
    </message>
    <message>
        <source>retrying…</source>
        <translation>正在重试…</translation>
    </message>
    <message>
        <source>refused</source>
        <translation>被拒绝</translation>
    </message>
    <message>
        <source>Hosts</source>
        <translation>主机</translation>
    </message>
</context>
<context>
    <name>model::HostsTreeModel</name>
    <message>
        <source>Fleet</source>
        <translation>主机群</translation>
    </message>
</context>
<context>
    <name>model::InstancesModel</name>
    <message>
        <source>Yes</source>
        <translation>是</translation>
    </message>
    <message>
        <source>No</source>
        <translation>否</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Host</source>
        <translation>主机</translation>
    </message>
    <message>
        <source>ID</source>
        <translation>ID</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>CPU %</source>
        <translation>CPU %</translation>
    </message>
    <message>
        <source>CPU history</source>
        <translation>CPU 历史</translation>
    </message>
    <message>
        <source>VCPUs</source>
        <translation>VCPU 数</translation>
    </message>
    <message>
        <source>Memory</source>
        <translation>内存</translation>
    </message>
    <message>
        <source>Disk read</source>
        <translation>磁盘读取</translation>
    </message>
    <message>
        <source>Disk write</source>
        <translation>磁盘写入</translation>
    </message>
    <message>
        <source>Network in</source>
        <translation>网络接收</translation>
    </message>
    <message>
        <source>Network out</source>
        <translation>网络发送</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>CPU 时间</translation>
    </message>
    <message>
        <source>Autostart</source>
        <translation>自动启动</translation>
    </message>
</context>
<context>
    <name>model::JobsModel</name>
    <message>
        <source>Running</source>
        <translation>运行中</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>完成</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>失败</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>已取消</translation>
    </message>
    <message>
        <source>Asked to stop.</source>
        <translation>已请求停止。</translation>
    </message>
    <message>
        <source>Stopping…</source>
        <translation>正在停止…</translation>
    </message>
    <message>
        <source>Job</source>
        <translation>任务</translation>
    </message>
    <message>
        <source>Object</source>
        <translation>对象</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>进度</translation>
    </message>
    <message>
        <source>Rate</source>
        <translation>速率</translation>
    </message>
    <message>
        <source>Remaining</source>
        <translation>剩余</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>结果</translation>
    </message>
    <message>
        <source>took %1</source>
        <translation>耗时 %1</translation>
    </message>
</context>
<context>
    <name>model::Quantity</name>
    <message>
        <source>%1/s</source>
        <comment>rate: a unit of size per second</comment>
        <translation>%1/s</translation>
    </message>
    <message>
        <source>%1 ms</source>
        <translation>%1 毫秒</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1 秒</translation>
    </message>
    <message>
        <source>%1 min</source>
        <translation>%1 分钟</translation>
    </message>
    <message>
        <source>%1 h</source>
        <translation>%1 小时</translation>
    </message>
    <message numerus="yes">
        <source>%n d</source>
        <translation>
            <numerusform>%n 天</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>model::SnapshotText</name>
    <message>
        <source>%1 (%2)</source>
        <comment>name (number)</comment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>External, disks and memory</source>
        <translation>外部，磁盘和内存</translation>
    </message>
    <message>
        <source>External, disks</source>
        <translation>外部，磁盘</translation>
    </message>
    <message>
        <source>Disks and memory</source>
        <translation>磁盘和内存</translation>
    </message>
    <message>
        <source>Disks</source>
        <translation>磁盘</translation>
    </message>
    <message>
        <source>Running, memory left out</source>
        <translation>运行中，不含内存</translation>
    </message>
    <message>
        <source>just now</source>
        <translation>刚刚</translation>
    </message>
    <message>
        <source>%1 ago</source>
        <comment>age</comment>
        <translation>%1前</translation>
    </message>
    <message>
        <source>%1, %2, %3, %4</source>
        <comment>name, age, kind, state</comment>
        <translation>%1，%2，%3，%4</translation>
    </message>
    <message>
        <source>%1. You are here</source>
        <comment>snapshot</comment>
        <translation>%1。当前位置</translation>
    </message>
    <message>
        <source>%1 before reverting to %2</source>
        <comment>time, snapshot</comment>
        <translation>%1 恢复到 %2 之前</translation>
    </message>
</context>
<context>
    <name>model::SnapshotsModel</name>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Taken</source>
        <translation>创建时间</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>Description</source>
        <translation>描述</translation>
    </message>
</context>
<context>
    <name>model::StateText</name>
    <message>
        <source>I/O error</source>
        <translation>I/O 错误</translation>
    </message>
    <message>
        <source>watchdog</source>
        <translation>看门狗</translation>
    </message>
    <message>
        <source>crashed</source>
        <translation>已崩溃</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>失败</translation>
    </message>
    <message>
        <source>being saved</source>
        <translation>正在保存</translation>
    </message>
    <message>
        <source>in migration</source>
        <translation>正在迁移</translation>
    </message>
    <message>
        <source>from a snapshot</source>
        <translation>来自快照</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>state: reason</comment>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>Running</source>
        <translation>运行中</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>已暂停</translation>
    </message>
    <message>
        <source>Asleep</source>
        <translation>睡眠</translation>
    </message>
    <message>
        <source>Shutting down</source>
        <translation>正在关机</translation>
    </message>
    <message>
        <source>Crashed</source>
        <translation>已崩溃</translation>
    </message>
    <message>
        <source>Saved</source>
        <translation>已保存</translation>
    </message>
    <message>
        <source>Shut off</source>
        <translation>已关机</translation>
    </message>
    <message>
        <source>Unknown</source>
        <translation>未知</translation>
    </message>
</context>
<context>
    <name>virt::Say</name>
    <message>
        <source>The host&apos;s key is not the one known here: somebody may be listening in, or the host was installed again. Ask its administrator for the fingerprint before you remove the old key with &quot;ssh-keygen -R host&quot;.</source>
        <translation>主机密钥与此处已知的不符：可能有人在窃听，也可能主机已重新安装。在用“ssh-keygen -R 主机”删除旧密钥之前，请向其管理员索取指纹。</translation>
    </message>
    <message>
        <source>The host&apos;s key is unknown here or has changed. Run &quot;ssh&quot; to that host once in a terminal and compare the fingerprint with the one its administrator gives you.</source>
        <translation>主机密钥在此处未知或已更改。请在终端中用“ssh”连接该主机一次，并将指纹与其管理员提供的进行比对。</translation>
    </message>
    <message>
        <source>The host refused the key or the user. Check the user name and the key file; the public key must be in authorized_keys on the host, and a key with a pass phrase must be in the ssh agent.</source>
        <translation>主机拒绝了密钥或用户。请检查用户名和密钥文件；公钥必须在主机的 authorized_keys 中，带口令的密钥必须已加入 ssh agent。</translation>
    </message>
    <message>
        <source>No computer of this name is known. Check the spelling, or use its address.</source>
        <translation>找不到此名称的计算机。请检查拼写，或使用其地址。</translation>
    </message>
    <message>
        <source>Nothing listens there. Check the port, and that the ssh server or the libvirt daemon runs on the host.</source>
        <translation>那里没有服务在监听。请检查端口，以及主机上的 ssh 服务器或 libvirt 守护进程是否在运行。</translation>
    </message>
    <message>
        <source>The host cannot be reached. Check that it is switched on and the network between.</source>
        <translation>无法访问主机。请检查主机是否已开机，以及中间的网络。</translation>
    </message>
    <message>
        <source>The host does not answer. Check that it is switched on, and firewalls between.</source>
        <translation>主机没有响应。请检查主机是否已开机，以及中间的防火墙。</translation>
    </message>
    <message>
        <source>The key file is not there. Choose another one.</source>
        <translation>密钥文件不存在。请选择其他文件。</translation>
    </message>
    <message>
        <source>The libvirt daemon does not run there, or this user may not use its socket. Try &quot;systemctl start libvirtd&quot; on the host, or put the user into the group &quot;libvirt&quot;.</source>
        <translation>那里的 libvirt 守护进程未运行，或此用户无权使用其套接字。请在主机上尝试“systemctl start libvirtd”，或将用户加入“libvirt”组。</translation>
    </message>
    <message>
        <source>The host lacks both virt-ssh-helper and nc: install libvirt&apos;s client package there.</source>
        <translation>主机缺少 virt-ssh-helper 和 nc：请在那里安装 libvirt 客户端软件包。</translation>
    </message>
    <message>
        <source>Another job holds this instance. Wait for it, or cancel it, and try again.</source>
        <translation>此实例正被另一个任务占用。请等待其完成或将其取消，然后重试。</translation>
    </message>
    <message>
        <source>The disk of the host is full. Free some space there and try again.</source>
        <translation>主机磁盘已满。请在那里释放一些空间，然后重试。</translation>
    </message>
    <message>
        <source>This host is connected read-only. Edit the host to change that.</source>
        <translation>此主机以只读方式连接。编辑该主机即可更改。</translation>
    </message>
    <message>
        <source>Virtdeck connects again by itself; look at the state shown then before you repeat the action.</source>
        <translation>Virtdeck 会自动重新连接；重复此操作之前，请先查看届时显示的状态。</translation>
    </message>
    <message>
        <source>It is not there any more: somebody else may have removed it.</source>
        <translation>它已不存在：可能已被其他人移除。</translation>
    </message>
    <message>
        <source>The connection is gone</source>
        <translation>连接已断开</translation>
    </message>
    <message>
        <source>%1:</source>
        <translation>%1：</translation>
    </message>
    <message>
        <source>Cancelled.</source>
        <translation>已取消。</translation>
    </message>
    <message>
        <source>The host was disconnected before it answered</source>
        <translation>主机在响应之前已断开连接</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>The host is not connected</source>
        <translation>主机未连接</translation>
    </message>
    <message>
        <source>Connect to %1</source>
        <translation>连接 %1</translation>
    </message>
    <message>
        <source>The host does not answer</source>
        <translation>主机没有响应</translation>
    </message>
    <message>
        <source>Check that it is switched on and that its libvirt daemon is not stuck.</source>
        <translation>请检查主机是否已开机，以及其 libvirt 守护进程是否卡住。</translation>
    </message>
    <message>
        <source>List the instances</source>
        <translation>列出实例</translation>
    </message>
    <message>
        <source>Watch the host</source>
        <translation>监视主机</translation>
    </message>
    <message>
        <source>Connection to %1</source>
        <translation>到 %1 的连接</translation>
    </message>
    <message>
        <source>The connection broke</source>
        <translation>连接已中断</translation>
    </message>
    <message>
        <source>Virtdeck connects again by itself.</source>
        <translation>Virtdeck 会自动重新连接。</translation>
    </message>
    <message>
        <source>It was asked for, but did not happen in time</source>
        <translation>已发出请求，但未在限定时间内完成</translation>
    </message>
    <message>
        <source>The guest may be busy or ignore the request.</source>
        <translation>客户机可能正忙，或忽略了该请求。</translation>
    </message>
    <message>
        <source>Read the URI</source>
        <translation>读取 URI</translation>
    </message>
    <message>
        <source>A URI looks like qemu+ssh://root@host/system or qemu:///system.</source>
        <translation>URI 形如 qemu+ssh://root@host/system 或 qemu:///system。</translation>
    </message>
    <message>
        <source>The URI is empty</source>
        <translation>URI 为空</translation>
    </message>
    <message>
        <source>The URI is longer than %1 characters</source>
        <translation>URI 超过 %1 个字符</translation>
    </message>
    <message>
        <source>The URI holds a space or a control character</source>
        <translation>URI 包含空格或控制字符</translation>
    </message>
    <message>
        <source>The URI holds a password. Passwords do not belong into a URI</source>
        <translation>URI 包含密码。URI 中不应包含密码</translation>
    </message>
    <message>
        <source>&quot;://&quot; is missing</source>
        <translation>缺少“://”</translation>
    </message>
    <message>
        <source>This is not a URI: %1</source>
        <translation>这不是 URI：%1</translation>
    </message>
    <message>
        <source>A URI of libvirt has no part after &quot;#&quot;</source>
        <translation>libvirt 的 URI 不能包含“#”之后的部分</translation>
    </message>
    <message>
        <source>The transport is missing after &quot;+&quot;</source>
        <translation>“+”之后缺少传输方式</translation>
    </message>
    <message>
        <source>libvirt dropped User Mode Linux in version 5.0</source>
        <translation>libvirt 从 5.0 版起不再支持 User Mode Linux</translation>
    </message>
    <message>
        <source>The driver is missing or misspelt; usual ones are qemu, xen, lxc and test</source>
        <translation>驱动缺失或拼写有误；常用的有 qemu、xen、lxc 和 test</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no transport; there are ssh, libssh, libssh2, tls, tcp and unix</source>
        <translation>“%1”不是传输方式；可用的有 ssh、libssh、libssh2、tls、tcp 和 unix</translation>
    </message>
    <message>
        <source>A connection by %1 needs the name of the host</source>
        <translation>通过 %1 连接需要主机名</translation>
    </message>
    <message>
        <source>This is not the name or address of a computer</source>
        <translation>这不是计算机的名称或地址</translation>
    </message>
    <message>
        <source>This is not a user name</source>
        <translation>这不是用户名</translation>
    </message>
    <message>
        <source>A port is a number from 1 to 65535</source>
        <translation>端口是 1 到 65535 之间的数字</translation>
    </message>
    <message>
        <source>The path is missing; usual ones are /system and /session</source>
        <translation>缺少路径；常用的有 /system 和 /session</translation>
    </message>
    <message>
        <source>The path holds a space or a control character</source>
        <translation>路径包含空格或控制字符</translation>
    </message>
    <message>
        <source>A key file serves ssh only</source>
        <translation>密钥文件仅用于 ssh</translation>
    </message>
    <message>
        <source>An option after the &quot;?&quot; has no name or holds a control character</source>
        <translation>“?”之后的某个选项没有名称或包含控制字符</translation>
    </message>
    <message>
        <source>The key file %1 cannot be read</source>
        <translation>无法读取密钥文件 %1</translation>
    </message>
    <message>
        <source>Read the configuration of %1</source>
        <translation>读取 %1 的配置</translation>
    </message>
    <message>
        <source>Check the definition of %1</source>
        <translation>检查 %1 的定义</translation>
    </message>
    <message>
        <source>The text has %1 MiB; libvirt takes at most 4 MiB</source>
        <translation>文本大小为 %1 MiB；libvirt 最多接受 4 MiB 的文本</translation>
    </message>
    <message>
        <source>Mend it at line %1, column %2.</source>
        <translation>请修正第 %1 行第 %2 列。</translation>
    </message>
    <message>
        <source>This is not the definition of an instance: the outermost element is &lt;%1&gt;, not &lt;domain&gt;</source>
        <translation>这不是实例的定义：最外层元素是 &lt;%1&gt;，而不是 &lt;domain&gt;</translation>
    </message>
    <message>
        <source>The &lt;uuid&gt; is missing or malformed; libvirt would make a second instance of it</source>
        <translation>&lt;uuid&gt; 缺失或格式有误；libvirt 会据此创建第二个实例</translation>
    </message>
    <message>
        <source>The &lt;uuid&gt; is that of another instance</source>
        <translation>&lt;uuid&gt; 属于另一个实例</translation>
    </message>
    <message>
        <source>It must be %1.</source>
        <translation>它必须是 %1。</translation>
    </message>
    <message>
        <source>The &lt;name&gt; was changed to &quot;%1&quot;; libvirt does not rename by a new definition</source>
        <translation>&lt;name&gt; 已改为“%1”；libvirt 不会通过新定义重命名实例</translation>
    </message>
    <message>
        <source>Leave the name as it is: &quot;%1&quot;.</source>
        <translation>请保持名称不变：“%1”。</translation>
    </message>
    <message>
        <source>Somebody else changed this definition meanwhile; nothing was replaced</source>
        <translation>在此期间其他人更改了此定义；未作任何替换</translation>
    </message>
    <message>
        <source>Reload it and make your change again.</source>
        <translation>请重新载入后再作更改。</translation>
    </message>
    <message>
        <source>Change the definition of %1</source>
        <translation>更改 %1 的定义</translation>
    </message>
    <message>
        <source>Started: arrived by migration</source>
        <translation>已启动：迁移到此</translation>
    </message>
    <message>
        <source>Started: restored from a saved state</source>
        <translation>已启动：从已保存的状态还原</translation>
    </message>
    <message>
        <source>Started: from a snapshot</source>
        <translation>已启动：来自快照</translation>
    </message>
    <message>
        <source>Started</source>
        <translation>已启动</translation>
    </message>
    <message>
        <source>Paused: for migration</source>
        <translation>已暂停：用于迁移</translation>
    </message>
    <message>
        <source>Paused: I/O error</source>
        <translation>已暂停：I/O 错误</translation>
    </message>
    <message>
        <source>Paused: watchdog</source>
        <translation>已暂停：看门狗</translation>
    </message>
    <message>
        <source>Paused: from a snapshot</source>
        <translation>已暂停：来自快照</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>已暂停</translation>
    </message>
    <message>
        <source>Stopped: forced off</source>
        <translation>已停止：强制关机</translation>
    </message>
    <message>
        <source>Stopped: crashed</source>
        <translation>已停止：崩溃</translation>
    </message>
    <message>
        <source>Stopped: migrated away</source>
        <translation>已停止：已迁走</translation>
    </message>
    <message>
        <source>Stopped: saved to disk</source>
        <translation>已停止：已保存到磁盘</translation>
    </message>
    <message>
        <source>Stopped: failed</source>
        <translation>已停止：失败</translation>
    </message>
    <message>
        <source>Stopped: from a snapshot</source>
        <translation>已停止：来自快照</translation>
    </message>
    <message>
        <source>Stopped: shut down</source>
        <translation>已停止：关机</translation>
    </message>
    <message>
        <source>Defined</source>
        <translation>已定义</translation>
    </message>
    <message>
        <source>Configuration changed</source>
        <translation>配置已更改</translation>
    </message>
    <message>
        <source>Undefined</source>
        <translation>已取消定义</translation>
    </message>
    <message>
        <source>Resumed</source>
        <translation>已继续</translation>
    </message>
    <message>
        <source>Shutting down</source>
        <translation>正在关机</translation>
    </message>
    <message>
        <source>Suspended by the guest</source>
        <translation>由客户机挂起</translation>
    </message>
    <message>
        <source>Crashed</source>
        <translation>已崩溃</translation>
    </message>
    <message>
        <source>Rebooted</source>
        <translation>已重启</translation>
    </message>
    <message>
        <source>I/O error on %1</source>
        <translation>%1 发生 I/O 错误</translation>
    </message>
    <message>
        <source>The watchdog fired</source>
        <translation>看门狗已触发</translation>
    </message>
    <message>
        <source>Other event</source>
        <translation>其他事件</translation>
    </message>
    <message>
        <source>The running configuration was refused (%1); starting the stored one.</source>
        <translation>运行中的配置被拒绝（%1）；正在使用存储的配置启动。</translation>
    </message>
    <message>
        <source>Writing the memory to disk</source>
        <translation>正在将内存写入磁盘</translation>
    </message>
    <message>
        <source>Waiting for the guest</source>
        <translation>正在等待客户机</translation>
    </message>
    <message>
        <source>Start %1</source>
        <translation>启动 %1</translation>
    </message>
    <message>
        <source>Shut down %1</source>
        <translation>关闭 %1</translation>
    </message>
    <message>
        <source>Reboot %1</source>
        <translation>重启 %1</translation>
    </message>
    <message>
        <source>Hard reboot %1</source>
        <translation>硬重启 %1</translation>
    </message>
    <message>
        <source>Reset %1</source>
        <translation>重置 %1</translation>
    </message>
    <message>
        <source>Force off %1</source>
        <translation>强制关闭 %1</translation>
    </message>
    <message>
        <source>Pause %1</source>
        <translation>暂停 %1</translation>
    </message>
    <message>
        <source>Resume %1</source>
        <translation>继续运行 %1</translation>
    </message>
    <message>
        <source>Save %1 to disk</source>
        <translation>将 %1 保存到磁盘</translation>
    </message>
    <message>
        <source>Discard the saved state of %1</source>
        <translation>丢弃 %1 已保存的状态</translation>
    </message>
    <message>
        <source>Start %1 with its host</source>
        <translation>使 %1 随主机自动启动</translation>
    </message>
    <message>
        <source>Do not start %1 with its host</source>
        <translation>使 %1 不随主机自动启动</translation>
    </message>
    <message>
        <source>Measure the round trip</source>
        <translation>测量往返时间</translation>
    </message>
    <message>
        <source>Picture of %1</source>
        <translation>%1 的画面</translation>
    </message>
    <message>
        <source>Make the disk %1 on %2</source>
        <translation>在 %2 上创建磁盘 %1</translation>
    </message>
    <message>
        <source>Somebody else has made a file there meanwhile</source>
        <translation>在此期间其他人已在那里创建了文件</translation>
    </message>
    <message>
        <source>The disk was written to on %1 while it was copied</source>
        <translation>磁盘在复制期间于 %1 上被写入</translation>
    </message>
    <message>
        <source>See that the instance stays off and try again.</source>
        <translation>请确保实例保持关机，然后重试。</translation>
    </message>
    <message>
        <source>The copy has %1 bytes, the original %2</source>
        <translation>副本为 %1 字节，原件为 %2 字节</translation>
    </message>
    <message>
        <source>Copy the disk %1 to %2</source>
        <translation>将磁盘 %1 复制到 %2</translation>
    </message>
    <message>
        <source>Copying %1</source>
        <translation>正在复制 %1</translation>
    </message>
    <message>
        <source>Remove %1 from %2</source>
        <translation>从 %2 删除 %1</translation>
    </message>
    <message>
        <source>Making the disks on %1</source>
        <translation>正在 %1 上创建磁盘</translation>
    </message>
    <message>
        <source>Made %1 on %2.</source>
        <translation>已在 %2 上创建 %1。</translation>
    </message>
    <message>
        <source>%1 is connected read-only</source>
        <translation>%1 以只读方式连接</translation>
    </message>
    <message>
        <source>Edit the host to change that.</source>
        <translation>编辑该主机即可更改。</translation>
    </message>
    <message>
        <source>%1 and %2 are the same host: both say that their UUID is %3</source>
        <translation>%1 和 %2 是同一台主机：两者报告的 UUID 都是 %3</translation>
    </message>
    <message>
        <source>If they are not, set host_uuid in /etc/libvirt/libvirtd.conf on one of them.</source>
        <translation>如果并非如此，请在其中一台的 /etc/libvirt/libvirtd.conf 中设置 host_uuid。</translation>
    </message>
    <message>
        <source>Look at it there; rename or remove it if it is not needed.</source>
        <translation>请在那里查看；如果不需要，请将其重命名或移除。</translation>
    </message>
    <message>
        <source>%1 is not defined on %2, it only runs there</source>
        <translation>%1 未在 %2 上定义，只是在那里运行</translation>
    </message>
    <message numerus="yes">
        <source>%1 has %n snapshot(s); libvirt does not migrate an instance with snapshots, and what internal ones hold would stay behind</source>
        <translation>
            <numerusform>%1 有 %n 个快照；libvirt 不迁移带有快照的实例，内部快照的内容也会遗留在原处</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 has %n checkpoint(s) of incremental backups</source>
        <translation>
            <numerusform>%1 有 %n 个增量备份的检查点</numerusform>
        </translation>
    </message>
    <message>
        <source>Delete them with &quot;virsh checkpoint-delete&quot;; the next backup must be a full one.</source>
        <translation>请用“virsh checkpoint-delete”删除它们；下次备份必须是完整备份。</translation>
    </message>
    <message>
        <source>%1 has a saved memory image, which would stay behind</source>
        <translation>%1 有已保存的内存映像，它会遗留在原处</translation>
    </message>
    <message>
        <source>Start it and migrate it live, or discard the saved state.</source>
        <translation>请启动后在线迁移，或丢弃已保存的状态。</translation>
    </message>
    <message>
        <source>The UEFI variables of %1 in %2 would stay behind</source>
        <translation>%1 存放在 %2 中的 UEFI 变量会遗留在原处</translation>
    </message>
    <message>
        <source>Start it and migrate it live: then they travel along.</source>
        <translation>请启动后在线迁移：这样它们会随之迁移。</translation>
    </message>
    <message>
        <source>The contents of the TPM of %1 would stay behind</source>
        <translation>%1 的 TPM 内容会遗留在原处</translation>
    </message>
    <message>
        <source>%1 has an instance of the same UUID already</source>
        <translation>%1 上已有 UUID 相同的实例</translation>
    </message>
    <message>
        <source>%1 has another instance named %2 already</source>
        <translation>%1 上已有另一个名为 %2 的实例</translation>
    </message>
    <message>
        <source>Checking both hosts</source>
        <translation>正在检查两台主机</translation>
    </message>
    <message>
        <source>The disk %1 is neither a file, a block device nor on the network, and cannot be copied</source>
        <translation>磁盘 %1 既不是文件或块设备，也不在网络上，无法复制</translation>
    </message>
    <message>
        <source>The disk %1 is shared with other instances; a copy would part them</source>
        <translation>磁盘 %1 与其他实例共享；复制会使它们分离</translation>
    </message>
    <message>
        <source>The disk %1 is encrypted; its secret would not be on the target</source>
        <translation>磁盘 %1 已加密；目标主机上没有它的密钥</translation>
    </message>
    <message>
        <source>The disk %1 is an overlay over another image, which would stay behind</source>
        <translation>磁盘 %1 是叠加在另一映像上的覆盖层，底层映像会遗留在原处</translation>
    </message>
    <message>
        <source>Make it independent first: &quot;virsh blockpull %1 %2 --wait&quot;.</source>
        <translation>请先使其独立：“virsh blockpull %1 %2 --wait”。</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>%1 has a file %2 already (%3)</source>
        <translation>%1 上已有文件 %2（%3）</translation>
    </message>
    <message>
        <source>Nothing was changed. Look whose it is; if nobody needs it, remove it: %1</source>
        <translation>未作任何更改。请查明它的归属；如果无人需要，请删除：%1</translation>
    </message>
    <message>
        <source>The pool %1 on %2 has %3 free, but the disks take %4 now</source>
        <translation>%2 上的存储池 %1 剩余 %3，而磁盘现需 %4 空间</translation>
    </message>
    <message>
        <source>Free some space there, or choose another host.</source>
        <translation>请在那里释放一些空间，或选择其他主机。</translation>
    </message>
    <message>
        <source>Warning: the pool %1 on %2 has %3 free; the disks take up to %4 when they are full.</source>
        <translation>警告：%2 上的存储池 %1 剩余 %3；磁盘写满时最多需要 %4。</translation>
    </message>
    <message>
        <source>Without a pool there the disk cannot be removed afterwards: leave it on the source.</source>
        <translation>那里没有存储池，之后无法删除磁盘：请将其保留在源主机上。</translation>
    </message>
    <message>
        <source>The disk %1 is an overlay over %2, which would stay behind</source>
        <translation>磁盘 %1 是 %2 的覆盖层，后者会遗留在原处</translation>
    </message>
    <message>
        <source>Make it independent first, with &quot;virsh blockpull&quot; while it runs.</source>
        <translation>请先在其运行时用“virsh blockpull”使其独立。</translation>
    </message>
    <message>
        <source>The disk %1 is used by %2 too and cannot be removed from %3</source>
        <translation>磁盘 %1 也被 %2 使用，无法从 %3 删除</translation>
    </message>
    <message>
        <source>Leave the disks on the source, or remove them from that instance.</source>
        <translation>请将磁盘保留在源主机上，或从那个实例中移除它们。</translation>
    </message>
    <message>
        <source>%1 has no file %2, which is in the drive %3</source>
        <translation>%1 上没有驱动器 %3 中的文件 %2</translation>
    </message>
    <message>
        <source>Eject the medium, or put the same file there.</source>
        <translation>请弹出介质，或在那里放置相同的文件。</translation>
    </message>
    <message>
        <source>It is off: only a running instance can migrate live.</source>
        <translation>它已关机：只有运行中的实例才能在线迁移。</translation>
    </message>
    <message>
        <source>It has devices of its host passed through (%1); they cannot move while it runs.</source>
        <translation>它有直通的主机设备（%1）；运行时无法迁移这些设备。</translation>
    </message>
    <message>
        <source>It has no disk files to copy.</source>
        <translation>它没有需要复制的磁盘文件。</translation>
    </message>
    <message>
        <source>It runs: shut it down first, or migrate it live.</source>
        <translation>它正在运行：请先关机，或在线迁移。</translation>
    </message>
    <message>
        <source>Migrate %1 → %2</source>
        <translation>迁移 %1 → %2</translation>
    </message>
    <message>
        <source>The unfinished copy %1 was left on %2.</source>
        <translation>未完成的副本 %1 遗留在 %2 上。</translation>
    </message>
    <message>
        <source>%1 could not be asked any more: see what is there before you start anything.</source>
        <translation>无法再查询 %1 的状态：在启动任何实例之前，请先查看那里的情况。</translation>
    </message>
    <message>
        <source>%1 could not be asked any more; until it answers, what is on %2 may be the only one.</source>
        <translation>无法再查询 %1 的状态；在它响应之前，%2 上的可能是唯一的一份。</translation>
    </message>
    <message>
        <source>Somebody else has made %1 on %2 meanwhile.</source>
        <translation>在此期间其他人已在 %2 上创建了 %1。</translation>
    </message>
    <message>
        <source>%1 was left on %2.</source>
        <translation>%1 遗留在 %2 上。</translation>
    </message>
    <message>
        <source>Where %1 is now could not be found out.</source>
        <translation>无法确定 %1 现在位于何处。</translation>
    </message>
    <message>
        <source>%1 runs on %2 as before.</source>
        <translation>%1 仍在 %2 上运行。</translation>
    </message>
    <message>
        <source>%1 is on %2 as before.</source>
        <translation>%1 仍在 %2 上。</translation>
    </message>
    <message>
        <source>%1 is paused on %2.</source>
        <translation>%1 在 %2 上处于暂停状态。</translation>
    </message>
    <message>
        <source>%1 is off on %2: it ended during the migration.</source>
        <translation>%1 在 %2 上已关机：它在迁移期间结束运行。</translation>
    </message>
    <message>
        <source>%1 runs on %2.</source>
        <translation>%1 正在 %2 上运行。</translation>
    </message>
    <message>
        <source>%1 is not on %2 any more.</source>
        <translation>%1 已不在 %2 上。</translation>
    </message>
    <message>
        <source>Nothing was left on %1.</source>
        <translation>%1 上没有遗留任何内容。</translation>
    </message>
    <message>
        <source>To mend it: %1</source>
        <translation>修复方法：%1</translation>
    </message>
    <message>
        <source>Putting everything back</source>
        <translation>正在还原</translation>
    </message>
    <message>
        <source>%1 has arrived on %2 all the same.</source>
        <translation>%1 仍然已到达 %2。</translation>
    </message>
    <message>
        <source>No disk was removed from %1.</source>
        <translation>没有从 %1 删除任何磁盘。</translation>
    </message>
    <message>
        <source>%1 was migrated, but then %2 could not be asked any more</source>
        <translation>%1 已迁移，但随后无法再查询 %2 的状态</translation>
    </message>
    <message>
        <source>%1 is off on %2: it ended during the migration</source>
        <translation>%1 在 %2 上已关机：它在迁移期间结束运行</translation>
    </message>
    <message>
        <source>%1 is not in the state on %2 that it was in on %3</source>
        <translation>%1 在 %2 上的状态与在 %3 上时不一致</translation>
    </message>
    <message>
        <source>The disk %1 has %2 bytes on %3, but %4 on %5</source>
        <translation>磁盘 %1 在 %3 上为 %2 字节，但在 %5 上为 %4 字节</translation>
    </message>
    <message>
        <source>Set the autostart of %1 on %2</source>
        <translation>设置 %1 在 %2 上的自动启动</translation>
    </message>
    <message>
        <source>%1 is paused on %2, as before.</source>
        <translation>%1 在 %2 上仍处于暂停状态。</translation>
    </message>
    <message>
        <source>%1 is defined on %2 and off.</source>
        <translation>%1 已在 %2 上定义，处于关机状态。</translation>
    </message>
    <message numerus="yes">
        <source>%n disk(s) there have the size of the originals.</source>
        <translation>
            <numerusform>那里的 %n 个磁盘与原磁盘大小一致。</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 runs on %2 and on %3 at the same time</source>
        <translation>%1 同时在 %2 和 %3 上运行</translation>
    </message>
    <message>
        <source>Force one of them off at once: %1</source>
        <translation>请立即强制关闭其中一个：%1</translation>
    </message>
    <message>
        <source>%1 is on %2 now, but still defined on %3 too</source>
        <translation>%1 现已在 %2 上，但在 %3 上仍有定义</translation>
    </message>
    <message>
        <source>Remove it there without its storage: %1</source>
        <translation>请在那里移除它，但保留其存储：%1</translation>
    </message>
    <message>
        <source>It is not on %1 any more.</source>
        <translation>%1 上已没有该实例。</translation>
    </message>
    <message>
        <source>Removing the disks from %1</source>
        <translation>正在从 %1 删除磁盘</translation>
    </message>
    <message>
        <source>Its disks were removed from %1.</source>
        <translation>已从 %1 删除其磁盘。</translation>
    </message>
    <message>
        <source>The old disk %1 could not be removed from %2: %3</source>
        <translation>无法从 %2 删除旧磁盘 %1：%3</translation>
    </message>
    <message>
        <source>Looking at both hosts</source>
        <translation>正在核对两台主机</translation>
    </message>
    <message>
        <source>%1 is not connected</source>
        <translation>%1 未连接</translation>
    </message>
    <message>
        <source>%1 does not answer</source>
        <translation>%1 没有响应</translation>
    </message>
    <message>
        <source>Moving the definition</source>
        <translation>正在移动定义</translation>
    </message>
    <message>
        <source>Copying memory</source>
        <translation>正在复制内存</translation>
    </message>
    <message>
        <source>Copying disks and memory</source>
        <translation>正在复制磁盘和内存</translation>
    </message>
    <message>
        <source>libvirt sees that this storage is not shared, or that a disk is cached by the host: migrate with a copy of the storage, or set the disk&apos;s cache to none.</source>
        <translation>libvirt 发现此存储不是共享的，或磁盘使用了主机缓存：请在迁移时复制存储，或将磁盘的缓存模式设为 none。</translation>
    </message>
    <message>
        <source>%1 must reach %2 by the name that %2 has for itself, on the ports 49152 to 49215: check name service and firewall, or set migration_host in qemu.conf on %2.</source>
        <translation>%1 必须能通过 %2 自身的主机名访问 %2 的 49152 至 49215 端口：请检查名称解析和防火墙，或在 %2 的 qemu.conf 中设置 migration_host。</translation>
    </message>
    <message>
        <source>The connection to %1 broke</source>
        <translation>到 %1 的连接已中断</translation>
    </message>
    <message>
        <source>Snapshot &quot;%1&quot; is external: with an internal one beside it, neither could be deleted.</source>
        <translation>快照“%1”是外部快照：若与内部快照并存，两者都将无法删除。</translation>
    </message>
    <message>
        <source>List the snapshots of %1</source>
        <translation>列出 %1 的快照</translation>
    </message>
    <message>
        <source>Find out what snapshots %1 can have</source>
        <translation>检查 %1 可创建的快照类型</translation>
    </message>
    <message>
        <source>Read snapshot &quot;%1&quot; of %2</source>
        <translation>读取 %2 的快照“%1”</translation>
    </message>
    <message>
        <source>Disk %1 is on the network (%2): a snapshot inside it could be taken, but not be reverted or deleted while the instance is off.</source>
        <translation>磁盘 %1 位于网络上（%2）：可以在其中创建快照，但实例关机时无法恢复或删除。</translation>
    </message>
    <message>
        <source>Disk %1 is a device (%2): only a qcow2 image can hold a snapshot.</source>
        <translation>磁盘 %1 是设备（%2）：只有 qcow2 映像才能保存快照。</translation>
    </message>
    <message>
        <source>Disk %1 has the format %2: only a qcow2 image can hold a snapshot.</source>
        <translation>磁盘 %1 的格式为 %2：只有 qcow2 映像才能保存快照。</translation>
    </message>
    <message>
        <source>Disk %1 is set to external snapshots in its definition.</source>
        <translation>磁盘 %1 在定义中设为使用外部快照。</translation>
    </message>
    <message>
        <source>There is no writable disk that could hold a snapshot.</source>
        <translation>没有可保存快照的可写磁盘。</translation>
    </message>
    <message>
        <source>The firmware is UEFI and keeps its variables in a raw file (NVRAM), which a snapshot cannot hold.</source>
        <translation>固件为 UEFI，其变量保存在 raw 格式的文件（NVRAM）中，快照无法包含它。</translation>
    </message>
    <message>
        <source>Host device %1 (%2) is passed through: the memory cannot be saved while the instance runs.</source>
        <translation>主机设备 %1（%2）已直通：实例运行时无法保存内存。</translation>
    </message>
    <message>
        <source>Interface %1 is a device of the host passed through: the memory cannot be saved while the instance runs.</source>
        <translation>网络接口 %1 是直通的主机设备：实例运行时无法保存内存。</translation>
    </message>
    <message>
        <source>Shared folder %1 (virtiofs): the memory cannot be saved while the instance runs.</source>
        <translation>共享文件夹 %1（virtiofs）：实例运行时无法保存内存。</translation>
    </message>
    <message>
        <source>The definition could not be read: %1.</source>
        <translation>无法读取定义：%1。</translation>
    </message>
    <message>
        <source>A snapshot needs a name.</source>
        <translation>快照需要名称。</translation>
    </message>
    <message>
        <source>A name cannot have line breaks, tabs or control characters.</source>
        <translation>名称不能包含换行符、制表符或控制字符。</translation>
    </message>
    <message>
        <source>A name cannot begin or end with a space.</source>
        <translation>名称不能以空格开头或结尾。</translation>
    </message>
    <message>
        <source>A name cannot have a &quot;/&quot;: the host keeps the snapshot in a file of that name.</source>
        <translation>名称不能包含“/”：主机用此名称的文件保存快照。</translation>
    </message>
    <message>
        <source>A name cannot begin with a dot.</source>
        <translation>名称不能以点号开头。</translation>
    </message>
    <message>
        <source>A name cannot have double quotes or backslashes: the host would say that the snapshot is taken although it is not.</source>
        <translation>名称不能包含双引号或反斜杠：否则主机会报告快照已创建，而实际并未创建。</translation>
    </message>
    <message>
        <source>A name of digits only could be mistaken for the number of another snapshot in the disk image.</source>
        <translation>仅由数字组成的名称可能被误认为磁盘映像中另一个快照的编号。</translation>
    </message>
    <message>
        <source>The name is too long: %1 bytes, at most %2 fit.</source>
        <translation>名称过长：%1 字节，最多 %2 字节。</translation>
    </message>
    <message>
        <source>A description cannot have control characters.</source>
        <translation>描述不能包含控制字符。</translation>
    </message>
    <message>
        <source>Read the snapshot</source>
        <translation>读取快照</translation>
    </message>
    <message>
        <source>This is not the description of a snapshot</source>
        <translation>这不是快照的描述</translation>
    </message>
    <message>
        <source>%1 Virtdeck shows the true state after it reconnects.</source>
        <translation>%1Virtdeck 重新连接后会显示真实状态。</translation>
    </message>
    <message>
        <source>There is a snapshot of this name already; nothing was changed</source>
        <translation>已有同名快照；未作任何更改</translation>
    </message>
    <message>
        <source>Choose another name.</source>
        <translation>请选择其他名称。</translation>
    </message>
    <message>
        <source>Taking snapshot &quot;%1&quot;</source>
        <translation>正在创建快照“%1”</translation>
    </message>
    <message>
        <source>Whether snapshot &quot;%1&quot; was taken is not known.</source>
        <translation>不清楚快照“%1”是否已创建。</translation>
    </message>
    <message>
        <source>Snapshot &quot;%1&quot; is external, and reverting to those comes in a later version of Virtdeck; nothing was changed</source>
        <translation>快照“%1”是外部快照，Virtdeck 将在以后的版本中支持恢复到外部快照；未作任何更改</translation>
    </message>
    <message>
        <source>libvirt calls this risky and has changed nothing. Revert again with force if you accept that the instance is stopped and started anew.</source>
        <translation>libvirt 认为此操作有风险，未作任何更改。如果您接受停止并重新启动实例，请再次以强制方式恢复。</translation>
    </message>
    <message>
        <source>Snapshot &quot;%1&quot; was taken.</source>
        <translation>快照“%1”已创建。</translation>
    </message>
    <message>
        <source>Reverting to &quot;%1&quot;</source>
        <translation>正在恢复到“%1”</translation>
    </message>
    <message>
        <source>Whether the instance is as it was in &quot;%1&quot; or as before is not known.</source>
        <translation>不清楚实例是已恢复到“%1”，还是仍与之前相同。</translation>
    </message>
    <message>
        <source>Deleting &quot;%1&quot;</source>
        <translation>正在删除“%1”</translation>
    </message>
    <message>
        <source>Whether snapshot &quot;%1&quot; is deleted is not known.</source>
        <translation>不清楚快照“%1”是否已删除。</translation>
    </message>
    <message>
        <source>Take snapshot &quot;%1&quot; of %2</source>
        <translation>创建 %2 的快照“%1”</translation>
    </message>
    <message>
        <source>Revert %1 to &quot;%2&quot;</source>
        <translation>将 %1 恢复到“%2”</translation>
    </message>
    <message>
        <source>Delete snapshot &quot;%1&quot; of %2 and those after it</source>
        <translation>删除 %2 的快照“%1”及其后的快照</translation>
    </message>
    <message>
        <source>Delete snapshot &quot;%1&quot; of %2</source>
        <translation>删除 %2 的快照“%1”</translation>
    </message>
    <message>
        <source>Describe snapshot &quot;%1&quot; of %2</source>
        <translation>描述 %2 的快照“%1”</translation>
    </message>
    <message>
        <source>The file became shorter while it was copied</source>
        <translation>文件在复制过程中变短了</translation>
    </message>
    <message>
        <source>The storage pool %1 does not run there</source>
        <translation>那里的存储池 %1 未运行</translation>
    </message>
    <message>
        <source>Start the pool and try again.</source>
        <translation>请启动该存储池后重试。</translation>
    </message>
    <message>
        <source>No storage pool covers the directory %1 there</source>
        <translation>那里没有包含目录 %1 的存储池</translation>
    </message>
    <message>
        <source>Make a pool of type dir for this directory and start it.</source>
        <translation>请为此目录创建 dir 类型的存储池并启动它。</translation>
    </message>
    <message>
        <source>This is not well-formed XML: %1</source>
        <translation>XML 格式有误：%1</translation>
    </message>
    <message>
        <source>This is not well-formed XML: there must be one outermost element</source>
        <translation>XML 格式有误：必须有且只有一个最外层元素</translation>
    </message>
    <message>
        <source>The host lacks nc, which a socket of its own needs: install netcat-openbsd there.</source>
        <translation>主机缺少 nc，使用自定义套接字时需要它：请在那里安装 netcat-openbsd。</translation>
    </message>
    <message>
        <source>The certificates for TLS are missing here. Install the host&apos;s CA certificate and a client certificate, or use the transport ssh.</source>
        <translation>本机缺少 TLS 证书。请安装该主机的 CA 证书和一份客户端证书，或改用 ssh 传输方式。</translation>
    </message>
    <message>
        <source>Delete its snapshots first; they stay behind otherwise.</source>
        <translation>请先删除它的快照，否则快照会留在原主机上。</translation>
    </message>
</context>
</TS>
