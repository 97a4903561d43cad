// SPDX-License-Identifier: GPL-3.0-or-later
// The volumes of a pool, measured from inside.
//   bench_volumes URI POOL   time from the selection of the pool to all its rows, and the longest gaps of the GUI loop: while
//                            they come, while somebody scrolls through them, sorts them by name, and by size, for which
//                            all details are read
#include "gui/storage/volumes/volumesview.h"
#include "gui/storage/volumes/volumetable.h"
#include "model/fleet.h"
#include "tests/bench/stage.h"
#include "virt/core/library.h"
#include <algorithm>
#include <QApplication>
#include <QScrollBar>

using namespace std::chrono_literals;
using bench::print;

namespace {

constexpr auto pace = 20ms;
constexpr auto rest = 500ms; // for what follows an act
constexpr int pages = 50;

class Bench : public QObject {
public:
    Bench(const QString &uri, QString pool) : m_pool(std::move(pool)), m_view(m_fleet)
    {
        m_host = m_fleet.add({.name = uri, .uri = uri});
        m_view.resize(1440, 600);
        m_view.QWidget::show();
        connect(&m_fleet, &model::Fleet::inventoryChanged, this, &Bench::begin, Qt::SingleShotConnection);
    }

private:
    [[nodiscard]] gui::VolumeTable &table() const { return *m_view.findChild<gui::VolumeTable *>(); }
    [[nodiscard]] int rows() const { return table().model()->rowCount(); }

    void begin()
    {
        virt::listPools(*m_fleet.session(m_host), {}, this,
                        [this](const virt::Result<QList<virt::StoragePool>> &pools) {
                            const auto all = pools.value_or(QList<virt::StoragePool>());
                            const auto pool = std::ranges::find(all, m_pool, &virt::StoragePool::name);
                            if (pool == all.end())
                                return QCoreApplication::exit(1);
                            open(*pool);
                        });
    }

    // Complete when no more have come for a while.
    void open(const virt::StoragePool &pool)
    {
        auto *settled = new QTimer(this);
        settled->setSingleShot(true);
        settled->setInterval(rest);
        connect(table().model(), &QAbstractItemModel::rowsInserted, this, [this, settled] {
            m_complete = double(m_clock.nsecsElapsed()) / 1e6;
            settled->start();
        });
        connect(settled, &QTimer::timeout, this, [this] {
            print("complete", m_complete);
            print("opening", m_gaps.worstMs());
            print("volumes", rows());
            m_gaps.start();
            scroll(1);
        });
        m_gaps.start();
        m_clock.start();
        m_view.show(m_host, pool);
    }

    void scroll(int page)
    {
        QScrollBar &bar = *table().verticalScrollBar();
        bar.setValue(int(qint64(bar.maximum()) * page / pages));
        if (page < pages)
            return QTimer::singleShot(pace, this, [this, page] { scroll(page + 1); });
        QTimer::singleShot(rest, this, [this] {
            print("scrolling", m_gaps.worstMs());
            sortByName();
        });
    }

    void sortByName()
    {
        m_gaps.start();
        table().sortByColumn(model::VolumesModel::Name, Qt::DescendingOrder);
        QTimer::singleShot(rest, this, [this] {
            print("sorting", m_gaps.worstMs());
            sortBySize();
        });
    }

    void sortBySize()
    {
        m_gaps.start();
        m_clock.start();
        table().sortByColumn(model::VolumesModel::Capacity, Qt::DescendingOrder);
        awaitSorted();
    }

    void awaitSorted()
    {
        const auto &proxy = static_cast<const model::VolumesProxy &>(*table().model());
        if (proxy.isHeld())
            return QTimer::singleShot(pace, this, [this] { awaitSorted(); });
        QTimer::singleShot(rest, this, [this] {
            print("reading", m_gaps.worstMs());
            QCoreApplication::quit();
        });
    }

    QString m_pool;
    model::HostId m_host;
    model::Fleet m_fleet;
    gui::VolumesView m_view;
    QElapsedTimer m_clock;
    double m_complete = 0;
    GapMeter m_gaps;
};

} // namespace

int main(int argc, char **argv)
{
    const QApplication app(argc, argv);
    const virt::Library library;
    Q_INIT_RESOURCE(icons);
    const Bench bench(QApplication::arguments().value(1), QApplication::arguments().value(2));
    return QApplication::exec();
}
