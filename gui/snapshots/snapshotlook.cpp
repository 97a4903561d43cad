// SPDX-License-Identifier: GPL-3.0-or-later
// What the page shows of a snapshot without changing anything.
#include "gui/look/icons.h"
#include "gui/snapshots/comparesnapshotdialog.h"
#include "gui/snapshots/snapshotspage.h"
#include "gui/snapshots/snapshotviews.h"
#include "gui/snapshots/snapshotxmldialog.h"
#include "model/fleet.h"
#include <QAction>

namespace gui {

void SnapshotsPage::buildLookActions()
{
    m_xml = add(QStringLiteral("showSnapshotXml"), tr("Show XML"), QStringLiteral("object-xml"),
                &SnapshotsPage::showXml);
    m_compare = add(QStringLiteral("compareSnapshot"), tr("Compare"), QStringLiteral("action-compare"),
                    &SnapshotsPage::compare);
}

QString SnapshotsPage::whyNoLook() const
{
    if (!m_reachable)
        return tr("The host is not connected.");
    return m_views->selected() ? QString() : tr("Select a snapshot first.");
}

void SnapshotsPage::showXml()
{
    virt::Session *session = m_fleet.session(m_instance);
    const virt::Snapshot *snapshot = m_views->selected();
    if (!session || !snapshot)
        return;
    auto *dialog = new SnapshotXmlDialog(instanceName(), snapshot->name, this);
    virt::snapshotXml(*session, m_instance.uuid, instanceName(), snapshot->name, dialog,
                      [dialog](const virt::Result<QString> &xml) { dialog->setXml(xml); });
    dialog->open();
}

void SnapshotsPage::compare()
{
    virt::Session *session = m_fleet.session(m_instance);
    const virt::Snapshot *snapshot = m_views->selected();
    const virt::Instance *instance = m_fleet.instance(m_instance);
    if (!session || !snapshot || !instance)
        return;
    SnapshotComparison subject{.uuid = m_instance.uuid,
                               .instance = instance->name,
                               .snapshot = snapshot->name,
                               .others = {},
                               .running = instance->isActive()};
    for (const virt::Snapshot &other : m_views->tree().snapshots)
        if (other.name != snapshot->name)
            subject.others.append(other.name);
    (new CompareSnapshotDialog(*session, std::move(subject), this))->open();
}

} // namespace gui
