// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/cpus/cpukinds.h"

namespace model {

QByteArray comparedCpu(const virt::CpuFacts &cpu)
{
    return cpu.guest ? cpu.guest->xml : cpu.host.xml;
}

QString archOf(const virt::CpuFacts &cpu)
{
    return cpu.guest ? cpu.guest->arch : cpu.host.arch;
}

QString cpuName(const virt::CpuFacts &cpu)
{
    const QString model = cpu.guest ? cpu.guest->model : cpu.host.model;
    return model.isEmpty() ? archOf(cpu) : model;
}

// Not the element of the hardware's CPU itself: microcode and topology differ where nothing else does.
static QByteArray hardwareKey(const virt::CpuInfo &cpu)
{
    return QStringList{cpu.arch, cpu.vendor, cpu.model, cpu.features.join(u' ')}.join(u'\n').toUtf8();
}

static QByteArray keyOf(const HostCpu &cpu)
{
    const QByteArray versions = QByteArray::number(cpu.facts.libvirtVersion) + '/'
                                + QByteArray::number(cpu.facts.hypervisorVersion) + '\n';
    const auto &guest = cpu.cpu.guest;
    return versions
           + (guest ? guest->type.toUtf8() + '/' + guest->arch.toUtf8() + '\n' + guest->xml
                    : hardwareKey(cpu.cpu.host));
}

QList<int> kindsOf(const QList<HostCpu> &cpus)
{
    QHash<QByteArray, int> known;
    QList<int> out;
    for (const HostCpu &cpu : cpus) {
        const QByteArray key = keyOf(cpu);
        if (!known.contains(key))
            known.insert(key, int(known.size()));
        out.append(known.value(key));
    }
    return out;
}

} // namespace model
