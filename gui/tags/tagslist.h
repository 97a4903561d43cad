// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "gui/tags/tagsdraft.h"
#include <QWidget>

class QLabel;
class QLineEdit;
class QListWidget;
class QPushButton;

namespace gui {

// The tags to be ticked, and a field for further ones. A tag that only some of several instances have is half ticked;
// left so, it stays with those.
class TagsList : public QWidget {
    Q_OBJECT
public:
    explicit TagsList(QWidget *parent = nullptr);
    void setDraft(TagsDraft *draft); // which outlives this

    // What is still in the field becomes a tag; false, with the fault shown, when it cannot.
    bool takeField();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void fill(int current);
    void check();

    TagsDraft *m_draft = nullptr;
    QListWidget *m_list;
    QLineEdit *m_field;
    QPushButton *m_add;
    QLabel *m_fault;
};

} // namespace gui
