// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/snapshots/chainlanes.h"
#include "virt/snapshot/snapshotplans.h"
#include <algorithm>
#include <cmath>
#include <QFileInfo>
#include <QSet>

namespace model {

using virt::FileUse;
using virt::FoundFile;

namespace {

constexpr double smallestBytes = 64.0 * 1024, largestBytes = 4e12; // 0 and 1 on the scale

double weightOf(const FoundFile &file)
{
    const double bytes = std::clamp(double(file.allocatedBytes), smallestBytes, largestBytes);
    return std::log(bytes / smallestBytes) / std::log(largestBytes / smallestBytes);
}

// What the snapshots of the tree say of each file.
struct Told {
    QHash<QString, QStringList> frozenBy; // by path
    QHash<QString, int> rows;             // of the first of them
    QHash<QString, QStringList> tops;     // by target: what a disk wrote to at some time

    explicit Told(const SnapshotLayout &tree)
    {
        for (const SnapshotPlace &place : tree.places) {
            const virt::SnapshotFiles &files = place.snapshot.files;
            for (const virt::SnapshotDisk &disk : files.disks)
                if (disk.kind != virt::SnapshotDisk::Kind::None && !disk.frozen.path.isEmpty()) {
                    add(disk.frozen.path, place);
                    tops[disk.target].append(virt::placeOf(disk.frozen.path));
                }
            add(files.memory, place);
            if (!files.nvram.isEmpty())
                add(virt::nvramCopy(files.nvram, files.name), place);
        }
    }

private:
    void add(const QString &path, const SnapshotPlace &place)
    {
        const QString at = virt::placeOf(path);
        frozenBy[at].append(place.snapshot.name);
        const auto known = rows.find(at);
        if (known == rows.end())
            rows.insert(at, place.row);
        else
            *known = std::min(*known, place.row);
    }
};

class LaneBuilder {
public:
    LaneBuilder(const virt::FoundChains &chains, const Told &told, const virt::Uses *uses, const QUuid &instance)
        : m_chains(chains)
        , m_told(told)
        , m_uses(uses)
        , m_allKnown(uses && uses->unread.isEmpty())
        , m_instance(instance)
    {}

    ChainLane laneOf(const virt::FoundChains::Disk &disk)
    {
        m_lane = {.target = disk.target};
        m_written = disk.path;
        m_at.clear();
        QStringList tops = m_told.tops.value(disk.target) + QStringList(disk.path);
        for (const QString &top : std::as_const(tops))
            add(top);
        addBeside();
        arrange();
        return m_lane;
    }

    ChainLane savedLane()
    {
        m_lane = {};
        m_written.clear();
        m_at.clear();
        QStringList saved;
        for (const FoundFile &file : m_chains.files)
            if (isSaved(file))
                saved.append(file.path);
        std::ranges::sort(saved, {}, [this](const QString &path) { return std::pair(m_told.rows.value(path), path); });
        for (const QString &path : std::as_const(saved))
            add(path);
        arrange();
        return m_lane;
    }

private:
    // Memory of a snapshot that is gone stands here as well; what somebody else's snapshots have is theirs.
    [[nodiscard]] bool isSaved(const FoundFile &file) const
    {
        const bool left = file.role == FoundFile::Role::Beside && file.backingPath.isEmpty();
        return left ? m_allKnown && usesOf(file).isEmpty()
                    : file.role == FoundFile::Role::Memory || file.role == FoundFile::Role::Nvram;
    }

    // What it stands on first; a circle ends where it closes.
    void add(const QString &top)
    {
        QStringList chain;
        for (QString path = top; !path.isEmpty() && !m_at.contains(path) && !chain.contains(path);) {
            const FoundFile *file = m_chains.find(path);
            if (!file)
                break;
            chain.prepend(path);
            path = file->backingPath;
        }
        for (const QString &path : std::as_const(chain))
            append(*m_chains.find(path));
    }

    void append(const FoundFile &file)
    {
        LaneBox box{.file = file,
                    .snapshots = m_told.frozenBy.value(file.path),
                    .others = othersOf(file),
                    .backing = m_at.value(file.backingPath, -1),
                    .weight = weightOf(file),
                    .written = file.path == m_written};
        box.standing = standingOf(box);
        m_at.insert(file.path, int(m_lane.boxes.size()));
        m_lane.boxes.append(box);
    }

    // Only once it is known that nobody else has them.
    void addBeside()
    {
        QStringList left;
        for (const FoundFile &file : m_chains.files)
            if (m_allKnown && file.role == FoundFile::Role::Beside && !file.backingPath.isEmpty()
                && m_at.contains(file.backingPath))
                left.append(file.path);
        left.sort();
        for (const QString &path : std::as_const(left))
            add(path);
    }

    [[nodiscard]] QList<FileUse> usesOf(const FoundFile &file) const
    {
        if (!m_uses)
            return {};
        return m_uses->of({.pool = file.pool, .volume = {.name = QFileInfo(file.path).fileName(), .path = file.path}});
    }

    [[nodiscard]] QList<FileUse> othersOf(const FoundFile &file) const
    {
        QList<FileUse> out = usesOf(file);
        out.removeIf(
            [this](const FileUse &use) { return use.instance == m_instance || use.kind == FileUse::Kind::Pool; });
        return out;
    }

    [[nodiscard]] Standing standingOf(const LaneBox &box) const
    {
        using Trouble = FoundFile::Trouble;
        switch (box.file.trouble) {
        case Trouble::Missing: return Standing::Missing;
        case Trouble::Loop: return Standing::Circle;
        case Trouble::OtherFormat: return Standing::Odd;
        case Trouble::Unread: return Standing::Unread;
        case Trouble::None: break;
        }
        if (box.file.role == FoundFile::Role::Beside && usesOf(box.file).isEmpty())
            return Standing::Orphan;
        if (box.others.isEmpty())
            return Standing::Good;
        if (box.file.role == FoundFile::Role::Beside)
            return Standing::Shared; // not ours
        return box.written || !box.snapshots.isEmpty() || isWrittenByOthers(box) ? Standing::Foreign : Standing::Shared;
    }

    // What somebody writes to must be under nobody else's disk.
    static bool isWrittenByOthers(const LaneBox &box)
    {
        return std::ranges::any_of(box.others, [](const FileUse &use) {
            return use.kind == FileUse::Kind::Mirror || (use.kind == FileUse::Kind::Disk && !use.readOnly);
        });
    }

    void arrange()
    {
        QSet<int> taken;
        for (LaneBox &box : m_lane.boxes) {
            const int least = box.backing < 0 ? 0 : m_lane.boxes.at(box.backing).row + 1;
            box.row = std::max(least, m_told.rows.value(box.file.path, least));
            while (taken.contains(box.row))
                ++box.row;
            taken.insert(box.row);
            m_lane.rows = std::max(m_lane.rows, box.row + 1);
        }
    }

    const virt::FoundChains &m_chains;
    const Told &m_told;
    const virt::Uses *m_uses;
    bool m_allKnown; // who uses what
    QUuid m_instance;
    QString m_written;
    ChainLane m_lane;
    QHash<QString, int> m_at; // by path
};

} // namespace

bool isBad(Standing standing)
{
    switch (standing) {
    case Standing::Good:
    case Standing::Shared:
    case Standing::Unread: return false;
    case Standing::Odd:
    case Standing::Missing:
    case Standing::Circle:
    case Standing::Foreign:
    case Standing::Orphan: return true;
    }
    return false;
}

QList<ChainLane> lanesOf(const virt::FoundChains &chains, const SnapshotLayout &tree, const virt::Uses *uses,
                         const QUuid &instance)
{
    const Told told(tree);
    LaneBuilder builder(chains, told, uses, instance);
    QList<ChainLane> out;
    for (const virt::FoundChains::Disk &disk : chains.disks)
        out.append(builder.laneOf(disk));
    if (ChainLane saved = builder.savedLane(); !saved.boxes.isEmpty())
        out.append(std::move(saved));
    return out;
}

} // namespace model
