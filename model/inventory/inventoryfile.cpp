// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/inventory/inventoryfile.h"
#include "model/store/statefile.h"
#include <algorithm>
#include <array>
#include <QJsonArray>

namespace model {

using virt::DomainState;
using virt::Instance;
using virt::StateReason;

// In the order of the enumerations; names, so that a new state in between does not change what a file says.
static constexpr std::array stateNames{"unknown", "running", "paused", "shutting-down", "off", "crashed", "suspended"};
static constexpr std::array reasonNames{"none",      "user",     "io-error", "watchdog", "crashed", "failed", "saved",
                                        "migrating", "migrated", "snapshot", "booted",   "daemon",  "other"};
static_assert(stateNames.size() == size_t(DomainState::PmSuspended) + 1);
static_assert(reasonNames.size() == size_t(StateReason::Other) + 1);

template<class Enum, size_t N>
static Enum named(const std::array<const char *, N> &names, const QString &name, Enum usual)
{
    const auto hit = std::ranges::find(names, name.toLatin1());
    return hit == names.end() ? usual : Enum(hit - names.begin());
}

static JsonFile fileAt(const QString &path)
{
    return {.path = path, .format = QStringLiteral("virtdeck-inventory"), .version = 1};
}

static QJsonObject toJson(const Instance &i)
{
    QJsonObject out{{QStringLiteral("uuid"), i.uuid.toString(QUuid::WithoutBraces)},
                    {QStringLiteral("name"), i.name},
                    {QStringLiteral("state"), QLatin1String(stateNames[size_t(i.state)])},
                    {QStringLiteral("reason"), QLatin1String(reasonNames[size_t(i.reason)])},
                    {QStringLiteral("vcpus"), int(i.vcpus)},
                    {QStringLiteral("memoryKiB"), qint64(i.memoryKiB)},
                    {QStringLiteral("memoryMaxKiB"), qint64(i.memoryMaxKiB)},
                    {QStringLiteral("persistent"), i.persistent}};
    if (i.flagsKnown) {
        out.insert(QStringLiteral("autostart"), i.autostart);
        out.insert(QStringLiteral("saved"), i.savedImage);
        out.insert(QStringLiteral("snapshots"), i.snapshots);
    }
    return out;
}

static Instance fromJson(const QJsonObject &o)
{
    Instance out;
    out.uuid = QUuid(o.value(QStringLiteral("uuid")).toString());
    out.name = o.value(QStringLiteral("name")).toString();
    out.state = named(stateNames, o.value(QStringLiteral("state")).toString(), DomainState::Unknown);
    out.reason = named(reasonNames, o.value(QStringLiteral("reason")).toString(), StateReason::None);
    out.vcpus = quint32(std::max(0, o.value(QStringLiteral("vcpus")).toInt()));
    out.memoryKiB = quint64(std::max<qint64>(0, o.value(QStringLiteral("memoryKiB")).toInteger()));
    out.memoryMaxKiB = quint64(std::max<qint64>(0, o.value(QStringLiteral("memoryMaxKiB")).toInteger()));
    out.persistent = o.value(QStringLiteral("persistent")).toBool(true);
    out.flagsKnown = o.contains(QStringLiteral("autostart"));
    out.autostart = o.value(QStringLiteral("autostart")).toBool();
    out.savedImage = o.value(QStringLiteral("saved")).toBool();
    out.snapshots = o.value(QStringLiteral("snapshots")).toBool();
    return out;
}

QJsonObject inventoryToJson(const virt::Inventory &inventory)
{
    QJsonArray instances;
    for (const Instance &i : inventory.instances.first(std::min(inventory.instances.size(), mostKeptInstances)))
        instances.append(toJson(i));
    return {{QStringLiteral("taken"), inventory.taken.toUTC().toString(Qt::ISODate)},
            {QStringLiteral("instances"), instances}};
}

std::shared_ptr<const virt::Inventory> inventoryFromJson(const QJsonObject &json)
{
    auto out = std::make_shared<virt::Inventory>();
    out->taken = QDateTime::fromString(json.value(QStringLiteral("taken")).toString(), Qt::ISODate).toLocalTime();
    if (!out->taken.isValid())
        return nullptr;
    const QJsonArray instances = json.value(QStringLiteral("instances")).toArray();
    for (const auto &value : instances) {
        const Instance i = fromJson(value.toObject());
        if (!i.uuid.isNull() && !i.name.isEmpty() && out->instances.size() < mostKeptInstances)
            out->instances.append(i);
    }
    return out;
}

std::shared_ptr<const virt::Inventory> readInventory(const QString &path, QStringList *faults)
{
    return inventoryFromJson(readOwnJson(fileAt(path), faults));
}

virt::Result<> writeInventory(const QString &path, const QJsonObject &json)
{
    return writeJson(fileAt(path), json);
}

} // namespace model
