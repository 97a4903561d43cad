// SPDX-License-Identifier: GPL-3.0-or-later
// The lines of an ssh configuration, its Include files put in their place.
#pragma once
#include "virt/host/sshconfig.h"

namespace virt::ssh {

// Host patterns; the line counts when all such lists that it stands under match.
using Condition = QStringList;

struct Line {
    QString file;
    int number = 0;
    QString keyword; // in lower case
    QStringList arguments;
    QList<Condition> under;
};

struct Lines {
    QList<Line> lines;
    QList<SshConfigFault> faults;
};

inline constexpr qsizetype longestFile = 1024 * 1024; // characters

[[nodiscard]] Lines readLines(const QString &file, const SshSurroundings &around);

// "a", "*.example.org", "!b": as ssh matches a host against the patterns of a Host line.
[[nodiscard]] bool matches(const QString &host, const Condition &patterns);

// Words of a line: quotes and backslashes taken away. Nothing when a quote is left open.
[[nodiscard]] std::optional<QStringList> splitWords(const QString &text);

} // namespace virt::ssh
