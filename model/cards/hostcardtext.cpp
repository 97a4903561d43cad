// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/cards/hostcardtext.h"
#include "model/hosts/hostgroups.h"
#include "model/text/quantity.h"
#include <QCoreApplication>

namespace model {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(model::HostCard)
};

QString ofText(const QString &some, const QString &all)
{
    return Words::tr("%1 of %2").arg(some, all);
}

QString memoryUsed(const Capacity &c)
{
    if (!c.memoryUsedKiB)
        return c.memoryKiB ? ofText(noFigure, kibText(c.memoryKiB)) : noFigure;
    return ofText(kibText(*c.memoryUsedKiB), kibText(c.memoryKiB));
}

QString promisedOf(const QString &promised, double ratio)
{
    return Words::tr("%1 promised, %2").arg(promised, ratioText(ratio));
}

QString spaceUsed(const Capacity &c)
{
    return c.space ? ofText(bytesText(double(c.space->used)), bytesText(double(c.space->total))) : noFigure;
}

} // namespace

QString groupOf(const HostCard &card)
{
    return groupText(card.row.entry.group);
}

QString resourceName(Resource resource)
{
    switch (resource) {
    case Resource::Cpu: return Words::tr("CPU");
    case Resource::Memory: return Words::tr("Memory");
    case Resource::Storage: break;
    }
    return Words::tr("Storage");
}

QString usedText(const Capacity &c, Resource resource)
{
    switch (resource) {
    case Resource::Cpu: return c.cpuPercent ? percentText(*c.cpuPercent) : noFigure;
    case Resource::Memory: return memoryUsed(c);
    case Resource::Storage: break;
    }
    return spaceUsed(c);
}

QString promisedText(const Capacity &c, Resource resource)
{
    switch (resource) {
    case Resource::Cpu:
        return c.cpus ? Words::tr("%n VCPUs promised, %1", nullptr, int(c.running.vcpus)).arg(ratioText(c.vcpuRatio()))
                      : QString();
    case Resource::Memory: return c.memoryKiB ? promisedOf(kibText(c.running.memoryKiB), c.memoryRatio()) : QString();
    case Resource::Storage: break;
    }
    return c.storageRatio() >= 0 ? promisedOf(bytesText(double(*c.storagePromised)), c.storageRatio()) : QString();
}

QString instancesText(const HostCard &card)
{
    const std::pair<Condition, QString> words[] = {{Condition::Running, Words::tr("%1 running")},
                                                   {Condition::Trouble, Words::tr("%1 in trouble")},
                                                   {Condition::Paused, Words::tr("%1 paused")},
                                                   {Condition::Migrating, Words::tr("%1 in migration")},
                                                   {Condition::ShuttingDown, Words::tr("%1 shutting down")},
                                                   {Condition::Saved, Words::tr("%1 saved")},
                                                   {Condition::Off, Words::tr("%1 off")},
                                                   {Condition::Unknown, Words::tr("%1 in an unknown state")}};
    QStringList parts;
    for (const auto &[condition, text] : words)
        if (card.counted(condition) > 0)
            parts.append(text.arg(card.counted(condition)));
    return parts.isEmpty() ? Words::tr("No instances") : parts.join(QStringLiteral(", "));
}

static QString resourceText(const Capacity &capacity, Resource resource)
{
    QStringList parts{usedText(capacity, resource)};
    if (const QString promised = promisedText(capacity, resource); !promised.isEmpty())
        parts << promised;
    return Words::tr("%1: %2", "resource: its use").arg(resourceName(resource), parts.join(QStringLiteral("; ")));
}

QString cardText(const HostCard &card)
{
    QStringList lines{card.row.entry.name};
    if (const QString group = groupOf(card); !group.isEmpty())
        lines << group;
    lines << hostStateText(card.row);
    if (!card.detail.isEmpty())
        lines.last() += QStringLiteral(", ") + card.detail;
    if (card.isThere())
        for (const Resource resource : {Resource::Cpu, Resource::Memory, Resource::Storage})
            lines << resourceText(card.capacity, resource);
    lines << instancesText(card);
    for (const HostProblem &problem : card.problems)
        lines << problem.text;
    return lines.join(u'\n');
}

static QString leftText(const Headroom &room)
{
    const auto vcpus = int(std::abs(room.vcpus));
    const QString memory = kibText(quint64(std::abs(room.memoryKiB)));
    if (room.vcpus >= 0 && room.memoryKiB >= 0)
        return Words::tr("%1 and %n VCPUs are left", nullptr, vcpus).arg(memory);
    if (room.vcpus < 0 && room.memoryKiB < 0)
        return Words::tr("%1 and %n VCPUs are missing", nullptr, vcpus).arg(memory);
    if (room.memoryKiB < 0)
        return Words::tr("%1 of memory are missing").arg(memory);
    return Words::tr("%1 are left, but %n VCPUs are promised beyond what is there", nullptr, vcpus).arg(memory);
}

QString headroomText(const QList<Capacity> &hosts)
{
    const auto room = headroom(hosts);
    if (!room || hosts.size() < 2)
        return {};
    return Words::tr("If the largest host (%1) fails, %2.").arg(room->name, leftText(*room));
}

} // namespace model
