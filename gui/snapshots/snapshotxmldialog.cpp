// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/snapshots/snapshotxmldialog.h"
#include "gui/instance/secretmask.h"
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

static constexpr QSize usualSize(720, 520);

SnapshotXmlDialog::SnapshotXmlDialog(const QString &instance, const QString &snapshot, QWidget *parent)
    : QDialog(parent)
    , m_hint(new RoleLabel(RoleLabel::Role::Muted, tr("Reading it…")))
    , m_text(new XmlEditor)
{
    setObjectName(QStringLiteral("snapshotXmlDialog"));
    setWindowTitle(tr("XML of Snapshot \"%1\" of %2").arg(snapshot, instance));
    setAttribute(Qt::WA_DeleteOnClose);
    resize(usualSize);
    m_hint->setObjectName(QStringLiteral("snapshotXmlHint"));
    m_hint->setWordWrap(true);
    m_text->setObjectName(QStringLiteral("snapshotXml"));
    m_text->setAccessibleName(tr("XML"));
    m_text->setReadOnly(true);
    m_text->setTabChangesFocus(true);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close);
    buttons->button(QDialogButtonBox::Close)->setObjectName(QStringLiteral("closeSnapshotXml"));
    QPushButton *copy = buttons->addButton(tr("Copy"), QDialogButtonBox::ActionRole);
    copy->setObjectName(QStringLiteral("copySnapshotXml"));
    connect(copy, &QPushButton::clicked, this, [this] { QGuiApplication::clipboard()->setText(m_text->text()); });
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto *column = new QVBoxLayout(this);
    column->setSpacing(look::space8);
    column->addWidget(m_hint);
    column->addWidget(m_text, 1);
    column->addWidget(buttons);
}

void SnapshotXmlDialog::setXml(const virt::Result<QString> &xml)
{
    m_hint->setText(xml ? tr("The snapshot as libvirt has it. Passwords are not shown.") : xml.error().text());
    if (xml)
        m_text->setText(withoutSecrets(*xml, *xml).before);
}

} // namespace gui
