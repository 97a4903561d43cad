// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/capacity/rankingcard.h"
#include "gui/look/cellstyle.h"
#include "gui/look/colours.h"
#include "gui/look/labels.h"
#include "gui/look/metrics.h"
#include <QButtonGroup>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QPainter>
#include <QStyledItemDelegate>
#include <QToolButton>
#include <QTreeView>

namespace gui {

using model::Measure;
using model::RankingModel;

static constexpr int mostRows = 8;
static constexpr int useWidth = 140;
static constexpr int barHeight = 3;
static constexpr int barAlpha = 140;

namespace {

// A thin bar below the figure, as in the list of instances.
class BarDelegate : public QStyledItemDelegate {
public:
    using QStyledItemDelegate::QStyledItemDelegate;
    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        QStyledItemDelegate::paint(painter, option, index);
        const QVariant percent = index.data(RankingModel::PercentRole);
        if (!percent.isValid())
            return;
        const QRect track = option.rect.adjusted(look::space8, 0, -look::space4, 0);
        const QRect bar(track.left(), option.rect.bottom() - barHeight,
                        qRound(track.width() * percent.toDouble() / 100), barHeight);
        QColor colour = look::seriesColour(0, option.palette);
        colour.setAlpha(barAlpha);
        painter->fillRect(QStyle::visualRect(option.direction, track, bar), colour);
    }
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        return {QStyledItemDelegate::sizeHint(option, index).width(), look::rowHeight};
    }
};

} // namespace

RankingCard::RankingCard(QWidget *parent)
    : Card(tr("Who uses the host"), parent)
    , m_model(new RankingModel(this))
    , m_measures(new QButtonGroup(this))
    , m_view(new QTreeView)
    , m_nobody(new look::RoleLabel(look::RoleLabel::Role::Muted, tr("Nothing uses it at the moment.")))
{
    build();
    rank();
}

void RankingCard::addMeasure(Measure measure, const QString &name, const QString &text)
{
    auto *button = new QToolButton;
    button->setObjectName(name);
    button->setText(text);
    button->setAccessibleName(text);
    button->setToolTip(tr("Rank by %1").arg(text));
    button->setCheckable(true);
    button->setAutoRaise(true);
    button->setFocusPolicy(Qt::StrongFocus);
    button->setChecked(measure == Measure::Cpu);
    m_measures->addButton(button, int(measure));
}

void RankingCard::build()
{
    addMeasure(Measure::Cpu, QStringLiteral("rankByCpu"), tr("CPU"));
    addMeasure(Measure::Memory, QStringLiteral("rankByMemory"), tr("Memory"));
    addMeasure(Measure::Disk, QStringLiteral("rankByDisk"), tr("Disk"));
    addMeasure(Measure::Network, QStringLiteral("rankByNetwork"), tr("Network"));
    auto *row = new QHBoxLayout;
    row->setSpacing(look::space4);
    for (QAbstractButton *button : m_measures->buttons())
        row->addWidget(button);
    row->addStretch();
    body()->addLayout(row);
    m_view->setModel(m_model);
    look::giveRoom(m_view);
    m_view->setItemDelegate(new BarDelegate(m_view));
    m_view->setObjectName(QStringLiteral("rankingTable"));
    m_view->setAccessibleName(tr("Who uses the host"));
    m_view->setFrameShape(QFrame::NoFrame);
    m_view->setRootIsDecorated(false);
    m_view->setUniformRowHeights(true);
    m_view->setHeaderHidden(true);
    m_view->setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_view->header()->setStretchLastSection(false);
    m_view->header()->setSectionResizeMode(RankingModel::Name, QHeaderView::Stretch);
    m_view->header()->setSectionResizeMode(RankingModel::Use, QHeaderView::Fixed);
    m_view->header()->resizeSection(RankingModel::Use, useWidth);
    m_view->setFixedHeight(mostRows * look::rowHeight + look::space4);
    body()->addWidget(m_view);
    body()->addWidget(m_nobody);
    body()->addStretch();
    connect(m_measures, &QButtonGroup::idClicked, this, &RankingCard::rank);
    connect(m_view, &QTreeView::activated, this,
            [this](const QModelIndex &index) { emit opened(index.data(RankingModel::UuidRole).toUuid()); });
}

void RankingCard::set(const QList<virt::Instance> &instances)
{
    m_instances = instances;
    rank();
}

void RankingCard::rank()
{
    const auto measure = Measure(m_measures->checkedId());
    const auto ranked = model::ranking(m_instances, measure, mostRows);
    m_model->set(ranked, measure);
    m_view->setVisible(!ranked.isEmpty());
    m_nobody->setVisible(ranked.isEmpty());
}

} // namespace gui
