// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "virt/plan/record.h"
#include <optional>
#include <QString>
#include <QStringList>

namespace virt {

// Who else manages an instance, told by the markers in its metadata or name: changes may surprise them.
enum class Owner { None, Nova, Ovirt, KubeVirt, CloudStack, Vagrant };

// What an instance's own XML says of it beyond the figures of the bulk statistics. Costs a call per instance
// (virDomainGetXMLDesc), so it is asked only for what is seen and again only for what changed: see detailsfeed.h.
struct Details {
    QString title, description; // libvirt's own <title> and <description>
    QStringList tags;           // ours, in the metadata: see virt/instance/metadata.h
    QString note;               //
    Owner owner = Owner::None;
    QString displayName, flavor, project, user, image; // as the owner names them; empty when it does not tell
    QStringList ownerAddresses;                        // IP, as the owner's metadata tells them
    QString securityLabel;                             // of the first model that has one; while it runs
    QStringList macs;                                  // of its interfaces, lower case
    std::optional<PlanRecord> plan;                    // begun and not ended, on this workstation or on another
    std::optional<bool> changed; // the stored configuration differs from what runs; nothing when it was not asked
    bool operator==(const Details &) const = default;
};

// Reads everything but `changed` from a domain's XML. What is not a domain gives empty details. Pure, any thread.
[[nodiscard]] Details parseDetails(const QByteArray &domainXml);

// "OpenStack Nova": a name of its own, the same in every language. Empty for Owner::None.
[[nodiscard]] QString ownerName(Owner owner);

} // namespace virt
