// SPDX-License-Identifier: GPL-3.0-or-later
#include "virt/core/say.h"
#include "virt/core/session_p.h"
#include "virt/instance/vcpus.h"
#include "virt/xml/document.h"
#include <pugixml.hpp>

namespace virt {

static int numberIn(const pugi::xml_node &node, const char *name)
{
    return node.attribute(name).as_int();
}

QList<HostCpu> parseHostCpus(const QByteArray &capabilities)
{
    QList<HostCpu> out;
    const auto document = parseXml(capabilities);
    if (!document)
        return out;
    const pugi::xml_node cells = (*document)->document_element().child("host").child("topology").child("cells");
    for (const pugi::xml_node &cell : cells.children("cell"))
        for (const pugi::xml_node &cpu : cell.child("cpus").children("cpu"))
            out.append({.id = numberIn(cpu, "id"),
                        .cell = numberIn(cell, "id"),
                        .socket = numberIn(cpu, "socket_id"),
                        .core = numberIn(cpu, "core_id")});
    return out;
}

Task askHostCpus(Session &session, QObject *receiver, Done<QList<HostCpu>> done)
{
    const QString during = Say::tr("Read the CPUs of %1").arg(session.options().name);
    return inquire<QList<HostCpu>>(
        session, during, receiver,
        [=](const Job &job) -> Result<QList<HostCpu>> {
            const auto conn = job.connection(during);
            if (!conn)
                return conn.error();
            const auto xml = own<Text>(VIRT(virConnectGetCapabilities, conn->get()), during);
            if (!xml)
                return xml.error();
            return parseHostCpus(xml->get());
        },
        std::move(done));
}

} // namespace virt
