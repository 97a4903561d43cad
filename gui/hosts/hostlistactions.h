// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QList>
#include <QObject>

class QAction;
class QWidget;

namespace model {
class Fleet;
}

namespace gui {

// What can be done with the list of hosts as a whole.
class HostListActions : public QObject {
    Q_OBJECT
public:
    HostListActions(model::Fleet &fleet, QWidget *window);
    [[nodiscard]] QList<QAction *> all() const { return {m_importSsh, m_importFile, m_exportFile}; }

private:
    QAction *add(const QString &name, const QString &text, const QString &icon, void (HostListActions::*run)());
    void importSsh();
    void importFile();
    void exportFile();

    model::Fleet &m_fleet;
    QWidget *m_window;
    QAction *m_importSsh, *m_importFile, *m_exportFile;
};

} // namespace gui
