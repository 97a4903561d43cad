// SPDX-License-Identifier: GPL-3.0-or-later
#include "virt/core/error.h"
#include "virt/core/say.h"
#include "virt/core/sentences.h"
#include <QRegularExpression>

namespace virt {

QString Error::text() const
{
    return joined({during.isEmpty() ? QString() : Say::tr("%1:").arg(during), ended(message), ended(advice)});
}

Error Error::cancelled(QString during)
{
    return {.kind = Kind::Cancelled, .during = std::move(during), .message = Say::tr("Cancelled.")};
}

Error Error::invalid(QString during, QString message, QString advice)
{
    return {
        .kind = Kind::Invalid, .during = std::move(during), .message = std::move(message), .advice = std::move(advice)};
}

Error Error::unsupported(QString during, QString message, QString advice)
{
    return {.kind = Kind::Unsupported,
            .during = std::move(during),
            .message = std::move(message),
            .advice = std::move(advice)};
}

QString withoutPasswords(QString text)
{
    // First up to the last "@" before the path; then passwords that hold a "/" themselves, told from a port.
    static const QRegularExpression plain(QStringLiteral("(\\w[\\w+.-]*://[^\\s/:@?#[]*):[^\\s/?#]*@"));
    static const QRegularExpression odd(QStringLiteral("(\\w[\\w+.-]*://[^\\s/:@?#[]*):(?!\\d*(?:[\\s/?#]|$))\\S*@"));
    // libxml2 quotes the faulty line of a definition, which may be cut off in the middle.
    static const QRegularExpression attribute(QStringLiteral("(\\bpasswd\\s*=\\s*)(\"[^\"]*\"?|'[^']*'?)"));
    return text.replace(plain, QStringLiteral("\\1@"))
        .replace(odd, QStringLiteral("\\1@"))
        .replace(attribute, QStringLiteral("\\1''"));
}

} // namespace virt
