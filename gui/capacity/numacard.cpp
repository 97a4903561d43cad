// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/capacity/numacard.h"
#include "gui/look/cellstyle.h"
#include "gui/look/labels.h"
#include "gui/look/metrics.h"
#include <algorithm>
#include <QHeaderView>
#include <QStyledItemDelegate>
#include <QTreeView>
#include <QVBoxLayout>

namespace gui {

using model::NumaModel;

static constexpr int mostRows = 8; // then it scrolls

namespace {
class RowDelegate : public QStyledItemDelegate {
public:
    using QStyledItemDelegate::QStyledItemDelegate;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        return {QStyledItemDelegate::sizeHint(option, index).width() + look::space16,
                std::max(look::rowHeight, option.fontMetrics.height() + look::space8)};
    }
};
} // namespace

NumaCard::NumaCard(QWidget *parent)
    : Card(tr("NUMA"), parent)
    , m_model(new NumaModel(this))
    , m_view(new QTreeView)
    , m_words(new look::RoleLabel(look::RoleLabel::Role::Muted))
{
    m_view->setModel(m_model);
    look::giveRoom(m_view);
    m_view->setObjectName(QStringLiteral("numaTable"));
    m_view->setAccessibleName(tr("NUMA"));
    m_view->setFrameShape(QFrame::NoFrame);
    m_view->setRootIsDecorated(false);
    m_view->setUniformRowHeights(true);
    m_view->setItemDelegate(new RowDelegate(m_view));
    m_view->header()->setSectionResizeMode(QHeaderView::ResizeToContents);
    body()->addWidget(m_words);
    body()->addWidget(m_view);
    body()->addStretch();
    set({});
}

static QString wordsOf(const model::HostFigures &figures)
{
    if (!figures.numaFault.isEmpty())
        return figures.numaFault;
    if (!figures.numa)
        return NumaCard::tr("not asked yet");
    return figures.numa->isEmpty() ? NumaCard::tr("This host tells of no NUMA cells.") : QString();
}

void NumaCard::set(const model::HostFigures &figures)
{
    m_model->set(figures.numa.value_or(QList<virt::NumaCell>()), figures.numaFree);
    m_words->setText(wordsOf(figures));
    m_words->setVisible(!m_words->text().isEmpty());
    fit();
}

void NumaCard::fit()
{
    const int rows = m_model->rowCount();
    m_view->setVisible(rows > 0);
    const int rowHeight = std::max(m_view->sizeHintForRow(0), fontMetrics().height());
    m_view->setFixedHeight(m_view->header()->sizeHint().height() + std::min(rows, mostRows) * rowHeight
                           + look::space16);
}

} // namespace gui
