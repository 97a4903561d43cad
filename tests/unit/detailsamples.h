// SPDX-License-Identifier: GPL-3.0-or-later
// Domains' XML as other managers and libvirt write it.
#pragma once
#include <QByteArray>

namespace samples {

inline const QByteArray nova10 = R"(<metadata>
    <nova:instance xmlns:nova="http://openstack.org/xmlns/libvirt/nova/1.0">
      <nova:package version="14.0.3-8.el7ost"/>
      <nova:name>django_vm_001</nova:name>
      <nova:creationTime>2017-10-09 08:51:28</nova:creationTime>
      <nova:flavor name="vpc1-cf1-foo-bar">
        <nova:memory>8096</nova:memory>
        <nova:vcpus>4</nova:vcpus>
      </nova:flavor>
      <nova:owner>
        <nova:user uuid="96e9d2b749ea48fcb5a911e6f0e144f2">django_user_01</nova:user>
        <nova:project uuid="5a50e9d0d19746158958be0c759793fb">vpcdi1</nova:project>
      </nova:owner>
      <nova:root type="image" uuid="1a05a423-dfae-428a-ae54-1614d8024e76"/>
    </nova:instance>
  </metadata>)";

// Another prefix, ports with addresses, a root disk that is no image, a name in another script.
inline const QByteArray nova11 = R"(<metadata>
    <n:instance xmlns:n="http://openstack.org/xmlns/libvirt/nova/1.1">
      <n:package version="25.1.0"/>
      <n:name>侯-web &amp; db</n:name>
      <n:flavor name="cirros-os-dpu-test-1"><n:memory>64</n:memory></n:flavor>
      <n:owner>
        <n:user uuid="ff627ad39ed94479b9c5033bc462cf78">admin</n:user>
        <n:project uuid="512866f9994f4ad8916d8539a7cdeec9">  demo
        </n:project>
      </n:owner>
      <n:root type="volume" uuid="77"/>
      <n:ports>
        <n:port uuid="567a4527-b0e4-4d0a-bcc2-71fda37897f7">
          <n:ip type="fixed" address="192.168.1.1" ipVersion="4"/>
          <n:ip type="fixed" address="fe80::f95c:b030:7094" ipVersion="6"/>
        </n:port>
        <n:port uuid="9"><n:ip type="floating" address="2001:db8::7" ipVersion="6"/></n:port>
      </n:ports>
    </n:instance>
  </metadata>)";

inline const QByteArray ours = R"(<title>Shop front</title><description>Two
lines</description><metadata>
    <virtdeck:instance xmlns:virtdeck="https://virtdeck.org/xmlns/domain/1" xmlns:x="http://x">
      <virtdeck:tag>web</virtdeck:tag><virtdeck:tag>Prod</virtdeck:tag><virtdeck:tag>WEB</virtdeck:tag>
      <x:tag>foreign</x:tag>
      <virtdeck:note>Ask Ann first</virtdeck:note>
    </virtdeck:instance>
    <other:instance xmlns:other="http://other"><other:tag>theirs</other:tag></other:instance>
  </metadata>)";

// Our element by a later version.
inline const QByteArray newer = R"(<instance xmlns:x="http://x" rank="3">
  <tag>web</tag>
  <colour of="web">#ff0000</colour>
  <x:foreign/>
  <note>old</note>
</instance>)";

// As libvirt 9.0 and QEMU show one and the same guest, running and stored.
inline const QByteArray stored = R"(<domain type='kvm'>
  <name>web</name>
  <memory unit='KiB'>1048576</memory>
  <vcpu placement='static'>2</vcpu>
  <os><type arch='x86_64' machine='pc-q35-7.2'>hvm</type></os>
  <cpu mode='host-model' check='partial'><topology sockets='1' dies='1' cores='2' threads='1'/></cpu>
  <clock offset='variable' adjustment='0' basis='utc'/>
  <devices>
    <disk type='file' device='disk'>
      <driver name='qemu' type='qcow2'/><source file='/d/web.qcow2'/><target dev='vda' bus='virtio'/>
    </disk>
    <disk type='file' device='cdrom'><target dev='sda' bus='sata'/><readonly/></disk>
    <interface type='network'>
      <mac address='52:54:00:00:00:01'/><source network='default'/><model type='virtio'/>
    </interface>
    <serial type='pty'><target type='isa-serial' port='0'/></serial>
    <console type='pty'><target type='serial' port='0'/></console>
    <channel type='unix'><target type='virtio' name='org.qemu.guest_agent.0'/></channel>
    <graphics type='vnc' port='-1' autoport='yes'><listen type='address'/></graphics>
    <hostdev mode='subsystem' type='usb'><source><vendor id='0x1'/></source></hostdev>
  </devices>
</domain>)";

inline const QByteArray running = R"(<domain type='kvm' id='7'>
  <name>web</name>
  <memory unit='KiB'>1048576</memory>
  <vcpu placement='static' cpuset='0-3'>2</vcpu>
  <resource><partition>/machine</partition></resource>
  <os><type arch='x86_64' machine='pc-q35-7.2'>hvm</type></os>
  <cpu mode='custom' match='exact' check='full'>
    <model fallback='forbid'>Skylake-Client-IBRS</model><vendor>Intel</vendor>
    <topology sockets='1' dies='1' cores='2' threads='1'/><feature policy='require' name='hypervisor'/>
  </cpu>
  <clock offset='variable' adjustment='3601' basis='utc'/>
  <devices>
    <disk type='file' device='disk'>
      <driver name='qemu' type='qcow2'/><source file='/d/web.qcow2' index='2'/>
      <backingStore type='file' index='3'><format type='qcow2'/><source file='/d/base.qcow2'/><backingStore/></backingStore>
      <target dev='vda' bus='virtio'/><alias name='virtio-disk0'/>
    </disk>
    <disk type='file' device='cdrom'><source index='3'/><target dev='sda' bus='sata' tray='open'/><readonly/><alias name='sata0-0-0'/></disk>
    <interface type='network'>
      <mac address='52:54:00:00:00:01'/>
      <source network='default' portid='0f' bridge='virbr0'/><target dev='vnet3'/><model type='virtio'/>
      <alias name='net0'/>
    </interface>
    <serial type='pty'><source path='/dev/pts/1'/><target type='isa-serial' port='0'/><alias name='serial0'/></serial>
    <console type='pty' tty='/dev/pts/1'><source path='/dev/pts/1'/><target type='serial' port='0'/><alias name='serial0'/></console>
    <channel type='unix'><source mode='bind' path='/run/a'/><target type='virtio' name='org.qemu.guest_agent.0' state='connected'/></channel>
    <graphics type='vnc' port='5900' autoport='yes'><listen type='address'/></graphics>
    <hostdev mode='subsystem' type='usb'><source><vendor id='0x1'/><address bus='1' device='4'/></source><alias name='h0'/></hostdev>
  </devices>
  <seclabel type='dynamic' model='dac' relabel='yes'><label>+64055:+108</label><imagelabel>+64055:+108</imagelabel></seclabel>
</domain>)";

} // namespace samples
