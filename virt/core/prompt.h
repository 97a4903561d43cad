// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QByteArray>
#include <QMetaType>
#include <QString>

namespace virt {

// The key by which an ssh server proves that it is itself.
struct HostKey {
    QString type;        // "ED25519"
    QString fingerprint; // "SHA256:…"
    bool operator==(const HostKey &) const = default;
};

// Something that ssh or libvirt wants to know before a host is connected. A value; it never holds an answer.
struct Prompt {
    enum class Kind {
        PassPhrase,     // of the key file `subject`
        Password,       // of `subject`, user@host
        Code,           // one-time code, PIN, or whatever else a server may ask
        Name,           // not secret: a user name
        Confirm,        // yes or no
        Notice,         // nothing to answer: touch the security key
        NewHostKey,     // of `subject`, seen for the first time: `key`
        ChangedHostKey, // `key` is not `storedKey`
    };
    quint64 id = 0;
    Kind kind = Kind::Code;
    QString subject; // what the question is about
    QString asker;   // the jump host on whose behalf ssh asks; empty: the host itself
    QString words;   // ssh's or libvirt's own
    HostKey key;     //
    HostKey storedKey;
    QString storedAt;         // "/home/me/.ssh/known_hosts:3"
    bool replaceable = false; // the stored key is the user's own to replace
    bool again = false;       // the last answer was not accepted
    bool late = false;        // the last answer came when the host had given up waiting for it
    QString memory;           // under what name the answer may be remembered; empty: it must not be
    bool operator==(const Prompt &) const = default;

    [[nodiscard]] bool isSecret() const
    {
        return kind == Kind::PassPhrase || kind == Kind::Password || kind == Kind::Code;
    }
};

[[nodiscard]] quint64 nextPromptId(); // thread-safe

} // namespace virt

Q_DECLARE_METATYPE(virt::Prompt)
