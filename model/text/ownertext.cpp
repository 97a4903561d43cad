// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/text/ownertext.h"
#include <QCoreApplication>

namespace model {

namespace {
struct Words {
    Q_DECLARE_TR_FUNCTIONS(model::OwnerText)
};
} // namespace

QString ownerWarning(virt::Owner owner)
{
    using virt::Owner;
    switch (owner) {
    case Owner::Nova:
        return Words::tr("It compares power states every few minutes and may start or stop the instance again; of "
                         "disks, snapshots and migrations made here it does not learn, and its own later actions may "
                         "fail.");
    case Owner::Ovirt:
        return Words::tr("Its engine may take the instance for failed and start it again on another host; snapshots "
                         "and migrations made here are unknown to it.");
    case Owner::KubeVirt:
        return Words::tr("It soon puts the instance back to what its resource says, by a restart where it must.");
    case Owner::CloudStack:
        return Words::tr("It compares power states every minute and may mark the instance as stopped or start it again "
                         "on another host.");
    case Owner::Vagrant:
        return Words::tr("Its commands rely on the state, disks and snapshots as they left them and may fail or undo "
                         "this.");
    case Owner::None: break;
    }
    return {};
}

QString ownerText(const virt::Details &details)
{
    if (details.owner == virt::Owner::None)
        return {};
    QString out = Words::tr("Managed by %1").arg(virt::ownerName(details.owner));
    if (!details.project.isEmpty())
        out = Words::tr("%1, project %2", "managed by whom: project").arg(out, details.project);
    if (!details.flavor.isEmpty())
        out = Words::tr("%1, flavor %2", "managed by whom: flavor").arg(out, details.flavor);
    return out;
}

} // namespace model
