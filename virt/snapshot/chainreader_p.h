// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "virt/core/side_p.h"
#include "virt/snapshot/chainlinks.h"
#include <optional>

namespace virt {

// Reads files through the pools that know them. Question threads.
class ChainReader {
public:
    ChainReader(const Side &host, const Job &job, QString during);
    Result<> read(const QUuid &uuid, const SnapshotTree &snapshots);

    FoundChains chains;
    QStringList uncovered; // no pool has them, so they were not read

private:
    void readFiles(QStringList ahead); // and what they stand on
    void resolvePooled();
    QStringList readLayer(const QStringList &paths);
    QStringList lookInto(const QString &directory, const QStringList &lost);
    void settle(const QStringList &lost);
    void settle(const QString &path, const Error &why);
    void readBeside(const QStringList &images);
    void findBeside(const QString &directory, const QStringList &images);
    void addBeside(const StorageVolume &told, const QString &path, const QString &pool);
    [[nodiscard]] bool isFile(const QString &path);
    [[nodiscard]] bool isFresh(const QString &directory);
    [[nodiscard]] QStringList ownImages(const SnapshotTree &snapshots) const;

    const Side &m_host;
    const Job &m_job;
    QString m_during;
    QStringList m_ahead;           // heard of, to be read
    QHash<QString, bool> m_fresh;  // directories whose pool was looked for: it was refreshed, or there is none
    std::optional<Error> m_broken; // what ends it all
};

} // namespace virt
