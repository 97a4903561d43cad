// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/instance/xmldiffdialog.h"
#include "gui/look/colours.h"
#include "gui/look/labels.h"
#include "gui/look/metrics.h"
#include <algorithm>
#include <QDialogButtonBox>
#include <QEvent>
#include <QFontDatabase>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTextBlock>
#include <QVBoxLayout>

namespace gui {

using Kind = virt::DiffLine::Kind;

static QPlainTextEdit *makeView()
{
    auto *view = new QPlainTextEdit;
    view->setObjectName(QStringLiteral("difference"));
    view->setAccessibleName(XmlDiffDialog::tr("Difference"));
    view->setReadOnly(true);
    view->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    view->setLineWrapMode(QPlainTextEdit::NoWrap);
    view->setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    return view;
}

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
    , m_lines(virt::lineDiff(before, after))
    , m_view(makeView())
{
    setObjectName(QStringLiteral("xmlDifference"));
    setWindowTitle(tr("Review the Change"));
    resize(760, 480);
    auto *column = new QVBoxLayout(this);
    column->setSpacing(look::space8);
    auto *summaryLabel = new look::RoleLabel(look::RoleLabel::Role::Muted, summary());
    summaryLabel->setObjectName(QStringLiteral("differenceSummary"));
    column->addWidget(summaryLabel);
    column->addWidget(m_view, 1);
    if (!note.isEmpty())
        column->addWidget(new look::RoleLabel(look::RoleLabel::Role::Muted, note));
    column->addWidget(makeButtons(this));
    findChild<QPushButton *>(QStringLiteral("applyDifference"))->setDefault(true); // only now has it a dialog
    fill();
    m_view->setFocus();
}

QString XmlDiffDialog::text() const
{
    return m_view->toPlainText();
}

QString XmlDiffDialog::summary() const
{
    const auto count = [this](Kind kind) { return int(std::ranges::count(m_lines, kind, &virt::DiffLine::kind)); };
    return tr("%n lines added", nullptr, count(Kind::Added)) + QStringLiteral(" · ")
           + tr("%n lines removed", nullptr, count(Kind::Removed));
}

static QChar signOf(Kind kind)
{
    return kind == Kind::Added ? u'+' : kind == Kind::Removed ? u'-' : u' ';
}

void XmlDiffDialog::fill()
{
    m_lines = virt::withContext(m_lines);
    m_left = std::max<qsizetype>(0, m_lines.size() - mostLines);
    m_lines.resize(std::min(m_lines.size(), mostLines));
    QStringList out;
    for (const virt::DiffLine &line : std::as_const(m_lines))
        out << signOf(line.kind) + u' ' + line.text;
    if (m_left > 0)
        out << tr("… %n more lines", nullptr, int(m_left));
    m_view->setPlainText(out.join(u'\n'));
    tintLines();
}

void XmlDiffDialog::tintLines()
{
    QTextBlockFormat added;
    added.setBackground(look::tint(look::Meaning::Good, palette()));
    QTextBlockFormat removed;
    removed.setBackground(look::tint(look::Meaning::Bad, palette()));
    QTextCursor cursor(m_view->document());
    cursor.beginEditBlock();
    for (qsizetype i = 0; i < m_lines.size(); ++i) {
        if (m_lines[i].kind == Kind::Same)
            continue;
        cursor.setPosition(m_view->document()->findBlockByNumber(int(i)).position());
        cursor.setBlockFormat(m_lines[i].kind == Kind::Added ? added : removed);
    }
    cursor.endEditBlock();
}

void XmlDiffDialog::changeEvent(QEvent *event)
{
    QDialog::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        tintLines();
}

} // namespace gui
