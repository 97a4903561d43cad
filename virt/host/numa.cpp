// SPDX-License-Identifier: GPL-3.0-or-later
#include "virt/host/numa.h"
#include "virt/core/say.h"
#include "virt/core/session_p.h"
#include "virt/xml/document.h"
#include <algorithm>
#include <pugixml.hpp>
#include <set>

namespace virt {

namespace {

// What libvirt writes as a size: KiB, unless the element says otherwise.
quint64 kib(pugi::xml_node node, quint64 value)
{
    const std::string_view unit = node.attribute("unit").as_string("KiB");
    if (unit == "b" || unit == "bytes")
        return value / 1024;
    if (unit == "M" || unit == "MiB")
        return value * 1024;
    if (unit == "G" || unit == "GiB")
        return value * 1024 * 1024;
    return value;
}

QList<NumaPages> hugePagesOf(pugi::xml_node cell)
{
    QList<NumaPages> out;
    for (const pugi::xml_node pages : cell.children("pages"))
        out.append({.sizeKiB = kib(pages, pages.attribute("size").as_ullong()), .count = pages.text().as_ullong()});
    std::ranges::sort(out, {}, &NumaPages::sizeKiB);
    out.remove(0, std::min<qsizetype>(out.size(), 1)); // the usual size is just memory
    return out;
}

NumaCell cellOf(pugi::xml_node node)
{
    NumaCell out{.id = node.attribute("id").as_int(), .hugePages = hugePagesOf(node)};
    const pugi::xml_node memory = node.child("memory");
    out.memoryKiB = kib(memory, memory.text().as_ullong());
    for (const pugi::xml_node sibling : node.child("distances").children("sibling"))
        out.distances.append({sibling.attribute("id").as_int(), sibling.attribute("value").as_int()});
    for (const pugi::xml_node cpu : node.child("cpus").children("cpu"))
        out.cpus.add(cpu.attribute("id").as_int());
    return out;
}

// Numbers of cells may have holes, and libvirt counts on.
struct Run {
    int first = 0, count = 0;
};
QList<Run> runsOf(const QList<NumaCell> &cells)
{
    QList<Run> out;
    for (const NumaCell &cell : cells) {
        if (out.isEmpty() || cell.id != out.last().first + out.last().count)
            out.append(Run{.first = cell.id});
        ++out.last().count;
    }
    return out;
}

std::vector<unsigned int> sizesOf(const QList<NumaCell> &cells)
{
    std::set<unsigned int> sizes;
    for (const NumaCell &cell : cells)
        for (const NumaPages &pages : cell.hugePages)
            sizes.insert(static_cast<unsigned int>(pages.sizeKiB));
    return {sizes.begin(), sizes.end()};
}

Result<> askFreeMemory(virConnectPtr conn, Run run, NumaFree &out, const QString &during)
{
    std::vector<unsigned long long> bytes(static_cast<size_t>(run.count));
    const auto told = number(VIRT(virNodeGetCellsFreeMemory, conn, bytes.data(), run.first, run.count), during);
    if (!told)
        return told.error();
    for (int i = 0; i < *told; ++i)
        out.memoryKiB.insert(run.first + i, bytes[static_cast<size_t>(i)] / 1024);
    return {};
}

Result<> askFreePages(virConnectPtr conn, Run run, std::vector<unsigned int> sizes, NumaFree &out,
                      const QString &during)
{
    std::vector<unsigned long long> counts(sizes.size() * static_cast<size_t>(run.count));
    const auto ok = check(VIRT(virNodeGetFreePages, conn, static_cast<unsigned int>(sizes.size()), sizes.data(),
                               run.first, static_cast<unsigned int>(run.count), counts.data(), 0U),
                          during);
    if (!ok)
        return ok.error();
    for (size_t i = 0; i < counts.size(); ++i) // all are filled; not every driver says how many
        out.hugePages[run.first + static_cast<int>(i / sizes.size())].append(
            {.sizeKiB = sizes[i % sizes.size()], .count = counts[i]});
    return {};
}

Result<NumaFree> askNumaFree(virConnectPtr conn, const QList<NumaCell> &cells, const QString &during)
{
    NumaFree out;
    const auto sizes = sizesOf(cells);
    for (const Run &run : runsOf(cells)) {
        if (const auto ok = askFreeMemory(conn, run, out, during); !ok)
            return ok.error();
        if (sizes.empty())
            continue;
        if (const auto ok = askFreePages(conn, run, sizes, out, during);
            !ok && ok.error().kind != Error::Kind::Unsupported)
            return ok.error();
    }
    return out;
}

} // namespace

Result<QList<NumaCell>> parseNuma(const QByteArray &capabilities, const QString &during)
{
    const auto document = parseXml(capabilities);
    if (!document)
        return Error{.during = during, .message = document.error().message};
    QList<NumaCell> out;
    const pugi::xml_node cells = (*document)->select_node("/capabilities/host/topology/cells").node();
    for (const pugi::xml_node cell : cells.children("cell"))
        out.append(cellOf(cell));
    std::ranges::sort(out, {}, &NumaCell::id);
    return out;
}

Task fetchNuma(Session &session, QObject *receiver, Done<QList<NumaCell>> done)
{
    const QString during = Say::tr("Ask %1 for its NUMA cells").arg(session.options().name);
    return ask<QList<NumaCell>>(
        session, during, receiver,
        [during](virConnectPtr conn) -> Result<QList<NumaCell>> {
            const auto xml = own<Text>(VIRT(virConnectGetCapabilities, conn), during);
            return xml ? parseNuma(xml->get(), during) : xml.error();
        },
        std::move(done));
}

Task fetchNumaFree(Session &session, const QList<NumaCell> &cells, QObject *receiver, Done<NumaFree> done)
{
    const QString during = Say::tr("Ask %1 what is free in its NUMA cells").arg(session.options().name);
    return ask<NumaFree>(
        session, during, receiver, [during, cells](virConnectPtr conn) { return askNumaFree(conn, cells, during); },
        std::move(done));
}

} // namespace virt
