// SPDX-License-Identifier: GPL-3.0-or-later
#include "virt/disk/diskoptions.h"
#include "virt/core/say.h"
#include "virt/core/session_p.h"
#include "virt/disk/diskxml.h"
#include "virt/instance/reach_p.h"
#include "virt/xml/document.h"
#include <algorithm>
#include <pugixml.hpp>

namespace virt {

namespace {

pugi::xml_node rootOf(const tl::expected<XmlDocument, XmlFault> &document)
{
    return document ? (*document)->document_element() : pugi::xml_node();
}

QStringList busesIn(const QByteArray &capabilities)
{
    const auto document = parseXml(capabilities);
    QStringList out;
    for (const pugi::xml_node list : rootOf(document).child("devices").child("disk").children("enum"))
        if (QByteArray(list.attribute("name").value()) == "bus")
            for (const pugi::xml_node value : list.children("value"))
                out << QString::fromUtf8(value.text().get());
    return out;
}

// As its first disk has it.
QString usualBus(const QByteArray &definition)
{
    for (const QString &target : targetsIn(definition))
        if (const DiskFacts disk = diskFacts(diskElement(definition, target)); disk.device == QStringLiteral("disk"))
            return disk.bus;
    return {};
}

// What a domain is made of, for the question what it can have.
struct Machine {
    QByteArray emulator, arch, machine, type;
};

Machine machineOf(const QByteArray &definition)
{
    const auto document = parseXml(definition);
    const pugi::xml_node domain = rootOf(document);
    const pugi::xml_node os = domain.child("os").child("type");
    return {.emulator = domain.child("devices").child_value("emulator"),
            .arch = os.attribute("arch").value(),
            .machine = os.attribute("machine").value(),
            .type = domain.attribute("type").value()};
}

const char *orNull(const QByteArray &text)
{
    return text.isEmpty() ? nullptr : text.constData();
}

// A driver that cannot tell leaves it to the user.
Result<QByteArray> capabilitiesFor(virConnectPtr conn, const QByteArray &definition, const QString &during)
{
    const Machine m = machineOf(definition);
    const auto text = own<Text>(VIRT(virConnectGetDomainCapabilities, conn, orNull(m.emulator), orNull(m.arch),
                                     orNull(m.machine), orNull(m.type), 0U),
                                during);
    if (text)
        return QByteArray(text->get());
    return text.error().kind == Error::Kind::Disconnected ? Result<QByteArray>(text.error()) : QByteArray();
}

Result<QByteArray> definitionIf(bool wanted, virDomainPtr domain, unsigned int flags, const QString &during)
{
    return wanted ? definitionOf(domain, flags, during) : QByteArray();
}

Result<DiskOptions> options(virDomainPtr domain, const QString &during)
{
    const auto reach = reachOf(domain, during);
    if (!reach)
        return reach.error();
    const auto running = definitionIf(reach->running, domain, 0, during);
    if (!running)
        return running.error();
    const auto stored = definitionIf(reach->persistent, domain, VIR_DOMAIN_XML_INACTIVE, during);
    if (!stored)
        return stored.error();
    const auto capabilities = capabilitiesFor(virDomainGetConnect(domain), running->isEmpty() ? *stored : *running,
                                              during);
    return capabilities ? diskOptions(*running, *stored, *capabilities) : Result<DiskOptions>(capabilities.error());
}

} // namespace

DiskOptions diskOptions(const QByteArray &running, const QByteArray &stored, const QByteArray &capabilities)
{
    static const QStringList order{QStringLiteral("virtio"), QStringLiteral("scsi"), QStringLiteral("sata"),
                                   QStringLiteral("usb"), QStringLiteral("ide")};
    DiskOptions out{.running = !running.isEmpty(), .persistent = !stored.isEmpty()};
    out.targets = targetsIn(running) + targetsIn(stored);
    out.targets.removeDuplicates();
    const QStringList offered = busesIn(capabilities);
    const QString usual = usualBus(out.running ? running : stored);
    for (const QString &bus : order)
        if (offered.isEmpty() || offered.contains(bus))
            (out.running && !canBePlugged(bus) ? out.whenOff : out.buses) << bus;
    if (offered.contains(QStringLiteral("xen")))
        out.buses << QStringLiteral("xen");
    if (const auto at = out.buses.indexOf(usual); at > 0)
        out.buses.move(at, 0);
    return out;
}

QStringList mediaBuses(QStringList buses)
{
    buses.removeAll(QStringLiteral("virtio"));
    buses.removeAll(QStringLiteral("xen"));
    return buses;
}

Task askDiskOptions(Session &session, const QUuid &uuid, const QString &name, QObject *receiver, Done<DiskOptions> done)
{
    const QString during = Say::tr("Find out what disks %1 can have").arg(name);
    return inquire<DiskOptions>(
        session, during, receiver,
        [=](const Job &job) -> Result<DiskOptions> {
            const auto domain = job.domain(uuid, during);
            return domain ? options(domain->get(), during) : domain.error();
        },
        std::move(done));
}

} // namespace virt
