// SPDX-License-Identifier: GPL-3.0-or-later
// The hosts of an OpenSSH client configuration (ssh_config(5)), as far as a connection to libvirt needs them. Pure: what
// is outside is asked of SshSurroundings.
#pragma once
#include <functional>
#include <optional>
#include <QStringList>

namespace virt {

struct SshHost {
    QString alias;         // as the user calls it
    QString hostName;      // where it is; the alias when nothing else is said
    QString user, keyFile; // empty: not said
    QString jump;          // ProxyJump; empty: none
    std::optional<quint16> port;
    bool onlyByAlias = false; // needs what only its section can say (ProxyCommand, Ciphers …)
    bool operator==(const SshHost &) const = default;
};

struct SshConfigFault {
    QString file;
    int line = 0;
    QString words;
    bool operator==(const SshConfigFault &) const = default;
};

struct SshConfig {
    QList<SshHost> hosts;         // in the order of their first mention
    QStringList patterns;         // Host lines with wildcards: rules, not hosts
    QList<SshConfigFault> faults; // lines that are not understood; the others count
};

struct SshSurroundings {
    QString home, user;
    std::function<std::optional<QString>(const QString &file)> read; // nothing: cannot be read
    std::function<QStringList(const QString &pattern)> match;        // files, in alphabetical order
    std::function<QString(const QString &name)> variable;            // of the environment
    static SshSurroundings ofThisMachine();
};

[[nodiscard]] SshConfig readSshConfig(const QString &file, const SshSurroundings &around);

// qemu+ssh://user@host:port/system?keyfile=…
[[nodiscard]] QString uriOf(const SshHost &host);

} // namespace virt
