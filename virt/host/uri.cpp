// SPDX-License-Identifier: GPL-3.0-or-later
#include "virt/host/uri.h"
#include "virt/core/say.h"
#include <algorithm>
#include <QByteArrayList>
#include <QDir>
#include <QFileInfo>
#include <QRegularExpression>
#include <QUrl>

namespace virt {

namespace {

constexpr qsizetype longestUri = 2000;

const QStringList &transports()
{
    static const QStringList all{QString(),
                                 QStringLiteral("ssh"),
                                 QStringLiteral("libssh"),
                                 QStringLiteral("libssh2"),
                                 QStringLiteral("tls"),
                                 QStringLiteral("tcp"),
                                 QStringLiteral("unix"),
                                 QStringLiteral("ext")};
    return all;
}

bool isName(const QString &text)
{
    static const QRegularExpression name(QStringLiteral("\\A[a-z][a-z0-9.-]*\\z"));
    return name.match(text).hasMatch();
}

bool hasControl(const QString &text)
{
    return std::ranges::any_of(text, [](QChar c) { return c.category() == QChar::Other_Control; });
}

// Also what turns the direction of writing or cannot be seen: a URI must look like what it is.
bool hasControlOrSpace(const QString &text)
{
    const auto bad = [](char32_t c) {
        const auto category = QChar::category(c);
        return QChar::isSpace(c) || category == QChar::Other_Control || category == QChar::Other_Format;
    };
    return !text.isValidUtf16() || std::ranges::any_of(text.toUcs4(), bad);
}

Error bad(const QString &message)
{
    return Error::invalid(Say::tr("Read the URI"), message,
                          Say::tr("A URI looks like qemu+ssh://root@host/system or qemu:///system."));
}

bool isHost(const QString &text)
{
    QUrl url;
    url.setHost(text, QUrl::StrictMode);
    return url.isValid() && !url.host().isEmpty() && !hasControlOrSpace(text) && !text.startsWith(u'-');
}

QString decoded(QStringView text)
{
    return QUrl::fromPercentEncoding(text.toUtf8());
}

void takeOption(HostUri &uri, const QString &name, const QString &value)
{
    if (name == QStringLiteral("keyfile"))
        uri.keyFile = expandHome(value);
    else if (name == QStringLiteral("socket"))
        uri.socket = value;
    else
        uri.options.append({name, value});
}

// Not QUrlQuery: libvirt parts options at ";" as well, and "+" is no space to it.
void takeOptions(HostUri &uri, const QString &query)
{
    static const QRegularExpression parting(QStringLiteral("[&;]"));
    for (const QString &item : query.split(parting, Qt::SkipEmptyParts)) {
        const qsizetype equals = item.indexOf(u'=');
        const QStringView name = equals < 0 ? QStringView(item) : QStringView(item).first(equals);
        takeOption(uri, decoded(name), equals < 0 ? QString() : decoded(QStringView(item).sliced(equals + 1)));
    }
}

QByteArray written(const std::pair<QString, QString> &option)
{
    return QUrl::toPercentEncoding(option.first) + '=' + QUrl::toPercentEncoding(option.second, "/:@+,=$!*'()");
}

// What is wrong with the text as a whole, before it is taken apart; empty when nothing is.
QString faultInText(const QString &text)
{
    if (text.isEmpty())
        return Say::tr("The URI is empty");
    if (text.size() > longestUri)
        return Say::tr("The URI is longer than %1 characters").arg(longestUri);
    if (hasControlOrSpace(text))
        return Say::tr("The URI holds a space or a control character");
    if (withoutPasswords(text) != text)
        return Say::tr("The URI holds a password. Passwords do not belong into a URI");
    if (!text.contains(QStringLiteral("://")))
        return Say::tr("\"://\" is missing");
    return {};
}

QString faultInUrl(const QUrl &url)
{
    if (!url.isValid())
        return Say::tr("This is not a URI: %1").arg(withoutPasswords(url.errorString().section(u';', 0, 0)));
    if (!url.password().isEmpty())
        return Say::tr("The URI holds a password. Passwords do not belong into a URI");
    if (url.hasFragment())
        return Say::tr("A URI of libvirt has no part after \"#\"");
    if (url.scheme().endsWith(u'+'))
        return Say::tr("The transport is missing after \"+\"");
    return {};
}

using Fault = std::pair<UriField, QString>;

std::optional<Fault> faultInWay(const HostUri &uri) // how to get there
{
    if (uri.driver == QStringLiteral("uml"))
        return Fault{UriField::Driver, Say::tr("libvirt dropped User Mode Linux in version 5.0")};
    if (!isName(uri.driver))
        return Fault{UriField::Driver,
                     Say::tr("The driver is missing or misspelt; usual ones are qemu, xen, lxc and test")};
    if (!transports().contains(uri.transport))
        return Fault{
            UriField::Transport,
            Say::tr("\"%1\" is no transport; there are ssh, libssh, libssh2, tls, tcp and unix").arg(uri.transport)};
    if (uri.isSsh() && uri.host.isEmpty())
        return Fault{UriField::Host, Say::tr("A connection by %1 needs the name of the host").arg(uri.transport)};
    return {};
}

std::optional<Fault> faultInPlace(const HostUri &uri) // where it is, and as whom
{
    if (!uri.host.isEmpty() && !isHost(uri.host))
        return Fault{UriField::Host, Say::tr("This is not the name or address of a computer")};
    if (hasControlOrSpace(uri.user) || uri.user.startsWith(u'-') || uri.user.contains(u':') || uri.user.contains(u'@'))
        return Fault{UriField::User, Say::tr("This is not a user name")};
    if (uri.port == 0)
        return Fault{UriField::Port, Say::tr("A port is a number from 1 to 65535")};
    if (!uri.path.startsWith(u'/'))
        return Fault{UriField::Path, Say::tr("The path is missing; usual ones are /system and /session")};
    if (hasControlOrSpace(uri.path))
        return Fault{UriField::Path, Say::tr("The path holds a space or a control character")};
    if (!uri.keyFile.isEmpty() && !uri.isSsh())
        return Fault{UriField::KeyFile, Say::tr("A key file serves ssh only")};
    return {};
}

std::optional<Fault> faultInParts(const HostUri &uri)
{
    const auto way = faultInWay(uri);
    return way ? way : faultInPlace(uri);
}

} // namespace

bool HostUri::isSsh() const
{
    return transport == QStringLiteral("ssh") || transport.startsWith(QStringLiteral("libssh"));
}

QString expandHome(const QString &file)
{
    const bool home = file == QStringLiteral("~") || file.startsWith(QStringLiteral("~/"));
    return home ? QDir::homePath() + file.sliced(1) : file;
}

Result<HostUri> readUri(const QString &text)
{
    const QString trimmed = text.trimmed();
    if (const QString fault = faultInText(trimmed); !fault.isEmpty())
        return bad(fault);
    const QUrl url(trimmed, QUrl::StrictMode);
    if (const QString fault = faultInUrl(url); !fault.isEmpty())
        return bad(fault);
    HostUri out;
    out.driver = url.scheme().section(u'+', 0, 0);
    out.transport = url.scheme().section(u'+', 1);
    out.user = url.userName(QUrl::FullyDecoded);
    out.host = url.host(QUrl::FullyDecoded);
    out.port = url.port() >= 0 ? std::optional(static_cast<quint16>(url.port())) : std::nullopt;
    out.path = url.path(QUrl::FullyDecoded);
    takeOptions(out, url.query(QUrl::FullyEncoded));
    for (const auto &[name, value] : out.options)
        if (name.isEmpty() || hasControl(name) || hasControl(value))
            return bad(Say::tr("An option after the \"?\" has no name or holds a control character"));
    if (const auto fault = faultInParts(out))
        return bad(fault->second);
    return out;
}

Result<HostUri> parseUri(const QString &text)
{
    auto uri = readUri(text);
    if (uri)
        if (const auto fault = faultIn(*uri))
            return bad(fault->second);
    return uri;
}

QString formatUri(const HostUri &uri)
{
    QUrl url;
    url.setScheme(uri.transport.isEmpty() ? uri.driver : uri.driver + u'+' + uri.transport);
    url.setHost(uri.host.isNull() ? QStringLiteral("") : uri.host); // not null: "qemu:///system" keeps its slashes
    if (!uri.user.isEmpty())                                        // an empty one would leave its "@"
        url.setUserName(uri.user, QUrl::DecodedMode);
    if (uri.port)
        url.setPort(*uri.port);
    url.setPath(uri.path, QUrl::DecodedMode);
    QByteArrayList query;
    if (!uri.keyFile.isEmpty())
        query << written({QStringLiteral("keyfile"), uri.keyFile});
    if (!uri.socket.isEmpty())
        query << written({QStringLiteral("socket"), uri.socket});
    for (const auto &option : uri.options)
        query << written(option);
    const QString base = url.toString(QUrl::FullyEncoded);
    return query.isEmpty() ? base : base + u'?' + QString::fromLatin1(query.join('&'));
}

std::optional<std::pair<UriField, QString>> faultIn(const HostUri &uri)
{
    if (auto fault = faultInParts(uri))
        return fault;
    if (const QFileInfo key(uri.keyFile); !uri.keyFile.isEmpty() && !(key.isFile() && key.isReadable()))
        return Fault{UriField::KeyFile, Say::tr("The key file %1 cannot be read").arg(uri.keyFile)};
    return {};
}

QString effectiveUri(const QString &text)
{
    auto uri = readUri(text);
    if (!uri || uri->transport != QStringLiteral("ssh"))
        return text;
    const bool said = std::ranges::any_of(uri->options,
                                          [](const auto &o) { return o.first == QStringLiteral("no_tty"); });
    if (!said)
        uri->options.append({QStringLiteral("no_tty"), QStringLiteral("1")});
    return formatUri(*uri);
}

QString usualPath(const QString &driver)
{
    return driver == QStringLiteral("test") ? QStringLiteral("/default") : QStringLiteral("/system");
}

} // namespace virt
