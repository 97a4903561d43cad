// SPDX-License-Identifier: GPL-3.0-or-later
#include "virt/instance/changed.h"
#include "virt/xml/document.h"
#include <algorithm>
#include <array>
#include <pugixml.hpp>
#include <string>
#include <string_view>
#include <vector>

namespace virt {

namespace {

// What libvirt adds to a running configuration, as the end of a path; "@" marks an attribute. Taken out of the running
// one only where the stored one has nothing of the kind: there it is the user's own.
constexpr std::array additions{
    "/domain@id",
    "/alias", // of the user's own ("ua-…") are stored
    "/seclabel",
    "/seclabel/label",
    "/seclabel/imagelabel",
    "/seclabel/baselabel",
    "/domain/resource",
    "/domain/cpu",
    "/domain/iothreadids",
    "/domain/vcpu@cpuset",
    "/numatune/memory@nodeset",
    "/cpu/feature",
    "/cpu/vendor",
    "/os/loader",
    "/os/nvram",
    "/os/firmware",
    "/gic@version",
    "/disk/mirror",
    "/disk/backingStore",
    "/backingStore/backingStore",
    "/source@index",
    "/backingStore@index",
    "/source/reservations",
    "/target@tray",
    "/interface/target",
    "/interface/target@managed",
    "/interface/virtualport",
    "/interface/bandwidth",
    "/interface/vlan",
    "/interface/source@portid",
    "/interface/source@bridge",
    "/interface/source@dev",
    "/interface/source@mode",
    "/virtualport/parameters",
    "/hostdev/driver",
    "/hostdev/source/address",
    "/channel/source",
    "/channel/source@path",
    "/channel/source@mode",
    "/target@state",
    "/serial/source",
    "/serial/source@path",
    "/console/source",
    "/console/source@path",
    "/console@tty",
    "/parallel/source@path",
    "/listen@address",
    "/listen@socket",
    "/filesystem/binary",
    "/memory/target/current",
    "/cid@address",
    "/tpm/backend@version",
};

bool isAddition(const std::string &path)
{
    return std::ranges::any_of(additions, [&](std::string_view end) { return path.ends_with(end); });
}

std::string value(const pugi::xml_node &node, const char *attribute)
{
    return node.attribute(attribute).value();
}

// By what two elements of the same name are the same thing; empty: by their place among their kind.
std::string identity(const pugi::xml_node &node)
{
    const std::string_view name = node.name();
    if (name == "disk" || name == "filesystem")
        return value(node.child("target"), name == "disk" ? "dev" : "dir");
    if (name == "interface")
        return value(node.child("mac"), "address");
    if (name == "controller")
        return value(node, "type") + ' ' + value(node, "index");
    for (const char *key : {"vcpu", "iothread"})
        if (name.ends_with("pin"))
            if (std::string id = value(node, key); !id.empty())
                return id;
    if (name == "feature" || name == "timer")
        return value(node, "name");
    if (name == "seclabel")
        return value(node, "model");
    return name == "graphics" ? value(node, "type") : std::string();
}

int placeOf(const pugi::xml_node &node)
{
    int place = 0;
    for (pugi::xml_node before = node.previous_sibling(node.name()); before;
         before = before.previous_sibling(node.name()))
        ++place;
    return place;
}

// The element of `parent` that stands for the same thing as `node`.
pugi::xml_node counterpart(const pugi::xml_node &node, const pugi::xml_node &parent)
{
    const std::string id = identity(node);
    int place = id.empty() ? placeOf(node) : 0;
    for (const pugi::xml_node &candidate : parent.children(node.name()))
        if (id.empty() ? place-- == 0 : identity(candidate) == id)
            return candidate;
    return {};
}

template<class Removable>
void removeAttributes(pugi::xml_node node, Removable removable)
{
    std::vector<pugi::xml_attribute> doomed;
    std::ranges::copy_if(node.attributes(), std::back_inserter(doomed), removable);
    for (const pugi::xml_attribute &attribute : doomed)
        node.remove_attribute(attribute);
}

// <source index='3'/>: a drive that the guest has emptied, or whose media were taken out, keeps its number.
bool isOnlyNumbered(const pugi::xml_node &node)
{
    return std::string_view(node.name()) == "source" && !node.first_child() && node.attribute("index")
           && node.first_attribute() == node.last_attribute();
}

// Takes out of `running` what libvirt added to `stored`; `path` is that of both.
void takeOutAdditions(pugi::xml_node running, const pugi::xml_node &stored, const std::string &path)
{
    removeAttributes(running, [&](const pugi::xml_attribute &a) {
        return !stored.attribute(a.name()) && isAddition(path + '@' + a.name());
    });
    std::vector<pugi::xml_node> doomed;
    for (const pugi::xml_node &child : running.children()) {
        if (child.type() != pugi::node_element)
            continue;
        const std::string childPath = path + '/' + child.name();
        if (const pugi::xml_node same = counterpart(child, stored))
            takeOutAdditions(child, same, childPath);
        else if (isAddition(childPath) || isOnlyNumbered(child))
            doomed.push_back(child);
    }
    for (const pugi::xml_node &child : doomed)
        running.remove_child(child);
}

void makeEqual(pugi::xml_node running, const pugi::xml_node &stored, const char *attribute)
{
    const pugi::xml_attribute wish = stored.attribute(attribute);
    if (!wish)
        running.remove_attribute(attribute);
    else if (pugi::xml_attribute is = running.attribute(attribute)) // where it is: texts are compared
        is.set_value(wish.value());
    else
        running.append_copy(wish);
}

// libvirt shows what it made of the wish: a model with features in place of "host-model", a fuller check.
void settleCpu(pugi::xml_node running, pugi::xml_node stored)
{
    if (value(stored, "mode") == "host-model") {
        for (const char *part : {"model", "vendor"}) {
            running.remove_child(part);
            stored.remove_child(part);
        }
        for (const pugi::xml_node &cpu : {running, stored})
            removeAttributes(cpu, [](const pugi::xml_attribute &) { return true; });
    }
    for (pugi::xml_node cpu : {running, stored}) {
        cpu.remove_attribute("check");
        cpu.child("model").remove_attribute("fallback");
    }
}

// Numbers that are given out at the start, and asked for by -1 or autoport.
void settleGraphics(pugi::xml_node running, pugi::xml_node stored)
{
    const bool automatic = value(stored, "autoport") == "yes";
    for (const char *port : {"port", "tlsPort", "websocket"}) {
        const pugi::xml_attribute wish = stored.attribute(port);
        if (automatic || !wish || wish.as_int() == -1) {
            running.remove_attribute(port);
            stored.remove_attribute(port);
        }
    }
    if (!stored.attribute("listen"))
        running.remove_attribute("listen");
}

// A card of a network shows as what the network made of it: "bridge" of an Open vSwitch one.
void settleInterface(pugi::xml_node running, const pugi::xml_node &stored)
{
    if (value(stored, "type") != "network")
        return;
    makeEqual(running, stored, "type");
    if (!running.child("source").attribute("network"))
        makeEqual(running.child("source"), stored.child("source"), "network");
}

void forPairs(const pugi::xml_node &running, const pugi::xml_node &stored, const char *name,
              void (*settle)(pugi::xml_node, pugi::xml_node))
{
    for (const pugi::xml_node &node : running.children(name))
        if (const pugi::xml_node same = counterpart(node, stored))
            settle(node, same);
}

// They stand in the order in which they were added, which memory that is loaded brings along.
void orderControllers(pugi::xml_node running, const pugi::xml_node &stored)
{
    pugi::xml_node next = running.child("controller");
    for (const pugi::xml_node &node : stored.children("controller")) {
        const pugi::xml_node same = counterpart(node, running);
        if (same && same == next)
            next = next.next_sibling("controller");
        else if (same)
            running.insert_move_before(same, next);
    }
}

void settle(pugi::xml_node running, pugi::xml_node stored)
{
    settleCpu(running.child("cpu"), stored.child("cpu"));
    const pugi::xml_node devices = running.child("devices");
    const pugi::xml_node storedDevices = stored.child("devices");
    orderControllers(devices, storedDevices);
    forPairs(devices, storedDevices, "graphics", settleGraphics);
    forPairs(devices, storedDevices, "interface", [](pugi::xml_node a, pugi::xml_node b) { settleInterface(a, b); });
    for (pugi::xml_node domain : {running, stored}) // the guest sets its clock
        domain.child("clock").remove_attribute("adjustment");
}

} // namespace

Differences differences(const QByteArray &running, const QByteArray &stored)
{
    const auto active = parseXml(running);
    const auto inactive = parseXml(stored);
    if (!active || !inactive)
        return {.running = QString::fromUtf8(running), .stored = QString::fromUtf8(stored)};
    const pugi::xml_node domain = (*active)->document_element();
    const pugi::xml_node storedDomain = (*inactive)->document_element();
    settle(domain, storedDomain);
    takeOutAdditions(domain, storedDomain, std::string("/") + domain.name());
    return {.running = QString::fromUtf8(formatXml(*active)), .stored = QString::fromUtf8(formatXml(*inactive))};
}

} // namespace virt
