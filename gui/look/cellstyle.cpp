// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/look/cellstyle.h"
#include "gui/look/metrics.h"
#include <QHeaderView>
#include <QProxyStyle>
#include <QStyleOption>
#include <QTreeView>

namespace look {

static constexpr int headerAir = 6;

namespace {

QStyleOptionHeaderV2 copyOf(const QStyleOptionHeader &header)
{
    QStyleOptionHeaderV2 copy;
    if (const auto *whole = qstyleoption_cast<const QStyleOptionHeaderV2 *>(&header))
        copy = *whole;
    else
        static_cast<QStyleOptionHeader &>(copy) = header;
    return copy;
}

// PM_HeaderMargin would count on all four sides: so the headers' texts and arrows are moved inwards instead.
class CellStyle : public QProxyStyle {
public:
    int pixelMetric(PixelMetric metric, const QStyleOption *option, const QWidget *widget) const override
    {
        return metric == PM_FocusFrameHMargin ? space8 : QProxyStyle::pixelMetric(metric, option, widget);
    }
    QSize sizeFromContents(ContentsType type, const QStyleOption *option, const QSize &size,
                           const QWidget *widget) const override
    {
        const QSize plain = QProxyStyle::sizeFromContents(type, option, size, widget);
        return type == CT_HeaderSection ? plain + QSize(2 * headerAir, 0) : plain;
    }
    void drawControl(ControlElement element, const QStyleOption *option, QPainter *painter,
                     const QWidget *widget) const override
    {
        const auto *header = qstyleoption_cast<const QStyleOptionHeader *>(option);
        if (element != CE_HeaderLabel || !header)
            return QProxyStyle::drawControl(element, option, painter, widget);
        QStyleOptionHeaderV2 inner = copyOf(*header);
        inner.rect.adjust(headerAir, 0, -headerAir, 0);
        QProxyStyle::drawControl(element, &inner, painter, widget);
    }
    void drawPrimitive(PrimitiveElement element, const QStyleOption *option, QPainter *painter,
                       const QWidget *widget) const override
    {
        const auto *header = qstyleoption_cast<const QStyleOptionHeader *>(option);
        if (element != PE_IndicatorHeaderArrow || !header)
            return QProxyStyle::drawPrimitive(element, option, painter, widget);
        QStyleOptionHeaderV2 inner = copyOf(*header);
        inner.rect.translate(inner.direction == Qt::LeftToRight ? -headerAir : headerAir, 0);
        QProxyStyle::drawPrimitive(element, &inner, painter, widget);
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
