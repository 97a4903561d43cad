// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <mutex>
#include <QHash>
#include <QList>
#include <QString>

namespace virt {

// One call to libvirt, as it was made.
struct Call {
    const char *function = ""; // static text, "virDomainCreate"
    qint64 startedMs = 0;      // since the epoch
    qint64 durationNs = 0;
    int code = 0; // virErrorNumber; 0 when it succeeded
    bool failed = false;
};

struct CallTotals {
    quint64 count = 0, failed = 0;
    qint64 totalNs = 0, longestNs = 0;
};

// What one host was asked: the newest calls and the sums by function. Any thread may write and read.
class CallLog {
public:
    static constexpr qsizetype capacity = 2048;

    void add(const Call &call);
    [[nodiscard]] QList<Call> newest(qsizetype most = capacity) const; // oldest first
    [[nodiscard]] QHash<QString, CallTotals> totals() const;
    [[nodiscard]] quint64 count() const; // of all calls so far

private:
    mutable std::mutex m_lock;
    QList<Call> m_ring;
    qsizetype m_next = 0;
    quint64 m_count = 0;
    QHash<const char *, CallTotals> m_totals; // the addresses of string literals are their names
};

} // namespace virt
