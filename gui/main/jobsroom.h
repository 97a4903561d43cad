// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QObject>

class QDockWidget;
class QMainWindow;

namespace model {
class JobsModel;
}

namespace gui {

// The height of the docks at the bottom: a single line while there are no jobs and nobody reads the calls, else what the
// user gave them.
class JobsRoom : public QObject {
    Q_OBJECT
public:
    JobsRoom(const model::JobsModel &model, QDockWidget *jobs, QDockWidget *calls, QMainWindow *window);

private:
    void refresh();
    void narrow();
    void widen();

    const model::JobsModel &m_model;
    QDockWidget *m_jobs, *m_calls;
    QMainWindow *m_window;
    int m_height; // of the docks when they are in use
    bool m_callsRead = false, m_narrow = false;
};

} // namespace gui
