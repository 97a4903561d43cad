// SPDX-License-Identifier: GPL-3.0-or-later
#include "virt/plan/filewords.h"
#include "virt/storage/volume_p.h"
#include <functional>
#include <QMap>

namespace virt {

namespace {

const QString poolOption = QStringLiteral("--pool");

// What lies there may have come after the pool was looked at last. One that is made for this leaves the files alone.
QList<QStringList> within(const PoolNames &pools, const QString &directory,
                          const std::function<QList<QStringList>(const QString &pool)> &words)
{
    if (const QString pool = pools.value(directory); !pool.isEmpty())
        return QList<QStringList>{{QStringLiteral("pool-refresh"), pool}} + words(pool);
    const QString made = QStringLiteral("virtdeck-files");
    return QList<QStringList>{
               {QStringLiteral("pool-create-as"), made, QStringLiteral("dir"), QStringLiteral("--target"), directory}}
           + words(made) + QList<QStringList>{{QStringLiteral("pool-destroy"), made}};
}

QStringList deletion(const QString &path, const QString &pool)
{
    return {QStringLiteral("vol-delete"), fileNameOf(path), poolOption, pool};
}

} // namespace

QList<QStringList> overlayWords(const PoolNames &pools, const OverlayWords &overlay)
{
    return within(pools, directoryOf(overlay.path), [&](const QString &pool) -> QList<QStringList> {
        return {{QStringLiteral("vol-create-as"), pool, fileNameOf(overlay.path), QString::number(overlay.capacity),
                 QStringLiteral("--format"), QStringLiteral("qcow2"), QStringLiteral("--backing-vol"), overlay.below,
                 QStringLiteral("--backing-vol-format"), overlay.belowFormat}};
    });
}

QList<QStringList> copyWords(const PoolNames &pools, const QString &from, const QString &to, bool fresh)
{
    return within(pools, directoryOf(to), [&](const QString &pool) {
        QList<QStringList> out;
        if (!fresh)
            out.append(deletion(to, pool));
        out.append({QStringLiteral("vol-clone"), fileNameOf(from), fileNameOf(to), poolOption, pool});
        return out;
    });
}

QList<QStringList> removalWords(const PoolNames &pools, const QStringList &paths)
{
    QMap<QString, QStringList> byDirectory;
    for (const QString &path : paths)
        byDirectory[directoryOf(path)].append(path);
    QList<QStringList> out;
    for (auto it = byDirectory.cbegin(); it != byDirectory.cend(); ++it)
        out += within(pools, it.key(), [&](const QString &pool) {
            QList<QStringList> gone;
            for (const QString &path : *it)
                gone.append(deletion(path, pool));
            return gone;
        });
    return out;
}

} // namespace virt
