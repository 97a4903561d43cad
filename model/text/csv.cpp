// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/text/csv.h"
#include <algorithm>

namespace model {

static bool looksLikeFormula(const QString &cell)
{
    if (cell.isEmpty() || !QStringLiteral("=+-@\t\r").contains(cell.front()))
        return false;
    bool number = false;
    (void)cell.toDouble(&number);
    return !number;
}

static QString csvCell(QString cell)
{
    if (looksLikeFormula(cell))
        cell.prepend(u'\'');
    const bool plain = std::ranges::none_of(cell, [](QChar c) { return QStringLiteral(",\"\r\n").contains(c); });
    return plain ? cell : u'"' + cell.replace(u'"', QStringLiteral("\"\"")) + u'"';
}

QString csvLine(const QStringList &cells)
{
    QStringList out;
    out.reserve(cells.size());
    std::ranges::transform(cells, std::back_inserter(out), csvCell);
    return out.join(u',') + QStringLiteral("\r\n");
}

} // namespace model
