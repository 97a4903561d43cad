// SPDX-License-Identifier: GPL-3.0-or-later
// What the page says of what it shows.
#include "gui/look/banner.h"
#include "gui/look/emptystate.h"
#include "gui/look/labels.h"
#include "gui/storage/volumes/orphansearch.h"
#include "gui/storage/volumes/volumeactions.h"
#include "gui/storage/volumes/volumedetails.h"
#include "gui/storage/volumes/volumesview.h"
#include "gui/storage/volumes/volumetable.h"
#include "model/fleet.h"
#include "model/text/quantity.h"
#include <QAction>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QStackedWidget>

namespace gui {

void VolumesView::refreshSoon()
{
    if (!m_soon.isActive())
        m_soon.start();
}

void VolumesView::showState()
{
    m_soon.stop();
    const QStringList selected = m_table->selected();
    m_actions->follow(m_place, selected);
    m_details->show(selected.size() == 1 ? selected.first() : QString());
    m_table->setStale(isStale() || !m_place.pool.isActive());
    m_stack->setCurrentWidget(m_proxy.rowCount() ? m_content : m_empty);
    m_search->setEnabled(m_model.rowCount());
    tellSeen();
    showEmpty();
    showBanner();
    showSummary();
}

virt::Error VolumesView::fault() const
{
    for (const virt::Error &fault : {m_workFault, m_orphans->fault(), m_listFault, m_usesFault})
        if (!fault.message.isEmpty() && fault.kind != virt::Error::Kind::Cancelled)
            return fault;
    return {};
}

void VolumesView::showBanner()
{
    if (const virt::Error found = fault(); !found.message.isEmpty())
        m_banner->set(QStringLiteral("status-warning"), look::Meaning::Warning, found.text());
    else if (m_orphans->isOn())
        m_banner->set(QStringLiteral("status-info"), look::Meaning::Info, m_orphans->text());
    else
        m_banner->clear();
}

// Where there are volumes, but none is to be shown.
QString VolumesView::nothingShownText() const
{
    if (!m_orphans->isOn() || !m_search->text().isEmpty())
        return tr("No volume matches.");
    return m_orphans->names() ? tr("No file of this pool is left over.") : tr("Looking who uses what…");
}

void VolumesView::showEmpty()
{
    QString sentence;
    if (m_place.isNull())
        sentence = tr("Select a pool to see its volumes.");
    else if (m_model.rowCount())
        sentence = nothingShownText();
    else if (!m_place.pool.isActive())
        sentence = tr("The pool %1 does not run. Start it to see its volumes.").arg(m_place.pool.name);
    else if (isStale() || !m_listFault.message.isEmpty())
        sentence = tr("The volumes are not known yet.");
    else
        sentence = m_known ? tr("No volumes yet. Make one, or upload an image.") : tr("Reading the volumes…");
    const bool offer = m_known && !m_model.rowCount() && m_place.pool.isActive() && !isStale();
    m_empty->set(QStringLiteral("object-volume"), sentence, offer ? m_actions->makeNew()->text() : QString());
    m_empty->button()->setEnabled(m_actions->makeNew()->isEnabled());
    m_empty->button()->setToolTip(m_actions->makeNew()->toolTip());
}

QString VolumesView::countText() const
{
    const int all = m_model.rowCount();
    const int shown = m_proxy.rowCount();
    const QString volumes = tr("%Ln volumes", nullptr, all);
    return shown == all ? volumes
                        : tr("%1 of %2", "volumes that match, all").arg(model::countText(quint64(shown)), volumes);
}

// Of a chain a guest sees the uppermost image only.
QString VolumesView::sizeText() const
{
    double capacity = 0;
    double allocation = 0;
    int known = 0;
    for (int row = 0; row < m_proxy.rowCount(); ++row) {
        const virt::StorageVolume &volume = m_proxy.row(row).volume;
        known += volume.known ? 1 : 0;
        capacity += m_model.isBelow(m_proxy.mapToSource(m_proxy.index(row, 0)).row()) ? 0 : double(volume.capacity);
        allocation += double(volume.allocation);
    }
    const QString sizes =
        tr("%1 on the storage, %2 as guests see them").arg(model::bytesText(allocation), model::bytesText(capacity));
    if (known == 0)
        return {};
    return known == m_proxy.rowCount() ? sizes : tr("of the %n that were read: %1", nullptr, known).arg(sizes);
}

int VolumesView::unread() const
{
    int out = 0;
    for (int row = 0; row < m_model.rowCount(); ++row) {
        const virt::StorageVolume &volume = m_model.row(row).volume;
        out += !volume.known && volume.fault == virt::Error() ? 1 : 0;
    }
    return out;
}

void VolumesView::showSummary()
{
    QStringList parts;
    if (m_known)
        parts << countText() << sizeText();
    if (const int selected = int(m_table->selected().size()); selected > 1)
        parts << tr("%n selected", nullptr, selected);
    if (m_proxy.isHeld())
        parts << tr("reading all of them to sort them: %1 to go").arg(model::countText(quint64(unread())));
    if (m_known && isStale())
        parts << tr("as of %1 ago").arg(model::ageText(m_listed.msecsTo(QDateTime::currentDateTime())));
    parts.removeAll(QString());
    const QString summary = parts.join(QStringLiteral(" · "));
    m_summary->setText(summary);
    m_summary->setToolTip(summary);
    m_summary->setAccessibleName(summary);
}

void VolumesView::contextMenu(const QPoint &place)
{
    auto *menu = new QMenu(this);
    menu->setObjectName(QStringLiteral("volumesMenu"));
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->addActions(m_actions->all());
    menu->popup(m_table->viewport()->mapToGlobal(place));
}

} // namespace gui
