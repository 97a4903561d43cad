// SPDX-License-Identifier: GPL-3.0-or-later
// What the form of a host does with its texts. Pure: knows no widget.
#pragma once
#include "virt/host/uri.h"

namespace gui {

enum class HostField { Name, Driver, Transport, User, Host, Port, KeyFile, Jump, Path, Uri, Count };

// The texts in the fields; transport "local" stands for none.
struct HostTexts {
    QString driver, transport, user, host, port, keyFile, path;
    bool operator==(const HostTexts &) const = default;
};

[[nodiscard]] QString localTransport(); // "local"
[[nodiscard]] HostTexts textsOf(const virt::HostUri &uri);

// What no field shows (options, socket) is taken from `before`.
[[nodiscard]] virt::HostUri uriOf(const HostTexts &texts, const virt::HostUri &before);

// Whether the field makes sense for the transport.
[[nodiscard]] bool serves(HostField field, const QString &transport);

[[nodiscard]] HostField fieldOf(virt::UriField field);

// Takes passwords out: of a URI, of "user:password@host", of "user:password" in the field User (the colon stays, so
// that what is typed after it does not become the name).
[[nodiscard]] QString withoutSecrets(HostField field, QString text);

} // namespace gui
