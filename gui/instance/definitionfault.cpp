// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/instance/definitionfault.h"
#include "virt/xml/document.h"
#include <QRegularExpression>

namespace gui {

static constexpr qsizetype mostCharacters = 4 * 1024 * 1024; // more is refused for its size, not for a place in it

static TextPlace placeAt(const QString &text, qsizetype position)
{
    const QStringView before = QStringView(text).first(position);
    return {.line = int(before.count(u'\n')) + 1, .column = int(position - before.lastIndexOf(u'\n'))};
}

// libxml2 counts lines: "(domain_definition):12: …".
static std::optional<TextPlace> countedLine(const QString &message)
{
    static const QRegularExpression pattern(QStringLiteral("\\(domain_definition\\):(\\d+):"));
    const auto match = pattern.match(message);
    return match.hasMatch() ? std::optional(TextPlace{.line = match.captured(1).toInt()}) : std::nullopt;
}

// The schema's validator names the element: "Extra element foo in interleave", "Element domain has extra content: foo".
static std::optional<TextPlace> namedElement(const QString &message, const QString &xml)
{
    static const QRegularExpression pattern(
        QStringLiteral("(?:extra content:|Extra element|Did not expect element|for element|Element) ([^\\s,]+)"));
    for (auto it = pattern.globalMatch(message); it.hasNext();) {
        const QString name = it.next().captured(1);
        const QRegularExpression tag(QStringLiteral("<%1\\b").arg(QRegularExpression::escape(name)));
        const qsizetype at = name == QStringLiteral("domain") ? -1 : xml.indexOf(tag); // that would be all of it
        if (at >= 0)
            return placeAt(xml, at);
    }
    return {};
}

std::optional<TextPlace> placeOf(const virt::Error &error, const QString &xml)
{
    if (xml.size() > mostCharacters)
        return {};
    if (const auto document = virt::parseXml(xml.toUtf8()); !document)
        return TextPlace{.line = document.error().line, .column = document.error().column};
    if (const auto line = countedLine(error.message))
        return line;
    return namedElement(error.message, xml);
}

} // namespace gui
