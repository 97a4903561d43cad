// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "virt/core/side_p.h"
#include "virt/storage/volumexml.h"
#include <map>
#include <optional>
#include <QHash>

namespace virt {

// The files of a directory on a host, reached through the pool that covers it; where there is none, through a pool made
// for the time being, which takes nothing with it when it goes. Job threads. Every path is one in this directory.
class Directory {
public:
    static Result<Directory> open(const Side &host, const QString &path, const QString &during);
    Directory(Directory &&other) noexcept = default;
    Directory &operator=(Directory &&) = delete;
    ~Directory();

    [[nodiscard]] QString poolName() const;
    [[nodiscard]] bool isLasting() const { return !m_temporary; }
    [[nodiscard]] Result<bool> has(const QString &path) const;          // looks at the whole directory anew
    [[nodiscard]] Result<VolumeFacts> facts(const QString &path) const; // NotFound
    [[nodiscard]] Result<Volume> volume(const QString &path) const;     // NotFound
    // A qcow2 image over another one. Exists when there is a file of that name over something else.
    Result<> makeOverlay(const QString &path, const VolumeFacts &backing) const;
    Result<> copy(const QString &from, const QString &to) const; // byte by byte; what is at `to` is replaced
    Result<> remove(const QString &path) const;                  // success when it is not there

private:
    Directory(const Side &host, Pool pool, bool temporary, const QString &during);
    [[nodiscard]] Result<Volume> find(const QString &path) const;

    const Side *m_host;
    Pool m_pool;
    bool m_temporary;
    QString m_during;
};

// A file of the host as a volume; the pool that was made to reach it goes with this.
struct ReachedFile {
    std::optional<Directory> directory;
    Volume volume;
};
// Most are known to a pool by their path; of a file that a snapshot made the pool may not know yet, or there is none.
Result<ReachedFile> reachFile(const Side &host, const QString &path, const QString &during);

// Each directory opened once, for whoever looks at many files.
class Directories {
public:
    Directories(const Side &host, const QString &during);
    [[nodiscard]] Result<const Directory *> of(const QString &path); // of a file
    [[nodiscard]] QHash<QString, QString> pools() const; // by directory: those that stay, over all that were opened

private:
    const Side &m_host;
    QString m_during;
    std::map<QString, Directory> m_open;
};

} // namespace virt
