// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/instance/xmldiffdialog.h"
#include "gui/look/diffview.h"
#include "gui/look/labels.h"
#include "gui/look/metrics.h"
#include <QDialogButtonBox>
#include <QPushButton>
#include <QVBoxLayout>

namespace gui {

static QDialogButtonBox *makeButtons(QDialog *dialog)
{
    auto *box = new QDialogButtonBox(QDialogButtonBox::Cancel);
    QPushButton *apply = box->addButton(XmlDiffDialog::tr("Apply"), QDialogButtonBox::AcceptRole);
    apply->setObjectName(QStringLiteral("applyDifference"));
    apply->setAccessibleName(apply->text());
    QObject::connect(box, &QDialogButtonBox::accepted, dialog, &QDialog::accept);
    QObject::connect(box, &QDialogButtonBox::rejected, dialog, &QDialog::reject);
    return box;
}

XmlDiffDialog::XmlDiffDialog(const QString &before, const QString &after, const QString &note, QWidget *parent)
    : QDialog(parent)
    , m_view(new look::DiffView)
{
    setObjectName(QStringLiteral("xmlDifference"));
    setWindowTitle(tr("Review the Change"));
    resize(760, 480);
    m_view->set(before, after);
    auto *column = new QVBoxLayout(this);
    column->setSpacing(look::space8);
    auto *summaryLabel = new look::RoleLabel(look::RoleLabel::Role::Muted, m_view->summary());
    summaryLabel->setObjectName(QStringLiteral("differenceSummary"));
    column->addWidget(summaryLabel);
    column->addWidget(m_view, 1);
    if (!note.isEmpty())
        column->addWidget(new look::RoleLabel(look::RoleLabel::Role::Muted, note));
    column->addWidget(makeButtons(this));
    findChild<QPushButton *>(QStringLiteral("applyDifference"))->setDefault(true); // only now has it a dialog
    m_view->setFocus();
}

QString XmlDiffDialog::text() const
{
    return m_view->toPlainText();
}

} // namespace gui
