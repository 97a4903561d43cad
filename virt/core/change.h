// SPDX-License-Identifier: GPL-3.0-or-later
// What is changed on a host, kept for the Calls panel. Every verb that changes something says so: see change_p.h.
#pragma once
#include <functional>
#include <QDateTime>
#include <QString>
#include <QStringList>
#include <QUuid>

namespace virt {

// What is about to be changed, said before the work begins.
struct Intent {
    QString action;    // in the user's words, as the job is called: "Force off web-1"
    QString object;    // name of the instance, pool … or of the host itself
    QUuid uuid;        // of an instance; null for everything else
    QStringList virsh; // what one would type instead, line by line, without "virsh -c URI": made by shellLine()
    bool operator==(const Intent &) const = default;
};

// A change as it went. Holds no password: definitions are masked before they come here.
struct Change {
    enum class Outcome { Done, Failed, Cancelled };
    Intent intent;
    QString host, uri; // the host's name at that time, and where it was reached
    QDateTime started;
    qint64 durationMs = 0;
    Outcome outcome = Outcome::Done;
    QString error;         // Error::text() when it failed
    QString before, after; // definitions (XML), where one was replaced; empty otherwise
    bool operator==(const Change &) const = default;
};

// Hears of every change when it ended, on the thread that made it: must be thread-safe and must not wait.
using ChangeSink = std::function<void(const Change &)>;

// One word as a POSIX shell wants it: quoted only where it must be.
[[nodiscard]] QString shellWord(const QString &word);
[[nodiscard]] QString shellLine(const QStringList &words); // shellLine({"destroy", name})

} // namespace virt
