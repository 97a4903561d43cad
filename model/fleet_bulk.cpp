// SPDX-License-Identifier: GPL-3.0-or-later
// What is done to many instances at once: one job, an outcome for each.
#include "model/fleet.h"
#include "virt/core/say.h"
#include <map>

namespace model {

void Fleet::performOne(virt::LifecycleAction action, const InstanceId &id)
{
    virt::Session *s = session(id);
    const virt::Instance *i = instance(id);
    if (!s || !i)
        return;
    const QString name = i->name;
    m_jobs.start<void>({.what = virt::lifecycleText(action, name), .objectName = name, .instance = id, .host = id.host},
                       [=](QObject *receiver, const virt::Reports &reports, const virt::Done<> &done) {
                           return virt::perform(*s, id.uuid, name, action, receiver, reports, done);
                       });
}

QList<JobItem> Fleet::itemsFor(const QList<InstanceId> &ids) const
{
    QList<JobItem> out;
    for (const InstanceId &id : ids)
        if (const virt::Instance *i = instance(id); i && session(id))
            out.append({.name = i->name, .instance = id});
    return out;
}

// Its host was removed from the list meanwhile.
static virt::Error notConnected(const JobItem &item)
{
    return {.kind = virt::Error::Kind::Disconnected,
            .during = item.name,
            .message = virt::Say::tr("The host is not connected")};
}

JobId Fleet::startMany(const QString &what, const QList<JobItem> &items, const HostVerb &verb)
{
    std::map<QUuid, QList<qsizetype>> byHost;
    for (qsizetype at = 0; at < items.size(); ++at)
        byHost[items[at].instance.host.value].append(at);
    const QString many = tr("%n instances", nullptr, int(items.size()));
    return m_jobs.startMany(
        {.what = what.arg(many), .objectName = many}, items, [&](QObject *receiver, const auto &each) {
            QList<virt::Task> tasks;
            for (const auto &[host, numbers] : byHost) {
                if (virt::Session *s = session(HostId{host}))
                    tasks += verb(*s, numbers, receiver, [numbers = numbers, each](qsizetype at, virt::Result<> r) {
                        each(numbers[at], std::move(r));
                    });
                else
                    for (const qsizetype number : numbers)
                        each(number, notConnected(items[number]));
            }
            return tasks;
        });
}

void Fleet::perform(virt::LifecycleAction action, const QList<InstanceId> &ids)
{
    if (ids.size() == 1)
        return performOne(action, ids.constFirst());
    const QList<JobItem> items = itemsFor(ids);
    if (items.isEmpty())
        return;
    startMany(virt::lifecycleText(action, QStringLiteral("%1")), items,
              [&](virt::Session &s, const QList<qsizetype> &numbers, QObject *receiver, const JobsModel::Each &each) {
                  QList<virt::Target> targets;
                  for (const qsizetype at : numbers)
                      targets.append({items[at].instance.uuid, items[at].name});
                  return virt::performAll(s, targets, action, receiver, each);
              });
}

} // namespace model
