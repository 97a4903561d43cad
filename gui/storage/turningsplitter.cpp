// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/storage/turningsplitter.h"
#include <algorithm>
#include <cmath>
#include <QDataStream>
#include <QResizeEvent>

namespace gui {

static constexpr double leastShare = 0.05; // of one that is in sight

TurningSplitter::TurningSplitter(int least, double shareAbove, double shareBeside, QWidget *parent)
    : QSplitter(Qt::Vertical, parent)
    , m_least(least)
    , m_shares{shareAbove, shareBeside}
{
    setChildrenCollapsible(false);
    connect(this, &QSplitter::splitterMoved, this, [this] {
        const QList<int> now = sizes();
        m_shares[side()] = double(now.value(0)) / std::max(1, now.value(0) + now.value(1));
    });
}

void TurningSplitter::resizeEvent(QResizeEvent *event)
{
    QSplitter::resizeEvent(event);
    turn(event->size().height() >= m_least ? Qt::Vertical : Qt::Horizontal);
}

void TurningSplitter::turn(Qt::Orientation way)
{
    if (way != orientation())
        setOrientation(way);
    divide();
}

void TurningSplitter::divide()
{
    const int whole = (orientation() == Qt::Vertical ? height() : width()) - handleWidth();
    const int first = int(std::lround(whole * m_shares[side()]));
    setSizes({first, whole - first});
}

QByteArray TurningSplitter::divisions() const
{
    QByteArray out;
    QDataStream(&out, QIODevice::WriteOnly) << m_shares[0] << m_shares[1];
    return out;
}

void TurningSplitter::setDivisions(const QByteArray &divisions)
{
    double above = 0, beside = 0;
    QDataStream in(divisions);
    in >> above >> beside;
    const auto good = [](double share) { return share >= leastShare && share <= 1 - leastShare; };
    if (in.status() != QDataStream::Ok || !good(above) || !good(beside))
        return;
    m_shares[0] = above;
    m_shares[1] = beside;
    divide();
}

} // namespace gui
