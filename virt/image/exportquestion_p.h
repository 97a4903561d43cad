// SPDX-License-Identifier: GPL-3.0-or-later
// What is asked before an image is made; changes nothing. Question threads.
#pragma once
#include "virt/disk/diskwork_p.h"
#include "virt/image/export_p.h"
#include "virt/image/image.h"

namespace virt {

struct ExportQuestion {
    DiskWork &work;
    ImageRequest request;
    ImageExport image;
    QByteArray definition; // that the disk belongs to: of now, or of the snapshot
    DiskFacts disk;
    QStringList losses, notes;

    [[nodiscard]] Error refused(const QString &why, const QString &advice = {}) const
    {
        return Error::unsupported(work.during, why, advice);
    }
};

Result<> askExportDisk(ExportQuestion &q);     // exportdisk.cpp: the disk as it is, or as a snapshot has it
Result<> chooseExportWay(ExportQuestion &q);   // exportway.cpp: how it is copied
Result<> askOrigin(ExportQuestion &q);         // exportorigin.cpp: what it is copied from
Result<> chooseExportPlace(ExportQuestion &q); // exportplace.cpp: where it goes

} // namespace virt
