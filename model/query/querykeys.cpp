// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/query/querykeys.h"
#include "model/text/statetext.h"
#include <algorithm>
#include <array>
#include <numeric>

namespace model {

namespace {

using Kind = QueryKey::Kind;
using Unit = QueryKey::Unit;
using virt::StatsGroup;

template<auto Member>
QStringList detail(const Subject &s)
{
    return s.row.details ? QStringList{(*s.row.details).*Member} : QStringList();
}

QStringList ownerName(const Subject &s)
{
    if (!s.row.details)
        return {};
    switch (s.row.details->owner) {
    case virt::Owner::Nova: return {QStringLiteral("nova")};
    case virt::Owner::Ovirt: return {QStringLiteral("ovirt")};
    case virt::Owner::KubeVirt: return {QStringLiteral("kubevirt")};
    case virt::Owner::CloudStack: return {QStringLiteral("cloudstack")};
    case virt::Owner::Vagrant: return {QStringLiteral("vagrant")};
    case virt::Owner::None: break;
    }
    return {};
}

template<auto Member>
std::optional<bool> flag(const InstanceRow &r)
{
    return r.instance.flagsKnown ? std::optional(r.instance.*Member) : std::nullopt;
}

std::optional<bool> changed(const InstanceRow &r)
{
    return r.details ? r.details->changed : std::nullopt;
}

double sum(double a, double b)
{
    return a < 0 && b < 0 ? -1 : std::max(a, 0.0) + std::max(b, 0.0);
}

template<auto Member, int Times = 1>
double figure(const InstanceRow &r)
{
    return double(r.instance.*Member) * Times;
}

const Needs details{.details = true};

QList<QueryKey> textKeys()
{
    using D = virt::Details;
    return {
        {QStringLiteral("name"), Kind::Text, [](const Subject &s) { return QStringList{s.row.instance.name}; }},
        {QStringLiteral("host"), Kind::Text, [](const Subject &s) { return QStringList{s.row.hostName}; }},
        {QStringLiteral("group"), Kind::Text, [](const Subject &s) { return QStringList{s.group}; }},
        {QStringLiteral("id"), Kind::Whole,
         [](const Subject &s) {
             return s.row.instance.id < 0 ? QStringList() : QStringList{QString::number(s.row.instance.id)};
         }},
        {QStringLiteral("uuid"), Kind::Prefix,
         [](const Subject &s) { return QStringList{s.row.id.uuid.toString(QUuid::WithoutBraces)}; }},
        {QStringLiteral("ip"),
         Kind::Prefix,
         [](const Subject &s) { return s.row.addresses; },
         nullptr,
         nullptr,
         Unit::None,
         {.details = true, .addresses = true}},
        {QStringLiteral("mac"), Kind::Prefix, detail<&D::macs>, nullptr, nullptr, Unit::None, details},
        {QStringLiteral("tag"), Kind::Text, detail<&D::tags>, nullptr, nullptr, Unit::None, details},
        {QStringLiteral("display"), Kind::Text, detail<&D::displayName>, nullptr, nullptr, Unit::None, details},
        {QStringLiteral("project"), Kind::Text, detail<&D::project>, nullptr, nullptr, Unit::None, details},
        {QStringLiteral("flavor"), Kind::Text, detail<&D::flavor>, nullptr, nullptr, Unit::None, details},
        {QStringLiteral("user"), Kind::Text, detail<&D::user>, nullptr, nullptr, Unit::None, details},
        {QStringLiteral("image"), Kind::Text, detail<&D::image>, nullptr, nullptr, Unit::None, details},
        {QStringLiteral("owner"), Kind::Text, ownerName, nullptr, nullptr, Unit::None, details},
        {QStringLiteral("title"), Kind::Text, detail<&D::title>, nullptr, nullptr, Unit::None, details},
        {QStringLiteral("description"), Kind::Text, detail<&D::description>, nullptr, nullptr, Unit::None, details},
        {QStringLiteral("note"), Kind::Text, detail<&D::note>, nullptr, nullptr, Unit::None, details},
        {QStringLiteral("label"), Kind::Text, detail<&D::securityLabel>, nullptr, nullptr, Unit::None, details},
    };
}

QList<QueryKey> otherKeys()
{
    using I = virt::Instance;
    const auto yesNo = [](const QString &name, auto f, const Needs &needs = {}) {
        return QueryKey{.name = name, .kind = Kind::YesNo, .flag = f, .needs = needs};
    };
    const auto number = [](const QString &name, Unit unit, auto f, virt::StatsGroups groups = {}) {
        return QueryKey{.name = name, .kind = Kind::Figure, .figure = f, .unit = unit, .needs = {.groups = groups}};
    };
    return {
        {.name = QStringLiteral("state"), .kind = Kind::State},
        yesNo(QStringLiteral("autostart"), flag<&I::autostart>),
        yesNo(QStringLiteral("persistent"), flag<&I::persistent>),
        yesNo(QStringLiteral("snapshots"), flag<&I::snapshots>),
        yesNo(QStringLiteral("saved"), flag<&I::savedImage>),
        yesNo(QStringLiteral("changed"), changed, {.details = true, .changed = true}),
        yesNo(QStringLiteral("stale"), [](const InstanceRow &r) { return std::optional(r.stale); }),
        number(QStringLiteral("cpu"), Unit::Percent, figure<&I::cpuPercent>, StatsGroup::Cpu),
        number(QStringLiteral("vcpus"), Unit::None, figure<&I::vcpus>),
        number(QStringLiteral("mem"), Unit::Mebibytes, figure<&I::memoryKiB, 1024>, StatsGroup::Memory),
        number(
            QStringLiteral("disk"), Unit::Bytes,
            [](const InstanceRow &r) { return sum(r.instance.diskReadRate, r.instance.diskWriteRate); },
            StatsGroup::Disk),
        number(
            QStringLiteral("net"), Unit::Bytes,
            [](const InstanceRow &r) { return sum(r.instance.netInRate, r.instance.netOutRate); }, StatsGroup::Network),
        number(
            QStringLiteral("time"), Unit::Seconds,
            [](const InstanceRow &r) { return double(r.instance.cpuTimeNs) / 1e9; }, StatsGroup::Cpu),
    };
}

template<Condition C>
bool in(const InstanceRow &r)
{
    return conditionOf(r.instance) == C;
}

bool crashed(const InstanceRow &r)
{
    return r.instance.state == virt::DomainState::Crashed
           || (r.instance.state == virt::DomainState::Off && r.instance.reason == virt::StateReason::Crashed);
}

} // namespace

std::span<const QueryKey> queryKeys()
{
    static const QList<QueryKey> keys = textKeys() + otherKeys();
    return keys;
}

const QueryKey *queryKey(const QString &name)
{
    const auto keys = queryKeys();
    const auto hit = std::ranges::find(keys, name, &QueryKey::name);
    return hit == keys.end() ? nullptr : &*hit;
}

std::span<const StateWord> stateWords()
{
    static const std::array words{
        StateWord{QStringLiteral("running"), in<Condition::Running>},
        StateWord{QStringLiteral("paused"), in<Condition::Paused>},
        StateWord{QStringLiteral("problem"), in<Condition::Trouble>},
        StateWord{QStringLiteral("crashed"), crashed},
        StateWord{QStringLiteral("off"), in<Condition::Off>},
        StateWord{QStringLiteral("saved"), in<Condition::Saved>},
        StateWord{QStringLiteral("stopping"), in<Condition::ShuttingDown>},
        StateWord{QStringLiteral("migrating"), in<Condition::Migrating>},
        StateWord{QStringLiteral("stale"), [](const InstanceRow &r) { return r.stale; }},
        StateWord{QStringLiteral("unknown"), in<Condition::Unknown>},
        StateWord{QStringLiteral("shutoff"), in<Condition::Off>, false},
        StateWord{QStringLiteral("error"), in<Condition::Trouble>, false},
    };
    return words;
}

// Levenshtein's distance.
static int distance(const QString &a, const QString &b)
{
    std::vector<int> row(size_t(b.size()) + 1);
    std::iota(row.begin(), row.end(), 0);
    for (qsizetype i = 0; i < a.size(); ++i) {
        int corner = std::exchange(row[0], int(i) + 1);
        for (size_t j = 1; j < row.size(); ++j) {
            const int changed = corner + (a[i] == b[qsizetype(j) - 1] ? 0 : 1);
            corner = std::exchange(row[j], std::min({row[j] + 1, row[j - 1] + 1, changed}));
        }
    }
    return row.back();
}

QString nearest(const QString &word, const QStringList &words)
{
    QString best;
    int least = 3;
    for (const QString &candidate : words) {
        const bool begun = word.size() >= 2 && candidate.startsWith(word);
        const int d = begun ? 1 : distance(word, candidate);
        if (d < least && d < candidate.size()) {
            least = d;
            best = candidate;
        }
    }
    return best;
}

} // namespace model
