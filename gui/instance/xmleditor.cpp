// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/instance/xmleditor.h"
#include "gui/instance/xmlhighlighter.h"
#include "gui/look/colours.h"
#include "gui/look/metrics.h"
#include <QEvent>
#include <QFontDatabase>
#include <QMimeData>
#include <QPainter>
#include <QPaintEvent>
#include <QScrollBar>
#include <QTextBlock>

namespace gui {

namespace {

class Gutter : public QWidget {
public:
    explicit Gutter(XmlEditor *editor) : QWidget(editor), m_editor(editor) {}
    [[nodiscard]] QSize sizeHint() const override { return {m_editor->gutterWidth(), 0}; }

protected:
    void paintEvent(QPaintEvent *event) override { m_editor->paintGutter(event); }

private:
    XmlEditor *m_editor;
};

} // namespace

XmlEditor::XmlEditor(QWidget *parent)
    : QPlainTextEdit(parent)
    , m_gutter(new Gutter(this))
    , m_highlighter(new XmlHighlighter(document()))
{
    setObjectName(QStringLiteral("xmlEditor"));
    setAccessibleName(tr("XML"));
    setLineWrapMode(NoWrap);
    setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    setTabChangesFocus(true);
    connect(this, &QPlainTextEdit::blockCountChanged, this, &XmlEditor::fitGutter);
    connect(this, &QPlainTextEdit::textChanged, this, &XmlEditor::followSize);
    connect(this, &QPlainTextEdit::updateRequest, this, [this](const QRect &rect, int dy) {
        if (dy != 0)
            m_gutter->scroll(0, dy);
        else
            m_gutter->update(0, rect.y(), m_gutter->width(), rect.height());
    });
    fitGutter();
    dress();
}

QString XmlEditor::text() const
{
    QString out = document()->toRawText();
    for (const QChar end : {QChar(QChar::ParagraphSeparator), QChar(QChar::LineSeparator)})
        out.replace(end, u'\n');
    return out;
}

void XmlEditor::setText(const QString &text)
{
    const int line = textCursor().blockNumber();
    const int scrolled = verticalScrollBar()->value();
    setPlainText(text);
    document()->setModified(false);
    setTextCursor(QTextCursor(document()->findBlockByNumber(std::min(line, blockCount() - 1))));
    verticalScrollBar()->setValue(scrolled);
}

static bool hasLineOver(QStringView text, qsizetype most)
{
    for (qsizetype at = 0; text.size() - at > most;) {
        const qsizetype end = text.sliced(at, most).lastIndexOf(u'\n');
        if (end < 0)
            return true;
        at += end + 1;
    }
    return false;
}

void XmlEditor::insertFromMimeData(const QMimeData *source)
{
    if (hasLineOver(source->text(), longestLine))
        emit refused(tr("The text was not inserted: it has a line of more than %L1 characters.").arg(longestLine));
    else
        QPlainTextEdit::insertFromMimeData(source);
}

void XmlEditor::goTo(int line, int column)
{
    const QTextBlock block = document()->findBlockByNumber(std::clamp(line, 1, blockCount()) - 1);
    QTextCursor cursor(block);
    cursor.setPosition(block.position() + std::clamp(column - 1, 0, block.length() - 1));
    setTextCursor(cursor);
    centerCursor();
    setFocus();
}

void XmlEditor::select(int position, int length)
{
    QTextCursor cursor(document());
    cursor.setPosition(position);
    cursor.setPosition(position + length, QTextCursor::KeepAnchor);
    setTextCursor(cursor);
}

int XmlEditor::gutterWidth() const
{
    const int digits = std::max(3, int(QString::number(blockCount()).size()));
    return digits * fontMetrics().horizontalAdvance(u'9') + look::space8 + look::space8;
}

void XmlEditor::fitGutter()
{
    setViewportMargins(gutterWidth(), 0, 0, 0);
    const QRect inside = contentsRect();
    m_gutter->setGeometry(inside.left(), inside.top(), gutterWidth(), inside.height());
}

// A document that was too big for colours and no longer is gets them back.
void XmlEditor::followSize()
{
    const bool coloured = document()->characterCount() <= XmlHighlighter::mostCharacters;
    if (std::exchange(m_coloured, coloured) != coloured && coloured)
        m_highlighter->rehighlight();
}

void XmlEditor::paintGutter(QPaintEvent *event)
{
    QPainter painter(m_gutter);
    painter.fillRect(event->rect(), palette().alternateBase());
    painter.setPen(look::muted(palette()));
    painter.setFont(font());
    const int width = m_gutter->width() - look::space8;
    for (QTextBlock block = firstVisibleBlock(); block.isValid(); block = block.next()) {
        const QRectF place = blockBoundingGeometry(block).translated(contentOffset());
        if (place.top() > event->rect().bottom())
            break;
        painter.drawText(QRectF(0, place.top(), width, place.height()), int(Qt::AlignRight) | Qt::AlignTop,
                         QString::number(block.blockNumber() + 1));
    }
}

void XmlEditor::resizeEvent(QResizeEvent *event)
{
    QPlainTextEdit::resizeEvent(event);
    fitGutter();
}

void XmlEditor::changeEvent(QEvent *event)
{
    QPlainTextEdit::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        dress();
}

void XmlEditor::dress()
{
    m_highlighter->setPalette(palette());
}

} // namespace gui
