// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/power/suspenddialog.h"
#include "model/fleet.h"
#include <QComboBox>
#include <QSpinBox>

namespace gui {

using virt::SuspendTarget;

static constexpr int mostMinutes = 7 * 24 * 60;
static constexpr int usualMinutes = 60;

static QString titleFor(const model::Fleet &fleet, const model::HostId &host)
{
    const virt::Session *session = fleet.session(host);
    return SuspendDialog::tr("Suspend %1").arg(session ? session->options().name : QString());
}

SuspendDialog::SuspendDialog(model::Fleet &fleet, const model::HostId &host, QWidget *parent)
    : PowerDialog(fleet, host, titleFor(fleet, host), tr("Suspend"), parent)
    , m_target(new QComboBox)
    , m_minutes(new QSpinBox)
{
    m_target->setObjectName(QStringLiteral("suspendTarget"));
    m_minutes->setObjectName(QStringLiteral("suspendMinutes"));
    m_minutes->setRange(int(virt::leastSleep.count() / 60), mostMinutes);
    m_minutes->setValue(usualMinutes);
    m_minutes->setSuffix(tr(" min"));
    addText(tr("The whole host goes to sleep and wakes up by its clock. Virtdeck connects again when it is back."));
    addInstances(tr("They stand still while the host sleeps; their connections may break."));
    addLabelled(tr("&Way"), m_target);
    addLabelled(tr("W&ake up after"), m_minutes);
    addConfirmation();
    ask();
}

void SuspendDialog::ask()
{
    virt::Session *session = fleet().session(host());
    if (!session)
        return;
    if (session->options().readOnly)
        return refuse(tr("The host is connected read-only."));
    wait(tr("Asking the host how it can be suspended…"));
    virt::askPowerAbilities(*session, this, [this](const auto &abilities) { took(abilities); });
}

void SuspendDialog::took(const virt::Result<virt::PowerAbilities> &abilities)
{
    if (!abilities)
        return refuse(abilities.error().text());
    if (abilities->memory)
        m_target->addItem(tr("To memory"), int(SuspendTarget::Memory));
    if (abilities->disk)
        m_target->addItem(tr("To disk"), int(SuspendTarget::Disk));
    if (abilities->hybrid)
        m_target->addItem(tr("To memory, and to disk for safety"), int(SuspendTarget::Hybrid));
    m_target->setEnabled(abilities->any());
    m_minutes->setEnabled(abilities->any());
    refuse(abilities->any() ? QString() : tr("The host offers no way to suspend it."));
}

void SuspendDialog::begin()
{
    virt::Session *session = fleet().session(host());
    const auto target = SuspendTarget(m_target->currentData().toInt());
    const std::chrono::minutes sleep(m_minutes->value());
    fleet().jobs().start<void>(
        {.what = windowTitle(), .objectName = name(), .host = host()},
        [=](QObject *receiver, const virt::Reports &, const virt::Done<> &done) {
            return virt::suspendHost(*session, target, sleep, receiver, done);
        },
        [&all = fleet(), id = host()](const virt::Result<> &r) {
            if (r)
                all.expectAway(id, model::Departure::Sleep);
        });
}

} // namespace gui
