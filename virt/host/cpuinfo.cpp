// SPDX-License-Identifier: GPL-3.0-or-later
#include "virt/host/cpuinfo.h"
#include "virt/core/say.h"
#include "virt/core/session_p.h"
#include "virt/host/cpuxml_p.h"
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace virt {

static Result<CpuTopology> topologyOf(pugi::xml_node cpu, const QString &during)
{
    const pugi::xml_node node = cpu.child("topology");
    const CpuTopology out{.sockets = node.attribute("sockets").as_uint(),
                          .dies = node.attribute("dies").as_uint(1),
                          .cores = node.attribute("cores").as_uint(),
                          .threads = node.attribute("threads").as_uint()};
    if (out.sockets && out.dies && out.cores && out.threads)
        return out;
    const QString said = node ? QString::fromUtf8(xmlOf(node)).trimmed() : Say::tr("no <topology> at all");
    return Error::unsupported(during,
                              Say::tr("The host does not tell its sockets, cores and threads; it says: %1").arg(said));
}

static QStringList featuresOf(pugi::xml_node cpu)
{
    QStringList out;
    for (const pugi::xml_node feature : cpu.children("feature"))
        out.append(wordOf(feature, "name"));
    out.sort();
    return out;
}

static QList<CpuCounter> countersOf(pugi::xml_node cpu)
{
    QList<CpuCounter> out;
    for (const pugi::xml_node counter : cpu.children("counter"))
        out.append({.name = wordOf(counter, "name"),
                    .hertz = counter.attribute("frequency").as_ullong(),
                    .scaling = wordOf(counter, "scaling") == QStringLiteral("yes")});
    return out;
}

Result<CpuInfo> parseCpuInfo(const QByteArray &capabilities, const QString &during)
{
    const auto document = parseXml(capabilities);
    if (!document)
        return Error::unsupported(during, document.error().message);
    const pugi::xml_node cpu = (*document)->child("capabilities").child("host").child("cpu");
    if (!cpu)
        return Error::unsupported(during, Say::tr("The capabilities of the host have no <cpu>"));
    return CpuInfo{.arch = textOf(cpu, "arch"),
                   .model = textOf(cpu, "model"),
                   .vendor = textOf(cpu, "vendor"),
                   .microcode = wordOf(cpu.child("microcode"), "version"),
                   .topology = topologyOf(cpu, during),
                   .features = featuresOf(cpu),
                   .counters = countersOf(cpu),
                   .xml = xmlOf(cpu)};
}

static QJsonValue orNull(const QString &text)
{
    return text.isEmpty() ? QJsonValue() : QJsonValue(text);
}

static QJsonValue topologyJson(const Result<CpuTopology> &topology)
{
    if (!topology)
        return {};
    return QJsonObject{{QStringLiteral("cores"), qint64(topology->cores)},
                       {QStringLiteral("dies"), qint64(topology->dies)},
                       {QStringLiteral("sockets"), qint64(topology->sockets)},
                       {QStringLiteral("threads"), qint64(topology->threads)}};
}

QByteArray cpuJson(const CpuInfo &cpu)
{
    const QJsonObject out{{QStringLiteral("arch"), orNull(cpu.arch)},
                          {QStringLiteral("features"), QJsonArray::fromStringList(cpu.features)},
                          {QStringLiteral("model"), orNull(cpu.model)},
                          {QStringLiteral("topology"), topologyJson(cpu.topology)},
                          {QStringLiteral("vendor"), orNull(cpu.vendor)}};
    return QJsonDocument(out).toJson();
}

static Result<GuestCpu> askGuestCpu(virConnectPtr conn, const QString &during)
{
    const auto text = own<Text>(VIRT(virConnectGetDomainCapabilities, conn, nullptr, nullptr, nullptr, nullptr, 0U),
                                during);
    if (!text)
        return text.error();
    return parseGuestCpu(QByteArray(text->get()), during);
}

static Result<CpuFacts> readCpu(virConnectPtr conn, const QString &during)
{
    const auto text = own<Text>(VIRT(virConnectGetCapabilities, conn), during);
    if (!text)
        return text.error();
    auto host = parseCpuInfo(QByteArray(text->get()), during);
    if (!host)
        return host.error();
    return CpuFacts{.host = std::move(*host), .guest = askGuestCpu(conn, during)};
}

Task askCpu(Session &session, QObject *receiver, Done<CpuFacts> done)
{
    const QString during = Say::tr("Read the CPU of %1").arg(session.options().name);
    return inquire<CpuFacts>(
        session, during, receiver,
        [=](const Job &job) -> Result<CpuFacts> {
            const auto conn = job.connection(during);
            if (!conn)
                return conn.error();
            return readCpu(conn->get(), during);
        },
        std::move(done));
}

} // namespace virt
