// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/instance/discardquestion.h"
#include "gui/look/danger.h"
#include <QCoreApplication>
#include <QMessageBox>
#include <QPushButton>

namespace gui {

namespace {
struct Words {
    Q_DECLARE_TR_FUNCTIONS(gui::DiscardQuestion)
};
} // namespace

void askToDiscard(QWidget *parent, std::function<void()> discard, std::function<void()> keep)
{
    auto *question = new QMessageBox(QMessageBox::Question, Words::tr("Discard the changes?"),
                                     Words::tr("The changes in the XML were not applied."), QMessageBox::NoButton,
                                     parent);
    question->setObjectName(QStringLiteral("discardQuestion"));
    question->setAttribute(Qt::WA_DeleteOnClose);
    QPushButton *lose = question->addButton(Words::tr("Discard Changes"), QMessageBox::DestructiveRole);
    lose->setObjectName(QStringLiteral("discardChanges"));
    look::markDangerous(lose);
    QPushButton *stay = question->addButton(Words::tr("Keep Editing"), QMessageBox::RejectRole);
    stay->setObjectName(QStringLiteral("keepEditing"));
    question->setDefaultButton(stay);
    QObject::connect(question, &QDialog::finished, parent,
                     [question, lose, discard = std::move(discard), keep = std::move(keep)] {
                         if (question->clickedButton() == lose)
                             discard();
                         else if (keep)
                             keep();
                     });
    question->open();
}

} // namespace gui
