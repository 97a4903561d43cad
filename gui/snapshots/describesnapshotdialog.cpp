// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/snapshots/describesnapshotdialog.h"
#include "gui/look/labels.h"
#include "virt/snapshot/snapshotxml.h"
#include <QPlainTextEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace gui {

DescribeSnapshotDialog::DescribeSnapshotDialog(const virt::Snapshot &snapshot, QWidget *parent)
    : VerbDialog(tr("Description of \"%1\"").arg(snapshot.name), tr("Save Description"), Verb::Usual, parent)
    , m_text(new QPlainTextEdit(snapshot.description))
{
    setObjectName(QStringLiteral("describeSnapshotDialog"));
    m_text->setObjectName(QStringLiteral("snapshotDescription"));
    m_text->setTabChangesFocus(true);
    addLabelled(tr("&Description"), m_text);
    auto *fault = new look::RoleLabel(look::RoleLabel::Role::Fault);
    body()->addWidget(fault);
    const auto check = [this, fault] {
        setText(fault, virt::faultInSnapshotDescription(description()));
        verb()->setEnabled(fault->text().isEmpty());
    };
    connect(m_text, &QPlainTextEdit::textChanged, this, check);
    check();
    m_text->setFocus();
}

QString DescribeSnapshotDialog::description() const
{
    return m_text->toPlainText().trimmed();
}

} // namespace gui
