// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/storage/volumes/volumework.h"
#include "model/fleet.h"
#include "model/history/hostmonitor.h"
#include "model/text/quantity.h"
#include <QPointer>

namespace gui {

using virt::Done;
using virt::Reports;
using virt::Result;
using virt::Session;

VolumeWork::VolumeWork(model::Fleet &fleet, QObject *parent) : QObject(parent), m_fleet(fleet) {}

// Where a volume is made, its pool's list has it; the one at which the work began shows a failure.
void VolumeWork::ended(const VolumePlace &at, const virt::VolumeId &volume, const virt::Error *why)
{
    if (why)
        emit failed(at.host, at.pool.uuid, *why);
    else
        emit changed(at.host, volume.pool, {volume.name});
}

QString VolumeWork::hostName(const VolumePlace &at) const
{
    const Session *session = m_fleet.session(at.host);
    return session ? session->options().name : QString();
}

template<class T>
void VolumeWork::start(const VolumePlace &at, const virt::VolumeId &volume, const QString &what, const Verb<T> &verb,
                       const std::function<QString(const Result<T> &)> &outcome, Effect effect)
{
    Session *session = m_fleet.session(at.host);
    if (!session)
        return;
    m_fleet.jobs().start<T>(
        {.what = what, .objectName = volume.name, .host = at.host, .pool = volume.pool},
        [&](QObject *receiver, const Reports &reports, const Done<T> &done) {
            return verb(*session, receiver, reports, done);
        },
        [self = QPointer(this), at, volume, effect](const Result<T> &result) {
            if (self && result && effect == Effect::Volumes)
                self->m_fleet.monitor().volumesChanged(at.host, volume.pool);
            if (self)
                self->ended(at, volume, result ? nullptr : &result.error());
        },
        outcome);
}

static QString madeText(const Result<QString> &path)
{
    return VolumeWork::tr("Made %1").arg(*path);
}

void VolumeWork::make(const VolumePlace &at, const virt::VolumeSpec &spec)
{
    const virt::VolumeId id = at.id(spec.name);
    start<QString>(
        at, id, tr("Make volume %1 in pool %2").arg(id.name, id.poolName),
        [&](Session &session, QObject *receiver, const Reports &reports, const Done<QString> &done) {
            return virt::makeVolume(session, id, spec, receiver, reports, done);
        },
        madeText);
}

void VolumeWork::clone(const VolumePlace &at, const virt::CloneRequest &request)
{
    start<QString>(
        at, request.to, tr("Clone volume %1 as %2").arg(request.from.name, request.to.name),
        [&](Session &session, QObject *receiver, const Reports &reports, const Done<QString> &done) {
            return virt::cloneVolume(session, request, receiver, reports, done);
        },
        madeText);
}

void VolumeWork::resize(const VolumePlace &at, const QString &name, const virt::ResizeRequest &request)
{
    const virt::VolumeId id = at.id(name);
    start<void>(at, id, tr("Resize volume %1").arg(name),
                [&](Session &session, QObject *receiver, const Reports &reports, const Done<> &done) {
                    return virt::resizeVolume(session, id, request, receiver, reports, done);
                });
}

void VolumeWork::wipe(const VolumePlace &at, const QString &name, virt::WipeAlgorithm algorithm, virt::Insist insist)
{
    const virt::VolumeId id = at.id(name);
    start<void>(at, id, tr("Wipe volume %1").arg(name),
                [&](Session &session, QObject *receiver, const Reports &reports, const Done<> &done) {
                    return virt::wipeVolume(session, id, algorithm, insist, receiver, reports, done);
                });
}

void VolumeWork::erase(const VolumePlace &at, const QStringList &names, const QStringList &insistedOn)
{
    QList<virt::DoomedVolume> volumes;
    for (const QString &name : names)
        volumes.append({at.id(name), insistedOn.contains(name) ? virt::Insist::Yes : virt::Insist::No});
    if (volumes.size() != 1)
        return eraseMany(at, volumes);
    const virt::DoomedVolume one = volumes.first();
    start<void>(at, one.id, tr("Delete volume %1").arg(one.id.name),
                [&](Session &session, QObject *receiver, const Reports &reports, const Done<> &done) {
                    return virt::deleteVolume(session, one.id, one.insist, receiver, reports, done);
                });
}

void VolumeWork::eraseMany(const VolumePlace &at, const QList<virt::DoomedVolume> &volumes)
{
    Session *session = m_fleet.session(at.host);
    if (!session)
        return;
    QList<model::JobItem> items;
    for (const virt::DoomedVolume &volume : volumes)
        items.append({.name = volume.id.name});
    const QString what = tr("Delete %n volumes of pool %1", nullptr, int(volumes.size())).arg(at.pool.name);
    m_fleet.jobs().startMany({.what = what, .objectName = at.pool.name, .host = at.host, .pool = at.pool.uuid}, items,
                             [&](QObject *receiver, const model::JobsModel::Each &each) -> QList<virt::Task> {
                                 const auto tell = [self = QPointer(this), each, at, volumes](qsizetype number,
                                                                                              Result<> outcome) {
                                     const virt::VolumeId &id = volumes[number].id;
                                     if (self)
                                         self->ended(at, id, outcome ? nullptr : &outcome.error());
                                     each(number, std::move(outcome));
                                 };
                                 return {virt::deleteVolumes(*session, volumes, receiver, {}, tell)};
                             });
}

static QString transferText(const Result<virt::TransferOutcome> &outcome)
{
    const QString done =
        VolumeWork::tr("%1 in %2", "bytes, file").arg(model::bytesText(double(outcome->bytes)), outcome->path);
    return outcome->sha256.isEmpty()
               ? done
               : VolumeWork::tr("%1, both ends alike, SHA-256 %2").arg(done, QString::fromLatin1(outcome->sha256));
}

void VolumeWork::upload(const VolumePlace &at, const virt::UploadRequest &request)
{
    using Outcome = virt::TransferOutcome;
    start<Outcome>(
        at, request.to, tr("Upload %1 to %2").arg(request.to.name, hostName(at)),
        [&](Session &session, QObject *receiver, const Reports &reports, const Done<Outcome> &done) {
            return virt::uploadVolume(session, request, receiver, reports, done);
        },
        transferText);
}

void VolumeWork::download(const VolumePlace &at, const virt::DownloadRequest &request)
{
    using Outcome = virt::TransferOutcome;
    start<Outcome>(
        at, request.from, tr("Download %1 from %2").arg(request.from.name, hostName(at)),
        [&](Session &session, QObject *receiver, const Reports &reports, const Done<Outcome> &done) {
            return virt::downloadVolume(session, request, receiver, reports, done);
        },
        transferText, Effect::None);
}

} // namespace gui
