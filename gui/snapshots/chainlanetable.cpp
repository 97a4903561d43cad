// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/snapshots/chainlanetable.h"
#include "gui/look/cellstyle.h"
#include "gui/look/icons.h"
#include "gui/snapshots/fittingcolumns.h"
#include "model/snapshots/chaintext.h"
#include "model/text/quantity.h"

namespace gui {

static constexpr int pathRole = Qt::UserRole;

ChainLaneTable::ChainLaneTable(QWidget *parent) : QTreeWidget(parent)
{
    setObjectName(QStringLiteral("chainFiles"));
    setAccessibleName(tr("Files of the image chains"));
    setHeaderLabels({tr("File"), tr("State and Users"), tr("Format"), tr("On the Host"), tr("For the Guest")});
    look::giveRoom(this);
    setUniformRowHeights(true);
    setAllColumnsShowFocus(true);
    setFrameShape(QFrame::NoFrame);
    setEditTriggers(NoEditTriggers);
    new FittingColumns(this, {{State, 168, 280}, {Format, 72, 500}, {OnHost, 88, 400}, {ForGuest, 104, 620}});
}

void ChainLaneTable::show(const QList<model::ChainLane> &lanes)
{
    if (lanes == m_lanes)
        return;
    m_lanes = lanes;
    const QString before = currentItem() ? currentItem()->data(File, pathRole).toString() : QString();
    clear();
    for (const model::ChainLane &lane : lanes)
        addLane(lane);
    expandAll();
    for (QTreeWidgetItemIterator at(this); *at; ++at)
        if (!before.isEmpty() && (*at)->data(File, pathRole).toString() == before)
            return setCurrentItem(*at);
}

void ChainLaneTable::addLane(const model::ChainLane &lane)
{
    auto *top = new QTreeWidgetItem(this, {model::laneTitle(lane)});
    for (const model::LaneBox &box : lane.boxes)
        top->addChild(rowOf(box, lane));
}

QTreeWidgetItem *ChainLaneTable::rowOf(const model::LaneBox &box, const model::ChainLane &lane) const
{
    const auto size = [&box](quint64 bytes) {
        return box.file.known ? model::bytesText(double(bytes)) : model::noFigure;
    };
    const bool image = box.file.role == virt::FoundFile::Role::Image || box.file.role == virt::FoundFile::Role::Beside;
    auto *row = new QTreeWidgetItem({model::boxName(box), model::boxUsers(box), model::boxFormat(box),
                                     size(box.file.allocatedBytes), image ? size(box.file.capacityBytes) : QString()});
    const QString sentences = model::boxSentences(box, lane);
    row->setData(File, pathRole, box.file.path);
    row->setData(File, Qt::AccessibleTextRole, sentences);
    for (const Column column : {File, State, Format, OnHost, ForGuest})
        row->setToolTip(column, sentences.toHtmlEscaped());
    for (const Column column : {OnHost, ForGuest})
        row->setTextAlignment(column, Qt::AlignRight | Qt::AlignVCenter);
    if (model::isBad(box.standing))
        row->setIcon(State, look::icon(QStringLiteral("status-failed"), look::Meaning::Bad));
    else if (box.standing == model::Standing::Unread)
        row->setIcon(State, look::icon(QStringLiteral("status-warning"), look::Meaning::Warning));
    return row;
}

} // namespace gui
