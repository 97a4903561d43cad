// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <optional>
#include <QString>
#include <QStringList>

namespace virt {

// Who else manages an instance, told by the markers in its metadata or name: changes may surprise them.
enum class Owner { None, Nova, Ovirt, KubeVirt, CloudStack, Vagrant };

// What an instance's own XML says of it beyond the figures of the bulk statistics. Costs a call per instance
// (virDomainGetXMLDesc), so it is asked only for what is seen and again only for what changed.
struct Details {
    QString title, description; // libvirt's own <title> and <description>
    QStringList tags;           // ours, in the metadata: see virt/instance/metadata.h
    QString note;               //
    Owner owner = Owner::None;
    QString displayName, flavor, project, user, image; // as the owner names them; empty when it does not tell
    QString securityLabel;                             // of the first model that has one; while it runs
    QStringList macs;                                  // of its interfaces, lower case
    std::optional<bool> changed; // the stored configuration differs from what runs; nothing when it was not asked
    bool operator==(const Details &) const = default;
};

} // namespace virt
