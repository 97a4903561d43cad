// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/backup/backupsdialog.h"
#include "gui/backup/backups.h"
#include "gui/instances/whynot.h"
#include "gui/look/danger.h"
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

void BackupsDialog::build()
{
    m_list->setObjectName(QStringLiteral("backupList"));
    m_list->setAccessibleName(tr("Backups"));
    m_list->setHeaderLabels({tr("Taken"), tr("Kind"), tr("Size"), tr("Disks"), tr("State")});
    m_list->header()->setSectionResizeMode(QHeaderView::ResizeToContents);
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
    column->setSpacing(look::space8);
    column->addWidget(m_summary);
    column->addWidget(m_fault);
    column->addWidget(m_list, 1);
    column->addLayout(row);
}

void BackupsDialog::reload()
{
    virt::Session *session = m_fleet.session(m_instance);
    if (!session || session->state() != virt::Session::State::Connected)
        return;
    m_summary->setText(m_shelf.sets.isEmpty() ? tr("Reading the backups…") : m_summary->text());
    virt::listBackups(*session, m_instance.uuid, m_name, m_shelf.sets, this,
                      [this](const virt::Result<virt::BackupShelf> &shelf) { setShelf(shelf); });
}

static QString summaryOf(const virt::BackupSets &sets)
{
    if (sets.isEmpty())
        return BackupsDialog::tr("There is no backup of this instance in the pools that run on its host.");
    quint64 bytes = 0;
    for (const virt::BackupSet &set : sets)
        bytes += set.bytes;
    QStringList out{
        BackupsDialog::tr("%n backups take %1.", nullptr, int(sets.size())).arg(model::bytesText(double(bytes)))};
    if (const virt::BackupSet *old = virt::couldGo(sets))
        out << BackupsDialog::tr("The oldest full one, of %1, could go with the %n incremental ones on it.", nullptr,
                                 int(virt::standingOn(sets, old->card.name).size()))
                   .arg(model::momentText(old->taken));
    return virt::joined(out);
}

void BackupsDialog::setShelf(const virt::Result<virt::BackupShelf> &shelf)
{
    const QString fault = shelf ? shelf->unread.join(u'\n') : shelf.error().text();
    m_fault->setText(fault);
    m_fault->setVisible(!fault.isEmpty());
    if (!shelf)
        return refresh();
    m_shelf = *shelf;
    m_summary->setText(summaryOf(m_shelf.sets));
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

void BackupsDialog::refresh()
{
    const QString host = whyNotOn(m_fleet, m_instance.host);
    const virt::BackupSet *set = selected();
    const QString none = !host.isEmpty() ? host : set ? QString() : tr("No backup is selected");
    const bool whole = set && !virt::chainOf(m_shelf.sets, set->card.name).isEmpty();
    const virt::Instance *instance = m_fleet.instance(m_instance);
    enable(m_backUp, !host.isEmpty()                    ? host
                     : instance && instance->isActive() ? QString()
                                                        : tr("Only an instance that runs can be backed up"));
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
