// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/look/cellstyle.h"
#include "gui/look/metrics.h"
#include <QHeaderView>
#include <QProxyStyle>
#include <QTreeView>

namespace look {

static constexpr int headerAir = 6;

namespace {

class CellStyle : public QProxyStyle {
public:
    int pixelMetric(PixelMetric metric, const QStyleOption *option, const QWidget *widget) const override
    {
        return metric == PM_FocusFrameHMargin ? space8 : QProxyStyle::pixelMetric(metric, option, widget);
    }
    // The margin of headers counts on all four sides: only the text and the arrow move inwards.
    QRect subElementRect(SubElement element, const QStyleOption *option, const QWidget *widget) const override
    {
        const QRect rect = QProxyStyle::subElementRect(element, option, widget);
        if (element == SE_HeaderLabel)
            return rect.adjusted(headerAir, 0, -headerAir, 0);
        if (element == SE_HeaderArrow)
            return rect.translated(option->direction == Qt::LeftToRight ? -headerAir : headerAir, 0);
        return rect;
    }
};

} // namespace

void giveRoom(QTreeView *table)
{
    auto *style = new CellStyle;
    style->setParent(table);
    table->setStyle(style);
    table->header()->setStyle(style);
}

} // namespace look
