// SPDX-License-Identifier: GPL-3.0-or-later
// What the page does with the drawing: the image chains beside the tree, its size, and pictures of it.
#include "gui/export/filenames.h"
#include "gui/look/icons.h"
#include "gui/snapshots/snapshotcanvas.h"
#include "gui/snapshots/snapshotcanvasexport.h"
#include "gui/snapshots/snapshotspage.h"
#include "gui/snapshots/snapshotviews.h"
#include "model/fleet.h"
#include "model/snapshots/chainsfeed.h"
#include <QAction>

namespace gui {

void SnapshotsPage::buildPictureActions()
{
    addZoom(QStringLiteral("In"), tr("Zoom In"), {QKeySequence::ZoomIn, QKeySequence(Qt::CTRL | Qt::Key_Equal)},
            &SnapshotCanvas::zoomIn);
    addZoom(QStringLiteral("Out"), tr("Zoom Out"), {QKeySequence::ZoomOut}, &SnapshotCanvas::zoomOut);
    addZoom(QStringLiteral("Original"), tr("Original Size"), {QKeySequence(Qt::CTRL | Qt::Key_0)},
            &SnapshotCanvas::zoomToOriginal);
    addZoom(QStringLiteral("Fit"), tr("Show All"), {QKeySequence(Qt::CTRL | Qt::Key_9)}, &SnapshotCanvas::zoomToFit);
    m_exportPicture = add(QStringLiteral("exportPicture"), tr("Export Picture…"), QStringLiteral("action-export"),
                          &SnapshotsPage::exportPicture);
}

void SnapshotsPage::addZoom(const QString &name, const QString &text, const QList<QKeySequence> &keys,
                            void (SnapshotCanvas::*zoom)())
{
    auto *action = new QAction(look::icon(QStringLiteral("action-zoom-") + name.toLower()), text, this);
    action->setObjectName(QStringLiteral("zoom") + name);
    action->setShortcuts(keys);
    action->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    connect(action, &QAction::triggered, this, [this, zoom] { (m_views->canvas().*zoom)(); });
    addAction(action);
    m_zoom.append(action);
}

// After the tree: the files that snapshots stand on are told there.
void SnapshotsPage::lookAtChains()
{
    if (isVisible() && !m_views->tree().snapshots.isEmpty())
        m_chains->look(m_views->tree());
    showChains();
}

void SnapshotsPage::showChains()
{
    const auto &chains = m_chains->chains();
    m_views->showChains(chains ? model::lanesOf(*chains, m_views->canvas().layout(), m_chains->uses(), m_instance.uuid)
                               : QList<model::ChainLane>(),
                        m_chains->isAsking() ? tr("Reading the image chains…") : QString());
    m_repair->setVisible(!findings().isEmpty());
    showBanner();
}

void SnapshotsPage::exportPicture()
{
    openPictureExport(m_views->canvas(), fileNames({{.name = instanceName(), .host = {}}}, QString()).constFirst(),
                      this);
}

} // namespace gui
