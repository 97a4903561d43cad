// SPDX-License-Identifier: GPL-3.0-or-later
#include "virt/core/sentences.h"

namespace virt {

static bool isWide(QChar mark)
{
    return QStringView(u"。！？：；").contains(mark);
}

QString ended(const QString &sentence)
{
    QString trimmed = sentence.trimmed();
    if (trimmed.isEmpty() || isWide(trimmed.back()) || QStringView(u".!?").contains(trimmed.back()))
        return trimmed;
    return trimmed + (trimmed.back().script() == QChar::Script_Han ? u'。' : u'.');
}

QString joined(const QStringList &sentences)
{
    QString out;
    for (const QString &sentence : sentences) {
        if (!out.isEmpty() && !sentence.isEmpty() && !isWide(out.back()))
            out += u' ';
        out += sentence;
    }
    return out;
}

} // namespace virt
