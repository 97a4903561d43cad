// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/snapshots/thumbnails.h"
#include "model/store/statefile.h"
#include <QCborMap>
#include <QCborValue>
#include <QDir>
#include <QFile>

namespace model {

static constexpr qint64 mostOfFile = SnapshotThumbnails::mostBytes * SnapshotThumbnails::mostOfOne + 1024 * 1024;

static QString keyOf(const virt::Snapshot &snapshot)
{
    return QString::number(snapshot.created.toSecsSinceEpoch()) + u' ' + snapshot.name;
}

void SnapshotThumbnails::keepIn(const QString &folder)
{
    m_folder = folder;
    m_known.clear();
}

QString SnapshotThumbnails::fileOf(const InstanceId &instance) const
{
    return m_folder + u'/' + instance.host.value.toString(QUuid::Id128) + u'-' + instance.uuid.toString(QUuid::Id128)
           + QStringLiteral(".cbor");
}

void SnapshotThumbnails::hold(const InstanceId &instance, const QString &snapshot, const QByteArray &picture)
{
    if (!picture.isEmpty() && picture.size() <= mostBytes)
        m_held[instance].insert(snapshot, picture);
}

void SnapshotThumbnails::release(const InstanceId &instance, const QString &snapshot)
{
    m_held[instance].remove(snapshot);
}

// A file that cannot be read is one without pictures: they are no more than an ornament.
SnapshotThumbnails::Pictures SnapshotThumbnails::read(const InstanceId &instance) const
{
    Pictures out;
    const auto content = m_folder.isEmpty() ? QByteArray()
                                            : readFile(fileOf(instance), mostOfFile).value_or(QByteArray());
    const QCborMap map = QCborValue::fromCbor(content).toMap();
    for (const auto &[key, picture] : map)
        out.insert(key.toString(), picture.toByteArray());
    return out;
}

void SnapshotThumbnails::write(const InstanceId &instance, const Pictures &pictures)
{
    m_known.insert(instance, pictures);
    if (m_folder.isEmpty())
        return;
    if (pictures.isEmpty()) {
        QFile::remove(fileOf(instance));
        return;
    }
    QCborMap map;
    for (auto it = pictures.cbegin(); it != pictures.cend(); ++it)
        map.insert(it.key(), *it);
    if (writeFile(fileOf(instance), map.toCborValue().toCbor()))
        dropOldFiles();
}

void SnapshotThumbnails::dropOldFiles() const
{
    const QFileInfoList files = QDir(m_folder).entryInfoList({QStringLiteral("*.cbor")}, QDir::Files, QDir::Time);
    for (qsizetype at = mostFiles; at < files.size(); ++at)
        QFile::remove(files[at].filePath());
}

QHash<QString, QByteArray> SnapshotThumbnails::of(const InstanceId &instance, const virt::SnapshotTree &tree)
{
    if (!m_known.contains(instance))
        m_known.insert(instance, read(instance));
    const Pictures before = m_known.value(instance);
    QHash<QString, QByteArray> &held = m_held[instance];
    Pictures now;
    QHash<QString, QByteArray> out;
    for (auto it = tree.snapshots.crbegin(); it != tree.snapshots.crend() && now.size() < mostOfOne; ++it) {
        const QByteArray picture = held.contains(it->name) ? held.take(it->name) : before.value(keyOf(*it));
        if (picture.isEmpty())
            continue;
        now.insert(keyOf(*it), picture);
        out.insert(it->name, picture);
    }
    if (now != before)
        write(instance, now);
    return out;
}

} // namespace model
