<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN">
<context>
    <name>HostKeeper</name>
    <message>
        <source>%1 cannot be written: hosts are not remembered.</source>
        <translation>无法写入 %1：主机列表不会被保存。</translation>
    </message>
    <message>
        <source>%1 is damaged, and it could not be copied aside.</source>
        <translation>%1 已损坏，且无法另存备份。</translation>
    </message>
    <message>
        <source>%1 is damaged. It was copied to %2, and what could be read of it is used.</source>
        <translation>%1 已损坏。已将其复制到 %2，并使用其中可读取的内容。</translation>
    </message>
</context>
<context>
    <name>gui::AccountingCard</name>
    <message>
        <source>Accounting</source>
        <translation>资源核算</translation>
    </message>
    <message>
        <source>Copy as JSON</source>
        <translation>复制为 JSON</translation>
    </message>
</context>
<context>
    <name>gui::AffinityDialog</name>
    <message>
        <source>The emulator&apos;s own threads too</source>
        <translation>同时应用于模拟器自身的线程</translation>
    </message>
    <message numerus="yes">
        <source>Affinity of VCPU %1</source>
        <comment>one or several numbers</comment>
        <translation>
            <numerusform>VCPU %1 的亲和性</numerusform>
        </translation>
    </message>
    <message>
        <source>Takes effect at the next start.</source>
        <translation>将在下次启动时生效。</translation>
    </message>
    <message>
        <source>Takes effect at once and is kept for the next start.</source>
        <translation>立即生效，并保留到下次启动。</translation>
    </message>
    <message>
        <source>Takes effect at once, until it is shut off.</source>
        <translation>立即生效，关机后失效。</translation>
    </message>
    <message>
        <source>Allowed CPUs</source>
        <translation>允许的 CPU</translation>
    </message>
    <message>
        <source>Allowed CPUs as text</source>
        <translation>以文本表示的允许的 CPU</translation>
    </message>
    <message>
        <source>Apply</source>
        <translation>应用</translation>
    </message>
    <message>
        <source>All CPUs</source>
        <translation>所有 CPU</translation>
    </message>
    <message>
        <source>CPUs of the host that it may run on:</source>
        <translation>允许其运行的主机 CPU：</translation>
    </message>
</context>
<context>
    <name>gui::AttachVolumeDialog</name>
    <message>
        <source>Attach Volume to %1</source>
        <translation>将卷连接到 %1</translation>
    </message>
    <message>
        <source>Attach</source>
        <translation>连接</translation>
    </message>
    <message>
        <source>Finding out what is possible here…</source>
        <translation>正在检查此处可用的方式…</translation>
    </message>
    <message>
        <source>Disk</source>
        <translation>磁盘</translation>
    </message>
    <message>
        <source>CD-ROM</source>
        <translation>CD-ROM</translation>
    </message>
    <message>
        <source>as the volume has it</source>
        <translation>与卷相同</translation>
    </message>
    <message>
        <source>the hypervisor&apos;s default</source>
        <translation>虚拟机监控器的默认值</translation>
    </message>
    <message>
        <source>&amp;As</source>
        <translation>连接为(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Bus</source>
        <translation>总线(&amp;B)</translation>
    </message>
    <message>
        <source>&amp;Target</source>
        <translation>目标设备(&amp;T)</translation>
    </message>
    <message>
        <source>What the disk is called in the definition; the guest may call it otherwise.</source>
        <translation>磁盘在定义中的名称；在客户机中可能不同。</translation>
    </message>
    <message>
        <source>&amp;Format</source>
        <translation>格式(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Cache</source>
        <translation>缓存(&amp;C)</translation>
    </message>
    <message>
        <source>S&amp;erial number</source>
        <translation>序列号(&amp;E)</translation>
    </message>
    <message>
        <source>none</source>
        <translation>无</translation>
    </message>
    <message>
        <source>&amp;Give blocks back that the guest frees</source>
        <translation>归还客户机释放的块(&amp;G)</translation>
    </message>
    <message>
        <source>Discard and TRIM of the guest reach the storage.</source>
        <translation>客户机的 Discard 和 TRIM 会传递到存储。</translation>
    </message>
    <message>
        <source>&amp;Read-only</source>
        <translation>只读(&amp;R)</translation>
    </message>
    <message>
        <source>The guest cannot write to it.</source>
        <translation>客户机无法写入。</translation>
    </message>
    <message>
        <source>Only for guests that know how to share a disk, as cluster file systems do.</source>
        <translation>仅用于懂得共享磁盘的客户机，例如使用集群文件系统的客户机。</translation>
    </message>
    <message>
        <source>This instance can have no further disk.</source>
        <translation>此实例无法再增加磁盘。</translation>
    </message>
    <message>
        <source>Only while the instance is off: %1.</source>
        <translation>仅在实例关机时可用：%1。</translation>
    </message>
    <message>
        <source>This is no name of a disk, such as vdb, sdb or hdc.</source>
        <translation>这不是磁盘名称，例如 vdb、sdb 或 hdc。</translation>
    </message>
    <message>
        <source>There is a disk of this name already.</source>
        <translation>已有同名磁盘。</translation>
    </message>
    <message>
        <source>Letters, digits, dots, dashes, plus signs and blanks only.</source>
        <translation>只能使用字母、数字、点号、连字符、加号和空格。</translation>
    </message>
    <message>
        <source>No bus of this instance takes media now.</source>
        <translation>此实例目前没有可连接介质的总线。</translation>
    </message>
    <message>
        <source>S&amp;hareable with other instances</source>
        <translation>可与其他实例共享(&amp;H)</translation>
    </message>
</context>
<context>
    <name>gui::BackupDialog</name>
    <message>
        <source>Back Up %1</source>
        <translation>备份 %1</translation>
    </message>
    <message>
        <source>&amp;Full</source>
        <translation>完整备份(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Incremental</source>
        <translation>增量备份(&amp;I)</translation>
    </message>
    <message>
        <source>To &amp;pool</source>
        <translation>目标存储池(&amp;P)</translation>
    </message>
    <message>
        <source>Asking the host what it can do…</source>
        <translation>正在查询主机支持的操作…</translation>
    </message>
    <message>
        <source>All data of the disks. It stands alone and can be restored by itself.</source>
        <translation>磁盘的全部数据。独立存在，可单独还原。</translation>
    </message>
    <message>
        <source>What was written since the backup of %1. It can be restored as long as that one is there.</source>
        <translation>自 %1 的备份以来写入的内容。只要该备份存在即可还原。</translation>
    </message>
    <message>
        <source>What was written since an earlier backup.</source>
        <translation>自先前的备份以来写入的内容。</translation>
    </message>
    <message>
        <source>%1: %2 (%3)</source>
        <comment>a disk: its image (its size)</comment>
        <translation>%1：%2（%3）</translation>
    </message>
    <message>
        <source>Disk %1</source>
        <translation>磁盘 %1</translation>
    </message>
    <message>
        <source>No pool of files runs on this host.</source>
        <translation>此主机上没有运行中的文件存储池。</translation>
    </message>
    <message>
        <source>Choose a disk.</source>
        <translation>请选择磁盘。</translation>
    </message>
    <message>
        <source>There is too little space.</source>
        <translation>空间不足。</translation>
    </message>
    <message>
        <source>About %1 are copied; %2 are free there.</source>
        <translation>约复制 %1；该处剩余 %2。</translation>
    </message>
    <message>
        <source>Show Plan…</source>
        <translation>显示计划…</translation>
    </message>
</context>
<context>
    <name>gui::Backups</name>
    <message>
        <source>Back Up %1</source>
        <translation>备份 %1</translation>
    </message>
    <message>
        <source>Back Up</source>
        <translation>备份</translation>
    </message>
    <message>
        <source>Restore %1</source>
        <translation>还原 %1</translation>
    </message>
    <message>
        <source>Restore</source>
        <translation>还原</translation>
    </message>
    <message>
        <source>Delete backup %1</source>
        <translation>删除备份 %1</translation>
    </message>
</context>
<context>
    <name>gui::BackupsDialog</name>
    <message>
        <source>Backups of %1</source>
        <translation>%1 的备份</translation>
    </message>
    <message>
        <source>Backups</source>
        <translation>备份</translation>
    </message>
    <message>
        <source>Taken</source>
        <translation>备份时间</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>大小</translation>
    </message>
    <message>
        <source>Disks</source>
        <translation>磁盘</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>&amp;Back Up…</source>
        <translation>备份(&amp;B)…</translation>
    </message>
    <message>
        <source>&amp;Restore…</source>
        <translation>还原(&amp;R)…</translation>
    </message>
    <message>
        <source>&amp;Delete…</source>
        <translation>删除(&amp;D)…</translation>
    </message>
    <message>
        <source>Re&amp;fresh</source>
        <translation>刷新(&amp;F)</translation>
    </message>
    <message>
        <source>Reading the backups…</source>
        <translation>正在读取备份…</translation>
    </message>
    <message>
        <source>There is no backup of this instance in the pools that run on its host.</source>
        <translation>其主机上运行中的存储池里没有此实例的备份。</translation>
    </message>
    <message numerus="yes">
        <source>%n backups take %1.</source>
        <translation>
            <numerusform>%n 个备份占用 %1。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The oldest full one, of %1, could go with the %n incremental ones on it.</source>
        <translation>
            <numerusform>最早的完整备份（%1）可连同以它为基础的 %n 个增量备份一并删除。</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 is missing</source>
        <translation>缺少 %1</translation>
    </message>
    <message>
        <source>What it stands on is not there</source>
        <translation>它所基于的备份不存在</translation>
    </message>
    <message>
        <source>Whole; an incremental one can follow</source>
        <translation>完好；可接续增量备份</translation>
    </message>
    <message>
        <source>Whole</source>
        <translation>完好</translation>
    </message>
    <message>
        <source>Incremental</source>
        <translation>增量备份</translation>
    </message>
    <message>
        <source>Full</source>
        <translation>完整备份</translation>
    </message>
    <message>
        <source>No backup is selected</source>
        <translation>未选择备份</translation>
    </message>
    <message>
        <source>Only an instance that runs can be backed up</source>
        <translation>只能备份运行中的实例</translation>
    </message>
    <message>
        <source>It is not whole any more</source>
        <translation>它已不完好</translation>
    </message>
    <message>
        <source>The oldest full one, of %1, could go.</source>
        <translation>最旧的完整备份（%1）可以删除。</translation>
    </message>
    <message>
        <source>Back Up…</source>
        <translation>备份…</translation>
    </message>
</context>
<context>
    <name>gui::Breadcrumb</name>
    <message>
        <source>Location</source>
        <translation>位置</translation>
    </message>
</context>
<context>
    <name>gui::BuildChoice</name>
    <message>
        <source>Do not build it: what it is made of is there already</source>
        <translation>不构建：所需内容已存在</translation>
    </message>
    <message>
        <source>Make a file system on the device, unless there is something on it</source>
        <translation>在设备上创建文件系统，除非其上已有内容</translation>
    </message>
    <message>
        <source>Write a partition table, unless there is something on the disk</source>
        <translation>写入分区表，除非磁盘上已有内容</translation>
    </message>
    <message>
        <source>Make a volume group of the devices, unless there is something on them</source>
        <translation>用这些设备创建卷组，除非其上已有内容</translation>
    </message>
    <message>
        <source>Make a ZFS pool on the device</source>
        <translation>在设备上创建 ZFS 池</translation>
    </message>
    <message>
        <source>Make the directory where it is missing</source>
        <translation>如果目录不存在则创建</translation>
    </message>
    <message>
        <source>All that is there is lost. Type the name of the pool, %1, to build over it:</source>
        <translation>其中的所有内容都将丢失。要覆盖构建，请输入存储池的名称 %1：</translation>
    </message>
    <message>
        <source>Build over whatever is there</source>
        <translation>覆盖现有内容进行构建</translation>
    </message>
</context>
<context>
    <name>gui::BuildPoolDialog</name>
    <message>
        <source>Build Pool %1</source>
        <translation>构建存储池 %1</translation>
    </message>
    <message>
        <source>Build Pool</source>
        <translation>构建存储池</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>type of a pool: where it is</comment>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>This is not the name of the pool.</source>
        <translation>这不是该存储池的名称。</translation>
    </message>
</context>
<context>
    <name>gui::CallsPage</name>
    <message>
        <source>Call profile</source>
        <translation>调用统计</translation>
    </message>
    <message numerus="yes">
        <source>%n calls to this host in this run</source>
        <translation>
            <numerusform>本次运行中对此主机的 %n 次调用</numerusform>
        </translation>
    </message>
    <message>
        <source>round trip %1</source>
        <translation>往返时间 %1</translation>
    </message>
</context>
<context>
    <name>gui::CardBrush</name>
    <message>
        <source>(+%1) %2</source>
        <comment>problems of a host</comment>
        <translation>(+%1) %2</translation>
    </message>
    <message>
        <source>No instances</source>
        <translation>没有实例</translation>
    </message>
</context>
<context>
    <name>gui::ChainLaneTable</name>
    <message>
        <source>Files of the image chains</source>
        <translation>映像链的文件</translation>
    </message>
    <message>
        <source>File</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>State and Users</source>
        <translation>状态和使用者</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>格式</translation>
    </message>
    <message>
        <source>On the Host</source>
        <translation>主机占用</translation>
    </message>
    <message>
        <source>For the Guest</source>
        <translation>客户机可见</translation>
    </message>
</context>
<context>
    <name>gui::ChangeDetails</name>
    <message>
        <source>took %1</source>
        <translation>耗时 %1</translation>
    </message>
    <message>
        <source>The same by virsh</source>
        <translation>等效的 virsh 命令</translation>
    </message>
    <message>
        <source>Copy virsh Line</source>
        <translation>复制 virsh 命令</translation>
    </message>
</context>
<context>
    <name>gui::ChangeExport</name>
    <message>
        <source>Time</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Host</source>
        <translation>主机</translation>
    </message>
    <message>
        <source>URI</source>
        <translation>URI</translation>
    </message>
    <message>
        <source>Object</source>
        <translation>对象</translation>
    </message>
    <message>
        <source>UUID</source>
        <translation>UUID</translation>
    </message>
    <message>
        <source>Action</source>
        <translation>操作</translation>
    </message>
    <message>
        <source>virsh</source>
        <translation>virsh</translation>
    </message>
    <message>
        <source>Duration (ms)</source>
        <translation>耗时（毫秒）</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>结果</translation>
    </message>
    <message>
        <source>Error</source>
        <translation>错误</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>导出</translation>
    </message>
    <message>
        <source>Export the Changes</source>
        <translation>导出更改记录</translation>
    </message>
    <message>
        <source>Lines of JSON, with definitions (*.jsonl)</source>
        <translation>JSON 行，含定义 (*.jsonl)</translation>
    </message>
    <message>
        <source>Table (*.csv)</source>
        <translation>表格 (*.csv)</translation>
    </message>
    <message numerus="yes">
        <source>%n changes exported to %1</source>
        <translation>
            <numerusform>已将 %n 项更改导出到 %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>gui::ChangeMediaDialog</name>
    <message>
        <source>Change Media of %1</source>
        <translation>更换 %1 的介质</translation>
    </message>
    <message>
        <source>Insert</source>
        <translation>插入</translation>
    </message>
    <message>
        <source>Drive %1 is empty.</source>
        <translation>驱动器 %1 为空。</translation>
    </message>
    <message>
        <source>In drive %1: %2</source>
        <translation>驱动器 %1 中：%2</translation>
    </message>
    <message>
        <source>Eject</source>
        <translation>弹出</translation>
    </message>
    <message>
        <source>The drive is empty already.</source>
        <translation>驱动器已经为空。</translation>
    </message>
</context>
<context>
    <name>gui::ChangedBadge</name>
    <message>
        <source>Changed</source>
        <translation>已更改</translation>
    </message>
    <message>
        <source>The stored configuration differs from what runs. It takes effect at the next start. Press to see the difference.</source>
        <translation>存储的配置与运行中的配置不同，将在下次启动时生效。点击查看差异。</translation>
    </message>
</context>
<context>
    <name>gui::ChangedDialog</name>
    <message>
        <source>Changed Configuration of %1</source>
        <translation>%1 已更改的配置</translation>
    </message>
    <message>
        <source>− runs now, + takes effect at the next start · %1</source>
        <translation>− 当前运行，+ 下次启动时生效 · %1</translation>
    </message>
    <message>
        <source>What runs is what is stored.</source>
        <translation>运行中的配置与存储的配置相同。</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
</context>
<context>
    <name>gui::ChangesView</name>
    <message>
        <source>Details</source>
        <translation>详细信息</translation>
    </message>
    <message>
        <source>Copy virsh Line</source>
        <translation>复制 virsh 命令</translation>
    </message>
    <message>
        <source>Put Back…</source>
        <translation>还原…</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>导出…</translation>
    </message>
    <message>
        <source>Calls</source>
        <translation>调用</translation>
    </message>
    <message>
        <source>No changes yet. What you change on a host is recorded here, with the virsh line that would do the same.</source>
        <translation>还没有更改。您在主机上所作的更改会记录在这里，并附上等效的 virsh 命令。</translation>
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
    <message>
        <source>no data yet</source>
        <translation>尚无数据</translation>
    </message>
</context>
<context>
    <name>gui::CloneVolumeDialog</name>
    <message>
        <source>Clone %1</source>
        <translation>克隆 %1</translation>
    </message>
    <message>
        <source>Clone Volume</source>
        <translation>克隆卷</translation>
    </message>
    <message>
        <source>&amp;Full clone</source>
        <translation>完整克隆(&amp;F)</translation>
    </message>
    <message>
        <source>A copy of its own: %1 are read and written.</source>
        <translation>独立的副本：需读写 %1。</translation>
    </message>
    <message>
        <source>&amp;Linked clone</source>
        <translation>链接克隆(&amp;L)</translation>
    </message>
    <message>
        <source>Made at once: it keeps only what changes, and reads the rest from %1. Nothing may write to that one or delete it as long as there is the clone.</source>
        <translation>立即完成：只保存更改的内容，其余从 %1 读取。只要克隆存在，就不得写入或删除该卷。</translation>
    </message>
    <message>
        <source>A running instance writes to it: %1. Shut that down first, or clone a snapshot of it.</source>
        <translation>运行中的实例正在写入它：%1。请先将该实例关机，或克隆它的快照。</translation>
    </message>
    <message>
        <source>Clone it &amp;all the same</source>
        <translation>仍然克隆(&amp;A)</translation>
    </message>
    <message>
        <source>The clone is like a disk after a power cut, at best.</source>
        <translation>克隆充其量相当于断电后的磁盘。</translation>
    </message>
    <message>
        <source>Not possible: a pool of the type %1 has no linked volumes.</source>
        <translation>不可用：“%1”类型的存储池不支持链接卷。</translation>
    </message>
    <message>
        <source>Not possible: a running instance writes to it (%1), which would spoil the clone.</source>
        <translation>不可用：运行中的实例正在写入它（%1），这会损坏克隆。</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>名称(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Pool</source>
        <translation>存储池(&amp;P)</translation>
    </message>
    <message>
        <source>F&amp;ormat</source>
        <translation>格式(&amp;O)</translation>
    </message>
    <message>
        <source>There is a volume of this name already.</source>
        <translation>已有同名卷。</translation>
    </message>
    <message>
        <source>This pool cannot have a linked clone.</source>
        <translation>此存储池不支持链接克隆。</translation>
    </message>
</context>
<context>
    <name>gui::ColumnsDialog</name>
    <message>
        <source>Move Up</source>
        <translation>上移</translation>
    </message>
    <message>
        <source>Move Down</source>
        <translation>下移</translation>
    </message>
    <message>
        <source>Default</source>
        <translation>默认</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>列</translation>
    </message>
</context>
<context>
    <name>gui::CompareSnapshotDialog</name>
    <message>
        <source>Compare Snapshot &quot;%1&quot; of %2</source>
        <translation>比较 %2 的快照“%1”</translation>
    </message>
    <message>
        <source>Compare with</source>
        <translation>比较对象</translation>
    </message>
    <message>
        <source>The running configuration</source>
        <translation>正在运行的配置</translation>
    </message>
    <message>
        <source>The stored configuration</source>
        <translation>已保存的配置</translation>
    </message>
    <message>
        <source>Snapshot &quot;%1&quot;</source>
        <translation>快照“%1”</translation>
    </message>
    <message>
        <source>&amp;Compare with</source>
        <translation>比较对象(&amp;C)</translation>
    </message>
    <message>
        <source>Difference</source>
        <translation>差异</translation>
    </message>
    <message>
        <source>Reading both…</source>
        <translation>正在读取两者…</translation>
    </message>
    <message>
        <source>Both are the same.</source>
        <translation>两者相同。</translation>
    </message>
    <message>
        <source>− in &quot;%1&quot;, + in the other · %2</source>
        <translation>− 在“%1”中，+ 在另一方中 · %2</translation>
    </message>
</context>
<context>
    <name>gui::CpuBaselinePage</name>
    <message>
        <source>Only features that can be &amp;migrated</source>
        <translation>仅包含可迁移的特性(&amp;M)</translation>
    </message>
    <message>
        <source>&amp;List all features</source>
        <translation>列出所有特性(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Work Out</source>
        <translation>计算(&amp;W)</translation>
    </message>
    <message>
        <source>&amp;Copy XML</source>
        <translation>复制 XML(&amp;C)</translation>
    </message>
    <message>
        <source>Hosts</source>
        <translation>主机</translation>
    </message>
    <message>
        <source>Baseline CPU</source>
        <translation>基线 CPU</translation>
    </message>
    <message>
        <source>Tick hosts: guests with the CPU worked out here run on all of them.</source>
        <translation>请勾选主机：使用此处计算出的 CPU 的客户机可在所有这些主机上运行。</translation>
    </message>
    <message>
        <source>&amp;Hosts</source>
        <translation>主机(&amp;H)</translation>
    </message>
    <message>
        <source>None of the hosts is connected</source>
        <translation>没有已连接的主机</translation>
    </message>
</context>
<context>
    <name>gui::CpuGrid</name>
    <message>
        <source>CPU %1, cell %2, socket %3, core %4</source>
        <translation>CPU %1，NUMA 节点 %2，插槽 %3，核心 %4</translation>
    </message>
    <message>
        <source>offline</source>
        <translation>离线</translation>
    </message>
    <message>
        <source>allowed</source>
        <translation>允许</translation>
    </message>
    <message>
        <source>not allowed</source>
        <translation>不允许</translation>
    </message>
    <message numerus="yes">
        <source>VCPU %1 runs here</source>
        <comment>one or several numbers</comment>
        <translation>
            <numerusform>VCPU %1 在此运行</numerusform>
        </translation>
    </message>
    <message>
        <source>v%1</source>
        <comment>short for: virtual CPU number</comment>
        <translation>v%1</translation>
    </message>
    <message>
        <source>NUMA cell %1</source>
        <translation>NUMA 节点 %1</translation>
    </message>
</context>
<context>
    <name>gui::CpuMatrixPage</name>
    <message>
        <source>&amp;Equal CPUs in one line</source>
        <translation>合并相同的 CPU(&amp;E)</translation>
    </message>
    <message>
        <source>Equal CPUs in one line</source>
        <translation>合并相同的 CPU</translation>
    </message>
    <message>
        <source>Answers</source>
        <translation>响应进度</translation>
    </message>
    <message>
        <source>The chosen pair</source>
        <translation>所选的一对</translation>
    </message>
    <message>
        <source>CPUs compared</source>
        <translation>CPU 比较结果</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Compare Again</source>
        <translation>重新比较</translation>
    </message>
    <message numerus="yes">
        <source>Reading the CPUs of %n hosts…</source>
        <translation>
            <numerusform>正在读取 %n 台主机的 CPU…</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Comparing %n kinds of CPU…</source>
        <translation>
            <numerusform>正在比较 %n 种 CPU…</numerusform>
        </translation>
    </message>
    <message>
        <source>Cancelled. What was answered is shown.</source>
        <translation>已取消。显示已得到的结果。</translation>
    </message>
    <message>
        <source>No host told its CPU.</source>
        <translation>没有主机提供其 CPU 信息。</translation>
    </message>
    <message numerus="yes">
        <source>%n hosts, all with the same CPU: their guests run on each of them.</source>
        <translation>
            <numerusform>%n 台主机，CPU 全部相同：其客户机可在其中任何一台上运行。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hosts</source>
        <translation>
            <numerusform>%n 台主机</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n kinds of CPU. Rows: the guest&apos;s CPU; columns: where it is to run.</source>
        <translation>
            <numerusform>%n 种 CPU。行：客户机的 CPU；列：拟运行的主机。</numerusform>
        </translation>
    </message>
    <message>
        <source>Not compared: %1 (%2)</source>
        <translation>未比较：%1（%2）</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>number of hosts, kinds of CPU</comment>
        <translation>%1，%2</translation>
    </message>
</context>
<context>
    <name>gui::CpuTrialPage</name>
    <message>
        <source>&amp;Compare</source>
        <translation>比较(&amp;C)</translation>
    </message>
    <message>
        <source>CPU</source>
        <translation>CPU</translation>
    </message>
    <message>
        <source>Paste a &lt;cpu&gt;, the definition of an instance, or the capabilities of a host.</source>
        <translation>粘贴 &lt;cpu&gt; 元素、实例的定义或主机的 capabilities。</translation>
    </message>
    <message>
        <source>C&amp;PU</source>
        <translation>CPU(&amp;P)</translation>
    </message>
    <message>
        <source>Hosts</source>
        <translation>主机</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>比较</translation>
    </message>
</context>
<context>
    <name>gui::CpuWindow</name>
    <message>
        <source>Compare CPUs</source>
        <translation>比较 CPU</translation>
    </message>
    <message>
        <source>Ways to compare</source>
        <translation>比较方式</translation>
    </message>
    <message>
        <source>Matrix</source>
        <translation>矩阵</translation>
    </message>
    <message>
        <source>Baseline</source>
        <translation>基线</translation>
    </message>
    <message>
        <source>Compare a CPU…</source>
        <translation>比较单个 CPU…</translation>
    </message>
</context>
<context>
    <name>gui::DefinitionDialog</name>
    <message>
        <source>Asking the host…</source>
        <translation>正在查询主机…</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>复制</translation>
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
    <name>gui::DeleteBackupDialog</name>
    <message>
        <source>Delete Backup</source>
        <translation>删除备份</translation>
    </message>
    <message numerus="yes">
        <source>Delete %n Backups</source>
        <translation>
            <numerusform>删除 %n 个备份</numerusform>
        </translation>
    </message>
    <message>
        <source>Delete Backup of %1</source>
        <translation>删除 %1 的备份</translation>
    </message>
    <message>
        <source>The backup of %1 disappears. It cannot be restored any more.</source>
        <translation>将删除 %1 的备份。此后无法再还原。</translation>
    </message>
    <message numerus="yes">
        <source>%n incremental backups that stand on it disappear with it.</source>
        <translation>
            <numerusform>以它为基础的 %n 个增量备份会一并删除。</numerusform>
        </translation>
    </message>
    <message>
        <source>The instance itself is not changed.</source>
        <translation>实例本身不会改变。</translation>
    </message>
</context>
<context>
    <name>gui::DeletePoolDialog</name>
    <message>
        <source>The pool runs: stop it first, or delete its data too.</source>
        <translation>存储池正在运行：请先将其停止，或同时删除其数据。</translation>
    </message>
    <message>
        <source>The storage of a pool of this type cannot be deleted from here.</source>
        <translation>无法从这里删除此类型存储池的存储。</translation>
    </message>
    <message>
        <source>The pool does not run, so nobody can see what would be lost. Start it first.</source>
        <translation>存储池未运行，无法得知会丢失哪些内容。请先将其启动。</translation>
    </message>
    <message>
        <source>This is not the name of the pool.</source>
        <translation>这不是该存储池的名称。</translation>
    </message>
    <message>
        <source>Delete Pool %1</source>
        <translation>删除存储池 %1</translation>
    </message>
    <message>
        <source>Delete Pool</source>
        <translation>删除存储池</translation>
    </message>
    <message>
        <source>Also delete its &amp;data on the host</source>
        <translation>同时删除主机上的数据(&amp;D)</translation>
    </message>
    <message>
        <source>Delete the &amp;volumes that are in it</source>
        <translation>删除其中的卷(&amp;V)</translation>
    </message>
    <message>
        <source>%1 is deleted on the host. There is no way back.</source>
        <translation>将从主机上删除 %1。此操作无法撤销。</translation>
    </message>
    <message>
        <source>The directory %1 goes; what is on %2 stays.</source>
        <translation>目录 %1 将被删除；%2 上的内容会保留。</translation>
    </message>
    <message>
        <source>Type the name of the pool, %1, to go on</source>
        <translation>要继续，请输入存储池的名称 %1</translation>
    </message>
    <message>
        <source>The host forgets pool %1, and what holds its volumes goes.</source>
        <translation>主机将移除存储池 %1 的定义，存放其卷的存储也会被删除。</translation>
    </message>
    <message>
        <source>The host forgets pool %1. Its storage, and all that is on it, stays.</source>
        <translation>主机将移除存储池 %1 的定义。其存储及所有内容都会保留。</translation>
    </message>
    <message>
        <source>Somebody uses it: nothing is deleted while that is so.</source>
        <translation>它正在使用中：在此期间不会删除任何内容。</translation>
    </message>
    <message>
        <source>Looking who uses it…</source>
        <translation>正在查找使用者…</translation>
    </message>
    <message>
        <source>&amp;Name of the pool, to go on</source>
        <translation>输入存储池名称以继续(&amp;N)</translation>
    </message>
    <message>
        <source>Who uses it is not known. %1</source>
        <translation>无法得知其使用者。%1</translation>
    </message>
    <message>
        <source>In use:</source>
        <translation>正在使用：</translation>
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
    <message>
        <source>Show Plan…</source>
        <translation>显示计划…</translation>
    </message>
</context>
<context>
    <name>gui::DeleteVolumesDialog</name>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>以及另外 %n 项</numerusform>
        </translation>
    </message>
    <message>
        <source>Delete Volumes</source>
        <translation>删除卷</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>volume, who uses it</comment>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>Who uses them is still being found out. What is in use stays.</source>
        <translation>仍在查询使用者。正在使用的卷会保留。</translation>
    </message>
    <message>
        <source>Running instances need these; they stay:</source>
        <translation>运行中的实例需要这些卷，将予保留：</translation>
    </message>
    <message>
        <source>In use:</source>
        <translation>正在使用：</translation>
    </message>
    <message>
        <source>Delete those in use &amp;too</source>
        <translation>同时删除正在使用的卷(&amp;T)</translation>
    </message>
    <message>
        <source>What uses them will not work any more: instances do not start, snapshots cannot be gone back to, images that stand on them are broken.</source>
        <translation>使用它们的对象将不再可用：实例无法启动，快照无法恢复，以它们为后备的映像会损坏。</translation>
    </message>
    <message>
        <source>Nothing is deleted: somebody uses each of them.</source>
        <translation>不会删除任何卷：每个卷都正在使用。</translation>
    </message>
    <message numerus="yes">
        <source>%n volumes disappear with everything in them: %1 on the storage.</source>
        <translation>
            <numerusform>将删除 %n 个卷及其全部内容：存储上共 %1。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>It is %n volumes.</source>
        <translation>
            <numerusform>应为 %n 个卷。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Delete %n Volumes</source>
        <translation>
            <numerusform>删除 %n 个卷</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;How many</source>
        <translation>数量(&amp;H)</translation>
    </message>
    <message>
        <source>Type how many volumes are to be deleted.</source>
        <translation>请输入要删除的卷的数量。</translation>
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
    <name>gui::DetachDiskDialog</name>
    <message>
        <source>Detach Disk %1 of %2</source>
        <translation>分离 %2 的磁盘 %1</translation>
    </message>
    <message>
        <source>Detach</source>
        <translation>分离</translation>
    </message>
    <message>
        <source>Drive %1 is empty.</source>
        <translation>驱动器 %1 为空。</translation>
    </message>
    <message>
        <source>%1 stays where it is; %2 has it no more.</source>
        <translation>%1 保留在原处；%2 不再使用它。</translation>
    </message>
    <message>
        <source>The guest must not use it any more: unmount it inside first.</source>
        <translation>客户机不得再使用它：请先在客户机内将其卸载。</translation>
    </message>
    <message>
        <source>Whether snapshots need it is not known: %1</source>
        <translation>不清楚是否有快照需要它：%1</translation>
    </message>
    <message>
        <source>These snapshots were taken with it. To revert to one brings the disk back: %1</source>
        <translation>这些快照创建时包含该磁盘。恢复到其中之一会使该磁盘重新出现：%1</translation>
    </message>
    <message>
        <source>%1 starts from this disk: without it, it will not start the next time.</source>
        <translation>%1 从此磁盘启动：没有它，下次将无法启动。</translation>
    </message>
</context>
<context>
    <name>gui::DiagnosticsPage</name>
    <message>
        <source>Copy as JSON</source>
        <translation>复制为 JSON</translation>
    </message>
    <message>
        <source>Refresh</source>
        <translation>刷新</translation>
    </message>
    <message>
        <source>Diagnostics</source>
        <translation>诊断</translation>
    </message>
    <message>
        <source>Asking the host…</source>
        <translation>正在查询主机…</translation>
    </message>
    <message>
        <source>Taken at %1</source>
        <translation>获取于 %1</translation>
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
        <source>Not known: it was started before this program saw it</source>
        <translation>未知：它在本程序发现之前已启动</translation>
    </message>
    <message>
        <source>%1, since %2</source>
        <translation>%1，自 %2 起</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Running for</source>
        <translation>已运行</translation>
    </message>
    <message>
        <source>Persistent</source>
        <translation>持久</translation>
    </message>
    <message>
        <source>Autostart</source>
        <translation>自动启动</translation>
    </message>
    <message>
        <source>Saved state</source>
        <translation>已保存的状态</translation>
    </message>
    <message>
        <source>Ready for commands</source>
        <translation>可接受命令</translation>
    </message>
    <message>
        <source>Busy with a job for %1</source>
        <translation>正忙于执行任务，已 %1</translation>
    </message>
    <message>
        <source>Busy with a command for %1</source>
        <translation>正忙于执行命令，已 %1</translation>
    </message>
    <message>
        <source>Does not answer (%1)</source>
        <translation>无响应（%1）</translation>
    </message>
    <message>
        <source>None</source>
        <translation>无</translation>
    </message>
    <message>
        <source>Running for %1: %2 done, %3 left</source>
        <translation>已运行 %1：完成 %2，剩余 %3</translation>
    </message>
    <message>
        <source>Hypervisor</source>
        <translation>虚拟机监控器</translation>
    </message>
    <message>
        <source>Job</source>
        <translation>任务</translation>
    </message>
    <message>
        <source>CPU time</source>
        <translation>CPU 时间</translation>
    </message>
    <message>
        <source>VCPU %1</source>
        <translation>VCPU %1</translation>
    </message>
    <message>
        <source>%1, CPU %2, %3</source>
        <translation>%1，CPU %2，%3</translation>
    </message>
    <message>
        <source>Current</source>
        <translation>当前</translation>
    </message>
    <message>
        <source>Maximum</source>
        <translation>最大</translation>
    </message>
    <message>
        <source>The guest tells nothing of its memory.</source>
        <translation>客户机未上报内存信息。</translation>
    </message>
    <message>
        <source>None.</source>
        <translation>无。</translation>
    </message>
    <message>
        <source>In %1 (errors %2, drops %3), out %4 (errors %5, drops %6)</source>
        <translation>接收 %1（错误 %2，丢包 %3），发送 %4（错误 %5，丢包 %6）</translation>
    </message>
    <message>
        <source>Not configured</source>
        <translation>未配置</translation>
    </message>
    <message>
        <source>Connected</source>
        <translation>已连接</translation>
    </message>
    <message>
        <source>Configured, but not running in the guest</source>
        <translation>已配置，但未在客户机中运行</translation>
    </message>
    <message>
        <source>Agent</source>
        <translation>代理</translation>
    </message>
    <message>
        <source>Clock of the guest</source>
        <translation>客户机时钟</translation>
    </message>
    <message>
        <source>Tainting</source>
        <translation>污染标记</translation>
    </message>
    <message>
        <source>Deprecation</source>
        <translation>弃用提示</translation>
    </message>
    <message>
        <source>The host has nothing to say about it.</source>
        <translation>主机没有关于它的消息。</translation>
    </message>
    <message>
        <source>Security label</source>
        <translation>安全标签</translation>
    </message>
    <message>
        <source>%1 (enforcing)</source>
        <translation>%1（强制）</translation>
    </message>
    <message>
        <source>It has no security label.</source>
        <translation>它没有安全标签。</translation>
    </message>
    <message>
        <source>Hypervisor and job</source>
        <translation>虚拟机监控器与任务</translation>
    </message>
    <message>
        <source>Memory</source>
        <translation>内存</translation>
    </message>
    <message>
        <source>Disks</source>
        <translation>磁盘</translation>
    </message>
    <message>
        <source>Interfaces</source>
        <translation>网络接口</translation>
    </message>
    <message>
        <source>Guest agent</source>
        <translation>客户机代理</translation>
    </message>
    <message>
        <source>Messages</source>
        <translation>消息</translation>
    </message>
    <message>
        <source>Security</source>
        <translation>安全</translation>
    </message>
    <message>
        <source>It is not running.</source>
        <translation>它未在运行。</translation>
    </message>
    <message>
        <source>Read %1 in %2 requests, wrote %3 in %4 requests</source>
        <translation>读取 %1（%2 次请求），写入 %3（%4 次请求）</translation>
    </message>
    <message>
        <source>%1, errors %2</source>
        <translation>%1，错误 %2</translation>
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
    <name>gui::DiskJobsBar</name>
    <message>
        <source>%1, both images are alike</source>
        <translation>%1，两个映像已一致</translation>
    </message>
    <message>
        <source>%1, limited to %2</source>
        <translation>%1，限速 %2</translation>
    </message>
    <message>
        <source>Block jobs</source>
        <translation>块任务</translation>
    </message>
    <message>
        <source>%1: disk %2</source>
        <comment>button: disk</comment>
        <translation>%1：磁盘 %2</translation>
    </message>
    <message>
        <source>Pivot</source>
        <translation>切换</translation>
    </message>
    <message>
        <source>Go on with the other image</source>
        <translation>切换到另一个映像继续运行</translation>
    </message>
    <message>
        <source>Limit Speed…</source>
        <translation>限制速度…</translation>
    </message>
    <message>
        <source>Abort</source>
        <translation>中止</translation>
    </message>
    <message>
        <source>Progress on disk %1</source>
        <translation>磁盘 %1 的进度</translation>
    </message>
    <message>
        <source>Both images are not alike yet</source>
        <translation>两个映像尚未一致</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>disk: its block job</comment>
        <translation>%1：%2</translation>
    </message>
</context>
<context>
    <name>gui::DisksPage</name>
    <message>
        <source>Disks</source>
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
        <source>This instance has no disks.</source>
        <translation>此实例没有磁盘。</translation>
    </message>
    <message>
        <source>Disk %1</source>
        <translation>磁盘 %1</translation>
    </message>
    <message numerus="yes">
        <source>%n disks</source>
        <translation>
            <numerusform>%n 个磁盘</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 · %2 for the guest, %3 in use on the host</source>
        <translation>%1 · 客户机可见 %2，主机上占用 %3</translation>
    </message>
    <message>
        <source>Attach Volume…</source>
        <translation>连接卷…</translation>
    </message>
    <message>
        <source>Detach…</source>
        <translation>分离…</translation>
    </message>
    <message>
        <source>Change Media…</source>
        <translation>更换介质…</translation>
    </message>
    <message>
        <source>Resize Disk…</source>
        <translation>调整磁盘大小…</translation>
    </message>
    <message>
        <source>Move Disk…</source>
        <translation>移动磁盘…</translation>
    </message>
    <message>
        <source>Select a CD-ROM or floppy drive first</source>
        <translation>请先选择 CD-ROM 或软盘驱动器</translation>
    </message>
    <message>
        <source>Select a disk first</source>
        <translation>请先选择磁盘</translation>
    </message>
    <message>
        <source>No instance is selected</source>
        <translation>未选择实例</translation>
    </message>
    <message>
        <source>Attach Volume</source>
        <translation>连接卷</translation>
    </message>
    <message>
        <source>Attach %1 to %2</source>
        <translation>将 %1 连接到 %2</translation>
    </message>
    <message>
        <source>Attached as %1</source>
        <translation>已连接为 %1</translation>
    </message>
    <message>
        <source>Detach</source>
        <translation>分离</translation>
    </message>
    <message>
        <source>Detach disk %1 from %2</source>
        <translation>从 %2 分离磁盘 %1</translation>
    </message>
    <message>
        <source>Eject %1 of %2</source>
        <translation>弹出 %2 的 %1</translation>
    </message>
    <message>
        <source>Insert %1 into %2 of %3</source>
        <translation>将 %1 插入 %3 的 %2</translation>
    </message>
    <message>
        <source>Change Media of %1</source>
        <translation>更换 %1 的介质</translation>
    </message>
    <message>
        <source>Change by Force</source>
        <translation>强制更换</translation>
    </message>
    <message>
        <source>The guest holds the drive shut, and nothing has changed.</source>
        <translation>客户机锁定了驱动器，未作任何更改。</translation>
    </message>
    <message>
        <source>By force, the media are taken out while the guest may still read them.</source>
        <translation>强制更换会在客户机可能仍在读取时取出介质。</translation>
    </message>
    <message>
        <source>Resize Disk</source>
        <translation>调整磁盘大小</translation>
    </message>
    <message>
        <source>Resize disk %1 of %2</source>
        <translation>调整 %2 的磁盘 %1 的大小</translation>
    </message>
    <message>
        <source>Move Disk</source>
        <translation>移动磁盘</translation>
    </message>
    <message>
        <source>Move disk %1 of %2 to %3</source>
        <translation>将 %2 的磁盘 %1 移动到 %3</translation>
    </message>
    <message>
        <source>Go on with the other image of disk %1 of %2</source>
        <translation>将 %2 的磁盘 %1 切换到另一个映像</translation>
    </message>
    <message>
        <source>Abort the block job on disk %1 of %2</source>
        <translation>中止 %2 的磁盘 %1 上的块任务</translation>
    </message>
    <message>
        <source>Block Job on Disk %1</source>
        <translation>磁盘 %1 上的块任务</translation>
    </message>
    <message>
        <source>Abort Job</source>
        <translation>中止任务</translation>
    </message>
    <message>
        <source>What was copied so far is given up. The instance stays on the image it is on.</source>
        <translation>已复制的内容将被丢弃。实例继续使用当前映像。</translation>
    </message>
    <message>
        <source>Whoever began the job sees it fail.</source>
        <translation>任务的发起者会看到任务失败。</translation>
    </message>
    <message>
        <source>Limit the block job on disk %1 of %2</source>
        <translation>限制 %2 的磁盘 %1 上的块任务的速度</translation>
    </message>
    <message>
        <source>Change Media</source>
        <translation>更换介质</translation>
    </message>
    <message>
        <source>Pivot</source>
        <translation>切换</translation>
    </message>
    <message>
        <source>Limit</source>
        <translation>限制</translation>
    </message>
    <message>
        <source>Needed by: %1. Cancel that in Jobs instead</source>
        <translation>被以下作业需要：%1。请改为在“作业”中取消它</translation>
    </message>
    <message>
        <source>Needed by a plan that was interrupted: %1. Finish or undo that instead</source>
        <translation>被一个已中断的计划需要：%1。请改为完成或撤销该计划</translation>
    </message>
    <message>
        <source>Attach All the Same</source>
        <translation>仍然附加</translation>
    </message>
    <message>
        <source>In Use</source>
        <translation>使用中</translation>
    </message>
    <message>
        <source>Insert All the Same</source>
        <translation>仍然插入</translation>
    </message>
</context>
<context>
    <name>gui::DownloadDialog</name>
    <message>
        <source>Download %1</source>
        <translation>下载 %1</translation>
    </message>
    <message>
        <source>Download</source>
        <translation>下载</translation>
    </message>
    <message>
        <source>%1, a disk of %2, of which %3 are taken.</source>
        <translation>%1，磁盘大小 %2，已占用 %3。</translation>
    </message>
    <message>
        <source>A volume</source>
        <translation>卷</translation>
    </message>
    <message>
        <source>It stands on %1: without that image the file is of no use.</source>
        <translation>它以 %1 为后备：没有该映像，此文件无法使用。</translation>
    </message>
    <message>
        <source>A running instance writes to it: %1. What is written to while it is sent is refused.</source>
        <translation>运行中的实例正在写入它：%1。传输期间发生写入的卷会被拒绝。</translation>
    </message>
    <message>
        <source>&amp;File on this computer</source>
        <translation>本机上的文件(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Replace the file that is there</source>
        <translation>替换现有文件(&amp;R)</translation>
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
    <name>gui::ExportImage</name>
    <message>
        <source>Export %1 to image %2</source>
        <translation>将 %1 导出为映像 %2</translation>
    </message>
    <message>
        <source>Export snapshot &quot;%1&quot; of %2 to image %3</source>
        <translation>将 %2 的快照“%1”导出为映像 %3</translation>
    </message>
    <message>
        <source>Export to Image</source>
        <translation>导出为映像</translation>
    </message>
</context>
<context>
    <name>gui::ExportImageDialog</name>
    <message>
        <source>Export %1 to Image</source>
        <translation>将 %1 导出为映像</translation>
    </message>
    <message>
        <source>Export Snapshot &quot;%1&quot; of %2 to Image</source>
        <translation>将 %2 的快照“%1”导出为映像</translation>
    </message>
    <message>
        <source>&amp;Quiesce the guest&apos;s file systems for the last moment</source>
        <translation>在最后时刻静默客户机的文件系统(&amp;Q)</translation>
    </message>
    <message>
        <source>&amp;Abort the block job that works on this disk</source>
        <translation>中止此磁盘上的块任务(&amp;A)</translation>
    </message>
    <message>
        <source>Reading the disks and the pools…</source>
        <translation>正在读取磁盘和存储池…</translation>
    </message>
    <message>
        <source>Live: it goes on meanwhile</source>
        <translation>在线：期间继续运行</translation>
    </message>
    <message>
        <source>Cold: it stands still meanwhile</source>
        <translation>离线：期间停止运行</translation>
    </message>
    <message>
        <source>&amp;Disk</source>
        <translation>磁盘(&amp;D)</translation>
    </message>
    <message>
        <source>&amp;How</source>
        <translation>方式(&amp;H)</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>名称(&amp;N)</translation>
    </message>
    <message>
        <source>A card, NAME.json, goes beside it: it says what the image is of.</source>
        <translation>旁边会写入描述文件 NAME.json，其中记录映像的来源。</translation>
    </message>
    <message>
        <source>&amp;Format</source>
        <translation>格式(&amp;F)</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>a disk: its image</comment>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>%1 has no disk.</source>
        <translation>%1 没有磁盘。</translation>
    </message>
    <message>
        <source>No disk has a file of its own in this snapshot.</source>
        <translation>此快照中没有磁盘拥有独立的文件。</translation>
    </message>
    <message>
        <source>No pool of files runs on this host.</source>
        <translation>此主机上没有运行中的文件存储池。</translation>
    </message>
    <message>
        <source>The disk is mirrored while the instance runs. The image is as the disk would be after a power cut at the end of the copy, unless the guest&apos;s file systems are quiesced.</source>
        <translation>在实例运行时镜像磁盘。除非静默客户机的文件系统，否则映像相当于在复制结束时断电后的磁盘。</translation>
    </message>
    <message>
        <source>The instance is saved to disk, its disk is copied, and it comes back as it was. Whoever uses it waits as long as the copy takes.</source>
        <translation>实例会保存到磁盘，复制其磁盘后恢复原状。复制期间，使用者需等待。</translation>
    </message>
    <message>
        <source>The instance is paused while its disk is copied. It cannot be saved to disk: %1</source>
        <translation>复制磁盘期间实例会暂停。它无法保存到磁盘：%1</translation>
    </message>
    <message>
        <source>The guest&apos;s agent does not answer.</source>
        <translation>客户机代理没有响应。</translation>
    </message>
    <message>
        <source>What the snapshot froze is copied; the instance is not touched.</source>
        <translation>复制快照冻结的内容；不影响实例。</translation>
    </message>
    <message>
        <source>The instance is off: its disk is copied as it is.</source>
        <translation>实例已关机：按原样复制其磁盘。</translation>
    </message>
    <message>
        <source>A block job works on this disk already.</source>
        <translation>此磁盘上已有块任务。</translation>
    </message>
    <message>
        <source>By way of &amp;pool</source>
        <translation>经由存储池(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Pool</source>
        <translation>存储池(&amp;P)</translation>
    </message>
    <message>
        <source>The image is made there first, and removed once it is here.</source>
        <translation>映像先在该处生成，传到本机后即被删除。</translation>
    </message>
    <message>
        <source>Show Plan…</source>
        <translation>显示计划…</translation>
    </message>
    <message>
        <source>A pool of the host</source>
        <translation>主机的存储池</translation>
    </message>
    <message>
        <source>A file on this computer</source>
        <translation>本机上的文件</translation>
    </message>
    <message>
        <source>&amp;To</source>
        <translation>导出到(&amp;T)</translation>
    </message>
    <message>
        <source>Fi&amp;le</source>
        <translation>文件(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Replace the file that is there</source>
        <translation>替换现有文件(&amp;R)</translation>
    </message>
</context>
<context>
    <name>gui::ExportList</name>
    <message>
        <source>%1 cannot be written: %2</source>
        <translation>无法写入 %1：%2</translation>
    </message>
    <message>
        <source>Export List</source>
        <translation>导出列表</translation>
    </message>
    <message>
        <source>Table (*.csv)</source>
        <translation>表格 (*.csv)</translation>
    </message>
    <message numerus="yes">
        <source>%n instances exported to %1</source>
        <translation>
            <numerusform>已将 %n 个实例导出到 %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>gui::ExportXmlDialog</name>
    <message>
        <source>With passwords and other secrets</source>
        <translation>包含密码和其他机密信息</translation>
    </message>
    <message>
        <source>Export XML</source>
        <translation>导出 XML</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>文件夹</translation>
    </message>
    <message>
        <source>Files with secrets are for you alone to read.</source>
        <translation>含机密信息的文件仅您本人可读。</translation>
    </message>
    <message>
        <source>A read-only host does not tell its secrets.</source>
        <translation>只读主机不提供机密信息。</translation>
    </message>
    <message>
        <source>Browse…</source>
        <translation>浏览…</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>导出</translation>
    </message>
    <message>
        <source>Choose a Folder</source>
        <translation>选择文件夹</translation>
    </message>
    <message>
        <source>There is no such folder.</source>
        <translation>没有这样的文件夹。</translation>
    </message>
    <message>
        <source>You may not write into this folder.</source>
        <translation>您无权写入此文件夹。</translation>
    </message>
    <message>
        <source>The stored configuration goes into %1.</source>
        <translation>存储的配置将写入 %1。</translation>
    </message>
    <message>
        <source>The stored configuration of each goes into a file of its own: %1 …</source>
        <translation>每个实例存储的配置各写入一个文件：%1 …</translation>
    </message>
    <message>
        <source>, </source>
        <comment>between file names</comment>
        <translation>、</translation>
    </message>
    <message numerus="yes">
        <source>Replace the %n files that are there already</source>
        <translation>
            <numerusform>替换已存在的 %n 个文件</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Export %n Files</source>
        <translation>
            <numerusform>导出 %n 个文件</numerusform>
        </translation>
    </message>
    <message>
        <source>Export the XML of %1</source>
        <comment>%1: 12 instances</comment>
        <translation>导出 %1的 XML</translation>
    </message>
    <message>
        <source>The stored configuration of each goes into a file of its own: %1.</source>
        <translation>每个实例存储的配置各写入一个文件：%1。</translation>
    </message>
</context>
<context>
    <name>gui::ExternalForm</name>
    <message>
        <source>The UEFI variables are copied beside.</source>
        <translation>UEFI 变量会另行复制。</translation>
    </message>
    <message>
        <source>File for the memory</source>
        <translation>内存文件</translation>
    </message>
    <message>
        <source>&amp;Quiesce</source>
        <translation>静默(&amp;Q)</translation>
    </message>
    <message>
        <source>Disks, and the new file that each is written to from then on</source>
        <translation>磁盘，以及此后各自写入的新文件</translation>
    </message>
    <message>
        <source>&amp;File for the memory</source>
        <translation>内存文件(&amp;F)</translation>
    </message>
    <message>
        <source>Quiesce</source>
        <translation>静默</translation>
    </message>
    <message>
        <source>The guest&apos;s agent brings its file systems to rest meanwhile.</source>
        <translation>期间由客户机代理冻结其文件系统。</translation>
    </message>
    <message>
        <source>The guest&apos;s agent does not answer, so its file systems cannot be brought to rest.</source>
        <translation>客户机代理没有响应，因此无法冻结其文件系统。</translation>
    </message>
    <message>
        <source>Another disk has this file already.</source>
        <translation>另一个磁盘已使用此文件。</translation>
    </message>
    <message>
        <source>A disk has this file already.</source>
        <translation>已有磁盘使用此文件。</translation>
    </message>
    <message>
        <source>At least one disk has to take part.</source>
        <translation>至少须包含一个磁盘。</translation>
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
    <message>
        <source>IP address</source>
        <translation>IP 地址</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>标题</translation>
    </message>
    <message>
        <source>Description</source>
        <translation>描述</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>标签</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Managed by</source>
        <translation>管理者</translation>
    </message>
    <message>
        <source>Flavor</source>
        <translation>实例类型</translation>
    </message>
    <message>
        <source>Project</source>
        <translation>项目</translation>
    </message>
    <message>
        <source>%1, as %2</source>
        <comment>manager, name there</comment>
        <translation>%1，名称为 %2</translation>
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
    <name>gui::FileField</name>
    <message>
        <source>File on this computer</source>
        <translation>本机上的文件</translation>
    </message>
    <message>
        <source>&amp;Browse…</source>
        <translation>浏览(&amp;B)…</translation>
    </message>
    <message>
        <source>Browse the files of this computer</source>
        <translation>浏览本机上的文件</translation>
    </message>
    <message>
        <source>Choose an Image</source>
        <translation>选择映像</translation>
    </message>
    <message>
        <source>Choose Where to Put It</source>
        <translation>选择保存位置</translation>
    </message>
    <message>
        <source>A file is needed.</source>
        <translation>需要指定文件。</translation>
    </message>
    <message>
        <source>This is a folder.</source>
        <translation>这是文件夹。</translation>
    </message>
    <message>
        <source>There is no such folder.</source>
        <translation>没有这样的文件夹。</translation>
    </message>
    <message>
        <source>You may not write into this folder.</source>
        <translation>您无权写入此文件夹。</translation>
    </message>
    <message>
        <source>There is such a file already.</source>
        <translation>已有同名文件。</translation>
    </message>
</context>
<context>
    <name>gui::FleetBar</name>
    <message>
        <source>Hosts</source>
        <translation>主机</translation>
    </message>
    <message>
        <source>Show the hosts at a glance</source>
        <translation>显示主机总览</translation>
    </message>
    <message>
        <source>Physical CPUs and memory of the other hosts, less what running instances were promised.</source>
        <translation>其他主机的物理 CPU 和内存，减去已分配给运行中实例的部分。</translation>
    </message>
    <message>
        <source>Order of the hosts</source>
        <translation>主机的排列顺序</translation>
    </message>
    <message>
        <source>Cards or lines</source>
        <translation>卡片或行</translation>
    </message>
    <message>
        <source>As listed</source>
        <translation>按列表顺序</translation>
    </message>
    <message>
        <source>By name</source>
        <translation>按名称</translation>
    </message>
    <message>
        <source>By CPU</source>
        <translation>按 CPU</translation>
    </message>
    <message>
        <source>By memory</source>
        <translation>按内存</translation>
    </message>
    <message>
        <source>By problems</source>
        <translation>按问题</translation>
    </message>
    <message>
        <source>Automatic</source>
        <translation>自动</translation>
    </message>
    <message>
        <source>Cards</source>
        <translation>卡片</translation>
    </message>
    <message>
        <source>Lines</source>
        <translation>行</translation>
    </message>
    <message>
        <source>How the hosts are shown. Automatic: as lines when there are many</source>
        <translation>主机的显示方式。自动：主机较多时以行显示</translation>
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
    <message numerus="yes">
        <source> · %n polled</source>
        <translation>
            <numerusform> · %n 台轮询</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>gui::GroupActions</name>
    <message>
        <source>New Group…</source>
        <translation>新建组…</translation>
    </message>
    <message>
        <source>Rename Group…</source>
        <translation>重命名组…</translation>
    </message>
    <message>
        <source>Move Group…</source>
        <translation>移动组…</translation>
    </message>
    <message>
        <source>Remove Group</source>
        <translation>移除组</translation>
    </message>
    <message>
        <source>The hosts in it stay in the list</source>
        <translation>其中的主机仍保留在列表中</translation>
    </message>
</context>
<context>
    <name>gui::GroupDialog</name>
    <message>
        <source>Move</source>
        <translation>移动</translation>
    </message>
    <message>
        <source>Move %1 to:</source>
        <translation>将 %1 移到：</translation>
    </message>
    <message numerus="yes">
        <source>Move %n hosts to:</source>
        <translation>
            <numerusform>将 %n 台主机移到：</numerusform>
        </translation>
    </message>
    <message>
        <source>Group</source>
        <translation>分组</translation>
    </message>
    <message>
        <source>Groups</source>
        <translation>组</translation>
    </message>
    <message>
        <source>New group in it</source>
        <translation>其中的新组</translation>
    </message>
    <message>
        <source>none</source>
        <translation>无</translation>
    </message>
    <message>
        <source>&amp;New group in it</source>
        <translation>其中的新组(&amp;N)</translation>
    </message>
    <message>
        <source>No group</source>
        <translation>无组</translation>
    </message>
    <message>
        <source>There is such a group already</source>
        <translation>已有同名的组</translation>
    </message>
</context>
<context>
    <name>gui::GroupNameDialog</name>
    <message>
        <source>New Group</source>
        <translation>新建组</translation>
    </message>
    <message>
        <source>Rename Group</source>
        <translation>重命名组</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Create</source>
        <translation>创建</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>重命名</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>名称(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Name in %1</source>
        <translation>在 %1 中的名称(&amp;N)</translation>
    </message>
    <message>
        <source>There is such a group already</source>
        <translation>已有同名的组</translation>
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
        <source>Clone…</source>
        <translation>克隆…</translation>
    </message>
    <message>
        <source>Group…</source>
        <translation>分组…</translation>
    </message>
    <message>
        <source>Cordon</source>
        <translation>停止调度</translation>
    </message>
    <message>
        <source>Uncordon</source>
        <translation>恢复调度</translation>
    </message>
    <message>
        <source>A cordoned host takes no new instances and is not offered as a target</source>
        <translation>停止调度的主机不接收新实例，也不会作为迁移目标提供</translation>
    </message>
</context>
<context>
    <name>gui::HostCardsView</name>
    <message>
        <source>Hosts at a glance</source>
        <translation>主机总览</translation>
    </message>
</context>
<context>
    <name>gui::HostCharts</name>
    <message>
        <source>CPU</source>
        <translation>CPU</translation>
    </message>
    <message>
        <source>User</source>
        <translation>用户</translation>
    </message>
    <message>
        <source>System</source>
        <translation>系统</translation>
    </message>
    <message>
        <source>I/O wait</source>
        <translation>I/O 等待</translation>
    </message>
    <message>
        <source>Idle</source>
        <translation>空闲</translation>
    </message>
    <message>
        <source>Memory</source>
        <translation>内存</translation>
    </message>
    <message>
        <source>Used</source>
        <translation>已用</translation>
    </message>
    <message>
        <source>Cache</source>
        <translation>缓存</translation>
    </message>
    <message>
        <source>Free</source>
        <translation>空闲</translation>
    </message>
    <message>
        <source>Promised</source>
        <translation>已分配</translation>
    </message>
    <message>
        <source>Disk throughput of the instances</source>
        <translation>实例的磁盘吞吐量</translation>
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
        <source>Network throughput of the instances</source>
        <translation>实例的网络吞吐量</translation>
    </message>
    <message>
        <source>In</source>
        <translation>接收</translation>
    </message>
    <message>
        <source>Out</source>
        <translation>发送</translation>
    </message>
    <message numerus="yes">
        <source>%n CPUs</source>
        <translation>
            <numerusform>%n 个 CPU</numerusform>
        </translation>
    </message>
    <message>
        <source>of %1</source>
        <translation>共 %1</translation>
    </message>
</context>
<context>
    <name>gui::HostCpuPage</name>
    <message>
        <source>Hardware</source>
        <translation>硬件</translation>
    </message>
    <message>
        <source>CPU for guests (host-model)</source>
        <translation>客户机 CPU（host-model）</translation>
    </message>
    <message>
        <source>Copy as JSON</source>
        <translation>复制为 JSON</translation>
    </message>
    <message>
        <source>Compare CPUs…</source>
        <translation>比较 CPU…</translation>
    </message>
    <message>
        <source>Reading the CPU of %1…</source>
        <translation>正在读取 %1 的 CPU…</translation>
    </message>
    <message>
        <source>Try Again</source>
        <translation>重试</translation>
    </message>
    <message>
        <source>%1, %2 MHz</source>
        <translation>%1，%2 MHz</translation>
    </message>
    <message>
        <source>Architecture</source>
        <translation>架构</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>型号</translation>
    </message>
    <message>
        <source>Vendor</source>
        <translation>厂商</translation>
    </message>
    <message>
        <source>Microcode</source>
        <translation>微码</translation>
    </message>
    <message>
        <source>Counter</source>
        <translation>计数器</translation>
    </message>
    <message>
        <source>Sockets</source>
        <translation>插槽数</translation>
    </message>
    <message>
        <source>Hypervisor</source>
        <translation>虚拟机监控器</translation>
    </message>
    <message>
        <source>Machine</source>
        <translation>机器类型</translation>
    </message>
    <message>
        <source>Added features</source>
        <translation>增加的特性</translation>
    </message>
    <message>
        <source>Features (%1)</source>
        <translation>特性（%1）</translation>
    </message>
    <message>
        <source>Features</source>
        <translation>特性</translation>
    </message>
    <message>
        <source>%1, %2 MHz, can be scaled for guests</source>
        <translation>%1，%2 MHz，可为客户机缩放</translation>
    </message>
    <message>
        <source>Dies per socket</source>
        <translation>每插槽晶片数</translation>
    </message>
    <message>
        <source>Cores per die</source>
        <translation>每晶片核心数</translation>
    </message>
    <message>
        <source>Threads per core</source>
        <translation>每核心线程数</translation>
    </message>
    <message>
        <source>Removed features</source>
        <translation>去除的特性</translation>
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
    <message>
        <source>%1 (copy)</source>
        <translation>%1（副本）</translation>
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
    <message>
        <source>Kind of events</source>
        <translation>事件类型</translation>
    </message>
    <message>
        <source>All events</source>
        <translation>所有事件</translation>
    </message>
    <message>
        <source>Nothing of this kind has happened since the program started.</source>
        <translation>程序启动以来，没有发生过此类事件。</translation>
    </message>
    <message>
        <source>instances (they are polled)</source>
        <translation>实例（以轮询方式获取）</translation>
    </message>
    <message>
        <source>This host does not tell of: %1</source>
        <translation>此主机不通知：%1</translation>
    </message>
</context>
<context>
    <name>gui::HostFacts</name>
    <message numerus="yes">
        <source>%n VCPUs</source>
        <translation>
            <numerusform>%n 个 VCPU</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 left</source>
        <translation>剩余 %1</translation>
    </message>
    <message>
        <source>%1 missing</source>
        <translation>缺少 %1</translation>
    </message>
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
        <translation>CPU</translation>
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
        <source>Instances</source>
        <translation>实例</translation>
    </message>
    <message>
        <source>%1 of %2 running</source>
        <translation>%1 个运行中，共 %2 个</translation>
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
        <source>On the others, if it fails</source>
        <translation>发生故障时，其他主机</translation>
    </message>
    <message numerus="yes">
        <source>%n idle CPUs</source>
        <translation>
            <numerusform>%n 个空闲 CPU</numerusform>
        </translation>
    </message>
    <message>
        <source>No instances</source>
        <translation>没有实例</translation>
    </message>
    <message>
        <source>Jump host</source>
        <translation>跳板机</translation>
    </message>
    <message>
        <source>none</source>
        <translation>无</translation>
    </message>
</context>
<context>
    <name>gui::HostFields</name>
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
        <source>none; or user@host:port, several with commas</source>
        <translation>无；或 user@host:port，多台以逗号分隔</translation>
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
        <source>&amp;Jump host</source>
        <translation>跳板机(&amp;J)</translation>
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
        <source>Choose a Key File</source>
        <translation>选择密钥文件</translation>
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
        <source>Look, but change nothing</source>
        <translation>仅查看，不作任何更改</translation>
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
    <name>gui::HostListActions</name>
    <message>
        <source>Import from ssh Configuration…</source>
        <translation>从 ssh 配置导入…</translation>
    </message>
    <message>
        <source>Import Hosts…</source>
        <translation>导入主机…</translation>
    </message>
    <message>
        <source>Export Hosts…</source>
        <translation>导出主机…</translation>
    </message>
    <message>
        <source>%1, line %2: %3</source>
        <translation>%1，第 %2 行：%3</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>Left out, because they are patterns: %1</source>
        <translation>因为是通配模式而未列入：%1</translation>
    </message>
    <message>
        <source>%1 is reached under this name only: ssh&apos;s configuration says how</source>
        <translation>%1 只能通过此名称访问：连接方式由 ssh 配置决定</translation>
    </message>
    <message>
        <source>This file names no hosts.</source>
        <translation>此文件中没有主机。</translation>
    </message>
    <message>
        <source>Import from ssh Configuration</source>
        <translation>从 ssh 配置导入</translation>
    </message>
    <message>
        <source>Import Hosts</source>
        <translation>导入主机</translation>
    </message>
    <message>
        <source>Lists of hosts (*.json)</source>
        <translation>主机列表 (*.json)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>所有文件 (*)</translation>
    </message>
    <message>
        <source>Export Hosts</source>
        <translation>导出主机</translation>
    </message>
    <message numerus="yes">
        <source>%n hosts exported to %1</source>
        <translation>
            <numerusform>已将 %n 台主机导出到 %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>gui::HostOverview</name>
    <message>
        <source>Facts</source>
        <translation>基本信息</translation>
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
    <message>
        <source>Overview</source>
        <translation>概览</translation>
    </message>
    <message>
        <source>What still fits</source>
        <translation>剩余容量</translation>
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
        <source>CPU</source>
        <translation>CPU</translation>
    </message>
    <message>
        <source>Storage</source>
        <translation>存储</translation>
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
    <name>gui::ImportDialog</name>
    <message>
        <source>File</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>Other File…</source>
        <translation>其他文件…</translation>
    </message>
    <message>
        <source>Hosts in the file</source>
        <translation>文件中的主机</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>URI</source>
        <translation>URI</translation>
    </message>
    <message>
        <source>Jump host</source>
        <translation>跳板机</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>组</translation>
    </message>
    <message>
        <source>Compared with the list</source>
        <translation>与列表比较</translation>
    </message>
    <message>
        <source>Left out</source>
        <translation>未列入</translation>
    </message>
    <message>
        <source>Into group</source>
        <translation>导入到组</translation>
    </message>
    <message>
        <source>none</source>
        <translation>无</translation>
    </message>
    <message>
        <source>Into &amp;group</source>
        <translation>导入到组(&amp;G)</translation>
    </message>
    <message>
        <source>Tick All</source>
        <translation>全部勾选</translation>
    </message>
    <message>
        <source>Tick None</source>
        <translation>全部不勾选</translation>
    </message>
    <message numerus="yes">
        <source>Import %n Hosts</source>
        <translation>
            <numerusform>导入 %n 台主机</numerusform>
        </translation>
    </message>
    <message>
        <source>Import</source>
        <translation>导入</translation>
    </message>
    <message numerus="yes">
        <source>%n hosts in the file</source>
        <translation>
            <numerusform>文件中有 %n 台主机</numerusform>
        </translation>
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
    <message>
        <source>Edit Tags…</source>
        <translation>编辑标签…</translation>
    </message>
    <message numerus="yes">
        <source>%n instances</source>
        <translation>
            <numerusform>%n 个实例</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 on %2</source>
        <comment>an instance on a host</comment>
        <translation>%2 上的 %1</translation>
    </message>
    <message numerus="yes">
        <source>%1 %n Instances</source>
        <comment>%1: Force Off</comment>
        <translation>
            <numerusform>%1 %n 个实例</numerusform>
        </translation>
    </message>
    <message>
        <source>%1?</source>
        <comment>what is done: Force off 12 instances</comment>
        <translation>%1？</translation>
    </message>
    <message>
        <source>To confirm &quot;%2&quot;, type %1:</source>
        <translation>要确认“%2”，请输入 %1：</translation>
    </message>
    <message>
        <source>No instance is selected</source>
        <translation>未选择实例</translation>
    </message>
    <message>
        <source>The state of what is selected does not allow it</source>
        <translation>所选实例的状态不允许此操作</translation>
    </message>
    <message>
        <source>This works for one instance at a time</source>
        <translation>此操作一次只能用于一个实例</translation>
    </message>
    <message>
        <source>It is not defined on its host, so it cannot have snapshots</source>
        <translation>它未在其主机上定义，因此无法创建快照</translation>
    </message>
    <message>
        <source>It is still arriving from another host</source>
        <translation>它仍在从另一台主机迁入</translation>
    </message>
    <message>
        <source>It is not defined on its host, or not yet known</source>
        <translation>它未在其主机上定义，或尚未获知</translation>
    </message>
    <message>
        <source>Attach Volume…</source>
        <translation>连接卷…</translation>
    </message>
    <message>
        <source>Export to Image…</source>
        <translation>导出为映像…</translation>
    </message>
    <message>
        <source>It is not defined on its host, which could not be told of the plan</source>
        <translation>它未在其主机上定义，因此无法在主机上记录计划</translation>
    </message>
    <message>
        <source>Back Up…</source>
        <translation>备份…</translation>
    </message>
    <message>
        <source>Backups…</source>
        <translation>查看备份…</translation>
    </message>
    <message>
        <source>Only a defined instance that runs can be backed up</source>
        <translation>只能备份已定义且运行中的实例</translation>
    </message>
    <message>
        <source>New Instance from Snapshot…</source>
        <translation>从快照新建实例…</translation>
    </message>
    <message>
        <source>It has no snapshots</source>
        <translation>它没有快照</translation>
    </message>
</context>
<context>
    <name>gui::InstanceCsv</name>
    <message>
        <source>Memory (KiB)</source>
        <translation>内存 (KiB)</translation>
    </message>
    <message>
        <source>Memory used (KiB)</source>
        <translation>已用内存 (KiB)</translation>
    </message>
    <message>
        <source>%1 (bytes/s)</source>
        <translation>%1（字节/秒）</translation>
    </message>
    <message>
        <source>%1 (s)</source>
        <translation>%1（秒）</translation>
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
    <message>
        <source>Disks</source>
        <translation>磁盘</translation>
    </message>
    <message>
        <source>Network</source>
        <translation>网络</translation>
    </message>
    <message>
        <source>CPU &amp;&amp; Memory</source>
        <translation>CPU 与内存</translation>
    </message>
    <message>
        <source>Diagnostics</source>
        <translation>诊断</translation>
    </message>
</context>
<context>
    <name>gui::InstanceTable</name>
    <message>
        <source>Instances</source>
        <translation>实例</translation>
    </message>
</context>
<context>
    <name>gui::InstancesPage</name>
    <message>
        <source>Search instances</source>
        <translation>搜索实例</translation>
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
    <message numerus="yes">
        <source>%Ln instances</source>
        <translation>
            <numerusform>%Ln 个实例</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%L1 of %Ln instances</source>
        <translation>
            <numerusform>%L1 个实例，共 %Ln 个</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln selected</source>
        <translation>
            <numerusform>已选择 %Ln 个</numerusform>
        </translation>
    </message>
    <message>
        <source>No instance has a problem.</source>
        <translation>没有出现问题的实例。</translation>
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
    <name>gui::JobItemsView</name>
    <message>
        <source>Instances</source>
        <translation>实例</translation>
    </message>
    <message>
        <source>Instance</source>
        <translation>实例</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>结果</translation>
    </message>
    <message>
        <source>Objects</source>
        <translation>对象</translation>
    </message>
    <message>
        <source>Object</source>
        <translation>对象</translation>
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
    <name>gui::LimitJobDialog</name>
    <message>
        <source>Block Job on Disk %1</source>
        <translation>磁盘 %1 上的块任务</translation>
    </message>
    <message>
        <source>Limit</source>
        <translation>限制</translation>
    </message>
    <message>
        <source>as fast as it can</source>
        <translation>不限速</translation>
    </message>
    <message>
        <source>At most, in a &amp;second</source>
        <translation>每秒最多(&amp;S)</translation>
    </message>
    <message>
        <source>Such as 20 MiB. Left empty, there is no limit.</source>
        <translation>例如 20 MiB。留空表示不限制。</translation>
    </message>
</context>
<context>
    <name>gui::ListActions</name>
    <message>
        <source>Group By</source>
        <translation>分组依据</translation>
    </message>
    <message>
        <source>Columns…</source>
        <translation>列…</translation>
    </message>
    <message>
        <source>Select All</source>
        <translation>全选</translation>
    </message>
    <message>
        <source>Invert Selection</source>
        <translation>反选</translation>
    </message>
    <message>
        <source>Export List…</source>
        <translation>导出列表…</translation>
    </message>
    <message>
        <source>Export XML…</source>
        <translation>导出 XML…</translation>
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
    <message>
        <source>Calls</source>
        <translation>调用</translation>
    </message>
</context>
<context>
    <name>gui::MemoryCard</name>
    <message>
        <source>Memory</source>
        <translation>内存</translation>
    </message>
    <message>
        <source>Available to the guest</source>
        <translation>客户机可用总量</translation>
    </message>
    <message>
        <source>Usable without swapping</source>
        <translation>无需交换即可使用</translation>
    </message>
    <message>
        <source>Unused</source>
        <translation>未使用</translation>
    </message>
    <message>
        <source>Disk caches</source>
        <translation>磁盘缓存</translation>
    </message>
    <message>
        <source>Swapped in</source>
        <translation>换入</translation>
    </message>
    <message>
        <source>Swapped out</source>
        <translation>换出</translation>
    </message>
    <message>
        <source>Major faults</source>
        <translation>主要缺页次数</translation>
    </message>
    <message>
        <source>Minor faults</source>
        <translation>次要缺页次数</translation>
    </message>
    <message>
        <source>Resident on the host</source>
        <translation>主机常驻内存</translation>
    </message>
    <message>
        <source>Told by the guest at</source>
        <translation>客户机上报时间</translation>
    </message>
    <message>
        <source>not told</source>
        <translation>未上报</translation>
    </message>
    <message>
        <source>Current</source>
        <translation>当前</translation>
    </message>
    <message>
        <source>Maximum</source>
        <translation>最大</translation>
    </message>
    <message>
        <source>The guest tells nothing of its memory. Its balloon driver tells more once it is asked to.</source>
        <translation>客户机未上报内存信息。开始收集统计后，其气球驱动会上报更多信息。</translation>
    </message>
    <message>
        <source>Stop Collecting</source>
        <translation>停止收集</translation>
    </message>
    <message>
        <source>Collect Statistics</source>
        <translation>收集统计</translation>
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
    <message>
        <source>Compare CPUs…</source>
        <translation>比较 CPU…</translation>
    </message>
    <message>
        <source>S&amp;torage</source>
        <translation>存储(&amp;T)</translation>
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
    <name>gui::MoveDiskDialog</name>
    <message>
        <source>Move Disk %1 of %2</source>
        <translation>移动 %2 的磁盘 %1</translation>
    </message>
    <message>
        <source>&amp;Delete the old image afterwards</source>
        <translation>完成后删除旧映像(&amp;D)</translation>
    </message>
    <message>
        <source>Now: %1</source>
        <translation>当前：%1</translation>
    </message>
    <message>
        <source>Delete the old image afterwards</source>
        <translation>完成后删除旧映像</translation>
    </message>
    <message>
        <source>Reading the pools…</source>
        <translation>正在读取存储池…</translation>
    </message>
    <message>
        <source>as it is now</source>
        <translation>与当前相同</translation>
    </message>
    <message>
        <source>%1, as it is now</source>
        <translation>%1，与当前相同</translation>
    </message>
    <message>
        <source>To &amp;pool</source>
        <translation>目标存储池(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>名称(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Format</source>
        <translation>格式(&amp;F)</translation>
    </message>
    <message>
        <source>No pool of files or logical volumes runs on this host.</source>
        <translation>此主机上没有运行中的文件或逻辑卷存储池。</translation>
    </message>
    <message>
        <source>The disk is there already: choose another pool or another name.</source>
        <translation>磁盘已在该处：请选择其他存储池或其他名称。</translation>
    </message>
    <message>
        <source>Show Plan…</source>
        <translation>显示计划…</translation>
    </message>
</context>
<context>
    <name>gui::NetworkPage</name>
    <message>
        <source>Interfaces</source>
        <translation>网络接口</translation>
    </message>
    <message>
        <source>In</source>
        <translation>接收</translation>
    </message>
    <message>
        <source>Out</source>
        <translation>发送</translation>
    </message>
    <message>
        <source>This instance has no network interfaces.</source>
        <translation>此实例没有网络接口。</translation>
    </message>
    <message numerus="yes">
        <source>%n interfaces</source>
        <translation>
            <numerusform>%n 个网络接口</numerusform>
        </translation>
    </message>
    <message>
        <source>Interface %1</source>
        <translation>网络接口 %1</translation>
    </message>
</context>
<context>
    <name>gui::NewFileField</name>
    <message>
        <source>A name is needed for the new file.</source>
        <translation>新文件需要名称。</translation>
    </message>
    <message>
        <source>This must be a whole path on the host, such as /var/lib/libvirt/images/disk.qcow2.</source>
        <translation>必须是主机上的完整路径，例如 /var/lib/libvirt/images/disk.qcow2。</translation>
    </message>
    <message>
        <source>There can be no image below /dev. Choose a directory of the host for it.</source>
        <translation>/dev 之下不能存放映像。请为其选择主机上的目录。</translation>
    </message>
    <message>
        <source>A path cannot have control characters.</source>
        <translation>路径不能包含控制字符。</translation>
    </message>
</context>
<context>
    <name>gui::NewInstance</name>
    <message>
        <source>New Instance %1 from &quot;%2&quot; of %3</source>
        <translation>从 %3 的“%2”新建实例 %1</translation>
    </message>
    <message>
        <source>Make Instance</source>
        <translation>创建实例</translation>
    </message>
    <message>
        <source>New Instance from Snapshot</source>
        <translation>从快照新建实例</translation>
    </message>
</context>
<context>
    <name>gui::NewInstanceDialog</name>
    <message>
        <source>New Instance from a Snapshot of %1</source>
        <translation>从 %1 的快照新建实例</translation>
    </message>
    <message>
        <source>Show Plan…</source>
        <translation>显示计划…</translation>
    </message>
    <message>
        <source>Full clone</source>
        <translation>完整克隆</translation>
    </message>
    <message>
        <source>Linked clone</source>
        <translation>链接克隆</translation>
    </message>
    <message>
        <source>&amp;Snapshot</source>
        <translation>快照(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>名称(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Disks</source>
        <translation>磁盘(&amp;D)</translation>
    </message>
    <message>
        <source>To &amp;pool</source>
        <translation>目标存储池(&amp;P)</translation>
    </message>
    <message>
        <source>S&amp;tart it then</source>
        <translation>随后启动(&amp;T)</translation>
    </message>
    <message>
        <source>%1 has no snapshots.</source>
        <translation>%1 没有快照。</translation>
    </message>
    <message>
        <source>No pool of files or logical volumes runs on this host.</source>
        <translation>此主机上没有运行中的文件或逻辑卷存储池。</translation>
    </message>
    <message>
        <source>Taken on %1.</source>
        <translation>拍摄于 %1。</translation>
    </message>
    <message>
        <source>New overlays stand on the files that the snapshot froze: made at once. The snapshot cannot be deleted as long as the new instance is there.</source>
        <translation>新的覆盖层建立在快照冻结的文件之上：立即完成。只要新实例存在，该快照就不能删除。</translation>
    </message>
    <message>
        <source>The new instance needs nothing of the old one.</source>
        <translation>新实例不需要旧实例的任何内容。</translation>
    </message>
    <message>
        <source>This snapshot lies inside the image that the instance writes to: nothing can stand on it.</source>
        <translation>该快照位于实例正在写入的映像内部：其上无法建立任何内容。</translation>
    </message>
    <message>
        <source>Overlays need a pool of files.</source>
        <translation>覆盖层需要基于文件的存储池。</translation>
    </message>
    <message>
        <source>There is an instance of this name on the host already.</source>
        <translation>主机上已有同名实例。</translation>
    </message>
    <message>
        <source>An instance of its own, with the hardware and the disks of %1 as they were at the snapshot.</source>
        <translation>一个独立的实例，其硬件和磁盘与 %1 在快照时相同。</translation>
    </message>
    <message>
        <source>Reading the snapshots and the pools…</source>
        <translation>正在读取快照和存储池…</translation>
    </message>
</context>
<context>
    <name>gui::NewPoolDialog</name>
    <message>
        <source>New Pool</source>
        <translation>新建存储池</translation>
    </message>
    <message>
        <source>Create Pool</source>
        <translation>创建存储池</translation>
    </message>
    <message>
        <source>&amp;Write or paste the definition by hand</source>
        <translation>手动编写或粘贴定义(&amp;W)</translation>
    </message>
    <message>
        <source>&amp;Start it</source>
        <translation>启动它(&amp;S)</translation>
    </message>
    <message>
        <source>Start it with the &amp;host</source>
        <translation>随主机自动启动(&amp;H)</translation>
    </message>
    <message>
        <source>New Pool on %1</source>
        <translation>在 %1 上新建存储池</translation>
    </message>
    <message>
        <source>Asking %1 which pools it can have…</source>
        <translation>正在查询 %1 支持的存储池类型…</translation>
    </message>
    <message>
        <source>Looking for storage…</source>
        <translation>正在查找存储…</translation>
    </message>
    <message>
        <source>Nothing was found.</source>
        <translation>未找到任何内容。</translation>
    </message>
    <message>
        <source>The definition is written by hand.</source>
        <translation>定义为手动编写。</translation>
    </message>
    <message>
        <source>The host was removed from the list.</source>
        <translation>该主机已从列表中移除。</translation>
    </message>
    <message>
        <source>Make pool %1</source>
        <translation>创建存储池 %1</translation>
    </message>
    <message>
        <source>Making the pool… This window may be closed: the work goes on.</source>
        <translation>正在创建存储池… 可以关闭此窗口：操作会继续进行。</translation>
    </message>
    <message>
        <source>Parts of the new pool</source>
        <translation>新存储池的各部分</translation>
    </message>
    <message>
        <source>Pool</source>
        <translation>存储池</translation>
    </message>
    <message>
        <source>XML</source>
        <translation>XML</translation>
    </message>
</context>
<context>
    <name>gui::NewVolumeDialog</name>
    <message>
        <source>New Volume in %1</source>
        <translation>在 %1 中新建卷</translation>
    </message>
    <message>
        <source>Make Volume</source>
        <translation>创建卷</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>名称(&amp;N)</translation>
    </message>
    <message>
        <source>Of the file, with its ending, such as data.qcow2.</source>
        <translation>文件的名称，含扩展名，例如 data.qcow2。</translation>
    </message>
    <message>
        <source>&amp;Format</source>
        <translation>格式(&amp;F)</translation>
    </message>
    <message>
        <source>qcow2 grows as it is written to, and can have snapshots; raw is plain.</source>
        <translation>qcow2 随写入增长，并可创建快照；raw 为原始格式。</translation>
    </message>
    <message>
        <source>&amp;Size</source>
        <translation>大小(&amp;S)</translation>
    </message>
    <message>
        <source>As a guest sees it: 20 GiB, 512 MiB, 1.5 TiB.</source>
        <translation>客户机可见的大小：20 GiB、512 MiB、1.5 TiB。</translation>
    </message>
    <message>
        <source>&amp;Backing volume</source>
        <translation>后备卷(&amp;B)</translation>
    </message>
    <message>
        <source>None: the volume is empty. Else it begins with what that one holds, and keeps only what changes; nobody may write to that one any more.</source>
        <translation>无：卷为空。否则以后备卷的内容为起点，只保存更改的内容；此后不得再写入后备卷。</translation>
    </message>
    <message>
        <source>none</source>
        <translation>无</translation>
    </message>
    <message>
        <source>S&amp;pace</source>
        <translation>空间(&amp;P)</translation>
    </message>
    <message>
        <source>Taken as it is written to</source>
        <translation>随写入占用</translation>
    </message>
    <message>
        <source>Only the tables of the image at once</source>
        <translation>仅立即分配映像的元数据表</translation>
    </message>
    <message>
        <source>All of it at once</source>
        <translation>立即占用全部</translation>
    </message>
    <message>
        <source>An overlay takes space as it is written to.</source>
        <translation>覆盖层随写入占用空间。</translation>
    </message>
    <message>
        <source>There is a volume of this name already.</source>
        <translation>已有同名卷。</translation>
    </message>
    <message>
        <source>There is no such volume here. Of one in another pool, give the whole path.</source>
        <translation>此处没有这个卷。如果卷在其他存储池中，请输入完整路径。</translation>
    </message>
    <message>
        <source>A running instance writes to it: %1.</source>
        <translation>运行中的实例正在写入它：%1。</translation>
    </message>
    <message>
        <source>A volume of format %1 cannot stand on another one. Choose qcow2.</source>
        <translation>%1 格式的卷不能以另一个卷为后备。请选择 qcow2。</translation>
    </message>
    <message>
        <source>as the backing volume</source>
        <translation>与后备卷相同</translation>
    </message>
    <message>
        <source>The pool lacks the space: %1 are free.</source>
        <translation>存储池空间不足：可用 %1。</translation>
    </message>
</context>
<context>
    <name>gui::NoticeBar</name>
    <message>
        <source>Dismiss: %1</source>
        <translation>关闭提示：%1</translation>
    </message>
    <message>
        <source>Dismiss</source>
        <translation>关闭提示</translation>
    </message>
</context>
<context>
    <name>gui::NumaCard</name>
    <message>
        <source>NUMA</source>
        <translation>NUMA</translation>
    </message>
    <message>
        <source>not asked yet</source>
        <translation>尚未查询</translation>
    </message>
    <message>
        <source>This host tells of no NUMA cells.</source>
        <translation>此主机未报告 NUMA 节点。</translation>
    </message>
</context>
<context>
    <name>gui::OrderActions</name>
    <message>
        <source>Move Up</source>
        <translation>上移</translation>
    </message>
    <message>
        <source>Move Down</source>
        <translation>下移</translation>
    </message>
</context>
<context>
    <name>gui::OrphanSearch</name>
    <message>
        <source>Looking at all instances, snapshots and pools of the host…</source>
        <translation>正在检查主机的所有实例、快照和存储池…</translation>
    </message>
    <message>
        <source>Looking at all instances, snapshots and pools of the host: %1</source>
        <translation>正在检查主机的所有实例、快照和存储池：%1</translation>
    </message>
    <message>
        <source>At %1 every file of this pool was referred to by an instance, a snapshot or another volume.</source>
        <translation>截至 %1，此存储池的每个文件都有实例、快照或其他卷引用。</translation>
    </message>
    <message numerus="yes">
        <source>%n files that no instance, snapshot or other volume of this host referred to at %1. What other programs or other hosts do with them cannot be told from here.</source>
        <translation>
            <numerusform>截至 %1，有 %n 个文件未被此主机的任何实例、快照或其他卷引用。其他程序或其他主机是否使用它们，无法从这里得知。</numerusform>
        </translation>
    </message>
    <message>
        <source>What was found at %1 is gone or in use now.</source>
        <translation>%1 找到的内容现已消失或正在使用。</translation>
    </message>
</context>
<context>
    <name>gui::OverlayRow</name>
    <message>
        <source>New file of %1</source>
        <translation>%1 的新文件</translation>
    </message>
    <message>
        <source>Disk %1 takes part</source>
        <translation>包含磁盘 %1</translation>
    </message>
    <message>
        <source>This is the image itself; the new file needs another name.</source>
        <translation>这是映像本身；新文件需要其他名称。</translation>
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
    <name>gui::OwnerGuard</name>
    <message numerus="yes">
        <source>%1 and %n more</source>
        <comment>names of instances</comment>
        <translation>
            <numerusform>%1 以及另外 %n 个</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 manages %2.</source>
        <comment>a manager: instances</comment>
        <translation>%1 管理着 %2。</translation>
    </message>
    <message>
        <source>%1 &quot;%2&quot;, which another manager owns?</source>
        <comment>a verb: an instance</comment>
        <translation>对由其他管理程序管理的“%2”执行“%1”？</translation>
    </message>
    <message numerus="yes">
        <source>%1 %n instances that another manager owns?</source>
        <translation>
            <numerusform>对由其他管理程序管理的 %n 个实例执行“%1”？</numerusform>
        </translation>
    </message>
    <message>
        <source>Do not ask again for this instance in this session</source>
        <translation>本次会话中不再询问此实例</translation>
    </message>
    <message numerus="yes">
        <source>Do not ask again for these %n instances in this session</source>
        <translation>
            <numerusform>本次会话中不再询问这 %n 个实例</numerusform>
        </translation>
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
    <name>gui::PictureExport</name>
    <message>
        <source>Export Picture</source>
        <translation>导出图片</translation>
    </message>
    <message>
        <source>It could not be drawn</source>
        <translation>无法绘制</translation>
    </message>
    <message>
        <source>Picture (*.png)</source>
        <translation>图片 (*.png)</translation>
    </message>
    <message>
        <source>Drawing (*.svg)</source>
        <translation>矢量图 (*.svg)</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>导出</translation>
    </message>
    <message>
        <source>Picture exported to %1</source>
        <translation>图片已导出到 %1</translation>
    </message>
</context>
<context>
    <name>gui::PlacementCard</name>
    <message>
        <source>Placement</source>
        <translation>CPU 分布</translation>
    </message>
    <message>
        <source>Placement of the VCPUs</source>
        <translation>VCPU 的分布</translation>
    </message>
    <message>
        <source>Tinted: where any VCPU may run. Select some in the table to see theirs.</source>
        <translation>着色处：任一 VCPU 可运行的 CPU。在表中选择 VCPU 可单独查看。</translation>
    </message>
    <message numerus="yes">
        <source>Tinted: where VCPU %1 may run.</source>
        <comment>one or several numbers</comment>
        <translation>
            <numerusform>着色处：VCPU %1 可运行的 CPU。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>gui::PlanDialog</name>
    <message>
        <source>Finding out what has to be done…</source>
        <translation>正在确定需要执行的操作…</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
</context>
<context>
    <name>gui::PlanSteps</name>
    <message>
        <source>Makes %1</source>
        <comment>file</comment>
        <translation>创建 %1</translation>
    </message>
    <message>
        <source>Changes %1</source>
        <comment>file</comment>
        <translation>更改 %1</translation>
    </message>
    <message>
        <source>Removes %1</source>
        <comment>file</comment>
        <translation>删除 %1</translation>
    </message>
    <message>
        <source>Plan</source>
        <translation>计划</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>步骤</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>大小</translation>
    </message>
    <message>
        <source>%1. %2</source>
        <comment>number of the step, what it does</comment>
        <translation>%1. %2</translation>
    </message>
    <message>
        <source>Undo: %1</source>
        <translation>撤销：%1</translation>
    </message>
    <message>
        <source>From here on it can only be finished.</source>
        <translation>从此处起只能继续完成。</translation>
    </message>
    <message numerus="yes">
        <source>%n files made</source>
        <translation>
            <numerusform>创建 %n 个文件</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n files changed</source>
        <translation>
            <numerusform>更改 %n 个文件</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n files removed (%1)</source>
        <translation>
            <numerusform>删除 %n 个文件（%1）</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n files removed</source>
        <translation>
            <numerusform>删除 %n 个文件</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>gui::PoolActions</name>
    <message>
        <source>New Pool…</source>
        <translation>新建存储池…</translation>
    </message>
    <message>
        <source>Start Pool</source>
        <translation>启动存储池</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>启动</translation>
    </message>
    <message>
        <source>Stop Pool</source>
        <translation>停止存储池</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>Autostart Pool</source>
        <translation>自动启动存储池</translation>
    </message>
    <message>
        <source>Autostart</source>
        <translation>自动启动</translation>
    </message>
    <message>
        <source>Refresh Pool</source>
        <translation>刷新存储池</translation>
    </message>
    <message>
        <source>Refresh</source>
        <translation>刷新</translation>
    </message>
    <message>
        <source>Build Pool…</source>
        <translation>构建存储池…</translation>
    </message>
    <message>
        <source>Build…</source>
        <translation>构建…</translation>
    </message>
    <message>
        <source>Show Pool XML</source>
        <translation>显示存储池 XML</translation>
    </message>
    <message>
        <source>Show XML</source>
        <translation>显示 XML</translation>
    </message>
    <message>
        <source>Delete Pool…</source>
        <translation>删除存储池…</translation>
    </message>
    <message>
        <source>Delete…</source>
        <translation>删除…</translation>
    </message>
    <message>
        <source>No pool is selected</source>
        <translation>未选择存储池</translation>
    </message>
    <message>
        <source>%1 does not run</source>
        <translation>%1 未运行</translation>
    </message>
    <message>
        <source>%1 is not defined on its host: it is gone when it stops</source>
        <translation>%1 未在其主机上定义：停止后即消失</translation>
    </message>
    <message>
        <source>%1 runs already</source>
        <translation>%1 已在运行</translation>
    </message>
    <message>
        <source>%1 runs: stop it first</source>
        <translation>%1 正在运行：请先将其停止</translation>
    </message>
    <message>
        <source>There is nothing to build for pools of this type</source>
        <translation>此类型的存储池无需构建</translation>
    </message>
    <message>
        <source>Build pool %1</source>
        <translation>构建存储池 %1</translation>
    </message>
    <message>
        <source>XML of Pool %1</source>
        <translation>存储池 %1 的 XML</translation>
    </message>
    <message>
        <source>Delete pool %1</source>
        <translation>删除存储池 %1</translation>
    </message>
</context>
<context>
    <name>gui::PoolCard</name>
    <message>
        <source>Pool %1</source>
        <translation>存储池 %1</translation>
    </message>
    <message>
        <source>Used</source>
        <translation>已用</translation>
    </message>
    <message>
        <source>%1 used</source>
        <translation>已用 %1</translation>
    </message>
    <message>
        <source>%1 free</source>
        <translation>空闲 %1</translation>
    </message>
    <message>
        <source>%1 promised</source>
        <translation>已分配 %1</translation>
    </message>
    <message>
        <source>The pool is not active.</source>
        <translation>该存储池未激活。</translation>
    </message>
    <message>
        <source>The mark shows what the volumes may grow to.</source>
        <translation>刻度表示各卷可增长到的总量。</translation>
    </message>
    <message>
        <source>of %1</source>
        <translation>共 %1</translation>
    </message>
</context>
<context>
    <name>gui::PoolChooser</name>
    <message>
        <source>%1 are free there.</source>
        <translation>该处剩余 %1。</translation>
    </message>
</context>
<context>
    <name>gui::PoolDraft</name>
    <message>
        <source>There is a secret of this name already: choose it above, or another name.</source>
        <translation>已有同名密钥：请在上方选择它，或另取名称。</translation>
    </message>
    <message>
        <source>To build it, say of which devices.</source>
        <translation>要构建存储池，请指定使用哪些设备。</translation>
    </message>
    <message>
        <source>There is a pool of this name already.</source>
        <translation>已有同名存储池。</translation>
    </message>
    <message>
        <source>Type the name of the pool to build over what is there.</source>
        <translation>要覆盖现有内容进行构建，请输入存储池的名称。</translation>
    </message>
    <message>
        <source>Password of pool %1</source>
        <translation>存储池 %1 的密码</translation>
    </message>
</context>
<context>
    <name>gui::PoolForm</name>
    <message>
        <source>%1 – not offered by this host</source>
        <translation>%1 – 此主机不支持</translation>
    </message>
    <message>
        <source>The libvirt of %1 was built or installed without support for it.</source>
        <translation>%1 的 libvirt 在构建或安装时未包含对它的支持。</translation>
    </message>
    <message>
        <source>No password</source>
        <translation>无密码</translation>
    </message>
    <message>
        <source>New secret…</source>
        <translation>新建密钥…</translation>
    </message>
    <message>
        <source>What the host takes</source>
        <translation>主机的默认格式</translation>
    </message>
    <message>
        <source>What the host takes: %1</source>
        <translation>主机的默认格式：%1</translation>
    </message>
    <message>
        <source>optional</source>
        <translation>可选</translation>
    </message>
    <message>
        <source>optional, such as %1</source>
        <translation>可选，例如 %1</translation>
    </message>
    <message>
        <source>&amp;Find…</source>
        <translation>查找(&amp;F)…</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>&amp;Type</source>
        <translation>类型(&amp;T)</translation>
    </message>
    <message>
        <source>Find storage</source>
        <translation>查找存储</translation>
    </message>
    <message>
        <source>Fill in the server first</source>
        <translation>请先填写服务器</translation>
    </message>
    <message>
        <source>Ask %1 what it offers</source>
        <translation>查询 %1 提供的存储</translation>
    </message>
    <message>
        <source>Ask the host what it has</source>
        <translation>查询主机现有的存储</translation>
    </message>
</context>
<context>
    <name>gui::PoolInputs</name>
    <message>
        <source>Directory</source>
        <translation>目录</translation>
    </message>
    <message>
        <source>Mounted at</source>
        <translation>挂载位置</translation>
    </message>
    <message>
        <source>Devices in</source>
        <translation>设备所在目录</translation>
    </message>
    <message>
        <source>A directory of the host, with its whole path.</source>
        <translation>主机上的目录，使用完整路径。</translation>
    </message>
    <message>
        <source>The directory of the host where its files appear while the pool runs.</source>
        <translation>存储池运行期间，其文件在主机上出现的目录。</translation>
    </message>
    <message>
        <source>The directory of the host where its devices appear while the pool runs.</source>
        <translation>存储池运行期间，其设备在主机上出现的目录。</translation>
    </message>
    <message>
        <source>Portal</source>
        <translation>门户</translation>
    </message>
    <message>
        <source>Monitors</source>
        <translation>监视器</translation>
    </message>
    <message>
        <source>Server</source>
        <translation>服务器</translation>
    </message>
    <message>
        <source>Target</source>
        <translation>目标</translation>
    </message>
    <message>
        <source>Devices</source>
        <translation>设备</translation>
    </message>
    <message>
        <source>Device</source>
        <translation>设备</translation>
    </message>
    <message>
        <source>The name of the target, as its server calls it.</source>
        <translation>目标的名称，与服务器上的一致。</translation>
    </message>
    <message>
        <source>Only to build a new one: empty where it is there already.</source>
        <translation>仅在新建时填写：已存在时留空。</translation>
    </message>
    <message>
        <source>Volume group</source>
        <translation>卷组</translation>
    </message>
    <message>
        <source>Ceph pool</source>
        <translation>Ceph 池</translation>
    </message>
    <message>
        <source>Gluster volume</source>
        <translation>Gluster 卷</translation>
    </message>
    <message>
        <source>ZFS pool</source>
        <translation>ZFS 池</translation>
    </message>
    <message>
        <source>Cluster</source>
        <translation>集群</translation>
    </message>
    <message>
        <source>Name of the storage</source>
        <translation>存储的名称</translation>
    </message>
    <message>
        <source>The text after &quot;key =&quot; in the user&apos;s keyring. The host keeps it and shows it to nobody.</source>
        <translation>用户密钥环中“key =”之后的文本。由主机保存，不会向任何人显示。</translation>
    </message>
    <message>
        <source>The host keeps it and shows it to nobody.</source>
        <translation>由主机保存，不会向任何人显示。</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Directory there</source>
        <translation>服务器上的目录</translation>
    </message>
    <message>
        <source>Adapter</source>
        <translation>适配器</translation>
    </message>
    <message>
        <source>Initiator</source>
        <translation>发起端</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>格式</translation>
    </message>
    <message>
        <source>User</source>
        <translation>用户</translation>
    </message>
    <message>
        <source>Secret</source>
        <translation>密钥</translation>
    </message>
    <message>
        <source>Name of the secret</source>
        <translation>密钥的名称</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>密钥值</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>密码</translation>
    </message>
    <message>
        <source>Name of the pool, to confirm</source>
        <translation>存储池的名称，用于确认</translation>
    </message>
    <message>
        <source>XML</source>
        <translation>XML</translation>
    </message>
    <message>
        <source>The name by which this side logs in.</source>
        <translation>本端登录时使用的名称。</translation>
    </message>
    <message>
        <source>Where the host keeps the user&apos;s password.</source>
        <translation>主机保存用户密码的密钥。</translation>
    </message>
    <message>
        <source>By which other pools can use it, too.</source>
        <translation>其他存储池也可通过它使用此密钥。</translation>
    </message>
</context>
<context>
    <name>gui::PoolUserText</name>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>以及另外 %n 项</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n volumes: %1</source>
        <translation>
            <numerusform>%n 个卷：%1</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>volume, who uses it</comment>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>What these instances use is not known: %1</source>
        <translation>无法得知以下实例使用什么：%1</translation>
    </message>
</context>
<context>
    <name>gui::PoolsTable</name>
    <message>
        <source>Pools</source>
        <translation>存储池</translation>
    </message>
</context>
<context>
    <name>gui::PowerActions</name>
    <message>
        <source>Power</source>
        <translation>电源</translation>
    </message>
    <message>
        <source>Reboot…</source>
        <translation>重启…</translation>
    </message>
    <message>
        <source>Power Off…</source>
        <translation>关闭电源…</translation>
    </message>
    <message>
        <source>Suspend…</source>
        <translation>挂起…</translation>
    </message>
</context>
<context>
    <name>gui::PowerDialog</name>
    <message>
        <source>%1: is transient, gone when it stops</source>
        <translation>%1：非持久，停止后即消失</translation>
    </message>
    <message>
        <source>%1: starts again with the host</source>
        <translation>%1：随主机重新启动</translation>
    </message>
    <message>
        <source>%1: does not start by itself</source>
        <translation>%1：不会自动启动</translation>
    </message>
    <message>
        <source>No instance runs there.</source>
        <translation>那里没有运行中的实例。</translation>
    </message>
    <message numerus="yes">
        <source>%n instances run there. %1</source>
        <translation>
            <numerusform>那里有 %n 个实例正在运行。%1</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Instances</source>
        <translation>实例(&amp;I)</translation>
    </message>
    <message>
        <source>&amp;Type the name of the host, %1, to go on</source>
        <translation>输入主机名称 %1 以继续(&amp;T)</translation>
    </message>
    <message>
        <source>The host was removed from the list.</source>
        <translation>该主机已从列表中移除。</translation>
    </message>
</context>
<context>
    <name>gui::PromisedCard</name>
    <message>
        <source>Promised against physical</source>
        <translation>已分配与物理资源</translation>
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
        <source>Storage</source>
        <translation>存储</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 / %2</translation>
    </message>
    <message>
        <source>%1 if all instances ran, %2</source>
        <translation>全部实例运行时为 %1，%2</translation>
    </message>
    <message numerus="yes">
        <source>%n CPUs</source>
        <translation>
            <numerusform>%n 个 CPU</numerusform>
        </translation>
    </message>
    <message>
        <source>being counted</source>
        <translation>正在统计</translation>
    </message>
    <message>
        <source>The mark shows what there is; the hatched part is what instances that are off would add.</source>
        <translation>刻度表示实有量；斜线部分表示已关机实例启动后将增加的量。</translation>
    </message>
</context>
<context>
    <name>gui::PromptDialog</name>
    <message>
        <source>Stored in %1</source>
        <translation>存储于 %1</translation>
    </message>
    <message>
        <source>Shown by the host now</source>
        <translation>主机当前出示</translation>
    </message>
    <message>
        <source>The stored key is not in your own file: who keeps that file must replace it.</source>
        <translation>存储的密钥不在您自己的文件中：必须由维护该文件的人替换。</translation>
    </message>
    <message>
        <source>Fingerprint</source>
        <translation>指纹</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>未知</translation>
    </message>
    <message>
        <source>The last answer was not accepted.</source>
        <translation>上次的输入未被接受。</translation>
    </message>
    <message>
        <source>Remember in the key ring</source>
        <translation>保存到密钥环</translation>
    </message>
    <message>
        <source>Changed Host Key: %1</source>
        <translation>主机密钥已更改：%1</translation>
    </message>
    <message>
        <source>New Host Key: %1</source>
        <translation>新的主机密钥：%1</translation>
    </message>
    <message>
        <source>Connect to %1</source>
        <translation>连接 %1</translation>
    </message>
    <message>
        <source>Pass phrase of the key %1</source>
        <translation>密钥 %1 的口令</translation>
    </message>
    <message>
        <source>Password of %1</source>
        <translation>%1 的密码</translation>
    </message>
    <message>
        <source>%1 is connected to for the first time</source>
        <translation>首次连接 %1</translation>
    </message>
    <message>
        <source>The key of %1 has CHANGED</source>
        <translation>%1 的密钥已被更改</translation>
    </message>
    <message>
        <source>Compare its fingerprint with the one that the host&apos;s administrator gives you. If you trust it, it is stored, and you are not asked again until it changes.</source>
        <translation>请将其指纹与该主机管理员提供的指纹进行比对。如果您信任它，它将被存储，在其更改之前不再询问。</translation>
    </message>
    <message>
        <source>Either the host was installed again, or somebody is listening in. Ask its administrator for the fingerprint before you replace the stored key.</source>
        <translation>可能主机已重新安装，也可能有人在窃听。替换存储的密钥之前，请向其管理员索取指纹。</translation>
    </message>
    <message>
        <source>The host asks for this. What you type is not kept.</source>
        <translation>这是主机的询问。您输入的内容不会被保存。</translation>
    </message>
    <message>
        <source>This closes by itself once it is done.</source>
        <translation>完成后将自动关闭。</translation>
    </message>
    <message>
        <source>Asked by the jump host %1, on the way to %2</source>
        <translation>由跳板机 %1 询问，正在连接 %2</translation>
    </message>
    <message>
        <source>Asked by libvirt on %1</source>
        <translation>由 %1 上的 libvirt 询问</translation>
    </message>
    <message>
        <source>Asked by ssh, to connect to %1</source>
        <translation>由 ssh 询问，用于连接 %1</translation>
    </message>
    <message>
        <source>Allow</source>
        <translation>允许</translation>
    </message>
    <message>
        <source>Trust and Connect</source>
        <translation>信任并连接</translation>
    </message>
    <message>
        <source>Replace Stored Key</source>
        <translation>替换存储的密钥</translation>
    </message>
    <message>
        <source>Connect</source>
        <translation>连接</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <comment>question</comment>
        <translation>第 %1 个，共 %2 个</translation>
    </message>
    <message numerus="yes">
        <source>The answer serves %n more hosts.</source>
        <translation>
            <numerusform>此输入还将用于另外 %n 台主机。</numerusform>
        </translation>
    </message>
    <message>
        <source>The host gave up waiting for the last answer; this is a new attempt.</source>
        <translation>主机等待上次的输入超时；这是新的一次尝试。</translation>
    </message>
</context>
<context>
    <name>gui::QueryField</name>
    <message>
        <source>Search</source>
        <translation>搜索</translation>
    </message>
    <message>
        <source>Words match any text. state:running host:alpha tag:web cpu&gt;50 mem&gt;4G narrow; -word excludes, | is &quot;or&quot;, quotation marks keep words together.</source>
        <translation>词语匹配任意文本。用 state:running host:alpha tag:web cpu&gt;50 mem&gt;4G 缩小范围；-词语 表示排除，| 表示“或”，引号使词语保持在一起。</translation>
    </message>
    <message>
        <source>Candidates</source>
        <translation>候选项</translation>
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
    <name>gui::RangeBar</name>
    <message>
        <source>5 min</source>
        <translation>5 分钟</translation>
    </message>
    <message>
        <source>Show the last 5 minutes</source>
        <translation>显示最近 5 分钟</translation>
    </message>
    <message>
        <source>1 h</source>
        <translation>1 小时</translation>
    </message>
    <message>
        <source>Show the last hour</source>
        <translation>显示最近 1 小时</translation>
    </message>
    <message>
        <source>24 h</source>
        <translation>24 小时</translation>
    </message>
    <message>
        <source>Show the last 24 hours</source>
        <translation>显示最近 24 小时</translation>
    </message>
</context>
<context>
    <name>gui::RankingCard</name>
    <message>
        <source>Who uses the host</source>
        <translation>主机使用排名</translation>
    </message>
    <message>
        <source>Nothing uses it at the moment.</source>
        <translation>目前没有实例在使用。</translation>
    </message>
    <message>
        <source>Rank by %1</source>
        <translation>排名依据：%1</translation>
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
        <source>Network</source>
        <translation>网络</translation>
    </message>
</context>
<context>
    <name>gui::RebootDialog</name>
    <message>
        <source>Reboot</source>
        <translation>重启</translation>
    </message>
    <message>
        <source>Power Off</source>
        <translation>关闭电源</translation>
    </message>
    <message>
        <source>The whole host is rebooted, by systemctl over its ssh login. Virtdeck connects again when it is back.</source>
        <translation>将通过 ssh 登录以 systemctl 重启整台主机。主机恢复后，Virtdeck 会自动重新连接。</translation>
    </message>
    <message>
        <source>The whole host is powered off, by systemctl over its ssh login. It has to be switched on again by other means.</source>
        <translation>将通过 ssh 登录以 systemctl 关闭整台主机的电源。之后必须用其他方式重新开机。</translation>
    </message>
    <message>
        <source>They are stopped with the host: shut down or saved where the host is set up to do so, otherwise cut off.</source>
        <translation>它们将随主机停止：如果主机已作相应设置，则关机或保存，否则直接断电。</translation>
    </message>
</context>
<context>
    <name>gui::RemoveHosts</name>
    <message>
        <source>Remove %1 from the list?</source>
        <translation>从列表中移除 %1？</translation>
    </message>
    <message numerus="yes">
        <source>Remove %n hosts from the list?</source>
        <translation>
            <numerusform>从列表中移除 %n 台主机？</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 and others</source>
        <translation>%1 等</translation>
    </message>
    <message numerus="yes">
        <source>%n jobs of this host are running and will be cancelled.</source>
        <translation>
            <numerusform>该主机有 %n 个任务正在运行，它们将被取消。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n jobs of these hosts are running and will be cancelled.</source>
        <translation>
            <numerusform>这些主机有 %n 个任务正在运行，它们将被取消。</numerusform>
        </translation>
    </message>
    <message>
        <source>The host itself and its instances stay as they are.</source>
        <translation>主机本身及其实例保持不变。</translation>
    </message>
    <message>
        <source>The hosts themselves and their instances stay as they are.</source>
        <translation>这些主机本身及其实例保持不变。</translation>
    </message>
    <message>
        <source>Remove Host</source>
        <translation>移除主机</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>移除</translation>
    </message>
</context>
<context>
    <name>gui::RepairDialog</name>
    <message>
        <source>Missing image</source>
        <translation>映像缺失</translation>
    </message>
    <message>
        <source>Needless layer</source>
        <translation>多余的层</translation>
    </message>
    <message>
        <source>Mixed kinds</source>
        <translation>混用类型</translation>
    </message>
    <message>
        <source>Forget Snapshot</source>
        <translation>移除快照记录</translation>
    </message>
    <message>
        <source>Merge</source>
        <translation>合并</translation>
    </message>
    <message>
        <source>Repair Snapshots of %1</source>
        <translation>修复 %1 的快照</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>verb, of which snapshot or disk</comment>
        <translation>%1：%2</translation>
    </message>
</context>
<context>
    <name>gui::ResizeDiskDialog</name>
    <message>
        <source>Resize Disk %1 of %2</source>
        <translation>调整 %2 的磁盘 %1 的大小</translation>
    </message>
    <message>
        <source>Resize</source>
        <translation>调整大小</translation>
    </message>
    <message>
        <source>Shrink Disk</source>
        <translation>缩小磁盘</translation>
    </message>
    <message>
        <source>Asking the host…</source>
        <translation>正在查询主机…</translation>
    </message>
    <message>
        <source>&amp;New size</source>
        <translation>新大小(&amp;N)</translation>
    </message>
    <message>
        <source>Such as 20 GiB. The guest&apos;s partitions and file systems stay as they are: grow them inside.</source>
        <translation>例如 20 GiB。客户机的分区和文件系统保持不变：请在客户机内扩展。</translation>
    </message>
    <message>
        <source>New size once &amp;more</source>
        <translation>再次输入新大小(&amp;M)</translation>
    </message>
    <message>
        <source>The disk has %1 now.</source>
        <translation>磁盘当前为 %1。</translation>
    </message>
    <message>
        <source>The host cannot tell how large the disk is.</source>
        <translation>主机无法得知磁盘的大小。</translation>
    </message>
    <message>
        <source>The disk of a running instance can only grow. Shut the instance down to make it smaller.</source>
        <translation>运行中实例的磁盘只能扩大。要缩小磁盘，请将实例关机。</translation>
    </message>
    <message>
        <source>What lies beyond the new size is lost. A guest whose partitions reach there will not start.</source>
        <translation>超出新大小的数据将丢失。分区延伸到该处的客户机将无法启动。</translation>
    </message>
</context>
<context>
    <name>gui::ResizeVolumeDialog</name>
    <message>
        <source>Resize %1</source>
        <translation>调整 %1 的大小</translation>
    </message>
    <message>
        <source>Resize Volume</source>
        <translation>调整卷的大小</translation>
    </message>
    <message>
        <source>Shrink Volume</source>
        <translation>缩小卷</translation>
    </message>
    <message>
        <source>A guest sees %1 now; %2 are taken on the storage.</source>
        <translation>客户机当前可见 %1；存储上占用 %2。</translation>
    </message>
    <message>
        <source>New &amp;size</source>
        <translation>新大小(&amp;S)</translation>
    </message>
    <message>
        <source>Like 20 GiB or 1.5 TiB. The file systems in it stay as they are until somebody grows them. %1 are free in the pool.</source>
        <translation>例如 20 GiB 或 1.5 TiB。其中的文件系统保持不变，需另行扩展。存储池剩余 %1。</translation>
    </message>
    <message>
        <source>&amp;Take the space at once</source>
        <translation>立即占用空间(&amp;T)</translation>
    </message>
    <message>
        <source>What lies beyond the new size is lost for good. Shrink the file systems in it first.</source>
        <translation>超出新大小的数据将永久丢失。请先缩小其中的文件系统。</translation>
    </message>
    <message>
        <source>A running instance has it: %1. Resize the disk of that instance instead.</source>
        <translation>运行中的实例正在使用它：%1。请改为调整该实例的磁盘大小。</translation>
    </message>
    <message>
        <source>It cannot become smaller than what it takes on the storage: %1.</source>
        <translation>不能小于它在存储上的占用：%1。</translation>
    </message>
    <message>
        <source>It cannot become smaller: other volumes stand on it (%1).</source>
        <translation>无法缩小：有其他卷以它为后备（%1）。</translation>
    </message>
    <message>
        <source>This is another size than above.</source>
        <translation>与上面的大小不一致。</translation>
    </message>
    <message>
        <source>New size once &amp;more</source>
        <translation>再次输入新大小(&amp;M)</translation>
    </message>
    <message>
        <source>The pool lacks the space: %1 are free.</source>
        <translation>存储池空间不足：可用 %1。</translation>
    </message>
</context>
<context>
    <name>gui::RestoreDefinition</name>
    <message>
        <source>Put Back</source>
        <translation>还原</translation>
    </message>
    <message>
        <source>The definition as it was before that change. It takes effect at the next start of the instance.</source>
        <translation>该次更改之前的定义，将在实例下次启动时生效。</translation>
    </message>
    <message>
        <source>The definition is as it was before that change.</source>
        <translation>定义与该次更改之前相同。</translation>
    </message>
    <message>
        <source>Put Back the Definition of %1</source>
        <translation>还原 %1 的定义</translation>
    </message>
</context>
<context>
    <name>gui::RestoreDialog</name>
    <message>
        <source>Restore %1</source>
        <translation>还原 %1</translation>
    </message>
    <message>
        <source>A new instance as %1 was on %2, off. The present one is not touched.</source>
        <translation>按 %1 在 %2 时的状态创建新实例，保持关机。不影响现有实例。</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>名称(&amp;N)</translation>
    </message>
    <message>
        <source>To &amp;pool</source>
        <translation>目标存储池(&amp;P)</translation>
    </message>
    <message>
        <source>Reading the pools…</source>
        <translation>正在读取存储池…</translation>
    </message>
    <message>
        <source>No pool of files runs on this host.</source>
        <translation>此主机上没有运行中的文件存储池。</translation>
    </message>
    <message>
        <source>This is the name of the present instance.</source>
        <translation>这是现有实例的名称。</translation>
    </message>
    <message>
        <source>Show Plan…</source>
        <translation>显示计划…</translation>
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
    <message>
        <source>as its disks were then, and off: there is no memory to go back to</source>
        <translation>磁盘与当时相同，处于关机状态：没有可恢复的内存</translation>
    </message>
    <message>
        <source>off</source>
        <translation>关机</translation>
    </message>
    <message>
        <source>Show Plan…</source>
        <translation>显示计划…</translation>
    </message>
    <message>
        <source>It is called &quot;%1&quot; and the first step of the plan.</source>
        <translation>它名为“%1”，是计划的第一步。</translation>
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
    <name>gui::SecurityCard</name>
    <message>
        <source>Security labels</source>
        <translation>安全标签</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>复制</translation>
    </message>
    <message>
        <source>Copy the security labels</source>
        <translation>复制安全标签</translation>
    </message>
    <message>
        <source>They are given when it starts.</source>
        <translation>启动时才会分配。</translation>
    </message>
    <message>
        <source>Label</source>
        <translation>标签</translation>
    </message>
    <message>
        <source>%1 (enforcing)</source>
        <translation>%1（强制）</translation>
    </message>
    <message>
        <source>It has no security label.</source>
        <translation>它没有安全标签。</translation>
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
    <name>gui::SnapshotKindChoice</name>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>以及另外 %n 项</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Mix kinds all the same</source>
        <translation>仍然混用类型(&amp;M)</translation>
    </message>
    <message>
        <source>&amp;Internal</source>
        <translation>内部(&amp;I)</translation>
    </message>
    <message>
        <source>&amp;External with memory</source>
        <translation>外部，含内存(&amp;E)</translation>
    </message>
    <message>
        <source>Disks &amp;only</source>
        <translation>仅磁盘(&amp;O)</translation>
    </message>
    <message>
        <source>Mix kinds all the same</source>
        <translation>仍然混用类型</translation>
    </message>
    <message>
        <source>Inside the images, with memory (%1). The instance stands still while its memory is written.</source>
        <translation>保存在映像内部，含内存（%1）。写入内存期间实例暂停运行。</translation>
    </message>
    <message>
        <source>Inside the images. The instance is off, so there is no memory to save.</source>
        <translation>保存在映像内部。实例已关机，没有内存需要保存。</translation>
    </message>
    <message>
        <source>The images are frozen and the instance writes on to new ones; its memory (%1) goes to a file.</source>
        <translation>冻结现有映像，实例此后写入新映像；其内存（%1）保存到文件。</translation>
    </message>
    <message>
        <source>The images are frozen and the instance writes on to new ones. Without its memory: a start from there is like one after a power cut.</source>
        <translation>冻结现有映像，实例此后写入新映像。不含内存：从该处启动如同断电后重新开机。</translation>
    </message>
    <message>
        <source>The images are frozen and the instance writes on to new ones.</source>
        <translation>冻结现有映像，实例此后写入新映像。</translation>
    </message>
    <message>
        <source>The instance is off, so there is no memory to save.</source>
        <translation>实例已关机，没有内存需要保存。</translation>
    </message>
</context>
<context>
    <name>gui::SnapshotViews</name>
    <message>
        <source>Snapshots</source>
        <translation>快照</translation>
    </message>
    <message>
        <source>Lists</source>
        <translation>列表</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>文件</translation>
    </message>
</context>
<context>
    <name>gui::SnapshotXmlDialog</name>
    <message>
        <source>Reading it…</source>
        <translation>正在读取…</translation>
    </message>
    <message>
        <source>XML of Snapshot &quot;%1&quot; of %2</source>
        <translation>%2 的快照“%1”的 XML</translation>
    </message>
    <message>
        <source>XML</source>
        <translation>XML</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>复制</translation>
    </message>
    <message>
        <source>The snapshot as libvirt has it. Passwords are not shown.</source>
        <translation>libvirt 所保存的快照。不显示密码。</translation>
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
    <message>
        <source>Revert</source>
        <translation>恢复</translation>
    </message>
    <message>
        <source>Zoom In</source>
        <translation>放大</translation>
    </message>
    <message>
        <source>Zoom Out</source>
        <translation>缩小</translation>
    </message>
    <message>
        <source>Original Size</source>
        <translation>原始大小</translation>
    </message>
    <message>
        <source>Show All</source>
        <translation>显示全部</translation>
    </message>
    <message>
        <source>Export Picture…</source>
        <translation>导出图片…</translation>
    </message>
    <message>
        <source>Reading the image chains…</source>
        <translation>正在读取映像链…</translation>
    </message>
    <message>
        <source>There is nothing to draw yet.</source>
        <translation>尚无可绘制的内容。</translation>
    </message>
    <message>
        <source>Export to Image…</source>
        <translation>导出为映像…</translation>
    </message>
    <message>
        <source>This snapshot is inside the image of the instance. Go back to it and export the instance.</source>
        <translation>此快照位于实例的映像内部。请恢复到该快照，再导出实例。</translation>
    </message>
    <message>
        <source>Repair…</source>
        <translation>修复…</translation>
    </message>
    <message>
        <source>Show XML</source>
        <translation>显示 XML</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>比较</translation>
    </message>
    <message>
        <source>The host is not connected.</source>
        <translation>主机未连接。</translation>
    </message>
    <message>
        <source>New Instance from Snapshot…</source>
        <translation>从快照新建实例…</translation>
    </message>
    <message>
        <source>More</source>
        <translation>更多</translation>
    </message>
    <message>
        <source>Snapshot &quot;%1&quot; was taken and stays.</source>
        <translation>快照“%1”已拍摄并保留。</translation>
    </message>
</context>
<context>
    <name>gui::SourceFields</name>
    <message>
        <source>Volume of a pool</source>
        <translation>存储池的卷</translation>
    </message>
    <message>
        <source>File, device or network</source>
        <translation>文件、设备或网络</translation>
    </message>
    <message>
        <source>Nothing: eject</source>
        <translation>无：弹出</translation>
    </message>
    <message>
        <source>&amp;Source</source>
        <translation>来源(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Pool</source>
        <translation>存储池(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Volume</source>
        <translation>卷(&amp;V)</translation>
    </message>
    <message>
        <source>P&amp;lace</source>
        <translation>位置(&amp;L)</translation>
    </message>
    <message>
        <source>A path on the host, such as /dev/sdb or /srv/data.qcow2, or protocol:name, such as rbd:pool/image.</source>
        <translation>主机上的路径，例如 /dev/sdb 或 /srv/data.qcow2；或 protocol:name 形式，例如 rbd:pool/image。</translation>
    </message>
    <message>
        <source>Reading the pools…</source>
        <translation>正在读取存储池…</translation>
    </message>
    <message>
        <source>No storage pool runs on this host.</source>
        <translation>此主机上没有运行中的存储池。</translation>
    </message>
    <message>
        <source>Reading the volumes…</source>
        <translation>正在读取卷…</translation>
    </message>
    <message>
        <source>The pool has no volumes.</source>
        <translation>存储池中没有卷。</translation>
    </message>
    <message>
        <source>Choose a volume.</source>
        <translation>请选择卷。</translation>
    </message>
    <message>
        <source>The pool has no volume of this name.</source>
        <translation>存储池中没有同名的卷。</translation>
    </message>
    <message>
        <source>Say where it is.</source>
        <translation>请输入位置。</translation>
    </message>
    <message>
        <source>Take it &amp;although it is in use</source>
        <translation>即使正在使用也选用它(&amp;A)</translation>
    </message>
    <message>
        <source>Two instances that write to one disk destroy what is on it.</source>
        <translation>两个实例同时写入一个磁盘会破坏其内容。</translation>
    </message>
    <message>
        <source>The instance has it already: %1.</source>
        <translation>实例已有它：%1。</translation>
    </message>
    <message>
        <source>It is in use: %1.</source>
        <translation>它正在使用：%1。</translation>
    </message>
    <message>
        <source>Looking who uses it…</source>
        <translation>正在查找使用者…</translation>
    </message>
</context>
<context>
    <name>gui::SpaceNote</name>
    <message>
        <source>Takes up to %1 for the memory.</source>
        <translation>内存最多占用 %1。</translation>
    </message>
    <message>
        <source>Takes up to %1 at once for the memory, and up to %2 as the instance writes on.</source>
        <translation>内存立即最多占用 %1，随着实例继续写入最多占用 %2。</translation>
    </message>
    <message>
        <source>Takes little at once, and up to %1 as the instance writes on.</source>
        <translation>立即占用很少，随着实例继续写入最多占用 %1。</translation>
    </message>
    <message>
        <source>Pool %1 has %2 free.</source>
        <translation>存储池 %1 可用 %2。</translation>
    </message>
    <message>
        <source>How much is free in %1 is not known: no pool covers it.</source>
        <translation>无法得知 %1 的可用空间：没有存储池涵盖它。</translation>
    </message>
    <message>
        <source>It may not fit: the memory takes up to %1, and pool %2 has %3 free.</source>
        <translation>可能放不下：内存最多占用 %1，而存储池 %2 可用 %3。</translation>
    </message>
    <message>
        <source>Pool %1 can get full as the instance writes on.</source>
        <translation>随着实例继续写入，存储池 %1 可能会满。</translation>
    </message>
    <message>
        <source>How much room it takes could not be found out: %1</source>
        <translation>无法得知所需空间：%1</translation>
    </message>
</context>
<context>
    <name>gui::StopPoolDialog</name>
    <message>
        <source>The host no longer looks at the directory %1. What runs from it goes on; instances whose disks are named by the pool cannot start.</source>
        <translation>主机不再查看目录 %1。从中运行的内容继续运行；以该存储池命名磁盘的实例无法启动。</translation>
    </message>
    <message>
        <source>The host lets go of this storage. Instances that run on it may lose their disks.</source>
        <translation>主机将释放此存储。在其上运行的实例可能会失去磁盘。</translation>
    </message>
    <message>
        <source>Stop Pool %1</source>
        <translation>停止存储池 %1</translation>
    </message>
    <message>
        <source>Stop Pool</source>
        <translation>停止存储池</translation>
    </message>
    <message>
        <source>What is on it stays, and is there again when the pool is started.</source>
        <translation>其中的内容会保留，存储池再次启动后即可使用。</translation>
    </message>
    <message>
        <source>Looking who uses it…</source>
        <translation>正在查找使用者…</translation>
    </message>
    <message>
        <source>&amp;Name of the pool, to go on</source>
        <translation>输入存储池名称以继续(&amp;N)</translation>
    </message>
    <message>
        <source>Who uses it is not known. %1</source>
        <translation>无法得知其使用者。%1</translation>
    </message>
    <message>
        <source>In use:</source>
        <translation>正在使用：</translation>
    </message>
</context>
<context>
    <name>gui::StorageMenu</name>
    <message>
        <source>Open the tab Storage of a host</source>
        <translation>请打开主机的“存储”标签页</translation>
    </message>
</context>
<context>
    <name>gui::StoragePage</name>
    <message>
        <source>This host has no storage pools yet. A pool is where the disks of instances are kept: a directory, a volume group, a network storage.</source>
        <translation>此主机还没有存储池。存储池用于存放实例的磁盘，可以是目录、卷组或网络存储。</translation>
    </message>
    <message>
        <source>New Pool…</source>
        <translation>新建存储池…</translation>
    </message>
    <message>
        <source>Pools</source>
        <translation>存储池</translation>
    </message>
    <message>
        <source>Pool %1 does not run. Its volumes can be seen while it does.</source>
        <translation>存储池 %1 未运行。运行时才能查看其中的卷。</translation>
    </message>
    <message>
        <source>This host is not connected.</source>
        <translation>此主机未连接。</translation>
    </message>
    <message>
        <source>Reading the pools…</source>
        <translation>正在读取存储池…</translation>
    </message>
    <message>
        <source>The pools are not known yet.</source>
        <translation>尚未获知存储池。</translation>
    </message>
    <message>
        <source>Connect</source>
        <translation>连接</translation>
    </message>
    <message>
        <source>The host is not connected. What is shown here is from %1.</source>
        <translation>主机未连接。此处显示的是 %1 的数据。</translation>
    </message>
    <message>
        <source>This host is connected read-only: pools and volumes can be looked at, but not changed.</source>
        <translation>此主机以只读方式连接：存储池和卷只能查看，不能更改。</translation>
    </message>
    <message>
        <source>The host does not answer at present.</source>
        <translation>主机目前没有响应。</translation>
    </message>
    <message>
        <source>The host does not answer at present. What is shown here is from %1.</source>
        <translation>主机目前没有应答。此处显示的是 %1 的内容。</translation>
    </message>
</context>
<context>
    <name>gui::SuspendDialog</name>
    <message>
        <source>Suspend %1</source>
        <translation>挂起 %1</translation>
    </message>
    <message>
        <source>Suspend</source>
        <translation>挂起</translation>
    </message>
    <message>
        <source> min</source>
        <translation> 分钟</translation>
    </message>
    <message>
        <source>The whole host goes to sleep and wakes up by its clock. Virtdeck connects again when it is back.</source>
        <translation>整台主机将进入睡眠，并由其时钟唤醒。主机恢复后，Virtdeck 会自动重新连接。</translation>
    </message>
    <message>
        <source>They stand still while the host sleeps; their connections may break.</source>
        <translation>主机睡眠期间它们会暂停；其连接可能中断。</translation>
    </message>
    <message>
        <source>&amp;Way</source>
        <translation>方式(&amp;W)</translation>
    </message>
    <message>
        <source>W&amp;ake up after</source>
        <translation>唤醒时间(&amp;A)</translation>
    </message>
    <message>
        <source>The host is connected read-only.</source>
        <translation>主机以只读方式连接。</translation>
    </message>
    <message>
        <source>Asking the host how it can be suspended…</source>
        <translation>正在查询主机支持的挂起方式…</translation>
    </message>
    <message>
        <source>To memory</source>
        <translation>挂起到内存</translation>
    </message>
    <message>
        <source>To disk</source>
        <translation>挂起到磁盘</translation>
    </message>
    <message>
        <source>To memory, and to disk for safety</source>
        <translation>挂起到内存，并写入磁盘以防断电</translation>
    </message>
    <message>
        <source>The host offers no way to suspend it.</source>
        <translation>主机不支持任何挂起方式。</translation>
    </message>
</context>
<context>
    <name>gui::TablePage</name>
    <message>
        <source>Refresh</source>
        <translation>刷新</translation>
    </message>
    <message>
        <source>Asking the host…</source>
        <translation>正在查询主机…</translation>
    </message>
</context>
<context>
    <name>gui::TagsDialog</name>
    <message>
        <source>Tags of %1</source>
        <translation>%1 的标签</translation>
    </message>
    <message numerus="yes">
        <source>Tags of %n instances</source>
        <translation>
            <numerusform>%n 个实例的标签</numerusform>
        </translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Reading what the instances have…</source>
        <translation>正在读取实例现有的标签…</translation>
    </message>
    <message>
        <source>&amp;Tags</source>
        <translation>标签(&amp;T)</translation>
    </message>
    <message>
        <source>T&amp;itle</source>
        <translation>标题(&amp;I)</translation>
    </message>
    <message>
        <source>&amp;Note</source>
        <translation>备注(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Description</source>
        <translation>描述(&amp;D)</translation>
    </message>
    <message>
        <source>Edit the tags of %1</source>
        <translation>编辑 %1 的标签</translation>
    </message>
    <message>
        <source>For your colleagues; kept in the instance&apos;s metadata, as its tags are</source>
        <translation>供同事查看；与标签一样保存在实例的元数据中</translation>
    </message>
    <message>
        <source>libvirt&apos;s own field, which other programs show too</source>
        <translation>libvirt 自带的字段，其他程序也会显示</translation>
    </message>
</context>
<context>
    <name>gui::TagsList</name>
    <message>
        <source>Add</source>
        <translation>添加</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>标签</translation>
    </message>
    <message>
        <source>Further tag</source>
        <translation>其他标签</translation>
    </message>
    <message>
        <source>%1 (%2 of %3)</source>
        <comment>tag; how many instances have it</comment>
        <translation>%1（%2 个，共 %3 个）</translation>
    </message>
    <message>
        <source>Further tags, with commas between</source>
        <translation>其他标签，以逗号分隔</translation>
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
    <message>
        <source>cordoned</source>
        <translation>已停止调度</translation>
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
    <name>gui::TransferChoices</name>
    <message>
        <source>&amp;Keep holes</source>
        <translation>保留空洞(&amp;K)</translation>
    </message>
    <message>
        <source>Empty parts take neither time nor space, where both sides can.</source>
        <translation>在两端都支持时，空白部分既不耗时也不占用空间。</translation>
    </message>
    <message>
        <source>&amp;Compare by SHA-256 afterwards</source>
        <translation>完成后用 SHA-256 校验(&amp;C)</translation>
    </message>
    <message>
        <source>Both ends are read once more. Their lengths are compared in any case.</source>
        <translation>会再次读取两端。无论是否校验，都会比较长度。</translation>
    </message>
</context>
<context>
    <name>gui::TypedConfirmation</name>
    <message>
        <source>Instances</source>
        <translation>实例</translation>
    </message>
</context>
<context>
    <name>gui::UnfinishedBanner</name>
    <message>
        <source>Finish</source>
        <translation>完成</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>No data is lost. It has gone too far to be undone: finish it.</source>
        <translation>没有数据丢失。进行到此已无法撤销：请将其完成。</translation>
    </message>
    <message>
        <source>No data is lost. It can be finished or undone.</source>
        <translation>没有数据丢失。可以将其完成或撤销。</translation>
    </message>
    <message>
        <source>Carry out the rest of the plan</source>
        <translation>执行计划的其余步骤</translation>
    </message>
    <message>
        <source>The host is not connected</source>
        <translation>主机未连接</translation>
    </message>
    <message>
        <source>It has gone too far to be undone</source>
        <translation>进行到此已无法撤销</translation>
    </message>
    <message>
        <source>Put everything back as it was before</source>
        <translation>将一切恢复原状</translation>
    </message>
    <message>
        <source>Interrupted: %1 (begun %2).</source>
        <translation>已中断：%1（开始于 %2）。</translation>
    </message>
    <message>
        <source>It stopped at: %1.</source>
        <translation>停在此步骤：%1。</translation>
    </message>
    <message>
        <source>Not ended: %1 (begun %2 on the workstation %3, which may be at it still).</source>
        <translation>尚未结束：%1（%2 开始于工作站 %3，它可能仍在执行）。</translation>
    </message>
    <message>
        <source>Is Virtdeck on the workstation %1 still carrying it out?</source>
        <translation>工作站 %1 上的 Virtdeck 是否仍在执行它？</translation>
    </message>
    <message>
        <source>%1, begun %2. Two at once would work against each other: make sure that it has ended there.</source>
        <translation>%1，开始于 %2。两者同时执行会互相冲突：请确认它在那里已经结束。</translation>
    </message>
</context>
<context>
    <name>gui::UploadDialog</name>
    <message>
        <source>Upload to %1</source>
        <translation>上传到 %1</translation>
    </message>
    <message>
        <source>Upload</source>
        <translation>上传</translation>
    </message>
    <message>
        <source>&amp;File on this computer</source>
        <translation>本机上的文件(&amp;F)</translation>
    </message>
    <message>
        <source>Take it as a &amp;raw disk, whatever is in it</source>
        <translation>无论内容如何，均按 raw 磁盘处理(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Name of the volume</source>
        <translation>卷的名称(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Size of the disk</source>
        <translation>磁盘大小(&amp;S)</translation>
    </message>
    <message>
        <source>A raw disk may be larger than its file.</source>
        <translation>raw 格式的磁盘可以大于其文件。</translation>
    </message>
    <message>
        <source>as the file</source>
        <translation>与文件相同</translation>
    </message>
    <message>
        <source>It is packed (%1): no guest could use it. Unpack it and upload what is in it.</source>
        <translation>它是压缩文件（%1）：客户机无法使用。请解压后上传其中的内容。</translation>
    </message>
    <message>
        <source>A disk image or an ISO.</source>
        <translation>磁盘映像或 ISO。</translation>
    </message>
    <message>
        <source>Looking into it…</source>
        <translation>正在检查…</translation>
    </message>
    <message>
        <source>%1: a disk of %2, in a file of %3. %4 are free in the pool.</source>
        <translation>%1：磁盘大小 %2，文件大小 %3。存储池剩余 %4。</translation>
    </message>
    <message>
        <source>It stands on %1, which must be at that place on the host.</source>
        <translation>它以 %1 为后备，主机上的该位置必须有此文件。</translation>
    </message>
    <message>
        <source>There is a volume of this name already.</source>
        <translation>已有同名卷。</translation>
    </message>
    <message>
        <source>That is less than the file has.</source>
        <translation>小于文件的大小。</translation>
    </message>
</context>
<context>
    <name>gui::VcpusPage</name>
    <message>
        <source>VCPUs</source>
        <translation>VCPU</translation>
    </message>
    <message>
        <source>Edit Affinity…</source>
        <translation>编辑亲和性…</translation>
    </message>
    <message>
        <source>Reset to All CPUs</source>
        <translation>重置为所有 CPU</translation>
    </message>
    <message>
        <source>Emulator: CPUs %1</source>
        <translation>模拟器：CPU %1</translation>
    </message>
    <message numerus="yes">
        <source>%n of the host&apos;s CPUs online</source>
        <translation>
            <numerusform>主机有 %n 个 CPU 在线</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>gui::ViewNameDialog</name>
    <message>
        <source>Save View</source>
        <translation>保存视图</translation>
    </message>
    <message>
        <source>Rename View</source>
        <translation>重命名视图</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>重命名</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is built in; choose another name.</source>
        <translation>“%1”是内置视图；请选择其他名称。</translation>
    </message>
    <message>
        <source>There is a view of that name already.</source>
        <translation>已有同名视图。</translation>
    </message>
    <message>
        <source>Replaces the view of that name.</source>
        <translation>将替换同名视图。</translation>
    </message>
    <message>
        <source>Keeps the search, the columns, the sorting and the grouping.</source>
        <translation>将保存搜索、列、排序和分组。</translation>
    </message>
</context>
<context>
    <name>gui::Views</name>
    <message>
        <source>xm list</source>
        <translation>xm list</translation>
    </message>
    <message>
        <source>Problems</source>
        <translation>有问题</translation>
    </message>
    <message>
        <source>All instances</source>
        <translation>所有实例</translation>
    </message>
</context>
<context>
    <name>gui::ViewsMenu</name>
    <message>
        <source>Views</source>
        <translation>视图</translation>
    </message>
    <message>
        <source>Save View…</source>
        <translation>保存视图…</translation>
    </message>
    <message>
        <source>Rename View…</source>
        <translation>重命名视图…</translation>
    </message>
    <message>
        <source>Delete View</source>
        <translation>删除视图</translation>
    </message>
</context>
<context>
    <name>gui::VirshCommands</name>
    <message>
        <source>Copy virsh Commands</source>
        <translation>复制 virsh 命令</translation>
    </message>
    <message>
        <source>Equivalent virsh commands</source>
        <translation>等效的 virsh 命令</translation>
    </message>
</context>
<context>
    <name>gui::VolumeActions</name>
    <message>
        <source>New Volume…</source>
        <translation>新建卷…</translation>
    </message>
    <message>
        <source>Upload Volume…</source>
        <translation>上传卷…</translation>
    </message>
    <message>
        <source>Upload…</source>
        <translation>上传…</translation>
    </message>
    <message>
        <source>Clone Volume…</source>
        <translation>克隆卷…</translation>
    </message>
    <message>
        <source>Clone…</source>
        <translation>克隆…</translation>
    </message>
    <message>
        <source>Resize Volume…</source>
        <translation>调整卷的大小…</translation>
    </message>
    <message>
        <source>Resize…</source>
        <translation>调整大小…</translation>
    </message>
    <message>
        <source>Download Volume…</source>
        <translation>下载卷…</translation>
    </message>
    <message>
        <source>Download…</source>
        <translation>下载…</translation>
    </message>
    <message>
        <source>Wipe Volume…</source>
        <translation>擦除卷…</translation>
    </message>
    <message>
        <source>Wipe…</source>
        <translation>擦除…</translation>
    </message>
    <message>
        <source>Delete Volumes…</source>
        <translation>删除卷…</translation>
    </message>
    <message>
        <source>Delete…</source>
        <translation>删除…</translation>
    </message>
    <message>
        <source>Copy Path of Volume</source>
        <translation>复制卷的路径</translation>
    </message>
    <message>
        <source>Copy Path</source>
        <translation>复制路径</translation>
    </message>
    <message>
        <source>Show XML of Volume</source>
        <translation>显示卷的 XML</translation>
    </message>
    <message>
        <source>Show XML</source>
        <translation>显示 XML</translation>
    </message>
    <message>
        <source>Orphans</source>
        <translation>孤立卷</translation>
    </message>
    <message>
        <source>Read Volumes Anew</source>
        <translation>重新读取卷</translation>
    </message>
    <message>
        <source>Read Anew</source>
        <translation>重新读取</translation>
    </message>
    <message>
        <source>Select a pool first</source>
        <translation>请先选择存储池</translation>
    </message>
    <message>
        <source>The pool %1 does not run</source>
        <translation>存储池 %1 未运行</translation>
    </message>
    <message>
        <source>Select a volume first</source>
        <translation>请先选择卷</translation>
    </message>
    <message>
        <source>Select one volume only</source>
        <translation>请只选择一个卷</translation>
    </message>
    <message>
        <source>The details of this volume are not known yet</source>
        <translation>尚未获知此卷的详细信息</translation>
    </message>
    <message>
        <source>Show only files that no instance, snapshot or other volume refers to</source>
        <translation>仅显示没有任何实例、快照或其他卷引用的文件</translation>
    </message>
    <message numerus="yes">
        <source>%n paths copied</source>
        <translation>
            <numerusform>已复制 %n 个路径</numerusform>
        </translation>
    </message>
    <message>
        <source>XML of Volume %1</source>
        <translation>卷 %1 的 XML</translation>
    </message>
</context>
<context>
    <name>gui::VolumeDetails</name>
    <message>
        <source>Details of the volume</source>
        <translation>卷的详细信息</translation>
    </message>
    <message>
        <source>Stands on no other image</source>
        <translation>没有后备映像</translation>
    </message>
    <message>
        <source>Nothing that this host knows of</source>
        <translation>此主机上未发现使用者</translation>
    </message>
    <message>
        <source>Backing chain</source>
        <translation>后备链</translation>
    </message>
    <message>
        <source>Used by</source>
        <translation>使用者</translation>
    </message>
    <message>
        <source>The chain is broken: %1 is not there. If it was made only now, refresh the pool.</source>
        <translation>链已断开：%1 不存在。如果它刚刚创建，请刷新存储池。</translation>
    </message>
</context>
<context>
    <name>gui::VolumeFields</name>
    <message>
        <source>A size is needed.</source>
        <translation>需要指定大小。</translation>
    </message>
    <message>
        <source>This is no size. Write it like 20 GiB, 512 MiB or 1.5 TiB.</source>
        <translation>这不是有效的大小。请按 20 GiB、512 MiB 或 1.5 TiB 的形式输入。</translation>
    </message>
    <message>
        <source>The size cannot be nothing.</source>
        <translation>大小不能为零。</translation>
    </message>
    <message>
        <source>Only %1 are free in the pool: once it is full, guests that write to it stop.</source>
        <translation>存储池仅剩 %1 可用：一旦用满，向其写入的客户机将停止。</translation>
    </message>
</context>
<context>
    <name>gui::VolumeTable</name>
    <message>
        <source>Volumes</source>
        <translation>卷</translation>
    </message>
</context>
<context>
    <name>gui::VolumeWork</name>
    <message>
        <source>Made %1</source>
        <translation>已创建 %1</translation>
    </message>
    <message>
        <source>Make volume %1 in pool %2</source>
        <translation>在存储池 %2 中创建卷 %1</translation>
    </message>
    <message>
        <source>Clone volume %1 as %2</source>
        <translation>将卷 %1 克隆为 %2</translation>
    </message>
    <message>
        <source>Resize volume %1</source>
        <translation>调整卷 %1 的大小</translation>
    </message>
    <message>
        <source>Wipe volume %1</source>
        <translation>擦除卷 %1</translation>
    </message>
    <message>
        <source>Delete volume %1</source>
        <translation>删除卷 %1</translation>
    </message>
    <message numerus="yes">
        <source>Delete %n volumes of pool %1</source>
        <translation>
            <numerusform>删除存储池 %1 的 %n 个卷</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 in %2</source>
        <comment>bytes, file</comment>
        <translation>%1，位于 %2</translation>
    </message>
    <message>
        <source>%1, both ends alike, SHA-256 %2</source>
        <translation>%1，两端一致，SHA-256 为 %2</translation>
    </message>
    <message>
        <source>Upload %1 to %2</source>
        <translation>将 %1 上传到 %2</translation>
    </message>
    <message>
        <source>Download %1 from %2</source>
        <translation>从 %2 下载 %1</translation>
    </message>
</context>
<context>
    <name>gui::VolumesView</name>
    <message>
        <source>Volumes</source>
        <translation>卷</translation>
    </message>
    <message>
        <source>Search the volumes</source>
        <translation>搜索卷</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>搜索</translation>
    </message>
    <message>
        <source>No volume matches.</source>
        <translation>没有匹配的卷。</translation>
    </message>
    <message>
        <source>No file of this pool is left over.</source>
        <translation>此存储池中没有孤立的文件。</translation>
    </message>
    <message>
        <source>Looking who uses what…</source>
        <translation>正在查询使用者…</translation>
    </message>
    <message>
        <source>Select a pool to see its volumes.</source>
        <translation>选择存储池以查看其中的卷。</translation>
    </message>
    <message>
        <source>The pool %1 does not run. Start it to see its volumes.</source>
        <translation>存储池 %1 未运行。请启动它以查看其中的卷。</translation>
    </message>
    <message>
        <source>The volumes are not known yet.</source>
        <translation>尚未获知卷。</translation>
    </message>
    <message>
        <source>No volumes yet. Make one, or upload an image.</source>
        <translation>还没有卷。请创建卷，或上传映像。</translation>
    </message>
    <message>
        <source>Reading the volumes…</source>
        <translation>正在读取卷…</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <comment>volumes that match, all</comment>
        <translation>%1，共 %2</translation>
    </message>
    <message>
        <source>%1 on the storage, %2 as guests see them</source>
        <translation>存储上占用 %1，客户机可见 %2</translation>
    </message>
    <message numerus="yes">
        <source>of the %n that were read: %1</source>
        <translation>
            <numerusform>已读取的 %n 个：%1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n selected</source>
        <translation>
            <numerusform>已选择 %n 个</numerusform>
        </translation>
    </message>
    <message>
        <source>reading all of them to sort them: %1 to go</source>
        <translation>正在读取全部卷以便排序：还剩 %1 个</translation>
    </message>
    <message>
        <source>as of %1 ago</source>
        <translation>%1前的数据</translation>
    </message>
    <message numerus="yes">
        <source>%Ln volumes</source>
        <translation>
            <numerusform>%Ln 个卷</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>gui::WhyNot</name>
    <message>
        <source>The host was removed</source>
        <translation>该主机已被移除</translation>
    </message>
    <message>
        <source>%1 is not connected</source>
        <translation>%1 未连接</translation>
    </message>
    <message>
        <source>%1 is connected read-only</source>
        <translation>%1 以只读方式连接</translation>
    </message>
    <message>
        <source>%1 does not answer at present</source>
        <translation>%1 目前没有响应</translation>
    </message>
</context>
<context>
    <name>gui::WipeVolumeDialog</name>
    <message>
        <source>Wipe %1</source>
        <translation>擦除 %1</translation>
    </message>
    <message>
        <source>Wipe Volume</source>
        <translation>擦除卷</translation>
    </message>
    <message>
        <source>Everything in &quot;%1&quot; is overwritten and lost for good. The volume itself stays.</source>
        <translation>“%1”中的所有内容都将被覆盖并永久丢失。卷本身会保留。</translation>
    </message>
    <message>
        <source>&amp;Algorithm</source>
        <translation>算法(&amp;A)</translation>
    </message>
    <message>
        <source>More passes take as many times as long. On solid-state disks, and where an image is spread by the storage below, no algorithm reaches every copy.</source>
        <translation>多遍擦除的耗时按遍数成倍增加。在固态硬盘上，或底层存储分散保存映像时，任何算法都无法覆盖所有副本。</translation>
    </message>
    <message>
        <source>Who uses it is still being found out. If somebody does, it is not wiped.</source>
        <translation>仍在查询使用者。如果它正在使用，则不会擦除。</translation>
    </message>
    <message>
        <source>It is in use: %1.</source>
        <translation>它正在使用：%1。</translation>
    </message>
    <message>
        <source>While a running instance needs it, it cannot be wiped.</source>
        <translation>运行中的实例需要它时，无法擦除。</translation>
    </message>
    <message>
        <source>Wipe it &amp;all the same</source>
        <translation>仍然擦除(&amp;A)</translation>
    </message>
    <message>
        <source>It is no %1 image any more then: what uses it as one no longer can.</source>
        <translation>此后它不再是 %1 映像：将其作为该格式使用的对象将无法继续使用。</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>名称(&amp;N)</translation>
    </message>
    <message>
        <source>Type the name of the volume to go on.</source>
        <translation>请输入卷的名称以继续。</translation>
    </message>
</context>
<context>
    <name>gui::XmlDiffDialog</name>
    <message>
        <source>Apply</source>
        <translation>应用</translation>
    </message>
    <message>
        <source>Review the Change</source>
        <translation>检查更改</translation>
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
    <message>
        <source>Change Definition</source>
        <translation>更改定义</translation>
    </message>
    <message>
        <source>It may have changed on the host meanwhile: Reload shows how it is now.</source>
        <translation>在此期间它可能已在主机上更改：“重新载入”可显示其当前内容。</translation>
    </message>
</context>
<context>
    <name>look::DiffView</name>
    <message>
        <source>Difference</source>
        <translation>差异</translation>
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
    <name>model::BackingChain</name>
    <message>
        <source>%1, %2 on the storage</source>
        <translation>%1，存储上占用 %2</translation>
    </message>
    <message>
        <source>in no volume of this pool</source>
        <translation>不是此存储池的卷</translation>
    </message>
    <message>
        <source>not there</source>
        <translation>不存在</translation>
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
        <source>Longest</source>
        <translation>最长</translation>
    </message>
    <message>
        <source>p50</source>
        <translation>p50</translation>
    </message>
    <message>
        <source>p95</source>
        <translation>p95</translation>
    </message>
    <message>
        <source>Answers</source>
        <translation>响应大小</translation>
    </message>
</context>
<context>
    <name>model::Capacity</name>
    <message>
        <source>%1 : 1</source>
        <comment>promised against physical</comment>
        <translation>%1 : 1</translation>
    </message>
</context>
<context>
    <name>model::ChainText</name>
    <message>
        <source>Memory</source>
        <translation>内存</translation>
    </message>
    <message>
        <source>UEFI variables</source>
        <translation>UEFI 变量</translation>
    </message>
    <message>
        <source>Snapshot %1</source>
        <translation>快照 %1</translation>
    </message>
    <message numerus="yes">
        <source>%n snapshots</source>
        <translation>
            <numerusform>%n 个快照</numerusform>
        </translation>
    </message>
    <message>
        <source>Also used by %1</source>
        <comment>instances</comment>
        <translation>也被 %1 使用</translation>
    </message>
    <message>
        <source>Others have it too: %1.</source>
        <translation>也有其他使用者：%1。</translation>
    </message>
    <message>
        <source>It belongs to this instance, but others have it too: %1.</source>
        <translation>它属于此实例，但也有其他使用者：%1。</translation>
    </message>
    <message>
        <source>Neither this instance nor another one refers to it.</source>
        <translation>此实例和其他实例都未引用它。</translation>
    </message>
    <message>
        <source>Saved by snapshots</source>
        <translation>由快照保存</translation>
    </message>
    <message>
        <source>Disk %1</source>
        <translation>磁盘 %1</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <comment>size on the host, size for the guest</comment>
        <translation>%1 / %2</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <comment>format, sizes</comment>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>Not readable</source>
        <translation>无法读取</translation>
    </message>
    <message>
        <source>Other format</source>
        <translation>格式不符</translation>
    </message>
    <message>
        <source>Missing</source>
        <translation>缺失</translation>
    </message>
    <message>
        <source>Circle</source>
        <translation>循环引用</translation>
    </message>
    <message>
        <source>Orphan</source>
        <translation>孤立</translation>
    </message>
    <message>
        <source>In use</source>
        <translation>正在使用</translation>
    </message>
    <message>
        <source>%1: %2.</source>
        <comment>disk, file</comment>
        <translation>%1：%2。</translation>
    </message>
    <message>
        <source>%1.</source>
        <comment>a sentence of format and sizes</comment>
        <translation>%1。</translation>
    </message>
    <message>
        <source>The instance writes to it.</source>
        <translation>实例正在写入它。</translation>
    </message>
    <message>
        <source>Holds the state of: %1.</source>
        <comment>snapshots</comment>
        <translation>保存以下快照的状态：%1。</translation>
    </message>
    <message>
        <source>Stands on %1.</source>
        <comment>file</comment>
        <translation>以 %1 为后备。</translation>
    </message>
</context>
<context>
    <name>model::ChangesModel</name>
    <message numerus="yes">
        <source>%n lines of the record of changes cannot be read.</source>
        <translation>
            <numerusform>更改记录中有 %n 行无法读取。</numerusform>
        </translation>
    </message>
    <message>
        <source>A change could not be recorded: %1</source>
        <translation>无法记录一项更改：%1</translation>
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
        <source>Action</source>
        <translation>操作</translation>
    </message>
    <message>
        <source>virsh</source>
        <translation>virsh</translation>
    </message>
    <message>
        <source>Duration</source>
        <translation>耗时</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>结果</translation>
    </message>
</context>
<context>
    <name>model::CpuComparison</name>
    <message>
        <source>The host is gone</source>
        <translation>主机已不存在</translation>
    </message>
</context>
<context>
    <name>model::CpuMatrixModel</name>
    <message numerus="yes">
        <source>%1 and %n more</source>
        <translation>
            <numerusform>%1 以及另外 %n 台</numerusform>
        </translation>
    </message>
    <message>
        <source>A guest with the CPU of %1 on %2: %3</source>
        <translation>使用 %1 的 CPU 的客户机在 %2 上：%3</translation>
    </message>
</context>
<context>
    <name>model::CpuTrialModel</name>
    <message>
        <source>pasted</source>
        <translation>粘贴的 CPU</translation>
    </message>
    <message>
        <source>pasted, no. %1</source>
        <translation>粘贴的第 %1 个 CPU</translation>
    </message>
    <message>
        <source>CPU</source>
        <translation>CPU</translation>
    </message>
    <message>
        <source>Host</source>
        <translation>主机</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>结果</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>原因</translation>
    </message>
</context>
<context>
    <name>model::CpuVerdict</name>
    <message>
        <source>Asking…</source>
        <translation>正在查询…</translation>
    </message>
    <message>
        <source>Identical</source>
        <translation>完全相同</translation>
    </message>
    <message>
        <source>Superset</source>
        <translation>超集</translation>
    </message>
    <message>
        <source>Incompatible</source>
        <translation>不兼容</translation>
    </message>
    <message>
        <source>No answer</source>
        <translation>无响应</translation>
    </message>
    <message>
        <source>Not compared</source>
        <translation>未比较</translation>
    </message>
    <message>
        <source>The host offers exactly this CPU.</source>
        <translation>主机提供的正是此 CPU。</translation>
    </message>
    <message>
        <source>The host offers this CPU and more.</source>
        <translation>主机提供此 CPU 以及更多特性。</translation>
    </message>
    <message numerus="yes">
        <source>The host lacks %n features: %1</source>
        <translation>
            <numerusform>主机缺少 %n 个特性：%1</numerusform>
        </translation>
    </message>
    <message>
        <source>The host does not say why.</source>
        <translation>主机未说明原因。</translation>
    </message>
    <message>
        <source>Compared with the bare CPU: the hypervisor cannot compare.</source>
        <translation>与物理 CPU 比较：虚拟机监控器不支持比较。</translation>
    </message>
</context>
<context>
    <name>model::DisksModel</name>
    <message>
        <source>Target</source>
        <translation>目标设备</translation>
    </message>
    <message>
        <source>Device</source>
        <translation>设备类型</translation>
    </message>
    <message>
        <source>Bus</source>
        <translation>总线</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>源</translation>
    </message>
    <message>
        <source>Pool</source>
        <translation>存储池</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>格式</translation>
    </message>
    <message>
        <source>Allocation</source>
        <translation>实际占用</translation>
    </message>
    <message>
        <source>Physical</source>
        <translation>物理大小</translation>
    </message>
    <message>
        <source>Over-committed</source>
        <translation>超额量</translation>
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
        <source>History</source>
        <translation>历史</translation>
    </message>
    <message>
        <source>Read in total</source>
        <translation>累计读取</translation>
    </message>
    <message>
        <source>Written in total</source>
        <translation>累计写入</translation>
    </message>
    <message>
        <source>Read requests</source>
        <translation>读请求数</translation>
    </message>
    <message>
        <source>Write requests</source>
        <translation>写请求数</translation>
    </message>
    <message>
        <source>Errors</source>
        <translation>错误</translation>
    </message>
    <message>
        <source>Cache</source>
        <translation>缓存模式</translation>
    </message>
    <message>
        <source>Backing file</source>
        <translation>后备文件</translation>
    </message>
    <message>
        <source>Disk, read-only</source>
        <translation>磁盘，只读</translation>
    </message>
    <message>
        <source>Disk</source>
        <translation>磁盘</translation>
    </message>
    <message>
        <source>CD-ROM</source>
        <translation>CD-ROM</translation>
    </message>
    <message>
        <source>Floppy</source>
        <translation>软盘</translation>
    </message>
    <message>
        <source>Empty</source>
        <translation>空</translation>
    </message>
    <message>
        <source>default</source>
        <translation>默认</translation>
    </message>
    <message>
        <source>Read %1, write %2</source>
        <translation>读取 %1，写入 %2</translation>
    </message>
    <message>
        <source>What the guest may still write beyond what the image takes on the host now.</source>
        <translation>在映像目前于主机上的占用之外，客户机还可能写入的量。</translation>
    </message>
    <message>
        <source>%1 requests/s</source>
        <translation>%1 次请求/秒</translation>
    </message>
    <message>
        <source>Capacity</source>
        <translation>容量</translation>
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
    <message>
        <source>The host</source>
        <translation>主机</translation>
    </message>
    <message>
        <source>Instances</source>
        <translation>实例</translation>
    </message>
    <message>
        <source>Networks</source>
        <translation>网络</translation>
    </message>
    <message>
        <source>Storage pools</source>
        <translation>存储池</translation>
    </message>
    <message>
        <source>Devices</source>
        <translation>设备</translation>
    </message>
    <message>
        <source>Secrets</source>
        <translation>密钥</translation>
    </message>
    <message numerus="yes">
        <source>%1, %Ln times since %2</source>
        <translation>
            <numerusform>%1，自 %2 起 %Ln 次</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>model::Fit</name>
    <message>
        <source>Free now</source>
        <translation>当前空闲</translation>
    </message>
    <message>
        <source>In NUMA cell %1</source>
        <translation>NUMA 节点 %1 中</translation>
    </message>
    <message>
        <source>Not yet promised</source>
        <translation>尚未分配</translation>
    </message>
    <message>
        <source>If all instances ran</source>
        <translation>全部实例运行时</translation>
    </message>
</context>
<context>
    <name>model::Fleet</name>
    <message numerus="yes">
        <source>%n instances</source>
        <translation>
            <numerusform>%n 个实例</numerusform>
        </translation>
    </message>
    <message>
        <source>Finish: %1</source>
        <translation>完成：%1</translation>
    </message>
    <message>
        <source>Undo: %1</source>
        <translation>撤销：%1</translation>
    </message>
</context>
<context>
    <name>model::FoundJobs</name>
    <message>
        <source>The host says that it failed</source>
        <translation>主机报告任务失败</translation>
    </message>
    <message>
        <source>%1 on disk %2 of %3, found on the host</source>
        <comment>a block job</comment>
        <translation>%3 的磁盘 %2 上的%1，在主机上发现</translation>
    </message>
    <message>
        <source>The host was removed</source>
        <translation>该主机已被移除</translation>
    </message>
    <message>
        <source>Both images are alike</source>
        <translation>两个映像已一致</translation>
    </message>
    <message>
        <source>It has ended, and the host has not told whether it succeeded</source>
        <translation>任务已结束，但主机未报告是否成功</translation>
    </message>
    <message>
        <source>Look at the disk&apos;s image chain.</source>
        <translation>请查看磁盘的映像链。</translation>
    </message>
</context>
<context>
    <name>model::HistoryFile</name>
    <message>
        <source>Read a history</source>
        <translation>读取历史数据</translation>
    </message>
    <message>
        <source>This is no history of a host</source>
        <translation>这不是主机的历史数据</translation>
    </message>
    <message>
        <source>The file is of a newer version of Virtdeck</source>
        <translation>该文件来自更新版本的 Virtdeck</translation>
    </message>
    <message>
        <source>The file is damaged</source>
        <translation>该文件已损坏</translation>
    </message>
</context>
<context>
    <name>model::HostCard</name>
    <message numerus="yes">
        <source>%1 and %n more</source>
        <translation>
            <numerusform>%1 以及另外 %n 个</numerusform>
        </translation>
    </message>
    <message>
        <source>In trouble: %1</source>
        <translation>有问题：%1</translation>
    </message>
    <message numerus="yes">
        <source>%n instances in trouble: %1</source>
        <translation>
            <numerusform>%n 个实例有问题：%1</numerusform>
        </translation>
    </message>
    <message>
        <source>Pool %1 is %2 full</source>
        <translation>存储池 %1 已用 %2</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 / %2</translation>
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
        <source>Storage</source>
        <translation>存储</translation>
    </message>
    <message numerus="yes">
        <source>%n VCPUs promised, %1</source>
        <translation>
            <numerusform>已分配 %n 个 VCPU，%1</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 promised, %2</source>
        <translation>已分配 %1，%2</translation>
    </message>
    <message>
        <source>%1 running</source>
        <translation>%1 个运行中</translation>
    </message>
    <message>
        <source>%1 in trouble</source>
        <translation>%1 个有问题</translation>
    </message>
    <message>
        <source>%1 paused</source>
        <translation>%1 个已暂停</translation>
    </message>
    <message>
        <source>%1 in migration</source>
        <translation>%1 个正在迁移</translation>
    </message>
    <message>
        <source>%1 shutting down</source>
        <translation>%1 个正在关机</translation>
    </message>
    <message>
        <source>%1 saved</source>
        <translation>%1 个已保存</translation>
    </message>
    <message>
        <source>%1 off</source>
        <translation>%1 个已关机</translation>
    </message>
    <message>
        <source>%1 in an unknown state</source>
        <translation>%1 个状态未知</translation>
    </message>
    <message>
        <source>If the largest host (%1) fails, %2.</source>
        <translation>如果最大的主机（%1）发生故障，%2。</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>resource: its use</comment>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>No instances</source>
        <translation>没有实例</translation>
    </message>
    <message numerus="yes">
        <source>%1 and %n VCPUs are left</source>
        <translation>
            <numerusform>还剩 %1 内存和 %n 个 VCPU</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 and %n VCPUs are missing</source>
        <translation>
            <numerusform>缺少 %1 内存和 %n 个 VCPU</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 of memory are missing</source>
        <translation>缺少 %1 内存</translation>
    </message>
    <message numerus="yes">
        <source>%1 are left, but %n VCPUs are promised beyond what is there</source>
        <translation>
            <numerusform>还剩 %1 内存，但有 %n 个 VCPU 超出实有量</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>model::HostFile</name>
    <message>
        <source>Entry %1 (%2): %3</source>
        <translation>条目 %1（%2）：%3</translation>
    </message>
    <message>
        <source>Read %1</source>
        <translation>读取 %1</translation>
    </message>
    <message>
        <source>There is no such file</source>
        <translation>没有这样的文件</translation>
    </message>
    <message>
        <source>The file lists no hosts</source>
        <translation>文件中没有列出主机</translation>
    </message>
</context>
<context>
    <name>model::HostGroups</name>
    <message>
        <source>A group needs a name</source>
        <translation>组需要名称</translation>
    </message>
    <message>
        <source>A name of a group cannot hold &quot;/&quot;</source>
        <translation>组名不能包含“/”</translation>
    </message>
    <message numerus="yes">
        <source>At most %n characters</source>
        <translation>
            <numerusform>最多 %n 个字符</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>model::HostOffers</name>
    <message>
        <source>name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>URI</source>
        <translation>URI</translation>
    </message>
    <message>
        <source>jump host</source>
        <translation>跳板机</translation>
    </message>
    <message>
        <source>group</source>
        <translation>组</translation>
    </message>
    <message>
        <source>read-only</source>
        <translation>只读</translation>
    </message>
    <message>
        <source>connect at start</source>
        <translation>启动时连接</translation>
    </message>
    <message>
        <source>new</source>
        <translation>新增</translation>
    </message>
    <message>
        <source>the same</source>
        <translation>相同</translation>
    </message>
    <message>
        <source>changed: %1</source>
        <translation>已更改：%1</translation>
    </message>
    <message>
        <source>in the list as %1</source>
        <translation>已在列表中，名称为 %1</translation>
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
    <message>
        <source>cordoned</source>
        <translation>已停止调度</translation>
    </message>
    <message>
        <source>Rebooting</source>
        <translation>正在重启</translation>
    </message>
    <message>
        <source>Powered off</source>
        <translation>已关闭电源</translation>
    </message>
    <message>
        <source>Powering off</source>
        <translation>正在关闭电源</translation>
    </message>
    <message>
        <source>Asleep</source>
        <translation>睡眠</translation>
    </message>
    <message>
        <source>Going to sleep</source>
        <translation>正在进入睡眠</translation>
    </message>
    <message>
        <source>last seen just now</source>
        <translation>刚刚在线</translation>
    </message>
    <message>
        <source>last seen %1 ago</source>
        <translation>最后在线：%1前</translation>
    </message>
    <message>
        <source>Cordoned: takes no new instances</source>
        <translation>已停止调度：不接收新实例</translation>
    </message>
    <message>
        <source>Read-only: nothing is changed</source>
        <translation>只读：不作任何更改</translation>
    </message>
    <message>
        <source>Polled: this host sends no events, what happens there is seen a little later</source>
        <translation>轮询：此主机不发送事件，其变化会稍后才显示</translation>
    </message>
    <message>
        <source>Stale since %1, %2</source>
        <translation>数据自 %1 起已过时，%2</translation>
    </message>
    <message>
        <source>through %1</source>
        <translation>经由 %1</translation>
    </message>
</context>
<context>
    <name>model::HostsTreeModel</name>
    <message>
        <source>Fleet</source>
        <translation>主机群</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 / %2</translation>
    </message>
    <message>
        <source>empty</source>
        <translation>空</translation>
    </message>
    <message numerus="yes">
        <source>%1, group: %2 of %n hosts connected</source>
        <translation>
            <numerusform>%1，组：已连接 %2 台主机，共 %n 台</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, an empty group</source>
        <translation>%1，空组</translation>
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
        <translation>时间</translation>
    </message>
    <message>
        <source>Autostart</source>
        <translation>自动启动</translation>
    </message>
    <message>
        <source>%1, last seen %2 ago</source>
        <comment>state, age</comment>
        <translation>%1，最后可见于 %2前</translation>
    </message>
    <message>
        <source>Display name</source>
        <translation>显示名称</translation>
    </message>
    <message>
        <source>IP address</source>
        <translation>IP 地址</translation>
    </message>
    <message>
        <source>Persistent</source>
        <translation>持久</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>标签</translation>
    </message>
    <message>
        <source>Flavor</source>
        <translation>实例类型</translation>
    </message>
    <message>
        <source>Project</source>
        <translation>项目</translation>
    </message>
    <message>
        <source>Security label</source>
        <translation>安全标签</translation>
    </message>
    <message>
        <source>Snapshots</source>
        <translation>快照</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>已更改</translation>
    </message>
</context>
<context>
    <name>model::InstancesProxy</name>
    <message numerus="yes">
        <source>%1: %n instances</source>
        <translation>
            <numerusform>%1：%n 个实例</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>model::InterfacesModel</name>
    <message>
        <source>Open vSwitch</source>
        <translation>Open vSwitch</translation>
    </message>
    <message>
        <source>Up</source>
        <translation>已接通</translation>
    </message>
    <message>
        <source>Down</source>
        <translation>已断开</translation>
    </message>
    <message>
        <source>In %1, out %2</source>
        <translation>接收 %1，发送 %2</translation>
    </message>
    <message>
        <source>MAC</source>
        <translation>MAC</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>源</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>型号</translation>
    </message>
    <message>
        <source>Host device</source>
        <translation>主机设备</translation>
    </message>
    <message>
        <source>Link</source>
        <translation>链路</translation>
    </message>
    <message>
        <source>IP address</source>
        <translation>IP 地址</translation>
    </message>
    <message>
        <source>In</source>
        <translation>接收</translation>
    </message>
    <message>
        <source>Out</source>
        <translation>发送</translation>
    </message>
    <message>
        <source>History</source>
        <translation>历史</translation>
    </message>
    <message>
        <source>In, in total</source>
        <translation>累计接收</translation>
    </message>
    <message>
        <source>Out, in total</source>
        <translation>累计发送</translation>
    </message>
    <message>
        <source>Errors</source>
        <translation>错误</translation>
    </message>
    <message>
        <source>Drops</source>
        <translation>丢包</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>过滤器</translation>
    </message>
    <message>
        <source>Virtual network</source>
        <translation>虚拟网络</translation>
    </message>
    <message>
        <source>Bridge</source>
        <translation>网桥</translation>
    </message>
    <message>
        <source>macvtap</source>
        <translation>macvtap</translation>
    </message>
    <message>
        <source>User</source>
        <translation>用户模式</translation>
    </message>
    <message>
        <source>Ethernet</source>
        <translation>以太网</translation>
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
    <message numerus="yes">
        <source>%n left</source>
        <translation>
            <numerusform>剩余 %n 个</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n done</source>
        <translation>
            <numerusform>完成 %n 个</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n failed</source>
        <translation>
            <numerusform>失败 %n 个</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n cancelled</source>
        <translation>
            <numerusform>取消 %n 个</numerusform>
        </translation>
    </message>
    <message>
        <source>, </source>
        <comment>between counts</comment>
        <translation>，</translation>
    </message>
</context>
<context>
    <name>model::KeyRing</name>
    <message>
        <source>The key ring is locked.</source>
        <translation>密钥环已锁定。</translation>
    </message>
    <message>
        <source>There is no key ring service in this session.</source>
        <translation>此会话中没有密钥环服务。</translation>
    </message>
</context>
<context>
    <name>model::NumaModel</name>
    <message>
        <source>%1: %2</source>
        <comment>size of huge pages: how many</comment>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>%1: %2 of %3 free</source>
        <translation>%1：空闲 %2，共 %3</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <comment>distance to a NUMA cell</comment>
        <translation>到 %2：%1</translation>
    </message>
    <message>
        <source>Cell</source>
        <translation>节点</translation>
    </message>
    <message>
        <source>CPUs</source>
        <translation>CPU</translation>
    </message>
    <message>
        <source>Memory</source>
        <translation>内存</translation>
    </message>
    <message>
        <source>Free</source>
        <translation>空闲</translation>
    </message>
    <message>
        <source>Huge pages</source>
        <translation>大页</translation>
    </message>
    <message>
        <source>Distance</source>
        <translation>距离</translation>
    </message>
</context>
<context>
    <name>model::OwnerText</name>
    <message>
        <source>It compares power states every few minutes and may start or stop the instance again; of disks, snapshots and migrations made here it does not learn, and its own later actions may fail.</source>
        <translation>它每隔几分钟核对电源状态，可能会重新启动或停止实例；它不会获知在此处进行的磁盘更改、快照和迁移，其后续操作可能失败。</translation>
    </message>
    <message>
        <source>Its engine may take the instance for failed and start it again on another host; snapshots and migrations made here are unknown to it.</source>
        <translation>其引擎可能认为实例发生故障，并在另一台主机上重新启动；它不知道在此处进行的快照和迁移。</translation>
    </message>
    <message>
        <source>It soon puts the instance back to what its resource says, by a restart where it must.</source>
        <translation>它很快会将实例恢复为其资源所定义的状态，必要时会重新启动实例。</translation>
    </message>
    <message>
        <source>It compares power states every minute and may mark the instance as stopped or start it again on another host.</source>
        <translation>它每分钟核对电源状态，可能会将实例标记为已停止，或在另一台主机上重新启动。</translation>
    </message>
    <message>
        <source>Its commands rely on the state, disks and snapshots as they left them and may fail or undo this.</source>
        <translation>其命令依赖于自身此前留下的状态、磁盘和快照，可能会失败或撤销此更改。</translation>
    </message>
    <message>
        <source>Managed by %1</source>
        <translation>由 %1 管理</translation>
    </message>
    <message>
        <source>%1, project %2</source>
        <comment>managed by whom: project</comment>
        <translation>%1，项目 %2</translation>
    </message>
    <message>
        <source>%1, flavor %2</source>
        <comment>managed by whom: flavor</comment>
        <translation>%1，实例类型 %2</translation>
    </message>
</context>
<context>
    <name>model::PlanBook</name>
    <message>
        <source>Interrupted on %2: %1. Open %3 to finish or undo it.</source>
        <translation>%2 上已中断：%1。请打开 %3 将其完成或撤销。</translation>
    </message>
</context>
<context>
    <name>model::PoolsModel</name>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Space</source>
        <translation>空间</translation>
    </message>
    <message>
        <source>Capacity</source>
        <translation>容量</translation>
    </message>
    <message>
        <source>Allocated</source>
        <translation>已占用</translation>
    </message>
    <message>
        <source>Available</source>
        <translation>可用</translation>
    </message>
    <message>
        <source>Promised</source>
        <translation>已分配</translation>
    </message>
    <message>
        <source>Autostart</source>
        <translation>自动启动</translation>
    </message>
    <message>
        <source>Target</source>
        <translation>目标路径</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>源</translation>
    </message>
    <message>
        <source>%1 of %2 allocated</source>
        <translation>已占用 %1，共 %2</translation>
    </message>
    <message>
        <source>%1, %2 promised</source>
        <translation>%1，已分配 %2</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>是</translation>
    </message>
    <message>
        <source>No</source>
        <translation>否</translation>
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
    <name>model::Query</name>
    <message>
        <source>There is no &quot;(&quot; for this &quot;)&quot;.</source>
        <translation>此“)”没有对应的“(”。</translation>
    </message>
    <message>
        <source>A word is missing here.</source>
        <translation>此处缺少词语。</translation>
    </message>
    <message>
        <source>There are too many brackets.</source>
        <translation>括号过多。</translation>
    </message>
    <message>
        <source>There is no &quot;)&quot; for this &quot;(&quot;.</source>
        <translation>此“(”没有对应的“)”。</translation>
    </message>
    <message>
        <source>%1: did you mean %2?</source>
        <translation>%1：您是否想输入 %2？</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not a number: ask %1:…</source>
        <translation>“%1”不是数值：请写作 %1:…</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is yes or no.</source>
        <translation>“%1”只能是 yes 或 no。</translation>
    </message>
    <message>
        <source>Unknown state &quot;%1&quot;</source>
        <translation>未知状态“%1”</translation>
    </message>
    <message>
        <source>&quot;%1&quot; wants a number: %1&gt;50</source>
        <translation>“%1”需要数字：%1&gt;50</translation>
    </message>
    <message>
        <source>&quot;%1&quot; wants a size: %1&gt;4G or %1&gt;512 (MiB)</source>
        <translation>“%1”需要大小：%1&gt;4G 或 %1&gt;512 (MiB)</translation>
    </message>
    <message>
        <source>&quot;%1&quot; wants a rate: %1&gt;10M</source>
        <translation>“%1”需要速率：%1&gt;10M</translation>
    </message>
    <message>
        <source>&quot;%1&quot; wants a time: %1&gt;3600 or %1&gt;2h</source>
        <translation>“%1”需要时间：%1&gt;3600 或 %1&gt;2h</translation>
    </message>
    <message>
        <source>&quot;%1&quot; wants a number: %1&gt;=2</source>
        <translation>“%1”需要数字：%1&gt;=2</translation>
    </message>
    <message>
        <source>Unknown word &quot;%1&quot;</source>
        <translation>未知词语“%1”</translation>
    </message>
    <message>
        <source>Something must follow &quot;%1%2&quot;.</source>
        <translation>“%1%2”之后缺少内容。</translation>
    </message>
    <message>
        <source>The quotation mark is not closed.</source>
        <translation>引号未闭合。</translation>
    </message>
</context>
<context>
    <name>model::RankingModel</name>
    <message>
        <source>%1 CPUs</source>
        <comment>used by an instance</comment>
        <translation>%1 个 CPU</translation>
    </message>
    <message>
        <source>Instance</source>
        <translation>实例</translation>
    </message>
    <message>
        <source>Use</source>
        <translation>用量</translation>
    </message>
</context>
<context>
    <name>model::Secrets</name>
    <message>
        <source>The answer is remembered until the program ends only. %1</source>
        <translation>此输入仅记住到程序退出为止。%1</translation>
    </message>
</context>
<context>
    <name>model::Sections</name>
    <message>
        <source>Running</source>
        <translation>运行中</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>已暂停</translation>
    </message>
    <message>
        <source>Problem</source>
        <translation>有问题</translation>
    </message>
    <message>
        <source>Shut off</source>
        <translation>已关机</translation>
    </message>
    <message>
        <source>Saved</source>
        <translation>已保存</translation>
    </message>
    <message>
        <source>Shutting down</source>
        <translation>正在关机</translation>
    </message>
    <message>
        <source>In migration</source>
        <translation>正在迁移</translation>
    </message>
    <message>
        <source>Unknown</source>
        <translation>未知</translation>
    </message>
    <message>
        <source>No tag</source>
        <translation>无标签</translation>
    </message>
    <message>
        <source>No project</source>
        <translation>无项目</translation>
    </message>
    <message>
        <source>No owner</source>
        <translation>无管理者</translation>
    </message>
    <message>
        <source>No group</source>
        <translation>无组</translation>
    </message>
    <message>
        <source>Not read yet</source>
        <translation>尚未读取</translation>
    </message>
    <message>
        <source>None</source>
        <comment>grouping</comment>
        <translation>不分组</translation>
    </message>
    <message>
        <source>Host</source>
        <translation>主机</translation>
    </message>
    <message>
        <source>Group</source>
        <comment>of hosts</comment>
        <translation>主机组</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Tag</source>
        <translation>标签</translation>
    </message>
    <message>
        <source>Project</source>
        <translation>项目</translation>
    </message>
    <message>
        <source>Owner</source>
        <translation>管理者</translation>
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
    <name>model::StateFile</name>
    <message>
        <source>Read %1</source>
        <translation>读取 %1</translation>
    </message>
    <message>
        <source>The file is too large</source>
        <translation>文件过大</translation>
    </message>
    <message>
        <source>Write %1</source>
        <translation>写入 %1</translation>
    </message>
    <message>
        <source>Rename %1</source>
        <translation>重命名 %1</translation>
    </message>
    <message>
        <source>%1 could not be read and was set aside as %2: %3</source>
        <translation>无法读取 %1，已另存为 %2：%3</translation>
    </message>
    <message>
        <source>%1 could not be read (%2) nor set aside: %3</source>
        <translation>无法读取 %1（%2），也无法另存：%3</translation>
    </message>
    <message>
        <source>Line %1: %2</source>
        <translation>第 %1 行：%2</translation>
    </message>
    <message>
        <source>This is no file of the kind &quot;%1&quot;</source>
        <translation>这不是“%1”类型的文件</translation>
    </message>
    <message>
        <source>The file does not say its version</source>
        <translation>文件未标明版本</translation>
    </message>
    <message>
        <source>The file is of a newer version of Virtdeck</source>
        <translation>该文件来自更新版本的 Virtdeck</translation>
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
    <name>model::Storage</name>
    <message>
        <source>Stopped</source>
        <translation>已停止</translation>
    </message>
    <message>
        <source>Building</source>
        <translation>正在构建</translation>
    </message>
    <message>
        <source>Running</source>
        <translation>运行中</translation>
    </message>
    <message>
        <source>Degraded</source>
        <translation>已降级</translation>
    </message>
    <message>
        <source>Inaccessible</source>
        <translation>无法访问</translation>
    </message>
    <message>
        <source>Unknown</source>
        <translation>未知</translation>
    </message>
    <message>
        <source>The size of the disk, as a guest sees it.</source>
        <translation>客户机所见的磁盘大小。</translation>
    </message>
    <message>
        <source>What the image takes on the storage now, holes not counted.</source>
        <translation>映像目前在存储上占用的空间，不含空洞。</translation>
    </message>
    <message>
        <source>The length of the image&apos;s file or device, holes and all.</source>
        <translation>映像文件或设备的长度，包含空洞。</translation>
    </message>
</context>
<context>
    <name>model::VcpusModel</name>
    <message>
        <source>Off</source>
        <translation>离线</translation>
    </message>
    <message>
        <source>Running</source>
        <translation>运行中</translation>
    </message>
    <message>
        <source>Blocked</source>
        <translation>已阻塞</translation>
    </message>
    <message>
        <source>%1, from the next start %2</source>
        <translation>%1，下次启动起为 %2</translation>
    </message>
    <message>
        <source>VCPU</source>
        <translation>VCPU</translation>
    </message>
    <message>
        <source>Physical CPU</source>
        <translation>物理 CPU</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>CPU 时间</translation>
    </message>
    <message>
        <source>CPU %</source>
        <translation>CPU %</translation>
    </message>
    <message>
        <source>Affinity</source>
        <translation>亲和性</translation>
    </message>
</context>
<context>
    <name>model::VolumesModel</name>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>格式</translation>
    </message>
    <message>
        <source>Capacity</source>
        <translation>容量</translation>
    </message>
    <message>
        <source>Allocation</source>
        <translation>实际占用</translation>
    </message>
    <message>
        <source>Physical</source>
        <translation>物理大小</translation>
    </message>
    <message>
        <source>Used by</source>
        <translation>使用者</translation>
    </message>
    <message>
        <source>Backing file</source>
        <translation>后备文件</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>修改时间</translation>
    </message>
    <message>
        <source>Path</source>
        <translation>路径</translation>
    </message>
    <message>
        <source>%1, format %2</source>
        <translation>%1，格式 %2</translation>
    </message>
    <message>
        <source>%1 is not in the pool. If it was made only now, refresh the pool.</source>
        <translation>%1 不在存储池中。如果它刚刚创建，请刷新存储池。</translation>
    </message>
</context>
<context>
    <name>model::XmList</name>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>ID</source>
        <translation>ID</translation>
    </message>
    <message>
        <source>Mem (MiB)</source>
        <translation>内存 (MiB)</translation>
    </message>
    <message>
        <source>VCPUs</source>
        <translation>VCPU 数</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Time(s)</source>
        <translation>时间（秒）</translation>
    </message>
</context>
<context>
    <name>virt::Say</name>
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
    <message>
        <source>Your own configuration of ssh has a mistake. Mend it and try again.</source>
        <translation>您自己的 ssh 配置有误。请修正后重试。</translation>
    </message>
    <message>
        <source>Replace the host key of %1</source>
        <translation>替换 %1 的主机密钥</translation>
    </message>
    <message>
        <source>Compare the CPU %1 with %2</source>
        <translation>将 CPU %1 与 %2 比较</translation>
    </message>
    <message numerus="yes">
        <source>Work out the baseline CPU of %n hosts on %1</source>
        <translation>
            <numerusform>在 %1 上计算 %n 台主机的基线 CPU</numerusform>
        </translation>
    </message>
    <message>
        <source>no &lt;topology&gt; at all</source>
        <translation>没有 &lt;topology&gt;</translation>
    </message>
    <message>
        <source>The host does not tell its sockets, cores and threads; it says: %1</source>
        <translation>主机未提供其插槽、核心和线程数；其返回为：%1</translation>
    </message>
    <message>
        <source>The capabilities of the host have no &lt;cpu&gt;</source>
        <translation>主机的 capabilities 中没有 &lt;cpu&gt;</translation>
    </message>
    <message>
        <source>Read the CPU of %1</source>
        <translation>读取 %1 的 CPU</translation>
    </message>
    <message>
        <source>Read the CPU</source>
        <translation>读取 CPU</translation>
    </message>
    <message>
        <source>The text is too long for libvirt</source>
        <translation>文本对 libvirt 而言过长</translation>
    </message>
    <message>
        <source>There is no &lt;cpu&gt; in it</source>
        <translation>其中没有 &lt;cpu&gt;</translation>
    </message>
    <message>
        <source>Give a &lt;cpu&gt;, the definition of an instance or the capabilities of a host.</source>
        <translation>请提供 &lt;cpu&gt; 元素、实例的定义或主机的 capabilities。</translation>
    </message>
    <message>
        <source>The hypervisor offers no host-model CPU</source>
        <translation>虚拟机监控器不提供 host-model CPU</translation>
    </message>
    <message>
        <source>Network defined</source>
        <translation>网络已定义</translation>
    </message>
    <message>
        <source>Network undefined</source>
        <translation>网络已取消定义</translation>
    </message>
    <message>
        <source>Network started</source>
        <translation>网络已启动</translation>
    </message>
    <message>
        <source>Network stopped</source>
        <translation>网络已停止</translation>
    </message>
    <message>
        <source>Network changed</source>
        <translation>网络已更改</translation>
    </message>
    <message>
        <source>Storage pool defined</source>
        <translation>存储池已定义</translation>
    </message>
    <message>
        <source>Storage pool undefined</source>
        <translation>存储池已取消定义</translation>
    </message>
    <message>
        <source>Storage pool started</source>
        <translation>存储池已启动</translation>
    </message>
    <message>
        <source>Storage pool stopped</source>
        <translation>存储池已停止</translation>
    </message>
    <message>
        <source>Storage pool built</source>
        <translation>存储池已构建</translation>
    </message>
    <message>
        <source>Storage pool deleted</source>
        <translation>存储池已删除</translation>
    </message>
    <message>
        <source>Storage pool refreshed</source>
        <translation>存储池已刷新</translation>
    </message>
    <message>
        <source>Device defined</source>
        <translation>设备已定义</translation>
    </message>
    <message>
        <source>Device undefined</source>
        <translation>设备已取消定义</translation>
    </message>
    <message>
        <source>Device appeared</source>
        <translation>设备已出现</translation>
    </message>
    <message>
        <source>Device disappeared</source>
        <translation>设备已消失</translation>
    </message>
    <message>
        <source>Device changed</source>
        <translation>设备已更改</translation>
    </message>
    <message>
        <source>Secret defined</source>
        <translation>密钥已定义</translation>
    </message>
    <message>
        <source>Secret undefined</source>
        <translation>密钥已取消定义</translation>
    </message>
    <message>
        <source>Value of a secret changed</source>
        <translation>密钥的值已更改</translation>
    </message>
    <message>
        <source>networks</source>
        <translation>网络</translation>
    </message>
    <message>
        <source>storage pools</source>
        <translation>存储池</translation>
    </message>
    <message>
        <source>devices</source>
        <translation>设备</translation>
    </message>
    <message>
        <source>secrets</source>
        <translation>密钥</translation>
    </message>
    <message>
        <source>Ask %1 what its CPUs do</source>
        <translation>查询 %1 的 CPU 使用情况</translation>
    </message>
    <message>
        <source>Ask %1 for its memory</source>
        <translation>查询 %1 的内存</translation>
    </message>
    <message>
        <source>Ask %1 for its NUMA cells</source>
        <translation>查询 %1 的 NUMA 节点</translation>
    </message>
    <message>
        <source>Ask %1 what is free in its NUMA cells</source>
        <translation>查询 %1 各 NUMA 节点的空闲资源</translation>
    </message>
    <message>
        <source>Count what the volumes of pool %1 may grow to</source>
        <translation>统计存储池 %1 的卷可增长到的总量</translation>
    </message>
    <message>
        <source>Ask %1 for its storage pools</source>
        <translation>查询 %1 的存储池</translation>
    </message>
    <message>
        <source>Ask how %1 can be suspended</source>
        <translation>查询 %1 支持的挂起方式</translation>
    </message>
    <message>
        <source>Suspend %1</source>
        <translation>挂起 %1</translation>
    </message>
    <message>
        <source>Power off %1</source>
        <translation>关闭 %1 的电源</translation>
    </message>
    <message>
        <source>The host is connected read-only</source>
        <translation>主机以只读方式连接</translation>
    </message>
    <message>
        <source>Allow changes in the host&apos;s settings first.</source>
        <translation>请先在该主机的设置中允许更改。</translation>
    </message>
    <message>
        <source>This is the computer that Virtdeck runs on</source>
        <translation>这是运行 Virtdeck 的计算机</translation>
    </message>
    <message>
        <source>Use the desktop&apos;s own menu for that.</source>
        <translation>请使用桌面自身的菜单执行此操作。</translation>
    </message>
    <message>
        <source>The host is not reached by ssh, and libvirt itself cannot do it</source>
        <translation>该主机不是通过 ssh 访问的，而 libvirt 本身无法执行此操作</translation>
    </message>
    <message>
        <source>Connect to it by qemu+ssh.</source>
        <translation>请通过 qemu+ssh 连接它。</translation>
    </message>
    <message>
        <source>The command ended with status %1</source>
        <translation>命令以状态 %1 结束</translation>
    </message>
    <message>
        <source>The user of the connection must be root there or allowed to use sudo.</source>
        <translation>连接所用的用户必须是那里的 root，或有权使用 sudo。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no name of a host</source>
        <translation>“%1”不是主机名</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no port</source>
        <translation>“%1”不是端口</translation>
    </message>
    <message>
        <source>The file cannot be read</source>
        <translation>无法读取文件</translation>
    </message>
    <message>
        <source>The file is too large</source>
        <translation>文件过大</translation>
    </message>
    <message>
        <source>This is no setting</source>
        <translation>这不是设置项</translation>
    </message>
    <message>
        <source>A quote is not closed</source>
        <translation>引号未闭合</translation>
    </message>
    <message>
        <source>%1 lacks its value</source>
        <translation>%1 缺少值</translation>
    </message>
    <message>
        <source>Match %1 is decided when ssh connects; it is left out here</source>
        <translation>Match %1 在 ssh 连接时才能判定；此处未列入</translation>
    </message>
    <message>
        <source>Too many files include each other</source>
        <translation>相互包含的文件过多</translation>
    </message>
    <message>
        <source>Ask %1 for the disk and network figures of its instances</source>
        <translation>查询 %1 上实例的磁盘和网络数据</translation>
    </message>
    <message>
        <source>Read the leases of %1</source>
        <translation>读取 %1 的 DHCP 租约</translation>
    </message>
    <message>
        <source>Read the addresses of %1</source>
        <translation>读取 %1 的地址</translation>
    </message>
    <message>
        <source>Read the list of CPUs</source>
        <translation>读取 CPU 列表</translation>
    </message>
    <message>
        <source>Write for example 0-3,8 or 0-7,^4.</source>
        <translation>例如可写作 0-3,8 或 0-7,^4。</translation>
    </message>
    <message>
        <source>The host has no CPU %1; its last one is %2</source>
        <translation>主机没有 CPU %1；最后一个是 %2</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is neither a CPU nor a range of CPUs</source>
        <translation>“%1”既不是 CPU，也不是 CPU 范围</translation>
    </message>
    <message>
        <source>&quot;%1&quot;: ^ takes out one CPU, not a range</source>
        <translation>“%1”：^ 只能排除一个 CPU，不能排除范围</translation>
    </message>
    <message>
        <source>The range %1 ends before it begins</source>
        <translation>范围 %1 的终点小于起点</translation>
    </message>
    <message>
        <source>At least one CPU is needed</source>
        <translation>至少需要一个 CPU</translation>
    </message>
    <message>
        <source>Read the devices of %1</source>
        <translation>读取 %1 的设备</translation>
    </message>
    <message>
        <source>This program was built for a libvirt that knows no messages</source>
        <translation>本程序构建时所用的 libvirt 不支持消息</translation>
    </message>
    <message>
        <source>Diagnose %1</source>
        <translation>诊断 %1</translation>
    </message>
    <message>
        <source>Title, description or metadata changed</source>
        <translation>标题、描述或元数据已更改</translation>
    </message>
    <message>
        <source>Device attached: %1</source>
        <translation>已连接设备：%1</translation>
    </message>
    <message>
        <source>Device detached: %1</source>
        <translation>已分离设备：%1</translation>
    </message>
    <message>
        <source>Collect memory statistics of %1</source>
        <translation>收集 %1 的内存统计</translation>
    </message>
    <message>
        <source>Stop collecting memory statistics of %1</source>
        <translation>停止收集 %1 的内存统计</translation>
    </message>
    <message>
        <source>A tag cannot be empty</source>
        <translation>标签不能为空</translation>
    </message>
    <message numerus="yes">
        <source>A tag can have at most %n characters</source>
        <translation>
            <numerusform>标签最多 %n 个字符</numerusform>
        </translation>
    </message>
    <message>
        <source>A tag cannot hold a comma</source>
        <translation>标签不能包含逗号</translation>
    </message>
    <message>
        <source>A tag cannot hold control characters</source>
        <translation>标签不能包含控制字符</translation>
    </message>
    <message>
        <source>A title has one line</source>
        <translation>标题只能有一行</translation>
    </message>
    <message>
        <source>A title cannot hold control characters</source>
        <translation>标题不能包含控制字符</translation>
    </message>
    <message>
        <source>The text cannot hold control characters</source>
        <translation>文本不能包含控制字符</translation>
    </message>
    <message>
        <source>%1: &quot;%2&quot;</source>
        <comment>what is wrong: the tag</comment>
        <translation>%1：“%2”</translation>
    </message>
    <message>
        <source>Mend the instance&apos;s metadata on its XML page first.</source>
        <translation>请先在实例的 XML 页面上修正其元数据。</translation>
    </message>
    <message>
        <source>Edit the tags of %1</source>
        <translation>编辑 %1 的标签</translation>
    </message>
    <message>
        <source>Read the security labels of %1</source>
        <translation>读取 %1 的安全标签</translation>
    </message>
    <message>
        <source>Read the CPUs of %1</source>
        <translation>读取 %1 的 CPU</translation>
    </message>
    <message>
        <source>The host has the CPUs 0 to %1</source>
        <translation>主机的 CPU 为 0 到 %1</translation>
    </message>
    <message numerus="yes">
        <source>VCPU %1</source>
        <comment>one or several numbers</comment>
        <translation>
            <numerusform>VCPU %1</numerusform>
        </translation>
    </message>
    <message>
        <source>the emulator</source>
        <translation>模拟器</translation>
    </message>
    <message>
        <source>%1 and the emulator</source>
        <translation>%1 和模拟器</translation>
    </message>
    <message>
        <source>Read the VCPUs of %1</source>
        <translation>读取 %1 的 VCPU</translation>
    </message>
    <message>
        <source>%1 cannot be written: %2</source>
        <translation>无法写入 %1：%2</translation>
    </message>
    <message>
        <source>Export the XML of %1</source>
        <translation>导出 %1 的 XML</translation>
    </message>
    <message>
        <source>%1 is not reached by ssh</source>
        <translation>%1 不是通过 ssh 访问的</translation>
    </message>
    <message>
        <source>Edit the host and choose the transport ssh.</source>
        <translation>请编辑该主机并选择 ssh 传输方式。</translation>
    </message>
    <message>
        <source>The program ssh is not installed on this computer</source>
        <translation>本机未安装 ssh 程序</translation>
    </message>
    <message>
        <source>There is no socket %1 on the host</source>
        <translation>主机上没有套接字 %1</translation>
    </message>
    <message>
        <source>This user may not use the host&apos;s socket %1</source>
        <translation>此用户无权使用主机的套接字 %1</translation>
    </message>
    <message>
        <source>Nothing listens on the host&apos;s socket %1</source>
        <translation>主机的套接字 %1 上没有服务在监听</translation>
    </message>
    <message>
        <source>The program %1 cannot be started</source>
        <translation>无法启动程序 %1</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no jump host; write user@host or user@host:port, several of them with commas</source>
        <translation>“%1”不是跳板机；请写作 user@host 或 user@host:port，多台以逗号分隔</translation>
    </message>
    <message>
        <source>ssh ended without a word</source>
        <translation>ssh 未给出任何信息便已结束</translation>
    </message>
    <message>
        <source>The host&apos;s key is not the one known here: somebody may be listening in, or the host was installed again. Ask its administrator for the fingerprint; the next attempt shows both keys and can replace the stored one.</source>
        <translation>主机的密钥与这里已知的不同：可能有人在窃听，或主机已重新安装。请向其管理员询问指纹；下一次尝试会显示两个密钥，并可替换已保存的密钥。</translation>
    </message>
    <message>
        <source>The host&apos;s key was not confirmed. Try again, and compare the fingerprint with the one its administrator gives you. A URI with no_tty=1 never asks.</source>
        <translation>主机的密钥未被确认。请重试，并将指纹与其管理员提供的指纹进行比对。带有 no_tty=1 的 URI 从不询问。</translation>
    </message>
    <message>
        <source>The host refused the key, the password or the user. Check the user name and the key file; the public key must be in authorized_keys on the host.</source>
        <translation>主机拒绝了密钥、密码或用户。请检查用户名和密钥文件；公钥必须在主机的 authorized_keys 中。</translation>
    </message>
    <message>
        <source>You cancelled the question</source>
        <translation>您已取消此询问</translation>
    </message>
    <message>
        <source>Connect again when you have the answer.</source>
        <translation>备好所需信息后，请重新连接。</translation>
    </message>
    <message>
        <source>The host gave up waiting for the answer</source>
        <translation>主机等待输入超时</translation>
    </message>
    <message>
        <source>It waits two minutes, unless its ssh server is set up otherwise (LoginGraceTime). Try again: what may be remembered is not asked for a second time.</source>
        <translation>除非其 ssh 服务器另有设置（LoginGraceTime），主机只等待两分钟。请重试：允许记住的内容不会再次询问。</translation>
    </message>
    <message>
        <source>What was changed before that could not be taken back (%1). To mend it: %2</source>
        <translation>此前所作的更改无法撤回（%1）。修复方法：%2</translation>
    </message>
    <message numerus="yes">
        <source>Pin %1 of %2 to CPU %3</source>
        <comment>one or several CPUs</comment>
        <translation>
            <numerusform>将 %2 的 %1 绑定到 CPU %3</numerusform>
        </translation>
    </message>
    <message>
        <source>Finish: %1</source>
        <translation>完成：%1</translation>
    </message>
    <message>
        <source>Undo: %1</source>
        <translation>撤销：%1</translation>
    </message>
    <message>
        <source>This version of Virtdeck does not know plans of the kind &quot;%1&quot;</source>
        <translation>此版本的 Virtdeck 不支持“%1”类型的计划</translation>
    </message>
    <message>
        <source>Read the record of a plan</source>
        <translation>读取计划的记录</translation>
    </message>
    <message>
        <source>It was written by another version of Virtdeck</source>
        <translation>它由另一版本的 Virtdeck 写入</translation>
    </message>
    <message>
        <source>It does not say what it is about</source>
        <translation>其中未说明所涉及的对象</translation>
    </message>
    <message>
        <source>The host is back; going on with: %1</source>
        <translation>主机已恢复；继续执行：%1</translation>
    </message>
    <message>
        <source>It stopped at: %1</source>
        <translation>停在此步骤：%1</translation>
    </message>
    <message>
        <source>No data is lost. It can only be finished now: choose Finish at %1.</source>
        <translation>没有数据丢失。现在只能将其完成：请在 %1 处选择“完成”。</translation>
    </message>
    <message>
        <source>No data is lost. Choose Finish or Undo at %1.</source>
        <translation>没有数据丢失。请在 %1 处选择“完成”或“撤销”。</translation>
    </message>
    <message>
        <source>Undoing: %1</source>
        <translation>正在撤销：%1</translation>
    </message>
    <message>
        <source>Undoing it failed: %1</source>
        <translation>撤销失败：%1</translation>
    </message>
    <message>
        <source>Everything is as it was before.</source>
        <translation>一切已恢复原状。</translation>
    </message>
    <message>
        <source>It has gone too far to be undone</source>
        <translation>进行到此已无法撤销</translation>
    </message>
    <message>
        <source>Finish it: no data is lost by that.</source>
        <translation>请将其完成：不会因此丢失数据。</translation>
    </message>
    <message>
        <source>Merging disk %1</source>
        <translation>正在合并磁盘 %1</translation>
    </message>
    <message>
        <source>The host ended merging disk %1 before it was done</source>
        <translation>主机在磁盘 %1 合并完成之前终止了合并</translation>
    </message>
    <message>
        <source>Disk %1: write what came since into %2</source>
        <translation>磁盘 %1：将此后写入的数据合并到 %2</translation>
    </message>
    <message>
        <source>Remove the files that nothing needs any more</source>
        <translation>删除不再需要的文件</translation>
    </message>
    <message>
        <source>Leave %1 running</source>
        <translation>保持 %1 运行</translation>
    </message>
    <message>
        <source>Stop %1 again</source>
        <translation>再次停止 %1</translation>
    </message>
    <message>
        <source>See that %1 still runs</source>
        <translation>确认 %1 仍在运行</translation>
    </message>
    <message>
        <source>Start %1 paused, so that its disks can be merged</source>
        <translation>以暂停状态启动 %1，以便合并其磁盘</translation>
    </message>
    <message>
        <source>It is forced off again</source>
        <translation>将再次强制关机</translation>
    </message>
    <message>
        <source>Tell the other snapshots where their disks are now</source>
        <translation>更新其他快照中记录的磁盘位置</translation>
    </message>
    <message>
        <source>See that the snapshot is still there</source>
        <translation>确认快照仍然存在</translation>
    </message>
    <message>
        <source>Forget snapshot &quot;%1&quot;</source>
        <translation>移除快照“%1”的记录</translation>
    </message>
    <message>
        <source>The disks of the instance have changed since this was planned</source>
        <translation>制定计划之后，实例的磁盘已发生变化</translation>
    </message>
    <message>
        <source>Look at the plan again.</source>
        <translation>请重新查看计划。</translation>
    </message>
    <message>
        <source>Make new overlays over the disks as they were in &quot;%1&quot;</source>
        <translation>在“%1”当时的磁盘之上创建新的覆盖层</translation>
    </message>
    <message>
        <source>The overlays are removed</source>
        <translation>将删除这些覆盖层</translation>
    </message>
    <message>
        <source>Start %1, paused</source>
        <translation>启动 %1 并保持暂停</translation>
    </message>
    <message>
        <source>Load its memory of that time from %1; %2 stays paused</source>
        <translation>从 %1 载入当时的内存；%2 保持暂停</translation>
    </message>
    <message>
        <source>Load its memory of that time from %1; %2 runs on</source>
        <translation>从 %1 载入当时的内存；%2 继续运行</translation>
    </message>
    <message>
        <source>Remove what nothing needs any more</source>
        <translation>删除不再需要的内容</translation>
    </message>
    <message>
        <source>Put the UEFI variables back as they were then</source>
        <translation>将 UEFI 变量还原为当时的内容</translation>
    </message>
    <message>
        <source>Those of now are put back</source>
        <translation>将还原现在的 UEFI 变量</translation>
    </message>
    <message>
        <source>See that nothing has changed since</source>
        <translation>确认此后没有发生变化</translation>
    </message>
    <message>
        <source>Force %1 off</source>
        <translation>强制关闭 %1</translation>
    </message>
    <message>
        <source>It is started again, as after a power cut</source>
        <translation>将重新启动，如同断电之后</translation>
    </message>
    <message>
        <source>Keep the UEFI variables of now</source>
        <translation>保留现在的 UEFI 变量</translation>
    </message>
    <message>
        <source>The copy is removed</source>
        <translation>将删除该副本</translation>
    </message>
    <message>
        <source>Put the definition of that time over them</source>
        <translation>在其上换用当时的定义</translation>
    </message>
    <message>
        <source>The definition of now is put back</source>
        <translation>将还原现在的定义</translation>
    </message>
    <message>
        <source>Note that %1 began anew from &quot;%2&quot;</source>
        <translation>记录 %1 已从“%2”重新开始</translation>
    </message>
    <message>
        <source>There is no snapshot &quot;%1&quot; any more</source>
        <translation>快照“%1”已不存在</translation>
    </message>
    <message>
        <source>Disk %1 is neither a file nor a block device (%2): Virtdeck could not go back to what it held.</source>
        <translation>磁盘 %1 既不是文件也不是块设备（%2）：Virtdeck 将无法恢复其内容。</translation>
    </message>
    <message>
        <source>Snapshot &quot;%1&quot; is internal: with an external one beside it, neither could be deleted.</source>
        <translation>快照“%1”是内部快照：若与外部快照并存，两者都将无法删除。</translation>
    </message>
    <message>
        <source>Disk %1: %2 stays. %3</source>
        <translation>磁盘 %1：保留 %2。%3</translation>
    </message>
    <message>
        <source>No snapshot has made it; delete it as a volume if you do not need it.</source>
        <translation>它不是由快照创建的；如不需要，请将其作为卷删除。</translation>
    </message>
    <message>
        <source>Another snapshot needs it.</source>
        <translation>另一个快照需要它。</translation>
    </message>
    <message>
        <source>Several branches stand on it.</source>
        <translation>有多个分支以它为基础。</translation>
    </message>
    <message>
        <source>A branch stands on it that the instance does not use now.</source>
        <translation>有一个实例当前未使用的分支以它为基础。</translation>
    </message>
    <message>
        <source>Snapshot &quot;%1&quot; is not external</source>
        <translation>快照“%1”不是外部快照</translation>
    </message>
    <message>
        <source>Snapshot &quot;%1&quot; is external on some disks and internal on others</source>
        <translation>快照“%1”在部分磁盘上是外部的，在其他磁盘上是内部的</translation>
    </message>
    <message>
        <source>%1 cannot go back to &quot;%2&quot; any more.</source>
        <translation>%1 将无法再恢复到“%2”。</translation>
    </message>
    <message>
        <source>Disk %1 was not in a file when &quot;%2&quot; was taken</source>
        <translation>创建“%2”时，磁盘 %1 不在文件中</translation>
    </message>
    <message>
        <source>The file %1 is missing</source>
        <translation>缺少文件 %1</translation>
    </message>
    <message>
        <source>Without it the instance cannot go back to &quot;%1&quot;. Nothing was changed.</source>
        <translation>没有它，实例无法恢复到“%1”。未作任何更改。</translation>
    </message>
    <message>
        <source>What %1 has in memory now is lost.</source>
        <translation>%1 当前内存中的内容将丢失。</translation>
    </message>
    <message>
        <source>What it has written to its disks since is lost. Take a snapshot first to keep it.</source>
        <translation>此后写入其磁盘的数据将丢失。如需保留，请先创建快照。</translation>
    </message>
    <message>
        <source>The present disks stay: other snapshots need them.</source>
        <translation>当前的磁盘将保留：其他快照需要它们。</translation>
    </message>
    <message>
        <source>It does not hold the definition that the instance had</source>
        <translation>其中不包含实例当时的定义</translation>
    </message>
    <message>
        <source>The guest&apos;s agent does not answer, so its file systems cannot be brought to rest.</source>
        <translation>客户机代理没有响应，因此无法冻结其文件系统。</translation>
    </message>
    <message>
        <source>The sockets of ssh have no place: %1</source>
        <translation>无法放置 ssh 的套接字：%1</translation>
    </message>
    <message>
        <source>There is a file %1 already</source>
        <translation>已有文件 %1</translation>
    </message>
    <message>
        <source>Choose another name, or say that it is to be replaced.</source>
        <translation>请选择其他名称，或指定替换该文件。</translation>
    </message>
    <message>
        <source>%1 is not the name of a file</source>
        <translation>%1 不是文件名</translation>
    </message>
    <message>
        <source>There is no folder %1 on this computer</source>
        <translation>本机上没有文件夹 %1</translation>
    </message>
    <message>
        <source>%1 is no file</source>
        <translation>%1 不是文件</translation>
    </message>
    <message>
        <source>Nothing can be written in %1: %2</source>
        <translation>无法在 %1 中写入：%2</translation>
    </message>
    <message>
        <source>Free some space on this computer, or choose another folder.</source>
        <translation>请在本机上释放一些空间，或选择其他文件夹。</translation>
    </message>
    <message>
        <source>There is too little space in %1: %2 are free, %3 are needed</source>
        <translation>%1 中空间不足：剩余 %2，需要 %3</translation>
    </message>
    <message>
        <source>There is no file %1 on this computer</source>
        <translation>本机上没有文件 %1</translation>
    </message>
    <message>
        <source>%1 cannot be read: %2</source>
        <translation>无法读取 %1：%2</translation>
    </message>
    <message>
        <source>%1 was written to while it was copied</source>
        <translation>%1 在复制期间被写入</translation>
    </message>
    <message>
        <source>See that nothing writes to it and try again.</source>
        <translation>请确保没有程序写入它，然后重试。</translation>
    </message>
    <message>
        <source>A name cannot have a &quot;/&quot;.</source>
        <translation>名称不能包含“/”。</translation>
    </message>
    <message>
        <source>&quot;.&quot; and &quot;..&quot; are no names.</source>
        <translation>“.”和“..”不能用作名称。</translation>
    </message>
    <message>
        <source>A pool needs a name.</source>
        <translation>存储池需要名称。</translation>
    </message>
    <message>
        <source>A volume needs a name.</source>
        <translation>卷需要名称。</translation>
    </message>
    <message>
        <source>A name cannot begin with a dot: pools do not list such files.</source>
        <translation>名称不能以点号开头：存储池不列出此类文件。</translation>
    </message>
    <message>
        <source>Read the definition of pool %1</source>
        <translation>读取存储池 %1 的定义</translation>
    </message>
    <message>
        <source>The name that was typed is not that of the pool; nothing was changed</source>
        <translation>输入的名称与存储池的名称不符；未作任何更改</translation>
    </message>
    <message>
        <source>The storage of a pool of type %1 cannot be deleted from here</source>
        <translation>无法从这里删除“%1”类型存储池的存储</translation>
    </message>
    <message>
        <source>Remove the definition of the pool instead.</source>
        <translation>请改为移除该存储池的定义。</translation>
    </message>
    <message>
        <source>The pool does not run, so nobody can see what would be lost with it</source>
        <translation>存储池未运行，无法得知会丢失哪些内容</translation>
    </message>
    <message>
        <source>Start the pool first.</source>
        <translation>请先启动该存储池。</translation>
    </message>
    <message numerus="yes">
        <source>The pool has %n volume(s); nothing was changed</source>
        <translation>
            <numerusform>存储池中有 %n 个卷；未作任何更改</numerusform>
        </translation>
    </message>
    <message>
        <source>Delete them first, or delete the pool with its volumes.</source>
        <translation>请先删除这些卷，或将存储池连同其卷一起删除。</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>volume: who uses it</comment>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>What %1 uses could not be read</source>
        <translation>无法读取 %1 使用的内容</translation>
    </message>
    <message>
        <source>Volumes of the pool are in use; nothing was changed</source>
        <translation>存储池中有卷正在使用；未作任何更改</translation>
    </message>
    <message>
        <source>Deleting volume %1</source>
        <translation>正在删除卷 %1</translation>
    </message>
    <message>
        <source>Stopping the pool</source>
        <translation>正在停止存储池</translation>
    </message>
    <message>
        <source>The pool is stopped.</source>
        <translation>存储池已停止。</translation>
    </message>
    <message>
        <source>Deleting the pool</source>
        <translation>正在删除存储池</translation>
    </message>
    <message numerus="yes">
        <source>%n volume(s) of the pool are deleted already.</source>
        <translation>
            <numerusform>存储池中已有 %n 个卷被删除。</numerusform>
        </translation>
    </message>
    <message>
        <source>Delete pool %1</source>
        <translation>删除存储池 %1</translation>
    </message>
    <message>
        <source>There is something on it already. To lose that, build with overwriting.</source>
        <translation>其上已有内容。如果可以舍弃，请以覆盖方式构建。</translation>
    </message>
    <message>
        <source>There is a pool of this name already; nothing was changed</source>
        <translation>已有同名存储池；未作任何更改</translation>
    </message>
    <message>
        <source>Keeping the password on the host</source>
        <translation>正在将密码保存到主机</translation>
    </message>
    <message>
        <source>The secret is still there; &quot;%1&quot; removes it.</source>
        <translation>密钥仍在那里；可用“%1”将其移除。</translation>
    </message>
    <message>
        <source>Defining the pool</source>
        <translation>正在定义存储池</translation>
    </message>
    <message>
        <source>The definition is still there; &quot;%1&quot; removes it.</source>
        <translation>定义仍在那里；可用“%1”将其移除。</translation>
    </message>
    <message>
        <source>Building the pool</source>
        <translation>正在构建存储池</translation>
    </message>
    <message>
        <source>What was built stays: the directory, the file system or the volume group.</source>
        <translation>已构建的内容将保留：目录、文件系统或卷组。</translation>
    </message>
    <message>
        <source>Starting the pool</source>
        <translation>正在启动存储池</translation>
    </message>
    <message>
        <source>The pool still runs; &quot;%1&quot; stops it.</source>
        <translation>存储池仍在运行；可用“%1”将其停止。</translation>
    </message>
    <message>
        <source>Check the definition of the pool</source>
        <translation>检查存储池的定义</translation>
    </message>
    <message>
        <source>Check the definition of pool %1</source>
        <translation>检查存储池 %1 的定义</translation>
    </message>
    <message>
        <source>This is not the definition of a pool: the outermost element is &lt;%1&gt;, not &lt;pool&gt;</source>
        <translation>这不是存储池的定义：最外层元素是 &lt;%1&gt;，而不是 &lt;pool&gt;</translation>
    </message>
    <message>
        <source>The &lt;name&gt; is missing</source>
        <translation>缺少 &lt;name&gt;</translation>
    </message>
    <message>
        <source>The &lt;uuid&gt; is missing or that of another pool</source>
        <translation>&lt;uuid&gt; 缺失，或属于另一个存储池</translation>
    </message>
    <message>
        <source>The &lt;name&gt; was changed to &quot;%1&quot;; libvirt does not rename pools</source>
        <translation>&lt;name&gt; 已改为“%1”；libvirt 不支持重命名存储池</translation>
    </message>
    <message>
        <source>Make pool %1</source>
        <translation>创建存储池 %1</translation>
    </message>
    <message>
        <source>Change the definition of pool %1</source>
        <translation>更改存储池 %1 的定义</translation>
    </message>
    <message>
        <source>Build pool %1</source>
        <translation>构建存储池 %1</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no host name or address, with or without a port</source>
        <translation>“%1”不是主机名或地址（可带端口）</translation>
    </message>
    <message>
        <source>Ask %1 which pools it can have</source>
        <translation>查询 %1 支持的存储池类型</translation>
    </message>
    <message>
        <source>Look for storage of type %1</source>
        <translation>查找“%1”类型的存储</translation>
    </message>
    <message>
        <source>Look for storage on %1</source>
        <translation>查找 %1 上的存储</translation>
    </message>
    <message>
        <source>Where on the host its volumes appear is missing.</source>
        <translation>缺少卷在主机上的目标路径。</translation>
    </message>
    <message>
        <source>The host that has the storage is missing.</source>
        <translation>缺少提供存储的主机。</translation>
    </message>
    <message>
        <source>The directory that the host exports is missing.</source>
        <translation>缺少该主机导出的目录。</translation>
    </message>
    <message>
        <source>The device is missing.</source>
        <translation>缺少设备。</translation>
    </message>
    <message>
        <source>The name of the storage is missing.</source>
        <translation>缺少存储的名称。</translation>
    </message>
    <message>
        <source>The adapter is missing.</source>
        <translation>缺少适配器。</translation>
    </message>
    <message>
        <source>The name by which the host logs in is missing.</source>
        <translation>缺少主机登录所用的名称（启动器 IQN）。</translation>
    </message>
    <message>
        <source>The format is missing.</source>
        <translation>缺少格式。</translation>
    </message>
    <message>
        <source>The user is missing: a password alone does not log in.</source>
        <translation>缺少用户：仅凭密码无法登录。</translation>
    </message>
    <message>
        <source>The secret with the user&apos;s password is missing.</source>
        <translation>缺少保存用户密码的密钥。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no iSCSI name such as &quot;%2&quot;.</source>
        <translation>“%1”不是“%2”这样的 iSCSI 名称。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not a whole path: it must begin with &quot;/&quot; and name something.</source>
        <translation>“%1”不是完整路径：必须以“/”开头，且其后有名称。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; cannot have &quot;..&quot; in it.</source>
        <translation>“%1”中不能包含“..”。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not a whole path: it must begin with &quot;/&quot;.</source>
        <translation>“%1”不是完整路径：必须以“/”开头。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no host name or address, with or without a port.</source>
        <translation>“%1”不是主机名或地址（可带端口）。</translation>
    </message>
    <message>
        <source>Line breaks, tabs and control characters do not fit here.</source>
        <translation>此处不能包含换行符、制表符或控制字符。</translation>
    </message>
    <message>
        <source>Only one makes sense here.</source>
        <translation>此处只能有一个。</translation>
    </message>
    <message>
        <source>Directory</source>
        <translation>目录</translation>
    </message>
    <message>
        <source>Network file system</source>
        <translation>网络文件系统</translation>
    </message>
    <message>
        <source>File system on a device</source>
        <translation>设备上的文件系统</translation>
    </message>
    <message>
        <source>LVM volume group</source>
        <translation>LVM 卷组</translation>
    </message>
    <message>
        <source>Ceph RBD</source>
        <translation>Ceph RBD</translation>
    </message>
    <message>
        <source>iSCSI target, mounted by the host</source>
        <translation>iSCSI 目标，由主机挂载</translation>
    </message>
    <message>
        <source>iSCSI target, used by QEMU itself</source>
        <translation>iSCSI 目标，由 QEMU 直接访问</translation>
    </message>
    <message>
        <source>Partitions of a disk</source>
        <translation>磁盘分区</translation>
    </message>
    <message>
        <source>SCSI host adapter</source>
        <translation>SCSI 主机适配器</translation>
    </message>
    <message>
        <source>Multipath devices</source>
        <translation>多路径设备</translation>
    </message>
    <message>
        <source>Gluster volume</source>
        <translation>Gluster 卷</translation>
    </message>
    <message>
        <source>ZFS pool</source>
        <translation>ZFS 池</translation>
    </message>
    <message>
        <source>Virtuozzo Storage</source>
        <translation>Virtuozzo Storage</translation>
    </message>
    <message>
        <source>Sheepdog</source>
        <translation>Sheepdog</translation>
    </message>
    <message>
        <source>Unknown</source>
        <translation>未知</translation>
    </message>
    <message>
        <source>Start pool %1</source>
        <translation>启动存储池 %1</translation>
    </message>
    <message>
        <source>Stop pool %1</source>
        <translation>停止存储池 %1</translation>
    </message>
    <message>
        <source>Refresh pool %1</source>
        <translation>刷新存储池 %1</translation>
    </message>
    <message>
        <source>Start pool %1 with its host</source>
        <translation>使存储池 %1 随主机自动启动</translation>
    </message>
    <message>
        <source>No longer start pool %1 with its host</source>
        <translation>使存储池 %1 不再随主机自动启动</translation>
    </message>
    <message>
        <source>Remove the definition of pool %1</source>
        <translation>移除存储池 %1 的定义</translation>
    </message>
    <message>
        <source>The password is missing.</source>
        <translation>缺少密码。</translation>
    </message>
    <message>
        <source>This is no key of Ceph: copy the text after &quot;key =&quot; from its keyring.</source>
        <translation>这不是 Ceph 密钥：请从其 keyring 中复制“key =”之后的文本。</translation>
    </message>
    <message>
        <source>There is a secret for &quot;%1&quot; already; nothing was changed</source>
        <translation>已有用于“%1”的密钥；未作任何更改</translation>
    </message>
    <message>
        <source>Use that one, or choose another name.</source>
        <translation>请使用该密钥，或选择其他名称。</translation>
    </message>
    <message>
        <source>Pools use secrets of Ceph and of iSCSI only.</source>
        <translation>存储池仅使用 Ceph 和 iSCSI 的密钥。</translation>
    </message>
    <message>
        <source>A secret needs a name.</source>
        <translation>密钥需要名称。</translation>
    </message>
    <message>
        <source>The name of a secret cannot have &quot;/&quot;, line breaks or control characters.</source>
        <translation>密钥的名称不能包含“/”、换行符或控制字符。</translation>
    </message>
    <message>
        <source>Ask %1 for its secrets</source>
        <translation>查询 %1 的密钥</translation>
    </message>
    <message>
        <source>Make the secret %1</source>
        <translation>创建密钥 %1</translation>
    </message>
    <message>
        <source>Set the password of secret %1</source>
        <translation>设置密钥 %1 的密码</translation>
    </message>
    <message>
        <source>Delete the secret %1</source>
        <translation>删除密钥 %1</translation>
    </message>
    <message>
        <source>The storage pool %1 does not run</source>
        <translation>存储池 %1 未运行</translation>
    </message>
    <message>
        <source>%1 in %2 s, %3 per second.</source>
        <translation>%1，耗时 %2 秒，每秒 %3。</translation>
    </message>
    <message>
        <source>Holes were sent as zeros.</source>
        <translation>空洞以零填充发送。</translation>
    </message>
    <message>
        <source>Look into %1</source>
        <translation>查看 %1 的内容</translation>
    </message>
    <message>
        <source>Checking the file here</source>
        <translation>正在校验本机上的文件</translation>
    </message>
    <message>
        <source>Checking the volume on %1</source>
        <translation>正在校验 %1 上的卷</translation>
    </message>
    <message>
        <source>SHA-256 of the volume, by sha256sum on %1: %2</source>
        <translation>卷的 SHA-256（由 %1 上的 sha256sum 计算）：%2</translation>
    </message>
    <message>
        <source>Reading the volume back</source>
        <translation>正在回读卷</translation>
    </message>
    <message>
        <source>SHA-256 of the volume, read back from %1: %2</source>
        <translation>卷的 SHA-256（从 %1 回读）：%2</translation>
    </message>
    <message>
        <source>The copy differs from the original: SHA-256 is %1 here and %2 on %3</source>
        <translation>副本与原件不一致：本机上的 SHA-256 为 %1，%3 上的为 %2</translation>
    </message>
    <message>
        <source>Receiving %1</source>
        <translation>正在接收 %1</translation>
    </message>
    <message>
        <source>Shut down the instance that uses it, or take a snapshot and download the image below it.</source>
        <translation>请将使用它的实例关机，或创建快照后下载其底层映像。</translation>
    </message>
    <message>
        <source>The image is an overlay: it needs %1, which was not downloaded.</source>
        <translation>该映像是覆盖层：它需要 %1，而后者未下载。</translation>
    </message>
    <message>
        <source>Download %1 from %2</source>
        <translation>从 %2 下载 %1</translation>
    </message>
    <message>
        <source>%1 is empty</source>
        <translation>%1 为空</translation>
    </message>
    <message>
        <source>%1 holds an image of the format %2, not %3</source>
        <translation>%1 中的映像格式为 %2，而不是 %3</translation>
    </message>
    <message>
        <source>%1 is packed (%2): no guest could use it</source>
        <translation>%1 已压缩（%2）：客户机无法使用</translation>
    </message>
    <message>
        <source>Unpack it and upload what is in it.</source>
        <translation>请解压后上传其中的内容。</translation>
    </message>
    <message>
        <source>Only a raw disk can be made larger while it is uploaded</source>
        <translation>只有 raw 格式的磁盘才能在上传时扩大</translation>
    </message>
    <message>
        <source>Upload it as it is and resize the volume.</source>
        <translation>请先原样上传，再调整卷的大小。</translation>
    </message>
    <message>
        <source>There is a volume %1 in the pool %2 already</source>
        <translation>存储池 %2 中已有卷 %1</translation>
    </message>
    <message>
        <source>There is too little space in the pool %1: %2 are free, %3 are needed</source>
        <translation>存储池 %1 空间不足：剩余 %2，需要 %3</translation>
    </message>
    <message>
        <source>Free some space there, or choose another pool.</source>
        <translation>请在那里释放一些空间，或选择其他存储池。</translation>
    </message>
    <message>
        <source>Sending %1</source>
        <translation>正在发送 %1</translation>
    </message>
    <message>
        <source>The volume has %1 bytes, the file %2</source>
        <translation>卷为 %1 字节，文件为 %2 字节</translation>
    </message>
    <message>
        <source>The image is an overlay: it needs %1 on that host.</source>
        <translation>该映像是覆盖层：它需要那台主机上有 %1。</translation>
    </message>
    <message>
        <source>Waiting for %1, to remove the half volume</source>
        <translation>正在等待 %1，以便删除不完整的卷</translation>
    </message>
    <message>
        <source>Removing the half volume</source>
        <translation>正在删除不完整的卷</translation>
    </message>
    <message>
        <source>The half volume was removed from %1.</source>
        <translation>已从 %1 删除不完整的卷。</translation>
    </message>
    <message>
        <source>The half volume %1 is still in the pool %2. Remove it: %3</source>
        <translation>不完整的卷 %1 仍在存储池 %2 中。请将其删除：%3</translation>
    </message>
    <message>
        <source>Upload %1 to %2</source>
        <translation>将 %1 上传到 %2</translation>
    </message>
    <message>
        <source>Find out who uses what on %1</source>
        <translation>查明 %1 上的存储使用情况</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>instance (disk)</comment>
        <translation>%1（%2）</translation>
    </message>
    <message>
        <source>Below a disk of %1</source>
        <translation>%1 的磁盘的底层</translation>
    </message>
    <message>
        <source>Copied to for %1</source>
        <translation>%1 的复制目标</translation>
    </message>
    <message>
        <source>Snapshot %1 of %2</source>
        <translation>%2 的快照 %1</translation>
    </message>
    <message>
        <source>Memory of snapshot %1 of %2</source>
        <translation>%2 的快照 %1 的内存</translation>
    </message>
    <message>
        <source>Saved state of %1</source>
        <translation>%1 已保存的状态</translation>
    </message>
    <message>
        <source>Boots %1</source>
        <translation>用于引导 %1</translation>
    </message>
    <message>
        <source>UEFI variables of %1</source>
        <translation>%1 的 UEFI 变量</translation>
    </message>
    <message>
        <source>Volume %1 stands on it</source>
        <translation>卷 %1 以它为后备</translation>
    </message>
    <message>
        <source>Pool %1 lies in it</source>
        <translation>存储池 %1 位于其中</translation>
    </message>
    <message numerus="yes">
        <source>%1 and %n more</source>
        <translation>
            <numerusform>%1 以及另外 %n 项</numerusform>
        </translation>
    </message>
    <message>
        <source>Reading what the instances use</source>
        <translation>正在读取实例使用的存储</translation>
    </message>
    <message>
        <source>Without that no file can be told to be unused.</source>
        <translation>没有这些信息，无法断定任何文件未被使用。</translation>
    </message>
    <message>
        <source>Reading the volumes</source>
        <translation>正在读取卷</translation>
    </message>
    <message>
        <source>Find orphans in pool %1</source>
        <translation>查找存储池 %1 中的孤立卷</translation>
    </message>
    <message>
        <source>The new size is smaller than the present one: what lies beyond would be lost</source>
        <translation>新大小小于当前大小：超出部分的数据将丢失</translation>
    </message>
    <message>
        <source>The new size that was typed once more differs; nothing was changed</source>
        <translation>再次输入的新大小不一致；未作任何更改</translation>
    </message>
    <message>
        <source>A volume needs a size.</source>
        <translation>卷需要大小。</translation>
    </message>
    <message>
        <source>Resize the disk of that instance instead.</source>
        <translation>请改为调整该实例的磁盘大小。</translation>
    </message>
    <message>
        <source>Other volumes stand on it: %1</source>
        <translation>有其他卷以它为后备：%1</translation>
    </message>
    <message>
        <source>Resizing the volume</source>
        <translation>正在调整卷的大小</translation>
    </message>
    <message>
        <source>Zeros, one pass</source>
        <translation>写零，1 遍</translation>
    </message>
    <message>
        <source>Discard, for storage that can</source>
        <translation>丢弃（TRIM），需存储支持</translation>
    </message>
    <message>
        <source>Random, one pass</source>
        <translation>随机数据，1 遍</translation>
    </message>
    <message>
        <source>NNSA NAP-14.1-C, four passes</source>
        <translation>NNSA NAP-14.1-C，4 遍</translation>
    </message>
    <message>
        <source>DoD 5220.22-M, four passes</source>
        <translation>DoD 5220.22-M，4 遍</translation>
    </message>
    <message>
        <source>BSI, nine passes</source>
        <translation>BSI，9 遍</translation>
    </message>
    <message>
        <source>Gutmann, 35 passes</source>
        <translation>Gutmann，35 遍</translation>
    </message>
    <message>
        <source>Schneier, seven passes</source>
        <translation>Schneier，7 遍</translation>
    </message>
    <message>
        <source>Pfitzner, seven passes</source>
        <translation>Pfitzner，7 遍</translation>
    </message>
    <message>
        <source>Pfitzner, 33 passes</source>
        <translation>Pfitzner，33 遍</translation>
    </message>
    <message>
        <source>The host lacks the program scrub, which this algorithm needs: install it there, or wipe with zeros.</source>
        <translation>主机缺少此算法所需的 scrub 程序：请在那里安装，或改用写零擦除。</translation>
    </message>
    <message>
        <source>Wiping the volume</source>
        <translation>正在擦除卷</translation>
    </message>
    <message>
        <source>Resize volume %1</source>
        <translation>调整卷 %1 的大小</translation>
    </message>
    <message>
        <source>Wipe volume %1</source>
        <translation>擦除卷 %1</translation>
    </message>
    <message>
        <source>Shut the instance down first, or clone a snapshot of it; nothing was changed.</source>
        <translation>请先将实例关机，或克隆它的快照；未作任何更改。</translation>
    </message>
    <message>
        <source>Copying the volume</source>
        <translation>正在复制卷</translation>
    </message>
    <message>
        <source>Clone volume %1 as %2</source>
        <translation>将卷 %1 克隆为 %2</translation>
    </message>
    <message>
        <source>Delete volume %1</source>
        <translation>删除卷 %1</translation>
    </message>
    <message numerus="yes">
        <source>Delete %n volume(s)</source>
        <translation>
            <numerusform>删除 %n 个卷</numerusform>
        </translation>
    </message>
    <message>
        <source>Read the details of volume %1</source>
        <translation>读取卷 %1 的详细信息</translation>
    </message>
    <message>
        <source>List the volumes of pool %1</source>
        <translation>列出存储池 %1 的卷</translation>
    </message>
    <message>
        <source>Looking who uses it</source>
        <translation>正在查明它的使用者</translation>
    </message>
    <message>
        <source>It is in use; nothing was changed: %1</source>
        <translation>它正在使用；未作任何更改：%1</translation>
    </message>
    <message>
        <source>What %1 uses could not be read; nothing was changed</source>
        <translation>无法读取 %1 使用的内容；未作任何更改</translation>
    </message>
    <message>
        <source>A running instance has it: %1</source>
        <translation>运行中的实例正在使用它：%1</translation>
    </message>
    <message>
        <source>A volume of format %1 cannot stand on another one.</source>
        <translation>%1 格式的卷不能以另一个卷为后备。</translation>
    </message>
    <message>
        <source>Choose the format qcow2.</source>
        <translation>请选择 qcow2 格式。</translation>
    </message>
    <message>
        <source>No pool of the host has the file %1 that it is to stand on</source>
        <translation>主机的存储池中都没有其后备文件 %1</translation>
    </message>
    <message>
        <source>Refresh the pool in which that file is.</source>
        <translation>请刷新该文件所在的存储池。</translation>
    </message>
    <message>
        <source>It cannot be smaller than the volume it stands on</source>
        <translation>它不能小于其后备卷</translation>
    </message>
    <message>
        <source>The pool %1 lacks the space; nothing was changed</source>
        <translation>存储池 %1 空间不足；未作任何更改</translation>
    </message>
    <message>
        <source>Free some space there, or make the volume without taking its space at once.</source>
        <translation>请在那里释放一些空间，或创建卷时不立即占用全部空间。</translation>
    </message>
    <message>
        <source>Choose another name than %1. If the pool does not show it, refresh the pool.</source>
        <translation>请选择 %1 以外的名称。如果存储池中未显示它，请刷新存储池。</translation>
    </message>
    <message>
        <source>Making the volume</source>
        <translation>正在创建卷</translation>
    </message>
    <message>
        <source>Make volume %1 in pool %2</source>
        <translation>在存储池 %2 中创建卷 %1</translation>
    </message>
    <message>
        <source>Refresh the pool %1 to see what is there now.</source>
        <translation>请刷新存储池 %1 以查看其现有内容。</translation>
    </message>
    <message>
        <source>Read the definition of volume %1</source>
        <translation>读取卷 %1 的定义</translation>
    </message>
    <message>
        <source>Whether another volume stands on it cannot be told; nothing was changed</source>
        <translation>无法判断是否有其他卷以它为后备；未作任何更改</translation>
    </message>
    <message numerus="yes">
        <source>The pool has %n volume(s), and libvirt lists at most 16,384 of one pool</source>
        <translation>
            <numerusform>存储池中有 %n 个卷，而 libvirt 对一个存储池最多列出 16,384 个</numerusform>
        </translation>
    </message>
    <message>
        <source>Spread them over several pools.</source>
        <translation>请将它们分散到多个存储池。</translation>
    </message>
    <message>
        <source>Snapshot &quot;%1&quot; is external: going back to it takes a plan; nothing was changed</source>
        <translation>快照“%1”是外部快照：恢复到它需要执行计划；未作任何更改</translation>
    </message>
    <message>
        <source>%1 is used by others too: %2</source>
        <translation>%1 还被其他对象使用：%2</translation>
    </message>
    <message>
        <source>Nothing was changed. Give those copies of their own first.</source>
        <translation>未作任何更改。请先为它们建立各自的副本。</translation>
    </message>
    <message>
        <source>The host ended the copy of disk %1 before it was done</source>
        <translation>主机在复制完成前结束了磁盘 %1 的复制</translation>
    </message>
    <message>
        <source>Pull</source>
        <comment>block job</comment>
        <translation>拉取</translation>
    </message>
    <message>
        <source>Copy</source>
        <comment>block job</comment>
        <translation>复制</translation>
    </message>
    <message>
        <source>Commit</source>
        <comment>block job</comment>
        <translation>提交</translation>
    </message>
    <message>
        <source>Backup</source>
        <comment>block job</comment>
        <translation>备份</translation>
    </message>
    <message>
        <source>Block job</source>
        <translation>块任务</translation>
    </message>
    <message>
        <source>Read the block jobs of %1</source>
        <translation>读取 %1 的块任务</translation>
    </message>
    <message>
        <source>Go on with the other image of disk %1 of %2</source>
        <translation>将 %2 的磁盘 %1 切换到另一个映像</translation>
    </message>
    <message>
        <source>Abort the block job on disk %1 of %2</source>
        <translation>中止 %2 的磁盘 %1 上的块任务</translation>
    </message>
    <message>
        <source>Limit the block job on disk %1 of %2</source>
        <translation>限制 %2 的磁盘 %1 上的块任务的速度</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no name of a disk in a guest</source>
        <translation>“%1”不是客户机中的磁盘名称</translation>
    </message>
    <message>
        <source>Names are like vda, sdb or hdc.</source>
        <translation>名称形如 vda、sdb 或 hdc。</translation>
    </message>
    <message>
        <source>There is a disk %1 already; nothing was changed</source>
        <translation>已有磁盘 %1；未作任何更改</translation>
    </message>
    <message>
        <source>A running instance takes no further disk on the bus %1</source>
        <translation>运行中的实例无法在总线 %1 上增加磁盘</translation>
    </message>
    <message>
        <source>Choose virtio, scsi or usb, or shut the instance down first.</source>
        <translation>请选择 virtio、scsi 或 usb，或先将实例关机。</translation>
    </message>
    <message>
        <source>The running instance has no slot left for a disk: shut it down first, or use the bus scsi or usb.</source>
        <translation>运行中的实例没有可用于磁盘的空闲插槽：请先将其关机，或使用总线 scsi 或 usb。</translation>
    </message>
    <message>
        <source>Attaching the disk</source>
        <translation>正在连接磁盘</translation>
    </message>
    <message>
        <source>Attach %1 to %2</source>
        <translation>将 %1 连接到 %2</translation>
    </message>
    <message>
        <source>Waiting for the guest to let go</source>
        <translation>正在等待客户机释放</translation>
    </message>
    <message>
        <source>A block job works on disk %1; nothing was changed</source>
        <translation>磁盘 %1 上有块任务；未作任何更改</translation>
    </message>
    <message>
        <source>Wait for it, or abort it first.</source>
        <translation>请等待其完成，或先将其中止。</translation>
    </message>
    <message>
        <source>Detaching the disk</source>
        <translation>正在分离磁盘</translation>
    </message>
    <message>
        <source>Detach disk %1 from %2</source>
        <translation>从 %2 分离磁盘 %1</translation>
    </message>
    <message>
        <source>Find out what disks %1 can have</source>
        <translation>查询 %1 支持的磁盘</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no place of a disk</source>
        <translation>“%1”不是有效的磁盘位置</translation>
    </message>
    <message>
        <source>Give a file by its absolute path, a block device such as /dev/sdb, or something on the network as protocol:name, such as rbd:pool/image.</source>
        <translation>请输入文件的绝对路径、块设备（例如 /dev/sdb），或 protocol:name 形式的网络存储（例如 rbd:pool/image）。</translation>
    </message>
    <message>
        <source>%1 has no disk %2</source>
        <translation>%1 没有磁盘 %2</translation>
    </message>
    <message>
        <source>Somebody else may have detached it.</source>
        <translation>可能已被他人分离。</translation>
    </message>
    <message>
        <source>Disk %1 of the running instance is changed nevertheless.</source>
        <translation>不过，运行中实例的磁盘 %1 已更改。</translation>
    </message>
    <message>
        <source>Disk %1 in the stored configuration is changed nevertheless.</source>
        <translation>不过，存储的配置中的磁盘 %1 已更改。</translation>
    </message>
    <message>
        <source>Disk %1 is no drive with media</source>
        <translation>磁盘 %1 不是可更换介质的驱动器</translation>
    </message>
    <message>
        <source>Changing the media</source>
        <translation>正在更换介质</translation>
    </message>
    <message>
        <source>Eject %1 of %2</source>
        <translation>弹出 %2 的 %1</translation>
    </message>
    <message>
        <source>Insert %1 into %2 of %3</source>
        <translation>将 %1 插入 %3 的 %2</translation>
    </message>
    <message>
        <source>The disk of the instance has changed since this was planned</source>
        <translation>制定计划之后，实例的磁盘已发生变化</translation>
    </message>
    <message>
        <source>The instance stopped before its disk had moved: what it has written is in %1</source>
        <translation>实例在磁盘移动完成前已停止：写入的内容在 %1 中</translation>
    </message>
    <message>
        <source>To finish, start the instance first.</source>
        <translation>要完成计划，请先启动实例。</translation>
    </message>
    <message>
        <source>The pool %1 has a volume %2 already</source>
        <translation>存储池 %1 中已有卷 %2</translation>
    </message>
    <message>
        <source>Copying the disk</source>
        <translation>正在复制磁盘</translation>
    </message>
    <message>
        <source>The instance stands on the new image already</source>
        <translation>实例已在使用新映像</translation>
    </message>
    <message>
        <source>Choose Finish.</source>
        <translation>请选择“完成”。</translation>
    </message>
    <message>
        <source>Copying disk %1</source>
        <translation>正在复制磁盘 %1</translation>
    </message>
    <message>
        <source>Copy the disk to volume %1 in pool %2</source>
        <translation>将磁盘复制到存储池 %2 中的卷 %1</translation>
    </message>
    <message>
        <source>The volume is removed</source>
        <translation>将删除该卷</translation>
    </message>
    <message>
        <source>Copy disk %1 to it while %2 runs</source>
        <translation>在 %2 运行时将磁盘 %1 复制到该卷</translation>
    </message>
    <message>
        <source>The copy is given up; the instance stays on the old image</source>
        <translation>放弃复制；实例继续使用旧映像</translation>
    </message>
    <message>
        <source>Go on with the new image</source>
        <translation>切换到新映像</translation>
    </message>
    <message>
        <source>Put the new image into the stored configuration</source>
        <translation>将新映像写入存储的配置</translation>
    </message>
    <message>
        <source>The old one is put back</source>
        <translation>将恢复旧映像</translation>
    </message>
    <message>
        <source>Delete the old image</source>
        <translation>删除旧映像</translation>
    </message>
    <message>
        <source>The stored configuration has something else under %1; it stays so.</source>
        <translation>存储的配置中 %1 是其他内容，将保持不变。</translation>
    </message>
    <message>
        <source>Only disks can be moved: the media of a drive are changed instead</source>
        <translation>只有磁盘可以移动：驱动器的介质请改用更换</translation>
    </message>
    <message>
        <source>A read-only or shared disk cannot be moved while the instance runs</source>
        <translation>实例运行时无法移动只读或共享的磁盘</translation>
    </message>
    <message>
        <source>Shut the instance down first.</source>
        <translation>请先将实例关机。</translation>
    </message>
    <message>
        <source>The running instance does not have disk %1</source>
        <translation>运行中的实例没有磁盘 %1</translation>
    </message>
    <message>
        <source>A block job works on disk %1 already</source>
        <translation>磁盘 %1 上已有块任务</translation>
    </message>
    <message>
        <source>%1 is saved to disk, and its saved state knows only the present image</source>
        <translation>%1 已保存到磁盘，而保存的状态只对应当前映像</translation>
    </message>
    <message>
        <source>Start it or discard the saved state first.</source>
        <translation>请先启动它，或丢弃保存的状态。</translation>
    </message>
    <message>
        <source>Its image holds the data of snapshots that would be lost: %1</source>
        <translation>其映像中保存着快照的数据，移动后会丢失：%1</translation>
    </message>
    <message>
        <source>Delete these snapshots first.</source>
        <translation>请先删除这些快照。</translation>
    </message>
    <message>
        <source>Snapshots stand on its image chain and would be parted from it: %1</source>
        <translation>有快照依赖其映像链，移动后会与之分离：%1</translation>
    </message>
    <message>
        <source>The size of disk %1 cannot be told</source>
        <translation>无法得知磁盘 %1 的大小</translation>
    </message>
    <message>
        <source>The pool %1 does not run</source>
        <translation>存储池 %1 未运行</translation>
    </message>
    <message>
        <source>A disk cannot be moved into the pool %1: it keeps neither files nor logical volumes</source>
        <translation>磁盘无法移动到存储池 %1：它既不存放文件，也不存放逻辑卷</translation>
    </message>
    <message>
        <source>The old image cannot be deleted, for others use it: %1</source>
        <translation>旧映像无法删除，因为它还被其他对象使用：%1</translation>
    </message>
    <message>
        <source>Move the disk without deleting the old image.</source>
        <translation>请在移动磁盘时不删除旧映像。</translation>
    </message>
    <message>
        <source>The new image holds all of the chain&apos;s data. These stay: %1</source>
        <translation>新映像包含整条链的全部数据。以下文件会保留：%1</translation>
    </message>
    <message>
        <source>The old image stays as it is at that moment: %1</source>
        <translation>旧映像将保持当时的状态：%1</translation>
    </message>
    <message>
        <source>Move disk %1 of %2 to %3</source>
        <translation>将 %2 的磁盘 %1 移动到 %3</translation>
    </message>
    <message>
        <source>Its image holds internal snapshots that know only the present size: delete these first.</source>
        <translation>其映像包含只对应当前大小的内部快照：请先删除这些快照。</translation>
    </message>
    <message>
        <source>The disk of a running instance can only grow; nothing was changed</source>
        <translation>运行中实例的磁盘只能扩大；未作任何更改</translation>
    </message>
    <message>
        <source>Shut the instance down to make it smaller.</source>
        <translation>要缩小磁盘，请将实例关机。</translation>
    </message>
    <message>
        <source>A disk needs a size.</source>
        <translation>磁盘需要大小。</translation>
    </message>
    <message>
        <source>Only disks can be resized, not drives with media</source>
        <translation>只能调整磁盘的大小，不能调整可更换介质的驱动器</translation>
    </message>
    <message>
        <source>Resizing the disk</source>
        <translation>正在调整磁盘的大小</translation>
    </message>
    <message>
        <source>Resize disk %1 of %2</source>
        <translation>调整 %2 的磁盘 %1 的大小</translation>
    </message>
    <message>
        <source>Volumes of the pool %1 cannot be disks</source>
        <translation>存储池 %1 的卷不能用作磁盘</translation>
    </message>
    <message>
        <source>No storage pool of the host has %1</source>
        <translation>主机的存储池中都没有 %1</translation>
    </message>
    <message>
        <source>Make a pool for it, start it and try again.</source>
        <translation>请为其创建存储池并启动，然后重试。</translation>
    </message>
    <message>
        <source>Two instances that write to one disk destroy what is on it, unless both know how to share it.</source>
        <translation>两个实例同时写入一个磁盘会破坏其内容，除非双方都懂得共享该磁盘。</translation>
    </message>
    <message>
        <source>Find out who needs disk %1 of %2</source>
        <translation>查询 %2 的磁盘 %1 的使用者</translation>
    </message>
    <message>
        <source>Waiting until nothing else reads the disk</source>
        <translation>正在等待其他程序结束读取该磁盘</translation>
    </message>
    <message>
        <source>Saving %1 to disk</source>
        <translation>正在将 %1 保存到磁盘</translation>
    </message>
    <message>
        <source>The instance stopped before its disk was copied</source>
        <translation>实例在磁盘复制完成前已停止</translation>
    </message>
    <message>
        <source>Export it as it is now.</source>
        <translation>请按其当前状态导出。</translation>
    </message>
    <message>
        <source>It is started again from there</source>
        <translation>将从该处重新启动</translation>
    </message>
    <message>
        <source>Start %1 again, paused as it was</source>
        <translation>重新启动 %1，并保持原先的暂停状态</translation>
    </message>
    <message>
        <source>Start %1 again where it was</source>
        <translation>从原处重新启动 %1</translation>
    </message>
    <message>
        <source>It goes on</source>
        <translation>将继续运行</translation>
    </message>
    <message>
        <source>Let %1 go on</source>
        <translation>让 %1 继续运行</translation>
    </message>
    <message>
        <source>Copy disk %1 to it</source>
        <translation>将磁盘 %1 复制到该卷</translation>
    </message>
    <message>
        <source>The copy is given up; the instance stays on its image</source>
        <translation>放弃复制；实例继续使用其映像</translation>
    </message>
    <message>
        <source>End the copy while the guest&apos;s file systems are at rest</source>
        <translation>在客户机的文件系统冻结期间结束复制</translation>
    </message>
    <message>
        <source>End the copy; the instance stays on its image</source>
        <translation>结束复制；实例继续使用其映像</translation>
    </message>
    <message>
        <source>Convert it to volume %1 of format %2</source>
        <translation>将其转换为 %2 格式的卷 %1</translation>
    </message>
    <message>
        <source>Remove volume %1</source>
        <translation>删除卷 %1</translation>
    </message>
    <message>
        <source>Write what the image is of to volume %1</source>
        <translation>将映像的来源信息写入卷 %1</translation>
    </message>
    <message>
        <source>Abort the block job on disk %1</source>
        <translation>中止磁盘 %1 上的块任务</translation>
    </message>
    <message>
        <source>The pool %1 keeps no files</source>
        <translation>存储池 %1 不存放文件</translation>
    </message>
    <message>
        <source>Choose a pool of files.</source>
        <translation>请选择存放文件的存储池。</translation>
    </message>
    <message>
        <source>Images of format %1 cannot be made in the pool %2</source>
        <translation>无法在存储池 %2 中创建 %1 格式的映像</translation>
    </message>
    <message>
        <source>Choose another format.</source>
        <translation>请选择其他格式。</translation>
    </message>
    <message>
        <source>Writing the image</source>
        <translation>正在写入映像</translation>
    </message>
    <message>
        <source>The instance was started before its disk was copied</source>
        <translation>实例在磁盘复制完成前被启动</translation>
    </message>
    <message>
        <source>It has a device of the host (%1).</source>
        <translation>它使用主机的设备（%1）。</translation>
    </message>
    <message>
        <source>It shares a directory with the host.</source>
        <translation>它与主机共享目录。</translation>
    </message>
    <message>
        <source>It shares memory with others.</source>
        <translation>它与其他对象共享内存。</translation>
    </message>
    <message>
        <source>Only disks can be exported, not the media of a drive</source>
        <translation>只能导出磁盘，不能导出驱动器的介质</translation>
    </message>
    <message>
        <source>Disk %1 is encrypted: its image would not be</source>
        <translation>磁盘 %1 已加密：而导出的映像不会加密</translation>
    </message>
    <message>
        <source>A read-only or shared disk cannot be copied while the instance runs</source>
        <translation>实例运行时无法复制只读或共享的磁盘</translation>
    </message>
    <message>
        <source>The snapshot lies inside the disk&apos;s image, and the host can copy only what that holds now</source>
        <translation>快照位于磁盘的映像内部，而主机只能复制映像的当前内容</translation>
    </message>
    <message>
        <source>Revert to the snapshot and export the disk then, or export an external snapshot.</source>
        <translation>请先恢复到该快照再导出磁盘，或导出外部快照。</translation>
    </message>
    <message>
        <source>Disk %1 is no part of the snapshot</source>
        <translation>快照不包含磁盘 %1</translation>
    </message>
    <message>
        <source>Disk %1 is on the network: the host cannot copy it into a pool of files</source>
        <translation>磁盘 %1 位于网络上：主机无法将其复制到存放文件的存储池</translation>
    </message>
    <message>
        <source>Export it live, while the instance runs.</source>
        <translation>请在实例运行时在线导出。</translation>
    </message>
    <message>
        <source>Shut that instance down first; nothing was changed.</source>
        <translation>请先将该实例关机；未作任何更改。</translation>
    </message>
    <message>
        <source>%1 cannot be saved to disk, so it is paused meanwhile: %2</source>
        <translation>%1 无法保存到磁盘，因此期间将其暂停：%2</translation>
    </message>
    <message>
        <source>The image is as the disk would be after a power cut at the end of the copy.</source>
        <translation>映像相当于在复制结束时断电后的磁盘。</translation>
    </message>
    <message>
        <source>%1 is saved to disk: the image holds its disk, not its memory.</source>
        <translation>%1 将保存到磁盘：映像包含其磁盘，不含内存。</translation>
    </message>
    <message>
        <source>The block job that works on disk %1 now is aborted; what it has copied is given up.</source>
        <translation>磁盘 %1 上当前的块任务将被中止；已复制的内容将被丢弃。</translation>
    </message>
    <message>
        <source>The image holds all of the chain&apos;s data and needs none of these: %1</source>
        <translation>映像包含整条链的全部数据，不依赖以下文件：%1</translation>
    </message>
    <message>
        <source>%1 is not defined on its host, so the host could not be told of the plan</source>
        <translation>%1 未在其主机上定义，因此无法在主机上记录计划</translation>
    </message>
    <message>
        <source>Define it first.</source>
        <translation>请先定义它。</translation>
    </message>
    <message>
        <source>Export %1 to image %2</source>
        <translation>将 %1 导出为映像 %2</translation>
    </message>
    <message>
        <source>Export snapshot &quot;%1&quot; of %2 to image %3</source>
        <translation>将 %2 的快照“%1”导出为映像 %3</translation>
    </message>
    <message>
        <source>Block job on %1: done</source>
        <translation>%1 上的块任务：已完成</translation>
    </message>
    <message>
        <source>Block job on %1: failed</source>
        <translation>%1 上的块任务：失败</translation>
    </message>
    <message>
        <source>Block job on %1: aborted</source>
        <translation>%1 上的块任务：已中止</translation>
    </message>
    <message>
        <source>Block job on %1: both images are alike</source>
        <translation>%1 上的块任务：两个映像已一致</translation>
    </message>
    <message>
        <source>It is %1, but %2 says %3.</source>
        <comment>format, who says, format</comment>
        <translation>它是 %1，但 %2 指定为 %3。</translation>
    </message>
    <message>
        <source>the instance&apos;s definition</source>
        <translation>实例的定义</translation>
    </message>
    <message>
        <source>It stands on %1, which stands on it.</source>
        <translation>它以 %1 为后备，而后者又以它为后备。</translation>
    </message>
    <message>
        <source>Read the image</source>
        <translation>读取映像</translation>
    </message>
    <message>
        <source>What qemu-img told of it is not known</source>
        <translation>无法理解 qemu-img 的输出</translation>
    </message>
    <message>
        <source>It is no file of the host.</source>
        <translation>它不是主机上的文件。</translation>
    </message>
    <message>
        <source>There is no such file on the host.</source>
        <translation>主机上没有这样的文件。</translation>
    </message>
    <message>
        <source>No storage pool covers %1, so it cannot be read.</source>
        <translation>没有包含目录 %1 的存储池，因此无法读取。</translation>
    </message>
    <message>
        <source>%1 qemu-img on the host says: %2</source>
        <translation>%1主机上的 qemu-img 报告：%2</translation>
    </message>
    <message>
        <source>Read the image chains of %1</source>
        <translation>读取 %1 的映像链</translation>
    </message>
    <message>
        <source>Read the disks of %1</source>
        <translation>读取 %1 的磁盘</translation>
    </message>
    <message>
        <source>Several branches stand on %1, which was written after it.</source>
        <translation>有多个分支以其后写入的 %1 为基础。</translation>
    </message>
    <message>
        <source>%1, which was written after it, has snapshots inside.</source>
        <translation>其后写入的 %1 内部含有快照。</translation>
    </message>
    <message>
        <source>The instance writes to it.</source>
        <translation>实例正在写入它。</translation>
    </message>
    <message>
        <source>Snapshot &quot;%1&quot; is inside %2, and the host cannot take it out: the instance does not write to that image</source>
        <translation>快照“%1”位于 %2 内部，主机无法将其取出：实例未在写入该映像</translation>
    </message>
    <message>
        <source>Nothing was changed. Go back to that snapshot first, or leave it.</source>
        <translation>未作任何更改。请先恢复到该快照，或将其保留。</translation>
    </message>
    <message>
        <source>Disk %1 writes to %2 by now</source>
        <translation>磁盘 %1 现在写入 %2</translation>
    </message>
    <message>
        <source>Take snapshot &quot;%1&quot; out of the image</source>
        <translation>从映像中删除快照“%1”</translation>
    </message>
    <message>
        <source>See that the snapshots are still there</source>
        <translation>确认快照仍然存在</translation>
    </message>
    <message>
        <source>Disk %1 is copied or merged already</source>
        <translation>磁盘 %1 正在复制或合并</translation>
    </message>
    <message>
        <source>Nothing was changed. Wait for that, or end it.</source>
        <translation>未作任何更改。请等待其完成，或将其结束。</translation>
    </message>
    <message>
        <source>The backup was aborted on the host</source>
        <translation>备份已在主机上被中止</translation>
    </message>
    <message>
        <source>The host does not say how the backup ended</source>
        <translation>主机未报告备份的结果</translation>
    </message>
    <message>
        <source>Copying what was written since</source>
        <translation>正在复制此后写入的内容</translation>
    </message>
    <message>
        <source>Copying the disks</source>
        <translation>正在复制磁盘</translation>
    </message>
    <message>
        <source>Another backup is under way</source>
        <translation>另一个备份正在进行</translation>
    </message>
    <message>
        <source>Wait for it, and look at the plan again.</source>
        <translation>请等待其完成，然后重新查看计划。</translation>
    </message>
    <message>
        <source>The host deletes the checkpoint %1 only while the instance runs</source>
        <translation>主机仅在实例运行时才能删除检查点 %1</translation>
    </message>
    <message>
        <source>Start the instance and try again.</source>
        <translation>请启动实例后重试。</translation>
    </message>
    <message>
        <source>Copy what was written to %1 since %2 to pool %3, while %4 runs</source>
        <translation>在 %4 运行时，将 %1 自 %2 以来写入的内容复制到存储池 %3</translation>
    </message>
    <message>
        <source>Copy %1 to pool %2, while %3 runs</source>
        <translation>在 %3 运行时，将 %1 复制到存储池 %2</translation>
    </message>
    <message>
        <source>The copy is aborted and its volumes are removed</source>
        <translation>将中止复制并删除其卷</translation>
    </message>
    <message>
        <source>The copy is aborted; its volumes and the checkpoint are removed</source>
        <translation>将中止复制；删除其卷和检查点</translation>
    </message>
    <message>
        <source>Write what the backup is of to volume %1</source>
        <translation>将备份的来源信息写入卷 %1</translation>
    </message>
    <message>
        <source>See that no other backup is under way</source>
        <translation>确认没有其他备份正在进行</translation>
    </message>
    <message>
        <source>The file is too long to describe a backup</source>
        <translation>该文件过大，不可能是备份的描述文件</translation>
    </message>
    <message>
        <source>%1 in pool %2 cannot be read</source>
        <translation>无法读取存储池 %2 中的 %1</translation>
    </message>
    <message>
        <source>The pool %1 cannot be read: %2</source>
        <translation>无法读取存储池 %1：%2</translation>
    </message>
    <message>
        <source>List the backups of %1</source>
        <translation>列出 %1 的备份</translation>
    </message>
    <message numerus="yes">
        <source>%n incremental backups stand on it</source>
        <translation>
            <numerusform>有 %n 个增量备份以它为基础</numerusform>
        </translation>
    </message>
    <message>
        <source>Delete these first, or all of them together.</source>
        <translation>请先删除这些备份，或将它们一并删除。</translation>
    </message>
    <message>
        <source>The host deletes the checkpoint of a backup only while %1 runs</source>
        <translation>主机仅在 %1 运行时才能删除备份的检查点</translation>
    </message>
    <message>
        <source>Start the instance and try again; nothing was changed.</source>
        <translation>请启动实例后重试；未作任何更改。</translation>
    </message>
    <message>
        <source>Delete backup %1</source>
        <translation>删除备份 %1</translation>
    </message>
    <message>
        <source>%1 does not run, and a host backs up only what runs</source>
        <translation>%1 未运行，而主机只能备份运行中的实例</translation>
    </message>
    <message>
        <source>Start it, or copy its disks as they are: export them to images.</source>
        <translation>请启动它，或按原样复制其磁盘：将其导出为映像。</translation>
    </message>
    <message>
        <source>This host cannot back up instances: it wants libvirt 7.2 and QEMU 4.2</source>
        <translation>此主机无法备份实例：需要 libvirt 7.2 和 QEMU 4.2</translation>
    </message>
    <message>
        <source>Export the disks to images: that is a full copy, too.</source>
        <translation>请将磁盘导出为映像：这同样是完整副本。</translation>
    </message>
    <message>
        <source>A job of the host works on %1 already: a backup, a migration, or it is being saved</source>
        <translation>主机已在对 %1 执行任务：备份、迁移或保存</translation>
    </message>
    <message>
        <source>A block job works on it</source>
        <translation>其上有块任务</translation>
    </message>
    <message>
        <source>A read-only or shared disk cannot be backed up while the instance runs</source>
        <translation>实例运行时无法备份只读或共享的磁盘</translation>
    </message>
    <message>
        <source>There is no earlier backup of these disks with a checkpoint to go on from.</source>
        <translation>这些磁盘没有带检查点的先前备份可供接续。</translation>
    </message>
    <message>
        <source>Back up %1</source>
        <translation>备份 %1</translation>
    </message>
    <message>
        <source>The instance has no disk %1</source>
        <translation>实例没有磁盘 %1</translation>
    </message>
    <message>
        <source>Disk %1: %2</source>
        <translation>磁盘 %1：%2</translation>
    </message>
    <message>
        <source>%1 has no disk that can be backed up</source>
        <translation>%1 没有可备份的磁盘</translation>
    </message>
    <message>
        <source>No incremental backup can follow: the image of %1 cannot keep track of what is written to it. Only qcow2 images of version 1.1 and up can; with the instance off, &quot;qemu-img amend -o compat=1.1&quot; raises an older one.</source>
        <translation>此后无法进行增量备份：%1 的映像无法跟踪写入的内容。只有 1.1 及以上版本的 qcow2 映像支持跟踪；实例关机时，可用“qemu-img amend -o compat=1.1”升级旧映像。</translation>
    </message>
    <message>
        <source>Make a full backup.</source>
        <translation>请进行完整备份。</translation>
    </message>
    <message>
        <source>It stands on the backup %1 and can be restored as long as that is there.</source>
        <translation>它以备份 %1 为基础，只要后者存在即可还原。</translation>
    </message>
    <message>
        <source>The disks are as they would be after a power cut at the moment when the copy begins.</source>
        <translation>磁盘相当于在复制开始时断电后的状态。</translation>
    </message>
    <message>
        <source>Back up what has changed of %1</source>
        <translation>备份 %1 已更改的内容</translation>
    </message>
    <message>
        <source>There is an instance %1 on this host already</source>
        <translation>此主机上已有实例 %1</translation>
    </message>
    <message>
        <source>The backup, or one that it stands on, is not whole any more</source>
        <translation>此备份或它所基于的备份已不完好</translation>
    </message>
    <message>
        <source>Refresh the pools in which the backups are, or restore another one.</source>
        <translation>请刷新备份所在的存储池，或还原其他备份。</translation>
    </message>
    <message>
        <source>The backup holds no definition</source>
        <translation>备份中没有定义</translation>
    </message>
    <message>
        <source>%1 gets network addresses of its own, and starts with fresh firmware variables. Passwords of its screen are not in the backup.</source>
        <translation>%1 会获得新的网络地址，并以全新的固件变量启动。备份中不含其屏幕的密码。</translation>
    </message>
    <message>
        <source>Restore %1 as %2</source>
        <translation>将 %1 还原为 %2</translation>
    </message>
    <message>
        <source>Define %1, off</source>
        <translation>定义 %1，保持关机</translation>
    </message>
    <message>
        <source>It is undefined</source>
        <translation>将取消其定义</translation>
    </message>
    <message>
        <source>Waiting until both images are alike</source>
        <translation>正在等待两个映像一致</translation>
    </message>
    <message>
        <source>There is no copy of disk %1 to go on with</source>
        <translation>没有可供切换的磁盘 %1 的副本</translation>
    </message>
    <message>
        <source>Somebody else may have ended it.</source>
        <translation>可能已被他人结束。</translation>
    </message>
    <message>
        <source>The instance was started from the old image after its disk had moved: what it has written since is in %1</source>
        <translation>磁盘移动后，实例又从旧映像启动：此后写入的内容在 %1 中</translation>
    </message>
    <message>
        <source>Shut it down to go on with the new image; the old one is kept.</source>
        <translation>请将其关机以切换到新映像；旧映像会保留。</translation>
    </message>
    <message>
        <source>%1 has checkpoints, which a copy would not hold</source>
        <translation>%1 有检查点，而副本不会包含它们</translation>
    </message>
    <message>
        <source>Start it and move the disk then, or delete the checkpoints first.</source>
        <translation>请启动它后再移动磁盘，或先删除检查点。</translation>
    </message>
    <message>
        <source>The volume %1 that was made for it is in use by now: %2</source>
        <translation>为其创建的卷 %1 现在正在使用：%2</translation>
    </message>
    <message>
        <source>Free it first, or delete it by hand.</source>
        <translation>请先将其释放，或手动删除。</translation>
    </message>
    <message>
        <source>The old image is kept. %1</source>
        <translation>旧映像已保留。%1</translation>
    </message>
    <message>
        <source>Somebody has written to the old image since it was copied: %1</source>
        <translation>复制后旧映像又被写入：%1</translation>
    </message>
    <message>
        <source>Look who uses it, and move the disk again.</source>
        <translation>请查看其使用者，然后重新移动磁盘。</translation>
    </message>
    <message>
        <source>Disk %1 is encrypted: its copy would not be</source>
        <translation>磁盘 %1 已加密：而其副本不会加密</translation>
    </message>
    <message>
        <source>Its storage pool is busy, so it was not read now.</source>
        <translation>其存储池正忙，因此本次未读取。</translation>
    </message>
    <message>
        <source>See that the disks are still where they were</source>
        <translation>确认磁盘仍在原处</translation>
    </message>
    <message>
        <source>Nobody can go back to snapshot &quot;%1&quot;: what it froze is missing, %2.</source>
        <translation>无法恢复到快照“%1”：它冻结的映像 %2 已缺失。</translation>
    </message>
    <message>
        <source>If the file is only elsewhere, put it back. Otherwise the host can forget the snapshot; no file is touched by that.</source>
        <translation>如果文件只是移到了别处，请将其放回。否则可让主机移除该快照的记录，这不会改动任何文件。</translation>
    </message>
    <message>
        <source>Disk %1: %2 lies over %3, and no snapshot needs the two apart.</source>
        <translation>磁盘 %1：%2 叠加在 %3 之上，没有快照需要将两者分开。</translation>
    </message>
    <message>
        <source>The upper image can be written into the lower one.</source>
        <translation>可将上层映像写入下层映像。</translation>
    </message>
    <message>
        <source>After &quot;%1&quot;, internal and external snapshots are mixed: the host refuses to delete some of them, or to go back to them.</source>
        <translation>在“%1”之后混用了内部和外部快照：主机拒绝删除其中一些快照，或拒绝恢复到它们。</translation>
    </message>
    <message>
        <source>Delete the newest first. Or select &quot;%1&quot; and choose Delete Subtree: that takes both kinds, in the right order.</source>
        <translation>请先删除最新的快照。或选择“%1”，再选择“删除子树”：它会按正确的顺序删除两类快照。</translation>
    </message>
    <message>
        <source>Forget snapshot &quot;%1&quot; of %2</source>
        <translation>移除 %2 的快照“%1”的记录</translation>
    </message>
    <message>
        <source>Merge what lies over %1, of %2</source>
        <translation>合并 %2 中叠加在 %1 之上的内容</translation>
    </message>
    <message>
        <source>All images of &quot;%1&quot; are there</source>
        <translation>“%1”的所有映像都存在</translation>
    </message>
    <message>
        <source>Nothing was changed.</source>
        <translation>未作任何更改。</translation>
    </message>
    <message>
        <source>%1 stays.</source>
        <translation>%1 会保留。</translation>
    </message>
    <message>
        <source>Nothing can be merged into %1</source>
        <translation>没有可合并到 %1 的内容</translation>
    </message>
    <message>
        <source>What would be cut off is needed: %1</source>
        <translation>将被截去的部分仍被使用：%1</translation>
    </message>
    <message>
        <source>%1 is saved to disk, and its saved state knows only the present size</source>
        <translation>%1 已保存到磁盘，而保存的状态只对应当前大小</translation>
    </message>
    <message>
        <source>The guest has not let go of disk %1</source>
        <translation>客户机尚未释放磁盘 %1</translation>
    </message>
    <message>
        <source>It was asked to and may still do so. The stored configuration has the disk no more: it is gone when the instance is off, at the latest.</source>
        <translation>已请求释放，客户机可能稍后释放。存储的配置中已没有该磁盘：最迟在实例关机后，它将不再存在。</translation>
    </message>
    <message>
        <source>It was asked to and may still do so.</source>
        <translation>已请求释放，客户机可能稍后释放。</translation>
    </message>
    <message>
        <source>A name is needed.</source>
        <translation>需要名称。</translation>
    </message>
    <message>
        <source>A name cannot hold &quot;/&quot;.</source>
        <translation>名称不能包含“/”。</translation>
    </message>
    <message>
        <source>The snapshot lies inside the image that the instance writes to: nothing can stand on it</source>
        <translation>快照位于实例正在写入的映像内部：其上无法建立任何内容</translation>
    </message>
    <message>
        <source>Make a full clone.</source>
        <translation>请创建完整克隆。</translation>
    </message>
    <message>
        <source>Without it the snapshot is not whole. Nothing was changed.</source>
        <translation>没有它，快照就不完整。未做任何更改。</translation>
    </message>
    <message>
        <source>Disk %1 is encrypted, and its copy would not be</source>
        <translation>磁盘 %1 已加密，而其副本将不加密</translation>
    </message>
    <message>
        <source>No disk is part of the snapshot</source>
        <translation>快照不包含任何磁盘</translation>
    </message>
    <message>
        <source>Disk %1 is no part of the snapshot: %2 is without it.</source>
        <translation>磁盘 %1 不在快照中：%2 没有它。</translation>
    </message>
    <message>
        <source>The snapshot lies inside the image, and only qemu-img on the host can read it there: %1</source>
        <translation>快照位于映像内部，只有主机上的 qemu-img 能读取它：%1</translation>
    </message>
    <message>
        <source>Revert to the snapshot and export the instance then, or use an external snapshot.</source>
        <translation>请恢复到该快照后再导出实例，或使用外部快照。</translation>
    </message>
    <message>
        <source>%1 does not hold the snapshot</source>
        <translation>%1 不包含该快照</translation>
    </message>
    <message>
        <source>Copy disk %1 to volume %2 in pool %3</source>
        <translation>将磁盘 %1 复制到存储池 %3 中的卷 %2</translation>
    </message>
    <message>
        <source>Make volume %1 in pool %2 over %3</source>
        <translation>在存储池 %2 中于 %3 之上创建卷 %1</translation>
    </message>
    <message>
        <source>Copy disk %1 as it was in &quot;%2&quot; to it, by qemu-img on the host</source>
        <translation>由主机上的 qemu-img 将磁盘 %1 在“%2”时的状态复制到其中</translation>
    </message>
    <message>
        <source>Copy the UEFI variables of that time</source>
        <translation>复制当时的 UEFI 变量</translation>
    </message>
    <message>
        <source>qemu-img on the host says: %1</source>
        <translation>主机上的 qemu-img 报告：%1</translation>
    </message>
    <message>
        <source>Its UEFI variables were not kept with the snapshot, and without those of that time it may not start</source>
        <translation>其 UEFI 变量未随快照保存，没有当时的变量它可能无法启动</translation>
    </message>
    <message>
        <source>Use a snapshot that was taken with Virtdeck, as an external one.</source>
        <translation>请使用由 Virtdeck 拍摄的外部快照。</translation>
    </message>
    <message>
        <source>%1 gets network addresses of its own. Passwords of its screen are not copied.</source>
        <translation>%1 将获得自己的网络地址。其屏幕密码不会被复制。</translation>
    </message>
    <message>
        <source>It starts as after a power cut at that moment: what was in memory then is not used.</source>
        <translation>它将如同在那一刻断电后启动：不使用当时内存中的内容。</translation>
    </message>
    <message>
        <source>It stands on the files that the snapshot froze: as long as it does, the snapshot cannot be deleted.</source>
        <translation>它建立在快照冻结的文件之上：在此期间该快照不能删除。</translation>
    </message>
    <message>
        <source>Its TPM begins empty: what was sealed there cannot be read.</source>
        <translation>其 TPM 为空：先前密封其中的内容无法读取。</translation>
    </message>
    <message>
        <source>New instance %1 from &quot;%2&quot; of %3</source>
        <translation>从 %3 的“%2”新建实例 %1</translation>
    </message>
    <message>
        <source>An image cannot have the format %1</source>
        <translation>映像不能采用格式 %1</translation>
    </message>
    <message>
        <source>Write what the image is of to %1 on this computer</source>
        <translation>将映像的来源信息写入本机的 %1</translation>
    </message>
    <message>
        <source>The file is removed</source>
        <translation>该文件被删除</translation>
    </message>
    <message>
        <source>Receive the image as %1 on this computer</source>
        <translation>将映像接收到本机的 %1</translation>
    </message>
    <message>
        <source>Another plan has begun there, on the workstation %1, and not ended: %2</source>
        <translation>工作站 %1 已在该处开始另一个计划且尚未结束：%2</translation>
    </message>
    <message>
        <source>Wait for it, or choose Finish or Undo at %1.</source>
        <translation>请等待其结束，或在 %1 处选择“完成”或“撤销”。</translation>
    </message>
    <message>
        <source>Everything else is as it was before.</source>
        <translation>其他一切均与之前相同。</translation>
    </message>
    <message>
        <source>Take snapshot &quot;%1&quot; of %2 as it is now</source>
        <translation>为 %2 的当前状态拍摄快照“%1”</translation>
    </message>
    <message>
        <source>The snapshot stays, and nothing is lost</source>
        <translation>快照保留，没有任何丢失</translation>
    </message>
    <message>
        <source>Snapshot &quot;%1&quot; was taken before and stays.</source>
        <translation>快照“%1”已事先拍摄并保留。</translation>
    </message>
    <message>
        <source>An internal snapshot cannot be taken on the way to an external one</source>
        <translation>恢复到外部快照的过程中不能拍摄内部快照</translation>
    </message>
    <message>
        <source>What %1 does after snapshot &quot;%2&quot; is taken is lost.</source>
        <translation>%1 在拍摄快照“%2”之后所做的一切都会丢失。</translation>
    </message>
    <message>
        <source>Find out how much room a snapshot of %1 has</source>
        <translation>查询 %1 的快照有多少空间</translation>
    </message>
    <message>
        <source>Find out who uses pool %1</source>
        <translation>查询谁在使用存储池 %1</translation>
    </message>
    <message>
        <source>Somebody has started the new instance</source>
        <translation>有人启动了新实例</translation>
    </message>
    <message>
        <source>Shut it down first.</source>
        <translation>请先将其关机。</translation>
    </message>
    <message>
        <source>The user who is logged in at the host may not write to volumes in %1</source>
        <translation>登录到主机的用户无权写入 %1 中的卷</translation>
    </message>
    <message>
        <source>Log in as root, or use an external snapshot.</source>
        <translation>请以 root 登录，或使用外部快照。</translation>
    </message>
    <message>
        <source>%1 is on another workstation</source>
        <translation>%1 在另一台工作站上</translation>
    </message>
    <message>
        <source>Do it on the workstation %1.</source>
        <translation>请在工作站 %1 上执行。</translation>
    </message>
    <message>
        <source>%1 cannot be removed: %2</source>
        <translation>无法删除 %1：%2</translation>
    </message>
    <message>
        <source>Remove it by hand, and choose Undo again.</source>
        <translation>请手动删除它，然后再次选择“撤销”。</translation>
    </message>
    <message>
        <source>%1 on this computer stays as it was written.</source>
        <translation>本机上的 %1 保持写入时的状态。</translation>
    </message>
    <message>
        <source>Snapshot &quot;%1&quot; has changed since this was planned</source>
        <translation>快照“%1”在制定此计划后已更改</translation>
    </message>
    <message>
        <source>A plan of another version of Virtdeck has begun there and not ended</source>
        <translation>该处有另一版本 Virtdeck 开始且尚未结束的计划</translation>
    </message>
    <message>
        <source>Wait for it, or finish or undo it with that version.</source>
        <translation>请等待其结束，或使用该版本完成或撤销它。</translation>
    </message>
    <message>
        <source>It is not under way at %1 any more: it was finished or undone elsewhere</source>
        <translation>它在 %1 处已不再进行：已在别处完成或撤销</translation>
    </message>
    <message>
        <source>The workstation %1 has taken it over</source>
        <translation>工作站 %1 已接管它</translation>
    </message>
</context>
</TS>
