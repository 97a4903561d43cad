// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QString>

namespace gui {

// Two definitions for showing side by side: the passwords of screens (passwd='…') are dots in both, and one that is
// new says so, for a change of nothing else must still be seen. Pure.
struct MaskedPair {
    QString before, after;
};
[[nodiscard]] MaskedPair withoutSecrets(const QString &before, const QString &after);

} // namespace gui
