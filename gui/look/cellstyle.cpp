// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/look/cellstyle.h"
#include "gui/look/metrics.h"
#include <QHeaderView>
#include <QProxyStyle>
#include <QTreeView>

namespace look {

namespace {

class CellStyle : public QProxyStyle {
public:
    int pixelMetric(PixelMetric metric, const QStyleOption *option, const QWidget *widget) const override
    {
        if (metric == PM_HeaderMargin || metric == PM_FocusFrameHMargin)
            return space8;
        return QProxyStyle::pixelMetric(metric, option, widget);
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
