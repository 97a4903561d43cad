// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/hosts/hostsdelegate.h"
#include "gui/look/conditionlook.h"
#include "gui/look/icons.h"
#include "gui/look/metrics.h"
#include "model/hosts/hoststreemodel.h"
#include <QApplication>
#include <QPainter>

namespace gui {

using model::HostsModel;
using model::HostsTreeModel;

static constexpr int signSize = 16;
static constexpr int markSize = 12;

QSize HostsDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &) const
{
    return {0, std::max(look::rowHeight, option.fontMetrics.height() + look::space8)};
}

namespace {

// Paints from left to right (mirrored where the language is) into what is left of the row.
class RowPainter {
public:
    RowPainter(QPainter *painter, const QStyleOptionViewItem &option)
        : m_painter(painter)
        , m_option(option)
        , m_left(option.rect.adjusted(look::space4, 0, -look::space8, 0))
    {}

    [[nodiscard]] QColor colour(const QColor &usual) const
    {
        return m_option.state & QStyle::State_Selected ? m_option.palette.color(QPalette::HighlightedText) : usual;
    }

    void icon(const QString &name, const QColor &usual, int size)
    {
        const QRect square(m_left.left(), m_option.rect.center().y() - size / 2 + 1, size, size);
        const qreal ratio = m_option.widget ? m_option.widget->devicePixelRatioF() : 1;
        m_painter->drawPixmap(mirrored(square), look::pixmap(name, colour(usual), size, ratio));
        m_left.setLeft(square.right() + look::space8);
    }

    // At least half the room stays for `name`, which comes next, as far as it needs that.
    void textAtEnd(const QString &text, const QColor &usual, const QFont &font, const QString &name)
    {
        const int width = QFontMetrics(font).horizontalAdvance(text) + 1;
        const int kept = std::min(m_option.fontMetrics.horizontalAdvance(name) + look::space8, m_left.width() / 2);
        QRect at = m_left;
        at.setLeft(std::max(m_left.left() + kept, m_left.right() - width));
        draw(at, text, usual, font, Qt::AlignRight, Qt::ElideRight);
        m_left.setRight(at.left() - look::space8);
    }

    void text(const QString &text, const QColor &usual) const
    {
        draw(m_left, text, usual, m_option.font, Qt::AlignLeft, Qt::ElideMiddle);
    }

private:
    [[nodiscard]] QRect mirrored(const QRect &rect) const
    {
        return QStyle::visualRect(m_option.direction, m_option.rect, rect);
    }
    void draw(const QRect &rect, const QString &text, const QColor &usual, const QFont &font, Qt::Alignment side,
              Qt::TextElideMode elide) const
    {
        m_painter->setFont(font);
        m_painter->setPen(colour(usual));
        m_painter->drawText(mirrored(rect), int(QStyle::visualAlignment(m_option.direction, side) | Qt::AlignVCenter),
                            QFontMetrics(font).elidedText(text, elide, rect.width()));
    }

    QPainter *m_painter;
    const QStyleOptionViewItem &m_option;
    QRect m_left;
};

QFont small(QFont font)
{
    font.setPointSizeF(font.pointSizeF() * look::smallScale);
    return font;
}

void paintHost(RowPainter &row, const QModelIndex &index, const QStyleOptionViewItem &option)
{
    const look::Sign sign = look::signOf(model::HostState(index.data(HostsModel::StateRole).toInt()));
    row.icon(sign.icon, look::colourOf(sign.meaning, option.palette), signSize);
    if (index.data(HostsModel::CordonedRole).toBool())
        row.icon(QStringLiteral("action-cordon"), look::colourOf(look::Meaning::Warning, option.palette), markSize);
    if (index.data(HostsModel::ReadOnlyRole).toBool())
        row.icon(QStringLiteral("host-read-only"), look::muted(option.palette), markSize);
}

QString iconOf(HostsTreeModel::Item item)
{
    return item == HostsTreeModel::Item::Group ? QStringLiteral("object-group") : QStringLiteral("object-fleet");
}

} // namespace

void HostsDelegate::paint(QPainter *painter, const QStyleOptionViewItem &given, const QModelIndex &index) const
{
    QStyleOptionViewItem option = given;
    initStyleOption(&option, index);
    option.text.clear(); // the style draws hover, selection and focus
    const QStyle *style = option.widget ? option.widget->style() : QApplication::style();
    style->drawControl(QStyle::CE_ItemViewItem, &option, painter, option.widget);
    painter->save();
    RowPainter row(painter, option);
    if (const auto item = HostsTreeModel::itemOf(index); item == HostsTreeModel::Item::Host)
        paintHost(row, index, option);
    else
        row.icon(iconOf(item), look::muted(option.palette), signSize);
    const QString name = index.data().toString();
    row.textAtEnd(index.data(HostsModel::DetailRole).toString(), look::muted(option.palette), small(option.font), name);
    row.text(name, option.palette.color(QPalette::Text));
    painter->restore();
}

} // namespace gui
