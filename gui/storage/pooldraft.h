// SPDX-License-Identifier: GPL-3.0-or-later
// What the form of a new pool holds, what is wrong with it, and what it makes. Pure: knows no widget.
#pragma once
#include "virt/storage/poolmake.h"
#include <QHash>

namespace gui {

// Those of virt::PoolField in its order, then what else there is to fill in.
enum class PoolInput {
    Name,
    Target,
    Hosts,
    Directory,
    Devices,
    SourceName,
    Adapter,
    Initiator,
    Format,
    User,
    Secret,
    SecretName,
    SecretValue,
    Overwrite,
    Xml
};
[[nodiscard]] PoolInput inputOf(virt::PoolField field);

struct PoolDraft {
    enum class Password { None, Stored, New };
    virt::PoolType type = virt::PoolType::Dir;
    QHash<PoolInput, QString> texts; // of what has a line; several hosts or devices with commas or spaces
    Password password = Password::None;
    QUuid secret;     // the stored one
    QByteArray value; // of a new one
    virt::PoolRequest::Build build = virt::PoolRequest::Build::No;
    QString typedName; // to build over what is there
    bool start = true, autostart = false;
    std::optional<QString> ownXml; // in place of the fields
};

// What the host has already.
struct PoolSurroundings {
    QStringList pools; // names
    QList<virt::StoredSecret> secrets;
};

[[nodiscard]] bool logsIn(virt::PoolType type);               // has a user and a password
[[nodiscard]] virt::SecretUse secretUse(virt::PoolType type); // of such a type

// What it is called and of what type, by the fields or by the XML of its own.
[[nodiscard]] QString nameOf(const PoolDraft &draft);
[[nodiscard]] virt::PoolType typeOf(const PoolDraft &draft);

[[nodiscard]] virt::PoolSpec specOf(const PoolDraft &draft);
[[nodiscard]] virt::PoolRequest requestOf(const PoolDraft &draft);
[[nodiscard]] QHash<PoolInput, QString> faultsIn(const PoolDraft &draft, const PoolSurroundings &around);

} // namespace gui
