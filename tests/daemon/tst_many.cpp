// SPDX-License-Identifier: GPL-3.0-or-later
// Work on many instances at once: one call finds them, each answers once, some fail, all can be cancelled.
#include "virt/core/library.h"
#include "virt/core/session_p.h"
#include "virt/instance/batch_p.h"
#include "virt/instance/lifecycle.h"
#include "virt/instance/xmlexport.h"
#include <algorithm>
#include <memory>
#include <QFile>
#include <QHash>
#include <QTemporaryDir>
#include <QTest>

using namespace std::chrono_literals;
using virt::LifecycleAction;
using virt::Session;

namespace {

constexpr int instanceCount = 50;

QByteArray node()
{
    QByteArray xml("<node>");
    for (int i = 0; i < instanceCount; ++i)
        xml += "<domain type='test'><name>vm-" + QByteArray::number(i)
               + "</name><uuid>5f3c2a10-6b7d-4e8f-9a01-0000000000" + QByteArray::number(100 + i).last(2)
               + "</uuid><memory>8192</memory><os><type>hvm</type></os></domain>";
    return xml + "</node>";
}

struct Answers {
    QHash<qsizetype, virt::Result<>> of;
    bool twice = false;
    auto each()
    {
        return [this](qsizetype at, virt::Result<> r) {
            twice |= of.contains(at);
            of.insert(at, std::move(r));
        };
    }
    int failed(virt::Error::Kind kind)
    {
        return int(std::count_if(of.cbegin(), of.cend(), [=](const auto &r) { return !r && r.error().kind == kind; }));
    }
};

} // namespace

class TstMany : public QObject {
    Q_OBJECT
    std::unique_ptr<virt::Library> m_library;
    QTemporaryDir m_dir;
    std::unique_ptr<Session> m_session;
    QObject m_receiver;

    std::unique_ptr<Session> connected(bool readOnly)
    {
        auto s = std::make_unique<Session>(
            Session::Options{.uri = "test://" + m_dir.filePath("node.xml"), .name = "demo", .readOnly = readOnly});
        s->open();
        return QTest::qWaitFor([&] { return s->inventory() && s->inventory()->instances.size() == instanceCount; },
                               10000)
                   ? std::move(s)
                   : nullptr;
    }
    QList<virt::Target> targets() const
    {
        QList<virt::Target> out;
        for (const virt::Instance &i : m_session->inventory()->instances)
            out.append({i.uuid, i.name});
        return out;
    }
    bool all(virt::DomainState state) const
    {
        const auto &list = m_session->inventory()->instances;
        return std::ranges::all_of(list, [=](const virt::Instance &i) { return i.state == state; });
    }
    quint64 calls(const char *function) const
    {
        return m_session->calls().totals().value(QString::fromLatin1(function)).count;
    }

private slots:
    void initTestCase()
    {
        m_library = std::make_unique<virt::Library>();
        QFile file(m_dir.filePath("node.xml"));
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write(node()) > 0);
    }
    void init()
    {
        m_session = connected(false);
        QVERIFY(m_session);
    }
    void cleanup() { m_session.reset(); }
    void cleanupTestCase() { m_library.reset(); }

    void oneCallFindsThemAll()
    {
        const auto before = calls("virConnectListAllDomains");
        const auto asked = calls("virDomainLookupByUUID");
        Answers answers;
        virt::performAll(*m_session, targets(), LifecycleAction::ForceOff, &m_receiver, answers.each());
        QTRY_COMPARE(answers.of.size(), instanceCount);
        QVERIFY(!answers.twice);
        QVERIFY(std::ranges::all_of(answers.of, [](const auto &r) { return r.has_value(); }));
        QCOMPARE(calls("virDomainDestroyFlags"), quint64(instanceCount));
        QCOMPARE(calls("virDomainLookupByUUID"), asked);
        const auto lists = calls("virConnectListAllDomains") - before;
        QVERIFY(lists >= 1 && lists < instanceCount / 2); // the session's looks at the flags are lists too
        QTRY_VERIFY(all(virt::DomainState::Off));
        Answers again;
        virt::performAll(*m_session, targets(), LifecycleAction::ForceOff, &m_receiver, again.each());
        QTRY_COMPARE(again.of.size(), instanceCount);
        QVERIFY(std::ranges::all_of(again.of, [](const auto &r) { return r.has_value(); })); // already so
    }

    void shutDownWaitsForAll()
    {
        Answers answers;
        virt::performAll(*m_session, targets(), LifecycleAction::ShutDown, &m_receiver, answers.each(), 10s);
        QTRY_COMPARE_WITH_TIMEOUT(answers.of.size(), instanceCount, 10000);
        QVERIFY(all(virt::DomainState::Off));
    }

    void oneThatIsGoneFailsAlone()
    {
        QList<virt::Target> some = targets();
        some[7].uuid = QUuid::createUuid();
        Answers answers;
        virt::performAll(*m_session, some, LifecycleAction::Pause, &m_receiver, answers.each());
        QTRY_COMPARE(answers.of.size(), instanceCount);
        QCOMPARE(answers.failed(virt::Error::Kind::NotFound), 1);
        QVERIFY(!answers.of[7]);
        QVERIFY(answers.of[7].error().text().contains(some[7].name));
    }

    void cancelledOnesSaySo()
    {
        Answers answers;
        const auto tasks = virt::performAll(*m_session, targets(), LifecycleAction::Pause, &m_receiver, answers.each());
        for (const virt::Task &task : tasks)
            task.cancel();
        QTRY_COMPARE(answers.of.size(), instanceCount);
        QVERIFY(answers.failed(virt::Error::Kind::Cancelled) > 0);
        QVERIFY(!answers.twice);
    }

    void aClosedHostIsNotActedOn()
    {
        m_session->close();
        QTRY_VERIFY(!m_session->p().wire->link.share({})); // its thread closes it
        Answers answers;
        virt::performAll(*m_session, targets(), LifecycleAction::Pause, &m_receiver, answers.each());
        QTRY_COMPARE(answers.of.size(), instanceCount);
        QCOMPARE(answers.failed(virt::Error::Kind::Disconnected), instanceCount);
        QCOMPARE(calls("virDomainSuspend"), 0ULL);
    }

    // The domains that were found belong to a connection; a newer one needs its own.
    void aBatchFollowsItsHostToANewConnection()
    {
        const virt::Target first = targets().constFirst();
        const auto batch = std::make_shared<virt::Batch>(0us);
        const auto find = [&] {
            std::optional<virt::Result<bool>> same; // the domain is of the connection of now
            virt::run<bool>(
                *m_session, "find", &m_receiver, {},
                [&](virt::Job &job) -> virt::Result<bool> {
                    const auto conn = job.connection("find");
                    const auto domain = batch->domain(job, first.uuid, "find");
                    if (!conn || !domain)
                        return virt::Error::invalid("find", "not found");
                    return virDomainGetConnect(domain->get()) == conn->get();
                },
                [&](virt::Result<bool> r) { same = std::move(r); });
            return QTest::qWaitFor([&] { return same.has_value(); }, 10000) && *same && **same;
        };
        QVERIFY(find());
        m_session->close();
        m_session->open();
        QTRY_COMPARE(m_session->state(), Session::State::Connected);
        QVERIFY(find());
    }

    void allAnswerWhenTheHostIsLeft()
    {
        Answers answers;
        virt::performAll(*m_session, targets(), LifecycleAction::Pause, &m_receiver, answers.each());
        m_session.reset();
        QTRY_COMPARE(answers.of.size(), instanceCount);
    }

    void exportsWithoutSecrets()
    {
        QTemporaryDir out;
        QList<virt::XmlExport> items;
        for (const virt::Target &t : targets())
            items.append({t.uuid, t.name, out.filePath(t.name + ".xml")});
        items[3].file = out.filePath("no/such/folder.xml");
        Answers answers;
        virt::exportXml(*m_session, items, virt::Secrets::Leave, &m_receiver, answers.each());
        QTRY_COMPARE(answers.of.size(), instanceCount);
        for (int i = 0; i < instanceCount; ++i)
            QCOMPARE(answers.of[i].has_value(), i != 3);
        QVERIFY(answers.of[3].error().text().contains("no/such/folder.xml"));
        QFile file(items[5].file);
        QVERIFY(file.open(QIODevice::ReadOnly));
        QVERIFY(file.readAll().contains("<name>" + items[5].name.toUtf8() + "</name>"));
    }

    void secretsAreForTheOwnerAlone()
    {
        QTemporaryDir out;
        const virt::Target t = targets().constFirst();
        const QString file = out.filePath("secret.xml");
        Answers answers;
        virt::exportXml(*m_session, {{t.uuid, t.name, file}}, virt::Secrets::Include, &m_receiver, answers.each());
        QTRY_COMPARE(answers.of.size(), 1);
        QVERIFY(answers.of[0].has_value());
        QVERIFY(!(QFile::permissions(file) & (QFile::ReadGroup | QFile::ReadOther)));
        const auto readOnly = connected(true);
        QVERIFY(readOnly);
        Answers refused;
        virt::exportXml(*readOnly, {{t.uuid, t.name, out.filePath("other.xml")}}, virt::Secrets::Include, &m_receiver,
                        refused.each());
        QTRY_COMPARE(refused.of.size(), 1);
        QVERIFY(!refused.of[0]);
        QVERIFY(!QFile::exists(out.filePath("other.xml")));
    }
};

QTEST_GUILESS_MAIN(TstMany)
#include "tst_many.moc"
