// SPDX-License-Identifier: GPL-3.0-or-later
#include "virt/core/say.h"
#include "virt/instance/lifecycle.h"

namespace virt {

bool isArriving(const Instance &i)
{
    return i.state == DomainState::Paused && i.reason == StateReason::Migrating;
}

bool makesSense(LifecycleAction action, const Instance &i)
{
    if (isArriving(i))
        return false; // it is the other host's until the migration has ended
    const bool running = i.state == DomainState::Running;
    const bool paused = i.state == DomainState::Paused;
    switch (action) {
    case LifecycleAction::Start: return !i.isActive();
    case LifecycleAction::ShutDown:
    case LifecycleAction::Reboot: return running;
    case LifecycleAction::HardReboot:
    case LifecycleAction::Reset:
    case LifecycleAction::ForceOff: return i.isActive();
    case LifecycleAction::Pause: return running;
    case LifecycleAction::Resume: return paused || i.state == DomainState::PmSuspended;
    case LifecycleAction::Save: return (running || paused) && i.persistent;
    case LifecycleAction::DiscardSaved: return i.savedImage;
    case LifecycleAction::AutostartOn: return i.flagsKnown && i.persistent && !i.autostart;
    case LifecycleAction::AutostartOff: return i.flagsKnown && i.persistent && i.autostart;
    }
    return false;
}

bool sameChoices(const Instance &a, const Instance &b)
{
    return a.state == b.state && a.reason == b.reason && a.flagsKnown == b.flagsKnown && a.autostart == b.autostart
           && a.persistent == b.persistent && a.savedImage == b.savedImage && a.snapshots == b.snapshots;
}

QString lifecycleText(LifecycleAction action, const QString &name)
{
    switch (action) {
    case LifecycleAction::Start: return Say::tr("Start %1").arg(name);
    case LifecycleAction::ShutDown: return Say::tr("Shut down %1").arg(name);
    case LifecycleAction::Reboot: return Say::tr("Reboot %1").arg(name);
    case LifecycleAction::HardReboot: return Say::tr("Hard reboot %1").arg(name);
    case LifecycleAction::Reset: return Say::tr("Reset %1").arg(name);
    case LifecycleAction::ForceOff: return Say::tr("Force off %1").arg(name);
    case LifecycleAction::Pause: return Say::tr("Pause %1").arg(name);
    case LifecycleAction::Resume: return Say::tr("Resume %1").arg(name);
    case LifecycleAction::Save: return Say::tr("Save %1 to disk").arg(name);
    case LifecycleAction::DiscardSaved: return Say::tr("Discard the saved state of %1").arg(name);
    case LifecycleAction::AutostartOn: return Say::tr("Start %1 with its host").arg(name);
    case LifecycleAction::AutostartOff: return Say::tr("Do not start %1 with its host").arg(name);
    }
    return name;
}

static QStringList lifecycleWords(LifecycleAction action)
{
    switch (action) {
    case LifecycleAction::Start: return {QStringLiteral("start")};
    case LifecycleAction::ShutDown: return {QStringLiteral("shutdown")};
    case LifecycleAction::Reboot: return {QStringLiteral("reboot")};
    case LifecycleAction::Reset: return {QStringLiteral("reset")};
    case LifecycleAction::HardReboot: // its steps follow as lifecycleLines() has them
    case LifecycleAction::ForceOff: return {QStringLiteral("destroy")};
    case LifecycleAction::Pause: return {QStringLiteral("suspend")};
    case LifecycleAction::Resume: return {QStringLiteral("resume")};
    case LifecycleAction::Save: return {QStringLiteral("managedsave")};
    case LifecycleAction::DiscardSaved: return {QStringLiteral("managedsave-remove")};
    case LifecycleAction::AutostartOn: return {QStringLiteral("autostart")};
    case LifecycleAction::AutostartOff: return {QStringLiteral("autostart"), QStringLiteral("--disable")};
    }
    return {};
}

QStringList lifecycleLines(LifecycleAction action, const QString &name)
{
    const QString line = shellLine(lifecycleWords(action) + QStringList{name});
    if (action != LifecycleAction::HardReboot)
        return {line};
    const QString file = name + QStringLiteral(".xml");
    return {
        shellLine({QStringLiteral("dumpxml"), name, QStringLiteral("--security-info"), QStringLiteral("--migratable")})
            + QStringLiteral(" > ") + shellWord(file),
        line, shellLine({QStringLiteral("create"), file})};
}

} // namespace virt
