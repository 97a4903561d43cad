// SPDX-License-Identifier: GPL-3.0-or-later
#include "virt/host/uri.h"
#include "virt/core/say.h"
#include <algorithm>
#include <QFileInfo>
#include <QRegularExpression>
#include <QUrl>
#include <QUrlQuery>

namespace virt {

namespace {

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

bool hasControlOrSpace(const QString &text)
{
    return std::ranges::any_of(text, [](QChar c) { return c.isSpace() || c.category() == QChar::Other_Control; });
}

Error bad(const QString &message)
{
    return Error::invalid(Say::tr("Read the URI"), message,
                          Say::tr("A URI looks like qemu+ssh://root@host/system or qemu:///system."));
}

void takeOption(HostUri &uri, const QString &name, const QString &value)
{
    if (name == QStringLiteral("keyfile"))
        uri.keyFile = value;
    else if (name == QStringLiteral("socket"))
        uri.socket = value;
    else
        uri.options.append({name, value});
}

} // namespace

bool HostUri::isSsh() const
{
    return transport == QStringLiteral("ssh") || transport.startsWith(QStringLiteral("libssh"));
}

Result<HostUri> parseUri(const QString &text)
{
    const QString trimmed = text.trimmed();
    if (trimmed.isEmpty())
        return bad(Say::tr("The URI is empty"));
    if (hasControlOrSpace(trimmed))
        return bad(Say::tr("The URI holds a space or a control character"));
    if (withoutPasswords(trimmed) != trimmed)
        return bad(Say::tr("The URI holds a password. Passwords do not belong into a URI"));
    if (!trimmed.contains(QStringLiteral("://")))
        return bad(Say::tr("\"://\" is missing"));
    const QUrl url(trimmed, QUrl::StrictMode);
    if (!url.isValid())
        return bad(Say::tr("This is not a URI: %1").arg(withoutPasswords(url.errorString().section(u';', 0, 0))));
    if (!url.password().isEmpty())
        return bad(Say::tr("The URI holds a password. Passwords do not belong into a URI"));
    HostUri out;
    out.driver = url.scheme().section(u'+', 0, 0);
    out.transport = url.scheme().section(u'+', 1);
    out.user = url.userName(QUrl::FullyDecoded);
    out.host = url.host(QUrl::FullyDecoded);
    out.port = url.port() > 0 ? std::optional(static_cast<quint16>(url.port())) : std::nullopt;
    out.path = url.path(QUrl::FullyDecoded);
    for (const auto &[name, value] : QUrlQuery(url).queryItems(QUrl::FullyDecoded))
        takeOption(out, name, value);
    if (const auto fault = faultIn(out))
        return bad(fault->second);
    return out;
}

QString formatUri(const HostUri &uri)
{
    QUrl url;
    url.setScheme(uri.transport.isEmpty() ? uri.driver : uri.driver + u'+' + uri.transport);
    url.setHost(uri.host.isNull() ? QStringLiteral("") : uri.host); // not null: "qemu:///system" keeps its slashes
    url.setUserName(uri.user, QUrl::DecodedMode);
    if (uri.port)
        url.setPort(*uri.port);
    url.setPath(uri.path, QUrl::DecodedMode);
    QUrlQuery query;
    const auto add = [&](const QString &name, QString value) {
        // libvirt decodes percent escapes; these would otherwise end the value or become a space
        value.replace(u'%', QStringLiteral("%25"))
            .replace(u'&', QStringLiteral("%26"))
            .replace(u'#', QStringLiteral("%23"));
        query.addQueryItem(name, value.replace(u'+', QStringLiteral("%2B")));
    };
    if (!uri.keyFile.isEmpty())
        add(QStringLiteral("keyfile"), uri.keyFile);
    if (!uri.socket.isEmpty())
        add(QStringLiteral("socket"), uri.socket);
    for (const auto &[name, value] : uri.options)
        add(name, value);
    if (!query.isEmpty())
        url.setQuery(query);
    return url.toString(QUrl::FullyEncoded);
}

std::optional<std::pair<UriField, QString>> faultIn(const HostUri &uri)
{
    using Fault = std::pair<UriField, QString>;
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
    if (hasControlOrSpace(uri.host) || uri.host.startsWith(u'-'))
        return Fault{UriField::Host, Say::tr("This is not the name or address of a computer")};
    if (hasControlOrSpace(uri.user) || uri.user.startsWith(u'-') || uri.user.contains(u':') || uri.user.contains(u'@'))
        return Fault{UriField::User, Say::tr("This is not a user name")};
    if (uri.path.isEmpty() || !uri.path.startsWith(u'/'))
        return Fault{UriField::Path, Say::tr("The path is missing; usual ones are /system and /session")};
    if (!uri.keyFile.isEmpty() && !uri.isSsh())
        return Fault{UriField::KeyFile, Say::tr("A key file serves ssh only")};
    if (!uri.keyFile.isEmpty() && !QFileInfo(uri.keyFile).isReadable())
        return Fault{UriField::KeyFile, Say::tr("The key file %1 cannot be read").arg(uri.keyFile)};
    return {};
}

QString effectiveUri(const QString &text)
{
    auto uri = parseUri(text);
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
