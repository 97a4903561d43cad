// SPDX-License-Identifier: GPL-3.0-or-later
// How a history is kept in a file: a header with format, version and SHA-1 of the rest, then the means of each figure
// and pool. Pure but for the two functions that name a file. About 140 KB for a day, and 12 KB for each pool.
#pragma once
#include "model/history/hosthistory.h"
#include "virt/core/result.h"

namespace model {

[[nodiscard]] QByteArray packHistory(const HostHistory &history);
[[nodiscard]] virt::Result<HostHistory> unpackHistory(const QByteArray &content);

// A file that is not there is an empty history. A damaged one is set aside and told of in `fault`.
[[nodiscard]] HostHistory readHistory(const QString &path, QString *fault);

} // namespace model
