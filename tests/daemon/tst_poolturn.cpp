// SPDX-License-Identifier: GPL-3.0-or-later
// Work on pools takes turns: who waits for its turn may give up, and gets it otherwise.
#include "answer.h"
#include "virt/core/library.h"
#include "virt/core/side_p.h"
#include <atomic>
#include <future>
#include <QTest>

using namespace virt;

class TestPoolTurn : public QObject {
    Q_OBJECT
private slots:
    void init();
    void cleanup();
    void aWaitIsGivenUp();
    void aWaitComesToItsEnd();
    void whatIsTakenBackWaitsThoughItWasCancelled();

private:
    // A job that has its turn until `m_letGo`.
    void hold();
    [[nodiscard]] static Result<> await(const Side &host, const Job &job);

    const Library m_library;
    std::unique_ptr<Session> m_session;
    std::shared_ptr<Side> m_host;
    std::promise<void> m_letGo;
    std::atomic<bool> m_held = false;
    Answer<void> m_first;
};

void TestPoolTurn::init()
{
    m_session = std::make_unique<Session>(
        Session::Options{.uri = QStringLiteral("test:///default"), .name = QStringLiteral("demo")});
    m_session->open();
    QTRY_COMPARE_WITH_TIMEOUT(m_session->state(), Session::State::Connected, 20'000);
    m_host = std::make_shared<Side>(*m_session);
    m_held = false;
    m_first = {};
    hold();
}

void TestPoolTurn::cleanup()
{
    m_letGo = std::promise<void>(); // of a test that failed: nobody waits for ever
    m_session.reset();
}

void TestPoolTurn::hold()
{
    run<void>(
        *m_session, QStringLiteral("hold"), this, {},
        [this, host = m_host, letGo = m_letGo.get_future().share()](const Job &) -> Result<> {
            const auto turn = host->poolTurn();
            m_held = true;
            letGo.wait();
            return {};
        },
        m_first.done());
    QTRY_VERIFY_WITH_TIMEOUT(m_held, 20'000);
}

Result<> TestPoolTurn::await(const Side &host, const Job &job)
{
    const auto turn = host.awaitPoolTurn(job, QStringLiteral("wait"));
    return turn ? Result<>() : Result<>(turn.error());
}

void TestPoolTurn::aWaitIsGivenUp()
{
    Answer<void> second;
    const Task waiting = run<void>(
        *m_session, QStringLiteral("wait"), this, {}, [host = m_host](const Job &job) { return await(*host, job); },
        second.done());
    COMPARE_FAILURE(second.wait(300), Error::Kind::TimedOut); // nobody has answered
    waiting.cancel();
    COMPARE_FAILURE(second.wait(), Error::Kind::Cancelled);
    m_letGo.set_value();
    VERIFY_DONE(m_first.wait());
}

void TestPoolTurn::aWaitComesToItsEnd()
{
    Answer<void> second;
    run<void>(
        *m_session, QStringLiteral("wait"), this, {}, [host = m_host](const Job &job) { return await(*host, job); },
        second.done());
    COMPARE_FAILURE(second.wait(300), Error::Kind::TimedOut);
    m_letGo.set_value();
    VERIFY_DONE(second.wait());
}

void TestPoolTurn::whatIsTakenBackWaitsThoughItWasCancelled()
{
    Answer<void> second;
    const Task waiting = run<void>(
        *m_session, QStringLiteral("undo"), this, {},
        [host = m_host](const Job &) -> Result<> {
            const auto turn = host->poolTurn();
            return {};
        },
        second.done());
    COMPARE_FAILURE(second.wait(300), Error::Kind::TimedOut);
    waiting.cancel();
    COMPARE_FAILURE(second.wait(300), Error::Kind::TimedOut);
    m_letGo.set_value();
    VERIFY_DONE(second.wait());
}

QTEST_GUILESS_MAIN(TestPoolTurn)
#include "tst_poolturn.moc"
