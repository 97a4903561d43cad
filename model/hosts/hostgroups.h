// SPDX-License-Identifier: GPL-3.0-or-later
// Groups of hosts are paths, "rack 1/left", and all of them a list in the user's order. Pure functions over these.
#pragma once
#include <QStringList>

namespace model {

[[nodiscard]] QString groupParent(const QString &group);                     // "rack 1" of "rack 1/left"
[[nodiscard]] QString groupLeaf(const QString &group);                       // "left"
[[nodiscard]] QString groupPath(const QString &parent, const QString &leaf); //
[[nodiscard]] bool isInGroup(const QString &path, const QString &group);     // it is the group, or below it
[[nodiscard]] QString groupText(const QString &group);                       // "rack 1 ▸ left"

// Without empty steps and blanks around them.
[[nodiscard]] QString cleanGroup(const QString &path);

// Cleaned, each once, and with the groups that the paths imply.
[[nodiscard]] QStringList completeGroups(const QStringList &groups);

// `path` as it is called after the group `from` became `to`; unchanged when it is not in it.
[[nodiscard]] QString movedPath(const QString &path, const QString &from, const QString &to);

inline const QString lastGroup = QStringLiteral("/"); // as `before`: behind all

// All groups after that: `to` stands before the group `before`; without one where `from` was, or behind all when it
// is in another group now. A group that exists already takes in the other one.
[[nodiscard]] QStringList movedGroup(const QStringList &groups, const QString &from, const QString &to,
                                     const QString &before = {});

// What is wrong with the name of a group, in words; empty when nothing is.
[[nodiscard]] QString faultInGroupName(const QString &name);

} // namespace model
