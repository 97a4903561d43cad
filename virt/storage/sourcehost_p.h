// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <optional>
#include <QString>

namespace virt {

// A host that has storage: "nas.example", "10.0.0.5:3260", "[fd00::1]:6789", "fd00::1".
struct SourceHost {
    QString name;
    int port = 0; // 0: the usual one
    bool operator==(const SourceHost &) const = default;
};
[[nodiscard]] std::optional<SourceHost> parseSourceHost(const QString &text);

} // namespace virt
