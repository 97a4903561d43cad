// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "virt/plan/record.h"
#include <memory>
#include <QHash>
#include <QList>
#include <QObject>
#include <QSet>

namespace model {

struct UnfinishedPlan {
    virt::PlanRecord record;
    bool elsewhere = false; // begun by another workstation, which may be at it still
};

// The plans that are under way, a file for each in the user's folder: what is left there by an earlier run, or by a host
// that went away, is to be finished or undone. GUI thread; the ledger writes on the threads of the jobs.
class PlanBook : public QObject {
    Q_OBJECT
public:
    explicit PlanBook(QObject *parent = nullptr);
    ~PlanBook() override;

    // Before the first ledger(). Reads what earlier runs left; a damaged file is set aside and told.
    void keepIn(const QString &folder);
    [[nodiscard]] virt::PlanLedger ledger();

    // Begun, not ended, and nobody is at it.
    [[nodiscard]] QList<virt::PlanRecord> unfinished() const;
    [[nodiscard]] QList<virt::PlanRecord> unfinishedOf(const QUuid &instance) const; // on whichever host
    // It is on record here; or was in this run, and nobody else has gone on with it.
    [[nodiscard]] bool knows(const virt::PlanRecord &mark) const;

    void begin(const QUuid &id);  // a job is at it
    void settle(const QUuid &id); // the job has ended, whichever way
    void drop(const QUuid &id);   // the user has mended it in another way

signals:
    void changed();
    void told(const QString &sentence);      // what was damaged or interrupted, by an earlier run or just now
    void withdrawn(const QString &sentence); // somebody is at it, or it is mended

private:
    class Shelf;
    void put(const virt::PlanRecord &record);
    void take(const QUuid &id);
    void tell(const virt::PlanRecord &record);
    void withdraw(const QUuid &id);

    std::shared_ptr<Shelf> m_shelf;
    QList<virt::PlanRecord> m_records;
    QSet<QUuid> m_underWay, m_ended;
    QHash<QUuid, QString> m_told;
};

} // namespace model
