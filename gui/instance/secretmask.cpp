// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/instance/secretmask.h"
#include <functional>
#include <QCoreApplication>
#include <QRegularExpression>
#include <QSet>

namespace gui {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(gui::SecretMask)
};

QString dots()
{
    return QStringLiteral("••••••");
}

QString replaced(const QString &text, const std::function<QString(const QString &)> &mask)
{
    static const QRegularExpression secret(QStringLiteral("(\\bpasswd\\s*=\\s*)(\"[^\"]*\"|'[^']*')"));
    QString out;
    qsizetype from = 0;
    for (auto it = secret.globalMatch(text); it.hasNext();) {
        const auto match = it.next();
        out += QStringView(text).sliced(from, match.capturedStart(2) - from);
        out += u'\'' + mask(match.captured(2)) + u'\'';
        from = match.capturedEnd(2);
    }
    return out.append(QStringView(text).sliced(from));
}

} // namespace

MaskedPair withoutSecrets(const QString &before, const QString &after)
{
    QSet<QString> known;
    const auto note = [&](const QString &secret) {
        known.insert(secret.sliced(1, secret.size() - 2));
        return dots();
    };
    const auto compare = [&](const QString &secret) {
        return known.contains(secret.sliced(1, secret.size() - 2)) ? dots() : dots() + u' ' + Words::tr("(new)");
    };
    QString masked = replaced(before, note);
    return {.before = std::move(masked), .after = replaced(after, compare)};
}

} // namespace gui
