// SPDX-License-Identifier: GPL-3.0-or-later
#include "virt/core/fours_p.h"
#include "virt/core/say.h"
#include "virt/core/session_p.h"
#include "virt/snapshot/lookup_p.h"

namespace virt {

Result<DomainSnapshot> findSnapshot(virDomainPtr domain, const QString &snapshot, const QString &during)
{
    const QByteArray utf8 = snapshot.toUtf8();
    return own<DomainSnapshot>(VIRT(virDomainSnapshotLookupByName, domain, utf8.constData(), 0U), during);
}

Result<QByteArray> describeSnapshot(virDomainSnapshotPtr snapshot, bool secrets, const QString &during)
{
    const unsigned int flags = secrets ? VIR_DOMAIN_SNAPSHOT_XML_SECURE : 0;
    const auto text = own<Text>(VIRT(virDomainSnapshotGetXMLDesc, snapshot, flags), during);
    if (!text)
        return text.error();
    return QByteArray(text->get());
}

Result<> redefineSnapshot(virDomainPtr domain, virDomainSnapshotPtr snapshot, const QByteArray &xml,
                          const QString &during)
{
    const auto current = number(VIRT(virDomainSnapshotIsCurrent, snapshot, 0U), during);
    if (!current)
        return current.error();
    const unsigned int flags = VIR_DOMAIN_SNAPSHOT_CREATE_REDEFINE
                               | (*current == 1 ? +VIR_DOMAIN_SNAPSHOT_CREATE_CURRENT : 0U);
    const auto redefined = own<DomainSnapshot>(VIRT(virDomainSnapshotCreateXML, domain, xml.constData(), flags),
                                               during);
    return redefined ? Result<>() : Result<>(redefined.error());
}

Result<QList<QByteArray>> describeSnapshots(virDomainPtr domain, const QString &during)
{
    SnapshotList list;
    const auto count = number(VIRT(virDomainListAllSnapshots, domain, &list.out(), 0U), during);
    if (!count)
        return count.error();
    list.setCount(*count);
    const auto handles = list.items();
    QList<Result<QByteArray>> all(qsizetype(handles.size()));
    Result<QByteArray> *const each = all.data(); // detached before the threads write, each into its own
    inFours(all.size(), [&](qsizetype at) { each[at] = describeSnapshot(handles[size_t(at)], false, during); });
    QList<QByteArray> out;
    for (Result<QByteArray> &xml : all) {
        if (xml)
            out.append(std::move(*xml));
        else if (xml.error().kind != Error::Kind::NotFound) // deleted since the list was made
            return xml.error();
    }
    return out;
}

static Result<QStringList> namesOf(virDomainPtr domain, unsigned int filter, const QString &during)
{
    SnapshotList list;
    const auto count = number(VIRT(virDomainListAllSnapshots, domain, &list.out(), filter), during);
    if (!count)
        return count.error();
    list.setCount(*count);
    QStringList out;
    for (virDomainSnapshotPtr handle : list.items())
        out.append(QString::fromUtf8(virDomainSnapshotGetName(handle)));
    return out;
}

// One of a guest that is paused is connected, and silent.
static Result<bool> agentAnswers(virDomainPtr domain, const QByteArray &xml, const QString &during)
{
    if (!hasAgent(xml))
        return false;
    int state = VIR_DOMAIN_NOSTATE;
    if (auto asked = check(VIRT(virDomainGetState, domain, &state, nullptr, 0U), during); !asked)
        return asked.error();
    return state == VIR_DOMAIN_RUNNING;
}

Result<SnapshotCapability> capabilityOf(virDomainPtr domain, const QString &during)
{
    const auto running = isActive(domain, during);
    if (!running)
        return running.error();
    const auto xml = definitionOf(domain, 0, during);
    if (!xml)
        return xml.error();
    const auto agent = agentAnswers(domain, *xml, during);
    if (!agent)
        return agent.error();
    const auto external = namesOf(domain, VIR_DOMAIN_SNAPSHOT_LIST_EXTERNAL, during);
    if (!external)
        return external.error();
    const auto internal = namesOf(domain, VIR_DOMAIN_SNAPSHOT_LIST_INTERNAL, during);
    if (!internal)
        return internal.error();
    return SnapshotCapability{.running = *running,
                              .agent = *running && *agent,
                              .nvram = nvramFile(*xml),
                              .disks = snapshotDisks(*xml),
                              .internal = snapshotObstacles(*xml, *running, SnapshotKind::Internal),
                              .external = snapshotObstacles(*xml, *running, SnapshotKind::External),
                              .diskOnly = snapshotObstacles(*xml, *running, SnapshotKind::DiskOnly),
                              .internalNames = *internal,
                              .externalNames = *external};
}

// All that is only asked goes this way: the domain found, the answer a value.
template<class T>
static Task inspect(Session &session, const QUuid &uuid, const QString &during, QObject *receiver,
                    std::function<Result<T>(virDomainPtr)> question, Done<T> done)
{
    return inquire<T>(
        session, during, receiver,
        [uuid, during, question = std::move(question)](Job &job) -> Result<T> {
            const auto domain = job.domain(uuid, during);
            if (!domain)
                return domain.error();
            return question(domain->get());
        },
        std::move(done));
}

Task snapshotCapability(Session &session, const QUuid &uuid, const QString &name, QObject *receiver,
                        Done<SnapshotCapability> done)
{
    const QString during = Say::tr("Find out what snapshots %1 can have").arg(name);
    return inspect<SnapshotCapability>(
        session, uuid, during, receiver, [during](virDomainPtr domain) { return capabilityOf(domain, during); },
        std::move(done));
}

static Result<QString> snapshotText(virDomainPtr domain, const QString &snapshot, bool secrets, const QString &during)
{
    const auto handle = findSnapshot(domain, snapshot, during);
    if (!handle)
        return handle.error();
    const auto xml = describeSnapshot(handle->get(), secrets, during);
    if (!xml)
        return xml.error();
    return QString::fromUtf8(*xml);
}

Task snapshotXml(Session &session, const QUuid &uuid, const QString &name, const QString &snapshot, QObject *receiver,
                 Done<QString> done)
{
    const QString during = Say::tr("Read snapshot \"%1\" of %2").arg(snapshot, name);
    return inspect<QString>(
        session, uuid, during, receiver,
        [during, snapshot, secrets = !session.options().readOnly](virDomainPtr domain) {
            return snapshotText(domain, snapshot, secrets, during);
        },
        std::move(done));
}

} // namespace virt
