// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/image/newinstancedialog.h"
#include "gui/look/formrows.h"
#include "gui/storage/poolchooser.h"
#include "gui/storage/volumes/fields.h"
#include "model/text/moment.h"
#include "virt/clone/newdefinition.h"
#include <QCheckBox>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace gui {

using Copy = virt::NewInstanceRequest::Copy;

NewInstanceDialog::NewInstanceDialog(QString instance, QString snapshot, QStringList taken, QWidget *parent)
    : VerbDialog(tr("New Instance from a Snapshot of %1").arg(instance), tr("Show Plan…"), Verb::Usual, parent)
    , m_instance(std::move(instance))
    , m_wanted(std::move(snapshot))
    , m_taken(std::move(taken))
    , m_rows(new look::FormRows)
    , m_snapshot(new QComboBox)
    , m_copy(new QComboBox)
    , m_pool(new PoolChooser(QStringLiteral("newInstancePool"), PoolChooser::Takes::Images))
    , m_name(new QLineEdit)
    , m_status(addText({}))
{
    setObjectName(QStringLiteral("newInstanceDialog"));
    m_status->setObjectName(QStringLiteral("newInstanceStatus"));
    body()->addWidget(m_rows);
    buildRows();
    order(m_rows->inOrder());
    link();
    showSnapshot();
    m_name->setFocus();
}

void NewInstanceDialog::buildRows()
{
    m_snapshot->setObjectName(QStringLiteral("newInstanceSnapshot"));
    m_snapshot->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_copy->setObjectName(QStringLiteral("newInstanceCopy"));
    m_name->setObjectName(QStringLiteral("newInstanceName"));
    m_copy->addItem(tr("Full clone"), int(Copy::Full));
    m_copy->addItem(tr("Linked clone"), int(Copy::Linked));
    m_rows->add(tr("&Snapshot"), m_snapshot);
    m_rows->add(tr("&Name"), m_name);
    m_rows->add(tr("&Disks"), m_copy);
    m_rows->add(tr("To &pool"), m_pool);
    m_start = m_rows->addCheck(tr("S&tart it then"), QStringLiteral("newInstanceStart"));
}

void NewInstanceDialog::link()
{
    connect(m_snapshot, &QComboBox::currentIndexChanged, this, &NewInstanceDialog::showSnapshot);
    connect(m_copy, &QComboBox::currentIndexChanged, this, &NewInstanceDialog::check);
    connect(m_pool, &QComboBox::currentIndexChanged, this, &NewInstanceDialog::check);
    connect(m_name, &QLineEdit::textEdited, this, [this] { m_named = true; });
    connect(m_name, &QLineEdit::textChanged, this, &NewInstanceDialog::check);
}

void NewInstanceDialog::setSnapshots(const virt::Result<virt::SnapshotTree> &tree)
{
    m_treeKnown = true;
    if (tree)
        m_tree = *tree;
    const QList<virt::Snapshot> newestFirst(m_tree.snapshots.crbegin(), m_tree.snapshots.crend());
    for (const virt::Snapshot &snapshot : newestFirst)
        m_snapshot->addItem(snapshot.name, snapshot.name);
    const virt::Snapshot *current = m_tree.current();
    const QString wanted = m_wanted.isEmpty() && current ? current->name : m_wanted;
    m_snapshot->setCurrentIndex(std::max(0, m_snapshot->findData(wanted)));
    if (!tree)
        say(tree.error().text());
    else if (m_tree.snapshots.isEmpty())
        say(tr("%1 has no snapshots.").arg(m_instance));
    showSnapshot();
}

void NewInstanceDialog::setPools(const virt::Result<QList<virt::StoragePool>> &pools)
{
    m_poolsKnown = true;
    if (pools)
        m_pool->setPools(*pools);
    if (!pools)
        say(pools.error().text());
    else if (m_pool->isEmpty())
        say(tr("No pool of files or logical volumes runs on this host."));
    check();
}

void NewInstanceDialog::say(const QString &fault)
{
    m_faults << fault;
    check();
}

const virt::Snapshot *NewInstanceDialog::chosen() const
{
    return m_tree.find(m_snapshot->currentData().toString());
}

bool NewInstanceDialog::isLinked() const
{
    return m_copy->currentData().toInt() == int(Copy::Linked);
}

void NewInstanceDialog::showSnapshot()
{
    const virt::Snapshot *snapshot = chosen();
    m_rows->setHelp(m_snapshot, snapshot ? tr("Taken on %1.").arg(model::momentText(snapshot->created)) : QString());
    if (!m_named && snapshot)
        m_name->setText(m_instance + u'-' + QString(snapshot->name).replace(u'/', u'-'));
    check();
}

QString NewInstanceDialog::copyText() const
{
    return isLinked()
               ? tr("New overlays stand on the files that the snapshot froze: made at once. The snapshot cannot be "
                    "deleted as long as the new instance is there.")
               : tr("The new instance needs nothing of the old one.");
}

QString NewInstanceDialog::copyFault() const
{
    const virt::Snapshot *snapshot = chosen();
    if (!isLinked() || !snapshot)
        return {};
    if (!snapshot->external)
        return tr("This snapshot lies inside the image that the instance writes to: nothing can stand on it.");
    return m_pool->isEmpty() || virt::keepsFiles(m_pool->pool().type) ? QString()
                                                                      : tr("Overlays need a pool of files.");
}

QString NewInstanceDialog::nameFault() const
{
    const QString name = m_name->text().trimmed();
    return m_taken.contains(name) ? tr("There is an instance of this name on the host already.")
                                  : virt::instanceNameFault(name);
}

QString NewInstanceDialog::statusText() const
{
    if (!m_faults.isEmpty())
        return m_faults.join(u'\n');
    return m_treeKnown && m_poolsKnown
               ? tr("An instance of its own, with the hardware and the disks of %1 as they were at the snapshot.")
                     .arg(m_instance)
               : tr("Reading the snapshots and the pools…");
}

void NewInstanceDialog::check()
{
    const QString name = nameFault();
    const QString copy = copyFault();
    m_rows->setFault(m_name, m_treeKnown ? name : QString());
    m_rows->setHelp(m_copy, copyText());
    m_rows->setFault(m_copy, copy);
    m_rows->setHelp(m_pool, m_pool->freeText());
    setText(m_status, statusText());
    verb()->setEnabled(chosen() && !m_pool->isEmpty() && m_faults.isEmpty() && name.isEmpty() && copy.isEmpty());
    fitHeight(this);
}

virt::NewInstanceRequest NewInstanceDialog::request() const
{
    return {.snapshot = m_snapshot->currentData().toString(),
            .name = m_name->text().trimmed(),
            .copy = Copy(m_copy->currentData().toInt()),
            .pool = m_pool->currentData().toUuid(),
            .poolName = m_pool->currentText(),
            .start = m_start->isChecked()};
}

} // namespace gui
