// SPDX-License-Identifier: GPL-3.0-or-later
// Where libvirt's daemons listen on a host, and how libvirt is told to come through a login that is there.
#pragma once
#include "virt/host/uri.h"
#include <QStringList>

namespace virt {

// A socket seen on a host.
struct DaemonSocket {
    QString path;
    bool usable = false; // the user who is logged in may connect to it
    bool operator==(const DaemonSocket &) const = default;
};

// Whether the daemon listens on a socket that a login can forward. A user's own daemon must be started first, which
// libvirt's helper on the host does.
[[nodiscard]] bool hasFixedSocket(const HostUri &uri);
[[nodiscard]] QString usualSocket(const HostUri &uri, bool readOnly);

// A command that lists the sockets that serve the URI's driver, and what it answered; the usual one first.
[[nodiscard]] QStringList socketQuestion(const HostUri &uri, bool readOnly);
[[nodiscard]] QList<DaemonSocket> readSockets(const QByteArray &answer);

// The URI by which the same thing is reached: through a forwarded socket, …
[[nodiscard]] QString uriThroughSocket(const HostUri &uri, const QString &localSocket);
// … or with a program instead of ssh.
[[nodiscard]] QString uriThroughCommand(const HostUri &uri, const QString &command);

} // namespace virt
