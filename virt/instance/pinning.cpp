// SPDX-License-Identifier: GPL-3.0-or-later
#include "virt/core/change.h"
#include "virt/core/say.h"
#include "virt/instance/pinning_p.h"

namespace virt {

namespace {

struct Undo {
    CpuSet cpus;
    Reach reach;
};

QList<Undo> undosOf(const Pinned &had, const Reach &reach)
{
    if (reach.running && reach.persistent && had.live == had.stored)
        return {{.cpus = had.live, .reach = reach}};
    QList<Undo> out;
    if (reach.running)
        out.append({.cpus = had.live, .reach = {.running = true, .persistent = false}});
    if (reach.persistent)
        out.append({.cpus = had.stored, .reach = {.running = false, .persistent = true}});
    return out;
}

// What an administrator has to do where giving back was refused.
struct Left {
    QString why; // the first refusal
    QStringList lines;
};

void giveBack(const QString &name, const Pinned &had, const Reach &reach, const SetPin &set, Left &left)
{
    for (const Undo &undo : undosOf(had, reach)) {
        if (undo.cpus.isEmpty())
            continue;
        const auto ok = set(had.vcpu, undo.cpus, undo.reach);
        if (ok)
            continue;
        if (left.lines.isEmpty())
            left.why = ok.error().message;
        left.lines << QStringLiteral("virsh ") + shellLine(pinWords(name, had.vcpu, undo.cpus, undo.reach));
    }
}

Error withLeft(Error refused, const Left &left)
{
    if (!left.lines.isEmpty())
        refused.advice = Say::tr("What was changed before that could not be taken back (%1). To mend it: %2")
                             .arg(left.why, left.lines.join(QStringLiteral("; ")));
    return refused;
}

} // namespace

QStringList pinWords(const QString &name, const std::optional<int> &vcpu, const CpuSet &cpus, const Reach &reach)
{
    const QStringList what = vcpu ? QStringList{QStringLiteral("vcpupin"), name, QString::number(*vcpu)}
                                  : QStringList{QStringLiteral("emulatorpin"), name};
    return what + QStringList{cpus.text()} + reach.virsh();
}

Result<> pinAll(const QString &name, const QList<Pinned> &things, const CpuSet &cpus, const Reach &reach,
                const SetPin &set)
{
    for (qsizetype i = 0; i < things.size(); ++i) {
        const auto ok = set(things[i].vcpu, cpus, reach);
        if (ok)
            continue;
        Left left;
        for (qsizetype done = 0; done <= i; ++done) // the one that failed may have changed half: live, not stored
            giveBack(name, things[done], reach, set, left);
        return withLeft(ok.error(), left);
    }
    return {};
}

} // namespace virt
