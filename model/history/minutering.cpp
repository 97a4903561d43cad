// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/history/minutering.h"
#include <algorithm>

namespace model {

void MinuteRing::add(qint64 ms, double value)
{
    if (const auto minute = qint32(ms / minuteMs); minute != m_open)
        open(minute);
    m_sum += value;
    ++m_count;
    put({.minute = m_open, .value = float(m_sum / m_count)});
}

void MinuteRing::open(qint32 minute)
{
    if (minute == m_open - 1)
        return; // a clock that is put right by a moment does not begin anew
    if (minute < m_open || m_open < 0)
        forgetAfter(minute); // the clock was wrong until now: what it called the future never was
    m_open = minute;
    m_sum = m_count = 0;
    if (const auto before = at(minute)) { // the program was ended and started within this minute
        m_sum = double(*before);
        m_count = 1;
    }
}

void MinuteRing::put(const Mean &mean)
{
    if (m_ring.empty())
        m_ring.resize(minutes);
    m_ring[size_t(mean.minute) % minutes] = mean;
}

void MinuteRing::forgetAfter(qint32 minute)
{
    for (Mean &mean : m_ring)
        if (mean.minute > minute)
            mean = {};
}

std::optional<float> MinuteRing::at(qint32 minute) const
{
    if (m_ring.empty() || minute < 0)
        return {};
    const Mean &mean = m_ring[size_t(minute) % minutes];
    return mean.minute == minute ? std::optional(mean.value) : std::nullopt;
}

double MinuteRing::meanOf(qint32 from, qint32 to) const
{
    double sum = 0;
    int count = 0;
    for (qint32 minute = from; minute < to; ++minute) {
        if (const auto value = at(minute)) {
            sum += double(*value);
            ++count;
        }
    }
    return count ? sum / count : -1;
}

RingSeries MinuteRing::series(qint64 now, int span, int step) const
{
    RingSeries out(span / step);
    const auto last = qint32(now / minuteMs);
    // Steps begin at multiples of their length: so the means of a past step stay what they were.
    const qint32 end = (last / step + 1) * step;
    for (qint32 from = end - span; from < end; from += step) {
        const qint64 middle = qint64(from) * minuteMs + step * minuteMs / 2;
        out.append(std::min(middle, now), meanOf(from, from + step));
    }
    return out;
}

QList<MinuteRing::Mean> MinuteRing::means() const
{
    QList<Mean> out;
    for (const Mean &mean : m_ring)
        if (mean.minute >= 0)
            out.append(mean);
    std::ranges::sort(out, {}, &Mean::minute);
    return out;
}

void MinuteRing::restore(const QList<Mean> &means)
{
    for (const Mean &mean : means)
        if (mean.minute >= 0)
            put(mean);
}

} // namespace model
