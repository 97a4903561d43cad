// SPDX-License-Identifier: GPL-3.0-or-later
#include "virt/core/fours_p.h"
#include "virt/core/say.h"
#include "virt/core/session_p.h"
#include "virt/snapshot/lookup_p.h"
#include "virt/snapshot/snapshotxml.h"
#include <algorithm>
#include <QSet>

namespace virt {

namespace {

// Empty when there is none.
Result<QString> currentName(virDomainPtr domain, const QString &during)
{
    const auto current = own<DomainSnapshot>(VIRT(virDomainSnapshotCurrent, domain, 0U), during);
    if (current)
        return QString::fromUtf8(virDomainSnapshotGetName(current->get()));
    if (current.error().kind == Error::Kind::NotFound)
        return QString();
    return current.error();
}

QString nameOfSnapshot(virDomainSnapshotPtr snapshot) // no round trip
{
    return QString::fromUtf8(virDomainSnapshotGetName(snapshot));
}

// What needs not be asked again. The files of external ones change with what is done to others.
class Known {
public:
    Known(const SnapshotTree &tree, const SnapshotList &present)
    {
        QSet<QString> here;
        for (const virDomainSnapshotPtr snapshot : present.items())
            here.insert(nameOfSnapshot(snapshot));
        for (const Snapshot &s : tree.snapshots)
            if (!s.external && (s.parent.isEmpty() || here.contains(s.parent)))
                m_byName.insert(s.name, &s);
    }
    [[nodiscard]] const Snapshot *find(const QString &name) const { return m_byName.value(name); }

private:
    QHash<QString, const Snapshot *> m_byName;
};

Result<Snapshot> read(virDomainSnapshotPtr handle, const QString &during)
{
    const auto xml = describeSnapshot(handle, false, during);
    if (!xml)
        return xml.error();
    auto out = parseSnapshot(*xml);
    auto files = out ? parseSnapshotFiles(*xml) : Result<SnapshotFiles>(out.error());
    if (!files)
        return files.error();
    out->files = std::move(*files);
    return out;
}

Result<QList<Snapshot>> readAll(const SnapshotList &list, const Known &known, const QString &during)
{
    const auto handles = list.items();
    QList<Result<Snapshot>> all(qsizetype(handles.size()));
    Result<Snapshot> *const each = all.data(); // detached before the threads write, each into its own
    inFours(all.size(), [&](qsizetype at) {
        const virDomainSnapshotPtr handle = handles[size_t(at)];
        const Snapshot *before = known.find(nameOfSnapshot(handle));
        each[at] = before ? Result<Snapshot>(*before) : read(handle, during);
    });
    QList<Snapshot> out;
    for (Result<Snapshot> &one : all) {
        if (one)
            out.append(std::move(*one));
        else if (one.error().kind != Error::Kind::NotFound) // deleted since the list was made
            return one.error();
    }
    return out;
}

Result<SnapshotTree> treeOf(virDomainPtr domain, const SnapshotTree &known, const QString &during)
{
    SnapshotList list;
    const auto count = number(VIRT(virDomainListAllSnapshots, domain, &list.out(), 0U), during);
    if (!count)
        return count.error();
    list.setCount(*count);
    auto all = readAll(list, Known(known, list), during);
    if (!all)
        return all.error();
    const auto current = all->isEmpty() ? Result<QString>(QString()) : currentName(domain, during);
    if (!current)
        return current.error();
    for (Snapshot &s : *all)
        s.current = s.name == *current;
    std::ranges::sort(*all, [](const Snapshot &a, const Snapshot &b) {
        return std::tie(a.created, a.name) < std::tie(b.created, b.name);
    });
    return SnapshotTree{std::move(*all)};
}

} // namespace

Task listSnapshots(Session &session, const QUuid &uuid, const QString &name, const SnapshotTree &known,
                   QObject *receiver, Done<SnapshotTree> done)
{
    const QString during = Say::tr("List the snapshots of %1").arg(name);
    return inquire<SnapshotTree>(
        session, during, receiver,
        [=](const Job &job) -> Result<SnapshotTree> {
            const auto domain = job.domain(uuid, during);
            return domain ? treeOf(domain->get(), known, during) : domain.error();
        },
        std::move(done));
}

} // namespace virt
