// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/look/formrows.h"
#include "gui/look/labels.h"
#include "gui/look/metrics.h"
#include <QCheckBox>
#include <QGridLayout>

namespace look {

using Role = RoleLabel::Role;

static constexpr int linesOfRow = 4; // the field, its help, its remark, its fault

FormRows::FormRows(QWidget *parent) : QWidget(parent), m_grid(new QGridLayout(this))
{
    m_grid->setContentsMargins({});
    m_grid->setHorizontalSpacing(space12);
    m_grid->setVerticalSpacing(space4);
    m_grid->setColumnStretch(1, 1);
}

FormRows::Row FormRows::addRow(QWidget *field, const QString &help)
{
    const int line = linesOfRow * int(m_rows.size());
    const Row row{.help = new RoleLabel(Role::Muted, help),
                  .remark = new RoleLabel(Role::Remark),
                  .fault = new RoleLabel(Role::Fault)};
    row.help->setObjectName(field->objectName() + QStringLiteral("Help"));
    row.remark->setObjectName(field->objectName() + QStringLiteral("Remark"));
    row.fault->setObjectName(field->objectName() + QStringLiteral("Fault"));
    m_grid->addWidget(field, line, 1);
    m_grid->addWidget(row.help, line + 1, 1);
    m_grid->addWidget(row.remark, line + 2, 1);
    m_grid->addWidget(row.fault, line + 3, 1);
    m_order.append(field);
    return row;
}

void FormRows::add(const QString &label, QWidget *field, const QString &help)
{
    Row row = addRow(field, help);
    row.label = new QLabel;
    row.label->setBuddy(field);
    m_grid->addWidget(row.label, linesOfRow * int(m_rows.size()), 0);
    m_rows.insert(field, row);
    setLabel(field, label);
    refresh(field);
}

void FormRows::addWide(QWidget *field, const QString &help)
{
    m_rows.insert(field, addRow(field, help));
    refresh(field);
}

QCheckBox *FormRows::addCheck(const QString &text, const QString &objectName, const QString &help)
{
    auto *box = new QCheckBox(text);
    box->setObjectName(objectName);
    box->setAccessibleName(QString(text).remove(u'&'));
    addWide(box, help);
    return box;
}

void FormRows::setLabel(QWidget *field, const QString &label)
{
    m_rows.value(field).label->setText(label);
    field->setAccessibleName(QString(label).remove(u'&'));
}

void FormRows::setHelp(QWidget *field, const QString &help)
{
    m_rows.value(field).help->setText(help);
    refresh(field);
}

void FormRows::setRemark(QWidget *field, const QString &remark)
{
    m_rows.value(field).remark->setText(remark);
    refresh(field);
}

void FormRows::setFault(QWidget *field, const QString &fault)
{
    m_rows.value(field).fault->setText(fault);
    refresh(field);
}

QString FormRows::fault(const QWidget *field) const
{
    return m_rows.value(field).fault->text();
}

void FormRows::setRowVisible(QWidget *field, bool visible)
{
    field->setVisible(visible);
    if (QLabel *label = m_rows.value(field).label)
        label->setVisible(visible);
    refresh(field);
}

// What is worst is what a screen reader says of the field.
void FormRows::refresh(QWidget *field)
{
    const Row row = m_rows.value(field);
    const bool hidden = field->isHidden() && field->testAttribute(Qt::WA_WState_ExplicitShowHide);
    QString said;
    for (RoleLabel *label : {row.help, row.remark, row.fault}) {
        label->setVisible(!hidden && !label->text().isEmpty());
        said = label->text().isEmpty() ? said : label->text();
    }
    field->setAccessibleDescription(said);
}

} // namespace look
