// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "gui/look/factlist.h"
#include "model/capacity/capacity.h"

namespace gui {

// The host's resources as Nova accounts for them, to be read and to be copied.
class AccountingCard : public look::FactList {
    Q_OBJECT
public:
    explicit AccountingCard(QWidget *parent = nullptr);
    void setCapacity(const model::Capacity &capacity);

private:
    void copy() const;
    model::Capacity m_capacity;
};

} // namespace gui
