// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/instance/searchbar.h"
#include "gui/instance/xmleditor.h"
#include "gui/look/icons.h"
#include "gui/look/labels.h"
#include "gui/look/metrics.h"
#include <algorithm>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLineEdit>
#include <QToolButton>

namespace gui {

using namespace std::chrono_literals;

static constexpr qsizetype mostHits = 10'000;

static QList<int> hitsIn(const QString &text, const QString &wanted)
{
    QList<int> out;
    for (qsizetype at = 0; !wanted.isEmpty() && out.size() < mostHits; at += wanted.size()) {
        at = text.indexOf(wanted, at, Qt::CaseInsensitive);
        if (at < 0)
            break;
        out.append(int(at));
    }
    return out;
}

SearchBar::SearchBar(XmlEditor *editor, QWidget *parent)
    : QWidget(parent)
    , m_editor(editor)
    , m_text(new QLineEdit)
    , m_count(new look::RoleLabel(look::RoleLabel::Role::Muted))
{
    m_text->setObjectName(QStringLiteral("searchText"));
    m_text->setAccessibleName(tr("Find"));
    m_text->setPlaceholderText(tr("Find"));
    m_text->setClearButtonEnabled(true);
    m_text->setMaximumWidth(280);
    m_count->setObjectName(QStringLiteral("searchCount"));
    m_count->setWordWrap(false);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins({});
    row->setSpacing(look::space4);
    row->addWidget(m_text, 1);
    m_previous = addButton(QStringLiteral("searchPrevious"), tr("Previous"), QStringLiteral("action-back"), -1);
    m_next = addButton(QStringLiteral("searchNext"), tr("Next"), QStringLiteral("action-forward"), 1);
    row->addWidget(m_count);
    row->addStretch();
    m_soon.setSingleShot(true);
    m_soon.setInterval(150ms);
    connect(&m_soon, &QTimer::timeout, this, &SearchBar::find);
    connect(m_text, &QLineEdit::textChanged, &m_soon, qOverload<>(&QTimer::start));
    connect(editor, &QPlainTextEdit::textChanged, this, [this] {
        if (!m_text->text().isEmpty())
            m_soon.start();
    });
    find();
}

QToolButton *SearchBar::addButton(const QString &name, const QString &text, const QString &icon, int by)
{
    auto *button = new QToolButton;
    button->setObjectName(name);
    button->setAccessibleName(text);
    button->setToolTip(text);
    button->setIcon(look::icon(icon));
    button->setAutoRaise(true);
    connect(button, &QAbstractButton::clicked, this, [this, by] { step(by); });
    layout()->addWidget(button);
    return button;
}

void SearchBar::begin()
{
    const QString selected = m_editor->textCursor().selectedText();
    if (!selected.isEmpty() && !selected.contains(QChar::ParagraphSeparator))
        m_text->setText(selected);
    m_text->setFocus();
    m_text->selectAll();
}

void SearchBar::find()
{
    m_soon.stop();
    m_hits = m_text->text().isEmpty() ? QList<int>() : hitsIn(m_editor->text(), m_text->text());
    m_hit = -1;
    m_previous->setEnabled(!m_hits.isEmpty());
    m_next->setEnabled(!m_hits.isEmpty());
    showHit();
}

void SearchBar::step(int by)
{
    if (m_soon.isActive())
        find();
    if (m_hits.isEmpty())
        return;
    if (m_hit < 0) { // from where the cursor is
        const auto next = std::ranges::lower_bound(m_hits, m_editor->textCursor().selectionStart());
        m_hit = int(next - m_hits.begin()) - (by < 0 ? 0 : 1);
    }
    const int count = int(m_hits.size());
    m_hit = (m_hit + by + count) % count;
    m_editor->select(m_hits[m_hit], int(m_text->text().size()));
    showHit();
}

void SearchBar::showHit()
{
    if (m_text->text().isEmpty())
        return m_count->clear();
    if (m_hits.size() == mostHits)
        return m_count->setText(tr("more than %n hits", nullptr, int(mostHits)));
    m_count->setText(m_hit < 0 ? tr("%n hits", nullptr, int(m_hits.size()))
                               : tr("%1 of %2", "hit of hits").arg(m_hit + 1).arg(m_hits.size()));
}

void SearchBar::keyPressEvent(QKeyEvent *event)
{
    const bool enter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (enter)
        step(event->modifiers() & Qt::ShiftModifier ? -1 : 1);
    else if (event->key() == Qt::Key_Escape)
        m_editor->setFocus();
    else
        QWidget::keyPressEvent(event);
}

} // namespace gui
