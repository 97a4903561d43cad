// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/storage/stoppooldialog.h"
#include "gui/look/formrows.h"
#include "gui/storage/poolusertext.h"
#include "gui/storage/volumes/fields.h"
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace gui {

// A directory is only no longer looked at; of the others the host lets go.
static QString meaning(const virt::StoragePool &pool)
{
    return pool.type == virt::PoolType::Dir
               ? StopPoolDialog::tr(
                     "The host no longer looks at the directory %1. What runs from it goes on; instances "
                     "whose disks are named by the pool cannot start.")
                     .arg(pool.target)
               : StopPoolDialog::tr("The host lets go of this storage. Instances that run on it may lose their disks.");
}

StopPoolDialog::StopPoolDialog(const virt::StoragePool &pool, QWidget *parent)
    : VerbDialog(tr("Stop Pool %1").arg(pool.name), tr("Stop Pool"), Verb::Dangerous, parent)
    , m_name(pool.name)
{
    setObjectName(QStringLiteral("stopPoolDialog"));
    scrollBody();
    addWarning(meaning(pool))->setObjectName(QStringLiteral("stopPoolText"));
    addText(tr("What is on it stays, and is there again when the pool is started."));
    m_volumes = addText(tr("Looking who uses it…"));
    m_volumes->setObjectName(QStringLiteral("stopPoolVolumes"));
    m_users = addWarning({});
    m_users->setObjectName(QStringLiteral("stopPoolUsers"));
    buildTyped();
    check();
}

void StopPoolDialog::buildTyped()
{
    auto *rows = new look::FormRows;
    m_typed = new ConfirmField;
    m_typed->setObjectName(QStringLiteral("stopPoolName"));
    rows->add(tr("&Name of the pool, to go on"), m_typed);
    m_confirm = rows;
    body()->addWidget(rows);
    order({m_typed});
    connect(m_typed, &QLineEdit::textChanged, this, &StopPoolDialog::check);
    connect(m_typed, &QLineEdit::returnPressed, verb(), &QPushButton::click);
}

void StopPoolDialog::setUsers(const virt::Result<virt::PoolUsers> &users)
{
    m_harsh = !users || users->isVital() || !users->unread.isEmpty();
    setText(m_volumes, users ? volumesText(*users) : QString());
    if (!users)
        setText(m_users, tr("Who uses it is not known. %1").arg(users.error().text()));
    else if (const QString list = usersText(*users); !list.isEmpty())
        setText(m_users, tr("In use:") + u'\n' + list);
    check();
}

void StopPoolDialog::check()
{
    m_confirm->setVisible(m_harsh.value_or(false));
    verb()->setEnabled(m_harsh && (!*m_harsh || m_typed->text() == m_name));
    verb()->setToolTip(m_harsh ? QString() : tr("Looking who uses it…"));
}

} // namespace gui
