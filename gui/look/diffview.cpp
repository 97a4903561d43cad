// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/look/diffview.h"
#include "gui/look/colours.h"
#include <algorithm>
#include <QEvent>
#include <QFontDatabase>
#include <QTextBlock>

namespace look {

using Kind = virt::DiffLine::Kind;

DiffView::DiffView(QWidget *parent) : QPlainTextEdit(parent)
{
    setObjectName(QStringLiteral("difference"));
    setAccessibleName(tr("Difference"));
    setReadOnly(true);
    setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    setLineWrapMode(QPlainTextEdit::NoWrap);
    setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
}

void DiffView::set(const QString &before, const QString &after)
{
    const QList<virt::DiffLine> all = virt::lineDiff(before, after);
    m_added = int(std::ranges::count(all, Kind::Added, &virt::DiffLine::kind));
    m_removed = int(std::ranges::count(all, Kind::Removed, &virt::DiffLine::kind));
    m_lines = virt::withContext(all);
    m_left = std::max<qsizetype>(0, m_lines.size() - mostLines);
    m_lines.resize(std::min(m_lines.size(), mostLines));
    fill();
}

QString DiffView::summary() const
{
    return tr("%n lines added", nullptr, m_added) + QStringLiteral(" · ") + tr("%n lines removed", nullptr, m_removed);
}

static QChar signOf(Kind kind)
{
    return kind == Kind::Added ? u'+' : kind == Kind::Removed ? u'-' : u' ';
}

void DiffView::fill()
{
    QStringList out;
    for (const virt::DiffLine &line : std::as_const(m_lines))
        out << signOf(line.kind) + u' ' + line.text;
    if (m_left > 0)
        out << tr("… %n more lines", nullptr, int(m_left));
    setPlainText(out.join(u'\n'));
    tintLines();
}

void DiffView::tintLines()
{
    QTextBlockFormat added;
    added.setBackground(tint(Meaning::Good, palette()));
    QTextBlockFormat removed;
    removed.setBackground(tint(Meaning::Bad, palette()));
    QTextCursor cursor(document());
    cursor.beginEditBlock();
    for (qsizetype i = 0; i < m_lines.size(); ++i) {
        if (m_lines[i].kind == Kind::Same)
            continue;
        cursor.setPosition(document()->findBlockByNumber(int(i)).position());
        cursor.setBlockFormat(m_lines[i].kind == Kind::Added ? added : removed);
    }
    cursor.endEditBlock();
}

void DiffView::changeEvent(QEvent *event)
{
    QPlainTextEdit::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        tintLines();
}

} // namespace look
