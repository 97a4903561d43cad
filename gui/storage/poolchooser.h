// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "virt/storage/pool.h"
#include <QComboBox>

namespace gui {

// One of the running pools of a host.
class PoolChooser : public QComboBox {
    Q_OBJECT
public:
    enum class Takes { Anything, Files, Images /* files or logical volumes */ };
    PoolChooser(const QString &objectName, Takes takes, QWidget *parent = nullptr);

    void setPools(const QList<virt::StoragePool> &pools); // the chosen one stays chosen
    void choose(const QUuid &pool);
    void chooseRoomiest(const QString &butNot); // the one with most free space; that of this name only when it is alone
    [[nodiscard]] bool isEmpty() const { return m_pools.isEmpty(); }
    [[nodiscard]] virt::StoragePool pool() const; // with a null UUID while there is none
    [[nodiscard]] QString freeText() const;       // "20 GiB are free there."

private:
    [[nodiscard]] bool takes(const virt::StoragePool &pool) const;
    Takes m_takes;
    QList<virt::StoragePool> m_pools;
};

} // namespace gui
