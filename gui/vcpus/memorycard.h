// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "gui/look/factlist.h"

class QPushButton;

namespace model {
struct InstanceRow;
}
namespace virt {
struct MemoryFigures;
}

namespace gui {

[[nodiscard]] QList<look::Fact> memoryFacts(const virt::MemoryFigures &memory); // those that are told

// What an instance has of memory, and what the balloon driver in its guest tells of it.
class MemoryCard : public look::FactList {
    Q_OBJECT
public:
    explicit MemoryCard(QWidget *parent = nullptr);
    void set(const model::InstanceRow &row, const virt::MemoryFigures &memory, bool changeable);

signals:
    void collectWanted(bool on);

private:
    QPushButton *m_collect;
    bool m_told = false;
};

} // namespace gui
