// SPDX-License-Identifier: GPL-3.0-or-later
// What one would type to do with files what plans do: for virsh, through the pool over their directory. Pure.
#pragma once
#include <QHash>
#include <QStringList>

namespace virt {

using PoolNames = QHash<QString, QString>; // of directories; without those that no pool covers

struct OverlayWords {
    QString path;
    quint64 capacity = 0;
    QString below, belowFormat;
};
[[nodiscard]] QList<QStringList> overlayWords(const PoolNames &pools, const OverlayWords &overlay);
// `fresh`: there is nothing at `to` yet.
[[nodiscard]] QList<QStringList> copyWords(const PoolNames &pools, const QString &from, const QString &to, bool fresh);
[[nodiscard]] QList<QStringList> removalWords(const PoolNames &pools, const QStringList &paths);

} // namespace virt
