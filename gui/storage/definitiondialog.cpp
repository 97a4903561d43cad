// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/storage/definitiondialog.h"
#include "gui/instance/xmleditor.h"
#include "gui/look/labels.h"
#include "gui/look/metrics.h"
#include <QClipboard>
#include <QDialogButtonBox>
#include <QGuiApplication>
#include <QPushButton>
#include <QVBoxLayout>

namespace gui {

using look::RoleLabel;

static constexpr QSize usualSize(680, 460);

DefinitionDialog::DefinitionDialog(const QString &title, QWidget *parent)
    : QDialog(parent)
    , m_status(new RoleLabel(RoleLabel::Role::Muted, tr("Asking the host…")))
    , m_xml(new XmlEditor)
{
    setObjectName(QStringLiteral("definitionDialog"));
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(title);
    resize(usualSize);
    m_status->setObjectName(QStringLiteral("definitionStatus"));
    m_xml->setReadOnly(true);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close);
    m_copy = buttons->addButton(tr("Copy"), QDialogButtonBox::ActionRole);
    m_copy->setObjectName(QStringLiteral("copyDefinition"));
    m_copy->setAccessibleName(m_copy->text());
    m_copy->setEnabled(false);
    auto *column = new QVBoxLayout(this);
    column->setSpacing(look::space8);
    column->addWidget(m_status);
    column->addWidget(m_xml, 1);
    column->addWidget(buttons);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(m_copy, &QPushButton::clicked, this, [this] { QGuiApplication::clipboard()->setText(m_xml->text()); });
}

void DefinitionDialog::set(const virt::Result<QString> &xml)
{
    m_status->setVisible(!xml);
    m_status->setRole(RoleLabel::Role::Fault);
    m_status->setText(xml ? QString() : xml.error().text());
    m_xml->setText(xml.value_or(QString()));
    m_copy->setEnabled(xml.has_value());
}

} // namespace gui
