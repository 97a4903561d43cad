// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "model/ids.h"
#include "virt/instance/detailsfeed.h"
#include <QHash>
#include <QList>
#include <QObject>
#include <QSet>

namespace model {

// Whose details (InstanceRow::details, ::addresses) a page or dialog needs at present.
struct DetailsWish {
    QList<InstanceId> seen; // first, in this order
    QSet<HostId> hosts;     // then all instances of these: for a search, a sorting or a grouping by them
    virt::DetailsParts parts;
    bool operator==(const DetailsWish &) const = default;
};

// The wishes of all that ask. An asker that dies wishes for nothing any more.
class DetailsWishes : public QObject {
    Q_OBJECT
public:
    using QObject::QObject;
    void set(const QObject *asker, const DetailsWish &wish); // an empty one takes it back
    void forget(const InstanceId &id) { emit outdated(id); } // it was changed: asked again when it is wished for
    [[nodiscard]] QList<virt::DetailsWish> of(const HostId &host) const; // the newest first

signals:
    void changed();
    void outdated(const model::InstanceId &id);

private:
    void takeBack(const QObject *asker);

    struct Asked {
        const QObject *asker;
        DetailsWish wish;
    };
    QList<Asked> m_wishes;
};

} // namespace model
