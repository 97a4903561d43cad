// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/fleet/fleetbar.h"
#include "gui/look/labels.h"
#include "gui/look/metrics.h"
#include <algorithm>
#include <QComboBox>
#include <QHBoxLayout>
#include <QToolButton>

namespace gui {

using Ranking = model::HostCardsProxy::Ranking;

FleetBar::FleetBar(QWidget *parent)
    : QWidget(parent)
    , m_fold(new QToolButton)
    , m_headroom(new look::RoleLabel(look::RoleLabel::Role::Muted))
    , m_ranking(new QComboBox)
    , m_shape(new QComboBox)
{
    build();
    addRankings();
    addShapes();
    setUnfolded(true);
    connect(m_fold, &QToolButton::toggled, this, [this](bool on) {
        setUnfolded(on);
        emit changed();
    });
    connect(m_ranking, &QComboBox::currentIndexChanged, this, &FleetBar::changed);
    connect(m_shape, &QComboBox::currentIndexChanged, this, &FleetBar::changed);
}

void FleetBar::build()
{
    m_fold->setObjectName(QStringLiteral("foldHostCards"));
    m_fold->setText(tr("Hosts"));
    m_fold->setAccessibleName(tr("Show the hosts at a glance"));
    m_fold->setCheckable(true);
    m_fold->setAutoRaise(true);
    m_fold->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_headroom->setObjectName(QStringLiteral("headroom"));
    m_headroom->setToolTip(
        tr("Physical CPUs and memory of the other hosts, less what running instances were promised."));
    m_ranking->setObjectName(QStringLiteral("hostRanking"));
    m_ranking->setAccessibleName(tr("Order of the hosts"));
    m_shape->setObjectName(QStringLiteral("hostCardShape"));
    m_shape->setAccessibleName(tr("Cards or lines"));
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(look::space12, look::space8, look::space12, look::space8);
    row->setSpacing(look::space12);
    row->addWidget(m_fold);
    row->addWidget(m_headroom, 1);
    row->addWidget(m_ranking);
    row->addWidget(m_shape);
}

void FleetBar::addRankings()
{
    const std::pair<Ranking, QString> rankings[] = {{Ranking::AsListed, tr("As listed")},
                                                    {Ranking::Name, tr("By name")},
                                                    {Ranking::Cpu, tr("By CPU")},
                                                    {Ranking::Memory, tr("By memory")},
                                                    {Ranking::Problems, tr("By problems")}};
    for (const auto &[ranking, text] : rankings)
        m_ranking->addItem(text, int(ranking));
}

void FleetBar::addShapes()
{
    const std::pair<Shape, QString> shapes[] = {
        {Shape::Automatic, tr("Automatic")}, {Shape::Cards, tr("Cards")}, {Shape::Rows, tr("Lines")}};
    for (const auto &[shape, text] : shapes)
        m_shape->addItem(text, int(shape));
    m_shape->setToolTip(tr("How the hosts are shown. Automatic: as lines when there are many"));
}

void FleetBar::setHeadroom(const QString &sentence)
{
    m_headroom->setText(sentence);
}

void FleetBar::setUnfolded(bool unfolded)
{
    m_fold->setChecked(unfolded);
    m_fold->setArrowType(unfolded ? Qt::DownArrow : Qt::RightArrow);
    m_ranking->setVisible(unfolded);
    m_shape->setVisible(unfolded);
}

void FleetBar::setRanking(Ranking ranking)
{
    m_ranking->setCurrentIndex(std::max(0, m_ranking->findData(int(ranking))));
}

void FleetBar::setShape(Shape shape)
{
    m_shape->setCurrentIndex(std::max(0, m_shape->findData(int(shape))));
}

bool FleetBar::isUnfolded() const
{
    return m_fold->isChecked();
}

Ranking FleetBar::ranking() const
{
    return Ranking(m_ranking->currentData().toInt());
}

FleetBar::Shape FleetBar::shape() const
{
    return Shape(m_shape->currentData().toInt());
}

} // namespace gui
