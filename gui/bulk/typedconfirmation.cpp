// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/bulk/typedconfirmation.h"
#include "gui/look/colours.h"
#include "gui/look/danger.h"
#include "gui/look/icons.h"
#include "gui/look/labels.h"
#include "gui/look/metrics.h"
#include <QDialogButtonBox>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QVBoxLayout>

namespace gui {

using Role = look::RoleLabel::Role;

static constexpr int leastWidth = 420;
static constexpr int mostLines = 8; // of the names, before they scroll

static QListWidget *listOf(const QStringList &names)
{
    auto *list = new QListWidget;
    list->setObjectName(QStringLiteral("confirmNames"));
    list->setAccessibleName(TypedConfirmation::tr("Instances"));
    list->setSelectionMode(QAbstractItemView::NoSelection);
    list->setUniformItemSizes(true);
    list->addItems(names);
    const int lines = std::min(int(names.size()), mostLines);
    list->setFixedHeight(lines * list->sizeHintForRow(0) + 2 * list->frameWidth());
    return list;
}

TypedConfirmation::TypedConfirmation(const Question &question, QWidget *parent)
    : QDialog(parent)
    , m_wanted(QString::number(question.names.size()))
    , m_field(new QLineEdit)
    , m_go(new QPushButton(question.button))
{
    setObjectName(QStringLiteral("typedConfirmation"));
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(question.title);
    m_field->setObjectName(QStringLiteral("confirmField"));
    m_field->setAccessibleName(question.instruction.arg(m_wanted));
    m_go->setObjectName(QStringLiteral("confirmButton"));
    m_go->setAccessibleName(question.button);
    m_go->setIcon(look::icon(QStringLiteral("status-warning"), look::Meaning::Bad));
    look::markDangerous(m_go);
    build(question);
    connect(m_field, &QLineEdit::textChanged, this, &TypedConfirmation::refresh);
    connect(m_field, &QLineEdit::returnPressed, m_go, &QPushButton::click);
    connect(m_go, &QPushButton::clicked, this, [this] {
        emit confirmed();
        accept();
    });
    refresh();
    m_field->setFocus();
}

void TypedConfirmation::build(const Question &question)
{
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Cancel);
    buttons->button(QDialogButtonBox::Cancel)->setAutoDefault(false); // Return belongs to the field
    buttons->addButton(m_go, QDialogButtonBox::AcceptRole);
    auto *column = new QVBoxLayout(this);
    column->setSpacing(look::space12);
    column->addWidget(new look::RoleLabel(Role::Title, question.text));
    column->addWidget(listOf(question.names));
    auto *consequence = new QLabel(question.consequence);
    consequence->setTextFormat(Qt::PlainText);
    consequence->setWordWrap(true);
    auto *instruction = new QLabel(question.instruction.arg(m_wanted));
    instruction->setTextFormat(Qt::PlainText);
    instruction->setBuddy(m_field);
    for (QWidget *w : std::initializer_list<QWidget *>{consequence, instruction, m_field})
        column->addWidget(w);
    column->addWidget(buttons);
    setMinimumWidth(leastWidth);
}

void TypedConfirmation::refresh()
{
    m_go->setEnabled(m_field->text().trimmed() == m_wanted);
}

} // namespace gui
