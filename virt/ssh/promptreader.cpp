// SPDX-License-Identifier: GPL-3.0-or-later
// The texts are those of OpenSSH 7.4 to 10 (readpass.c, sshconnect.c, sshconnect2.c).
#include "virt/ssh/promptreader.h"
#include <optional>
#include <QRegularExpression>

namespace virt {

namespace {

using Match = std::optional<Prompt>;

constexpr qsizetype mostWords = 1000;

Match passPhrase(const QString &words)
{
    static const QRegularExpression form(QStringLiteral("^Enter passphrase for (?:\\w+ )*(['\"]?)(/.+|~.+|.+)\\1: ?$"));
    const auto hit = form.match(words);
    if (!hit.hasMatch())
        return {};
    const QString file = hit.captured(2);
    return Prompt{.kind = Prompt::Kind::PassPhrase, .subject = file, .memory = QStringLiteral("key ") + file};
}

Match password(const QString &words)
{
    static const QRegularExpression form(QStringLiteral("^(.+@.+)'s password: ?$"));
    const auto hit = form.match(words);
    if (!hit.hasMatch())
        return {};
    const QString login = hit.captured(1);
    return Prompt{.kind = Prompt::Kind::Password, .subject = login, .memory = QStringLiteral("ssh ") + login};
}

// Keyboard-interactive: whatever the server likes to ask. Most ask for the password in this way.
Match serverQuestion(const QString &words)
{
    static const QRegularExpression form(QStringLiteral("^\\(([^()\\s]+@[^()\\s]+)\\) (.*)$"),
                                         QRegularExpression::DotMatchesEverythingOption);
    static const QRegularExpression plain(QStringLiteral("^\\s*password( for \\S+)?\\s*:?\\s*$"),
                                          QRegularExpression::CaseInsensitiveOption);
    const auto hit = form.match(words);
    const QString login = hit.captured(1);
    const QString asked = hit.hasMatch() ? hit.captured(2) : words;
    if (!plain.match(asked).hasMatch())
        return hit.hasMatch() ? Match(Prompt{.kind = Prompt::Kind::Code, .subject = login, .words = asked.trimmed()})
                              : Match();
    return Prompt{.kind = Prompt::Kind::Password,
                  .subject = login,
                  .memory = login.isEmpty() ? QString() : QStringLiteral("ssh ") + login};
}

Match hostKey(const QString &words)
{
    static const QRegularExpression host(QStringLiteral("authenticity of host '([^' ]+)"));
    static const QRegularExpression key(QStringLiteral("^(\\S+) key fingerprint is:? (\\S+?)\\.?$"),
                                        QRegularExpression::MultilineOption);
    const auto named = host.match(words);
    const auto shown = key.match(words);
    if (!named.hasMatch() || !shown.hasMatch())
        return {};
    return Prompt{.kind = Prompt::Kind::NewHostKey,
                  .subject = named.captured(1),
                  .key = {.type = shown.captured(1), .fingerprint = shown.captured(2)}};
}

Prompt other(const SshQuestion &question)
{
    static const QRegularExpression yesOrNo(QStringLiteral("\\(yes/no[^)]*\\)[?:]? *$"));
    Prompt::Kind kind = Prompt::Kind::Code;
    if (question.hint == QStringLiteral("none"))
        kind = Prompt::Kind::Notice;
    else if (question.hint == QStringLiteral("confirm") || yesOrNo.match(question.words).hasMatch())
        kind = Prompt::Kind::Confirm;
    return {.kind = kind};
}

// A server writes what it likes: nothing in it may hide, or turn the direction of writing.
QString harmless(const QString &words)
{
    QString out;
    for (const QChar c : words.trimmed().left(mostWords))
        if (c == u'\n' || (c.category() != QChar::Other_Control && c.category() != QChar::Other_Format))
            out += c;
    return out;
}

} // namespace

Prompt readPrompt(const SshQuestion &question)
{
    Match found;
    if (question.hint.isEmpty())
        for (const auto read : {passPhrase, password, serverQuestion, hostKey})
            if (!found)
                found = read(question.words);
    Prompt out = found.value_or(other(question));
    out.asker = question.asker;
    out.words = harmless(out.words.isEmpty() ? question.words : out.words);
    return out;
}

} // namespace virt
