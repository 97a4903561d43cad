// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "virt/core/executor.h"
#include "virt/core/session.h"
#include "virt/instance/details.h"
#include <chrono>
#include <QElapsedTimer>
#include <QFlags>
#include <QHash>
#include <QSet>
#include <QTimer>

namespace virt {

// What beyond the plain details is wanted, each of which costs calls of its own.
enum class DetailsPart {
    Changed = 1,  // a second XML of each that runs: Details::changed
    Addresses = 2 // see addressfeed.h
};
Q_DECLARE_FLAGS(DetailsParts, DetailsPart)
Q_DECLARE_OPERATORS_FOR_FLAGS(DetailsParts)

// Whose details something visible needs at present.
struct DetailsWish {
    QList<QUuid> seen; // these first, in this order
    bool all = false;  // then those of every other instance of the host
    DetailsParts parts;
    bool operator==(const DetailsWish &) const = default;
};

using DetailsFound = QHash<QUuid, std::shared_ptr<const Details>>;

// Reads the details of one host's instances as they are wished for, and again what an event said has changed. GUI
// thread; the calls run on threads of its own, which end when there is nothing to ask: neither ticks nor questions
// wait behind a thousand instances.
class DetailsFeed : public QObject {
    Q_OBJECT
public:
    explicit DetailsFeed(Session &session, QObject *parent = nullptr);
    ~DetailsFeed() override;

    void setWishes(const QList<DetailsWish> &wishes); // those further ahead come first
    void forget(const QUuid &uuid);                   // it was changed: asked again when it is wished for
    // How old an answer about DetailsPart::Changed may get: changes of a stored configuration alone send no event.
    void compareAgainAfter(std::chrono::milliseconds age) { m_compareAgain = age; }

signals:
    void arrived(const virt::DetailsFound &found); // at most every 100 ms

private:
    struct Known {
        std::shared_ptr<const Details> details; // null: could not be read
        int id = -1;                            // of the run that it was read of
        bool current = false;
        bool compared = false; // with the stored configuration, or tried to
        qint64 readMs = 0;
    };
    struct Request {
        QUuid uuid;
        QString name;
        int id = -1;
        bool changed = false;
    };
    struct Answer;
    class Directory;

    void follow(const Inventory &inventory);
    void followState();
    void plan();
    enum class Sight { Seen, Elsewhere };
    void want(const Instance &instance, DetailsParts parts, Sight sight);
    [[nodiscard]] bool isNeeded(const Instance &instance, bool changed, Sight sight) const;
    void pump();
    void send(QList<Request> batch, bool many);
    void took(quint64 generation, const QList<Answer> &answers);
    void tell();
    void rest();
    void restIfIdle();

    Session &m_session;
    QList<DetailsWish> m_wishes;
    QHash<QUuid, Known> m_known;
    QList<Request> m_queue; // what is needed and not asked yet, in the order of the wishes
    QSet<QUuid> m_queued, m_asked, m_outdated;
    DetailsFound m_fresh;
    std::chrono::milliseconds m_compareAgain{60'000};
    QElapsedTimer m_clock;
    QTimer m_gather, m_plan;
    std::unique_ptr<Executor> m_threads;
    std::shared_ptr<Directory> m_directory;
    quint64 m_generation = 0; // of the connection the answers under way belong to
    int m_underWay = 0;
};

} // namespace virt
