// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/hosts/hostfacts.h"
#include "model/capacity/fit.h"
#include "model/text/quantity.h"
#include "virt/core/error.h"
#include <cmath>
#include <QCoreApplication>

namespace gui {

using look::Fact;

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(gui::HostFacts)
};

QString known(const QString &text)
{
    return text.isEmpty() ? model::noFigure : text;
}

QString vcpusText(quint64 vcpus)
{
    return Words::tr("%n VCPUs", nullptr, int(vcpus)).replace(u' ', QChar(QChar::Nbsp)); // lines break between sizes
}

QString idleText(quint64 cpus)
{
    return Words::tr("%n idle CPUs", nullptr, int(cpus)).replace(u' ', QChar(QChar::Nbsp));
}

QString fitText(const model::Fit &fit)
{
    return (fit.memoryKiB ? model::kibText(*fit.memoryKiB) : model::noFigure) + QStringLiteral(" · ")
           + (!fit.vcpus     ? model::noFigure
              : fit.measured ? idleText(*fit.vcpus)
                             : vcpusText(*fit.vcpus));
}

// "24 GiB left", "8 VCPUs missing"
QString sideText(bool left, const QString &what)
{
    return left ? Words::tr("%1 left").arg(what) : Words::tr("%1 missing").arg(what);
}

QString withoutText(const model::Headroom &room)
{
    return sideText(room.memoryKiB >= 0, model::kibText(quint64(std::abs(room.memoryKiB)))) + QStringLiteral(" · ")
           + sideText(room.vcpus >= 0, vcpusText(quint64(std::abs(room.vcpus))));
}

} // namespace

QString runningText(const model::HostRow &row)
{
    return row.instances > 0 ? Words::tr("%1 of %2 running").arg(row.running).arg(row.instances)
                             : Words::tr("No instances");
}

QList<Fact> hostFacts(const model::HostRow &row, const virt::HostFacts &facts)
{
    const bool there = facts.libvirtVersion > 0;
    const qint64 us = row.roundTripUs;
    return {{Words::tr("State"), model::hostStateText(row.state)},
            {Words::tr("Host name"), known(facts.hostName)},
            {Words::tr("Hypervisor"),
             there ? facts.driver + u' ' + virt::versionText(facts.hypervisorVersion) : model::noFigure},
            {Words::tr("libvirt"), there ? virt::versionText(facts.libvirtVersion) : model::noFigure},
            {Words::tr("CPU"), known(facts.cpuModel)},
            {Words::tr("CPUs"), facts.cpus ? QString::number(facts.cpus) : model::noFigure},
            {Words::tr("Memory"), facts.memoryKiB ? model::kibText(facts.memoryKiB) : model::noFigure},
            {Words::tr("Instances"), runningText(row)},
            {Words::tr("Round trip"), us < 0 ? model::noFigure : model::durationText((us + 500) / 1000)},
            {Words::tr("Changes"), facts.events ? Words::tr("told by the host") : Words::tr("asked for")},
            {Words::tr("Rights"), row.entry.readOnly ? Words::tr("read-only") : Words::tr("read and write")},
            {Words::tr("Jump host"), row.entry.jump.isEmpty() ? Words::tr("none") : row.entry.jump},
            {Words::tr("URI"), virt::withoutPasswords(row.entry.uri)}};
}

QList<Fact> fitFacts(const model::Capacity &capacity, const model::HostFigures &figures,
                     const std::optional<model::Headroom> &without)
{
    QList<Fact> out;
    for (const model::Fit &fit :
         model::fitsOn(capacity, figures.numa.value_or(QList<virt::NumaCell>()), figures.numaFree))
        out.append({fit.what, fitText(fit)});
    if (without)
        out.append({Words::tr("On the others, if it fails"), withoutText(*without)});
    return out;
}

} // namespace gui
