// SPDX-License-Identifier: GPL-3.0-or-later
#include "virt/xml/linediff.h"
#include <algorithm>
#include <QStringList>
#include <vector>

namespace virt {

namespace {

using Lines = QStringList;
using Kind = DiffLine::Kind;
constexpr int mostEdits = 2000; // the trace takes edits² numbers

// Myers' greedy algorithm: the furthest x reached on each diagonal, kept for every number of edits.
class Script {
public:
    Script(const Lines &a, const Lines &b) : m_a(a), m_b(b) {}

    bool search()
    {
        const int most = std::min<int>(int(m_a.size() + m_b.size()), mostEdits);
        std::vector<int> reach(size_t(2 * most + 3), 0);
        for (int d = 0; d <= most; ++d) {
            m_trace.emplace_back(reach.begin() + (most + 1 - d - 1), reach.begin() + (most + 1 + d + 2));
            for (int k = -d; k <= d; k += 2) {
                int &x = reach[size_t(k + most + 1)];
                const int left = reach[size_t(k - 1 + most + 1)];
                const int right = reach[size_t(k + 1 + most + 1)];
                x = k == -d || (k != d && left < right) ? right : left + 1;
                while (x < m_a.size() && x - k < m_b.size() && m_a[x] == m_b[x - k])
                    ++x;
                if (x >= m_a.size() && x - k >= m_b.size())
                    return true;
            }
        }
        return false;
    }

    [[nodiscard]] QList<DiffLine> back() const
    {
        QList<DiffLine> out;
        int x = int(m_a.size());
        int y = int(m_b.size());
        for (int d = int(m_trace.size()) - 1; d >= 0; --d) {
            const std::vector<int> &reach = m_trace[size_t(d)]; // of diagonals -d-1 … d+1, before this round
            const auto at = [&](int k) { return reach[size_t(k + d + 1)]; };
            const int k = x - y;
            const bool down = k == -d || (k != d && at(k - 1) < at(k + 1));
            const int fromX = d == 0 ? 0 : at(down ? k + 1 : k - 1);
            const int fromY = d == 0 ? 0 : fromX - (down ? k + 1 : k - 1);
            while (x > fromX && y > fromY && (d == 0 || x - y == k) && x > (down || d == 0 ? fromX : fromX + 1)) {
                out.append({Kind::Same, m_a[--x]});
                --y;
            }
            if (d == 0)
                break;
            if (down)
                out.append({Kind::Added, m_b[--y]});
            else
                out.append({Kind::Removed, m_a[--x]});
        }
        std::ranges::reverse(out);
        return out;
    }

private:
    const Lines &m_a, &m_b;
    std::vector<std::vector<int>> m_trace;
};

QList<DiffLine> wholesale(const Lines &a, const Lines &b)
{
    QList<DiffLine> out;
    for (const QString &line : a)
        out.append({Kind::Removed, line});
    for (const QString &line : b)
        out.append({Kind::Added, line});
    return out;
}

} // namespace

QList<DiffLine> lineDiff(const QString &before, const QString &after)
{
    const Lines a = before.split(u'\n');
    const Lines b = after.split(u'\n');
    const auto sameStart = std::ranges::mismatch(a, b);
    const qsizetype start = sameStart.in1 - a.begin();
    qsizetype end = 0;
    while (end < std::min(a.size(), b.size()) - start && a[a.size() - 1 - end] == b[b.size() - 1 - end])
        ++end;
    const Lines midA = a.mid(start, a.size() - start - end);
    const Lines midB = b.mid(start, b.size() - start - end);
    Script script(midA, midB);
    const QList<DiffLine> middle = script.search() ? script.back() : wholesale(midA, midB);
    QList<DiffLine> out;
    for (const QString &line : a.first(start))
        out.append({Kind::Same, line});
    out += middle;
    for (const QString &line : a.last(end))
        out.append({Kind::Same, line});
    return out;
}

QList<DiffLine> withContext(const QList<DiffLine> &diff, int context)
{
    std::vector<bool> keep(size_t(diff.size()), false);
    for (qsizetype i = 0; i < diff.size(); ++i) {
        if (diff[i].kind == Kind::Same)
            continue;
        for (qsizetype j = std::max<qsizetype>(0, i - context); j <= std::min(diff.size() - 1, i + context); ++j)
            keep[size_t(j)] = true;
    }
    QList<DiffLine> out;
    for (qsizetype i = 0; i < diff.size(); ++i) {
        if (keep[size_t(i)])
            out.append(diff[i]);
        else if (i == 0 || keep[size_t(i - 1)])
            out.append({Kind::Same, QStringLiteral("…")});
    }
    return out;
}

} // namespace virt
