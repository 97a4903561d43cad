// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QDialog>

class QLabel;
class QPushButton;
class QVBoxLayout;

namespace look {
class TallArea;
}

namespace gui {

// A question in one column with two answers: a verb, and Cancel. A dangerous verb is in the bad colour and not the
// default. Shown by open(); deletes itself.
class VerbDialog : public QDialog {
    Q_OBJECT
public:
    enum class Verb { Usual, Dangerous };
    VerbDialog(const QString &title, const QString &verb, Verb kind, QWidget *parent);

    [[nodiscard]] QVBoxLayout *body() const { return m_body; }
    [[nodiscard]] QPushButton *verb() const { return m_verb; }
    QLabel *addText(const QString &text);               // a sentence, wrapped
    QLabel *addWarning(const QString &text);            // the same with a sign
    void addLabelled(const QString &label, QWidget *w); // the label above, as the accessible name too
    void order(const QWidgetList &widgets);             // for Tab; the buttons come last
    void setText(QLabel *label, const QString &text);   // with room for it; an empty one goes, with its sign
    // For what may want more height than a screen has: it scrolls then, and the buttons stay in sight.
    void scrollBody();

protected:
    bool event(QEvent *event) override;

private:
    void fit();
    look::TallArea *m_area = nullptr; // around the body, where that scrolls
    QVBoxLayout *m_body;
    QPushButton *m_verb;
};

} // namespace gui
