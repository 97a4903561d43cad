// SPDX-License-Identifier: GPL-3.0-or-later
// Migration between the two hosts of the lab, with web-1: every test finds it new, off and on host-a.
#include "labtool.h"
#include "virt/core/library.h"
#include "virt/migration/migration.h"
#include <optional>
#include <QTest>

using namespace virt;
using namespace labtool;
using Kind = MigrationRequest::Kind;

namespace {

const QString a = QStringLiteral("a"), b = QStringLiteral("b");
const QString guest = QStringLiteral("web-1");
const QString images = QStringLiteral("/var/lib/libvirt/images/");
const QString image = images + QStringLiteral("web-1.qcow2");
const QString extra = images + QStringLiteral("extra.raw");

constexpr int soon = 60'000;      // what takes a second or two when nothing else runs
constexpr int patience = 300'000; // a migration

QStringList words(const char *text)
{
    return QString::fromLatin1(text).split(u' ');
}

bool fileOn(const QString &host, const QString &path)
{
    return on(host, {QStringLiteral("test"), QStringLiteral("-e"), path}).ok();
}

bool definedOn(const QString &host)
{
    return virsh(host, {QStringLiteral("domuuid"), guest}).ok();
}

QString stateOn(const QString &host)
{
    return virsh(host, {QStringLiteral("domstate"), guest}).text;
}

// Runs `script` in the host's shell with arguments.
Output shell(const QString &host, const char *script, const QStringList &arguments = {})
{
    return on(host,
              QStringList{QStringLiteral("sh"), QStringLiteral("-c"), QString::fromLatin1(script), QStringLiteral("sh")}
                  + arguments);
}

} // namespace

class TestMigration : public QObject {
    Q_OBJECT
private slots:
    void initTestCase();
    void init();
    void cleanup();
    void cleanupTestCase();

    void liveThereAndBack();
    void keepsTheSourceDisksOnRequest();
    void keepsAutostartAndPausedState();
    void cancelHalfWay();
    void existingFileIsRefused();
    void snapshotsAreRefused();
    void namesakesAreRefused_data();
    void namesakesAreRefused();
    void wrongKindIsRefused();
    void missingMediumIsRefused();
    void usedDiskIsNotRemoved();
    void storageThatIsNotSharedIsRefused();
    void offlineMovesTheDisk();
    void offlineKeepsBytesAndHoles();
    void offlineCancel();
    void targetDaemonIsKilled();
    void sourceDaemonIsKilled();
    void targetStaysAway();
    void sessionsThatGoTakeItBack();
    void severalAtOnce();
    void sameHostIsRefused();

private:
    void connectAll();
    void begin(Session &from, Session &to, const MigrationRequest &request);
    [[nodiscard]] bool migrateWell(const QString &from, const QString &to, const MigrationRequest &request);
    [[nodiscard]] Error migrateBadly(Session &from, Session &to, const MigrationRequest &request);
    [[nodiscard]] bool startGuest();
    [[nodiscard]] bool counts(const QString &hosts) const;
    [[nodiscard]] bool runsOnAlone(const QString &host, const QString &other) const;
    [[nodiscard]] bool cleanOn(const QString &host) const;
    [[nodiscard]] bool copying();
    Session &session(const QString &host) { return host == a ? *m_a : *m_b; }

    std::unique_ptr<Library> m_library;
    std::unique_ptr<Session> m_a, m_b;
    QUuid m_uuid;
    Task m_task;
    std::optional<Result<MigrationOutcome>> m_result;
    Progress m_progress;
    QStringList m_log;
};

void TestMigration::initTestCase()
{
    m_library = std::make_unique<Library>();
    const Output up = lab({QStringLiteral("status")});
    QVERIFY2(up.ok(), qPrintable(up.text));
}

// Everything that a test may have left goes; the guest is made anew.
static QString restore()
{
    for (const QString &host : {a, b}) {
        if (!virsh(host, {QStringLiteral("version")}).ok()) {
            if (const auto r = lab({QStringLiteral("host"), host, QStringLiteral("restart-daemon")}); !r.ok())
                return r.text;
        }
        shell(host,
              "export LIBVIRT_DEFAULT_URI=qemu:///system; virsh destroy \"$1\"; virsh undefine twin; "
              "virsh undefine \"$1\" --snapshots-metadata; : > /var/lib/libvirt/console/web-1.log; "
              "shift; rm -f \"$@\"; virsh pool-refresh default",
              {guest, image, extra, images + QStringLiteral("cd.iso")});
    }
    const Output made = lab({QStringLiteral("guest"), a, guest});
    return made.ok() ? QString() : made.text;
}

void TestMigration::cleanupTestCase()
{
    const QString trouble = restore();
    QVERIFY2(trouble.isEmpty(), qPrintable(trouble));
    m_a.reset();
    m_b.reset();
    m_library.reset();
}

void TestMigration::connectAll()
{
    for (const auto &[host, session] : {std::pair(&a, &m_a), std::pair(&b, &m_b)}) {
        const Output uri = lab({QStringLiteral("uri"), *host});
        QVERIFY2(uri.ok(), qPrintable(uri.text));
        *session = std::make_unique<Session>(
            Session::Options{.uri = uri.text, .name = QStringLiteral("host-%1").arg(*host)});
        (*session)->setSampling({.interval = std::chrono::seconds(2)});
        (*session)->open();
    }
    QTRY_VERIFY_WITH_TIMEOUT(m_a->inventory() && m_b->inventory(), soon);
}

void TestMigration::init()
{
    const QString trouble = restore();
    QVERIFY2(trouble.isEmpty(), qPrintable(trouble));
    m_uuid = QUuid(virsh(a, {QStringLiteral("domuuid"), guest}).text);
    QVERIFY(!m_uuid.isNull());
    m_result.reset();
    m_progress = {};
    m_log.clear();
    connectAll();
}

void TestMigration::cleanup()
{
    if (QTest::currentTestFailed() || full())
        qInfo().noquote() << m_log.join(u'\n');
    m_a.reset();
    m_b.reset();
}

void TestMigration::begin(Session &from, Session &to, const MigrationRequest &request)
{
    m_result.reset();
    m_progress = {};
    m_task = migrate(from, to, m_uuid, guest, request, this,
                     {.progress = [this](const Progress &p) { m_progress = p; },
                      .log = [this](const QString &line) { m_log.append(line); }},
                     [this](Result<MigrationOutcome> r) {
                         m_log.append(r ? r->verified.join(u' ') : r.error().text());
                         m_result = std::move(r);
                     });
}

bool TestMigration::migrateWell(const QString &from, const QString &to, const MigrationRequest &request)
{
    begin(session(from), session(to), request);
    return QTest::qWaitFor([this] { return m_result.has_value(); }, patience) && m_result->has_value();
}

Error TestMigration::migrateBadly(Session &from, Session &to, const MigrationRequest &request)
{
    begin(from, to, request);
    if (!QTest::qWaitFor([this] { return m_result.has_value(); }, patience))
        return {.message = QStringLiteral("no answer")};
    return m_result->has_value() ? Error{.message = QStringLiteral("it went well")} : m_result->error();
}

bool TestMigration::startGuest()
{
    return virsh(a, {QStringLiteral("start"), guest}).ok()
           && QTest::qWaitFor([] { return counter(a, guest).console > 5; }, soon);
}

// It goes on counting, and neither console nor disk has missed a number.
bool TestMigration::counts(const QString &hosts) const
{
    const qint64 before = counter(hosts, guest).console;
    Counter now;
    const bool more = QTest::qWaitFor(
        [&] {
            now = counter(hosts, guest);
            return now.console > before;
        },
        soon);
    const bool whole = now.gaps == 0 && now.holes == 0 && now.back == 0;
    if (!more || !whole)
        qInfo() << hosts << "counter" << before << now.console << "gaps" << now.gaps << "holes" << now.holes << "back"
                << now.back;
    return more && whole;
}

bool TestMigration::cleanOn(const QString &host) const
{
    return !definedOn(host) && !fileOn(host, image);
}

bool TestMigration::runsOnAlone(const QString &host, const QString &other) const
{
    return stateOn(host) == QStringLiteral("running") && cleanOn(other);
}

bool TestMigration::copying()
{
    return QTest::qWaitFor([this] { return m_result || m_progress.doneBytes > 0; }, soon) && !m_result;
}

void TestMigration::liveThereAndBack()
{
    const int times = full() ? 5 : 2;
    QVERIFY(startGuest());
    for (int i = 0; i < times; ++i) {
        for (const auto &[from, to] : {std::pair(a, b), std::pair(b, a)}) {
            shell(to, ": > /var/lib/libvirt/console/web-1.log"); // what it holds is from an earlier stay
            QVERIFY(migrateWell(from, to, {.kind = Kind::LiveWithStorage}));
            QVERIFY(runsOnAlone(to, from));
            QVERIFY(counts(from + u',' + to));
            const MigrationOutcome &outcome = **m_result;
            QVERIFY(outcome.bytes > 1'000'000);
            QVERIFY(outcome.durationMs > 0);
            QVERIFY(outcome.downtimeMs >= 0);
            QCOMPARE(outcome.verified.size(), 4);
            QCOMPARE(virsh(to, words("dominfo web-1")).text.contains(QStringLiteral("Persistent:     yes")), true);
        }
    }
    QTRY_VERIFY_WITH_TIMEOUT(m_b->inventory()->instances.size() == 1, soon); // db-1: the sessions looked again
}

void TestMigration::keepsTheSourceDisksOnRequest()
{
    QVERIFY(startGuest());
    QVERIFY(migrateWell(a, b, {.kind = Kind::LiveWithStorage, .removeSourceDisks = false}));
    QCOMPARE(stateOn(b), QStringLiteral("running"));
    QVERIFY(!definedOn(a));
    QVERIFY(fileOn(a, image));
}

void TestMigration::keepsAutostartAndPausedState()
{
    QVERIFY(virsh(a, {QStringLiteral("autostart"), guest}).ok());
    QVERIFY(startGuest());
    QVERIFY(virsh(a, {QStringLiteral("suspend"), guest}).ok());
    QVERIFY(migrateWell(a, b, {.kind = Kind::LiveWithStorage}));
    QCOMPARE(stateOn(b), QStringLiteral("paused"));
    QVERIFY(virsh(b, words("dominfo web-1")).text.contains(QRegularExpression(QStringLiteral("Autostart:\\s+enable"))));
    QVERIFY(cleanOn(a));
}

void TestMigration::cancelHalfWay()
{
    QVERIFY(startGuest());
    begin(*m_a, *m_b, {.kind = Kind::LiveWithStorage, .bandwidthMiBs = 1});
    QVERIFY(copying());
    m_task.cancel();
    QTRY_VERIFY_WITH_TIMEOUT(m_result, soon);
    QVERIFY(!m_result->has_value());
    QCOMPARE(m_result->error().kind, Error::Kind::Cancelled);
    QVERIFY(m_result->error().advice.contains(QStringLiteral("web-1 runs on host-a as before")));
    QVERIFY(runsOnAlone(a, b));
    QVERIFY(counts(a));
}

void TestMigration::existingFileIsRefused()
{
    QVERIFY(startGuest());
    QVERIFY(shell(b, "echo precious > \"$1\"", {image}).ok());
    const Error error = migrateBadly(*m_a, *m_b, {.kind = Kind::LiveWithStorage});
    QCOMPARE(error.kind, Error::Kind::Exists);
    QVERIFY(error.message.contains(image));
    QVERIFY(error.advice.contains(QStringLiteral("Nothing was changed")));
    QCOMPARE(shell(b, "cat \"$1\"", {image}).text, QStringLiteral("precious"));
    QVERIFY(!definedOn(b));
    QVERIFY(counts(a));
}

void TestMigration::snapshotsAreRefused()
{
    QVERIFY(virsh(a, words("snapshot-create-as web-1 before")).ok());
    const Error error = migrateBadly(*m_a, *m_b, {.kind = Kind::Offline});
    QCOMPARE(error.kind, Error::Kind::Unsupported);
    QVERIFY(error.message.contains(QStringLiteral("1 snapshot")));
    QVERIFY(cleanOn(b));
    QVERIFY(fileOn(a, image));
}

void TestMigration::namesakesAreRefused_data()
{
    QTest::addColumn<bool>("sameName");
    QTest::newRow("name") << true;
    QTest::newRow("UUID") << false;
}

void TestMigration::namesakesAreRefused()
{
    QFETCH(const bool, sameName);
    QString xml = virsh(a, words("dumpxml web-1 --inactive")).text;
    if (sameName)
        xml.replace(m_uuid.toString(QUuid::WithoutBraces), QUuid::createUuid().toString(QUuid::WithoutBraces));
    else
        xml.replace(QStringLiteral("<name>web-1</name>"), QStringLiteral("<name>twin</name>"));
    QVERIFY(shell(b, "printf %s \"$1\" > /var/lib/libvirt/twin.xml", {xml}).ok());
    QVERIFY(virsh(b, words("define /var/lib/libvirt/twin.xml")).ok());
    const Error error = migrateBadly(*m_a, *m_b, {.kind = Kind::Offline});
    QCOMPARE(error.kind, Error::Kind::Exists);
    QVERIFY(error.message.contains(sameName ? QStringLiteral("named web-1") : QStringLiteral("same UUID")));
    QVERIFY(!fileOn(b, image));
    QVERIFY(definedOn(a));
}

void TestMigration::wrongKindIsRefused()
{
    QCOMPARE(migrateBadly(*m_a, *m_b, {.kind = Kind::LiveWithStorage}).kind, Error::Kind::Unsupported);
    QVERIFY(startGuest());
    QCOMPARE(migrateBadly(*m_a, *m_b, {.kind = Kind::Offline}).kind, Error::Kind::Unsupported);
    QVERIFY(runsOnAlone(a, b));
}

void TestMigration::missingMediumIsRefused()
{
    const QString medium = images + QStringLiteral("cd.iso");
    QVERIFY(shell(a, "echo iso > \"$1\"", {medium}).ok());
    QVERIFY(virsh(a, words("attach-disk web-1 /var/lib/libvirt/images/cd.iso hda --type cdrom --config")).ok());
    const Error error = migrateBadly(*m_a, *m_b, {.kind = Kind::Offline});
    QCOMPARE(error.kind, Error::Kind::Invalid);
    QVERIFY(error.message.contains(medium));
    QVERIFY(shell(b, "echo iso > \"$1\"", {medium}).ok());
    QVERIFY(migrateWell(a, b, {.kind = Kind::Offline}));
    QVERIFY(fileOn(a, medium)); // was not copied, so it is not ours to remove
}

void TestMigration::usedDiskIsNotRemoved()
{
    QString xml = virsh(a, words("dumpxml web-1 --inactive")).text;
    xml.replace(m_uuid.toString(QUuid::WithoutBraces), QUuid::createUuid().toString(QUuid::WithoutBraces));
    xml.replace(QStringLiteral("<name>web-1</name>"), QStringLiteral("<name>twin</name>"));
    QVERIFY(shell(a, "printf %s \"$1\" > /var/lib/libvirt/twin.xml", {xml}).ok());
    QVERIFY(virsh(a, words("define /var/lib/libvirt/twin.xml")).ok());
    const Error error = migrateBadly(*m_a, *m_b, {.kind = Kind::Offline});
    QCOMPARE(error.kind, Error::Kind::Busy);
    QVERIFY(error.message.contains(QStringLiteral("twin")));
    QVERIFY(cleanOn(b));
    QVERIFY(migrateWell(a, b, {.kind = Kind::Offline, .removeSourceDisks = false}));
    QVERIFY(fileOn(a, image));
}

// The lab's hosts have the same path, but not the same file: libvirt notices, and so must the message.
void TestMigration::storageThatIsNotSharedIsRefused()
{
    QVERIFY(startGuest());
    const Error error = migrateBadly(*m_a, *m_b, {.kind = Kind::LiveSharedStorage});
    QVERIFY(!error.message.isEmpty());
    QVERIFY(error.advice.contains(QStringLiteral("with a copy of the storage")));
    QVERIFY(error.advice.contains(QStringLiteral("web-1 runs on host-a as before")));
    QVERIFY(runsOnAlone(a, b));
    QVERIFY(counts(a));
}

void TestMigration::offlineMovesTheDisk()
{
    QVERIFY(startGuest());
    QVERIFY(virsh(a, {QStringLiteral("shutdown"), guest}).ok());
    QTRY_COMPARE_WITH_TIMEOUT(stateOn(a), QStringLiteral("shut off"), soon);
    const qint64 last = counter(a, guest).disk;
    QVERIFY(last > 5);
    QVERIFY(migrateWell(a, b, {.kind = Kind::Offline}));
    QCOMPARE(stateOn(b), QStringLiteral("shut off"));
    QVERIFY(cleanOn(a));
    QCOMPARE(counter(b, guest).disk, last);
    QCOMPARE((*m_result)->downtimeMs, -1);
    QVERIFY(virsh(b, {QStringLiteral("start"), guest}).ok());
    QTRY_VERIFY_WITH_TIMEOUT(counter(b, guest).console > last, soon);
    const QString console = lab({QStringLiteral("console"), b, guest}).text;
    QVERIFY(console.contains(QStringLiteral("boot web-1 start=%1").arg(last)));
}

static bool addExtraDisk()
{
    return shell(a,
                 "truncate -s 200M \"$1\" && dd if=/dev/urandom of=\"$1\" bs=1M count=70 conv=notrunc && "
                 "dd if=/dev/urandom of=\"$1\" bs=1M count=3 seek=150 conv=notrunc",
                 {extra})
               .ok()
           && virsh(a, words("attach-disk web-1 /var/lib/libvirt/images/extra.raw vdb --subdriver raw --config")).ok();
}

void TestMigration::offlineKeepsBytesAndHoles()
{
    QVERIFY(addExtraDisk());
    const QString sum = shell(a, "sha256sum < \"$1\"", {extra}).text;
    QCOMPARE(sum.size(), 67);
    QVERIFY(migrateWell(a, b, {.kind = Kind::Offline}));
    QCOMPARE(shell(b, "sha256sum < \"$1\"", {extra}).text, sum);
    const int mebibytes = shell(b, "du -m \"$1\" | cut -f1", {extra}).text.toInt();
    QVERIFY2(mebibytes >= 73 && mebibytes < 100, qPrintable(QString::number(mebibytes)));
    QVERIFY(!fileOn(a, extra));
    QVERIFY(cleanOn(a));
}

void TestMigration::offlineCancel()
{
    QVERIFY(addExtraDisk());
    begin(*m_a, *m_b, {.kind = Kind::Offline});
    QVERIFY(copying());
    m_task.cancel();
    QTRY_VERIFY_WITH_TIMEOUT(m_result, soon);
    QVERIFY(!m_result->has_value());
    QCOMPARE(m_result->error().kind, Error::Kind::Cancelled);
    QVERIFY(cleanOn(b));
    QVERIFY(!fileOn(b, extra));
    QVERIFY(fileOn(a, image) && fileOn(a, extra) && definedOn(a));
}

void TestMigration::targetDaemonIsKilled()
{
    QVERIFY(startGuest());
    begin(*m_a, *m_b, {.kind = Kind::LiveWithStorage, .bandwidthMiBs = 1});
    QVERIFY(copying());
    QVERIFY(lab(words("host b kill")).ok());
    QVERIFY(lab(words("host b restart-daemon")).ok());
    QTRY_VERIFY_WITH_TIMEOUT(m_result, patience);
    QVERIFY(!m_result->has_value());
    QCOMPARE(m_result->error().kind, Error::Kind::Disconnected);
    QVERIFY(m_result->error().advice.contains(QStringLiteral("web-1 runs on host-a as before")));
    QVERIFY(m_result->error().advice.contains(QStringLiteral("Nothing was left on host-b")));
    QVERIFY(runsOnAlone(a, b));
    QVERIFY(counts(a));
}

void TestMigration::sourceDaemonIsKilled()
{
    QVERIFY(startGuest());
    begin(*m_a, *m_b, {.kind = Kind::LiveWithStorage, .bandwidthMiBs = 1});
    QVERIFY(copying());
    QVERIFY(lab(words("host a kill")).ok());
    QVERIFY(lab(words("host a restart-daemon")).ok());
    QTRY_VERIFY_WITH_TIMEOUT(m_result, patience);
    QVERIFY(!m_result->has_value());
    QCOMPARE(m_result->error().kind, Error::Kind::Disconnected);
    QVERIFY(m_result->error().advice.contains(QStringLiteral("web-1 runs on host-a as before")));
    QVERIFY(m_result->error().advice.contains(QStringLiteral("Nothing was left on host-b")));
    QVERIFY(runsOnAlone(a, b));
    QVERIFY(counts(a));
}

// What cannot be cleaned up is named, with the command that does it.
void TestMigration::targetStaysAway()
{
    QVERIFY(startGuest());
    begin(*m_a, *m_b, {.kind = Kind::LiveWithStorage, .bandwidthMiBs = 1});
    QVERIFY(copying());
    QVERIFY(lab(words("host b kill")).ok());
    QTRY_VERIFY_WITH_TIMEOUT(m_result, patience);
    QVERIFY(!m_result->has_value());
    QCOMPARE(m_result->error().kind, Error::Kind::Disconnected);
    QVERIFY(m_result->error().advice.contains(QStringLiteral("vol-delete ") + image));
    QCOMPARE(stateOn(a), QStringLiteral("running"));
    QVERIFY(fileOn(b, image));
    QVERIFY(counts(a));
}

// What happens when the program is closed.
void TestMigration::sessionsThatGoTakeItBack()
{
    QVERIFY(startGuest());
    begin(*m_a, *m_b, {.kind = Kind::LiveWithStorage, .bandwidthMiBs = 1});
    QVERIFY(copying());
    m_b.reset();
    m_a.reset();
    QTRY_VERIFY_WITH_TIMEOUT(m_result, soon);
    QVERIFY(!m_result->has_value());
    QCOMPARE(m_result->error().kind, Error::Kind::Cancelled);
    QVERIFY(runsOnAlone(a, b));
    QVERIFY(counts(a));
}

// Both directions at the same time, through the same pools.
void TestMigration::severalAtOnce()
{
    const QString other = QStringLiteral("db-1");
    const QUuid otherUuid(virsh(b, {QStringLiteral("domuuid"), other}).text);
    std::optional<Result<MigrationOutcome>> otherResult;
    const auto both = [&](Session &here, Session &there) {
        otherResult.reset();
        begin(here, there, {.kind = Kind::Offline});
        migrate(there, here, otherUuid, other, {.kind = Kind::Offline}, this, {},
                [&](Result<MigrationOutcome> r) { otherResult = std::move(r); });
        return QTest::qWaitFor([&] { return m_result && otherResult; }, patience) && m_result->has_value()
               && otherResult->has_value();
    };
    QVERIFY(both(*m_a, *m_b));
    QVERIFY(definedOn(b) && !definedOn(a));
    QVERIFY(both(*m_b, *m_a));
    QVERIFY(definedOn(a) && !definedOn(b));
    QVERIFY(virsh(b, {QStringLiteral("domuuid"), other}).ok());
}

void TestMigration::sameHostIsRefused()
{
    Session again(Session::Options{.uri = m_a->options().uri, .name = QStringLiteral("again")});
    again.open();
    QTRY_VERIFY_WITH_TIMEOUT(again.inventory(), soon);
    const Error error = migrateBadly(*m_a, again, {.kind = Kind::Offline});
    QCOMPARE(error.kind, Error::Kind::Invalid);
    QVERIFY(error.message.contains(QStringLiteral("same host")));
}

QTEST_GUILESS_MAIN(TestMigration)
#include "tst_migration.moc"
