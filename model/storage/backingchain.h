// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "model/storage/volumesmodel.h"

namespace model {

// A file in the chain of images on which a volume stands.
struct ChainLink {
    QString path, format; // the format may be known from what stands on it only
    QString name;         // of the volume, when it is one of this pool
    bool known = false;   // its sizes are
    bool missing = false; // it should be in this pool, and is not
    quint64 capacity = 0, allocation = 0;
    bool operator==(const ChainLink &) const = default;
};

// The volume first, its base last, as far as it is known: files of other pools end it. Pure.
[[nodiscard]] QList<ChainLink> backingChain(const VolumesModel &volumes, const QString &name);

// "web.qcow2 · qcow2 · 20 GiB, 3.2 GiB on the storage"; translated.
[[nodiscard]] QString chainLinkText(const ChainLink &link);

} // namespace model
