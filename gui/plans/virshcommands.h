// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QWidget>

class QPlainTextEdit;
class QPushButton;
class QToolButton;

namespace gui {

// What one would type instead, folded in until somebody wants to see it.
class VirshCommands : public QWidget {
    Q_OBJECT
public:
    explicit VirshCommands(const QStringList &lines = {}, QWidget *parent = nullptr);
    void setLines(const QStringList &lines);   // none: it is off
    [[nodiscard]] QWidgetList inOrder() const; // for Tab

signals:
    void unfolded();

private:
    void buildText(const QStringList &lines);
    void unfold(bool open);
    QToolButton *m_fold;
    QPushButton *m_copy;
    QPlainTextEdit *m_text;
};

} // namespace gui
