// SPDX-License-Identifier: GPL-3.0-or-later
// Images made of the disk of web-1, a real guest that counts: while it runs, saved or paused meanwhile, off, of a
// snapshot; cancelled and cut off (SIGKILL of libvirtd or of this program) at a step. What comes out is flat, in the
// format asked for, and boots; where nothing comes out, nothing is left, and the instance is as it was.
#include "planrun.h"
#include "virt/image/image.h"
#include "virt/storage/pool.h"
#include "xmlwatch.h"
#include <algorithm>
#include <QDir>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>
#include <QTemporaryFile>
#include <QTest>

using namespace virt;
using namespace labtool;

namespace {

const QString a = QStringLiteral("a");
const QString guest = QStringLiteral("web-1");
const QString copyName = QStringLiteral("web-copy");
const QString images = QStringLiteral("/var/lib/libvirt/images/");
const QString exports = QStringLiteral("/var/lib/libvirt/exports/");
const QString poolName = QStringLiteral("exports");
constexpr int patience = planPatience;

enum class State { Running, Paused, Off };

QString told(ImageWay way)
{
    return way == ImageWay::Cold ? QStringLiteral("cold") : QStringLiteral("live");
}

QString sh(const QString &script)
{
    return labtool::sh(a, script).text;
}

QString stateNow()
{
    return virsh(a, {QStringLiteral("domstate"), guest}).text;
}

QString told(State state)
{
    return state == State::Running  ? QStringLiteral("running")
           : state == State::Paused ? QStringLiteral("paused")
                                    : QStringLiteral("shut off");
}

QStringList exported()
{
    return sh(QStringLiteral("ls ") + exports).split(u'\n', Qt::SkipEmptyParts);
}

qint64 counterOf(const QString &text)
{
    static const QRegularExpression pattern(QStringLiteral("counter (\\d+)"));
    const auto match = pattern.match(text);
    return match.hasMatch() ? match.captured(1).toLongLong() : -1;
}

// What the guest had counted to by then.
qint64 counterIn(const QString &image, const QString &format)
{
    const QString text = sh(QStringLiteral("qemu-img convert -f %1 -O raw %2%3 /tmp/export.raw && head -c 32 "
                                           "/tmp/export.raw | tr -d '\\0'; rm -f /tmp/export.raw")
                                .arg(format, exports, image));
    return counterOf(text);
}

QJsonObject json(const QString &text)
{
    return QJsonDocument::fromJson(text.toUtf8()).object();
}

Result<Plan> planFor(PlanRun &run, const QUuid &uuid, ImageRequest request)
{
    Answer<QList<StoragePool>> pools;
    listPools(*run.session, {}, &run.receiver, pools.done());
    const auto all = pools.wait(patience);
    if (!all)
        return all.error();
    const auto hit = std::ranges::find(*all, request.to.poolName, &StoragePool::name);
    request.to.pool = hit == all->end() ? QUuid() : hit->uuid;
    Answer<Plan> answer;
    planExport(*run.session, uuid, guest, request, &run.receiver, answer.done());
    return answer.wait(patience);
}

Result<> exportImage(PlanRun &run, const QUuid &uuid, const ImageRequest &request)
{
    return run.carry(planFor(run, uuid, request));
}

ImageRequest requestFor(const QString &format, ImageWay way)
{
    return {.to = {.pool = {}, .poolName = poolName, .name = QStringLiteral("copy.") + format},
            .format = format,
            .way = way};
}

// A file on this computer, by way of the pool.
ImageRequest fileRequest(const QString &folder)
{
    ImageRequest out = requestFor(QStringLiteral("qcow2"), ImageWay::Live);
    out.file = folder + QStringLiteral("/here.qcow2");
    return out;
}

// The other process: begins an export and is gone in the middle of it.
int dieAtStep(const QStringList &words)
{
    const int step = words.value(0).toInt();
    const ImageWay way = words.value(4) == QStringLiteral("cold") ? ImageWay::Cold : ImageWay::Live;
    const bool file = words.value(4) == QStringLiteral("file");
    const ImageRequest request = file ? fileRequest(words.value(5)) : requestFor(words.value(5), way);
    return carryOutToDie(words.value(1), words.value(2), dieAt(step),
                         [&](PlanRun &run) { return bool(exportImage(run, QUuid(words.value(3)), request)); });
}

} // namespace

Q_DECLARE_METATYPE(State)

class TestExportLab : public QObject {
    Q_OBJECT
private slots:
    void initTestCase();
    void init();
    void cleanup();
    void cleanupTestCase();
    void anImageIsMade_data();
    void anImageIsMade();
    void theImageBoots();
    void whatCannotBeSavedIsPaused();
    void ofASnapshot();
    void refusedBeforeAnythingIsDone();
    void aBlockJobIsThereAlready();
    void toAFileOnThisComputer();
    void aFullDiskHereIsSaid();
    void aFileIsCutOff_data();
    void aFileIsCutOff();
    void cutOff_data();
    void cutOff();

private:
    void bring(State state) const;
    void goesOn() const;
    void isWhole(const QString &image, const QString &format) const;
    void isWholeHere(const QString &file) const;
    void fail(Fault fault, int step, const ImageRequest &request);

    std::unique_ptr<Library> m_library;
    std::unique_ptr<QTemporaryDir> m_folder;
    Striker m_striker;
    QString m_uri;
    QUuid m_uuid;
};

void TestExportLab::initTestCase()
{
    const Output uri = lab({QStringLiteral("uri"), a});
    QVERIFY2(uri.ok(), qPrintable(uri.text));
    m_uri = uri.text;
    m_library = std::make_unique<Library>();
    forgetSnapshots(a, guest);
    sh(QStringLiteral("virsh destroy %1; virsh undefine --managed-save %1; rm -rf %2web-1* %3; mkdir -p %3; "
                      ": > /var/lib/libvirt/console/web-1.log; virsh pool-refresh default; virsh pool-destroy %4; "
                      "virsh pool-undefine %4; virsh pool-define-as %4 dir --target %3; virsh pool-autostart %4; "
                      "virsh pool-start %4")
           .arg(guest, images, exports, poolName));
    const Output made = lab({QStringLiteral("guest"), a, guest});
    QVERIFY2(made.ok(), qPrintable(made.text));
    m_uuid = QUuid(virsh(a, {QStringLiteral("domuuid"), guest}).text);
}

void TestExportLab::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    sh(QStringLiteral("rm -f %1*; virsh pool-refresh %2").arg(exports, poolName));
    bring(State::Running);
}

void TestExportLab::cleanup()
{
    m_striker.settle();
}

void TestExportLab::cleanupTestCase()
{
    m_library.reset();
    sh(QStringLiteral("virsh destroy %1; virsh undefine --managed-save %1; rm -rf %2web-1* %3; virsh pool-destroy %4; "
                      "virsh pool-undefine %4; virsh pool-refresh default")
           .arg(guest, images, exports, poolName));
    (void)lab({QStringLiteral("guest"), a, guest});
    QCOMPARE(misfits(), QStringList());
}

void TestExportLab::bring(State state) const
{
    const QString now = stateNow();
    if (now == told(State::Paused))
        QVERIFY(virsh(a, {QStringLiteral("resume"), guest}).ok());
    if (now == told(State::Off)) {
        QVERIFY(virsh(a, {QStringLiteral("start"), guest}).ok());
        goesOn();
    }
    if (state == State::Paused)
        QVERIFY(virsh(a, {QStringLiteral("suspend"), guest}).ok());
    if (state == State::Off)
        QVERIFY(virsh(a, {QStringLiteral("destroy"), guest}).ok());
}

void TestExportLab::goesOn() const
{
    const qint64 now = counter(a, guest).console;
    QTRY_VERIFY_WITH_TIMEOUT(counter(a, guest).console > now + 3, patience);
}

void TestExportLab::isWhole(const QString &image, const QString &format) const
{
    const QString checked = format == QStringLiteral("raw")
                                ? QString()
                                : sh(QStringLiteral("qemu-img check -f %1 %2%3 2>&1").arg(format, exports, image));
    QVERIFY2(checked.isEmpty() || checked.contains(QStringLiteral("No errors were found")), qPrintable(checked));
    const QJsonObject info = json(sh(QStringLiteral("qemu-img info --output=json %1%2").arg(exports, image)));
    QCOMPARE(info[QStringLiteral("format")].toString(), format);
    QVERIFY(!info.contains(QStringLiteral("backing-filename")));
    const QJsonObject card = json(sh(QStringLiteral("cat %1%2.json").arg(exports, image)));
    const QJsonObject shape = card[QStringLiteral("image")].toObject();
    QCOMPARE(shape[QStringLiteral("format")].toString(), format);
    QCOMPARE(shape[QStringLiteral("name")].toString(), image);
    QCOMPARE(shape[QStringLiteral("capacity")], info[QStringLiteral("virtual-size")]);
    QCOMPARE(card[QStringLiteral("instance")][QStringLiteral("name")].toString(), guest);
    QCOMPARE(card[QStringLiteral("boot")][QStringLiteral("architecture")].toString(), "x86_64");
    QVERIFY(!card[QStringLiteral("boot")][QStringLiteral("kernel")].toString().isEmpty());
    const auto taken = QDateTime::fromString(card[QStringLiteral("taken")].toString(), Qt::ISODate);
    QVERIFY(taken.isValid() && std::abs(taken.secsTo(QDateTime::currentDateTimeUtc())) < 300);
    QCOMPARE(exported(), (QStringList{image, image + QStringLiteral(".json")}));
}

void TestExportLab::isWholeHere(const QString &file) const
{
    const auto tool = [](const QStringList &words) {
        return lab(QStringList{QStringLiteral("desk"), QStringLiteral("qemu-img")} + words);
    };
    const Output checked = tool({QStringLiteral("check"), file});
    QVERIFY2(checked.ok(), qPrintable(checked.text));
    QTemporaryFile raw;
    QVERIFY(raw.open());
    const Output converted = tool(
        {QStringLiteral("convert"), QStringLiteral("-O"), QStringLiteral("raw"), file, raw.fileName()});
    QVERIFY2(converted.ok(), qPrintable(converted.text));
    QFile data(raw.fileName());
    QVERIFY(data.open(QIODevice::ReadOnly));
    const qint64 held = counterOf(QString::fromLatin1(data.read(32)));
    QVERIFY2(held > 0 && held <= counter(a, guest).console + 1, qPrintable(QString::number(held)));
}

void TestExportLab::anImageIsMade_data()
{
    QTest::addColumn<State>("state");
    QTest::addColumn<ImageWay>("way");
    QTest::addColumn<QString>("format");
    const auto row = [](const char *name, State state, ImageWay way, const QString &format) {
        QTest::addRow("%s, %s", name, qPrintable(format)) << state << way << format;
    };
    row("live", State::Running, ImageWay::Live, "vmdk");
    row("cold", State::Running, ImageWay::Cold, "raw");
    row("cold, paused", State::Paused, ImageWay::Cold, "qcow2");
    row("off", State::Off, ImageWay::Live, "vdi");
    if (!full())
        return;
    for (const char *const format : {"qcow2", "raw", "vdi"})
        row("live", State::Running, ImageWay::Live, format);
    row("live, paused", State::Paused, ImageWay::Live, "vmdk");
    for (const char *const format : {"qcow2", "vmdk", "vdi"})
        row("cold", State::Running, ImageWay::Cold, format);
    for (const char *const format : {"qcow2", "vmdk", "raw"})
        row("off", State::Off, ImageWay::Cold, format);
}

void TestExportLab::anImageIsMade()
{
    QFETCH(State, state);
    QFETCH(ImageWay, way);
    QFETCH(QString, format);
    bring(state);
    const Counter before = counter(a, guest);
    const ImageRequest request = requestFor(format, way);
    PlanRun run(m_uri, m_folder->path());
    QVERIFY(run.connected());
    VERIFY_DONE(exportImage(run, m_uuid, request));
    QVERIFY(run.book.unfinished().isEmpty());
    QCOMPARE(stateNow(), told(state));
    isWhole(request.to.name, format);
    const Counter after = counter(a, guest);
    const qint64 held = counterIn(request.to.name, format);
    QVERIFY2(held >= before.disk && held <= after.disk, qPrintable(QString::number(held)));
    QCOMPARE(after.gaps, before.gaps); // it never started anew
    QVERIFY(!virsh(a, {QStringLiteral("dumpxml"), guest}).text.contains(planNamespace));
    QCOMPARE(virsh(a, {QStringLiteral("domblklist"), guest}).text.contains(images + QStringLiteral("web-1.qcow2")),
             true);
    if (state == State::Paused)
        QVERIFY(virsh(a, {QStringLiteral("resume"), guest}).ok());
    if (state != State::Off)
        goesOn();
}

void TestExportLab::theImageBoots()
{
    PlanRun run(m_uri, m_folder->path());
    QVERIFY(run.connected());
    VERIFY_DONE(exportImage(run, m_uuid, requestFor(QStringLiteral("qcow2"), ImageWay::Live)));
    isWhole(QStringLiteral("copy.qcow2"), QStringLiteral("qcow2"));
    const qint64 held = counterIn(QStringLiteral("copy.qcow2"), QStringLiteral("qcow2"));
    sh(QStringLiteral(
           "virsh suspend %1; rm -f /var/lib/libvirt/console/%2.log; virsh dumpxml --inactive %1 | sed -e '/<uuid>/d' "
           "-e '/<mac /d' -e 's|%3%1.qcow2|%4copy.qcow2|' -e 's|<name>%1|<name>%2|' "
           "-e 's|console/%1|console/%2|' -e 's|lab.name=%1|lab.name=%2|' > /tmp/copy.xml; "
           "virsh create /tmp/copy.xml")
           .arg(guest, copyName, images, exports));
    const QString log = QStringLiteral("cat /var/lib/libvirt/console/%1.log").arg(copyName);
    const QString boot = QStringLiteral("boot %1 start=%2").arg(copyName).arg(held);
    QTRY_VERIFY2_WITH_TIMEOUT(sh(log).contains(boot), qPrintable(boot + u'\n' + sh(log)), 30'000);
    QVERIFY(virsh(a, {QStringLiteral("destroy"), copyName}).ok());
}

void TestExportLab::whatCannotBeSavedIsPaused()
{
    const QString device = QStringLiteral("/tmp/shmem.xml");
    sh(QStringLiteral("echo \"<shmem name='exported'><model type='ivshmem-plain'/><size unit='M'>4</size></shmem>\" "
                      "> %1")
           .arg(device));
    const Output attached = virsh(a, {QStringLiteral("attach-device"), guest, device, QStringLiteral("--live")});
    QVERIFY2(attached.ok(), qPrintable(attached.text));
    PlanRun run(m_uri, m_folder->path());
    QVERIFY(run.connected());
    const ImageRequest request = requestFor(QStringLiteral("vdi"), ImageWay::Cold);
    const auto plan = planFor(run, m_uuid, request);
    VERIFY_DONE(plan);
    QVERIFY(virshLines(*plan).contains(QStringLiteral("virsh suspend web-1")));
    QVERIFY(!plan->notes.isEmpty());
    VERIFY_DONE(exportImage(run, m_uuid, request));
    isWhole(request.to.name, request.format);
    QCOMPARE(stateNow(), told(State::Running));
    goesOn();
    QVERIFY(virsh(a, {QStringLiteral("detach-device"), guest, device, QStringLiteral("--live")}).ok());
}

// The file that it froze is no pool's to know yet, or nobody's at all; and the instance goes on over it.
void TestExportLab::ofASnapshot()
{
    const QString overlay = images + QStringLiteral("web-1.over");
    const Output taken = virsh(a, {QStringLiteral("snapshot-create-as"), guest, QStringLiteral("before"),
                                   QStringLiteral("--disk-only"), QStringLiteral("--diskspec"),
                                   QStringLiteral("vda,file=") + overlay});
    QVERIFY2(taken.ok(), qPrintable(taken.text));
    const qint64 then = counter(a, guest).console;
    goesOn();
    PlanRun run(m_uri, m_folder->path());
    QVERIFY(run.connected());
    ImageRequest request = requestFor(QStringLiteral("qcow2"), ImageWay::Live);
    request.snapshot = QStringLiteral("before");
    VERIFY_DONE(exportImage(run, m_uuid, request));
    isWhole(request.to.name, request.format);
    QVERIFY(counterIn(request.to.name, request.format) <= then);
    QCOMPARE(json(sh(QStringLiteral("cat %1copy.qcow2.json").arg(exports)))[QStringLiteral("snapshot")].toString(),
             "before");
    request.to.name = QStringLiteral("chain.qcow2"); // of the instance: all of the chain in one file
    request.snapshot.clear();
    VERIFY_DONE(exportImage(run, m_uuid, request));
    QVERIFY(counterIn(request.to.name, request.format) > then);
    QVERIFY(!sh(QStringLiteral("qemu-img info %1chain.qcow2").arg(exports)).contains(QStringLiteral("backing file:")));
    const Output merged = virsh(a, {QStringLiteral("blockcommit"), guest, QStringLiteral("vda"),
                                    QStringLiteral("--active"), QStringLiteral("--pivot")});
    QVERIFY2(merged.ok(), qPrintable(merged.text));
    QVERIFY(virsh(a, {QStringLiteral("snapshot-delete"), guest, QStringLiteral("before"), QStringLiteral("--metadata")})
                .ok());
    sh(QStringLiteral("rm -f ") + overlay);
    request.snapshot = QStringLiteral("inside");
    QVERIFY(virsh(a, {QStringLiteral("snapshot-create-as"), guest, request.snapshot}).ok());
    COMPARE_FAILURE(planFor(run, m_uuid, request), Error::Kind::Unsupported);
    QVERIFY(virsh(a, {QStringLiteral("snapshot-delete"), guest, request.snapshot}).ok());
}

void TestExportLab::refusedBeforeAnythingIsDone()
{
    PlanRun run(m_uri, m_folder->path());
    QVERIFY(run.connected());
    const ImageRequest good = requestFor(QStringLiteral("qcow2"), ImageWay::Live);
    ImageRequest request = good;
    request.format = QStringLiteral("qed");
    COMPARE_FAILURE(planFor(run, m_uuid, request), Error::Kind::Unsupported);
    request = good;
    request.quiesce = true; // this guest has no agent
    COMPARE_FAILURE(planFor(run, m_uuid, request), Error::Kind::Unsupported);
    request = good;
    request.target = QStringLiteral("vdz");
    COMPARE_FAILURE(planFor(run, m_uuid, request), Error::Kind::NotFound);
    for (const char *const name : {"copy.qcow2", "copy.qcow2.json"}) {
        sh(QStringLiteral("touch %1%2").arg(exports, QLatin1StringView(name))); // the pool does not know it yet
        COMPARE_FAILURE(planFor(run, m_uuid, good), Error::Kind::Exists);
        sh(QStringLiteral("rm %1%2").arg(exports, QLatin1StringView(name)));
    }
    sh(QStringLiteral("virsh pool-destroy %1; mount -t tmpfs -o size=64k none %2; virsh pool-start %1")
           .arg(poolName, exports));
    const auto full = planFor(run, m_uuid, good);
    sh(QStringLiteral("virsh pool-destroy %1; umount %2").arg(poolName, exports));
    QVERIFY(!full && full.error().kind == Error::Kind::Invalid);
    QVERIFY2(full.error().message.contains(QStringLiteral("64.00 KiB are free")), qPrintable(full.error().message));
    COMPARE_FAILURE(planFor(run, m_uuid, good), Error::Kind::Invalid); // the pool does not run
    QVERIFY(virsh(a, {QStringLiteral("pool-start"), poolName}).ok());
    QVERIFY(exported().isEmpty());
}

void TestExportLab::aBlockJobIsThereAlready()
{
    QVERIFY(virsh(a, {QStringLiteral("blockcopy"), guest, QStringLiteral("vda"), images + QStringLiteral("web-1.other"),
                      QStringLiteral("--transient-job")})
                .ok());
    PlanRun run(m_uri, m_folder->path());
    QVERIFY(run.connected());
    ImageRequest request = requestFor(QStringLiteral("qcow2"), ImageWay::Live);
    COMPARE_FAILURE(planFor(run, m_uuid, request), Error::Kind::Busy);
    request.insist = Insist::Yes;
    const auto plan = planFor(run, m_uuid, request);
    VERIFY_DONE(plan);
    QCOMPARE(plan->losses.size(), 1);
    VERIFY_DONE(exportImage(run, m_uuid, request));
    isWhole(request.to.name, request.format);
    QVERIFY(virsh(a, {QStringLiteral("blockjob"), guest, QStringLiteral("vda")}).text.isEmpty());
    sh(QStringLiteral("rm -f %1web-1.other").arg(images));
}

void TestExportLab::fail(Fault fault, int step, const ImageRequest &request)
{
    std::atomic<bool> struck = false;
    PlanRun run(m_uri, m_folder->path(), [&](const PlanRecord &record) {
        if (record.step != step || struck.exchange(true))
            return;
        fault == Fault::Cancel ? run.task.cancel() : m_striker.strike(fault, guest);
    });
    QVERIFY(run.connected());
    const auto done = exportImage(run, m_uuid, request);
    QVERIFY(struck);
    QVERIFY(fault != Fault::Cancel || (!done && done.error().kind == Error::Kind::Cancelled));
    m_striker.settle();
}

static QStringList filesIn(const QString &folder)
{
    return QDir(folder).entryList(QDir::Files | QDir::Hidden);
}

void TestExportLab::toAFileOnThisComputer()
{
    const QTemporaryDir here;
    const ImageRequest request = fileRequest(here.path());
    PlanRun run(m_uri, m_folder->path());
    QVERIFY(run.connected());
    const Counter before = counter(a, guest);
    VERIFY_DONE(exportImage(run, m_uuid, request));
    QVERIFY(run.book.unfinished().isEmpty());
    QCOMPARE(exported(), QStringList()); // nothing stays there
    QCOMPARE(filesIn(here.path()), (QStringList{"here.qcow2", "here.qcow2.json"}));
    QCOMPARE(QFile::permissions(request.file) & (QFile::ReadGroup | QFile::ReadOther), QFile::Permissions());
    QFile card(request.file + QStringLiteral(".json"));
    QVERIFY(card.open(QIODevice::ReadOnly));
    QCOMPARE(json(QString::fromUtf8(card.readAll()))[QStringLiteral("image")][QStringLiteral("name")].toString(),
             "here.qcow2");
    isWholeHere(request.file);
    goesOn();
    QCOMPARE(counter(a, guest).gaps, before.gaps);
    COMPARE_FAILURE(planFor(run, m_uuid, request), Error::Kind::Exists); // there it is
    ImageRequest again = request;
    again.overwrite = true;
    VERIFY_DONE(planFor(run, m_uuid, again));
    again.file = here.filePath(QStringLiteral("no/such.qcow2"));
    COMPARE_FAILURE(planFor(run, m_uuid, again), Error::Kind::Invalid);
    QCOMPARE(exported(), QStringList());
}

void TestExportLab::aFullDiskHereIsSaid()
{
    const QTemporaryDir here;
    const auto mount = [&here](const QStringList &words) {
        return QProcess::execute(words.first(), words.mid(1) + QStringList(here.path())) == 0;
    };
    QVERIFY(mount({QStringLiteral("mount"), QStringLiteral("-t"), QStringLiteral("tmpfs"), QStringLiteral("-o"),
                   QStringLiteral("size=64k"), QStringLiteral("none")}));
    Result<Plan> plan = Error{};
    {
        PlanRun run(m_uri, m_folder->path());
        QVERIFY(run.connected());
        plan = planFor(run, m_uuid, fileRequest(here.path()));
    }
    QVERIFY(mount({QStringLiteral("umount")}));
    QVERIFY(!plan);
    QVERIFY2(plan.error().text().contains(QStringLiteral("64.00 KiB are free")), qPrintable(plan.error().text()));
    QVERIFY2(plan.error().text().contains(QStringLiteral("on this computer")), qPrintable(plan.error().text()));
    QCOMPARE(exported(), QStringList());
}

void TestExportLab::aFileIsCutOff_data()
{
    QTest::addColumn<Fault>("fault");
    QTest::addColumn<int>("step");
    QTest::addColumn<Then>("then");
    const auto row = [](Fault fault, int step, Then then) {
        QTest::addRow("%s", qPrintable(faultName(fault, step, then))) << fault << step << then;
    };
    row(Fault::Cancel, 4, Then::Undo);    // while the image is received
    row(Fault::Program, 6, Then::Finish); // the image is here, the volume not yet gone
    if (!full())
        return;
    for (int step = 0; step < 6; ++step) {
        if (step < 5) // the card is too small to be waited for
            row(Fault::Cancel, step, Then::Undo);
        row(Fault::Program, step, Then::Undo);
        row(Fault::Program, step, Then::Finish);
    }
}

// See, make, copy, end, image, card, removal.
void TestExportLab::aFileIsCutOff()
{
    QFETCH(Fault, fault);
    QFETCH(int, step);
    QFETCH(Then, then);
    const QTemporaryDir here;
    if (fault == Fault::Program)
        QVERIFY(diesInAnotherProcess(
            {QString::number(step), m_uri, m_folder->path(), m_uuid.toString(), QStringLiteral("file"), here.path()}));
    else
        fail(fault, step, fileRequest(here.path()));
    PlanRun next(m_uri, m_folder->path());
    QVERIFY(next.connected());
    for (const PlanRecord &record : next.book.unfinished())
        VERIFY_DONE(next.goOn(then, record));
    QVERIFY(next.book.unfinished().isEmpty());
    QCOMPARE(exported(), QStringList());
    const QStringList whole{"here.qcow2", "here.qcow2.json"};
    QCOMPARE(filesIn(here.path()), then == Then::Finish ? whole : QStringList());
    if (then == Then::Finish)
        isWholeHere(here.filePath(whole.first()));
    QVERIFY(virsh(a, {QStringLiteral("blockjob"), guest, QStringLiteral("vda")}).text.isEmpty());
    goesOn();
}

void TestExportLab::cutOff_data()
{
    QTest::addColumn<Fault>("fault");
    QTest::addColumn<ImageWay>("way");
    QTest::addColumn<int>("step");
    QTest::addColumn<Then>("then");
    const auto row = [](Fault fault, ImageWay way, int step, Then then) {
        QTest::addRow("%s, %s", qPrintable(told(way)), qPrintable(faultName(fault, step, then)))
            << fault << way << step << then;
    };
    if (!full()) {
        row(Fault::Cancel, ImageWay::Live, 2, Then::Undo);
        row(Fault::Cancel, ImageWay::Cold, 2, Then::Undo);
        row(Fault::Daemon, ImageWay::Cold, 2, Then::Undo);
        row(Fault::Program, ImageWay::Live, 3, Then::Finish);
        row(Fault::Program, ImageWay::Cold, 3, Then::Undo);
        return;
    }
    for (const ImageWay way : {ImageWay::Live, ImageWay::Cold})
        for (int step = 0; step < (way == ImageWay::Live ? 7 : 5); ++step) {
            if (step > 0)
                row(Fault::Cancel, way, step - 1, Then::Undo);
            row(Fault::Daemon, way, step, Then::Undo);
            row(Fault::Program, way, step, Then::Undo);
            row(Fault::Program, way, step, Then::Finish);
        }
}

// Live to vmdk, which has all the steps that there are.
void TestExportLab::cutOff()
{
    QFETCH(Fault, fault);
    QFETCH(ImageWay, way);
    QFETCH(int, step);
    QFETCH(Then, then);
    const QString format = way == ImageWay::Live ? QStringLiteral("vmdk") : QStringLiteral("qcow2");
    const ImageRequest request = requestFor(format, way);
    if (fault == Fault::Program)
        QVERIFY(diesInAnotherProcess(
            {QString::number(step), m_uri, m_folder->path(), m_uuid.toString(), told(way), format}));
    else
        fail(fault, step, request);
    PlanRun next(m_uri, m_folder->path());
    QVERIFY(next.connected());
    const auto left = next.book.unfinished();
    QVERIFY(fault == Fault::Cancel ? left.isEmpty() : fault == Fault::Daemon || left.size() == 1);
    for (const PlanRecord &record : left)
        VERIFY_DONE(next.goOn(then, record));
    QVERIFY(next.book.unfinished().isEmpty());
    QVERIFY(!virsh(a, {QStringLiteral("dumpxml"), guest}).text.contains(planNamespace));
    QCOMPARE(stateNow(), told(State::Running));
    goesOn();
    const Counter after = counter(a, guest);
    QCOMPARE(after.holes, 0);
    QVERIFY(virsh(a, {QStringLiteral("blockjob"), guest, QStringLiteral("vda")}).text.isEmpty());
    if (!exported().isEmpty() || then == Then::Finish) // a plan may be done in spite of a daemon that was killed
        isWhole(request.to.name, format);
    else
        QCOMPARE(exported(), QStringList());
    QVERIFY(exported().isEmpty() || fault == Fault::Daemon || then == Then::Finish);
}

int main(int argc, char *argv[])
{
    return planTestMain<TestExportLab>(argc, argv, dieAtStep);
}
#include "tst_exportlab.moc"
