// SPDX-License-Identifier: GPL-3.0-or-later
// What the Migrate dialog is about, without widgets.
#pragma once
#include "model/ids.h"
#include "virt/instance/instance.h"
#include "virt/migration/migration.h"
#include <optional>

namespace gui {

// What happens to the disks. Live or offline follows from whether an instance runs.
enum class DiskChoice { Copy, Shared };

struct Traveller {
    model::InstanceId id;
    QString name, host;
    bool active = false;
    std::optional<virt::Result<virt::DomainLayout>> layout; // not there yet while it is asked for

    // Empty: it can go.
    [[nodiscard]] QString refusal() const;
    [[nodiscard]] bool hasFiles() const;
    [[nodiscard]] virt::MigrationRequest request(DiskChoice disks, bool removeSourceDisks) const;
};

struct MigrationDraft {
    QList<Traveller> travellers;

    [[nodiscard]] bool known() const; // every configuration was read, or could not be
    [[nodiscard]] qsizetype running() const;
    [[nodiscard]] DiskChoice proposal() const;
    [[nodiscard]] QList<Traveller> ready(const model::HostId &target) const; // who can go, and is not there already
    [[nodiscard]] QStringList refusals() const;                              // "web-1: It has devices …"
    [[nodiscard]] QStringList hosts() const;                                 // where they are now, each once

    // The muted line: what will happen to whom.
    [[nodiscard]] QString summary(const QString &target, qsizetype going, DiskChoice disks,
                                  bool removeSourceDisks) const;
};

// "64 MiB in 2.2 s, stopped for 120 ms. web-1 runs on host-b. …"
[[nodiscard]] QString outcomeText(const virt::MigrationOutcome &outcome);

} // namespace gui
