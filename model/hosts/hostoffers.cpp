// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/hosts/hostoffers.h"
#include "virt/host/uri.h"
#include <algorithm>
#include <QCoreApplication>
#include <QHash>
#include <QSet>

namespace model {

namespace {
struct Words {
    Q_DECLARE_TR_FUNCTIONS(model::HostOffers)
};

HostAddress addressOf(const HostEntry &e)
{
    return hostAddress(e.uri, e.jump);
}

class Known {
public:
    explicit Known(const QList<HostEntry> &present)
    {
        for (const HostEntry &e : present) {
            m_byId.insert(e.id, e);
            m_byAddress.insert(addressOf(e), e);
        }
    }
    [[nodiscard]] const HostEntry *byId(const HostEntry &e) const { return in(m_byId, e.id); }
    [[nodiscard]] const HostEntry *byAddress(const HostEntry &e) const { return in(m_byAddress, addressOf(e)); }

private:
    template<class Key>
    static const HostEntry *in(const QHash<Key, HostEntry> &all, const Key &key)
    {
        const auto at = all.constFind(key);
        return at == all.cend() ? nullptr : &*at;
    }
    QHash<HostId, HostEntry> m_byId;
    QHash<HostAddress, HostEntry> m_byAddress;
};

QStringList differences(const HostEntry &a, const HostEntry &b)
{
    QStringList out;
    if (a.name != b.name)
        out << Words::tr("name");
    if (addressOf(a).first != addressOf(b).first)
        out << Words::tr("URI");
    if (a.jump != b.jump)
        out << Words::tr("jump host");
    if (a.group != b.group)
        out << Words::tr("group");
    if (a.readOnly != b.readOnly)
        out << Words::tr("read-only");
    if (a.connectAtStart != b.connectAtStart)
        out << Words::tr("connect at start");
    return out;
}

HostOffer offerOf(const HostEntry &found, const HostEntry *present)
{
    if (!present)
        return {.entry = found, .kind = HostOffer::Kind::New, .remark = Words::tr("new")};
    HostOffer out{.entry = found, .kind = HostOffer::Kind::Same, .remark = Words::tr("the same")};
    out.entry.id = present->id;
    out.entry.cordoned = present->cordoned; // the file does not say
    const QStringList changed = differences(found, *present);
    if (changed.isEmpty())
        return out;
    out.kind = HostOffer::Kind::Changed;
    out.remark = Words::tr("changed: %1").arg(changed.join(QStringLiteral(", ")));
    return out;
}
} // namespace

HostAddress hostAddress(const QString &uri, const QString &jump)
{
    const auto parts = virt::readUri(uri);
    return {parts ? virt::formatUri(*parts) : uri, jump};
}

QList<HostOffer> offersFromFile(const QList<HostEntry> &found, const QList<HostEntry> &present)
{
    const Known known(present);
    QSet<HostId> seen;
    QList<HostOffer> out;
    for (HostEntry e : found) {
        if (seen.contains(e.id))
            e.id = {}; // a copy that somebody made by hand
        seen.insert(e.id);
        const HostEntry *byId = e.id.isNull() ? nullptr : known.byId(e);
        out << offerOf(e, byId ? byId : known.byAddress(e));
    }
    return out;
}

QList<HostOffer> offersByAddress(const QList<HostEntry> &found, const QList<HostEntry> &present)
{
    const Known known(present);
    QList<HostOffer> out;
    for (const HostEntry &e : found) {
        const HostEntry *there = known.byAddress(e);
        out << HostOffer{.entry = e,
                         .kind = there ? HostOffer::Kind::Same : HostOffer::Kind::New,
                         .remark = there ? Words::tr("in the list as %1").arg(there->name) : Words::tr("new")};
    }
    return out;
}

} // namespace model
