// SPDX-License-Identifier: GPL-3.0-or-later
// The list of hosts as a file for colleagues and backups; described in docs/hosts-file.md.
#pragma once
#include "model/hosts/hostentry.h"
#include "virt/core/result.h"
#include <QStringList>

namespace model {

struct HostList {
    QStringList groups; // the empty ones too, in their order
    QList<HostEntry> hosts;
    QStringList faults; // entries that make no sense
    bool operator==(const HostList &) const = default;
};

// Without passwords, and without what concerns this workstation alone (cordoned).
[[nodiscard]] virt::Result<> writeHostFile(const QString &path, const HostList &list);
// Error::Invalid when it is no such file; a single bad entry is left out and told in `faults`.
[[nodiscard]] virt::Result<HostList> readHostFile(const QString &path);

} // namespace model
