// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/backup/backupsdialog.h"
#include "gui/backup/backups.h"
#include "gui/instances/whynot.h"
#include "gui/look/cellstyle.h"
#include "gui/look/danger.h"
#include "gui/look/emptystate.h"
#include "gui/look/icons.h"
#include "gui/look/labels.h"
#include "gui/look/metrics.h"
#include "model/fleet.h"
#include "model/text/moment.h"
#include "model/text/quantity.h"
#include "virt/core/sentences.h"
#include <QDialogButtonBox>
#include <QHeaderView>
#include <QPushButton>
#include <QTreeWidget>
#include <QVBoxLayout>

namespace gui {

using Role = look::RoleLabel::Role;

enum Column { Taken, Kind, Size, Disks, State };
static constexpr int usualWidth = 760, usualHeight = 400;

BackupsDialog::BackupsDialog(model::Fleet &fleet, const model::InstanceId &instance, const QString &name,
                             QWidget *parent)
    : QDialog(parent)
    , m_fleet(fleet)
    , m_instance(instance)
    , m_name(name)
    , m_list(new QTreeWidget)
    , m_empty(new look::EmptyState(QStringLiteral("action-backup"), {}))
    , m_summary(new look::RoleLabel(Role::Muted))
    , m_fault(new look::RoleLabel(Role::Fault))
{
    setObjectName(QStringLiteral("backupsDialog"));
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Backups of %1").arg(name));
    resize(usualWidth, usualHeight);
    build();
    connect(m_list, &QTreeWidget::itemSelectionChanged, this, &BackupsDialog::refresh);
    connect(&fleet.jobs(), &model::JobsModel::ended, this, &BackupsDialog::reload);
    connect(&fleet.hosts(), &QAbstractItemModel::dataChanged, this, &BackupsDialog::refresh);
    refresh();
    reload();
}

QPushButton *BackupsDialog::addButton(QLayout *row, const QString &name, const QString &text,
                                      void (BackupsDialog::*run)())
{
    auto *button = new QPushButton(text);
    button->setObjectName(name);
    button->setAccessibleName(QString(text).remove(u'&'));
    button->setAutoDefault(false);
    connect(button, &QPushButton::clicked, this, run);
    row->addWidget(button);
    return button;
}

void BackupsDialog::buildList()
{
    m_list->setObjectName(QStringLiteral("backupList"));
    m_list->setAccessibleName(tr("Backups"));
    m_list->setHeaderLabels({tr("Taken"), tr("Kind"), tr("Size"), tr("Disks"), tr("State")});
    m_list->headerItem()->setTextAlignment(Size, Qt::AlignRight | Qt::AlignVCenter);
    m_list->header()->setSectionResizeMode(QHeaderView::ResizeToContents);
    m_list->setUniformRowHeights(true);
    m_list->setAllColumnsShowFocus(true);
    look::giveRoom(m_list);
    m_empty->setObjectName(QStringLiteral("backupEmpty"));
    connect(m_empty, &look::EmptyState::clicked, this, &BackupsDialog::backUp);
    m_list->hide();
}

void BackupsDialog::build()
{
    buildList();
    m_summary->setObjectName(QStringLiteral("backupSummary"));
    m_summary->setWordWrap(true);
    m_fault->setObjectName(QStringLiteral("backupFault"));
    m_fault->setWordWrap(true);
    m_fault->hide();
    auto *row = new QHBoxLayout;
    m_backUp = addButton(row, QStringLiteral("newBackup"), tr("&Back Up…"), &BackupsDialog::backUp);
    m_restore = addButton(row, QStringLiteral("restoreBackup"), tr("&Restore…"), &BackupsDialog::restore);
    m_delete = addButton(row, QStringLiteral("deleteBackup"), tr("&Delete…"), &BackupsDialog::erase);
    look::markDangerous(m_delete);
    m_refresh = addButton(row, QStringLiteral("refreshBackups"), tr("Re&fresh"), &BackupsDialog::reload);
    row->addStretch();
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    row->addWidget(buttons);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(look::space16, look::space16, look::space16, look::space16);
    column->setSpacing(look::space8);
    column->addWidget(m_summary);
    column->addWidget(m_fault);
    column->addWidget(m_list, 1);
    column->addWidget(m_empty, 1);
    column->addLayout(row);
}

void BackupsDialog::reload()
{
    virt::Session *session = m_fleet.session(m_instance);
    if (!session || session->state() != virt::Session::State::Connected)
        return;
    virt::listBackups(*session, m_instance.uuid, m_name, m_shelf.sets, this,
                      [this](const virt::Result<virt::BackupShelf> &shelf) { setShelf(shelf); });
}

static QString surplusOf(const virt::BackupSets &sets)
{
    const virt::BackupSet *old = virt::couldGo(sets);
    if (!old)
        return {};
    const QString taken = model::momentText(old->taken);
    const auto standing = int(virt::standingOn(sets, old->card.name).size());
    return standing == 0 ? BackupsDialog::tr("The oldest full one, of %1, could go.").arg(taken)
                         : BackupsDialog::tr("The oldest full one, of %1, could go with the %n incremental ones on it.",
                                             nullptr, standing)
                               .arg(taken);
}

static QString summaryOf(const virt::BackupSets &sets)
{
    if (sets.isEmpty())
        return {};
    quint64 bytes = 0;
    for (const virt::BackupSet &set : sets)
        bytes += set.bytes;
    const QString all =
        BackupsDialog::tr("%n backups take %1.", nullptr, int(sets.size())).arg(model::bytesText(double(bytes)));
    return virt::joined({all, surplusOf(sets)});
}

void BackupsDialog::setShelf(const virt::Result<virt::BackupShelf> &shelf)
{
    const QString fault = shelf ? shelf->unread.join(u'\n') : shelf.error().text();
    m_fault->setText(fault);
    m_fault->setVisible(!fault.isEmpty());
    if (!shelf)
        return refresh();
    m_known = true;
    m_shelf = *shelf;
    fill();
    refresh();
}

static QString stateOf(const virt::BackupSets &sets, const virt::BackupSet &set)
{
    if (!set.missing.isEmpty())
        return BackupsDialog::tr("%1 is missing").arg(set.missing.join(QStringLiteral(", ")));
    if (virt::chainOf(sets, set.card.name).isEmpty())
        return BackupsDialog::tr("What it stands on is not there");
    return set.checkpointed ? BackupsDialog::tr("Whole; an incremental one can follow") : BackupsDialog::tr("Whole");
}

static QTreeWidgetItem *itemOf(const virt::BackupSets &sets, const virt::BackupSet &set)
{
    auto *item = new QTreeWidgetItem(
        {model::momentText(set.taken), set.incremental() ? BackupsDialog::tr("Incremental") : BackupsDialog::tr("Full"),
         model::bytesText(double(set.bytes)), set.targets().join(QStringLiteral(", ")), stateOf(sets, set)});
    item->setSizeHint(State, {0, look::rowHeight});
    item->setTextAlignment(Size, Qt::AlignRight | Qt::AlignVCenter);
    if (virt::chainOf(sets, set.card.name).isEmpty())
        item->setIcon(State, look::icon(QStringLiteral("status-warning"), look::Meaning::Bad));
    item->setData(Taken, Qt::UserRole, set.card.name);
    item->setToolTip(Taken, set.card.poolName + u'/' + set.card.name);
    return item;
}

// Sets come newest first: what one stands on comes after it.
void BackupsDialog::fill()
{
    const virt::BackupSet *before = selected();
    const QString chosen = before ? before->card.name : QString();
    m_list->clear();
    QHash<QString, QTreeWidgetItem *> items;
    for (const virt::BackupSet &set : std::as_const(m_shelf.sets))
        items.insert(set.card.name, itemOf(m_shelf.sets, set));
    for (const virt::BackupSet &set : std::as_const(m_shelf.sets)) {
        QTreeWidgetItem *item = items.value(set.card.name);
        QTreeWidgetItem *below = items.value(set.since);
        below &&below != item ? below->addChild(item) : m_list->addTopLevelItem(item);
    }
    m_list->expandAll();
    m_list->setCurrentItem(items.value(chosen));
}

const virt::BackupSet *BackupsDialog::selected() const
{
    const QList<QTreeWidgetItem *> items = m_list->selectedItems();
    return items.isEmpty() ? nullptr
                           : virt::setNamed(m_shelf.sets, items.constFirst()->data(Taken, Qt::UserRole).toString());
}

static void enable(QPushButton *button, const QString &whyNot)
{
    button->setEnabled(whyNot.isEmpty());
    button->setToolTip(whyNot);
}

QString BackupsDialog::whyNoBackup(const QString &host) const
{
    const virt::Instance *instance = m_fleet.instance(m_instance);
    if (!host.isEmpty())
        return host;
    return instance && instance->isActive() ? QString() : tr("Only an instance that runs can be backed up");
}

// What was listed stays when the host is gone, and says so.
void BackupsDialog::showSummary(const QString &host)
{
    const bool any = !m_shelf.sets.isEmpty();
    m_summary->setText(any ? virt::joined({summaryOf(m_shelf.sets), virt::ended(host)}) : QString());
    m_summary->setVisible(any);
    m_list->setVisible(any);
    m_empty->setVisible(!any);
    const QString none = tr("There is no backup of this instance in the pools that run on its host.");
    m_empty->set(QStringLiteral("action-backup"),
                 !host.isEmpty() ? virt::ended(host)
                 : m_known       ? none
                                 : tr("Reading the backups…"),
                 m_known ? tr("Back Up…") : QString());
}

void BackupsDialog::refresh()
{
    const QString host = whyNotOn(m_fleet, m_instance.host);
    const virt::BackupSet *set = selected();
    const QString none = !host.isEmpty() ? host : set ? QString() : tr("No backup is selected");
    const bool whole = set && !virt::chainOf(m_shelf.sets, set->card.name).isEmpty();
    showSummary(host);
    enable(m_empty->button(), whyNoBackup(host));
    enable(m_backUp, whyNoBackup(host));
    enable(m_restore, !none.isEmpty() ? none : whole ? QString() : tr("It is not whole any more"));
    enable(m_delete, none);
    enable(m_refresh, host);
}

void BackupsDialog::backUp()
{
    askForBackup(m_fleet, m_instance, this);
}

void BackupsDialog::restore()
{
    if (const virt::BackupSet *set = selected())
        askToRestore(m_fleet, m_instance, *set, this);
}

void BackupsDialog::erase()
{
    if (const virt::BackupSet *set = selected())
        askToDelete(m_fleet, m_instance, *set, int(virt::standingOn(m_shelf.sets, set->card.name).size()), this);
}

} // namespace gui
