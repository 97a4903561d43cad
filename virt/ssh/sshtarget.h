// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "virt/host/uri.h"
#include <QStringList>

namespace virt {

// Whom one login of ssh goes to, and how. A value made from a URI.
struct SshTarget {
    QString host, user;
    std::optional<quint16> port;
    QString keyFile;
    QString knownHosts;        // option known_hosts=: instead of the user's own
    QStringList jumps;         // in the order in which they are passed: "user@host:port"
    bool asks = true;          // no_tty=1: it never does
    bool checksHostKey = true; // no_verify=1: it does not
    bool operator==(const SshTarget &) const = default;

    [[nodiscard]] QString userAndHost() const; // "root@alpha", "alpha"
};

// Nothing when ssh is not ours to run: another transport, or a program of the user's own (command=).
[[nodiscard]] std::optional<SshTarget> sshTarget(const HostUri &uri, const QString &jump);

// "user@host:port,…": what is wrong with it, in words; empty when nothing is.
[[nodiscard]] QString faultInJump(const QString &jump);

// What ssh is called with: for the login that the others share, …
[[nodiscard]] QStringList masterArguments(const SshTarget &target, const QString &controlPath);
// … and for what goes through it. Never a login of their own.
[[nodiscard]] QStringList clientArguments(const QString &controlPath);

} // namespace virt
