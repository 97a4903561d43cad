// SPDX-License-Identifier: GPL-3.0-or-later
// What libvirt is told of a backup. Pure, any thread.
#pragma once
#include <QByteArray>
#include <QHash>
#include <QList>
#include <QStringList>

namespace virt {

struct BackupTarget {
    QString target; // "vda"
    QString path;   // of the qcow2 image that is written; empty: the disk is left out
};

// <domainbackup>, pushed by the host; `since`: a checkpoint, or all data.
[[nodiscard]] QByteArray backupXml(const QList<BackupTarget> &disks, const QString &since);
// <domaincheckpoint> over those disks that are not left out.
[[nodiscard]] QByteArray checkpointXml(const QString &name, const QList<BackupTarget> &disks);

// The files that a <domainbackup> writes.
[[nodiscard]] QStringList backupFiles(const QByteArray &backupXml);
// Bytes that were written to each disk since a checkpoint, as its description tells with sizes.
[[nodiscard]] QHash<QString, quint64> checkpointSizes(const QByteArray &checkpointXml);
// What <domainCapabilities> says; true where they say nothing.
[[nodiscard]] bool canBackUp(const QByteArray &domainCapabilities);
// Of a <volume>: a qcow2 image that can keep track of changes, compat 1.1 and up.
[[nodiscard]] bool canTrack(const QByteArray &volumeXml);

struct DomainKind {
    QString type, architecture, machine, emulator;
};
[[nodiscard]] DomainKind domainKind(const QByteArray &domainXml);

} // namespace virt
