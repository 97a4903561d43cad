// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "gui/charts/historycard.h"
#include "gui/look/colours.h"
#include "virt/host/poolpromise.h"
#include "virt/host/pools.h"

namespace gui {

class Meter;

// A storage pool: how full it is, what its volumes may grow to, and how it filled.
class PoolCard : public HistoryCard {
    Q_OBJECT
public:
    explicit PoolCard(const QString &name, QWidget *parent = nullptr);
    void setPool(const virt::PoolSpace &pool, const std::optional<virt::PoolPromise> &promised);

private:
    Meter *m_meter;
    look::RoleLabel *m_words;
};

// How serious it is; parts of the capacity, what is promised may be beyond it.
[[nodiscard]] look::Meaning spaceMeaning(double used, double promised);

// "355 GiB used · 145 GiB free · 620 GiB promised"
[[nodiscard]] QString poolText(const virt::PoolSpace &pool, const std::optional<virt::PoolPromise> &promised);

} // namespace gui
