// SPDX-License-Identifier: GPL-3.0-or-later
#include "virt/instance/xmlexport.h"
#include "virt/core/say.h"
#include "virt/core/session_p.h"
#include "virt/instance/batch_p.h"
#include <QFile>
#include <QSaveFile>

namespace virt {

using namespace std::chrono_literals;

static Result<> write(const QString &path, const QByteArray &content, Secrets secrets, const QString &during)
{
    QSaveFile file(path);
    const auto refused = [&] {
        return Error{.kind = Error::Kind::Failed,
                     .during = during,
                     .message = Say::tr("%1 cannot be written: %2").arg(path, file.errorString())};
    };
    if (!file.open(QIODevice::WriteOnly))
        return refused();
    if (secrets == Secrets::Include && !file.setPermissions(QFile::ReadOwner | QFile::WriteOwner))
        return refused();
    if (file.write(content) != content.size() || !file.commit())
        return refused();
    return {};
}

static Result<> exportOne(const Job &job, Batch &batch, const XmlExport &item, Secrets secrets, const QString &during)
{
    const auto domain = batch.domain(job, item.uuid, during);
    if (!domain)
        return domain.error();
    unsigned int flags = VIR_DOMAIN_XML_INACTIVE;
    if (secrets == Secrets::Include)
        flags |= VIR_DOMAIN_XML_SECURE;
    const auto xml = own<Text>(VIRT(virDomainGetXMLDesc, domain->get(), flags), during);
    if (!xml)
        return xml.error();
    if (job.cancelled())
        return Error::cancelled(during);
    return write(item.file, QByteArray(xml->get()), secrets, during);
}

QList<Task> exportXml(Session &session, const QList<XmlExport> &items, Secrets secrets, QObject *receiver,
                      const std::function<void(qsizetype item, Result<> outcome)> &each)
{
    const auto batch = std::make_shared<Batch>(session.roundTrip().value_or(0us));
    QList<Task> tasks;
    for (qsizetype at = 0; at < items.size(); ++at) {
        const XmlExport &item = items[at];
        const QString during = Say::tr("Export the XML of %1").arg(item.name);
        tasks.append(runOn<void>([&](std::function<void()> work) { batch->post(std::move(work)); }, session, during,
                                 receiver, {}, [=](Job &job) { return exportOne(job, *batch, item, secrets, during); },
                                 [each, at](Result<> r) { each(at, std::move(r)); }));
    }
    return tasks;
}

} // namespace virt
