// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/snapshots/chaintext.h"
#include "model/text/quantity.h"
#include "virt/core/sentences.h"
#include <QCoreApplication>
#include <QFileInfo>

namespace model {

using virt::FoundFile;

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(model::ChainText)
};

QString roleText(FoundFile::Role role)
{
    switch (role) {
    case FoundFile::Role::Image:
    case FoundFile::Role::Beside: return {};
    case FoundFile::Role::Memory: return Words::tr("Memory");
    case FoundFile::Role::Nvram: return Words::tr("UEFI variables");
    }
    return {};
}

QString snapshotsText(const QStringList &names)
{
    if (names.isEmpty())
        return {};
    return names.size() == 1 ? Words::tr("Snapshot %1").arg(names.first())
                             : Words::tr("%n snapshots", nullptr, int(names.size()));
}

QString nameOf(const QString &path)
{
    const QString name = QFileInfo(path).fileName();
    return name.isEmpty() ? path : name;
}

// The others by their names; what each does with the file is told in full elsewhere.
QString othersText(const QList<virt::FileUse> &others)
{
    QStringList names;
    for (const virt::FileUse &use : others)
        names << use.name;
    names.removeDuplicates();
    return names.isEmpty() ? QString()
                           : Words::tr("Also used by %1", "instances").arg(names.join(QStringLiteral(", ")));
}

// A sentence each.
QString standingSentence(const LaneBox &box)
{
    switch (box.standing) {
    case Standing::Shared: return Words::tr("Others have it too: %1.").arg(virt::usersText(box.others));
    case Standing::Foreign:
        return Words::tr("It belongs to this instance, but others have it too: %1.").arg(virt::usersText(box.others));
    case Standing::Orphan: return Words::tr("Neither this instance nor another one refers to it.");
    case Standing::Good: return {};
    case Standing::Unread:
    case Standing::Odd:
    case Standing::Missing:
    case Standing::Circle: return box.file.why;
    }
    return {};
}

} // namespace

QString laneTitle(const ChainLane &lane)
{
    return lane.target.isEmpty() ? Words::tr("Saved by snapshots") : Words::tr("Disk %1").arg(lane.target);
}

QString boxName(const LaneBox &box)
{
    return nameOf(box.file.path);
}

QString boxFormat(const LaneBox &box)
{
    QString role = roleText(box.file.role);
    if (!role.isEmpty())
        return role;
    return box.file.format.isEmpty() ? box.file.expected : box.file.format;
}

QString boxSizes(const LaneBox &box)
{
    if (!box.file.known)
        return boxFormat(box);
    const QString real = bytesText(double(box.file.allocatedBytes));
    const bool image = roleText(box.file.role).isEmpty() && box.file.capacityBytes > 0;
    const QString sizes = image ? Words::tr("%1 of %2", "size on the host, size for the guest")
                                      .arg(real, bytesText(double(box.file.capacityBytes)))
                                : real;
    return Words::tr("%1 · %2", "format, sizes").arg(boxFormat(box), sizes);
}

QString standingText(Standing standing)
{
    switch (standing) {
    case Standing::Good:
    case Standing::Shared:
    case Standing::Foreign: return {};
    case Standing::Unread: return Words::tr("Not readable");
    case Standing::Odd: return Words::tr("Other format");
    case Standing::Missing: return Words::tr("Missing");
    case Standing::Circle: return Words::tr("Circle");
    case Standing::Orphan: return Words::tr("Orphan");
    }
    return {};
}

QString boxUsers(const LaneBox &box)
{
    QStringList out{standingText(box.standing), othersText(box.others), box.written ? Words::tr("In use") : QString(),
                    snapshotsText(box.snapshots)};
    out.removeAll(QString());
    return out.join(QStringLiteral(" · "));
}

QString boxSentences(const LaneBox &box, const ChainLane &lane)
{
    QStringList out{Words::tr("%1: %2.", "disk, file").arg(laneTitle(lane), box.file.path)};
    if (const QString sizes = boxSizes(box); !sizes.isEmpty())
        out << Words::tr("%1.", "a sentence of format and sizes").arg(sizes);
    if (box.written)
        out << Words::tr("The instance writes to it.");
    if (!box.snapshots.isEmpty())
        out << Words::tr("Holds the state of: %1.", "snapshots").arg(box.snapshots.join(QStringLiteral(", ")));
    if (!box.file.backingPath.isEmpty())
        out << Words::tr("Stands on %1.", "file").arg(nameOf(box.file.backingPath));
    if (const QString standing = standingSentence(box); !standing.isEmpty())
        out << standing;
    return virt::joined(out);
}

} // namespace model
