// SPDX-License-Identifier: GPL-3.0-or-later
// What libvirt says of pools and volumes in XML, and what it is told. Pure, any thread.
#pragma once
#include <QByteArray>
#include <QString>

namespace virt {

// How much of an image's space is taken when it is made.
enum class Preallocation {
    None,
    Metadata, // of qcow2: its tables, no data
    Full
};

// An image to be made in a pool: not preallocated unless told.
struct VolumeSpec {
    QString name;
    QString format; // "qcow2", "raw" …; empty: as the pool has them
    quint64 capacityBytes = 0;
    Preallocation preallocation = Preallocation::None;
    QString backingPath, backingFormat; // an overlay on that
};
[[nodiscard]] QByteArray volumeXml(const VolumeSpec &spec);

struct VolumeFacts {
    QString path, format, backingPath, backingFormat;
    quint64 capacityBytes = 0; // as the guest sees it
    quint64 physicalBytes = 0; // length of the file
    QString changed;           // when it was last written, as the host words it; to be compared only
};
[[nodiscard]] VolumeFacts volumeFacts(const QByteArray &xml);

// Where a pool of files (dir, fs, netfs) keeps them, without a slash at the end; empty for pools of other kinds.
[[nodiscard]] QString poolDirectory(const QByteArray &xml);

} // namespace virt
