// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/views/viewsmenu.h"
#include "gui/views/viewnamedialog.h"
#include "gui/views/viewstore.h"
#include <QActionGroup>

namespace gui {

ViewsMenu::ViewsMenu(QWidget *list)
    : QMenu(tr("Views"), list)
    , m_list(list)
    , m_current(builtInViews().constFirst())
    , m_group(new QActionGroup(this))
    , m_afterBuiltIn(addSeparator())
    , m_afterSaved(addSeparator())
    , m_save(addCommand(QStringLiteral("saveView"), tr("Save View…")))
    , m_rename(addCommand(QStringLiteral("renameView"), tr("Rename View…")))
    , m_remove(addCommand(QStringLiteral("deleteView"), tr("Delete View")))
{
    setObjectName(QStringLiteral("viewsMenu"));
    connect(m_save, &QAction::triggered, this, &ViewsMenu::askName);
    connect(m_rename, &QAction::triggered, this, &ViewsMenu::askNewName);
    connect(m_remove, &QAction::triggered, this, &ViewsMenu::remove);
    fill();
}

QAction *ViewsMenu::addCommand(const QString &name, const QString &text)
{
    auto *action = new QAction(text, this);
    action->setObjectName(name);
    addAction(action);
    return action;
}

void ViewsMenu::useStore(ViewStore *store)
{
    m_store = store;
    connect(store, &ViewStore::changed, this, &ViewsMenu::fill);
    fill();
}

void ViewsMenu::setCurrent(const SavedView &view)
{
    m_current = view;
    fill();
    emit currentChanged(titleOf(view));
}

void ViewsMenu::addView(const SavedView &view, QAction *before)
{
    auto *action = new QAction(titleOf(view).replace(u'&', QStringLiteral("&&")), m_group);
    action->setCheckable(true);
    action->setChecked(view.isSameAs(m_current));
    connect(action, &QAction::triggered, this, [this, view] {
        setCurrent(view);
        emit chosen(view);
    });
    insertAction(before, action);
}

void ViewsMenu::fill()
{
    const auto views = m_group->actions();
    for (QAction *action : views)
        action->deleteLater(); // one of them may be the one that is triggered
    for (QAction *action : views) {
        m_group->removeAction(action);
        removeAction(action);
    }
    for (const SavedView &view : builtInViews())
        addView(view, m_afterBuiltIn);
    if (m_store)
        for (const SavedView &view : m_store->views())
            addView(view, m_afterSaved);
    m_afterBuiltIn->setVisible(m_store && !m_store->views().isEmpty());
    const bool own = m_store && m_current.builtIn.isEmpty() && m_store->find(m_current.name);
    m_save->setEnabled(m_store);
    m_rename->setEnabled(own);
    m_remove->setEnabled(own);
}

void ViewsMenu::askName()
{
    auto *dialog = new ViewNameDialog(ViewNameDialog::Purpose::Save, m_current.name, *m_store, m_list);
    connect(dialog, &ViewNameDialog::named, this, &ViewsMenu::saveWanted);
    dialog->open();
}

void ViewsMenu::askNewName()
{
    auto *dialog = new ViewNameDialog(ViewNameDialog::Purpose::Rename, m_current.name, *m_store, m_list);
    connect(dialog, &ViewNameDialog::named, this, [this](const QString &name) {
        SavedView renamed = m_current;
        m_store->rename(std::exchange(renamed.name, name), name);
        setCurrent(renamed);
    });
    dialog->open();
}

void ViewsMenu::remove()
{
    m_store->remove(m_current.name);
    setCurrent({}); // the list stays as it is
}

} // namespace gui
