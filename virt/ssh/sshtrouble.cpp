// SPDX-License-Identifier: GPL-3.0-or-later
#include "virt/ssh/sshtrouble.h"
#include "virt/core/advice_p.h"
#include "virt/core/say.h"
#include <algorithm>
#include <QCryptographicHash>
#include <QFile>
#include <QRegularExpression>

namespace virt {

static constexpr int mostLines = 6; // of a host's banner and ssh's small talk nobody needs more

static QString captured(const QString &text, const char *pattern, int group = 1)
{
    const QRegularExpression form(QString::fromLatin1(pattern), QRegularExpression::MultilineOption);
    return form.match(text).captured(group);
}

static QByteArray lineOf(const QString &path, int number)
{
    QFile file(path);
    if (number <= 0 || !file.open(QIODevice::ReadOnly))
        return {};
    for (int at = 1; at < number && !file.atEnd(); ++at)
        file.readLine();
    return file.readLine();
}

QString fingerprintOf(const QByteArray &knownHostsLine)
{
    QByteArrayList words = knownHostsLine.simplified().split(' ');
    if (!words.isEmpty() && words.constFirst().startsWith('@')) // "@cert-authority"
        words.removeFirst();
    if (words.size() < 3)
        return {};
    const QByteArray key = QByteArray::fromBase64(words.at(2));
    const QByteArray hash = QCryptographicHash::hash(key, QCryptographicHash::Sha256);
    return QStringLiteral("SHA256:") + QString::fromLatin1(hash.toBase64(QByteArray::OmitTrailingEquals));
}

std::optional<ChangedHostKey> changedHostKey(const QString &said)
{
    const QString text = QString(said).remove(u'\r');
    const QString place = captured(text, "^Offending (\\S+) key in (.+):(\\d+)$", 2);
    if (!text.contains(QStringLiteral("REMOTE HOST IDENTIFICATION HAS CHANGED")) || place.isEmpty())
        return {};
    ChangedHostKey out{
        .host = captured(text, "^Host key for (\\S+) has changed"),
        .key = {.type = captured(text, "^The fingerprint for the (\\S+) key sent"),
                .fingerprint = captured(text, "^The fingerprint for .*\\n(\\S+?)\\.?$")},
        .storedKey = {.type = captured(text, "^Offending (\\S+) key in ")},
        .file = place,
        .line = captured(text, "^Offending (\\S+) key in (.+):(\\d+)$", 3).toInt(),
        .replaceable = captured(text, "^Add correct host key in (.+) to get rid") == place,
    };
    out.storedKey.fingerprint = fingerprintOf(lineOf(out.file, out.line));
    return out;
}

static QString lastLines(const QString &said)
{
    const QStringList lines = said.split(u'\n', Qt::SkipEmptyParts);
    return lines.mid(std::max<qsizetype>(0, lines.size() - mostLines)).join(u'\n');
}

Error sshError(const QString &during, const QString &said)
{
    const QString text = QString(said).remove(u'\r').trimmed();
    const bool changed = text.contains(QStringLiteral("REMOTE HOST IDENTIFICATION HAS CHANGED"));
    Error out = errorSaid(Error::Kind::Disconnected, during, changed ? text : lastLines(text));
    if (changed) // what stands before its last two lines is told by the question and the advice
        out.message = text.section(u'\n', -2).replace(u'\n', u' ');
    if (out.message.isEmpty())
        out.message = Say::tr("ssh ended without a word");
    return out;
}

bool hungUp(const QString &said)
{
    static const QStringList signs{QStringLiteral("Broken pipe"), QStringLiteral("Connection closed by"),
                                   QStringLiteral("Connection reset by"), QStringLiteral("closed by remote host")};
    return std::ranges::any_of(signs, [&](const QString &sign) { return said.contains(sign); });
}

Prompt promptFor(const ChangedHostKey &change)
{
    return {.kind = Prompt::Kind::ChangedHostKey,
            .subject = change.host,
            .key = change.key,
            .storedKey = change.storedKey,
            .storedAt = QStringLiteral("%1:%2").arg(change.file).arg(change.line),
            .replaceable = change.replaceable};
}

} // namespace virt
