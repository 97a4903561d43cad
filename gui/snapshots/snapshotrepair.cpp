// SPDX-License-Identifier: GPL-3.0-or-later
// What the page does when the snapshots and the files of an instance do not agree.
#include "gui/plans/offerplan.h"
#include "gui/snapshots/repairdialog.h"
#include "gui/snapshots/snapshotspage.h"
#include "gui/snapshots/snapshotviews.h"
#include "model/fleet.h"
#include "model/snapshots/chainsfeed.h"
#include <QAction>

namespace gui {

QList<virt::Finding> SnapshotsPage::findings() const
{
    const auto &chains = m_chains->chains();
    return chains ? virt::findFaults(m_views->tree(), *chains) : QList<virt::Finding>();
}

void SnapshotsPage::repair()
{
    const QList<virt::Finding> wrong = findings();
    if (wrong.isEmpty() || !m_repair->isEnabled())
        return;
    auto *dialog = new RepairDialog(instanceName(), wrong, this);
    connect(dialog, &RepairDialog::chosen, this,
            [this, id = m_instance, name = instanceName()](const virt::Finding &finding) {
                offerRepair(id, name, finding);
            });
    dialog->open();
}

void SnapshotsPage::offerRepair(const model::InstanceId &id, const QString &name, const virt::Finding &finding)
{
    offerPlan(
        m_fleet, {.instance = id, .title = virt::repairText(name, finding), .verb = repairVerb(finding.kind)},
        [&](virt::Session &session, QObject *receiver, virt::Done<virt::Plan> done) {
            return virt::planRepair(session, id.uuid, name, finding, receiver, std::move(done));
        },
        this);
}

} // namespace gui
