// SPDX-License-Identifier: GPL-3.0-or-later
// Hosts found elsewhere, compared with those of the list. Pure.
#pragma once
#include "model/hosts/hostentry.h"
#include <QList>
#include <utility>

namespace model {

// Where a host is and by which way: two ways of writing one URI are the same, behind two jump hosts are two hosts.
using HostAddress = std::pair<QString, QString>;
[[nodiscard]] HostAddress hostAddress(const QString &uri, const QString &jump);

struct HostOffer {
    enum class Kind { New, Changed, Same };
    HostEntry entry; // as it would be after taking it
    Kind kind = Kind::New;
    QString remark; // "new", "changed: URI, group", "in the list as alpha"
};

// What a file of hosts says counts whole: an entry of a known id, or of a known address, replaces that one's fields.
[[nodiscard]] QList<HostOffer> offersFromFile(const QList<HostEntry> &found, const QList<HostEntry> &present);

// What an ssh configuration says is only an address: a host that is there already stays as it is.
[[nodiscard]] QList<HostOffer> offersByAddress(const QList<HostEntry> &found, const QList<HostEntry> &present);

} // namespace model
