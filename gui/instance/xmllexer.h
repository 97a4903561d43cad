// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QList>
#include <QStringView>

namespace gui {

// Where the parts of one line of XML are, for colouring. Forgiving: half-written text is what an editor holds. Pure.
struct XmlToken {
    enum class Kind { Element, Attribute, Value, Comment };
    Kind kind;
    qsizetype start = 0, length = 0;
    bool operator==(const XmlToken &) const = default;
};

// What a line begins inside of, carried from line to line.
enum class XmlInside { Text, Tag, SingleQuotes, DoubleQuotes, Comment, CData, Count };

[[nodiscard]] QList<XmlToken> xmlTokens(QStringView line, XmlInside &inside);

} // namespace gui
