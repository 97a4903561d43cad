<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_US">
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
    <name>gui::FleetStatus</name>
    <message numerus="yes">
        <source>%1 of %n hosts connected</source>
        <translation>
            <numerusform>%1 of %n host connected</numerusform>
            <numerusform>%1 of %n hosts connected</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>gui::HostActions</name>
    <message numerus="yes">
        <source>%n jobs of this host are running and will be cancelled.</source>
        <translation>
            <numerusform>%n job of this host is running and will be cancelled.</numerusform>
            <numerusform>%n jobs of this host are running and will be cancelled.</numerusform>
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
    <name>gui::InstanceActions</name>
    <message numerus="yes">
        <source>%1: %n instances?</source>
        <translation>
            <numerusform>%1: %n instance?</numerusform>
            <numerusform>%1: %n instances?</numerusform>
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
        <source>%n instances</source>
        <translation>
            <numerusform>%n instance</numerusform>
            <numerusform>%n instances</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n instances</source>
        <translation>
            <numerusform>%1 of %n instance</numerusform>
            <numerusform>%1 of %n instances</numerusform>
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
    <name>gui::ValuesCard</name>
    <message numerus="yes">
        <source>%n CPUs</source>
        <translation>
            <numerusform>%n CPU</numerusform>
            <numerusform>%n CPUs</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>gui::XmlDiffDialog</name>
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
</context>
</TS>
