// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "virt/core/result.h"

class QWidget;

namespace gui {

class SnapshotCanvas;

// By the ending of the file: drawn for any size (.svg), else in pixels, twice as many as on the screen.
[[nodiscard]] virt::Result<> exportPicture(SnapshotCanvas &canvas, const QString &file);

// Asks where to, and does it. `name`: of the file, as it is proposed.
void openPictureExport(SnapshotCanvas &canvas, const QString &name, QWidget *parent);

} // namespace gui
