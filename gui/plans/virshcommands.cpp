// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/plans/virshcommands.h"
#include "gui/look/metrics.h"
#include <algorithm>
#include <QClipboard>
#include <QFontDatabase>
#include <QGuiApplication>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QToolButton>
#include <QVBoxLayout>

namespace gui {

static constexpr qsizetype mostLinesShown = 6;

VirshCommands::VirshCommands(const QStringList &lines, QWidget *parent)
    : QWidget(parent)
    , m_fold(new QToolButton)
    , m_copy(new QPushButton(tr("Copy virsh Commands")))
    , m_text(new QPlainTextEdit)
{
    m_fold->setObjectName(QStringLiteral("planCommandsFold"));
    m_fold->setText(tr("Equivalent virsh commands"));
    m_fold->setAccessibleName(m_fold->text());
    m_fold->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_fold->setAutoRaise(true);
    m_fold->setCheckable(true);
    m_fold->setFocusPolicy(Qt::StrongFocus);
    m_copy->setObjectName(QStringLiteral("copyPlanCommands"));
    m_copy->setAutoDefault(false);
    buildText(lines);
    auto *head = new QHBoxLayout;
    head->addWidget(m_fold);
    head->addStretch();
    head->addWidget(m_copy);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(look::space4);
    column->addLayout(head);
    column->addWidget(m_text);
    connect(m_fold, &QToolButton::toggled, this, &VirshCommands::unfold);
    connect(m_copy, &QPushButton::clicked, this,
            [this] { QGuiApplication::clipboard()->setText(m_text->toPlainText()); });
    unfold(false);
}

void VirshCommands::buildText(const QStringList &lines)
{
    m_text->setObjectName(QStringLiteral("planCommands"));
    m_text->setAccessibleName(tr("Equivalent virsh commands"));
    m_text->setPlainText(lines.join(u'\n'));
    m_text->setReadOnly(true);
    m_text->setTabChangesFocus(true);
    m_text->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_text->setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    m_text->setLineWrapMode(QPlainTextEdit::NoWrap);
    const auto shown = int(std::clamp<qsizetype>(lines.size(), 2, mostLinesShown));
    m_text->setFixedHeight(m_text->fontMetrics().lineSpacing() * shown + look::space24); // and a bar to scroll
}

void VirshCommands::unfold(bool open)
{
    m_fold->setArrowType(open ? Qt::DownArrow : Qt::RightArrow);
    m_text->setVisible(open);
    m_copy->setVisible(open);
    emit unfolded();
}

void VirshCommands::setLines(const QStringList &lines)
{
    const QString text = lines.join(u'\n');
    setEnabled(!lines.isEmpty());
    if (text != m_text->toPlainText()) // else what is selected would be lost
        m_text->setPlainText(text);
}

QWidgetList VirshCommands::inOrder() const
{
    return {m_fold, m_copy, m_text};
}

} // namespace gui
