// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/instance/definitionhistory.h"
#include "model/fleet.h"
#include "virt/instance/configuration.h"
#include <QCoreApplication>

namespace gui {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(gui::DefinitionHistory)
};

void DefinitionHistory::push(const model::InstanceId &instance, const QString &replaced)
{
    QStringList &list = m_replaced[instance];
    list.append(replaced);
    if (list.size() > mostEach)
        list.removeFirst();
}

void DefinitionHistory::pop(const model::InstanceId &instance)
{
    const auto it = m_replaced.find(instance);
    if (it == m_replaced.end())
        return;
    it->removeLast();
    if (it->isEmpty())
        m_replaced.erase(it);
}

std::optional<QString> DefinitionHistory::last(const model::InstanceId &instance) const
{
    const auto it = m_replaced.find(instance);
    return it == m_replaced.end() ? std::nullopt : std::optional(it->last());
}

void replaceDefinition(model::Fleet &fleet, const model::InstanceId &instance, const QString &xml,
                       const QString &expected, virt::Done<QString> after)
{
    virt::Session *session = fleet.session(instance);
    const virt::Instance *known = fleet.instance(instance);
    if (!session || !known)
        return after(
            virt::Error{.kind = virt::Error::Kind::NotFound, .message = Words::tr("It is not there any more")});
    const QString name = known->name;
    fleet.jobs().start<QString>(
        {.what = Words::tr("Change the definition of %1").arg(name),
         .objectName = name,
         .instance = instance,
         .host = instance.host},
        [=](QObject *receiver, const virt::Reports &, virt::Done<QString> done) {
            return virt::define(*session, instance.uuid, name, xml, expected, receiver, std::move(done));
        },
        std::move(after));
}

} // namespace gui
