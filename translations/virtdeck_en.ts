<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_US">
<context>
    <name>gui::AffinityDialog</name>
    <message numerus="yes">
        <source>Affinity of VCPU %1</source>
        <comment>one or several numbers</comment>
        <translation>
            <numerusform>Affinity of VCPU %1</numerusform>
            <numerusform>Affinity of VCPUs %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>gui::BackupsDialog</name>
    <message numerus="yes">
        <source>%n backups take %1.</source>
        <translation>
            <numerusform>%n backup takes %1.</numerusform>
            <numerusform>%n backups take %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The oldest full one, of %1, could go with the %n incremental ones on it.</source>
        <translation>
            <numerusform>The oldest full one, of %1, could go with the %n incremental one on it.</numerusform>
            <numerusform>The oldest full one, of %1, could go with the %n incremental ones on it.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>gui::CallsPage</name>
    <message numerus="yes">
        <source>%n calls to this host in this run</source>
        <translation>
            <numerusform>%n call to this host in this run</numerusform>
            <numerusform>%n calls to this host in this run</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>gui::ChangeExport</name>
    <message numerus="yes">
        <source>%n changes exported to %1</source>
        <translation>
            <numerusform>%n change exported to %1</numerusform>
            <numerusform>%n changes exported to %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>gui::CpuGrid</name>
    <message numerus="yes">
        <source>VCPU %1 runs here</source>
        <comment>one or several numbers</comment>
        <translation>
            <numerusform>VCPU %1 runs here</numerusform>
            <numerusform>VCPUs %1 run here</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>gui::CpuMatrixPage</name>
    <message numerus="yes">
        <source>Reading the CPUs of %n hosts…</source>
        <translation>
            <numerusform>Reading the CPU of %n host…</numerusform>
            <numerusform>Reading the CPUs of %n hosts…</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Comparing %n kinds of CPU…</source>
        <translation>
            <numerusform>Comparing %n kind of CPU…</numerusform>
            <numerusform>Comparing %n kinds of CPU…</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hosts, all with the same CPU: their guests run on each of them.</source>
        <translation>
            <numerusform>%n host: there is nothing to compare it with.</numerusform>
            <numerusform>%n hosts, all with the same CPU: their guests run on each of them.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hosts</source>
        <translation>
            <numerusform>%n host</numerusform>
            <numerusform>%n hosts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n kinds of CPU. Rows: the guest&apos;s CPU; columns: where it is to run.</source>
        <translation>
            <numerusform>%n kind of CPU. Rows: the guest&apos;s CPU; columns: where it is to run.</numerusform>
            <numerusform>%n kinds of CPU. Rows: the guest&apos;s CPU; columns: where it is to run.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>gui::DeleteBackupDialog</name>
    <message numerus="yes">
        <source>Delete %n Backups</source>
        <translation>
            <numerusform>Delete %n Backup</numerusform>
            <numerusform>Delete %n Backups</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n incremental backups that stand on it disappear with it.</source>
        <translation>
            <numerusform>%n incremental backup that stands on it disappears with it.</numerusform>
            <numerusform>%n incremental backups that stand on it disappear with it.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>gui::DeleteSnapshotDialog</name>
    <message numerus="yes">
        <source>Delete %n Snapshots</source>
        <translation>
            <numerusform>Delete %n Snapshot</numerusform>
            <numerusform>Delete %n Snapshots</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The %n snapshots directly after it stay</source>
        <translation>
            <numerusform>The %n snapshot directly after it stays</numerusform>
            <numerusform>The %n snapshots directly after it stay</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n snapshots disappear. Nobody can go back to them any more:</source>
        <translation>
            <numerusform>%n snapshot disappears. Nobody can go back to it any more:</numerusform>
            <numerusform>%n snapshots disappear. Nobody can go back to them any more:</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>gui::DeleteVolumesDialog</name>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n volumes disappear with everything in them: %1 on the storage.</source>
        <translation>
            <numerusform>%n volume disappears with everything in it: %1 on the storage.</numerusform>
            <numerusform>%n volumes disappear with everything in them: %1 on the storage.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>It is %n volumes.</source>
        <translation>
            <numerusform>It is %n volume.</numerusform>
            <numerusform>It is %n volumes.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Delete %n Volumes</source>
        <translation>
            <numerusform>Delete %n Volume</numerusform>
            <numerusform>Delete %n Volumes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>gui::DisksPage</name>
    <message numerus="yes">
        <source>%n disks</source>
        <translation>
            <numerusform>%n disk</numerusform>
            <numerusform>%n disks</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>gui::ExportList</name>
    <message numerus="yes">
        <source>%n instances exported to %1</source>
        <translation>
            <numerusform>%n instance exported to %1</numerusform>
            <numerusform>%n instances exported to %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>gui::ExportXmlDialog</name>
    <message numerus="yes">
        <source>Replace the %n files that are there already</source>
        <translation>
            <numerusform>Replace the %n file that is there already</numerusform>
            <numerusform>Replace the %n files that are there already</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Export %n Files</source>
        <translation>
            <numerusform>Export %n File</numerusform>
            <numerusform>Export %n Files</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>gui::FleetStatus</name>
    <message numerus="yes">
        <source>%1 of %n hosts connected</source>
        <translation>
            <numerusform>%1 of %n host connected</numerusform>
            <numerusform>%1 of %n hosts connected</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source> · %n polled</source>
        <translation>
            <numerusform> · %n polled</numerusform>
            <numerusform> · %n polled</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>gui::GroupDialog</name>
    <message numerus="yes">
        <source>Move %n hosts to:</source>
        <translation>
            <numerusform>Move %n host to:</numerusform>
            <numerusform>Move %n hosts to:</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>gui::HostCharts</name>
    <message numerus="yes">
        <source>%n CPUs</source>
        <translation>
            <numerusform>%n CPU</numerusform>
            <numerusform>%n CPUs</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>gui::HostDialog</name>
    <message numerus="yes">
        <source>%n jobs of this host are running and will be cancelled.</source>
        <translation>
            <numerusform>%n job of this host is running and will be cancelled.</numerusform>
            <numerusform>%n jobs of this host are running and will be cancelled.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>gui::HostFacts</name>
    <message numerus="yes">
        <source>%n VCPUs</source>
        <translation>
            <numerusform>%n VCPU</numerusform>
            <numerusform>%n VCPUs</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n idle CPUs</source>
        <translation>
            <numerusform>%n idle CPU</numerusform>
            <numerusform>%n idle CPUs</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>gui::HostListActions</name>
    <message numerus="yes">
        <source>%n hosts exported to %1</source>
        <translation>
            <numerusform>%n host exported to %1</numerusform>
            <numerusform>%n hosts exported to %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>gui::HostPage</name>
    <message numerus="yes">
        <source>%n CPUs</source>
        <translation>
            <numerusform>%n CPU</numerusform>
            <numerusform>%n CPUs</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>gui::HostProbe</name>
    <message numerus="yes">
        <source>Connected to %1: %2 %3, libvirt %4, %n instances, %5</source>
        <translation>
            <numerusform>Connected to %1: %2 %3, libvirt %4, %n instance, %5</numerusform>
            <numerusform>Connected to %1: %2 %3, libvirt %4, %n instances, %5</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>gui::ImportDialog</name>
    <message numerus="yes">
        <source>Import %n Hosts</source>
        <translation>
            <numerusform>Import %n Host</numerusform>
            <numerusform>Import %n Hosts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hosts in the file</source>
        <translation>
            <numerusform>%n host in the file</numerusform>
            <numerusform>%n hosts in the file</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>gui::InstanceActions</name>
    <message numerus="yes">
        <source>%n instances</source>
        <translation>
            <numerusform>%n instance</numerusform>
            <numerusform>%n instances</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 %n Instances</source>
        <comment>%1: Force Off</comment>
        <translation>
            <numerusform>%1 %n Instance</numerusform>
            <numerusform>%1 %n Instances</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>gui::InstancePage</name>
    <message numerus="yes">
        <source>%n VCPUs</source>
        <translation>
            <numerusform>%n VCPU</numerusform>
            <numerusform>%n VCPUs</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>gui::InstancesPage</name>
    <message numerus="yes">
        <source>%Ln instances</source>
        <translation>
            <numerusform>%Ln instance</numerusform>
            <numerusform>%Ln instances</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%L1 of %Ln instances</source>
        <translation>
            <numerusform>%L1 of %Ln instance</numerusform>
            <numerusform>%L1 of %Ln instances</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln selected</source>
        <translation>
            <numerusform>%Ln selected</numerusform>
            <numerusform>%Ln selected</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>gui::MigrateDialog</name>
    <message numerus="yes">
        <source>Migrate %n Instances</source>
        <translation>
            <numerusform>Migrate %n Instance</numerusform>
            <numerusform>Migrate %n Instances</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Live is for running instances; %n selected instance(s) are off.</source>
        <translation>
            <numerusform>Live is for running instances; %n selected instance is off.</numerusform>
            <numerusform>Live is for running instances; %n selected instances are off.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>gui::MigrationDraft</name>
    <message numerus="yes">
        <source>%n instance(s)</source>
        <translation>
            <numerusform>%n instance</numerusform>
            <numerusform>%n instances</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>gui::NetworkPage</name>
    <message numerus="yes">
        <source>%n interfaces</source>
        <translation>
            <numerusform>%n interface</numerusform>
            <numerusform>%n interfaces</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>gui::OrphanSearch</name>
    <message numerus="yes">
        <source>%n files that no instance, snapshot or other volume of this host referred to at %1. What other programs or other hosts do with them cannot be told from here.</source>
        <translation>
            <numerusform>%n file that no instance, snapshot or other volume of this host referred to at %1. What other programs or other hosts do with it cannot be told from here.</numerusform>
            <numerusform>%n files that no instance, snapshot or other volume of this host referred to at %1. What other programs or other hosts do with them cannot be told from here.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>gui::OwnerGuard</name>
    <message numerus="yes">
        <source>%1 and %n more</source>
        <comment>names of instances</comment>
        <translation>
            <numerusform>%1 and %n more</numerusform>
            <numerusform>%1 and %n more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 %n instances that another manager owns?</source>
        <translation>
            <numerusform>%1 %n instance that another manager owns?</numerusform>
            <numerusform>%1 %n instances that another manager owns?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Do not ask again for these %n instances in this session</source>
        <translation>
            <numerusform>Do not ask again for this %n instance in this session</numerusform>
            <numerusform>Do not ask again for these %n instances in this session</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>gui::PlacementCard</name>
    <message numerus="yes">
        <source>Tinted: where VCPU %1 may run.</source>
        <comment>one or several numbers</comment>
        <translation>
            <numerusform>Tinted: where VCPU %1 may run.</numerusform>
            <numerusform>Tinted: where VCPUs %1 may run.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>gui::PlanSteps</name>
    <message numerus="yes">
        <source>%n files made</source>
        <translation>
            <numerusform>%n file made</numerusform>
            <numerusform>%n files made</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n files changed</source>
        <translation>
            <numerusform>%n file changed</numerusform>
            <numerusform>%n files changed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n files removed (%1)</source>
        <translation>
            <numerusform>%n file removed (%1)</numerusform>
            <numerusform>%n files removed (%1)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n files removed</source>
        <translation>
            <numerusform>%n file removed</numerusform>
            <numerusform>%n files removed</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>gui::PoolUserText</name>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n volumes: %1</source>
        <translation>
            <numerusform>%n volume: %1</numerusform>
            <numerusform>%n volumes: %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>gui::PowerDialog</name>
    <message numerus="yes">
        <source>%n instances run there. %1</source>
        <translation>
            <numerusform>%n instance runs there. %1</numerusform>
            <numerusform>%n instances run there. %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>gui::PromisedCard</name>
    <message numerus="yes">
        <source>%n CPUs</source>
        <translation>
            <numerusform>%n CPU</numerusform>
            <numerusform>%n CPUs</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>gui::PromptDialog</name>
    <message numerus="yes">
        <source>The answer serves %n more hosts.</source>
        <translation>
            <numerusform>The answer serves %n more host.</numerusform>
            <numerusform>The answer serves %n more hosts.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>gui::QuitGuard</name>
    <message numerus="yes">
        <source>%n jobs are still running.</source>
        <translation>
            <numerusform>%n job is still running.</numerusform>
            <numerusform>%n jobs are still running.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>gui::RemoveHosts</name>
    <message numerus="yes">
        <source>Remove %n hosts from the list?</source>
        <translation>
            <numerusform>Remove %n host from the list?</numerusform>
            <numerusform>Remove %n hosts from the list?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n jobs of this host are running and will be cancelled.</source>
        <translation>
            <numerusform>%n job of this host is running and will be cancelled.</numerusform>
            <numerusform>%n jobs of this host are running and will be cancelled.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n jobs of these hosts are running and will be cancelled.</source>
        <translation>
            <numerusform>%n job of these hosts is running and will be cancelled.</numerusform>
            <numerusform>%n jobs of these hosts are running and will be cancelled.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>gui::SearchBar</name>
    <message numerus="yes">
        <source>more than %n hits</source>
        <translation>
            <numerusform>more than %n hit</numerusform>
            <numerusform>more than %n hits</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hits</source>
        <translation>
            <numerusform>%n hit</numerusform>
            <numerusform>%n hits</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>gui::SnapshotKindChoice</name>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>gui::TagsDialog</name>
    <message numerus="yes">
        <source>Tags of %n instances</source>
        <translation>
            <numerusform>Tags of %n instance</numerusform>
            <numerusform>Tags of %n instances</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>gui::TargetList</name>
    <message numerus="yes">
        <source>%n running</source>
        <translation>
            <numerusform>%n running</numerusform>
            <numerusform>%n running</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>gui::VcpusPage</name>
    <message numerus="yes">
        <source>%n of the host&apos;s CPUs online</source>
        <translation>
            <numerusform>%n of the host&apos;s CPUs online</numerusform>
            <numerusform>%n of the host&apos;s CPUs online</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>gui::VolumeActions</name>
    <message numerus="yes">
        <source>%n paths copied</source>
        <translation>
            <numerusform>%n path copied</numerusform>
            <numerusform>%n paths copied</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>gui::VolumeWork</name>
    <message numerus="yes">
        <source>Delete %n volumes of pool %1</source>
        <translation>
            <numerusform>Delete %n volume of pool %1</numerusform>
            <numerusform>Delete %n volumes of pool %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>gui::VolumesView</name>
    <message numerus="yes">
        <source>of the %n that were read: %1</source>
        <translation>
            <numerusform>of the %n that was read: %1</numerusform>
            <numerusform>of the %n that were read: %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n selected</source>
        <translation>
            <numerusform>%n selected</numerusform>
            <numerusform>%n selected</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln volumes</source>
        <translation>
            <numerusform>%Ln volume</numerusform>
            <numerusform>%Ln volumes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>look::DiffView</name>
    <message numerus="yes">
        <source>%n lines added</source>
        <translation>
            <numerusform>%n line added</numerusform>
            <numerusform>%n lines added</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n lines removed</source>
        <translation>
            <numerusform>%n line removed</numerusform>
            <numerusform>%n lines removed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>… %n more lines</source>
        <translation>
            <numerusform>… %n more line</numerusform>
            <numerusform>… %n more lines</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>model::ChainText</name>
    <message numerus="yes">
        <source>%n snapshots</source>
        <translation>
            <numerusform>%n snapshot</numerusform>
            <numerusform>%n snapshots</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>model::ChangesModel</name>
    <message numerus="yes">
        <source>%n lines of the record of changes cannot be read.</source>
        <translation>
            <numerusform>%n line of the record of changes cannot be read.</numerusform>
            <numerusform>%n lines of the record of changes cannot be read.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>model::CpuMatrixModel</name>
    <message numerus="yes">
        <source>%1 and %n more</source>
        <translation>
            <numerusform>%1 and %n more</numerusform>
            <numerusform>%1 and %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>model::CpuVerdict</name>
    <message numerus="yes">
        <source>The host lacks %n features: %1</source>
        <translation>
            <numerusform>The host lacks %n feature: %1</numerusform>
            <numerusform>The host lacks %n features: %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>model::EventsModel</name>
    <message numerus="yes">
        <source>%1, %Ln times since %2</source>
        <translation>
            <numerusform>%1, %Ln time since %2</numerusform>
            <numerusform>%1, %Ln times since %2</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>model::Fleet</name>
    <message numerus="yes">
        <source>%n instances</source>
        <translation>
            <numerusform>%n instance</numerusform>
            <numerusform>%n instances</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>model::HostCard</name>
    <message numerus="yes">
        <source>%1 and %n more</source>
        <translation>
            <numerusform>%1 and %n more</numerusform>
            <numerusform>%1 and %n more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n instances in trouble: %1</source>
        <translation>
            <numerusform>%n instance in trouble: %1</numerusform>
            <numerusform>%n instances in trouble: %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n VCPUs promised, %1</source>
        <translation>
            <numerusform>%n VCPU promised, %1</numerusform>
            <numerusform>%n VCPUs promised, %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 and %n VCPUs are left</source>
        <translation>
            <numerusform>%1 and %n VCPU are left</numerusform>
            <numerusform>%1 and %n VCPUs are left</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 and %n VCPUs are missing</source>
        <translation>
            <numerusform>%1 and %n VCPU are missing</numerusform>
            <numerusform>%1 and %n VCPUs are missing</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 are left, but %n VCPUs are promised beyond what is there</source>
        <translation>
            <numerusform>%1 are left, but %n VCPU is promised beyond what is there</numerusform>
            <numerusform>%1 are left, but %n VCPUs are promised beyond what is there</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>model::HostGroups</name>
    <message numerus="yes">
        <source>At most %n characters</source>
        <translation>
            <numerusform>At most %n character</numerusform>
            <numerusform>At most %n characters</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>model::HostsTreeModel</name>
    <message numerus="yes">
        <source>%1, group: %2 of %n hosts connected</source>
        <translation>
            <numerusform>%1, group: %2 of %n host connected</numerusform>
            <numerusform>%1, group: %2 of %n hosts connected</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>model::InstancesProxy</name>
    <message numerus="yes">
        <source>%1: %n instances</source>
        <translation>
            <numerusform>%1: %n instance</numerusform>
            <numerusform>%1: %n instances</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>model::JobsModel</name>
    <message numerus="yes">
        <source>%n left</source>
        <translation>
            <numerusform>%n left</numerusform>
            <numerusform>%n left</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n done</source>
        <translation>
            <numerusform>%n done</numerusform>
            <numerusform>%n done</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n failed</source>
        <translation>
            <numerusform>%n failed</numerusform>
            <numerusform>%n failed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n cancelled</source>
        <translation>
            <numerusform>%n cancelled</numerusform>
            <numerusform>%n cancelled</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>model::Quantity</name>
    <message numerus="yes">
        <source>%n d</source>
        <translation>
            <numerusform>%n d</numerusform>
            <numerusform>%n d</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>virt::Say</name>
    <message numerus="yes">
        <source>%1 has %n snapshot(s); libvirt does not migrate an instance with snapshots, and what internal ones hold would stay behind</source>
        <translation>
            <numerusform>%1 has %n snapshot; libvirt does not migrate an instance with snapshots, and what internal ones hold would stay behind</numerusform>
            <numerusform>%1 has %n snapshots; libvirt does not migrate an instance with snapshots, and what internal ones hold would stay behind</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 has %n checkpoint(s) of incremental backups</source>
        <translation>
            <numerusform>%1 has %n checkpoint of incremental backups</numerusform>
            <numerusform>%1 has %n checkpoints of incremental backups</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n disk(s) there have the size of the originals.</source>
        <translation>
            <numerusform>%n disk there has the size of the original.</numerusform>
            <numerusform>%n disks there have the size of the originals.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Work out the baseline CPU of %n hosts on %1</source>
        <translation>
            <numerusform>Work out the baseline CPU of %n host on %1</numerusform>
            <numerusform>Work out the baseline CPU of %n hosts on %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>A tag can have at most %n characters</source>
        <translation>
            <numerusform>A tag can have at most %n character</numerusform>
            <numerusform>A tag can have at most %n characters</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>VCPU %1</source>
        <comment>one or several numbers</comment>
        <translation>
            <numerusform>VCPU %1</numerusform>
            <numerusform>VCPUs %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Pin %1 of %2 to CPU %3</source>
        <comment>one or several CPUs</comment>
        <translation>
            <numerusform>Pin %1 of %2 to CPU %3</numerusform>
            <numerusform>Pin %1 of %2 to CPUs %3</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The pool has %n volume(s); nothing was changed</source>
        <translation>
            <numerusform>The pool has %n volume; nothing was changed</numerusform>
            <numerusform>The pool has %n volumes; nothing was changed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n volume(s) of the pool are deleted already.</source>
        <translation>
            <numerusform>%n volume of the pool is deleted already.</numerusform>
            <numerusform>%n volumes of the pool are deleted already.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 and %n more</source>
        <translation>
            <numerusform>%1 and %n more</numerusform>
            <numerusform>%1 and %n more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Delete %n volume(s)</source>
        <translation>
            <numerusform>Delete %n volume</numerusform>
            <numerusform>Delete %n volumes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The pool has %n volume(s), and libvirt lists at most 16,384 of one pool</source>
        <translation>
            <numerusform>The pool has %n volume, and libvirt lists at most 16,384 of one pool</numerusform>
            <numerusform>The pool has %n volumes, and libvirt lists at most 16,384 of one pool</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n incremental backups stand on it</source>
        <translation>
            <numerusform>%n incremental backup stands on it</numerusform>
            <numerusform>%n incremental backups stand on it</numerusform>
        </translation>
    </message>
</context>
</TS>
