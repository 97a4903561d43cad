// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/instances/sectionpainter.h"
#include "gui/look/colours.h"
#include "gui/look/metrics.h"
#include "model/instances/instancesproxy.h"
#include <QLocale>
#include <QPainter>
#include <QStyle>
#include <QWidget>

namespace gui {

void paintSection(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &section)
{
    if (option.widget) // hover, focus
        option.widget->style()->drawPrimitive(QStyle::PE_PanelItemViewItem, &option, painter, option.widget);
    const QRect room = option.rect.adjusted(look::space8, 0, -look::space8, 0);
    const QString count = QLocale().toString(section.data(model::InstancesProxy::SectionCountRole).toInt());
    QFont font = option.font;
    font.setWeight(QFont::DemiBold);
    const QFontMetrics metrics(font);
    const int width = room.width() - option.fontMetrics.horizontalAdvance(count) - look::space8;
    const QString title = metrics.elidedText(section.data().toString(), Qt::ElideMiddle, width);
    const auto write = [&](const QString &text, int indent, const QFont &with, const QColor &colour) {
        painter->setFont(with);
        painter->setPen(colour);
        const QRect at = QStyle::visualRect(option.direction, room, room.adjusted(indent, 0, 0, 0));
        painter->drawText(at, int(QStyle::visualAlignment(option.direction, Qt::AlignLeft) | Qt::AlignVCenter), text);
    };
    painter->save();
    write(title, 0, font, option.palette.color(QPalette::Text));
    write(count, metrics.horizontalAdvance(title) + look::space8, option.font, look::muted(option.palette));
    painter->restore();
}

} // namespace gui
