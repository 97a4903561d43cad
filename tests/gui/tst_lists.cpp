// SPDX-License-Identifier: GPL-3.0-or-later
// The lists that grow and change while they are looked at (hosts, jobs, events and their filters), under random changes.
#include "gui/hosts/hostevents.h"
#include "gui/instance/instanceevents.h"
#include "model/events/eventsmodel.h"
#include "model/hosts/hostsmodel.h"
#include "model/jobs/jobsmodel.h"
#include <QAbstractItemModelTester>
#include <QRandomGenerator>
#include <QTest>

using model::HostId;
using Mode = QAbstractItemModelTester::FailureReportingMode;

class TstLists : public QObject {
    Q_OBJECT
private slots:
    void hosts()
    {
        QRandomGenerator rng(11);
        model::HostsModel m;
        const QAbstractItemModelTester tester(&m, Mode::QtTest);
        QList<HostId> ids;
        for (int round = 0; round < 500; ++round) {
            const int which = ids.isEmpty() ? 0 : int(rng.bounded(ids.size()));
            switch (rng.bounded(4)) {
            case 0:
                ids.append({QUuid::createUuid()});
                m.add({.entry = {.id = ids.last(), .name = QString::number(round)}});
                break;
            case 1:
                if (!ids.isEmpty())
                    m.remove(ids.takeAt(which));
                break;
            case 2: m.touch(); break;
            default:
                if (!ids.isEmpty())
                    m.set({.entry = {.id = ids[which], .name = QString::number(rng.bounded(9))},
                           .state = model::HostState(rng.bounded(6))});
            }
            QCOMPARE(m.rowCount(), int(ids.size()));
            for (int row = 0; row < m.rowCount(); ++row)
                QCOMPARE(m.index(row, 0).data(model::HostsModel::IdRole).value<HostId>(), ids[row]);
        }
    }

    void jobs()
    {
        QRandomGenerator rng(12);
        model::JobsModel m;
        const QAbstractItemModelTester tester(&m, Mode::QtTest);
        struct Open {
            model::JobId id;
            virt::Reports reports;
            virt::Done<> done;
        };
        std::vector<Open> open;
        for (int round = 0; round < 500; ++round) {
            const size_t which = open.empty() ? 0 : rng.bounded(quint32(open.size()));
            const int what = open.empty() ? 0 : int(rng.bounded(5));
            if (what == 0) {
                Open job{};
                job.id = m.start<void>({.what = QString::number(round)},
                                       [&](QObject *, const virt::Reports &reports, const virt::Done<> &done) {
                                           job.reports = reports;
                                           job.done = done;
                                           return virt::Task(std::stop_source());
                                       });
                open.push_back(std::move(job));
            } else if (what == 1) {
                open[which].reports.progress({.doneBytes = rng.bounded(100U), .totalBytes = 100});
            } else if (what == 2) {
                m.cancel(open[which].id);
            } else if (what == 3) {
                open[which].done(rng.bounded(2) ? virt::Result<>() : virt::Error::cancelled());
                open.erase(open.begin() + std::ptrdiff_t(which));
            } else {
                m.clearEnded();
            }
            QCOMPARE(m.running(), int(open.size()));
        }
    }

    void eventsAndTheirFilters()
    {
        QRandomGenerator rng(13);
        model::EventsModel m;
        const HostId host{QUuid::createUuid()};
        const HostId other{QUuid::createUuid()};
        const QUuid uuid = QUuid::createUuid();
        gui::HostEvents ofHost(&m);
        gui::InstanceEvents ofInstance(&m);
        ofHost.setHost(host);
        ofInstance.setInstance({host, uuid});
        const QAbstractItemModelTester testers[] = {QAbstractItemModelTester(&m, Mode::QtTest),
                                                    QAbstractItemModelTester(&ofHost, Mode::QtTest),
                                                    QAbstractItemModelTester(&ofInstance, Mode::QtTest)};
        int hostRows = 0;
        int instanceRows = 0;
        for (int round = 0; round < 500; ++round) {
            const bool here = rng.bounded(2);
            const bool it = rng.bounded(2);
            m.add(here ? host : other, QStringLiteral("h"),
                  {.uuid = it ? uuid : QUuid::createUuid(),
                   .name = QStringLiteral("x"),
                   .when = QDateTime::fromSecsSinceEpoch(qint64(round) * 61)}); // too seldom to be folded
            hostRows += here;
            instanceRows += here && it;
            QCOMPARE(ofHost.rowCount(), hostRows);
            QCOMPARE(ofInstance.rowCount(), instanceRows);
        }
    }
};

QTEST_MAIN(TstLists)
#include "tst_lists.moc"
