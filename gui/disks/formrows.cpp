// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/disks/formrows.h"
#include "gui/look/labels.h"
#include "gui/look/metrics.h"
#include <QGridLayout>

namespace gui {

using look::RoleLabel;

FormRows::FormRows(QWidget *parent) : QWidget(parent), m_grid(new QGridLayout(this))
{
    m_grid->setContentsMargins({});
    m_grid->setHorizontalSpacing(look::space12);
    m_grid->setVerticalSpacing(look::space4);
    m_grid->setColumnStretch(1, 1);
}

void FormRows::add(const QString &label, QWidget *field, const QString &help)
{
    const int line = 3 * int(m_rows.size());
    const Row row{new QLabel(label), new RoleLabel(RoleLabel::Role::Muted, help),
                  new RoleLabel(RoleLabel::Role::Fault)};
    row.label->setBuddy(field);
    field->setAccessibleName(QString(label).remove(u'&'));
    field->setAccessibleDescription(help);
    row.help->setWordWrap(true);
    row.fault->setWordWrap(true);
    row.fault->setObjectName(field->objectName() + QStringLiteral("Fault"));
    m_grid->addWidget(row.label, line, 0);
    m_grid->addWidget(field, line, 1);
    m_grid->addWidget(row.help, line + 1, 1);
    m_grid->addWidget(row.fault, line + 2, 1);
    m_rows.insert(field, row);
    m_order.append(field);
    refresh(field);
}

void FormRows::setHelp(const QWidget *field, const QString &help)
{
    m_rows.value(field).help->setText(help);
    refresh(field);
}

void FormRows::setFault(QWidget *field, const QString &fault)
{
    m_rows.value(field).fault->setText(fault);
    field->setAccessibleDescription(fault.isEmpty() ? m_rows.value(field).help->text() : fault);
    refresh(field);
}

void FormRows::setRowVisible(QWidget *field, bool visible)
{
    field->setVisible(visible);
    m_rows.value(field).label->setVisible(visible);
    refresh(field);
}

void FormRows::refresh(const QWidget *field)
{
    const Row row = m_rows.value(field);
    const bool hidden = field->isHidden() && field->testAttribute(Qt::WA_WState_ExplicitShowHide);
    row.help->setVisible(!hidden && !row.help->text().isEmpty());
    row.fault->setVisible(!hidden && !row.fault->text().isEmpty());
}

} // namespace gui
