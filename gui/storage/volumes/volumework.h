// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "gui/storage/volumes/volumeplace.h"
#include "virt/storage/transfer.h"
#include "virt/storage/volumeverbs.h"
#include <functional>
#include <QObject>

namespace model {
class Fleet;
}

namespace gui {

// Starts what changes volumes as jobs of the fleet, which go on without it, and tells how they ended.
class VolumeWork : public QObject {
    Q_OBJECT
public:
    VolumeWork(model::Fleet &fleet, QObject *parent);
    void make(const VolumePlace &at, const virt::VolumeSpec &spec);
    void clone(const VolumePlace &at, const virt::CloneRequest &request);
    void resize(const VolumePlace &at, const QString &name, const virt::ResizeRequest &request);
    void wipe(const VolumePlace &at, const QString &name, virt::WipeAlgorithm algorithm, virt::Insist insist);
    void erase(const VolumePlace &at, const QStringList &names, const QStringList &insistedOn);
    void upload(const VolumePlace &at, const virt::UploadRequest &request);
    void download(const VolumePlace &at, const virt::DownloadRequest &request);

signals:
    void changed(const model::HostId &host, const QUuid &pool,
                 const QStringList &names); // made, gone, or to be read again
    void failed(const model::HostId &host, const QUuid &pool, const virt::Error &error);

private:
    template<class T>
    using Verb = std::function<virt::Task(virt::Session &, QObject *, const virt::Reports &, const virt::Done<T> &)>;
    enum class Effect { Volumes, None };
    template<class T>
    void start(const VolumePlace &at, const virt::VolumeId &volume, const QString &what, const Verb<T> &verb,
               const std::function<QString(const virt::Result<T> &)> &outcome = {}, Effect effect = Effect::Volumes);
    [[nodiscard]] QString hostName(const VolumePlace &at) const;
    void eraseMany(const VolumePlace &at, const QList<virt::DoomedVolume> &volumes);
    void ended(const VolumePlace &at, const virt::VolumeId &volume, const virt::Error *why);

    model::Fleet &m_fleet;
};

} // namespace gui
