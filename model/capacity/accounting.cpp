// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/capacity/accounting.h"
#include <cmath>
#include <QJsonDocument>

namespace model {

namespace {

constexpr quint64 kibInMb = 1024;
constexpr quint64 bytesInGb = quint64(1024) * 1024 * 1024;

QJsonValue known(bool is, quint64 value)
{
    return is ? QJsonValue(qint64(value)) : QJsonValue();
}

QJsonValue text(const QString &value)
{
    return value.isEmpty() ? QJsonValue() : QJsonValue(value);
}

QJsonObject inUse(const Capacity &c)
{
    return {
        {QStringLiteral("cpu_percent"), c.cpuPercent ? QJsonValue(std::round(*c.cpuPercent * 10) / 10) : QJsonValue()},
        {QStringLiteral("memory_mb"), known(c.memoryUsedKiB.has_value(), c.memoryUsedKiB.value_or(0) / kibInMb)}};
}

} // namespace

QJsonObject accountingOf(const Capacity &c)
{
    const bool there = c.isKnown();
    const Space space = c.space.value_or(Space());
    return {{QStringLiteral("vcpus"), known(there, c.cpus)},
            {QStringLiteral("vcpus_used"), known(there, c.running.vcpus)},
            {QStringLiteral("memory_mb"), known(there, c.memoryKiB / kibInMb)},
            {QStringLiteral("memory_mb_used"), known(there, c.running.memoryKiB / kibInMb)},
            {QStringLiteral("local_gb"), known(c.space.has_value(), space.total / bytesInGb)},
            {QStringLiteral("local_gb_used"), known(c.space.has_value(), space.used / bytesInGb)},
            {QStringLiteral("hypervisor_type"), text(c.hypervisor)},
            {QStringLiteral("hypervisor_version"), known(c.version > 0, c.version)},
            {QStringLiteral("hypervisor_hostname"), text(c.hostName)},
            {QStringLiteral("running_vms"), known(there, quint64(c.running.instances))},
            {QStringLiteral("vms"), known(there, quint64(c.all.instances))},
            {QStringLiteral("in_use"), inUse(c)}};
}

QByteArray accountingJson(const Capacity &capacity)
{
    return QJsonDocument(accountingOf(capacity)).toJson();
}

} // namespace model
