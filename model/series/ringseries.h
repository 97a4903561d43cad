// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QList>
#include <vector>

namespace model {

// The newest values of one figure, each with its time; a gap is a point whose value is negative. Bounded.
class RingSeries {
public:
    struct Point {
        qint64 ms = 0; // since the epoch
        float value = -1;
        bool operator==(const Point &) const = default;
    };
    explicit RingSeries(int capacity = 60) : m_capacity(capacity) {}

    void append(qint64 ms, double value);
    [[nodiscard]] int size() const { return int(m_points.size()); }
    [[nodiscard]] bool isEmpty() const { return m_points.empty(); }
    [[nodiscard]] Point at(int i) const; // 0 is the oldest
    [[nodiscard]] Point last() const { return at(size() - 1); }
    [[nodiscard]] QList<Point> points() const; // oldest first
    [[nodiscard]] double maximum() const;      // 0 when there is none

private:
    int m_capacity;
    size_t m_oldest = 0;
    std::vector<Point> m_points; // grows to the capacity, then turns
};

} // namespace model
