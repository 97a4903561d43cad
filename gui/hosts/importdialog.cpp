// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/hosts/importdialog.h"
#include "gui/look/cellstyle.h"
#include "gui/look/labels.h"
#include "gui/look/metrics.h"
#include "model/fleet.h"
#include "model/hosts/hostgroups.h"
#include <QComboBox>
#include <QDialogButtonBox>
#include <QFileDialog>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSignalBlocker>
#include <QStyledItemDelegate>
#include <QTreeWidget>
#include <QVBoxLayout>

namespace gui {

using look::RoleLabel;
using model::HostOffer;

static constexpr int leastWidth = 640, usualWidth = 760, usualHeight = 520, noteLines = 4;

namespace {
class RowDelegate : public QStyledItemDelegate {
public:
    using QStyledItemDelegate::QStyledItemDelegate;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        const QSize usual = QStyledItemDelegate::sizeHint(option, index);
        return {usual.width(), std::max(usual.height(), look::rowHeight)};
    }
};
} // namespace

enum Column { NameColumn, UriColumn, JumpColumn, GroupColumn, RemarkColumn };

ImportDialog::ImportDialog(model::Fleet &fleet, Source source, const QString &file, QWidget *parent)
    : QDialog(parent)
    , m_fleet(fleet)
    , m_source(std::move(source))
    , m_file(new QLineEdit)
    , m_fault(new RoleLabel(RoleLabel::Role::Fault))
    , m_summary(new RoleLabel(RoleLabel::Role::Muted))
    , m_list(new QTreeWidget)
    , m_group(new QComboBox)
    , m_notes(new QPlainTextEdit)
    , m_ok(new QPushButton)
{
    build();
    load(file);
    connect(m_list, &QTreeWidget::itemChanged, this, &ImportDialog::refresh);
    m_list->setFocus();
}

void ImportDialog::build()
{
    setObjectName(QStringLiteral("importDialog"));
    setWindowTitle(m_source.title);
    setMinimumWidth(leastWidth);
    resize(usualWidth, usualHeight);
    buildList();
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(look::space16, look::space16, look::space16, look::space16);
    column->setSpacing(look::space8);
    column->addWidget(buildFileRow());
    column->addWidget(m_fault);
    column->addWidget(m_list, 1);
    column->addWidget(buildBelow());
    column->addSpacing(look::space8);
    column->addLayout(buildButtons());
    m_ok->setDefault(true); // only now does the dialog hear of it
}

QWidget *ImportDialog::buildFileRow()
{
    m_file->setObjectName(QStringLiteral("importFile"));
    m_file->setAccessibleName(tr("File"));
    m_file->setReadOnly(true);
    m_fault->setObjectName(QStringLiteral("importFault"));
    auto *browse = new QPushButton(tr("Other File…"));
    browse->setObjectName(QStringLiteral("importBrowse"));
    browse->setAccessibleName(browse->text());
    browse->setAutoDefault(false);
    connect(browse, &QPushButton::clicked, this, &ImportDialog::browse);
    auto *cell = new QWidget;
    auto *row = new QHBoxLayout(cell);
    row->setContentsMargins({});
    row->setSpacing(look::space8);
    row->addWidget(m_file, 1);
    row->addWidget(browse);
    return cell;
}

void ImportDialog::buildList()
{
    m_list->setObjectName(QStringLiteral("importList"));
    m_list->setAccessibleName(tr("Hosts in the file"));
    m_list->setRootIsDecorated(false);
    m_list->setUniformRowHeights(true);
    m_list->setItemDelegate(new RowDelegate(m_list));
    look::giveRoom(m_list);
    m_list->setAllColumnsShowFocus(true);
    m_list->setHeaderLabels({tr("Name"), tr("URI"), tr("Jump host"), tr("Group"), tr("Compared with the list")});
    m_list->setColumnHidden(GroupColumn, m_source.asksForGroup);
    m_list->setTextElideMode(Qt::ElideMiddle);
    m_list->header()->setStretchLastSection(false);
    m_list->header()->setSectionResizeMode(QHeaderView::ResizeToContents);
    m_list->header()->setSectionResizeMode(UriColumn, QHeaderView::Stretch); // its end is in the tool tip
}

// What the file leaves open, and what was left out of it.
QWidget *ImportDialog::buildBelow()
{
    m_notes->setObjectName(QStringLiteral("importNotes"));
    m_notes->setAccessibleName(tr("Left out"));
    m_notes->setReadOnly(true);
    m_notes->setTabChangesFocus(true);
    m_notes->setFixedHeight(m_notes->fontMetrics().lineSpacing() * noteLines + look::space16);
    m_group->setObjectName(QStringLiteral("importGroup"));
    m_group->setAccessibleName(tr("Into group"));
    m_group->setEditable(true);
    m_group->setInsertPolicy(QComboBox::NoInsert);
    m_group->addItem(QString());
    m_group->addItems(m_fleet.groups());
    m_group->lineEdit()->setPlaceholderText(tr("none"));
    auto *label = new QLabel(tr("Into &group"));
    label->setBuddy(m_group);
    auto *cell = new QWidget;
    auto *grid = new QGridLayout(cell);
    grid->setContentsMargins({});
    grid->setHorizontalSpacing(look::space12);
    grid->setVerticalSpacing(look::space8);
    grid->setColumnStretch(1, 1);
    grid->addWidget(label, 0, 0);
    grid->addWidget(m_group, 0, 1);
    grid->addWidget(m_notes, 1, 0, 1, 2);
    label->setVisible(m_source.asksForGroup);
    m_group->setVisible(m_source.asksForGroup);
    return cell;
}

QLayout *ImportDialog::buildButtons()
{
    auto *row = new QHBoxLayout;
    row->setSpacing(look::space8);
    for (const bool all : {true, false}) {
        auto *button = new QPushButton(all ? tr("Tick All") : tr("Tick None"));
        button->setObjectName(all ? QStringLiteral("tickAll") : QStringLiteral("tickNone"));
        button->setAccessibleName(button->text());
        button->setAutoDefault(false);
        connect(button, &QPushButton::clicked, this, [this, all] { tickAll(all); });
        row->addWidget(button);
    }
    m_summary->setObjectName(QStringLiteral("importSummary"));
    row->addWidget(m_summary, 1);
    m_ok->setObjectName(QStringLiteral("okButton"));
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Cancel);
    buttons->button(QDialogButtonBox::Cancel)->setObjectName(QStringLiteral("cancelButton"));
    buttons->addButton(m_ok, QDialogButtonBox::AcceptRole);
    connect(buttons, &QDialogButtonBox::accepted, this, &ImportDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    row->addWidget(buttons);
    return row;
}

void ImportDialog::browse()
{
    auto *dialog = new QFileDialog(this, m_source.title, m_file->text());
    dialog->setObjectName(QStringLiteral("importFileDialog"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    dialog->setFilter(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot);
    connect(dialog, &QFileDialog::fileSelected, this, &ImportDialog::load);
    dialog->open();
}

void ImportDialog::load(const QString &file)
{
    m_file->setText(file);
    m_content = m_source.read(file);
    m_fault->setText(m_content.fault);
    m_fault->setVisible(!m_content.fault.isEmpty());
    m_notes->setPlainText(m_content.notes.join(u'\n'));
    m_notes->setVisible(!m_content.notes.isEmpty());
    {
        const QSignalBlocker quiet(m_list); // each item would count all of them
        m_list->clear();
        for (int number = 0; number < int(m_content.offers.size()); ++number)
            addOffer(number, m_content.offers[number]);
    }
    refresh();
}

void ImportDialog::addOffer(int number, const HostOffer &offer)
{
    auto *item = new QTreeWidgetItem(m_list);
    item->setData(NameColumn, Qt::UserRole, number);
    item->setText(NameColumn, offer.entry.name);
    item->setText(UriColumn, offer.entry.uri);
    item->setToolTip(UriColumn, offer.entry.uri);
    item->setText(JumpColumn, offer.entry.jump);
    item->setText(GroupColumn, model::groupText(offer.entry.group));
    item->setText(RemarkColumn, offer.remark);
    if (offer.kind == HostOffer::Kind::Same)
        item->setFlags(Qt::ItemIsSelectable | Qt::ItemNeverHasChildren);
    else
        item->setCheckState(NameColumn, Qt::Checked);
}

void ImportDialog::tickAll(bool ticked)
{
    {
        const QSignalBlocker quiet(m_list); // each item would count all of them
        for (int row = 0; row < m_list->topLevelItemCount(); ++row) {
            QTreeWidgetItem *item = m_list->topLevelItem(row);
            if (item->flags() & Qt::ItemIsUserCheckable)
                item->setCheckState(NameColumn, ticked ? Qt::Checked : Qt::Unchecked);
        }
    }
    refresh();
}

QList<model::HostEntry> ImportDialog::ticked() const
{
    QList<model::HostEntry> out;
    for (int row = 0; row < m_list->topLevelItemCount(); ++row) {
        const QTreeWidgetItem *item = m_list->topLevelItem(row);
        if (item->flags() & Qt::ItemIsUserCheckable && item->checkState(NameColumn) == Qt::Checked)
            out << m_content.offers[item->data(NameColumn, Qt::UserRole).toInt()].entry;
    }
    return out;
}

void ImportDialog::refresh()
{
    const int count = int(ticked().size());
    m_ok->setText(count ? tr("Import %n Hosts", nullptr, count) : tr("Import"));
    m_ok->setAccessibleName(m_ok->text());
    m_ok->setEnabled(count > 0);
    m_summary->setText(tr("%n hosts in the file", nullptr, int(m_content.offers.size())));
}

void ImportDialog::accept()
{
    m_fleet.setGroups(m_fleet.groups() + m_content.groups);
    for (model::HostEntry entry : ticked()) {
        if (m_source.asksForGroup)
            entry.group = m_group->currentText();
        if (m_fleet.session(entry.id))
            m_fleet.edit(entry);
        else
            m_fleet.add(entry);
    }
    QDialog::accept();
}

} // namespace gui
