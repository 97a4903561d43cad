// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QObject>

class QMainWindow;

namespace model {
class Fleet;
}

namespace gui {

class Pages;

// Asks before the window is closed over running jobs or unapplied edits. Jobs are stopped and waited for, so that a
// migration takes back what it made on its target; closing once more ends the program at once.
class QuitGuard : public QObject {
    Q_OBJECT
public:
    QuitGuard(model::Fleet &fleet, const Pages &pages, QMainWindow *window);

    [[nodiscard]] bool mayClose(); // false: it asks, and closes the window itself when that is answered

private:
    void askAboutEdits();
    void askAboutJobs(int running);
    void stopJobs();

    model::Fleet &m_fleet;
    const Pages &m_pages;
    QMainWindow *m_window;
    bool m_loseEdits = false, m_stopping = false;
};

} // namespace gui
