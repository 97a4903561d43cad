// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/hosts/groupnamedialog.h"
#include "gui/look/labels.h"
#include "gui/look/metrics.h"
#include "model/hosts/hostgroups.h"
#include <QDialogButtonBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace gui {

using look::RoleLabel;

static constexpr int usualWidth = 360;

GroupNameDialog::GroupNameDialog(const QString &parentGroup, const QString &group, QStringList taken, QWidget *parent)
    : QDialog(parent)
    , m_parent(parentGroup)
    , m_group(group)
    , m_taken(std::move(taken))
    , m_name(new QLineEdit(model::groupLeaf(group)))
    , m_fault(new RoleLabel(RoleLabel::Role::Fault))
    , m_ok(new QPushButton)
{
    build(group.isEmpty());
    connect(m_name, &QLineEdit::textChanged, this, &GroupNameDialog::refresh);
    m_name->selectAll();
    refresh();
}

void GroupNameDialog::build(bool isNew)
{
    setObjectName(QStringLiteral("groupNameDialog"));
    setWindowTitle(isNew ? tr("New Group") : tr("Rename Group"));
    setMinimumWidth(usualWidth);
    m_name->setObjectName(QStringLiteral("groupName"));
    m_name->setAccessibleName(tr("Name"));
    m_fault->setObjectName(QStringLiteral("groupNameFault"));
    m_ok->setText(isNew ? tr("Create") : tr("Rename"));
    m_ok->setObjectName(QStringLiteral("okButton"));
    m_ok->setAccessibleName(m_ok->text());
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Cancel);
    buttons->button(QDialogButtonBox::Cancel)->setObjectName(QStringLiteral("cancelButton"));
    buttons->addButton(m_ok, QDialogButtonBox::AcceptRole);
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    const QString place = model::groupText(m_parent).replace(u'&', QStringLiteral("&&"));
    auto *label = new QLabel(place.isEmpty() ? tr("&Name") : tr("&Name in %1").arg(place));
    label->setTextFormat(Qt::PlainText);
    label->setBuddy(m_name);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(look::space16, look::space16, look::space16, look::space16);
    column->setSpacing(look::space8);
    column->addWidget(label);
    column->addWidget(m_name);
    column->addWidget(m_fault);
    column->addStretch();
    column->addWidget(buttons);
    m_ok->setDefault(true); // only now does the dialog hear of it
}

QString GroupNameDialog::group() const
{
    return model::groupPath(m_parent, m_name->text().simplified());
}

void GroupNameDialog::refresh()
{
    QString fault = model::faultInGroupName(m_name->text());
    if (fault.isEmpty() && group() != m_group && m_taken.contains(group()))
        fault = tr("There is such a group already");
    const bool early = m_name->text().isEmpty() && !m_name->isModified();
    m_fault->setText(early ? QString() : fault);
    m_name->setAccessibleDescription(m_fault->text());
    m_ok->setEnabled(fault.isEmpty());
}

} // namespace gui
