// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "virt/core/error.h"
#include "virt/core/prompt.h"
#include <optional>

namespace virt {

// A stored host key that is not the one the host showed.
struct ChangedHostKey {
    QString host; // as it stands in the file: "alpha", "[alpha]:2222"
    HostKey key;
    HostKey storedKey; // fingerprint empty when the file cannot be read
    QString file;
    int line = 0;
    bool replaceable = false; // the file is the one that ssh writes to
    bool operator==(const ChangedHostKey &) const = default;
};

// Reads what ssh wrote to its standard error when it gave up.
[[nodiscard]] std::optional<ChangedHostKey> changedHostKey(const QString &said);
[[nodiscard]] Error sshError(const QString &during, const QString &said);

// The host, or what is between, ended the connection without a reason.
[[nodiscard]] bool hungUp(const QString &said);

// Of one line of a known_hosts file: "SHA256:…"; empty when it holds no key.
[[nodiscard]] QString fingerprintOf(const QByteArray &knownHostsLine);

[[nodiscard]] Prompt promptFor(const ChangedHostKey &change);

} // namespace virt
