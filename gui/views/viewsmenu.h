// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "gui/views/savedview.h"
#include <QMenu>

class QActionGroup;

namespace gui {

class ViewStore;

// The menu "Views" of one list: the built-in views, the saved ones, and what can be done with them.
class ViewsMenu : public QMenu {
    Q_OBJECT
public:
    explicit ViewsMenu(QWidget *list);

    void useStore(ViewStore *store); // without one nothing can be saved
    void setCurrent(const SavedView &view);
    [[nodiscard]] const SavedView &current() const { return m_current; } // as it was chosen

signals:
    void chosen(const gui::SavedView &view);
    void currentChanged(const QString &title);
    void saveWanted(const QString &name);

private:
    void fill();
    void addView(const SavedView &view, QAction *before);
    void askName();
    void askNewName();
    void remove();
    QAction *addCommand(const QString &name, const QString &text);

    QWidget *m_list;
    ViewStore *m_store = nullptr;
    SavedView m_current;
    QActionGroup *m_group;
    QAction *m_afterBuiltIn, *m_afterSaved;
    QAction *m_save, *m_rename, *m_remove;
};

} // namespace gui
