// SPDX-License-Identifier: GPL-3.0-or-later
#include "virt/ssh/daemonsocket.h"

namespace virt {

static QString named(const QString &daemon, bool readOnly)
{
    return daemon + (readOnly ? QStringLiteral("-sock-ro") : QStringLiteral("-sock"));
}

static HostUri without(const HostUri &uri, const QStringList &names)
{
    HostUri out = uri;
    out.options.removeIf([&](const auto &option) { return names.contains(option.first); });
    return out;
}

bool hasFixedSocket(const HostUri &uri)
{
    return !uri.socket.isEmpty() || uri.path != QStringLiteral("/session");
}

QString usualSocket(const HostUri &uri, bool readOnly)
{
    return uri.socket.isEmpty() ? QStringLiteral("/run/libvirt/") + named(QStringLiteral("libvirt"), readOnly)
                                : uri.socket;
}

// One daemon for all drivers, or one for each ("virtqemud"). /run is younger than some hosts.
QStringList socketQuestion(const HostUri &uri, bool readOnly)
{
    QStringList files{uri.socket};
    if (uri.socket.isEmpty()) {
        files.clear();
        const QStringList daemons{QStringLiteral("libvirt"), QStringLiteral("virt%1d").arg(uri.driver)};
        for (const QString &daemon : daemons)
            for (const char *folder : {"/run/libvirt/", "/var/run/libvirt/"})
                files << QString::fromLatin1(folder) + named(daemon, readOnly);
    }
    const QString script = QStringLiteral(
        "for s in \"$@\"; do if [ -S \"$s\" ]; then if [ -w \"$s\" ]; then echo \"+$s\"; else echo \"-$s\"; fi; fi; done");
    return QStringList{QStringLiteral("sh"), QStringLiteral("-c"), script, QStringLiteral("sh")} + files;
}

QList<DaemonSocket> readSockets(const QByteArray &answer)
{
    QList<DaemonSocket> out;
    for (const QByteArray &line : answer.split('\n')) {
        const QByteArray path = line.mid(1);
        if ((line.startsWith('+') || line.startsWith('-'))
            && path.startsWith('/')) // the rest is a log-in script's talk
            out.append({.path = QString::fromUtf8(path), .usable = line.startsWith('+')});
    }
    return out;
}

QString uriThroughSocket(const HostUri &uri, const QString &localSocket)
{
    HostUri out = without(uri, {QStringLiteral("no_verify"), QStringLiteral("no_tty"), QStringLiteral("known_hosts"),
                                QStringLiteral("netcat"), QStringLiteral("proxy"), QStringLiteral("mode")});
    out.transport = QStringLiteral("unix");
    out.host.clear();
    out.user.clear();
    out.port.reset();
    out.keyFile.clear();
    out.socket = localSocket;
    return formatUri(out);
}

QString uriThroughCommand(const HostUri &uri, const QString &command)
{
    HostUri out = without(uri, {QStringLiteral("no_verify"), QStringLiteral("no_tty"), QStringLiteral("known_hosts")});
    out.keyFile.clear();
    out.options.append({QStringLiteral("no_tty"), QStringLiteral("1")});
    out.options.append({QStringLiteral("command"), command});
    return formatUri(out);
}

} // namespace virt
