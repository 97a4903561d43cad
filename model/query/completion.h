// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <functional>
#include <QStringList>

namespace model {

class HostsModel;
class InstancesModel;

// What the word at the cursor could become: each candidate would replace text[at, at + length).
struct Completion {
    qsizetype at = 0, length = 0;
    QStringList candidates;
};

// Keys, or the values of the key before the cursor. `valuesOf` is asked for values that depend on what is there.
[[nodiscard]] Completion completionAt(const QString &text, qsizetype cursor,
                                      const std::function<QStringList(const QString &key)> &valuesOf);

// Which values of a key the instances have: host names, tags, projects … Sorted; at most 200.
[[nodiscard]] QStringList valuesOf(const QString &key, const InstancesModel &instances, const HostsModel &hosts);

} // namespace model
