// SPDX-License-Identifier: GPL-3.0-or-later
#include "virt/core/change_p.h"
#include "virt/core/say.h"
#include "virt/storage/volumeguard_p.h"
#include "virt/storage/volumeread_p.h"
#include "virt/storage/volumeverbs.h"
#include <algorithm>

namespace virt {

namespace {

QString deleteText(const VolumeId &id)
{
    return Say::tr("Delete volume %1").arg(id.name);
}

Intent intentFor(const VolumeId &id)
{
    return {.action = deleteText(id), .object = id.name, .virsh = deleteVolumeLines(id)};
}

struct Doomed {
    qsizetype number = 0;
    VolumeId id;
    Insist insist = Insist::No;
    Volume handle;
    PooledVolume told;
    qsizetype above = 0; // volumes that stand on it
};

// One guard for all; what stands on another one goes first.
class Deletion {
public:
    using Answers = std::vector<Reply<void>>;
    Deletion(const Job &job, Session::Options of, const Answers &answers)
        : m_job(job)
        , m_of(std::move(of))
        , m_answers(answers)
    {}

    void run(const QList<DoomedVolume> &volumes, const QString &during)
    {
        const auto conn = m_job.connection(during);
        for (qsizetype number = 0; number < volumes.size(); ++number)
            find(conn, {.number = number, .id = volumes[number].id, .insist = volumes[number].insist});
        if (m_doomed.empty())
            return;
        const auto guard = VolumeGuard::look(m_job, conn->get(), VolumeGuard::Look::InstancesAndVolumes, during);
        if (!guard)
            return fail(guard.error());
        m_guard = *guard;
        topFirst();
        for (qsizetype at = 0; at < qsizetype(m_doomed.size()); ++at)
            remove(m_doomed[size_t(at)], at);
    }

private:
    void answer(const Doomed &one, const Result<> &outcome) const { m_answers[size_t(one.number)](outcome); }

    void fail(const Error &why)
    {
        for (const Doomed &one : m_doomed) {
            ChangeRecord record(m_of, intentFor(one.id));
            Error its = why;
            its.during = deleteText(one.id);
            answer(one, record.ended<void>(its));
        }
    }

    // What is not there any more needs no deleting.
    void find(const Result<Connect> &conn, Doomed one)
    {
        const QString during = deleteText(one.id);
        auto handle = conn ? findVolume(conn->get(), one.id, during) : Result<Volume>(conn.error());
        if (!handle) {
            const bool gone = handle.error().kind == Error::Kind::NotFound;
            return answer(one, gone ? Result<>() : Result<>(handle.error()));
        }
        one.told = {.pool = one.id.poolName, .volume = describedVolume(handle->get(), during)};
        one.handle = std::move(*handle);
        m_doomed.push_back(std::move(one));
    }

    // Of two in a chain the lower one has more above it.
    void topFirst()
    {
        for (Doomed &one : m_doomed) {
            const QList<FileUse> uses = m_guard.usesOf(one.told);
            one.above = std::ranges::count(uses, FileUse::Kind::Overlay, &FileUse::kind);
        }
        std::ranges::stable_sort(m_doomed, {}, &Doomed::above);
    }

    void remove(const Doomed &one, qsizetype at)
    {
        const QString during = deleteText(one.id);
        m_job.report({.phase = during, .doneBytes = quint64(at), .totalBytes = m_doomed.size()});
        ChangeRecord record(m_of, intentFor(one.id));
        const auto outcome = m_job.cancelled() ? Result<>(Error::cancelled(during)) : removeOne(one, during);
        if (outcome)
            m_guard.forget(one.told);
        answer(one, record.ended<void>(outcome));
    }

    [[nodiscard]] Result<> removeOne(const Doomed &one, const QString &during) const
    {
        if (auto free = m_guard.refuseUsed(one.told, one.insist, during); !free)
            return free;
        auto gone = check(VIRT(virStorageVolDelete, one.handle.get(), 0U), during);
        if (!gone && gone.error().kind == Error::Kind::NotFound)
            return {};
        return gone;
    }

    const Job &m_job;
    Session::Options m_of;
    const Answers &m_answers;
    std::vector<Doomed> m_doomed;
    VolumeGuard m_guard;
};

} // namespace

Task deleteVolumes(Session &session, const QList<DoomedVolume> &volumes, QObject *receiver, const Reports &reports,
                   const std::function<void(qsizetype volume, Result<> outcome)> &each)
{
    const QString during = volumes.size() == 1 ? deleteText(volumes.first().id)
                                               : Say::tr("Delete %n volume(s)", nullptr, int(volumes.size()));
    Deletion::Answers answers;
    for (qsizetype number = 0; number < volumes.size(); ++number)
        answers.emplace_back(receiver, [each, number](Result<> outcome) { each(number, std::move(outcome)); });
    const std::function<Result<>(Job &)> work = [=, of = session.options()](const Job &job) -> Result<> {
        Deletion(job, of, answers).run(volumes, during);
        return {};
    };
    // Each volume is a change of its own; a task that ends before it began leaves its answers to be Cancelled.
    const auto ended = [answers, during](const Result<> &outcome) {
        for (const Reply<void> &answer : answers)
            answer(outcome ? Error{.during = during} : outcome.error());
    };
    return run<void>(session, during, receiver, reports, work, ended);
}

QStringList deleteVolumeLines(const VolumeId &id)
{
    return {shellLine({QStringLiteral("vol-delete"), id.name, QStringLiteral("--pool"), id.poolName})};
}

Task deleteVolume(Session &session, const VolumeId &volume, Insist insist, QObject *receiver, const Reports &reports,
                  const Done<> &done)
{
    return deleteVolumes(session, {{.id = volume, .insist = insist}}, receiver, reports,
                         [done](qsizetype, Result<> outcome) { done(std::move(outcome)); });
}

} // namespace virt
