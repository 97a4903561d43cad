// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <array>
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
    qint64 bytes = -1; // of a text that came back; -1: not known
};

// How long calls took, counted in four classes per doubling from 1 µs to about four minutes: a figure read from it is at
// most a fifth too high.
class Durations {
public:
    void add(qint64 ns);
    void add(const Durations &others);
    [[nodiscard]] qint64 percentile(int percent) const; // ns; 0 when nothing was counted
private:
    std::array<quint32, 112> m_classes{};
};

struct CallTotals {
    quint64 count = 0, failed = 0;
    qint64 totalNs = 0, longestNs = 0;
    qint64 bytes = -1; // -1: none of them told
    Durations durations;
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
