// SPDX-License-Identifier: GPL-3.0-or-later
// What the steps of an export do. Each makes it so, whatever of it is so already. Job threads.
#pragma once
#include "virt/image/export_p.h"
#include "virt/image/flatcopy_p.h"
#include "virt/plan/claims_p.h"

namespace virt::exporting {

// What has happened so far, in the record: another run has nothing else.
namespace exportnote {
inline const QString begun = QStringLiteral("begun");
inline const QString stopped = QStringLiteral("stopped");     // the instance does not run as it did, for our sake
inline const QString frozen = QStringLiteral("frozen");       // its file systems are at rest
inline const QString taken = QStringLiteral("taken");         // when the data were copied whole
inline const QString whole = QStringLiteral("whole");         // the image is there
inline const QString cardHere = QStringLiteral("cardHere");   // the card on this computer is ours
inline const QString receiving = QStringLiteral("receiving"); // so is the image, once it is there
} // namespace exportnote

struct DiskNow {
    Domain domain;
    bool active = false, paused = false;
    QString source, mirror; // the files or devices; empty: none
};
Result<DiskNow> diskNow(const PlanWork &work, const ImageExport &image);

// exportinstance.cpp: the instance
Result<> see(PlanWork &work, const ImageExport &image);
Result<> abortOther(PlanWork &work, const ImageExport &image);
Result<> save(PlanWork &work, const ImageExport &image);
Result<> pause(PlanWork &work, const ImageExport &image);
Result<> comeBack(PlanWork &work, const ImageExport &image); // to the state that it was in

// exportmirror.cpp: while it runs
Result<> makeMirrored(PlanWork &work, const ImageExport &image);
Result<> mirror(PlanWork &work, const ImageExport &image);
Result<> endMirror(PlanWork &work, const ImageExport &image);
Result<> giveUpMirror(PlanWork &work, const ImageExport &image);

// exportvolumes.cpp: the files on the host
[[nodiscard]] FlatCopy copyOf(const ImageExport &image);
[[nodiscard]] QByteArray cardText(const PlanWork &work, const ImageExport &image);
Result<> copyImage(PlanWork &work, const ImageExport &image);
Result<> convertImage(PlanWork &work, const ImageExport &image);
Result<> writeCard(PlanWork &work, const ImageExport &image);
Result<> giveUpImage(PlanWork &work, const ImageExport &image);
Result<> giveUpBetween(PlanWork &work, const ImageExport &image);
Result<> dropImage(PlanWork &work, const ImageExport &image);
Result<> dropBetween(PlanWork &work, const ImageExport &image);
Result<> dropCard(PlanWork &work, const ImageExport &image);

// exportfile.cpp: from its pool to this computer
Result<> receiveImage(PlanWork &work, const ImageExport &image);
Result<> dropImageHere(PlanWork &work, const ImageExport &image);
Result<> writeCardHere(PlanWork &work, const ImageExport &image);
Result<> dropCardHere(PlanWork &work, const ImageExport &image);

} // namespace virt::exporting
