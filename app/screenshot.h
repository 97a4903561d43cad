// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QObject>
#include <QString>
#include <QTimer>

class QWidget;

namespace model {
class Fleet;
}

// Saves the window once every host has shown its first list (or failed) and was looked at once more, so that there are
// rates; then ends the program: 0, or 1 with a line on stderr when the file cannot be written.
class Screenshot : public QObject {
    Q_OBJECT
public:
    Screenshot(model::Fleet &fleet, QWidget &window, const QString &file);

private:
    void settle();
    void take();
    model::Fleet &m_fleet;
    QWidget &m_window;
    QString m_file;
    QTimer m_later;
};
