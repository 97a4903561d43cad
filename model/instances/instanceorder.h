// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "model/instances/instancesmodel.h"
#include <optional>
#include <QCollator>
#include <QHash>
#include <unordered_map>

namespace model {

// How instances compare by a column: names as people sort them ("web-9" before "web-10"), figures by value.
// Keeps the sort keys of names, because making them costs more than comparing them.
class InstanceOrder {
public:
    InstanceOrder();
    void prepare(const InstancesModel &source); // before a sort: makes the missing keys
    [[nodiscard]] bool less(const InstanceRow &a, const InstanceRow &b, int column) const;

private:
    [[nodiscard]] int compareNames(const QString &a, const QString &b) const;
    void addKey(const QString &name);
    QCollator m_collator;
    QHash<QString, QCollatorSortKey> m_keys;
};

// Whether every word of the search occurs in the instance's name, host, state, ID or UUID; case does not matter.
[[nodiscard]] bool matches(const InstanceRow &row, const QStringList &words);

} // namespace model
