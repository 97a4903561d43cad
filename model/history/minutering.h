// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "model/series/ringseries.h"
#include <optional>
#include <QList>
#include <vector>

namespace model {

// One figure over a day: a mean for each minute that had samples. Bounded.
class MinuteRing {
public:
    static constexpr int minutes = 24 * 60;
    static constexpr qint64 minuteMs = 60'000;

    struct Mean {
        qint32 minute = -1; // since the epoch
        float value = 0;
        bool operator==(const Mean &) const = default;
    };

    void add(qint64 ms, double value);

    // The last `span` minutes up to `now`, in steps of `step` minutes, each point in the middle of its step; a step
    // without samples is a gap.
    [[nodiscard]] RingSeries series(qint64 now, int span, int step) const;

    [[nodiscard]] QList<Mean> means() const; // oldest first, the open minute too
    void restore(const QList<Mean> &means);  // into an empty ring

private:
    void open(qint32 minute);
    void put(const Mean &mean);
    void forgetAfter(qint32 minute);
    [[nodiscard]] std::optional<float> at(qint32 minute) const;
    [[nodiscard]] double meanOf(qint32 from, qint32 to) const; // -1: no samples

    std::vector<Mean> m_ring; // by minute modulo `minutes`; made at the first sample
    qint32 m_open = -1;       // the minute that still takes samples
    double m_sum = 0;
    int m_count = 0;
};

} // namespace model
