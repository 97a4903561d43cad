// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "virt/core/result.h"
#include <optional>
#include <QList>
#include <QString>
#include <utility>

namespace virt {

// A libvirt connection URI in the parts a person fills in: driver[+transport]://[user@][host][:port]/path?options
struct HostUri {
    QString driver = QStringLiteral("qemu");   // qemu, xen, lxc, test …
    QString transport = QStringLiteral("ssh"); // ssh, libssh, libssh2, tls, tcp, unix; empty: libvirt's own choice
    QString user, host;
    std::optional<quint16> port;
    QString path = QStringLiteral("/system");   // "/session", "/default", a file of the test driver
    QString keyFile;                            // option keyfile=, ssh transports only
    QString socket;                             // option socket=
    QList<std::pair<QString, QString>> options; // all others, in their order
    bool operator==(const HostUri &) const = default;

    [[nodiscard]] bool isSsh() const; // ssh, libssh or libssh2
    [[nodiscard]] bool isLocal() const { return host.isEmpty(); }
};

// Error::Invalid with the reason in words when libvirt could not use it; a password in it is refused (and not repeated).
[[nodiscard]] Result<HostUri> parseUri(const QString &text);
// The same without a look whether the key file is there: for a URI that was good once.
[[nodiscard]] Result<HostUri> readUri(const QString &text);
[[nodiscard]] QString formatUri(const HostUri &uri);

[[nodiscard]] QString expandHome(const QString &file); // "~/.ssh/id": libvirt knows no "~"

// What is wrong with the parts, by field, for a form; nothing when they make a URI.
enum class UriField { Driver, Transport, User, Host, Port, Path, KeyFile };
[[nodiscard]] std::optional<std::pair<UriField, QString>> faultIn(const HostUri &uri);

// The URI as it is opened: ssh must never ask on a terminal that nobody sees (no_tty=1) unless the user says otherwise.
[[nodiscard]] QString effectiveUri(const QString &uri);

// The drivers and their usual path: qemu:///system, xen:///system, lxc:///system, test:///default.
[[nodiscard]] QString usualPath(const QString &driver);

} // namespace virt
