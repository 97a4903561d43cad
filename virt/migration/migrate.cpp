// SPDX-License-Identifier: GPL-3.0-or-later
#include "virt/core/change_p.h"
#include "virt/migration/journey_p.h"
#include <QElapsedTimer>

namespace virt {

static Result<> move(Journey &j)
{
    for (const auto step : {makeDisks, copyDisks, transfer}) {
        if (auto ok = step(j); !ok)
            return ok;
    }
    return {};
}

static Result<MigrationOutcome> travel(Journey &j)
{
    QElapsedTimer clock;
    clock.start();
    if (auto ok = inspect(j); !ok)
        return ok.error();
    if (auto moved = move(j); !moved) {
        if (auto arrived = recover(j, moved.error()); !arrived)
            return arrived.error();
    }
    auto verified = settle(j);
    if (!verified)
        return verified.error();
    for (const QString &sentence : std::as_const(*verified))
        j.job.log(sentence);
    return MigrationOutcome{
        .verified = std::move(*verified), .bytes = j.bytes, .durationMs = clock.elapsed(), .downtimeMs = j.downtimeMs};
}

Task migrate(Session &from, Session &to, const QUuid &uuid, const QString &name, const MigrationRequest &request,
             QObject *receiver, Reports reports, Done<MigrationOutcome> done)
{
    const QString during = migrationText(name, to.options().name);
    return runChange<MigrationOutcome>(
        from, {.action = during, .object = name, .uuid = uuid}, during, receiver, std::move(reports),
        [=, here = std::make_shared<Side>(from),
         there = std::make_shared<Side>(to)](Job &job) -> Result<MigrationOutcome> {
            Journey j{.job = job,
                      .from = std::move(*here),
                      .to = std::move(*there),
                      .uuid = uuid,
                      .name = name,
                      .during = during,
                      .request = request};
            auto outcome = travel(j);
            j.from.lookAgain(); // undefining during a migration sends no event
            j.to.lookAgain();
            return outcome;
        },
        std::move(done));
}

} // namespace virt
