// SPDX-License-Identifier: GPL-3.0-or-later
#include "virt/backup/backup_p.h"
#include "virt/clone/newinstance_p.h"
#include "virt/core/say.h"
#include "virt/disk/move_p.h"
#include "virt/image/export_p.h"
#include "virt/plan/kinds_p.h"
#include "virt/snapshot/externalerase_p.h"
#include "virt/snapshot/externalrevert_p.h"
#include <algorithm>
#include <array>

namespace virt {

namespace {

struct Kind {
    const QString &name;
    Steps (*steps)(const PlanRecord &record);
};

template<class Parameters>
Steps from(const PlanRecord &record)
{
    return stepsOf(Parameters::fromJson(record.parameters), record.object);
}

} // namespace

Result<Steps> stepsOf(const PlanRecord &record)
{
    static const std::array kinds{Kind{ExternalRevert::kind, from<ExternalRevert>},
                                  Kind{ExternalErase::kind, from<ExternalErase>},
                                  Kind{DiskMove::kind, from<DiskMove>},
                                  Kind{ImageExport::kind, from<ImageExport>},
                                  Kind{BackupPlan::kind, from<BackupPlan>},
                                  Kind{NewInstance::ofBackup, from<NewInstance>},
                                  Kind{NewInstance::ofSnapshot, from<NewInstance>}};
    const auto *const kind = std::ranges::find_if(kinds, [&](const Kind &k) { return k.name == record.kind; });
    if (kind == kinds.end())
        return Error::invalid(
            record.title, Say::tr("This version of Virtdeck does not know plans of the kind \"%1\"").arg(record.kind));
    return kind->steps(record);
}

} // namespace virt
