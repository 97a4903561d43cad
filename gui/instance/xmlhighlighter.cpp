// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/instance/xmlhighlighter.h"
#include "gui/look/colours.h"
#include <QTextDocument>

namespace gui {

using Kind = XmlToken::Kind;

void XmlHighlighter::setPalette(const QPalette &palette)
{
    const auto format = [this](Kind kind) -> QTextCharFormat & { return m_formats[size_t(kind)]; };
    format(Kind::Element).setForeground(look::colourOf(look::Meaning::Info, palette));
    format(Kind::Attribute).setForeground(look::colourOf(look::Meaning::Warning, palette));
    format(Kind::Value).setForeground(look::colourOf(look::Meaning::Good, palette));
    format(Kind::Comment).setForeground(look::muted(palette));
    format(Kind::Comment).setFontItalic(true);
    rehighlight();
}

void XmlHighlighter::highlightBlock(const QString &text)
{
    if (document()->characterCount() > mostCharacters)
        return;
    const int before = previousBlockState();
    auto inside = before > 0 && before < int(XmlInside::Count) ? XmlInside(before) : XmlInside::Text;
    if (text.size() <= longestLine) {
        for (const XmlToken &token : xmlTokens(text, inside))
            setFormat(int(token.start), int(token.length), m_formats[size_t(token.kind)]);
    }
    setCurrentBlockState(int(inside));
}

} // namespace gui
