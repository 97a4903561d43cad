// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/series/ringseries.h"
#include <algorithm>

namespace model {

void RingSeries::append(qint64 ms, double value)
{
    const Point p{.ms = ms, .value = float(value)};
    if (size() < m_capacity) {
        m_points.push_back(p);
        return;
    }
    m_points[m_oldest] = p;
    m_oldest = (m_oldest + 1) % m_points.size();
}

RingSeries::Point RingSeries::at(int i) const
{
    return m_points[(m_oldest + size_t(i)) % m_points.size()];
}

QList<RingSeries::Point> RingSeries::points() const
{
    QList<Point> out;
    out.reserve(size());
    for (int i = 0; i < size(); ++i)
        out.append(at(i));
    return out;
}

double RingSeries::maximum() const
{
    double most = 0;
    for (const Point &p : m_points)
        most = std::max(most, double(p.value));
    return most;
}

} // namespace model
