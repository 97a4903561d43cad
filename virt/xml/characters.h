// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QString>

namespace virt {

// XML 1.0 can hold the text, escaped where it must be. Control characters do not fit, but for tab and line breaks. Pure.
[[nodiscard]] bool fitsXml(const QString &text);

// It fits, in one line.
[[nodiscard]] bool fitsOneLine(const QString &text);

} // namespace virt
