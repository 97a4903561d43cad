// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "model/hosts/hostentry.h"

class QSettings;

namespace model {

// The user's hosts in the settings: an array "hosts" of id, name, uri, readOnly, connectAtStart.
// Entries that make no sense (no URI, a URI that libvirt could not use) are left out and reported in `faults`.
[[nodiscard]] QList<HostEntry> loadHosts(QSettings &settings, QStringList *faults = nullptr);
void saveHosts(QSettings &settings, const QList<HostEntry> &hosts);

// "alpha" for qemu+ssh://root@alpha.example.org/system; "localhost" for a local one.
[[nodiscard]] QString nameForUri(const QString &uri);

} // namespace model
