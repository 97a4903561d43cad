// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/instances/instanceorder.h"
#include "model/text/statetext.h"
#include <algorithm>
#include <arpa/inet.h>
#include <array>
#include <limits>

namespace model {

// The C locale knows neither numbers in names nor case.
static QLocale sortLocale()
{
    return QLocale().language() == QLocale::C ? QLocale(QLocale::English) : QLocale();
}

// Letters that sort as the addresses do: IPv4 before IPv6, 10.0.0.9 before 10.0.0.10.
static QString addressKey(const QString &address)
{
    std::array<quint8, sizeof(in6_addr)> bytes{};
    const QByteArray text = address.toLatin1();
    const bool isV4 = inet_pton(AF_INET, text.constData(), bytes.data()) == 1;
    if (!isV4 && inet_pton(AF_INET6, text.constData(), bytes.data()) != 1)
        return address;
    QString out(isV4 ? u'a' : u'b');
    for (const quint8 byte : bytes)
        out += QString(QChar(u'a' + (byte >> 4))) + QChar(u'a' + (byte & 15));
    return out;
}

// What a column of text that few instances have is sorted by.
static QString sortText(const InstanceRow &row, int column)
{
    if (column == InstancesModel::Address)
        return row.addresses.isEmpty() ? QString() : addressKey(row.addresses.constFirst());
    if (!row.details)
        return {};
    switch (column) {
    case InstancesModel::DisplayName: return row.details->displayName;
    case InstancesModel::Tags: return row.details->tags.join(u',');
    case InstancesModel::Flavor: return row.details->flavor;
    case InstancesModel::Project: return row.details->project;
    case InstancesModel::SecurityLabel: return row.details->securityLabel;
    case InstancesModel::Changed: return row.details->changed.value_or(false) ? QStringLiteral("1") : QString();
    default: return {};
    }
}

InstanceOrder::InstanceOrder(const InstancesModel &source) : m_source(source), m_collator(sortLocale())
{
    m_collator.setNumericMode(true);
    m_collator.setCaseSensitivity(Qt::CaseInsensitive);
}

bool InstanceOrder::addKey(const QString &name)
{
    if (m_keys.contains(name))
        return false;
    m_keys.insert(name, {.key = m_collator.sortKey(name)});
    return true;
}

void InstanceOrder::rankKeys()
{
    std::vector<Key *> sorted;
    sorted.reserve(size_t(m_keys.size()));
    for (Key &key : m_keys)
        sorted.push_back(&key);
    std::ranges::sort(sorted, [](const Key *a, const Key *b) { return a->key.compare(b->key) < 0; });
    const Key *before = nullptr;
    for (Key *key : sorted) {
        if (before)
            key->rank = before->rank + (before->key.compare(key->key) < 0 ? 1 : 0);
        else
            key->rank = 0;
        before = key;
    }
}

int InstanceOrder::rankOf(const QString &name) const
{
    const auto at = m_keys.constFind(name);
    return at == m_keys.cend() ? 0 : at->rank;
}

void InstanceOrder::prepare(int column)
{
    const int rows = m_source.rowCount();
    if (m_keys.size() > 2 * rows + 1000)
        m_keys.clear(); // names that are long gone
    bool fresh = false;
    for (int row = 0; row < rows; ++row) {
        fresh |= addKey(m_source.row(row).instance.name);
        fresh |= addKey(m_source.row(row).hostName);
        fresh |= addKey(sortText(m_source.row(row), column));
    }
    if (fresh)
        rankKeys();
    m_ranks.resize(size_t(rows));
    for (int row = 0; row < rows; ++row) {
        const InstanceRow &r = m_source.row(row);
        const QString text = sortText(r, column);
        m_ranks[size_t(row)] = {.name = rankOf(r.instance.name),
                                .host = rankOf(r.hostName),
                                .text = text.isEmpty() ? std::numeric_limits<int>::max() : rankOf(text)};
    }
}

bool InstanceOrder::nameLess(int rowA, int rowB) const
{
    const int a = m_ranks[size_t(rowA)].name;
    const int b = m_ranks[size_t(rowB)].name;
    if (a != b)
        return a < b;
    const InstanceId &x = m_source.row(rowA).id;
    const InstanceId &y = m_source.row(rowB).id;
    return x.host == y.host ? x.uuid < y.uuid : x.host.value < y.host.value;
}

bool InstanceOrder::less(int rowA, int rowB, int column) const
{
    using M = InstancesModel;
    const virt::Instance &x = m_source.row(rowA).instance;
    const virt::Instance &y = m_source.row(rowB).instance;
    const auto byFigure = [&](auto f, auto g) { return f == g ? nameLess(rowA, rowB) : f < g; };
    switch (column) {
    case M::Host: return byFigure(m_ranks[size_t(rowA)].host, m_ranks[size_t(rowB)].host);
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
    case M::Persistent: return byFigure(int(x.persistent), int(y.persistent));
    case M::Snapshots: return byFigure(int(x.snapshots), int(y.snapshots));
    case M::Name: return nameLess(rowA, rowB);
    default: return byFigure(m_ranks[size_t(rowA)].text, m_ranks[size_t(rowB)].text); // those without one come last
    }
}

} // namespace model
