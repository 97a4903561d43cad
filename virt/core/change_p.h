// SPDX-License-Identifier: GPL-3.0-or-later
// The way of every verb that changes something: ask<T>() and run<T>() with an Intent in front.
#pragma once
#include "virt/core/change.h"
#include "virt/core/session_p.h"
#include <QElapsedTimer>

namespace virt {

// A change while it is made, on its thread. What the work notes goes to the innermost one.
class ChangeRecord {
public:
    // With whom and how it was reached, at the time of the wish: `of` is not kept.
    ChangeRecord(const Session::Options &of, const Intent &intent);
    ~ChangeRecord();
    ChangeRecord(const ChangeRecord &) = delete;
    ChangeRecord &operator=(const ChangeRecord &) = delete;

    template<class T>
    Result<T> ended(Result<T> result)
    {
        if (!result)
            fail(result.error());
        return result;
    }

private:
    friend void noteDefinition(const QString &, const QString &);
    friend void noteVirsh(const QStringList &);
    void fail(const Error &error);

    ChangeSink m_sink;
    Change m_change;
    QElapsedTimer m_clock;
    ChangeRecord *m_outer;
};

// From within the work; without a change under way they do nothing.
void noteDefinition(const QString &before, const QString &after);
void noteVirsh(const QStringList &words); // a further step, known only now

template<class T>
Task askChange(Session &s, const Intent &intent, const QString &during, QObject *receiver,
               std::function<Result<T>(virConnectPtr)> call, Done<T> done)
{
    return ask<T>(
        s, during, receiver,
        [of = s.options(), intent, call = std::move(call)](virConnectPtr conn) {
            ChangeRecord record(of, intent);
            return record.ended<T>(call(conn));
        },
        std::move(done));
}

// The work, with the record of it around.
template<class T>
std::function<Result<T>(Job &)> recorded(const Session &s, const Intent &intent, std::function<Result<T>(Job &)> work)
{
    return [of = s.options(), intent, work = std::move(work)](Job &job) {
        ChangeRecord record(of, intent);
        return record.ended<T>(work(job));
    };
}

template<class T>
Task runChange(Session &s, const Intent &intent, const QString &during, QObject *receiver, Reports reports,
               std::function<Result<T>(Job &)> work, Done<T> done, std::stop_source stop = {})
{
    return run<T>(s, during, receiver, std::move(reports), recorded<T>(s, intent, std::move(work)), std::move(done),
                  std::move(stop));
}

} // namespace virt
