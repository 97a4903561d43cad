// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "gui/instance/xmllexer.h"
#include <array>
#include <QSyntaxHighlighter>

class QPalette;

namespace gui {

// Colours elements, attributes, values and comments. Gives up on big documents and long lines, which would be slow.
class XmlHighlighter : public QSyntaxHighlighter {
    Q_OBJECT
public:
    static constexpr int mostCharacters = 1024 * 1024;
    static constexpr int longestLine = 10'000;

    using QSyntaxHighlighter::QSyntaxHighlighter;
    void setPalette(const QPalette &palette);

protected:
    void highlightBlock(const QString &text) override;

private:
    std::array<QTextCharFormat, 4> m_formats;
};

} // namespace gui
