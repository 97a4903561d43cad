// SPDX-License-Identifier: GPL-3.0-or-later
#include "virt/xml/characters.h"
#include <algorithm>
#include <QList>

namespace virt {

static bool isUnfit(char32_t c)
{
    if (c == U'\t' || c == U'\n' || c == U'\r')
        return false;
    return c < 0x20 || (c >= 0x7f && c < 0xa0) || QChar::isSurrogate(c) || QChar::isNonCharacter(c);
}

bool fitsXml(const QString &text)
{
    return text.isValidUtf16() // toUcs4 replaces a lone surrogate
           && std::ranges::none_of(text.toUcs4(), [](uint c) { return isUnfit(c); });
}

bool fitsOneLine(const QString &text)
{
    return fitsXml(text) && std::ranges::none_of(text, [](QChar c) {
               return c == u'\n' || c == u'\r' || c == u'\t' || c == QChar::LineSeparator
                      || c == QChar::ParagraphSeparator;
           });
}

} // namespace virt
