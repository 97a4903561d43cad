// SPDX-License-Identifier: GPL-3.0-or-later
#include "virt/host/power.h"
#include "virt/core/change_p.h"
#include "virt/core/say.h"
#include "virt/host/cpuxml_p.h"
#include "virt/host/uri.h"
#include "virt/ssh/remotecommand.h"

namespace virt {

Result<PowerAbilities> parsePowerAbilities(const QByteArray &capabilities, const QString &during)
{
    const auto document = parseXml(capabilities);
    if (!document)
        return Error::unsupported(during, document.error().message);
    const pugi::xml_node power = (*document)->child("capabilities").child("host").child("power_management");
    return PowerAbilities{.memory = !power.child("suspend_mem").empty(),
                          .disk = !power.child("suspend_disk").empty(),
                          .hybrid = !power.child("suspend_hybrid").empty()};
}

Task askPowerAbilities(Session &session, QObject *receiver, Done<PowerAbilities> done)
{
    const QString during = Say::tr("Ask how %1 can be suspended").arg(session.options().name);
    return ask<PowerAbilities>(
        session, during, receiver,
        [during](virConnectPtr conn) -> Result<PowerAbilities> {
            const auto text = own<Text>(VIRT(virConnectGetCapabilities, conn), during);
            if (!text)
                return text.error();
            return parsePowerAbilities(QByteArray(text->get()), during);
        },
        std::move(done));
}

namespace {

struct Target {
    unsigned int number;
    QString word; // as virsh takes it
};

Target targetOf(SuspendTarget target)
{
    switch (target) {
    case SuspendTarget::Disk: return {VIR_NODE_SUSPEND_TARGET_DISK, QStringLiteral("disk")};
    case SuspendTarget::Hybrid: return {VIR_NODE_SUSPEND_TARGET_HYBRID, QStringLiteral("hybrid")};
    case SuspendTarget::Memory: break;
    }
    return {VIR_NODE_SUSPEND_TARGET_MEM, QStringLiteral("mem")};
}

} // namespace

Task suspendHost(Session &session, SuspendTarget target, std::chrono::seconds sleep, QObject *receiver, Done<> done)
{
    const QString name = session.options().name;
    const QString during = Say::tr("Suspend %1").arg(name);
    const Target to = targetOf(target);
    const auto seconds = static_cast<unsigned long long>(sleep.count());
    const Intent intent{.action = during,
                        .object = name,
                        .virsh = {shellLine({QStringLiteral("nodesuspend"), to.word, QString::number(seconds)})}};
    return askChange<void>(
        session, intent, during, receiver,
        [=](virConnectPtr conn) {
            return check(VIRT(virNodeSuspendForDuration, conn, to.number, seconds, 0U), during);
        },
        std::move(done));
}

QString powerText(PowerAction action, const QString &host)
{
    return action == PowerAction::Reboot ? Say::tr("Reboot %1").arg(host) : Say::tr("Power off %1").arg(host);
}

Result<> mayPower(const Session::Options &options, PowerAction action)
{
    const QString during = powerText(action, options.name);
    if (options.readOnly)
        return Error{.kind = Error::Kind::Denied,
                     .during = during,
                     .message = Say::tr("The host is connected read-only"),
                     .advice = Say::tr("Allow changes in the host's settings first.")};
    const auto uri = readUri(options.uri);
    if (!uri)
        return uri.error();
    if (uri->isLocal())
        return Error::unsupported(during, Say::tr("This is the computer that Virtdeck runs on"),
                                  Say::tr("Use the desktop's own menu for that."));
    if (!uri->isSsh())
        return Error::unsupported(during, Say::tr("The host is not reached by ssh, and libvirt itself cannot do it"),
                                  Say::tr("Connect to it by qemu+ssh."));
    return {};
}

// One command line for a POSIX shell: which program the host has, and whether the user may call it, is known only there.
static QString script(PowerAction action)
{
    const bool reboot = action == PowerAction::Reboot;
    const QString systemctl = reboot ? QStringLiteral("systemctl reboot") : QStringLiteral("systemctl poweroff");
    const QString shutdown = reboot ? QStringLiteral("shutdown -r now") : QStringLiteral("shutdown -P now");
    return QStringLiteral("if [ \"$(id -u)\" = 0 ]; then as=; else as='sudo -n'; fi; "
                          "if command -v systemctl >/dev/null 2>&1; then $as %1; else $as %2; fi")
        .arg(systemctl, shutdown);
}

// ssh's own status, and what it says when the other end goes while a command runs: the host did as it was told before it
// could say so.
static bool wentAway(const CommandOutput &output)
{
    static constexpr int ofSsh = 255;
    return output.status == ofSsh
           && (output.err.contains(QLatin1String("closed by remote host"))
               || output.err.contains(QLatin1String("reset by peer"))
               || output.err.contains(QLatin1String("Broken pipe")));
}

Result<> powerOutcome(const Result<CommandOutput> &output, const QString &during)
{
    if (!output)
        return output.error();
    if (output->ok() || wentAway(*output))
        return {};
    const QString said = output->err.trimmed();
    return Error{.kind = Error::Kind::Failed,
                 .during = during,
                 .message = said.isEmpty() ? Say::tr("The command ended with status %1").arg(output->status) : said,
                 .advice = Say::tr("The user of the connection must be root there or allowed to use sudo.")};
}

Task powerHost(Session &session, PowerAction action, QObject *receiver, Done<> done)
{
    const QString name = session.options().name;
    const QString during = powerText(action, name);
    const QStringList command{QStringLiteral("sh"), QStringLiteral("-c"), script(action)};
    const auto allowed = mayPower(session.options(), action);
    if (!allowed)
        return ask<void>(
            session, during, receiver, [why = allowed.error()](virConnectPtr) { return Result<>(why); },
            std::move(done));
    Change change{.intent = {.action = during, .object = name}, .started = QDateTime::currentDateTime()};
    return runOnHost(
        session, during, command, receiver,
        [=, sink = session.options().changes, done = std::move(done)](const Result<CommandOutput> &output) {
            auto outcome = powerOutcome(output, during);
            Change made = change;
            made.durationMs = made.started.msecsTo(QDateTime::currentDateTime());
            made.outcome = outcome ? Change::Outcome::Done : Change::Outcome::Failed;
            made.error = outcome ? QString() : outcome.error().text();
            if (sink)
                sink(made);
            done(std::move(outcome));
        });
}

} // namespace virt
