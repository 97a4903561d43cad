// SPDX-License-Identifier: GPL-3.0-or-later
#include "virt/core/change_p.h"
#include "virt/core/say.h"
#include "virt/instance/metadata.h"
#include "virt/instance/reach_p.h"

namespace virt {

namespace {

// One domain and the configurations of it that there are.
struct Place {
    virDomainPtr domain = nullptr;
    Reach reach;
    QString during;
    [[nodiscard]] unsigned int stored() const // what is read: of the running one only where there is no other
    {
        return reach.persistent ? VIR_DOMAIN_AFFECT_CONFIG : VIR_DOMAIN_AFFECT_LIVE;
    }
};

// Empty when there is no such element.
Result<QByteArray> readElement(const Place &place)
{
    const QByteArray uri = metadataNamespace.toUtf8();
    const auto text = own<Text>(
        VIRT(virDomainGetMetadata, place.domain, int(VIR_DOMAIN_METADATA_ELEMENT), uri.constData(), place.stored()),
        place.during);
    if (text)
        return QByteArray(text->get());
    if (text.error().code == VIR_ERR_NO_DOMAIN_METADATA)
        return QByteArray();
    return text.error();
}

Result<> writeMarks(const Place &place, const QString &name, const MarksEdit &edit)
{
    const auto before = readElement(place);
    if (!before)
        return before.error();
    const auto after = editedElement(*before, edit, place.during);
    if (!after)
        return after.error();
    if (*after == *before)
        return {};
    const QStringList start{QStringLiteral("metadata"), name, metadataNamespace};
    noteVirsh(start
              + (after->isEmpty() ? QStringList{QStringLiteral("--remove")}
                                  : QStringList{QStringLiteral("--key"), metadataPrefix, QStringLiteral("--set"),
                                                QString::fromUtf8(*after)})
              + place.reach.virsh());
    noteDefinition(QString::fromUtf8(*before), QString::fromUtf8(*after));
    return check(VIRT(virDomainSetMetadata, place.domain, int(VIR_DOMAIN_METADATA_ELEMENT),
                      after->isEmpty() ? nullptr : after->constData(), metadataPrefix.toUtf8().constData(),
                      metadataNamespace.toUtf8().constData(), place.reach.flags()),
                 place.during);
}

// libvirt's own <title> or <description>; an empty one is taken away.
Result<> writeOwn(const Place &place, const QString &name, virDomainMetadataType type, const QString &text)
{
    const bool isTitle = type == VIR_DOMAIN_METADATA_TITLE;
    QStringList words{QStringLiteral("desc"), name};
    if (isTitle)
        words << QStringLiteral("--title");
    noteVirsh(words + place.reach.virsh() + QStringList{QStringLiteral("--new-desc"), text});
    const QByteArray utf8 = text.toUtf8();
    return check(VIRT(virDomainSetMetadata, place.domain, int(type), text.isEmpty() ? nullptr : utf8.constData(),
                      nullptr, nullptr, place.reach.flags()),
                 place.during);
}

Result<> checked(const MarksEdit &edit, const QString &during)
{
    for (const QString &fault :
         {titleFault(edit.title.value_or(QString())), textFault(edit.description.value_or(QString()))})
        if (!fault.isEmpty())
            return Error::invalid(during, fault);
    return {};
}

Result<> write(virDomainPtr domain, const QString &name, const MarksEdit &edit, const QString &during)
{
    if (auto ok = checked(edit, during); !ok)
        return ok;
    const auto reach = reachOf(domain, during);
    if (!reach)
        return reach.error();
    const Place place{.domain = domain, .reach = *reach, .during = during};
    if (edit.changesMarks())
        if (auto ok = writeMarks(place, name, edit); !ok)
            return ok;
    if (edit.title)
        if (auto ok = writeOwn(place, name, VIR_DOMAIN_METADATA_TITLE, *edit.title); !ok)
            return ok;
    return edit.description ? writeOwn(place, name, VIR_DOMAIN_METADATA_DESCRIPTION, *edit.description) : Result<>();
}

} // namespace

Task editMarks(Session &session, const QUuid &uuid, const QString &name, const MarksEdit &edit, QObject *receiver,
               const Reports &reports, Done<> done)
{
    const QString during = Say::tr("Edit the tags of %1").arg(name);
    return runChange<void>(
        session, {.action = during, .object = name, .uuid = uuid}, during, receiver, reports,
        [=](Job &job) -> Result<> {
            const auto domain = job.domain(uuid, during);
            if (!domain)
                return domain.error();
            return write(domain->get(), name, edit, during);
        },
        std::move(done));
}

} // namespace virt
