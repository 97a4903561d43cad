// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "model/ids.h"
#include <optional>
#include <QWidget>

class QAction;
class QSortFilterProxyModel;
class QStackedWidget;
class QTreeView;

namespace model {
class Fleet;
struct ChangeEntry;
} // namespace model

namespace gui {

// Every change made through this program, of all hosts or of one, newest first: what, as which virsh line, and how it
// went; exports them, and puts a definition back that was replaced.
class ChangesView : public QWidget {
    Q_OBJECT
public:
    explicit ChangesView(model::Fleet &fleet, QWidget *parent = nullptr);
    void setHost(const std::optional<model::HostId> &host); // nullopt: all hosts

private:
    void build();
    QAction *addAction(const QString &name, const QString &text, const QString &icon, void (ChangesView::*run)());
    [[nodiscard]] const model::ChangeEntry *current() const;
    void refresh();
    void showDetails();
    void copyCommand();
    void askExport();
    void askRestore();
    void showMenu(const QPoint &at);

    model::Fleet &m_fleet;
    QSortFilterProxyModel *m_sorted;
    QStackedWidget *m_stack;
    QTreeView *m_view;
    QAction *m_details, *m_copy, *m_restore, *m_export;
};

} // namespace gui
