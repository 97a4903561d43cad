// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/plans/plansteps.h"
#include "gui/look/icons.h"
#include "gui/look/metrics.h"
#include "model/text/quantity.h"
#include <algorithm>
#include <QHeaderView>
#include <QStyledItemDelegate>

namespace gui {

using Fate = virt::FileChange::Fate;

namespace {

enum Column { Text, Size };
constexpr int leastHeight = 140, mostHeight = 400, usualWidth = 640;

// What belongs to a step is quieter than the step, in whatever palette there is when it is painted. Long texts wrap: by
// itself a tree asks for heights without saying how much width there is.
class StepDelegate : public QStyledItemDelegate {
public:
    explicit StepDelegate(QTreeView *tree) : QStyledItemDelegate(tree), m_tree(tree) {}
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        QStyleOptionViewItem narrow = option;
        const int indent = index.parent().isValid() ? m_tree->indentation() : 0;
        narrow.rect = QRect(0, 0, m_tree->columnWidth(index.column()) - indent, look::rowHeight);
        const QSize size = QStyledItemDelegate::sizeHint(index.column() == Text ? narrow : option, index);
        return {size.width(), size.height() + look::space8};
    }

protected:
    void initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const override
    {
        QStyledItemDelegate::initStyleOption(option, index);
        if (index.parent().isValid())
            option->palette.setColor(QPalette::Text, look::muted(option->palette));
    }

private:
    QTreeView *m_tree;
};

QString fileText(const virt::FileChange &file)
{
    switch (file.fate) {
    case Fate::Made: return PlanSteps::tr("Makes %1", "file").arg(file.path);
    case Fate::Changed: return PlanSteps::tr("Changes %1", "file").arg(file.path);
    case Fate::Removed: return PlanSteps::tr("Removes %1", "file").arg(file.path);
    }
    return {};
}

QIcon fileIcon(Fate fate)
{
    return look::icon(fate == Fate::Made      ? QStringLiteral("action-add")
                      : fate == Fate::Changed ? QStringLiteral("action-edit")
                                              : QStringLiteral("action-delete"));
}

} // namespace

PlanSteps::PlanSteps(QWidget *parent) : QTreeWidget(parent)
{
    setObjectName(QStringLiteral("planSteps"));
    setAccessibleName(tr("Plan"));
    setColumnCount(2);
    setHeaderLabels({tr("Step"), tr("Size")});
    setHeaderHidden(true);
    header()->setStretchLastSection(false);
    header()->setSectionResizeMode(Text, QHeaderView::Stretch);
    header()->setSectionResizeMode(Size, QHeaderView::ResizeToContents);
    setItemDelegate(new StepDelegate(this));
    setWordWrap(true);
    setTextElideMode(Qt::ElideMiddle);
    setUniformRowHeights(false);
    setRootIsDecorated(false);
    setVerticalScrollMode(ScrollPerPixel);
    setMinimumHeight(leastHeight);
}

QTreeWidgetItem *PlanSteps::add(const QString &text, const QIcon &icon)
{
    auto *item = new QTreeWidgetItem(this, {text});
    item->setIcon(Text, icon);
    return item;
}

void PlanSteps::addStep(const virt::PlanStep &step, int number)
{
    auto *item = new QTreeWidgetItem(this,
                                     {tr("%1. %2", "number of the step, what it does").arg(number).arg(step.text)});
    for (const virt::FileChange &file : step.files) {
        auto *line = new QTreeWidgetItem(
            item, {fileText(file), file.bytes ? model::bytesText(double(file.bytes)) : QString()});
        line->setIcon(Text, fileIcon(file.fate));
        line->setTextAlignment(Size, Qt::AlignRight | Qt::AlignVCenter);
        line->setToolTip(Text, file.path);
    }
    if (!step.undo.isEmpty())
        (new QTreeWidgetItem(item, {tr("Undo: %1").arg(step.undo)}))
            ->setIcon(Text, look::icon(QStringLiteral("action-undo")));
}

void PlanSteps::addPointOfNoReturn()
{
    QTreeWidgetItem *item = add(tr("From here on it can only be finished."),
                                look::icon(QStringLiteral("status-warning"), look::Meaning::Warning));
    QFont strong = font();
    strong.setBold(true);
    item->setFont(Text, strong);
}

void PlanSteps::set(const virt::Plan &plan)
{
    clear();
    const auto firstFinal = std::ranges::find_if(plan.steps, &virt::PlanStep::final);
    int number = 0;
    for (auto step = plan.steps.cbegin(); step != plan.steps.cend(); ++step) {
        if (step == firstFinal)
            addPointOfNoReturn();
        addStep(*step, ++number);
    }
    for (const QString &note : plan.notes)
        add(note, look::icon(QStringLiteral("status-info"), look::Meaning::Info));
    expandAll();
    setCurrentItem(topLevelItem(0), Text, QItemSelectionModel::NoUpdate); // to begin from, by keyboard
    updateGeometry();
}

QSize PlanSteps::sizeHint() const
{
    int height = 2 * frameWidth() + look::space8;
    for (QModelIndex at = model()->index(0, 0); at.isValid(); at = indexBelow(at))
        height += visualRect(at).height();
    return {usualWidth, std::clamp(height, leastHeight, mostHeight)};
}

// Wrapped rows have other heights in another width.
void PlanSteps::resizeEvent(QResizeEvent *event)
{
    QTreeWidget::resizeEvent(event);
    scheduleDelayedItemsLayout();
}

QString fileTotals(const virt::Plan &plan)
{
    int made = 0, changed = 0, removed = 0;
    quint64 freed = 0;
    for (const virt::FileChange &file : virt::filesOf(plan)) {
        (file.fate == Fate::Made ? made : file.fate == Fate::Changed ? changed : removed) += 1;
        freed += file.fate == Fate::Removed ? file.bytes : 0;
    }
    QStringList out;
    if (made)
        out += PlanSteps::tr("%n files made", nullptr, made);
    if (changed)
        out += PlanSteps::tr("%n files changed", nullptr, changed);
    if (removed && freed)
        out += PlanSteps::tr("%n files removed (%1)", nullptr, removed).arg(model::bytesText(double(freed)));
    else if (removed)
        out += PlanSteps::tr("%n files removed", nullptr, removed);
    return out.join(QStringLiteral(" · "));
}

} // namespace gui
