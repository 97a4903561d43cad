// SPDX-License-Identifier: GPL-3.0-or-later
#include "virt/host/sshconfig.h"
#include "virt/core/say.h"
#include "virt/host/sshlines_p.h"
#include "virt/host/uri.h"
#include <algorithm>
#include <glob.h>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QHash>
#include <QRegularExpression>
#include <QSet>

namespace virt {

SshSurroundings SshSurroundings::ofThisMachine()
{
    return {.home = QDir::homePath(),
            .user = qEnvironmentVariable("USER"),
            .read = [](const QString &name) -> std::optional<QString> {
                QFile file(name);
                if (!QFileInfo(file).isFile() || !file.open(QIODevice::ReadOnly)) // a pipe would be waited for
                    return {};
                return QString::fromUtf8(file.read(4 * ssh::longestFile));
            },
            .match =
                [](const QString &pattern) {
                    glob_t found{};
                    QStringList out;
                    if (glob(QFile::encodeName(pattern).constData(), 0, nullptr, &found) == 0)
                        for (size_t i = 0; i < found.gl_pathc; ++i)
                            out << QFile::decodeName(found.gl_pathv[i]);
                    globfree(&found);
                    return out;
                },
            .variable = [](const QString &name) { return qEnvironmentVariable(name.toLocal8Bit().constData()); }};
}

namespace {

using Values = QHash<QString, QString>; // by keyword, as written

// %-tokens; what we do not know stays as it is.
QString withTokens(const QString &text, const QHash<QChar, QString> &tokens)
{
    QString out;
    for (qsizetype i = 0; i < text.size(); ++i) {
        const bool token = text[i] == u'%' && i + 1 < text.size() && tokens.contains(text[i + 1]);
        out += token ? tokens.value(text[i + 1]) : QString(text[i]);
        i += token ? 1 : 0;
    }
    return out;
}

QString withVariables(const QString &text, const SshSurroundings &around)
{
    static const QRegularExpression form(QStringLiteral("\\$\\{(\\w+)\\}"));
    QString out = text;
    for (auto match = form.match(out); match.hasMatch(); match = form.match(out, match.capturedStart()))
        out.replace(match.capturedStart(), match.capturedLength(),
                    around.variable(match.captured(1)).remove(QStringLiteral("${")));
    return out;
}

bool isOff(const QString &value)
{
    return value.compare(QStringLiteral("none"), Qt::CaseInsensitive) == 0;
}

SshHost hostOf(const QString &alias, const Values &values, const SshSurroundings &around)
{
    const auto value = [&](const char *keyword) { return values.value(QString::fromLatin1(keyword)); };
    SshHost out{.alias = alias, .hostName = alias, .user = value("user")};
    if (const QString name = value("hostname"); !name.isEmpty())
        out.hostName = withTokens(name, {{u'h', alias}, {u'n', alias}, {u'%', QStringLiteral("%")}});
    if (const int port = value("port").toInt(); port > 0)
        out.port = quint16(port);
    const QHash<QChar, QString> tokens{{u'd', around.home},
                                       {u'h', out.hostName},
                                       {u'n', alias},
                                       {u'p', QString::number(out.port.value_or(22))},
                                       {u'r', out.user.isEmpty() ? around.user : out.user},
                                       {u'u', around.user},
                                       {u'%', QStringLiteral("%")}};
    if (!isOff(value("identityfile"))) {
        out.keyFile = withTokens(withVariables(value("identityfile"), around), tokens);
        if (out.keyFile.startsWith(QStringLiteral("~/")))
            out.keyFile = around.home + out.keyFile.mid(1);
    }
    if (!isOff(value("proxyjump")))
        out.jump = withTokens(value("proxyjump"), tokens);
    const bool command = !value("proxycommand").isEmpty() && !isOff(value("proxycommand"));
    out.onlyByAlias = (command && out.jump.isEmpty()) || !value("hostkeyalias").isEmpty()
                      || !value("certificatefile").isEmpty();
    return out;
}

bool appliesTo(const ssh::Line &line, const QString &alias)
{
    return std::ranges::all_of(line.under, [&](const ssh::Condition &c) { return ssh::matches(alias, c); });
}

// The first value that is said for a host counts.
Values valuesFor(const QString &alias, const QList<ssh::Line> &lines)
{
    Values out;
    for (const ssh::Line &line : lines)
        if (!out.contains(line.keyword) && appliesTo(line, alias))
            out.insert(line.keyword, line.keyword == QStringLiteral("proxycommand") ? line.arguments.join(u' ')
                                                                                    : line.arguments.constFirst());
    return out;
}

// Either a field says it too, or it is about a person at a terminal, which our logins decide for themselves.
bool isSaidElsewhere(const QString &keyword)
{
    static const QSet<QString> known{
        QStringLiteral("host"),          QStringLiteral("match"),          QStringLiteral("hostname"),
        QStringLiteral("user"),          QStringLiteral("port"),           QStringLiteral("identityfile"),
        QStringLiteral("proxyjump"),     QStringLiteral("proxycommand"),   QStringLiteral("forwardagent"),
        QStringLiteral("forwardx11"),    QStringLiteral("localforward"),   QStringLiteral("remoteforward"),
        QStringLiteral("requesttty"),    QStringLiteral("dynamicforward"), QStringLiteral("remotecommand"),
        QStringLiteral("localcommand"),  QStringLiteral("escapechar"),     QStringLiteral("permitlocalcommand"),
        QStringLiteral("loglevel"),      QStringLiteral("controlmaster"),  QStringLiteral("controlpath"),
        QStringLiteral("tunnel"),        QStringLiteral("controlpersist"), QStringLiteral("serveraliveinterval"),
        QStringLiteral("visualhostkey"), QStringLiteral("connecttimeout"), QStringLiteral("serveralivecountmax")};
    return known.contains(keyword);
}

// What ssh would not apply any more if it were given the address instead of the alias.
bool losesByAddress(const Values &byAlias, const Values &byAddress)
{
    for (auto it = byAlias.cbegin(); it != byAlias.cend(); ++it)
        if (!isSaidElsewhere(it.key()) && byAddress.value(it.key()) != it.value())
            return true;
    return false;
}

bool isPattern(const QString &name)
{
    return name.contains(u'*') || name.contains(u'?');
}

void addFault(SshConfig &out, const ssh::Line &line, const QString &words)
{
    out.faults.append({.file = line.file, .line = line.number, .words = words});
}

QStringList aliasesIn(const QList<ssh::Line> &lines, SshConfig &out)
{
    QStringList aliases;
    QSet<QString> seen;
    for (const ssh::Line &line : lines) {
        if (line.keyword != QStringLiteral("host"))
            continue;
        for (const QString &name : line.arguments) {
            if (name.startsWith(u'!') || seen.contains(name))
                continue;
            seen.insert(name);
            if (isPattern(name))
                out.patterns << name;
            else if (name.startsWith(u'-') || name.contains(u'/') || name.contains(u'@'))
                addFault(out, line, Say::tr("\"%1\" is no name of a host").arg(name));
            else
                aliases << name;
        }
    }
    return aliases;
}

void checkPorts(QList<ssh::Line> &lines, SshConfig &out)
{
    lines.removeIf([&](const ssh::Line &line) {
        if (line.keyword != QStringLiteral("port"))
            return false;
        bool number = false;
        const int port = line.arguments.constFirst().toInt(&number);
        const bool bad = !number || port < 1 || port > 65535;
        if (bad)
            addFault(out, line, Say::tr("\"%1\" is no port").arg(line.arguments.constFirst()));
        return bad;
    });
}

} // namespace

SshConfig readSshConfig(const QString &file, const SshSurroundings &around)
{
    ssh::Lines read = ssh::readLines(file, around);
    SshConfig out{.faults = std::move(read.faults)};
    checkPorts(read.lines, out);
    for (const QString &alias : aliasesIn(read.lines, out)) {
        const Values values = valuesFor(alias, read.lines);
        SshHost host = hostOf(alias, values, around);
        host.onlyByAlias |= losesByAddress(values, valuesFor(host.hostName, read.lines));
        out.hosts << host;
    }
    std::ranges::stable_sort(out.faults, {}, [](const SshConfigFault &f) { return std::pair(f.file, f.line); });
    return out;
}

QString uriOf(const SshHost &host)
{
    if (host.onlyByAlias)
        return formatUri({.host = host.alias});
    return formatUri({.user = host.user, .host = host.hostName, .port = host.port, .keyFile = host.keyFile});
}

} // namespace virt
