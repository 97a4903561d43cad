// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "model/instances/instancesmodel.h"
#include <QCollator>
#include <QHash>
#include <vector>

namespace model {

// How the rows of an InstancesModel compare by a column: names as people sort them ("web-9" before "web-10"), figures by
// value, equal figures by name. Names are ranked once, so that sorting ten thousand rows compares numbers.
class InstanceOrder {
public:
    explicit InstanceOrder(const InstancesModel &source);
    void prepare(int column); // before a sort by this column: ranks what is new
    [[nodiscard]] bool less(int rowA, int rowB, int column) const;

private:
    struct Key {
        QCollatorSortKey key; // making it costs more than comparing it
        int rank = 0;         // equal for names that sort alike
    };
    struct Ranks {
        int name = 0, host = 0, text = 0; // text: of the column that is sorted by
    };
    bool addKey(const QString &name); // true when it was not known
    void rankKeys();
    [[nodiscard]] int rankOf(const QString &name) const;
    [[nodiscard]] bool nameLess(int rowA, int rowB) const;

    const InstancesModel &m_source;
    QCollator m_collator;
    QHash<QString, Key> m_keys;
    std::vector<Ranks> m_ranks; // by source row
};

} // namespace model
