// SPDX-License-Identifier: GPL-3.0-or-later
#include "virt/core/say.h"
#include "virt/migration/migration.h"
#include <algorithm>

namespace virt {

using Kind = MigrationRequest::Kind;

static QString liveRefusal(const DomainLayout &layout, bool active)
{
    if (!active)
        return Say::tr("It is off: only a running instance can migrate live.");
    if (!layout.hostDevices.isEmpty())
        return Say::tr("It has devices of its host passed through (%1); they cannot move while it runs.")
            .arg(layout.hostDevices.join(QStringLiteral(", ")));
    return {};
}

static QString storageRefusal(const DomainLayout &layout, bool active)
{
    if (QString refusal = liveRefusal(layout, active); !refusal.isEmpty())
        return refusal;
    return disksToCopy(layout).isEmpty() ? Say::tr("It has no disk files to copy.") : QString();
}

static QString offlineRefusal(bool active)
{
    return active ? Say::tr("It runs: shut it down first, or migrate it live.") : QString();
}

QList<MigrationOffer> migrationOffers(const DomainLayout &layout, bool active)
{
    return {{Kind::LiveWithStorage, storageRefusal(layout, active)},
            {Kind::LiveSharedStorage, liveRefusal(layout, active)},
            {Kind::Offline, offlineRefusal(active)}};
}

QString migrationText(const QString &name, const QString &target)
{
    return Say::tr("Migrate %1 → %2").arg(name, target);
}

} // namespace virt
