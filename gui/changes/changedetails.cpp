// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/changes/changedetails.h"
#include "gui/look/diffview.h"
#include "gui/look/labels.h"
#include "gui/look/metrics.h"
#include "model/changes/changesmodel.h"
#include "model/text/moment.h"
#include "model/text/quantity.h"
#include <QClipboard>
#include <QDialogButtonBox>
#include <QFontDatabase>
#include <QGuiApplication>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace gui {

using Role = look::RoleLabel::Role;

static constexpr int linesOfCommand = 4;

static QString factsText(const virt::Change &change)
{
    return QStringList{change.host, model::momentText(change.started),
                       ChangeDetails::tr("took %1").arg(model::durationText(change.durationMs)),
                       model::outcomeText(change.outcome)}
        .join(QStringLiteral(" · "));
}

static QPlainTextEdit *makeCommand(const virt::Change &change)
{
    auto *text = new QPlainTextEdit(model::commandText(change));
    text->setObjectName(QStringLiteral("changeCommand"));
    text->setAccessibleName(ChangeDetails::tr("The same by virsh"));
    text->setReadOnly(true);
    text->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    text->setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    text->setFixedHeight(text->fontMetrics().lineSpacing() * linesOfCommand + 2 * look::space8);
    return text;
}

ChangeDetails::ChangeDetails(const virt::Change &change, QWidget *parent) : QDialog(parent)
{
    setObjectName(QStringLiteral("changeDetailsDialog"));
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(change.intent.action);
    auto *column = new QVBoxLayout(this);
    column->setSpacing(look::space8);
    column->addWidget(new look::RoleLabel(Role::Title, change.intent.action));
    column->addWidget(new look::RoleLabel(Role::Muted, factsText(change)));
    if (!change.error.isEmpty())
        column->addWidget(new look::RoleLabel(Role::Fault, change.error));
    if (!change.intent.virsh.isEmpty()) {
        column->addWidget(new look::RoleLabel(Role::Muted, tr("The same by virsh")));
        column->addWidget(makeCommand(change));
    }
    if (!change.before.isEmpty() || !change.after.isEmpty()) {
        auto *difference = new look::DiffView;
        difference->set(change.before, change.after);
        column->addWidget(new look::RoleLabel(Role::Muted, difference->summary()));
        column->addWidget(difference, 1);
    } else {
        column->addStretch();
    }
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close);
    QPushButton *copy = buttons->addButton(tr("Copy virsh Line"), QDialogButtonBox::ActionRole);
    copy->setObjectName(QStringLiteral("copyChangeCommand"));
    copy->setEnabled(!change.intent.virsh.isEmpty());
    connect(copy, &QPushButton::clicked, this,
            [text = model::commandText(change)] { QGuiApplication::clipboard()->setText(text); });
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    column->addWidget(buttons);
    resize(720, change.before.isEmpty() && change.after.isEmpty() ? 300 : 560);
}

} // namespace gui
