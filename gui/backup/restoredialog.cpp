// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/backup/restoredialog.h"
#include "gui/look/formrows.h"
#include "gui/storage/poolchooser.h"
#include "model/text/moment.h"
#include "virt/clone/newdefinition.h"
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace gui {

RestoreDialog::RestoreDialog(const virt::BackupSet &set, QWidget *parent)
    : VerbDialog(tr("Restore %1").arg(set.name), tr("Show Plan…"), Verb::Usual, parent)
    , m_set(set)
    , m_rows(new look::FormRows)
    , m_name(new QLineEdit(set.name + QStringLiteral("-restored")))
    , m_pool(new PoolChooser(QStringLiteral("restorePool"), PoolChooser::Takes::Files))
{
    setObjectName(QStringLiteral("restoreDialog"));
    addText(tr("A new instance as %1 was on %2, off. The present one is not touched.")
                .arg(set.name, model::momentText(set.taken)));
    m_name->setObjectName(QStringLiteral("restoreName"));
    m_rows->add(tr("&Name"), m_name);
    m_rows->add(tr("To &pool"), m_pool);
    body()->addWidget(m_rows);
    m_status = addText(tr("Reading the pools…"));
    m_status->setObjectName(QStringLiteral("restoreStatus"));
    order(m_rows->inOrder());
    connect(m_name, &QLineEdit::textChanged, this, &RestoreDialog::check);
    connect(m_pool, &QComboBox::currentIndexChanged, this, &RestoreDialog::check);
    check();
}

void RestoreDialog::setPools(const virt::Result<QList<virt::StoragePool>> &pools)
{
    if (pools)
        m_pool->setPools(*pools);
    setText(m_status, !pools              ? pools.error().text()
                      : m_pool->isEmpty() ? tr("No pool of files runs on this host.")
                                          : QString());
    check();
}

void RestoreDialog::check()
{
    const QString name = m_name->text().trimmed();
    const QString fault = name == m_set.name ? tr("This is the name of the present instance.")
                                             : virt::instanceNameFault(name);
    m_rows->setHelp(m_pool, m_pool->freeText());
    m_rows->setFault(m_name, fault);
    verb()->setEnabled(fault.isEmpty() && !m_pool->isEmpty());
}

virt::RestoreRequest RestoreDialog::request() const
{
    return {.card = m_set.card.name,
            .name = m_name->text().trimmed(),
            .pool = m_pool->currentData().toUuid(),
            .poolName = m_pool->currentText()};
}

} // namespace gui
