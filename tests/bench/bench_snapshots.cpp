// SPDX-License-Identifier: GPL-3.0-or-later
// The snapshots of one instance, measured from inside.
//   bench_snapshots URI   of a host with one instance: calls of the first look and of the next one, time from its answer to
//                         the picture of the canvas with the image chains, longest gap of the GUI loop after that
#include "gui/snapshots/snapshotcanvas.h"
#include "gui/snapshots/snapshotviews.h"
#include "tests/bench/stage.h"
#include "virt/core/library.h"
#include <QApplication>

using namespace std::chrono_literals;
using bench::print;

namespace {

class Bench : public QObject {
public:
    explicit Bench(const QString &uri) : m_session({.uri = uri, .name = uri})
    {
        m_views.resize(1440, 900);
        m_views.QWidget::show();
        connect(&m_session, &virt::Session::sampled, this, &Bench::begin, Qt::SingleShotConnection);
        m_session.open();
    }

private:
    void begin(const std::shared_ptr<const virt::Inventory> &inventory)
    {
        m_instance = inventory->instances.constFirst();
        list({}, "first", [this] {
            list(m_tree, "next", [this] {
                virt::askChains(m_session, m_instance.uuid, m_instance.name, m_tree, this,
                                [this](const virt::Result<virt::FoundChains> &chains) { draw(chains); });
            });
        });
    }

    void list(const virt::SnapshotTree &known, const char *name, const std::function<void()> &then)
    {
        const quint64 before = described();
        virt::listSnapshots(m_session, m_instance.uuid, m_instance.name, known, this,
                            [=, this](const virt::Result<virt::SnapshotTree> &tree) {
                                if (!tree)
                                    return QCoreApplication::exit(1);
                                m_tree = *tree;
                                print(name, double(described() - before));
                                then();
                            });
    }

    [[nodiscard]] quint64 described() const
    {
        return m_session.calls().totals().value(QStringLiteral("virDomainSnapshotGetXMLDesc")).count;
    }

    void draw(const virt::Result<virt::FoundChains> &chains)
    {
        if (!chains)
            return QCoreApplication::exit(1);
        m_clock.start();
        m_views.show(m_tree);
        m_views.showChains(model::lanesOf(*chains, m_views.canvas().layout(), nullptr, m_instance.uuid), {});
        new NextPicture(m_views.canvas().viewport(), [this] {
            print("drawn", double(m_clock.nsecsElapsed()) / 1e6);
            m_gaps.start();
            QTimer::singleShot(1s, this, [this] {
                print("after", m_gaps.worstMs());
                print("snapshots", double(m_tree.snapshots.size()));
                QCoreApplication::quit();
            });
        });
    }

    virt::Session m_session;
    virt::Instance m_instance;
    virt::SnapshotTree m_tree;
    gui::SnapshotViews m_views;
    QElapsedTimer m_clock;
    GapMeter m_gaps;
};

} // namespace

int main(int argc, char **argv)
{
    const QApplication app(argc, argv);
    const virt::Library library;
    Q_INIT_RESOURCE(icons);
    const Bench bench(QApplication::arguments().value(1));
    return QApplication::exec();
}
