// SPDX-License-Identifier: GPL-3.0-or-later
#include "virt/core/change_p.h"
#include "virt/core/say.h"
#include "virt/migration/journey_p.h"
#include <algorithm>

namespace virt {

namespace {

class Parameters {
public:
    Parameters() = default;
    Parameters(const Parameters &) = delete;
    Parameters &operator=(const Parameters &) = delete;
    ~Parameters() { virTypedParamsFree(m_list, m_count); }

    void add(const char *name, const QString &value)
    {
        virTypedParamsAddString(&m_list, &m_count, &m_room, name, value.toUtf8().constData());
    }
    void add(const char *name, quint64 value) { virTypedParamsAddULLong(&m_list, &m_count, &m_room, name, value); }
    [[nodiscard]] virTypedParameterPtr list() const { return m_list; }
    [[nodiscard]] unsigned int count() const { return static_cast<unsigned int>(m_count); }

private:
    virTypedParameterPtr m_list = nullptr;
    int m_count = 0, m_room = 0;
};

unsigned int flagsFor(const Journey &j)
{
    unsigned int flags = j.persistent ? VIR_MIGRATE_PERSIST_DEST | VIR_MIGRATE_UNDEFINE_SOURCE : 0;
    if (!j.request.isLive())
        return flags | VIR_MIGRATE_OFFLINE;
    flags |= VIR_MIGRATE_LIVE | VIR_MIGRATE_ABORT_ON_ERROR;
    if (!j.disks.isEmpty())
        flags |= VIR_MIGRATE_NON_SHARED_DISK;
    return flags;
}

void fill(Parameters &parameters, const Journey &j)
{
    if (!j.request.isLive())
        return;
    for (const CopiedDisk &copy : j.disks)
        parameters.add(VIR_MIGRATE_PARAM_MIGRATE_DISKS, copy.disk.target);
    if (j.request.bandwidthMiBs > 0)
        parameters.add(VIR_MIGRATE_PARAM_BANDWIDTH, j.request.bandwidthMiBs);
}

QStringList wordsOf(const Journey &j)
{
    QStringList words{QStringLiteral("migrate"), j.name, j.to.uri()};
    if (j.persistent)
        words << QStringLiteral("--persistent") << QStringLiteral("--undefinesource");
    if (!j.request.isLive())
        return words << QStringLiteral("--offline");
    words << QStringLiteral("--live") << QStringLiteral("--abort-on-error");
    QStringList targets;
    for (const CopiedDisk &copy : j.disks)
        targets << copy.disk.target;
    if (!targets.isEmpty())
        words << QStringLiteral("--copy-storage-all") << QStringLiteral("--migrate-disks") << targets.join(u',');
    if (j.request.bandwidthMiBs > 0)
        words << QStringLiteral("--bandwidth") << QString::number(j.request.bandwidthMiBs);
    return words;
}

QString phaseOf(const Journey &j)
{
    if (!j.request.isLive())
        return Say::tr("Moving the definition");
    return j.disks.isEmpty() ? Say::tr("Copying memory") : Say::tr("Copying disks and memory");
}

// Without the target's daemon the migration can only fail, but QEMU would go on to the very end first.
std::function<bool()> targetGone(const Journey &j)
{
    return [conn = std::make_shared<Connect>(j.to.shared())] { return VIRT(virConnectIsAlive, conn->get()) == 0; };
}

Error advised(Error e, const Journey &j)
{
    const auto says = [&](const char *words) {
        return e.message.contains(QLatin1StringView(words), Qt::CaseInsensitive);
    };
    if (e.code == VIR_ERR_MIGRATE_UNSAFE)
        e.advice = Say::tr(
            "libvirt sees that this storage is not shared, or that a disk is cached by the host: migrate "
            "with a copy of the storage, or set the disk's cache to none.");
    else if (says("unable to connect to server") || says("unable to resolve") || says("address resolution"))
        e.advice = Say::tr(
                       "%1 must reach %2 by the name that %2 has for itself, on the ports 49152 to 49215: check name "
                       "service and firewall, or set migration_host in qemu.conf on %2.")
                       .arg(j.from.name(), j.to.name());
    return e;
}

// Asked right after the failure: libvirt's words for a connection that broke tell neither that nor which.
const Side *lostSide(const Journey &j)
{
    for (const Side *side : {&j.from, &j.to}) {
        if (VIRT(virConnectIsAlive, side->conn()) != 1)
            return side;
    }
    return nullptr;
}

Error explained(const Error &e, const Journey &j)
{
    const Side *lost = lostSide(j);
    if (lost)
        return {.kind = Error::Kind::Disconnected,
                .code = e.code,
                .during = j.during,
                .message = Say::tr("The connection to %1 broke").arg(lost->name())};
    return j.job.cancelled() ? Error::cancelled(j.during) : advised(e, j);
}

} // namespace

Result<> transfer(Journey &j)
{
    if (j.job.cancelled())
        return Error::cancelled(j.during);
    if (auto ok = refuseNamesakes(j); !ok) // copying disks may have taken hours
        return ok;
    const auto domain = findDomain(j.from.conn(), j.uuid, j.during);
    if (!domain)
        return domain.error();
    Parameters parameters;
    fill(parameters, j);
    std::unique_ptr<Job::DomainJobWatch> watch;
    if (j.request.isLive())
        watch = j.job.watchDomainJob(j.uuid, phaseOf(j), targetGone(j));
    else
        j.job.phase(phaseOf(j));
    j.asked = true;
    noteVirsh(wordsOf(j));
    const auto arrived = own<Domain>(
        VIRT(virDomainMigrate3, domain->get(), j.to.conn(), parameters.list(), parameters.count(), flagsFor(j)),
        j.during);
    return arrived ? Result<>() : Result<>(explained(arrived.error(), j));
}

} // namespace virt
