// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/vcpus/vcpuswork.h"
#include "model/fleet.h"
#include "virt/instance/memory.h"

namespace gui {

static constexpr int memoryPeriodSeconds = 5;

void startPin(model::Fleet &fleet, const model::InstanceId &instance, const QString &name, const virt::PinWish &wish,
              const virt::Done<> &after)
{
    virt::Session *session = fleet.session(instance);
    if (!session)
        return;
    fleet.jobs().start<void>(
        {.what = virt::pinText(wish, name), .objectName = name, .instance = instance, .host = instance.host},
        [&](QObject *receiver, const virt::Reports &reports, const virt::Done<> &done) {
            return virt::pin(*session, instance.uuid, name, wish, receiver, reports, done);
        },
        after);
}

void startMemoryStatistics(model::Fleet &fleet, const model::InstanceId &instance, const QString &name, bool on)
{
    virt::Session *session = fleet.session(instance);
    if (!session)
        return;
    const int seconds = on ? memoryPeriodSeconds : 0;
    fleet.jobs().start<void>(
        {.what = virt::memoryStatsText(name, seconds), .objectName = name, .instance = instance, .host = instance.host},
        [&](QObject *receiver, const virt::Reports &, const virt::Done<> &done) {
            return virt::setMemoryStatsPeriod(*session, instance.uuid, name, seconds, receiver, done);
        });
}

} // namespace gui
