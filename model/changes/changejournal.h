// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "model/changes/changeentry.h"
#include <mutex>
#include <QList>
#include <QString>

namespace model {

// The changes on disk: changes-YYYY-MM.jsonl in a folder, for the user alone to read, a line each, only ever appended
// to. Any thread may use it: a change is on disk before the job that made it is over.
class ChangeJournal {
public:
    static constexpr qsizetype mostRead = 5000;

    explicit ChangeJournal(QString folder); // empty: nothing is kept
    void append(const ChangeEntry &entry);
    // The newest ones, oldest first, without those that cannot be read (`unreadable` counts them).
    [[nodiscard]] QList<ChangeEntry> newest(qsizetype most = mostRead, qsizetype *unreadable = nullptr) const;
    [[nodiscard]] QString fault() const; // why the last change could not be written; empty: it was

private:
    const QString m_folder;
    mutable std::mutex m_lock;
    QString m_fault;
};

} // namespace model
