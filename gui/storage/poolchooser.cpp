// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/storage/poolchooser.h"
#include "model/text/quantity.h"
#include <algorithm>
#include <QSignalBlocker>
#include <utility>

namespace gui {

static constexpr int shownCharacters = 30; // of names; longer ones are elided

PoolChooser::PoolChooser(const QString &objectName, Takes takes, QWidget *parent) : QComboBox(parent), m_takes(takes)
{
    setObjectName(objectName);
    setSizeAdjustPolicy(AdjustToMinimumContentsLengthWithIcon);
    setMinimumContentsLength(shownCharacters);
}

bool PoolChooser::takes(const virt::StoragePool &pool) const
{
    const bool files = virt::keepsFiles(pool.type);
    return pool.isActive()
           && (m_takes == Takes::Anything || files
               || (m_takes == Takes::Images && pool.type == virt::PoolType::Logical));
}

void PoolChooser::setPools(const QList<virt::StoragePool> &pools)
{
    const QUuid before = pool().uuid;
    {
        const QSignalBlocker quiet(this);
        clear();
        m_pools.clear();
        for (const virt::StoragePool &pool : pools) {
            if (!takes(pool))
                continue;
            m_pools.append(pool);
            addItem(pool.name, pool.uuid);
        }
        setCurrentIndex(std::max(0, findData(before)));
    }
    emit currentIndexChanged(currentIndex());
}

void PoolChooser::choose(const QUuid &pool)
{
    setCurrentIndex(std::max(0, findData(pool)));
}

void PoolChooser::chooseRoomiest(const QString &butNot)
{
    const auto room = [&butNot](const virt::StoragePool &pool) {
        return std::pair(pool.name != butNot, pool.available);
    };
    const auto best = std::ranges::max_element(m_pools, {}, room);
    if (best != m_pools.end())
        choose(best->uuid);
}

virt::StoragePool PoolChooser::pool() const
{
    return m_pools.value(currentIndex());
}

QString PoolChooser::freeText() const
{
    return isEmpty() ? QString() : tr("%1 are free there.").arg(model::bytesText(double(pool().available)));
}

} // namespace gui
