// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/hosts/hostorder.h"
#include "model/hosts/hostgroups.h"

namespace model {

static void walk(const HostsModel &hosts, const QString &group, QList<HostRow> &out)
{
    for (const QString &inner : hosts.groups())
        if (groupParent(inner) == group)
            walk(hosts, inner, out);
    for (const HostRow &row : hosts.rows())
        if (row.entry.group == group)
            out.append(row);
}

QList<HostRow> rowsAsInTree(const HostsModel &hosts)
{
    QList<HostRow> out;
    walk(hosts, {}, out);
    return out;
}

} // namespace model
