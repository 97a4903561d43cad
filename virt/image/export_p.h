// SPDX-License-Identifier: GPL-3.0-or-later
// A disk made an image of its own: what the plan's steps are made from. See docs/plans.md.
#pragma once
#include "virt/plan/runner_p.h"
#include "virt/storage/volumes.h"

namespace virt {

struct ImageExport {
    static inline const QString kind = QStringLiteral("export-image");
    enum class Way {
        Copy,  // nothing writes to the image: the host copies it
        Save,  // the instance is saved to disk meanwhile
        Mirror // the host copies what is written meanwhile, too
    };
    QString target;
    QString from;   // sourceText() of the disk
    QString origin; // the file or device that is copied; Copy and Save
    VolumeId to;
    QString path, format;            // of the image
    quint64 capacity = 0, bytes = 0; // as the guest sees it; to be copied
    Way way = Way::Copy;
    QString snapshot;                      // that it is copied from; empty: from the instance as it is
    qint64 snapshotCreated = 0;            // seconds since the epoch
    bool wasPaused = false, pause = false; // Mirror: paused meanwhile
    bool quiesce = false, abortJob = false;
    VolumeId between; // Mirror: a qcow2 image to convert from; without a name where the mirror writes the image itself
    QString betweenPath;
    QJsonObject card;    // see imagecard.h
    QString file;        // on the workstation, where the image goes at last; empty: it stays in its pool
    QString workstation; // whose file that is: others may go on with the plan, but do not have it
    bool overwrite = false;

    [[nodiscard]] bool ofSnapshot() const { return !snapshot.isEmpty(); }
    [[nodiscard]] bool goesHere() const { return !file.isEmpty(); }
    [[nodiscard]] QString cardFile() const;
    [[nodiscard]] bool converts() const { return !between.name.isEmpty(); }
    [[nodiscard]] VolumeId mirrorsTo() const { return converts() ? between : to; }
    [[nodiscard]] QString mirrorPath() const { return converts() ? betweenPath : path; }
    [[nodiscard]] QString mirrorFormat() const { return converts() ? QStringLiteral("qcow2") : format; }
    [[nodiscard]] VolumeId cardVolume() const;

    [[nodiscard]] QJsonObject toJson() const;
    static ImageExport fromJson(const QJsonObject &json);
};

[[nodiscard]] Steps stepsOf(const ImageExport &image, const QString &instance);

} // namespace virt
