// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QList>
#include <QString>

namespace virt {

// One line of a difference between two texts.
struct DiffLine {
    enum class Kind { Same, Removed, Added };
    Kind kind = Kind::Same;
    QString text;
    bool operator==(const DiffLine &) const = default;
};

// The shortest edit script by lines (Myers). Pure. Beyond 2,000 edits it gives up being short: all removed, all added.
[[nodiscard]] QList<DiffLine> lineDiff(const QString &before, const QString &after);

// Only the changed lines with `context` same ones around; skipped stretches become one Same line "…".
[[nodiscard]] QList<DiffLine> withContext(const QList<DiffLine> &diff, int context = 3);

} // namespace virt
