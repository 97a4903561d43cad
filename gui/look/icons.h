// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "gui/look/colours.h"
#include <optional>
#include <QIcon>

namespace look {

// A symbolic icon of ours by file name ("action-start"): drawn in the text colour of the palette at the moment it is
// painted (so dark mode follows), or in the colour of a meaning. Vector at every size.
[[nodiscard]] QIcon icon(const QString &name, std::optional<Meaning> meaning = {});

// The same at once, for delegates: crisp on the given device pixel ratio.
[[nodiscard]] QPixmap pixmap(const QString &name, const QColor &colour, int size, qreal pixelRatio);

} // namespace look
