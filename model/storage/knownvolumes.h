// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "model/storage/volumesmodel.h"

namespace model {

// What was known of a pool's volumes at one moment: for dialogs, which may outlive the list, or see it turn to another
// pool. A value; shares its data with the model.
class KnownVolumes {
public:
    KnownVolumes() = default;
    KnownVolumes(QList<VolumeRow> rows, QHash<QString, int> places, bool usesKnown);

    [[nodiscard]] const virt::StorageVolume *find(const QString &name) const; // null: none
    [[nodiscard]] QList<virt::FileUse> usesOf(const QString &name) const;
    [[nodiscard]] bool usesKnown() const { return m_usesKnown; }
    [[nodiscard]] QStringList names() const;

private:
    QList<VolumeRow> m_rows;
    QHash<QString, int> m_at; // by name
    bool m_usesKnown = false;
};

} // namespace model
