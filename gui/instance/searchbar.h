// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QList>
#include <QTimer>
#include <QWidget>

class QLabel;
class QLineEdit;
class QToolButton;

namespace gui {

class XmlEditor;

// Finds text in an editor: how many hits, which one, next and previous.
class SearchBar : public QWidget {
    Q_OBJECT
public:
    explicit SearchBar(XmlEditor *editor, QWidget *parent = nullptr);
    void begin(); // takes the selected text as what to find, and the keyboard
    void step(int by);

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    QToolButton *addButton(const QString &name, const QString &text, const QString &icon, int by);
    void find();
    void showHit();
    XmlEditor *m_editor;
    QLineEdit *m_text;
    QLabel *m_count;
    QToolButton *m_previous, *m_next;
    QTimer m_soon; // after the last key stroke: a big text takes a while
    QList<int> m_hits;
    int m_hit = -1;
};

} // namespace gui
