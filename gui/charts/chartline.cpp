// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/charts/chartline.h"
#include <QPen>

namespace gui {

static constexpr qreal lineWidth = 1.5;
static constexpr float areaOpacity = 0.2F;
static constexpr qreal lonePart = 1.0 / 180; // of the width: a single point would not be seen

static Stretch visibly(const Stretch &stretch, qint64 window)
{
    if (stretch.size() != 1)
        return stretch;
    const QPointF lone = stretch.first();
    return {{lone.x() - lonePart * qreal(window), lone.y()}, lone};
}

void ChartLine::add()
{
    auto *edge = new QLineSeries;
    const Piece piece{.area = new QAreaSeries(edge), .edge = edge, .line = new QLineSeries};
    edge->setParent(piece.area);
    for (QAbstractSeries *series : std::initializer_list<QAbstractSeries *>{piece.area, piece.line}) {
        m_chart->addSeries(series);
        series->attachAxis(m_x);
        series->attachAxis(m_y);
    }
    m_pieces.push_back(piece);
    dress(piece);
}

void ChartLine::dress(const Piece &piece) const
{
    QColor faint = m_colour;
    faint.setAlphaF(areaOpacity);
    piece.area->setPen(Qt::NoPen);
    piece.area->setBrush(faint);
    piece.line->setPen(QPen(m_colour, lineWidth, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
}

void ChartLine::set(const QList<Stretch> &stretches, qint64 window)
{
    m_used = size_t(stretches.size());
    while (m_pieces.size() < m_used)
        add();
    for (size_t i = 0; i < m_pieces.size(); ++i) {
        const Stretch points = i < m_used ? visibly(stretches[qsizetype(i)], window) : Stretch();
        m_pieces[i].edge->replace(points);
        m_pieces[i].line->replace(points);
    }
    setShown(m_shown);
}

void ChartLine::setColour(const QColor &colour)
{
    m_colour = colour;
    for (const Piece &piece : m_pieces)
        dress(piece);
}

void ChartLine::setShown(bool shown)
{
    m_shown = shown;
    for (size_t i = 0; i < m_pieces.size(); ++i) {
        m_pieces[i].area->setVisible(shown && i < m_used);
        m_pieces[i].line->setVisible(shown && i < m_used);
    }
}

} // namespace gui
