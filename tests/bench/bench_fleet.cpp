// SPDX-License-Identifier: GPL-3.0-or-later
// The program's own window with many hosts, measured from inside. HOSTS: a file with a URI in each line.
//   bench_fleet list @HOSTS COUNT            from the start of the process to the picture of so many rows; and the
//                                            longest gap of the GUI loop from the first picture on
//   bench_fleet rest @HOSTS COUNT SECONDS    CPU, memory and the longest gap of the GUI loop, a tick every 5 s
//   bench_fleet search @HOSTS COUNT KEYS     from a key in the search to the picture of what is found: worst and median
//   bench_fleet stop @HOSTS COUNT FIRST      so many instances of the first host forced off at once: until all jobs have
//                                            ended, and how long the other hosts were not looked at meanwhile
#include "tests/bench/stage.h"
#include "virt/instance/lifecycle.h"
#include <algorithm>
#include <array>
#include <QApplication>
#include <QKeyEvent>
#include <QLineEdit>
#include <QTreeView>

using namespace std::chrono_literals;
using bench::print;
using bench::Stage;

namespace {

constexpr auto tick = 5s;
constexpr auto settling = 6s; // what follows the first list is over

int wanted(const Stage &s)
{
    return s.arguments.value(2).toInt();
}

int fourth(const Stage &s)
{
    return s.arguments.value(3).toInt();
}

void list(Stage &s)
{
    new NextPicture(s.window.get(), [&s] { s.gaps.start(); });
    s.whenListed(wanted(s), [&s] {
        new NextPicture(s.view()->viewport(), [&s] {
            print("list", msSinceProcessStart());
            print("gap", s.gaps.worstMs());
            QCoreApplication::quit();
        });
    });
}

void rest(Stage &s)
{
    s.whenListed(wanted(s), [&s] {
        QTimer::singleShot(settling, s.window.get(), [&s] {
            auto sampling = s.fleet.session(s.fleet.entries().constFirst().id)->sampling();
            sampling.interval = tick;
            s.fleet.setSampling(sampling);
            const double cpu = cpuSeconds();
            QTimer::singleShot(std::chrono::seconds(fourth(s)), s.window.get(), [&s, cpu] {
                print("cpu", 100 * (cpuSeconds() - cpu) / fourth(s));
                print("rss", residentMiB());
                s.gaps.start(); // only now: its timer takes time itself
                QTimer::singleShot(2 * tick, s.window.get(), [&s] {
                    print("gap", s.gaps.worstMs());
                    QCoreApplication::quit();
                });
            });
        });
    });
}

// Types "4", "41", "417" and deletes it again, key by key: each finds other rows than the one before.
class Typist : public QObject {
public:
    explicit Typist(Stage &stage)
        : QObject(stage.window.get())
        , m_stage(stage)
        , m_search(stage.window->findChild<QLineEdit *>(QStringLiteral("instancesSearch")))
    {
        m_search->setFocus();
    }
    void next()
    {
        if (int(m_taken.size()) == fourth(m_stage))
            return tell();
        const bool deletes = m_search->text().size() >= m_word.size() || m_deleting;
        m_deleting = deletes && m_search->text().size() > 1;
        new NextPicture(m_stage.view()->viewport(), [this] {
            m_taken.push_back(double(m_since.nsecsElapsed()) / 1e6);
            QTimer::singleShot(200ms, this, &Typist::next); // as quick typists do
        });
        m_since.start();
        press(deletes ? Qt::Key_Backspace : Qt::Key_A, deletes ? QString() : QString(m_word[m_search->text().size()]));
    }

private:
    void press(Qt::Key key, const QString &text)
    {
        QKeyEvent down(QEvent::KeyPress, key, Qt::NoModifier, text);
        QApplication::sendEvent(m_search, &down);
    }
    void tell()
    {
        std::ranges::sort(m_taken);
        print("median", m_taken[m_taken.size() / 2]);
        print("worst", m_taken.back());
        QCoreApplication::quit();
    }

    Stage &m_stage;
    QLineEdit *m_search;
    QString m_word = QStringLiteral("417");
    bool m_deleting = false;
    QElapsedTimer m_since;
    std::vector<double> m_taken;
};

void search(Stage &s)
{
    s.whenListed(wanted(s), [&s] { QTimer::singleShot(settling, s.window.get(), [&s] { (new Typist(s))->next(); }); });
}

// How long one of the hosts beside the first was not looked at, at most.
class Neighbours : public QObject {
public:
    explicit Neighbours(Stage &stage) : QObject(stage.window.get())
    {
        for (const auto &entry : stage.fleet.entries().mid(1))
            m_since[entry.id].start();
        connect(&stage.fleet, &model::Fleet::inventoryChanged, this, [this](const model::HostId &host) {
            if (const auto hit = m_since.find(host); hit != m_since.end())
                m_worst = std::max(m_worst, hit->restart());
        });
    }
    [[nodiscard]] qint64 worstMs() const
    {
        qint64 worst = m_worst;
        for (const QElapsedTimer &since : m_since)
            worst = std::max(worst, since.elapsed());
        return worst;
    }

private:
    QHash<model::HostId, QElapsedTimer> m_since;
    qint64 m_worst = 0;
};

QList<model::InstanceId> ofFirst(Stage &s, int count)
{
    QList<model::InstanceId> out;
    const model::HostId first = s.fleet.entries().constFirst().id;
    for (int row = 0; row < s.fleet.instances().rowCount() && out.size() < count; ++row)
        if (const auto &r = s.fleet.instances().row(row); r.id.host == first && r.instance.isActive())
            out.append(r.id);
    return out;
}

void stopThem(Stage &s)
{
    auto *neighbours = new Neighbours(s);
    QElapsedTimer since;
    since.start();
    s.gaps.start();
    QObject::connect(
        &s.fleet.jobs(), &model::JobsModel::runningChanged, s.window.get(), [&s, neighbours, since](int running) {
            if (running > 0)
                return;
            print("stop", double(since.nsecsElapsed()) / 1e6);
            print("gap", s.gaps.worstMs());
            print("neighbours", double(neighbours->worstMs()));
            print("failed",
                  double(std::ranges::count(s.fleet.jobs().jobs(), model::JobState::Failed, &model::Job::state)));
            QCoreApplication::quit();
        });
    s.fleet.perform(virt::LifecycleAction::ForceOff, ofFirst(s, fourth(s)));
}

void stop(Stage &s)
{
    s.whenListed(wanted(s), [&s] { QTimer::singleShot(settling, s.window.get(), [&s] { stopThem(s); }); });
}

constexpr std::array modes{bench::Mode{"list", list}, bench::Mode{"rest", rest}, bench::Mode{"search", search},
                           bench::Mode{"stop", stop}};

} // namespace

int main(int argc, char **argv)
{
    return bench::run(argc, argv, modes);
}
