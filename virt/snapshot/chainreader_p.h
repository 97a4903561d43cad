// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "virt/core/side_p.h"
#include "virt/snapshot/chainlinks.h"
#include <optional>

namespace virt {

// Reads files through the pools that know them. Question threads.
class ChainReader {
public:
    ChainReader(const Side &host, const Job &job, QString during, MissingFiles &missing);
    Result<> read(const QUuid &uuid, const SnapshotTree &snapshots);

    FoundChains chains;
    QStringList uncovered; // no pool has them, so they were not read

private:
    // What came of the pool over a directory: there is none, others keep it, it was refreshed, or it need not be.
    enum class Look { Uncovered, Busy, Fresh, Known };
    void readNamed(const FoundChains &named);
    void readFiles(QStringList ahead); // and what they stand on
    void resolvePooled();
    QStringList readLayer(const QStringList &paths);
    QStringList lookInto(const QString &directory, const QStringList &lost);
    void settle(const QStringList &lost);
    void settle(const QString &path, const Error &why);
    void readBeside(const QStringList &images);
    void findBeside(const QString &directory, const QStringList &images);
    void addBeside(const StorageVolume &told, const QString &path, const QString &pool);
    [[nodiscard]] bool isOutdated(const FoundChains &named) const;
    [[nodiscard]] bool isFile(const QString &path);
    [[nodiscard]] Look lookAnew(const QString &directory, const QStringList &lost);
    [[nodiscard]] QStringList ownImages(const SnapshotTree &snapshots) const;

    const Side &m_host;
    const Job &m_job;
    MissingFiles &m_missing;
    QString m_during;
    QStringList m_ahead;           // heard of, to be read
    QHash<QString, Look> m_looks;  // by directory
    std::optional<Error> m_broken; // what ends it all
};

} // namespace virt
