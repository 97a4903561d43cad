// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QString>

namespace virt {

// What went wrong, as a value that crosses threads. `during` and `message` are for people; the rest is for code.
struct Error {
    enum class Kind {
        Cancelled,    // the user asked to stop
        Disconnected, // the connection is gone; the session connects again by itself
        Denied,       // read-only connection, refused key, missing right
        NotFound,     // the object is not there (any more)
        Exists,       // something of that name, UUID or path is there already
        Busy,         // another job holds the object; try again later
        Unsupported,  // this host, driver or state cannot do it
        Invalid,      // what the user gave does not make sense; nothing was changed
        TimedOut,     // asked, accepted, but it did not happen in time
        Failed        // anything else
    };
    Kind kind = Kind::Failed;
    int code = 0;    // virErrorNumber, 0 when libvirt had nothing to do with it
    QString during;  // what was being done, to what: "Start web-1"
    QString message; // libvirt's own words, or ours
    QString advice;  // what to do next, may be empty

    bool operator==(const Error &) const = default;

    // One paragraph: "Start web-1: <message>. <advice>". Never holds a password.
    [[nodiscard]] QString text() const;

    static Error cancelled(QString during = {});
    static Error invalid(QString during, QString message, QString advice = {});
    static Error unsupported(QString during, QString message, QString advice = {});
};

// Takes passwords out of anything that looks like a URI with user information ("user:secret@") or like an attribute
// of a definition ("passwd='secret'").
[[nodiscard]] QString withoutPasswords(QString text);

} // namespace virt
