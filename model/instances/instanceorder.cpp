// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/instances/instanceorder.h"
#include "model/text/statetext.h"
#include <algorithm>

namespace model {

// The C locale knows neither numbers in names nor case.
static QLocale sortLocale()
{
    return QLocale().language() == QLocale::C ? QLocale(QLocale::English) : QLocale();
}

InstanceOrder::InstanceOrder() : m_collator(sortLocale())
{
    m_collator.setNumericMode(true);
    m_collator.setCaseSensitivity(Qt::CaseInsensitive);
}

void InstanceOrder::addKey(const QString &name)
{
    if (!m_keys.contains(name))
        m_keys.insert(name, m_collator.sortKey(name));
}

void InstanceOrder::prepare(const InstancesModel &source)
{
    const int rows = source.rowCount();
    if (m_keys.size() > 2 * rows + 1000)
        m_keys.clear(); // names that are long gone
    for (int row = 0; row < rows; ++row) {
        addKey(source.row(row).instance.name);
        addKey(source.row(row).hostName);
    }
}

int InstanceOrder::compareNames(const QString &a, const QString &b) const
{
    const auto keyA = m_keys.constFind(a);
    const auto keyB = m_keys.constFind(b);
    return keyA == m_keys.cend() || keyB == m_keys.cend() ? a.compare(b) : keyA->compare(*keyB);
}

bool InstanceOrder::less(const InstanceRow &a, const InstanceRow &b, int column) const
{
    using M = InstancesModel;
    const virt::Instance &x = a.instance;
    const virt::Instance &y = b.instance;
    const auto byFigure = [&](auto f, auto g) { return f == g ? compareNames(x.name, y.name) < 0 : f < g; };
    switch (column) {
    case M::Host: return byFigure(compareNames(a.hostName, b.hostName), 0);
    case M::Id: return byFigure(x.id, y.id);
    case M::State: return byFigure(int(conditionOf(x)), int(conditionOf(y)));
    case M::Cpu:
    case M::CpuHistory: return byFigure(x.cpuPercent, y.cpuPercent);
    case M::Vcpus: return byFigure(x.vcpus, y.vcpus);
    case M::Memory: return byFigure(x.memoryKiB, y.memoryKiB);
    case M::DiskRead: return byFigure(x.diskReadRate, y.diskReadRate);
    case M::DiskWrite: return byFigure(x.diskWriteRate, y.diskWriteRate);
    case M::NetIn: return byFigure(x.netInRate, y.netInRate);
    case M::NetOut: return byFigure(x.netOutRate, y.netOutRate);
    case M::Time: return byFigure(x.cpuTimeNs, y.cpuTimeNs);
    case M::Autostart: return byFigure(int(x.autostart), int(y.autostart));
    default: break;
    }
    const int byName = compareNames(x.name, y.name);
    return byName != 0 ? byName < 0 : a.id.host == b.id.host ? x.uuid < y.uuid : a.id.host.value < b.id.host.value;
}

bool matches(const InstanceRow &row, const QStringList &words)
{
    return std::ranges::all_of(words, [&](const QString &word) {
        const auto in = [&](const QString &text) { return text.contains(word, Qt::CaseInsensitive); };
        return in(row.instance.name) || in(row.hostName) || in(stateText(row.instance))
               || (row.instance.id >= 0 && word == QString::number(row.instance.id))
               || (word.size() >= 8 && in(row.id.uuid.toString(QUuid::WithoutBraces)));
    });
}

} // namespace model
