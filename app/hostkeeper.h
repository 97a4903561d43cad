// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QObject>
#include <QTimer>

class QSettings;

namespace model {
class Fleet;
}

// Takes the user's hosts and groups from the settings into the fleet, and back whenever they were edited: many edits
// at once are one write.
class HostKeeper : public QObject {
    Q_OBJECT
public:
    HostKeeper(model::Fleet &fleet, QSettings &settings);
    ~HostKeeper() override; // saves what waits

    void load(const QStringList &named); // and those named on the command line; somebody without any gets the first

private:
    void save();
    model::Fleet &m_fleet;
    QSettings &m_settings;
    QTimer m_soon;
};

// Settings that are damaged are copied aside, and what can be read of them is used: a sentence about it, or none.
[[nodiscard]] QString copyAsideIfDamaged(QSettings &settings);
