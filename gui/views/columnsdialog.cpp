// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/views/columnsdialog.h"
#include "gui/look/metrics.h"
#include <QAction>
#include <QDialogButtonBox>
#include <QListWidget>
#include <QPushButton>
#include <QSignalBlocker>
#include <QVBoxLayout>

namespace gui {

static constexpr int columnRole = Qt::UserRole;
static constexpr int widthRole = Qt::UserRole + 1;

ColumnsDialog::ColumnsDialog(const ColumnChoices &columns, const QStringList &titles, QWidget *parent)
    : QDialog(parent)
    , m_before(columns)
    , m_titles(titles)
    , m_list(new QListWidget)
    , m_up(addButton(QStringLiteral("columnUp"), tr("Move Up")))
    , m_down(addButton(QStringLiteral("columnDown"), tr("Move Down")))
    , m_reset(addButton(QStringLiteral("columnsDefault"), tr("Default")))
{
    setObjectName(QStringLiteral("columnsDialog"));
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Columns"));
    m_list->setObjectName(QStringLiteral("columnsList"));
    m_list->setAccessibleName(tr("Columns"));
    m_up->setShortcut(QKeySequence(QStringLiteral("Alt+Up")));
    m_down->setShortcut(QKeySequence(QStringLiteral("Alt+Down")));
    m_list->setSpacing(2);
    m_list->setDragDropMode(QAbstractItemView::InternalMove);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel);
    auto *side = new QVBoxLayout;
    for (QPushButton *button : {m_up, m_down, m_reset})
        side->addWidget(button);
    side->addStretch();
    auto *row = new QHBoxLayout;
    row->addWidget(m_list, 1);
    row->addLayout(side);
    auto *column = new QVBoxLayout(this);
    column->setSpacing(look::space12);
    column->addLayout(row, 1);
    column->addWidget(buttons);
    resize(400, 560);

    fill(columns);
    connect(m_up, &QPushButton::clicked, this, [this] { move(-1); });
    connect(m_down, &QPushButton::clicked, this, [this] { move(1); });
    connect(m_reset, &QPushButton::clicked, this, [this] {
        fill(defaultColumns());
        emit chosen(choices());
    });
    connect(m_list, &QListWidget::itemChanged, this, [this] { emit chosen(choices()); });
    connect(m_list->model(), &QAbstractItemModel::rowsMoved, this, [this] { emit chosen(choices()); });
    connect(m_list, &QListWidget::currentRowChanged, this, &ColumnsDialog::refresh);
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(this, &QDialog::rejected, this, [this] { emit chosen(m_before); });
    refresh();
}

QPushButton *ColumnsDialog::addButton(const QString &name, const QString &text)
{
    auto *button = new QPushButton(text);
    button->setObjectName(name);
    button->setAutoDefault(false);
    return button;
}

void ColumnsDialog::fill(const ColumnChoices &columns)
{
    const QSignalBlocker quiet(m_list);
    m_list->clear();
    for (const ColumnChoice &choice : columns) {
        auto *item = new QListWidgetItem(m_titles.value(choice.column), m_list);
        item->setData(columnRole, choice.column);
        item->setData(widthRole, choice.width);
        item->setCheckState(choice.shown ? Qt::Checked : Qt::Unchecked);
        const bool fixed = choice.column
                           == model::InstancesModel::Name; // what a row without a name stands for is unclear
        item->setFlags(fixed ? Qt::ItemIsEnabled | Qt::ItemIsSelectable
                             : Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsUserCheckable
                                   | Qt::ItemIsDragEnabled);
    }
    m_list->setCurrentRow(0);
}

ColumnChoices ColumnsDialog::choices() const
{
    ColumnChoices out;
    for (int row = 0; row < m_list->count(); ++row) {
        const QListWidgetItem *item = m_list->item(row);
        out.append({.column = item->data(columnRole).toInt(),
                    .width = item->data(widthRole).toInt(),
                    .shown = item->checkState() == Qt::Checked});
    }
    return out;
}

void ColumnsDialog::move(int by)
{
    const int row = m_list->currentRow();
    if (row + by < 0 || row + by >= m_list->count())
        return;
    m_list->insertItem(row + by, m_list->takeItem(row));
    m_list->setCurrentRow(row + by);
    emit chosen(choices());
}

void ColumnsDialog::refresh()
{
    const int row = m_list->currentRow();
    m_up->setEnabled(row > 1); // the name stays first
    m_down->setEnabled(row > 0 && row + 1 < m_list->count());
}

} // namespace gui
