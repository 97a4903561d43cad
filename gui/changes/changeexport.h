// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "model/changes/changeentry.h"
#include "virt/core/result.h"
#include <QList>

class QWidget;

namespace gui {

// As CSV (without definitions) or as lines of JSON (with all), by the name's ending; for the user alone to read.
[[nodiscard]] virt::Result<> exportChanges(const QList<model::ChangeEntry> &entries, const QString &file);

void openChangeExport(const QList<model::ChangeEntry> &entries, QWidget *parent); // asks for the file

} // namespace gui
