// SPDX-License-Identifier: GPL-3.0-or-later
#include "virt/instance/cpuset.h"
#include "virt/core/say.h"
#include <algorithm>
#include <QRegularExpression>
#include <QStringList>

namespace virt {

CpuSet::CpuSet(std::initializer_list<int> cpus)
{
    for (const int cpu : cpus)
        add(cpu);
}

CpuSet CpuSet::all(int hostCpus)
{
    CpuSet out;
    for (int cpu = 0; cpu < hostCpus; ++cpu)
        out.m_cpus.append(cpu);
    return out;
}

CpuSet CpuSet::fromMap(const QByteArray &map, int hostCpus)
{
    CpuSet out;
    for (int cpu = 0; cpu < hostCpus && cpu / 8 < map.size(); ++cpu)
        if ((static_cast<unsigned>(map[cpu / 8]) >> (cpu % 8)) & 1U)
            out.m_cpus.append(cpu);
    return out;
}

QByteArray CpuSet::toMap(int hostCpus) const
{
    QByteArray out((hostCpus + 7) / 8, '\0');
    for (const int cpu : m_cpus)
        if (cpu < hostCpus)
            out[cpu / 8] = static_cast<char>(static_cast<unsigned>(out[cpu / 8]) | 1U << (cpu % 8));
    return out;
}

bool CpuSet::contains(int cpu) const
{
    return std::ranges::binary_search(m_cpus, cpu);
}

void CpuSet::add(int cpu)
{
    if (const auto at = std::ranges::lower_bound(m_cpus, cpu); at == m_cpus.end() || *at != cpu)
        m_cpus.insert(at - m_cpus.begin(), cpu);
}

void CpuSet::remove(int cpu)
{
    m_cpus.removeOne(cpu);
}

QString CpuSet::text() const
{
    QStringList out;
    for (qsizetype first = 0; first < m_cpus.size();) {
        qsizetype last = first;
        while (last + 1 < m_cpus.size() && m_cpus[last + 1] == m_cpus[last] + 1)
            ++last;
        const QString begin = QString::number(m_cpus[first]);
        out << (last == first ? begin : begin + u'-' + QString::number(m_cpus[last]));
        first = last + 1;
    }
    return out.join(u',');
}

namespace {

struct Range { // one piece between commas
    int first = 0, last = 0;
    bool out = false;
};

Error fault(const QString &message)
{
    return Error::invalid(Say::tr("Read the list of CPUs"), message, Say::tr("Write for example 0-3,8 or 0-7,^4."));
}

Result<int> cpuOf(const QString &digits, int hostCpus)
{
    bool ok = false;
    const int cpu = digits.toInt(&ok);
    if (!ok || cpu >= hostCpus)
        return fault(Say::tr("The host has no CPU %1; its last one is %2").arg(digits).arg(hostCpus - 1));
    return cpu;
}

Result<Range> rangeOf(const QString &piece, int hostCpus)
{
    static const QRegularExpression shape(QStringLiteral("^(\\^?)([0-9]+)(?:\\s*-\\s*([0-9]+))?$"));
    const auto match = shape.match(piece);
    if (!match.hasMatch())
        return fault(Say::tr("\"%1\" is neither a CPU nor a range of CPUs").arg(piece));
    const bool out = match.hasCaptured(1) && !match.captured(1).isEmpty();
    const QString end = match.captured(3);
    if (out && !end.isEmpty())
        return fault(Say::tr("\"%1\": ^ takes out one CPU, not a range").arg(piece));
    const auto first = cpuOf(match.captured(2), hostCpus);
    if (!first)
        return first.error();
    const auto last = end.isEmpty() ? first : cpuOf(end, hostCpus);
    if (!last)
        return last.error();
    if (*last < *first)
        return fault(Say::tr("The range %1 ends before it begins").arg(piece));
    return Range{*first, *last, out};
}

} // namespace

Result<CpuSet> parseCpuSet(const QString &text, int hostCpus)
{
    CpuSet out;
    const QStringList pieces = text.split(u',');
    for (qsizetype i = 0; i < pieces.size(); ++i) {
        const QString piece = pieces[i].trimmed();
        if (piece.isEmpty() && i > 0 && i + 1 == pieces.size())
            break; // libvirt, too, takes a comma at the end
        if (piece.isEmpty() && pieces.size() == 1)
            break;
        const auto range = rangeOf(piece, hostCpus);
        if (!range)
            return range.error();
        for (int cpu = range->first; cpu <= range->last; ++cpu)
            range->out ? out.remove(cpu) : out.add(cpu);
    }
    if (out.isEmpty())
        return fault(Say::tr("At least one CPU is needed"));
    return out;
}

} // namespace virt
