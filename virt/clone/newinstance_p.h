// SPDX-License-Identifier: GPL-3.0-or-later
// A new instance made from images that are there: of a backup, or of a snapshot. What the plan's steps are made from.
#pragma once
#include "virt/image/flatcopy_p.h"
#include "virt/storage/volumes.h"

namespace virt {

struct NewInstance {
    static inline const QString ofBackup = QStringLiteral("restore-backup");      // kinds of plans
    static inline const QString ofSnapshot = QStringLiteral("new-from-snapshot"); //
    struct Disk {
        enum class How {
            Copy,    // flat, with all that it stands on
            Overlay, // stands on it
            Extract  // of an internal snapshot, by qemu-img on the host
        };
        How how = How::Copy;
        QString target;
        QString origin, originFormat; // the file that it is made from
        QString inside;               // the internal snapshot in there
        VolumeId to;
        QString path, format; // of that; no format where the pool has no files
        quint64 capacity = 0, bytes = 0;
        bool operator==(const Disk &) const = default;
    };
    QUuid uuid;
    QString name;
    QString definition;
    QList<Disk> disks;
    QString keptNvram, nvram; // UEFI variables: as they were kept, and those of the new instance; empty: none
    bool start = false;
    QString snapshot;           // that it is made from, of the instance that the plan is about; empty: a backup
    qint64 snapshotCreated = 0; // seconds since the epoch

    [[nodiscard]] QJsonObject toJson() const;
    static NewInstance fromJson(const QJsonObject &json);
    bool operator==(const NewInstance &) const = default;
};

[[nodiscard]] Steps stepsOf(const NewInstance &made, const QString &instance);

// Before anything is planned: bad names, and those that are taken. Question threads.
Result<> refuseInstanceName(virConnectPtr conn, const QString &name, const QString &during);
Result<> refuseFile(const Side &host, const QString &path, const QString &during); // of the host; job threads too

[[nodiscard]] FlatCopy copyOf(const NewInstance::Disk &disk);
[[nodiscard]] QStringList extractionOf(const NewInstance::Disk &disk); // for the shell of the host

[[nodiscard]] QString wholeNote(const NewInstance::Disk &disk); // in the record once all of it is there

// newextract.cpp: what lies inside an image
[[nodiscard]] QStringList insideQuestion(const QString &image);                             // for that shell, too
[[nodiscard]] QJsonObject snapshotIn(const QByteArray &imageInfo, const QString &snapshot); // empty: it is not there
[[nodiscard]] Error notInside(const NewInstance::Disk &disk, const QString &during);
Result<> extractDisk(PlanWork &work, const NewInstance::Disk &disk);

// newwork.cpp. Each makes it so, whatever of it is so already. Job threads.
Result<> seeSource(PlanWork &work, const NewInstance &made);
Result<> makeDisk(PlanWork &work, const NewInstance::Disk &disk);
Result<> makeEmptyDisk(PlanWork &work, const NewInstance::Disk &disk);
Result<> dropDisk(PlanWork &work, const NewInstance::Disk &disk);
Result<> copyNvram(PlanWork &work, const NewInstance &made);
Result<> dropNvram(PlanWork &work, const NewInstance &made);
Result<> defineNew(PlanWork &work, const NewInstance &made);
Result<> undefineNew(PlanWork &work, const NewInstance &made);
Result<> startNew(PlanWork &work, const NewInstance &made);
Result<> stopNew(PlanWork &work, const NewInstance &made);

} // namespace virt
