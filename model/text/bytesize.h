// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <optional>
#include <QString>

namespace model {

// A size as people type it: "20 GiB", "20G", "1.5 TB", "512m", "1073741824". Letters alone and with "iB" count by
// 1,024, with "B" alone by 1,000; without a unit it is bytes. The user's decimal point or a plain one. Nothing for what
// is no size, negative or beyond 8 EiB. Pure.
[[nodiscard]] std::optional<quint64> parseBytes(const QString &text);

// The same size so that parseBytes() gives exactly it back: "20 GiB", "1536 MiB", "1073741825".
[[nodiscard]] QString exactBytesText(quint64 bytes);

} // namespace model
