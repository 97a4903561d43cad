// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/storage/deletepooldialog.h"
#include "gui/look/labels.h"
#include "gui/look/metrics.h"
#include "gui/storage/volumes/fields.h"
#include <QCheckBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace gui {

using look::RoleLabel;

QString removalFault(const virt::StoragePool &pool, const PoolRemoval &removal)
{
    if (!removal.data)
        return pool.isActive() ? DeletePoolDialog::tr("The pool runs: stop it first, or delete its data too.")
                               : QString();
    if (!virt::canBeDeleted(pool.type))
        return DeletePoolDialog::tr("The storage of a pool of this type cannot be deleted from here.");
    if (virt::holdsData(pool.type) && !pool.isActive())
        return DeletePoolDialog::tr("The pool does not run, so nobody can see what would be lost. Start it first.");
    if (removal.deletion.typedName != pool.name)
        return DeletePoolDialog::tr("This is not the name of the pool.");
    return {};
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
    m_data->setObjectName(QStringLiteral("deletePoolData"));
    m_volumes->setObjectName(QStringLiteral("deletePoolVolumes"));
    for (QCheckBox *box : {m_data, m_volumes})
        box->setAccessibleName(box->text().remove(u'&'));
    m_typed->setObjectName(QStringLiteral("deletePoolName"));
    m_fault->setObjectName(QStringLiteral("deletePoolFault"));
    body()->addWidget(m_data);
    auto *column = new QVBoxLayout(m_harsh);
    column->setContentsMargins({});
    column->setSpacing(look::space8);
    auto *goes = new RoleLabel(RoleLabel::Role::Fault, whatGoes(m_pool));
    auto *ask = new QLabel(
        tr("&Type the name of the pool, %1, to go on").arg(QString(m_pool.name).replace(u'&', QStringLiteral("&&"))));
    ask->setTextFormat(Qt::PlainText);
    ask->setBuddy(m_typed);
    m_typed->setAccessibleName(tr("Type the name of the pool, %1, to go on").arg(m_pool.name));
    for (QWidget *w : std::initializer_list<QWidget *>{goes, m_volumes, ask, m_typed})
        column->addWidget(w);
    body()->addWidget(m_harsh);
    body()->addWidget(m_fault);
    m_volumes->setVisible(virt::holdsData(m_pool.type));
}

PoolRemoval DeletePoolDialog::removal() const
{
    return {.data = m_data->isChecked(),
            .deletion = {.typedName = m_typed->text(), .volumesToo = m_volumes->isChecked()}};
}

void DeletePoolDialog::check()
{
    const bool data = m_data->isChecked();
    const QString fault = removalFault(m_pool, removal());
    const bool asked = data && m_typed->text().isEmpty(); // the field itself says what is missing
    m_harsh->setVisible(data);
    m_text->setText(data ? tr("The host forgets pool %1, and what holds its volumes goes.").arg(m_pool.name)
                         : tr("The host forgets pool %1. Its storage, and all that is on it, stays.").arg(m_pool.name));
    setText(m_fault, asked && canTryData() ? QString() : fault);
    verb()->setEnabled(fault.isEmpty());
}

// But for the name, it would be done.
bool DeletePoolDialog::canTryData() const
{
    return removalFault(m_pool, {.data = true, .deletion = {.typedName = m_pool.name}}).isEmpty();
}

} // namespace gui
