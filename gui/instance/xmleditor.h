// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QPlainTextEdit>

namespace gui {

class XmlHighlighter;

// An editor of XML: monospace, line numbers, colours.
class XmlEditor : public QPlainTextEdit {
    Q_OBJECT
public:
    static constexpr qsizetype longestLine = 100'000; // a longer one would take seconds to lay out

    explicit XmlEditor(QWidget *parent = nullptr);

    [[nodiscard]] QString text() const; // as it is: toPlainText() would turn no-break spaces into spaces
    void setText(const QString &text);  // unmodified; the cursor stays in its line
    void goTo(int line, int column);    // counted from 1
    void select(int position, int length);

    [[nodiscard]] int gutterWidth() const;
    void paintGutter(QPaintEvent *event);

signals:
    void refused(const QString &why); // what was to be pasted or dropped

protected:
    void insertFromMimeData(const QMimeData *source) override;
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void dress();
    void fitGutter();
    void followSize();
    QWidget *m_gutter;
    XmlHighlighter *m_highlighter;
    bool m_coloured = true;
};

} // namespace gui
