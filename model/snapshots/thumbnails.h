// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "model/ids.h"
#include "virt/snapshot/snapshot.h"
#include <QByteArray>
#include <QMap>

namespace model {

// What the screens showed when snapshots were taken here: small pictures, kept on the workstation, a file for each
// instance. A picture belongs to a name and a time of creation, and goes with the snapshot. GUI thread.
class SnapshotThumbnails {
public:
    static constexpr qsizetype mostBytes = 64 * 1024; // of a picture; a larger one is not kept
    static constexpr qsizetype mostOfOne = 200;       // pictures of an instance
    static constexpr qsizetype mostFiles = 200;       // instances

    void keepIn(const QString &folder); // otherwise they last as long as the program

    // Of a snapshot that is being taken: its time is told by the host, later.
    void hold(const InstanceId &instance, const QString &snapshot, const QByteArray &picture);
    void release(const InstanceId &instance, const QString &snapshot); // it was not taken
    // Those of this tree; what is held finds its snapshot, what belongs to none any more goes.
    [[nodiscard]] QHash<QString, QByteArray> of(const InstanceId &instance, const virt::SnapshotTree &tree);

private:
    using Pictures = QMap<QString, QByteArray>; // by name and time
    [[nodiscard]] Pictures read(const InstanceId &instance) const;
    void write(const InstanceId &instance, const Pictures &pictures);
    void dropOldFiles() const;
    [[nodiscard]] QString fileOf(const InstanceId &instance) const;

    QString m_folder;
    QHash<InstanceId, Pictures> m_known;
    QHash<InstanceId, QHash<QString, QByteArray>> m_held; // by name
};

} // namespace model
