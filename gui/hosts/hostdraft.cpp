// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/hosts/hostdraft.h"
#include "virt/core/error.h"
#include <QCoreApplication>
#include <QRegularExpression>

namespace gui {

namespace {
struct Words {
    Q_DECLARE_TR_FUNCTIONS(gui::HostDraft)
};
} // namespace

QString localTransport()
{
    return Words::tr("local", "no transport: this computer");
}

static QString transportText(const virt::HostUri &uri)
{
    if (!uri.transport.isEmpty())
        return uri.transport;
    return uri.isLocal() ? localTransport() : QStringLiteral("tls"); // what libvirt takes when none is said
}

HostTexts textsOf(const virt::HostUri &uri)
{
    return {.driver = uri.driver,
            .transport = transportText(uri),
            .user = uri.user,
            .host = uri.host,
            .port = uri.port ? QString::number(*uri.port) : QString(),
            .keyFile = uri.keyFile,
            .path = uri.path};
}

static std::optional<quint16> portOf(const QString &text)
{
    if (text.trimmed().isEmpty())
        return {};
    bool good = false;
    const ushort port = text.trimmed().toUShort(&good);
    return good ? port : quint16(0); // 0 is no port: faultIn says so
}

virt::HostUri uriOf(const HostTexts &texts, const virt::HostUri &before)
{
    virt::HostUri out = before;
    out.driver = texts.driver.trimmed();
    out.transport = texts.transport == localTransport() ? QString() : texts.transport;
    const auto taken = [&](HostField field, const QString &text) {
        return serves(field, texts.transport) ? text.trimmed() : QString();
    };
    out.user = taken(HostField::User, texts.user);
    out.host = taken(HostField::Host, texts.host);
    out.port = portOf(taken(HostField::Port, texts.port));
    out.keyFile = virt::expandHome(taken(HostField::KeyFile, texts.keyFile));
    out.path = texts.path.trimmed();
    return out;
}

bool serves(HostField field, const QString &transport)
{
    const bool ssh = virt::HostUri{.transport = transport}.isSsh();
    switch (field) {
    case HostField::User:
    case HostField::KeyFile: return ssh;
    case HostField::Jump: return transport == QStringLiteral("ssh"); // libssh goes its own ways
    case HostField::Host:
    case HostField::Port: return transport != localTransport() && transport != QStringLiteral("unix");
    default: return true;
    }
}

HostField fieldOf(virt::UriField field)
{
    switch (field) {
    case virt::UriField::Driver: return HostField::Driver;
    case virt::UriField::Transport: return HostField::Transport;
    case virt::UriField::User: return HostField::User;
    case virt::UriField::Host: return HostField::Host;
    case virt::UriField::Port: return HostField::Port;
    case virt::UriField::Path: return HostField::Path;
    case virt::UriField::KeyFile: return HostField::KeyFile;
    }
    return HostField::Uri;
}

QString withoutSecrets(HostField field, QString text)
{
    static const QRegularExpression login(QStringLiteral("^\\s*([^:@/\\s]*):(?!//)\\S*@"));
    text = virt::withoutPasswords(text);
    text.replace(login, QStringLiteral("\\1@"));
    const qsizetype colon = field == HostField::User ? text.indexOf(u':') : -1;
    return colon < 0 ? text : text.first(colon + 1);
}

} // namespace gui
