// SPDX-License-Identifier: GPL-3.0-or-later
#include "virt/core/advice_p.h"
#include "virt/core/handle_p.h"
#include "virt/core/say.h"
#include <algorithm>
#include <QList>
#include <QRegularExpression>
#include <QStringList>

namespace virt {

namespace {

struct Hint {
    const char *pattern; // part of the message, as ssh or libvirt words it
    Error::Kind kind;
    const char *advice;
};

// The first that matches wins: the particular before the general.
const Hint hints[] = {
    {"REMOTE HOST IDENTIFICATION HAS CHANGED", Error::Kind::Denied,
     QT_TRANSLATE_NOOP("virt::Say",
                       "The host's key is not the one known here: somebody may be listening in, or the host was "
                       "installed again. Ask its administrator for the fingerprint; the next attempt shows both keys "
                       "and can replace the stored one.")},
    {"Host key verification failed", Error::Kind::Denied,
     QT_TRANSLATE_NOOP("virt::Say",
                       "The host's key was not confirmed. Try again, and compare the fingerprint with the one its "
                       "administrator gives you. A URI with no_tty=1 never asks.")},
    {"Permission denied", Error::Kind::Denied,
     QT_TRANSLATE_NOOP(
         "virt::Say",
         "The host refused the key, the password or the user. Check the user name and the key file; the public key must "
         "be in authorized_keys on the host.")},
    {"Could not resolve hostname", Error::Kind::Disconnected,
     QT_TRANSLATE_NOOP("virt::Say", "No computer of this name is known. Check the spelling, or use its address.")},
    {"unable to resolve", Error::Kind::Disconnected,
     QT_TRANSLATE_NOOP("virt::Say", "No computer of this name is known. Check the spelling, or use its address.")},
    {"Name or service not known", Error::Kind::Disconnected,
     QT_TRANSLATE_NOOP("virt::Say", "No computer of this name is known. Check the spelling, or use its address.")},
    {"Connection refused", Error::Kind::Disconnected,
     QT_TRANSLATE_NOOP(
         "virt::Say",
         "Nothing listens there. Check the port, and that the ssh server or the libvirt daemon runs on the host.")},
    {"No route to host", Error::Kind::Disconnected,
     QT_TRANSLATE_NOOP("virt::Say",
                       "The host cannot be reached. Check that it is switched on and the network between.")},
    {"Connection timed out", Error::Kind::Disconnected,
     QT_TRANSLATE_NOOP("virt::Say", "The host does not answer. Check that it is switched on, and firewalls between.")},
    {"not accessible: No such file", Error::Kind::Denied,
     QT_TRANSLATE_NOOP("virt::Say", "The key file is not there. Choose another one.")},
    {"Failed to connect socket to", Error::Kind::Disconnected,
     QT_TRANSLATE_NOOP("virt::Say",
                       "The libvirt daemon does not run there, or this user may not use its socket. "
                       "Try \"systemctl start libvirtd\" on the host, or put the user into the group \"libvirt\".")},
    {"no such identity", Error::Kind::Denied,
     QT_TRANSLATE_NOOP("virt::Say", "The key file is not there. Choose another one.")},
    {"Bad configuration option", Error::Kind::Invalid,
     QT_TRANSLATE_NOOP("virt::Say", "Your own configuration of ssh has a mistake. Mend it and try again.")},
    {"CA certificate", Error::Kind::Denied,
     QT_TRANSLATE_NOOP("virt::Say",
                       "The certificates for TLS are missing here. Install the host's CA certificate and a "
                       "client certificate, or use the transport ssh.")},
    {"nc: not found", Error::Kind::Disconnected,
     QT_TRANSLATE_NOOP("virt::Say",
                       "The host lacks nc, which a socket of its own needs: install netcat-openbsd there.")},
    {"netcat", Error::Kind::Disconnected,
     QT_TRANSLATE_NOOP("virt::Say",
                       "The host lacks both virt-ssh-helper and nc: install libvirt's client package there.")},
    {"cannot acquire state change lock", Error::Kind::Busy,
     QT_TRANSLATE_NOOP("virt::Say", "Another job holds this instance. Wait for it, or cancel it, and try again.")},
    {"No space left on device", Error::Kind::Failed,
     QT_TRANSLATE_NOOP("virt::Say", "The disk of the host is full. Free some space there and try again.")},
    {"read only access", Error::Kind::Denied,
     QT_TRANSLATE_NOOP("virt::Say", "This host is connected read-only. Edit the host to change that.")},
    {"read-only access", Error::Kind::Denied,
     QT_TRANSLATE_NOOP("virt::Say", "This host is connected read-only. Edit the host to change that.")},
};

const Hint *hintFor(const QString &message)
{
    const auto *hit = std::ranges::find_if(
        hints, [&](const Hint &h) { return message.contains(QLatin1StringView(h.pattern), Qt::CaseInsensitive); });
    return hit == std::end(hints) ? nullptr : hit;
}

Error::Kind kindByCode(const virError &e)
{
    switch (e.code) {
    case VIR_ERR_NO_DOMAIN:
    case VIR_ERR_NO_DOMAIN_SNAPSHOT:
    case VIR_ERR_NO_DOMAIN_CHECKPOINT:
    case VIR_ERR_NO_DOMAIN_BACKUP:
    case VIR_ERR_NO_STORAGE_POOL:
    case VIR_ERR_NO_STORAGE_VOL:
    case VIR_ERR_NO_NETWORK: return Error::Kind::NotFound;
    case VIR_ERR_DOM_EXIST:
    case VIR_ERR_STORAGE_VOL_EXIST: return Error::Kind::Exists;
    case VIR_ERR_OPERATION_TIMEOUT:
    case VIR_ERR_RESOURCE_BUSY: return Error::Kind::Busy;
    case VIR_ERR_OPERATION_ABORTED: return Error::Kind::Cancelled;
    case VIR_ERR_NO_SUPPORT:
    case VIR_ERR_CONFIG_UNSUPPORTED:
    case VIR_ERR_OPERATION_UNSUPPORTED:
    case VIR_ERR_ARGUMENT_UNSUPPORTED: return Error::Kind::Unsupported;
    case VIR_ERR_AUTH_FAILED:
    case VIR_ERR_AUTH_CANCELLED:
    case VIR_ERR_AUTH_UNAVAILABLE:
    case VIR_ERR_ACCESS_DENIED:
    case VIR_ERR_OPERATION_DENIED: return Error::Kind::Denied;
    case VIR_ERR_XML_ERROR:
    case VIR_ERR_XML_DETAIL:
    case VIR_ERR_XML_INVALID_SCHEMA:
    case VIR_ERR_INVALID_ARG: return Error::Kind::Invalid;
    case VIR_ERR_NO_CONNECT:
    case VIR_ERR_INVALID_CONN: return Error::Kind::Disconnected;
    default: break;
    }
    // The RPC layer itself: a socket that broke (38), keep-alive that ran out (1).
    const bool rpc = e.domain == VIR_FROM_RPC || e.domain == VIR_FROM_REMOTE;
    return rpc && (e.code == VIR_ERR_SYSTEM_ERROR || e.code == VIR_ERR_INTERNAL_ERROR || e.code == VIR_ERR_RPC)
               ? Error::Kind::Disconnected
               : Error::Kind::Failed;
}

// What ssh wrote comes with its carriage returns (which libvirt made question marks), banners and small talk.
QString readable(const QString &message)
{
    static const QRegularExpression noise(QStringLiteral(
        "^(@.*@|.*Warning: Permanently added .*|IT IS POSSIBLE .*|Someone could be .*|It is also possible .*|Please contact .*)$"));
    if (!message.contains(u'\n'))
        return message;
    QStringList kept;
    static const QRegularExpression rule(QStringLiteral("@{3,}"));
    for (QString line : QString(message).remove(rule).split(u'\n')) {
        while (line.endsWith(u'?') || line.endsWith(u'\r'))
            line.chop(1);
        if (line = line.trimmed(); !line.isEmpty() && !noise.match(line).hasMatch())
            kept << line;
    }
    return kept.join(u' ');
}

} // namespace

static QString lookFirst()
{
    return Say::tr("Virtdeck connects again by itself; look at the state shown then before you repeat the action.");
}

QString reconnectAdvice()
{
    return Say::tr("Virtdeck connects again by itself.");
}

Error ofAttempt(Error why)
{
    if (why.advice == lookFirst() || why.advice == reconnectAdvice())
        why.advice.clear();
    return why;
}

QString adviceFor(Error::Kind kind, const QString &message)
{
    if (const Hint *hint = hintFor(message))
        return Say::tr(hint->advice);
    if (kind == Error::Kind::Disconnected)
        return lookFirst();
    if (kind == Error::Kind::NotFound)
        return Say::tr("It is not there any more: somebody else may have removed it.");
    return {};
}

Error errorSaid(Error::Kind kind, QString during, const QString &words)
{
    const QString said = withoutPasswords(words);
    Error out{.kind = kind, .during = std::move(during), .message = readable(said)};
    const Hint *hint = hintFor(said); // before the small talk went
    if (hint && (kind == Error::Kind::Disconnected || kind == Error::Kind::Failed))
        out.kind = hint->kind;
    out.advice = adviceFor(out.kind, said);
    return out;
}

Error lastError(QString during)
{
    const virError *e = virGetLastError();
    if (!e) { // a connection that is already dead fails without an error
        Error out{.kind = Error::Kind::Disconnected,
                  .during = std::move(during),
                  .message = Say::tr("The connection is gone")};
        out.advice = adviceFor(out.kind, out.message);
        return out;
    }
    const Error::Kind kind = kindByCode(*e);
    Error out = errorSaid(kind, std::move(during), QString::fromUtf8(e->message));
    out.code = e->code;
    virResetLastError();
    return out;
}

} // namespace virt
