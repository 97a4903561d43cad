// SPDX-License-Identifier: GPL-3.0-or-later
#include "virt/snapshot/erasechoice.h"
#include "virt/core/say.h"
#include "virt/snapshot/snapshotplans.h"
#include <algorithm>
#include <QSet>

namespace virt {

namespace {

using Kind = SnapshotDisk::Kind;

class Chooser {
public:
    Chooser(const EraseScene &scene, QString during);
    Result<EraseChoice> choose();

private:
    void seeWhoNeeds();
    void needWithAllBelow(QString path);
    [[nodiscard]] bool goes(const SnapshotFiles &snapshot) const { return m_scene.goers.contains(snapshot.name); }
    [[nodiscard]] QStringList chainOf(const QString &target) const;
    [[nodiscard]] QStringList neededOn(const QString &path) const;
    [[nodiscard]] QStringList targets() const;
    [[nodiscard]] QStringList freed(const QString &target) const; // images that no goer needs any more
    [[nodiscard]] bool isOurs(const QString &path) const;
    [[nodiscard]] QString whyKept(const QStringList &chain, const QString &path) const;
    [[nodiscard]] QString whyTopKept(const QString &top) const;
    void chooseDisk(const QString &target);
    void drop(const QString &target, const QString &path);
    void keep(const QString &target, const QString &path, const QString &why);
    void merge(const QString &target, const QString &top, const QString &base);
    void dropBeside(const SnapshotFiles &snapshot);
    Result<> chooseInside(const SnapshotFiles &snapshot);
    [[nodiscard]] QString presentAfterwards(const QString &target) const;
    [[nodiscard]] const ImageMerge *mergeThatTakes(const QString &path) const;
    [[nodiscard]] DiskFiles retold(const SnapshotFiles &snapshot) const;

    const EraseScene &m_scene;
    QString m_during;
    QSet<QString> m_needed;  // what the instance and the snapshots that stay write to and stand on
    QSet<QString> m_frozen;  // by snapshots that stay
    QSet<QString> m_holding; // internal snapshots that stay
    EraseChoice m_out;
};

Chooser::Chooser(const EraseScene &scene, QString during) : m_scene(scene), m_during(std::move(during))
{
    seeWhoNeeds();
}

void Chooser::needWithAllBelow(QString path)
{
    while (!path.isEmpty() && !m_needed.contains(path)) {
        m_needed.insert(path);
        path = m_scene.images.value(path).backingPath;
    }
}

void Chooser::seeWhoNeeds()
{
    for (const ImageFile &file : m_scene.present)
        needWithAllBelow(file.path);
    for (const SnapshotFiles &snapshot : m_scene.snapshots) {
        if (goes(snapshot))
            continue;
        for (const SnapshotDisk &disk : snapshot.disks) {
            needWithAllBelow(disk.frozen.path);
            m_frozen.insert(disk.frozen.path);
            if (disk.kind == Kind::Internal)
                m_holding.insert(disk.frozen.path);
        }
    }
}

QStringList Chooser::chainOf(const QString &target) const
{
    QStringList out;
    QString at = m_scene.present.value(target).path;
    while (!at.isEmpty() && !out.contains(at)) {
        out.append(at);
        at = m_scene.images.value(at).backingPath;
    }
    return out;
}

QStringList Chooser::neededOn(const QString &path) const
{
    QStringList out;
    for (const VolumeFacts &image : m_scene.images)
        if (image.backingPath == path && m_needed.contains(image.path))
            out.append(image.path);
    return out;
}

QStringList Chooser::targets() const
{
    QStringList out = m_scene.layers.keys();
    for (const SnapshotFiles &snapshot : m_scene.snapshots)
        for (const SnapshotDisk &disk : snapshot.disks)
            if (!out.contains(disk.target))
                out.append(disk.target);
    return out;
}

QStringList Chooser::freed(const QString &target) const
{
    QStringList out = m_scene.layers.value(target);
    for (const SnapshotFiles &snapshot : m_scene.snapshots)
        for (const SnapshotDisk &disk : snapshot.disks)
            if (goes(snapshot) && disk.kind == Kind::External && disk.target == target
                && !out.contains(disk.frozen.path))
                out.append(disk.frozen.path);
    return out;
}

// An overlay may have been made by a snapshot that is forgotten; the image at the bottom never was.
bool Chooser::isOurs(const QString &path) const
{
    const auto madeIt = [&path](const SnapshotDisk &disk) { return disk.overlay == path; };
    return m_scene.images.contains(m_scene.images.value(path).backingPath)
           || std::ranges::any_of(m_scene.snapshots, [&madeIt](const SnapshotFiles &snapshot) {
                  return std::ranges::any_of(snapshot.disks, madeIt);
              });
}

void Chooser::keep(const QString &target, const QString &path, const QString &why)
{
    m_out.notes.append(Say::tr("Disk %1: %2 stays. %3").arg(target, path, why));
}

void Chooser::drop(const QString &target, const QString &path)
{
    if (isOurs(path))
        m_out.drop.append(path);
    else
        keep(target, path, Say::tr("No snapshot has made it; delete it as a volume if you do not need it."));
}

// Of what would be merged into the image below it, and go.
QString Chooser::whyTopKept(const QString &top) const
{
    if (neededOn(top).size() > 1)
        return Say::tr("Several branches stand on %1, which was written after it.").arg(top);
    if (m_holding.contains(top))
        return Say::tr("%1, which was written after it, has snapshots inside.").arg(top);
    return {};
}

// Instead of taking up what was written since. Empty: it can.
QString Chooser::whyKept(const QStringList &chain, const QString &path) const
{
    if (m_frozen.contains(path))
        return Say::tr("Another snapshot needs it.");
    const qsizetype at = chain.indexOf(path);
    if (at < 0)
        return Say::tr("A branch stands on it that the instance does not use now.");
    if (at == 0)
        return Say::tr("The instance writes to it.");
    if (neededOn(path).size() > 1)
        return Say::tr("Several branches stand on it.");
    return whyTopKept(chain[at - 1]);
}

void Chooser::merge(const QString &target, const QString &top, const QString &base)
{
    const QStringList chain = chainOf(target);
    const qsizetype first = chain.indexOf(top);
    const QStringList goers = chain.mid(first, chain.indexOf(base) - first);
    quint64 bytes = 0;
    for (const QString &path : goers)
        bytes += m_scene.images.value(path).physicalBytes;
    m_out.merges.append({.target = target,
                         .top = {top, m_scene.images.value(top).format},
                         .base = {base, m_scene.images.value(base).format},
                         .between = goers.mid(1),
                         .active = first == 0,
                         .bytes = bytes});
}

void Chooser::chooseDisk(const QString &target)
{
    const QStringList chain = chainOf(target);
    QSet<QString> takesUp;
    for (const QString &path : freed(target)) {
        if (!m_needed.contains(path))
            drop(target, path);
        else if (const QString why = whyKept(chain, path); !why.isEmpty())
            keep(target, path, why);
        else
            takesUp.insert(path);
    }
    for (qsizetype i = 1; i < chain.size(); ++i) { // neighbours in one go
        const qsizetype top = i - 1;
        while (i < chain.size() && takesUp.contains(chain[i]))
            ++i;
        if (i - 1 > top)
            merge(target, chain[top], chain[i - 1]);
    }
}

const ImageMerge *Chooser::mergeThatTakes(const QString &path) const
{
    const auto hit = std::ranges::find_if(m_out.merges,
                                          [&path](const ImageMerge &m) { return m.emptied().contains(path); });
    return hit == m_out.merges.end() ? nullptr : &*hit;
}

QString Chooser::presentAfterwards(const QString &target) const
{
    const QString now = m_scene.present.value(target).path;
    const ImageMerge *const merge = mergeThatTakes(now);
    return merge ? merge->base.path : now;
}

// libvirt takes a snapshot out of the images that the instance writes to, and of no others.
Result<> Chooser::chooseInside(const SnapshotFiles &snapshot)
{
    int gone = 0;
    int within = 0;
    QString elsewhere;
    for (const SnapshotDisk &disk : snapshot.disks) {
        if (disk.kind != Kind::Internal)
            continue;
        if (m_out.drop.contains(disk.frozen.path) || mergeThatTakes(disk.frozen.path))
            ++gone;
        else if (disk.frozen.path == presentAfterwards(disk.target))
            ++within;
        else
            elsewhere = disk.frozen.path;
    }
    if (!elsewhere.isEmpty() || (gone > 0 && within > 0))
        return Error::unsupported(
            m_during,
            Say::tr("Snapshot \"%1\" is inside %2, and the host cannot take it out: the instance does not write to "
                    "that image")
                .arg(snapshot.name, elsewhere.isEmpty() ? snapshot.disks.first().frozen.path : elsewhere),
            Say::tr("Nothing was changed. Go back to that snapshot first, or leave it."));
    if (within > 0)
        m_out.inside.append(snapshot.name);
    return {};
}

void Chooser::dropBeside(const SnapshotFiles &snapshot)
{
    const bool shared = std::ranges::any_of(
        m_scene.snapshots, [&](const SnapshotFiles &other) { return !goes(other) && other.memory == snapshot.memory; });
    if (!snapshot.memory.isEmpty() && !shared)
        m_out.drop.append(snapshot.memory);
    if (!snapshot.nvram.isEmpty())
        m_out.drop.append(nvramCopy(snapshot.nvram, snapshot.name));
}

// What stood on an image that is merged away stands on the one that took it up. The rest is told as well: libvirt
// rewrites it when it forgets a snapshot.
DiskFiles Chooser::retold(const SnapshotFiles &snapshot) const
{
    DiskFiles out;
    for (const SnapshotDisk &disk : snapshot.disks) {
        if (disk.frozen.path.isEmpty())
            continue;
        const ImageMerge *const merge = mergeThatTakes(disk.frozen.path);
        out.insert(disk.target, merge ? merge->base : disk.frozen);
    }
    return out;
}

Result<EraseChoice> Chooser::choose()
{
    for (const QString &target : targets())
        chooseDisk(target);
    for (const SnapshotFiles &snapshot : m_scene.snapshots) {
        if (!goes(snapshot)) {
            if (snapshot.hasExternal() || snapshot.hasInternal())
                m_out.retold.insert(snapshot.name, retold(snapshot));
            continue;
        }
        if (snapshot.hasExternal() && snapshot.hasInternal())
            return Error::unsupported(
                m_during,
                Say::tr("Snapshot \"%1\" is external on some disks and internal on others").arg(snapshot.name));
        if (auto chosen = chooseInside(snapshot); !chosen)
            return chosen.error();
        if (snapshot.hasExternal())
            dropBeside(snapshot);
    }
    m_out.drop.removeDuplicates();
    return std::move(m_out);
}

} // namespace

Result<EraseChoice> chooseErase(const EraseScene &scene, const QString &during)
{
    return Chooser(scene, during).choose();
}

QStringList leavesFirst(const QList<SnapshotFiles> &snapshots, const QString &root)
{
    QStringList out{root};
    for (qsizetype i = 0; i < out.size(); ++i)
        for (const SnapshotFiles &snapshot : snapshots)
            if (snapshot.parent == out[i] && !out.contains(snapshot.name)) // a host may tell of a circle
                out.append(snapshot.name);
    std::ranges::reverse(out);
    return out;
}

} // namespace virt
