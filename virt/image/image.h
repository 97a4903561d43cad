// SPDX-License-Identifier: GPL-3.0-or-later
// The disk of an instance, or of one of its external snapshots, as an image of its own: flat, in any format, with a card
// beside it that says what it is of (docs/images.md).
#pragma once
#include "virt/core/session.h"
#include "virt/plan/plan.h"
#include "virt/storage/uses.h"
#include "virt/storage/volumes.h"

namespace virt {

// Of an instance that runs; one that is off, and a snapshot, are simply copied.
enum class ImageWay {
    Live, // a block copy mirrors the disk while the instance goes on
    Cold  // the instance is saved to disk meanwhile, or paused where it cannot be saved, and comes back as it was
};

struct ImageRequest {
    QString target;   // of the disk; empty: the one that the instance boots from
    QString snapshot; // an external one; empty: the disk as it is
    VolumeId to;      // a new volume in a pool of files
    QString file; // on this computer, instead: the volume, whose name does not matter then, is only on its way there
    bool overwrite = false; // the file may be there already; it stays as it is until the new one is whole
    QString format;         // "raw", "qcow2", "vmdk", "vdi"; empty: as the disk has it
    ImageWay way = ImageWay::Live;
    bool quiesce = false;       // Live: the guest's agent brings the file systems to rest for the last moment
    Insist insist = Insist::No; // a block job that works on the disk is aborted
};

// Carried out by virt/plan/carryout.h. Refused before anything is done: a pool that does not run, keeps no files, does not
// know the format or lacks the space; names that are taken; a block job on the disk (Error::Busy), unless insisted.
Task planExport(Session &session, const QUuid &uuid, const QString &name, const ImageRequest &request,
                QObject *receiver, Done<Plan> done);

// The formats that an image may have.
[[nodiscard]] const QStringList &imageFormats();

} // namespace virt
