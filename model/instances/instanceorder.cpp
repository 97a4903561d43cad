// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/instances/instanceorder.h"
#include "model/text/collation.h"
#include "model/text/statetext.h"
#include <algorithm>
#include <arpa/inet.h>
#include <array>
#include <limits>

namespace model {

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

InstanceOrder::InstanceOrder(const InstancesModel &source) : m_source(source), m_collator(nameCollator()) {}

const InstanceOrder::Key *InstanceOrder::keyOf(const QString &name)
{
    const auto known = m_keys.find(name);
    if (known != m_keys.end())
        return &known->second;
    Key &fresh = m_keys.emplace(name, Key{.key = m_collator.sortKey(name)}).first->second;
    m_sorted.push_back(&fresh);
    return &fresh;
}

// Hosts arrive one by one: what is in order already is merged with, not sorted again.
void InstanceOrder::rankKeys()
{
    if (m_ranked == m_sorted.size())
        return;
    const auto before = [](const Key *a, const Key *b) { return a->key.compare(b->key) < 0; };
    const auto fresh = m_sorted.begin() + std::ptrdiff_t(m_ranked);
    std::sort(fresh, m_sorted.end(), before);
    std::inplace_merge(m_sorted.begin(), fresh, m_sorted.end(), before);
    m_ranked = m_sorted.size();
    int rank = 0;
    for (size_t at = 0; at < m_sorted.size(); ++at) {
        if (at > 0 && before(m_sorted[at - 1], m_sorted[at]))
            ++rank;
        m_sorted[at]->rank = rank;
    }
}

void InstanceOrder::forgetKeys()
{
    m_keys.clear();
    m_sorted.clear();
    m_ranked = 0;
}

void InstanceOrder::prepare(int column)
{
    const auto rows = size_t(m_source.rowCount());
    if (m_keys.size() > 2 * rows + 1000)
        forgetKeys(); // names that are long gone
    std::vector<Names> names(rows);
    for (size_t row = 0; row < rows; ++row) {
        const InstanceRow &r = m_source.row(int(row));
        const bool sameHost = row > 0 && m_source.row(int(row) - 1).hostName == r.hostName;
        const QString text = sortText(r, column);
        names[row] = {.name = keyOf(r.instance.name),
                      .host = sameHost ? names[row - 1].host : keyOf(r.hostName),
                      .text = text.isEmpty() ? nullptr : keyOf(text)};
    }
    rankKeys();
    m_ranks.resize(rows);
    std::ranges::transform(names, m_ranks.begin(), [](const Names &n) {
        return Ranks{.name = n.name->rank,
                     .host = n.host->rank,
                     .text = n.text ? n.text->rank : std::numeric_limits<int>::max()};
    });
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
