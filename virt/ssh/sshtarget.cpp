// SPDX-License-Identifier: GPL-3.0-or-later
#include "virt/ssh/sshtarget.h"
#include "virt/core/change.h"
#include "virt/core/say.h"
#include <algorithm>
#include <QUrl>

namespace virt {

namespace {

// Dead peers are noticed about as soon as libvirt's own keep-alive would. Any packet counts as a sign of life, so a
// connection that is merely busy stays.
constexpr int aliveSeconds = 5;
constexpr int aliveCount = 4;
constexpr int connectSeconds = 30;

QString option(const QString &name, const QString &value)
{
    return name + u'=' + value;
}

void append(QStringList &words, const QString &name, const QString &value)
{
    words << QStringLiteral("-o") << option(name, value);
}

// In the user's configuration these may be set for a person at a terminal.
void appendManners(QStringList &words)
{
    words << QStringLiteral("-a") << QStringLiteral("-x") << QStringLiteral("-T") << QStringLiteral("-e")
          << QStringLiteral("none");
    for (const char *no : {"PermitLocalCommand", "Tunnel", "VisualHostKey"})
        append(words, QString::fromLatin1(no), QStringLiteral("no"));
    append(words, QStringLiteral("ClearAllForwardings"), QStringLiteral("yes"));
    append(words, QStringLiteral("RemoteCommand"), QStringLiteral("none"));
    append(words, QStringLiteral("ConnectTimeout"), QString::number(connectSeconds));
    append(words, QStringLiteral("ServerAliveInterval"), QString::number(aliveSeconds));
    append(words, QStringLiteral("ServerAliveCountMax"), QString::number(aliveCount));
}

QString quoted(const QString &file) // ssh parts the values of these options at spaces, and knows "%"
{
    return u'"' + QString(file).replace(u'%', QStringLiteral("%%")) + u'"';
}

void appendTrust(QStringList &words, const SshTarget &target)
{
    append(words, QStringLiteral("LogLevel"), QStringLiteral("INFO")); // what went wrong is read from it
    if (!target.checksHostKey) {
        append(words, QStringLiteral("StrictHostKeyChecking"), QStringLiteral("no"));
        append(words, QStringLiteral("UserKnownHostsFile"), QStringLiteral("/dev/null"));
    } else if (!target.knownHosts.isEmpty()) {
        append(words, QStringLiteral("UserKnownHostsFile"), quoted(target.knownHosts));
    }
    if (!target.asks)
        append(words, QStringLiteral("BatchMode"), QStringLiteral("yes"));
    if (!target.keyFile.isEmpty()) // not -i, which cannot name a file with "%"
        append(words, QStringLiteral("IdentityFile"), quoted(target.keyFile));
}

struct Place {
    QString user, host;
    std::optional<quint16> port;
};

std::optional<Place> placeOf(const QString &jump)
{
    const QUrl url(QStringLiteral("ssh://") + jump, QUrl::StrictMode);
    const auto uri = readUri(QStringLiteral("qemu+ssh://") + jump + QStringLiteral("/system"));
    if (!uri || !url.path().isEmpty() || url.hasQuery())
        return {};
    return Place{uri->user, uri->host, uri->port};
}

void appendPlace(QStringList &words, const Place &place)
{
    if (!place.user.isEmpty())
        words << QStringLiteral("-l") << place.user;
    if (place.port)
        words << QStringLiteral("-p") << QString::number(*place.port);
    words << QStringLiteral("--") << place.host;
}

// Not ssh's own ProxyJump: that would pass on neither the key file nor how host keys are checked, and the jump host's
// questions could not be told from the host's.
QString proxyCommand(const SshTarget &target, QStringList jumps)
{
    const QString last = jumps.takeLast();
    QStringList words{QStringLiteral("ssh")};
    appendManners(words);
    appendTrust(words, target);
    append(words, QStringLiteral("ControlPath"), QStringLiteral("none"));
    if (!jumps.isEmpty())
        append(words, QStringLiteral("ProxyCommand"), proxyCommand(target, jumps));
    QStringList place;
    appendPlace(place, placeOf(last).value_or(Place{.host = last}));
    for (QStringList *part : {&words, &place})
        part->replaceInStrings(QStringLiteral("%"), QStringLiteral("%%")); // it is ssh again that reads the line
    words << QStringLiteral("-W") << QStringLiteral("[%h]:%p") << place;
    const QString asker = QString(last).replace(u'%', QStringLiteral("%%"));
    return shellLine(QStringList{QStringLiteral("env"), option(QStringLiteral("VIRTDECK_ASKER"), asker)} + words);
}

} // namespace

QString SshTarget::userAndHost() const
{
    return user.isEmpty() ? host : user + u'@' + host;
}

QString faultInJump(const QString &jump)
{
    const QStringList hosts = jump.split(u',');
    const auto bad = std::ranges::find_if(hosts, [](const QString &host) { return !placeOf(host.trimmed()); });
    if (jump.trimmed().isEmpty() || bad == hosts.end())
        return {};
    return Say::tr("\"%1\" is no jump host; write user@host or user@host:port, several of them with commas")
        .arg(withoutPasswords(QStringLiteral("ssh://") + *bad).mid(6));
}

static bool isOn(const HostUri &uri, const char *name)
{
    return std::ranges::any_of(
        uri.options, [&](const auto &o) { return o.first == QLatin1StringView(name) && o.second.toInt() != 0; });
}

static QString valueOf(const HostUri &uri, const char *name)
{
    const auto hit = std::ranges::find_if(uri.options,
                                          [&](const auto &o) { return o.first == QLatin1StringView(name); });
    return hit == uri.options.end() ? QString() : hit->second;
}

std::optional<SshTarget> sshTarget(const HostUri &uri, const QString &jump)
{
    if (uri.transport != QStringLiteral("ssh") || !valueOf(uri, "command").isEmpty())
        return {};
    SshTarget out{.host = uri.host,
                  .user = uri.user,
                  .port = uri.port,
                  .keyFile = uri.keyFile,
                  .knownHosts = expandHome(valueOf(uri, "known_hosts")),
                  .asks = !isOn(uri, "no_tty"),
                  .checksHostKey = !isOn(uri, "no_verify")};
    for (const QString &host : jump.split(u',', Qt::SkipEmptyParts))
        out.jumps << host.trimmed();
    return out;
}

QStringList masterArguments(const SshTarget &target, const QString &controlPath)
{
    QStringList words{QStringLiteral("-M"), QStringLiteral("-N"), QStringLiteral("-S"), controlPath};
    appendManners(words);
    append(words, QStringLiteral("ControlPersist"), QStringLiteral("no"));
    appendTrust(words, target);
    if (!target.jumps.isEmpty())
        append(words, QStringLiteral("ProxyCommand"), proxyCommand(target, target.jumps));
    appendPlace(words, {target.user, target.host, target.port});
    return words;
}

QStringList clientArguments(const QString &controlPath)
{
    // A login that has ended must not be followed by another one: without a way there, ssh gives up.
    return {QStringLiteral("-F"), QStringLiteral("none"), QStringLiteral("-S"),
            controlPath,          QStringLiteral("-o"),   QStringLiteral("ProxyCommand=false"),
            QStringLiteral("-T"), QStringLiteral("-e"),   QStringLiteral("none")};
}

} // namespace virt
