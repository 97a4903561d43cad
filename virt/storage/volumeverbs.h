// SPDX-License-Identifier: GPL-3.0-or-later
// What changes volumes. Each is refused before anything changes, with the reason; a volume that was half made is
// removed again. libvirt cannot stop making or copying one: when that is cancelled, it is removed once it is there.
#pragma once
#include "virt/storage/names.h"
#include "virt/storage/uses.h"
#include "virt/storage/volumes.h"
#include "virt/storage/volumexml.h"

namespace virt {

// virStorageVolCreateXML. `spec.backingPath` makes it an overlay; a raw one cannot be one. The answer is the path.
Task makeVolume(Session &session, const VolumeId &volume, const VolumeSpec &spec, QObject *receiver,
                const Reports &reports, Done<QString> done);
[[nodiscard]] QStringList makeVolumeLines(const QString &poolName, const VolumeSpec &spec);

struct CloneRequest {
    enum class Kind {
        Full,  // virStorageVolCreateXMLFrom: into any pool, in any format
        Linked // an overlay (qcow2) over the original, which must not be written from then on
    };
    VolumeId from, to;
    Kind kind = Kind::Full;
    QString format;         // empty: as the original
    bool whileUsed = false; // insisted on, though a running instance writes to it
    // As far as they are known, for the line of virsh
    QString fromPath, fromFormat;
    quint64 capacityBytes = 0;
};
Task cloneVolume(Session &session, const CloneRequest &request, QObject *receiver, const Reports &reports,
                 Done<QString> done);
[[nodiscard]] QStringList cloneVolumeLines(const CloneRequest &request);

struct ResizeRequest {
    quint64 capacityBytes = 0;
    bool allocate = false;  // takes the space at once
    bool shrink = false;    // insisted on: what lies beyond is lost
    quint64 typedBytes = 0; // to shrink, the new size typed once more
};
// virStorageVolResize. Refused while a running instance has it (its disk is resized instead) or one that is saved to disk;
// to shrink, also where other volumes or snapshots stand on it.
Task resizeVolume(Session &session, const VolumeId &volume, const ResizeRequest &request, QObject *receiver,
                  const Reports &reports, Done<> done);
[[nodiscard]] QStringList resizeVolumeLines(const VolumeId &volume, const ResizeRequest &request);

enum class WipeAlgorithm { Zero, Nnsa, Dod, Bsi, Gutmann, Schneier, Pfitzner7, Pfitzner33, Random, Trim };
[[nodiscard]] const QList<WipeAlgorithm> &wipeAlgorithms();
[[nodiscard]] QString wipeWord(WipeAlgorithm algorithm); // "pfitzner7", for virsh
[[nodiscard]] QString wipeText(WipeAlgorithm algorithm); // "Zeroes, one pass"; translated
// virStorageVolWipePattern; everything in it is lost. Guarded like deleting.
Task wipeVolume(Session &session, const VolumeId &volume, WipeAlgorithm algorithm, Insist insist, QObject *receiver,
                const Reports &reports, Done<> done);
[[nodiscard]] QStringList wipeVolumeLines(const VolumeId &volume, WipeAlgorithm algorithm);

// virStorageVolDelete. Refused while something uses it (Error::Busy, with who); with Insist::Yes only while a running
// instance needs it. Success when it is not there any more. The guard reads the XML of all instances and their
// snapshots, and of the volumes of all running pools, which may stand on this one: once for any number of volumes,
// of which those on top go first.
Task deleteVolume(Session &session, const VolumeId &volume, Insist insist, QObject *receiver, const Reports &reports,
                  const Done<> &done);
[[nodiscard]] QStringList deleteVolumeLines(const VolumeId &volume);
// One piece of work; `each` hears how it went, by the number of the volume.
struct DoomedVolume {
    VolumeId id;
    Insist insist = Insist::No;
};
Task deleteVolumes(Session &session, const QList<DoomedVolume> &volumes, QObject *receiver, const Reports &reports,
                   const std::function<void(qsizetype volume, Result<> outcome)> &each);

} // namespace virt
