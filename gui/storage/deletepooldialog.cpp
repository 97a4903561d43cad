// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/storage/deletepooldialog.h"
#include "gui/look/formrows.h"
#include "gui/look/labels.h"
#include "gui/look/metrics.h"
#include "gui/storage/poolusertext.h"
#include "gui/storage/volumes/fields.h"
#include <QCheckBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace gui {

using look::RoleLabel;

static QString dataFault(const virt::StoragePool &pool, const virt::PoolUsers &users)
{
    if (!virt::canBeDeleted(pool.type))
        return DeletePoolDialog::tr("The storage of a pool of this type cannot be deleted from here.");
    if (virt::holdsData(pool.type) && !pool.isActive())
        return DeletePoolDialog::tr("The pool does not run, so nobody can see what would be lost. Start it first.");
    if (!users.used.isEmpty())
        return DeletePoolDialog::tr("Somebody uses it: nothing is deleted while that is so.");
    return {};
}

QString removalFault(const virt::StoragePool &pool, const virt::PoolUsers &users, const PoolRemoval &removal)
{
    if (!removal.data && pool.isActive())
        return DeletePoolDialog::tr("The pool runs: stop it first, or delete its data too.");
    if (QString fault = removal.data ? dataFault(pool, users) : QString(); !fault.isEmpty())
        return fault;
    const bool typed = removal.deletion.typedName == pool.name;
    return (removal.data || users.isVital()) && !typed ? DeletePoolDialog::tr("This is not the name of the pool.")
                                                       : QString();
}

DeletePoolDialog::DeletePoolDialog(const virt::StoragePool &pool, QWidget *parent)
    : VerbDialog(tr("Delete Pool %1").arg(pool.name), tr("Delete Pool"), Verb::Dangerous, parent)
    , m_pool(pool)
    , m_data(new QCheckBox(tr("Also delete its &data on the host")))
    , m_volumes(new QCheckBox(tr("Delete the &volumes that are in it")))
    , m_harsh(new QWidget)
    , m_typed(new ConfirmField)
    , m_fault(new RoleLabel(RoleLabel::Role::Fault))
{
    setObjectName(QStringLiteral("deletePoolDialog"));
    scrollBody();
    build();
    connect(m_typed, &QLineEdit::textChanged, this, &DeletePoolDialog::check);
    connect(m_typed, &QLineEdit::returnPressed, verb(), &QPushButton::click);
    for (const QCheckBox *box : {m_data, m_volumes})
        connect(box, &QCheckBox::toggled, this, &DeletePoolDialog::check);
    check();
}

static QString whatGoes(const virt::StoragePool &pool)
{
    if (virt::holdsData(pool.type))
        return DeletePoolDialog::tr("%1 is deleted on the host. There is no way back.")
            .arg(pool.target.isEmpty() ? pool.source : pool.target);
    return DeletePoolDialog::tr("The directory %1 goes; what is on %2 stays.").arg(pool.target, pool.source);
}

void DeletePoolDialog::build()
{
    m_text = addText({});
    m_text->setObjectName(QStringLiteral("deletePoolText"));
    m_listed = addText(tr("Looking who uses it…"));
    m_listed->setObjectName(QStringLiteral("deletePoolListed"));
    m_used = addWarning({});
    m_used->setObjectName(QStringLiteral("deletePoolUsed"));
    m_data->setObjectName(QStringLiteral("deletePoolData"));
    m_volumes->setObjectName(QStringLiteral("deletePoolVolumes"));
    for (QCheckBox *box : {m_data, m_volumes})
        box->setAccessibleName(box->text().remove(u'&'));
    body()->addWidget(m_data);
    buildHarsh();
    buildTyped();
    m_fault->setObjectName(QStringLiteral("deletePoolFault"));
    body()->addWidget(m_fault);
}

void DeletePoolDialog::buildHarsh()
{
    auto *column = new QVBoxLayout(m_harsh);
    column->setContentsMargins({});
    column->setSpacing(look::space8);
    column->addWidget(new RoleLabel(RoleLabel::Role::Fault, whatGoes(m_pool)));
    column->addWidget(m_volumes);
    m_volumes->setVisible(virt::holdsData(m_pool.type));
    body()->addWidget(m_harsh);
}

void DeletePoolDialog::buildTyped()
{
    const QString ask = tr("Type the name of the pool, %1, to go on");
    auto *rows = new look::FormRows;
    m_typed->setObjectName(QStringLiteral("deletePoolName"));
    rows->add(tr("&Name of the pool, to go on"), m_typed);
    m_typed->setAccessibleName(ask.arg(m_pool.name));
    m_confirm = rows;
    body()->addWidget(rows);
}

void DeletePoolDialog::setUsers(const virt::Result<virt::PoolUsers> &users)
{
    m_answered = true;
    if (users)
        m_users = *users;
    setText(m_listed, users ? volumesText(*users) : QString());
    const QString list = users ? usersText(*users) : QString();
    setText(m_used, !users           ? tr("Who uses it is not known. %1").arg(users.error().text())
                    : list.isEmpty() ? QString()
                                     : tr("In use:") + u'\n' + list);
    check();
}

PoolRemoval DeletePoolDialog::removal() const
{
    return {.data = m_data->isChecked(),
            .deletion = {.typedName = m_typed->text(), .volumesToo = m_volumes->isChecked()}};
}

bool DeletePoolDialog::needsName() const
{
    return m_data->isChecked() || (m_answered && (!m_users || m_users->isVital()));
}

void DeletePoolDialog::check()
{
    const bool data = m_data->isChecked();
    PoolRemoval named = removal();
    named.deletion.typedName = m_pool.name;
    const virt::PoolUsers users = m_users.value_or(virt::PoolUsers());
    const QString obstacle = removalFault(m_pool, users, named); // but for the name
    const QString fault = removalFault(m_pool, users, removal());
    const bool asked = needsName() && m_typed->text().isEmpty(); // the field itself says what is missing
    m_harsh->setVisible(data);
    m_confirm->setVisible(needsName());
    m_text->setText(data ? tr("The host forgets pool %1, and what holds its volumes goes.").arg(m_pool.name)
                         : tr("The host forgets pool %1. Its storage, and all that is on it, stays.").arg(m_pool.name));
    setText(m_fault, asked ? obstacle : fault);
    verb()->setEnabled(m_answered && fault.isEmpty() && (!needsName() || m_typed->text() == m_pool.name));
    verb()->setToolTip(m_answered ? QString() : tr("Looking who uses it…"));
}

} // namespace gui
