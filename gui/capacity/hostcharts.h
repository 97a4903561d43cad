// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "model/capacity/capacity.h"
#include "model/history/hostfigures.h"
#include "model/history/hosthistory.h"
#include <QHash>
#include <QWidget>

namespace look {
class CardGrid;
}

namespace gui {

class HistoryCard;
class PoolCard;

// What a host did: CPU, memory, disk, network, and its pools, each as a chart.
class HostCharts : public QWidget {
    Q_OBJECT
public:
    explicit HostCharts(QWidget *parent = nullptr);
    void set(const model::Capacity &capacity, const model::HostFigures &figures, const model::HostHistory &history,
             model::Range range, qint64 now);
    void setStale(bool stale);

private:
    HistoryCard *add(HistoryCard *card, const QString &name);
    void setCpu(const model::Capacity &capacity, const model::HostFigures &figures);
    void setMemory(const model::Capacity &capacity, const model::HostFigures &figures);
    void setTraffic(const virt::Traffic &traffic);
    void setPools(const QList<virt::PoolSpace> &pools, const QHash<QUuid, virt::PoolPromise> &promised);
    void draw(HistoryCard *card, const QList<model::HostHistory::Figure> &figures, double ceiling = 0);

    look::CardGrid *m_grid;
    HistoryCard *m_cpu, *m_memory, *m_disk, *m_network;
    QHash<QUuid, PoolCard *> m_pools;
    const model::HostHistory *m_history = nullptr; // within set() only
    model::Range m_range = model::Range::FiveMinutes;
    qint64 m_now = 0;
};

} // namespace gui
