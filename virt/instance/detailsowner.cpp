// SPDX-License-Identifier: GPL-3.0-or-later
#include "virt/instance/detailsowner_p.h"
#include "virt/xml/namespaces_p.h"
#include <QRegularExpression>

namespace virt {

namespace {

QString text(const pugi::xml_node &node)
{
    return QString::fromUtf8(node.child_value()).trimmed();
}

// The child of that name in the same namespace as its parent, whatever prefix it has.
pugi::xml_node sibling(const pugi::xml_node &parent, std::string_view name)
{
    return childIn(parent, namespaceOf(parent), name);
}

pugi::xml_node metadataOf(const pugi::xml_node &domain, std::string_view uriStart)
{
    return domain.child("metadata").find_child([&](const pugi::xml_node &child) {
        return namespaceOf(child).starts_with(uriStart);
    });
}

QString systemEntry(const pugi::xml_node &domain, const char *name)
{
    return text(domain.child("sysinfo").child("system").find_child_by_attribute("entry", "name", name));
}

// Since 1.1 the metadata tell the ports and their addresses too.
QStringList novaAddresses(const pugi::xml_node &instance)
{
    QStringList out;
    for (const pugi::xml_node &port : sibling(instance, "ports").children())
        for (const pugi::xml_node &ip : port.children())
            if (localName(ip) == "ip" && ip.attribute("address"))
                out.append(QString::fromUtf8(ip.attribute("address").value()));
    return out;
}

bool readNova(const pugi::xml_node &domain, Details &out)
{
    const pugi::xml_node instance = metadataOf(domain, "http://openstack.org/xmlns/libvirt/nova/");
    if (!instance && !systemEntry(domain, "product").startsWith(QStringLiteral("OpenStack")))
        return false;
    const pugi::xml_node owner = sibling(instance, "owner");
    const pugi::xml_node root = sibling(instance, "root");
    out.owner = Owner::Nova;
    out.displayName = text(sibling(instance, "name"));
    out.flavor = QString::fromUtf8(sibling(instance, "flavor").attribute("name").value());
    out.project = text(sibling(owner, "project"));
    out.user = text(sibling(owner, "user"));
    if (root.attribute("type").value() == std::string_view("image"))
        out.image = QString::fromUtf8(root.attribute("uuid").value());
    out.ownerAddresses = novaAddresses(instance);
    return true;
}

bool readOvirt(const pugi::xml_node &domain, Details &out)
{
    const bool marked = metadataOf(domain, "http://ovirt.org/vm/")
                        || systemEntry(domain, "manufacturer") == QStringLiteral("oVirt");
    if (marked)
        out.owner = Owner::Ovirt;
    return marked;
}

// Its domains are called "namespace_name"; neither part can hold an underscore.
bool readKubeVirt(const pugi::xml_node &domain, Details &out)
{
    if (!metadataOf(domain, "http://kubevirt.io"))
        return false;
    const QString name = QString::fromUtf8(domain.child_value("name"));
    const qsizetype at = name.indexOf(u'_');
    out.owner = Owner::KubeVirt;
    if (at > 0) {
        out.project = name.left(at);
        out.displayName = name.mid(at + 1);
    }
    return true;
}

bool readCloudStack(const pugi::xml_node &domain, Details &out)
{
    const bool marked = systemEntry(domain, "product").startsWith(QStringLiteral("CloudStack"));
    if (marked)
        out.owner = Owner::CloudStack;
    return marked;
}

// vagrant-libvirt leaves no metadata but tells its project in the description: "Source: /home/me/lab/Vagrantfile".
bool readVagrant(const pugi::xml_node &domain, Details &out)
{
    static const QRegularExpression source(QStringLiteral("^Source: .*?([^/]+)/Vagrantfile$"));
    const auto hit = source.match(text(domain.child("description")));
    if (!hit.hasMatch())
        return false;
    out.owner = Owner::Vagrant;
    out.project = hit.captured(1);
    return true;
}

} // namespace

void readOwner(const pugi::xml_node &domain, Details &details)
{
    (void)(readNova(domain, details) || readOvirt(domain, details) || readKubeVirt(domain, details)
           || readCloudStack(domain, details) || readVagrant(domain, details));
}

QString ownerName(Owner owner)
{
    switch (owner) {
    case Owner::Nova: return QStringLiteral("OpenStack Nova");
    case Owner::Ovirt: return QStringLiteral("oVirt");
    case Owner::KubeVirt: return QStringLiteral("KubeVirt");
    case Owner::CloudStack: return QStringLiteral("Apache CloudStack");
    case Owner::Vagrant: return QStringLiteral("Vagrant");
    case Owner::None: break;
    }
    return {};
}

} // namespace virt
