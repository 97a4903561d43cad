// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "model/instances/instancesmodel.h"
#include <QCollator>
#include <unordered_map>
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
    struct Names { // of a source row; text: null when there is none
        const Key *name = nullptr, *host = nullptr, *text = nullptr;
    };
    const Key *keyOf(const QString &name);
    void rankKeys();
    void forgetKeys();
    [[nodiscard]] bool nameLess(int rowA, int rowB) const;

    const InstancesModel &m_source;
    QCollator m_collator;
    std::unordered_map<QString, Key> m_keys; // keys stay where they are
    std::vector<Key *> m_sorted;             // the first m_ranked of them in order, the rest as they came
    size_t m_ranked = 0;
    std::vector<Ranks> m_ranks; // by source row
};

} // namespace model
