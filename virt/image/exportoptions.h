// SPDX-License-Identifier: GPL-3.0-or-later
// What is asked before an image is made; changes nothing.
#pragma once
#include "virt/core/session.h"

namespace virt {

struct ExportDisk {
    QString target, source, format;
    bool blockJob = false; // one works on it now
    bool operator==(const ExportDisk &) const = default;
};

struct ExportOptions {
    bool running = false;
    bool agent = false;      // the guest's agent is connected: quiesce is possible
    QString saveObstacle;    // why it cannot be saved to disk; empty: it can
    QList<ExportDisk> disks; // with the one that it boots from first
    bool operator==(const ExportOptions &) const = default;
};
// Of a domain as it runs, or as it is stored. Pure.
[[nodiscard]] ExportOptions exportOptions(const QByteArray &domainXml, bool running);

// With a snapshot: of what it froze. virDomainGetXMLDesc, or the snapshot's; virDomainGetBlockJobInfo for each disk.
Task askExportOptions(Session &session, const QUuid &uuid, const QString &name, const QString &snapshot,
                      QObject *receiver, Done<ExportOptions> done);

} // namespace virt
