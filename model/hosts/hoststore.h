// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "model/hosts/hostentry.h"

class QSettings;

namespace model {

// The user's hosts in the settings: an array "hosts" of id, name, uri, readOnly, connectAtStart, jump, group, cordoned.
// Entries that make no sense (no URI, a URI that libvirt could not use) are left out and reported in `faults`; they
// stay in the settings when the others are saved.
[[nodiscard]] QList<HostEntry> loadHosts(QSettings &settings, QStringList *faults = nullptr);
void saveHosts(QSettings &settings, const QList<HostEntry> &hosts);

// All groups in their order, the empty ones too: a list "hostGroups" of paths.
[[nodiscard]] QStringList loadGroups(const QSettings &settings);
void saveGroups(QSettings &settings, const QStringList &groups);

// "alpha" for qemu+ssh://root@alpha.example.org/system; "localhost" for a local one.
[[nodiscard]] QString nameForUri(const QString &uri);

} // namespace model
