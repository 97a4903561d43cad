// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/migration/migrationdraft.h"
#include "model/text/quantity.h"
#include "virt/core/sentences.h"
#include <algorithm>
#include <QCoreApplication>

namespace gui {

using Kind = virt::MigrationRequest::Kind;

namespace {
struct Words {
    Q_DECLARE_TR_FUNCTIONS(gui::MigrationDraft)
};
} // namespace

QString Traveller::refusal() const
{
    if (!layout)
        return {};
    if (!*layout)
        return layout->error().text();
    // The kind with the fewest conditions: whoever cannot go so cannot go at all.
    const Kind least = active ? Kind::LiveSharedStorage : Kind::Offline;
    const auto offers = virt::migrationOffers(**layout, active);
    return std::ranges::find(offers, least, &virt::MigrationOffer::kind)->refusal;
}

bool Traveller::hasFiles() const
{
    return layout && *layout && !virt::disksToCopy(**layout).isEmpty();
}

virt::MigrationRequest Traveller::request(DiskChoice disks, bool removeSourceDisks) const
{
    const bool copy = disks == DiskChoice::Copy;
    return {.kind = !active ? Kind::Offline
                    : copy  ? Kind::LiveWithStorage
                            : Kind::LiveSharedStorage,
            .copyDisks = copy,
            .removeSourceDisks = copy && removeSourceDisks};
}

bool MigrationDraft::known() const
{
    return std::ranges::all_of(travellers, [](const Traveller &t) { return t.layout.has_value(); });
}

qsizetype MigrationDraft::running() const
{
    return std::ranges::count_if(travellers, &Traveller::active);
}

DiskChoice MigrationDraft::proposal() const
{
    return std::ranges::any_of(travellers, &Traveller::hasFiles) ? DiskChoice::Copy : DiskChoice::Shared;
}

QList<Traveller> MigrationDraft::ready(const model::HostId &target) const
{
    QList<Traveller> out;
    std::ranges::copy_if(travellers, std::back_inserter(out),
                         [&](const Traveller &t) { return t.layout && t.refusal().isEmpty() && t.id.host != target; });
    return out;
}

QStringList MigrationDraft::refusals() const
{
    QStringList out;
    for (const Traveller &t : travellers) {
        if (const QString refusal = t.refusal(); !refusal.isEmpty())
            out.append(Words::tr("%1: %2").arg(t.name, refusal));
    }
    return out;
}

QStringList MigrationDraft::hosts() const
{
    QStringList out;
    for (const Traveller &t : travellers)
        out.append(t.host);
    out.removeDuplicates();
    return out;
}

QString MigrationDraft::summary(const QString &target, qsizetype going, DiskChoice disks, bool removeSourceDisks) const
{
    if (target.isEmpty() || going == 0)
        return {};
    const int n = int(going);
    const QString who = going == 1 && travellers.size() == 1 ? travellers.first().name
                                                             : Words::tr("%n instance(s)", nullptr, n);
    const bool copy = disks == DiskChoice::Copy;
    QStringList parts;
    if (running() == 0)
        parts.append(
            copy ? Words::tr("The disks are copied to %1, then %2 moves there, switched off.").arg(target, who)
                 : Words::tr("The definition moves to %1; the disks stay where both hosts see them.").arg(target));
    else if (copy)
        parts.append(
            Words::tr("Disks and memory are copied to %1 while the guest works; then it goes on there.").arg(target));
    else
        parts.append(
            Words::tr("The memory is copied to %1 while the guest works; the disks stay where both hosts see them.")
                .arg(target));
    if (copy)
        parts.append(removeSourceDisks
                         ? Words::tr("Once that was verified on both hosts, the old disk files are deleted.")
                         : Words::tr("The old disk files stay on the source."));
    if (running() > 0 && running() < travellers.size())
        parts.append(Words::tr("Those that are off move without being started."));
    return virt::joined(parts);
}

QString outcomeText(const virt::MigrationOutcome &outcome)
{
    const QString took = model::durationText(outcome.durationMs);
    const QString figures = outcome.downtimeMs < 0
                                ? Words::tr("%1 in %2.").arg(model::bytesText(double(outcome.bytes)), took)
                                : Words::tr("%1 in %2, stopped for %3.")
                                      .arg(model::bytesText(double(outcome.bytes)), took,
                                           model::durationText(outcome.downtimeMs));
    return virt::joined(QStringList(figures) + outcome.verified);
}

} // namespace gui
