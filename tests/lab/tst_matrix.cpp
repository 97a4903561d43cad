// SPDX-License-Identifier: GPL-3.0-or-later
// Snapshots in every kind of moment: {off, paused, running} × {inside the images, with memory, disks only, brought to rest
// by the agent} × {BIOS, UEFI} × {one disk, three}: taken twice, gone back to both, deleted in both orders. The guest counts in
// its memory and on all of its disks, so it proves where it is. What cannot be is refused before anything has changed.
#include "planrun.h"
#include "virt/snapshot/repairs.h"
#include "virt/snapshot/snapshotplans.h"
#include "xmlwatch.h"
#include <functional>
#include <QTemporaryDir>
#include <QTest>

using namespace virt;
using namespace labtool;

namespace {

const QString a = QStringLiteral("a");
const QString guest = QStringLiteral("web-1");
const QString images = QStringLiteral("/var/lib/libvirt/images/");
const QString nvrams = QStringLiteral("/var/lib/libvirt/qemu/nvram/");
const QString first = QStringLiteral("s1"), second = QStringLiteral("s2");
constexpr int patience = 90'000;

enum class State { Off, Paused, Running };
enum class Kind { Internal, Memory, Disks, Quiesced };
enum class Disks { One, Three, ThreeOneRaw };

struct Cell {
    State state = State::Off;
    Kind kind = Kind::Internal;
    bool uefi = false;
    Disks disks = Disks::One;
    [[nodiscard]] bool memory() const
    {
        return state != State::Off && (kind == Kind::Internal || kind == Kind::Memory);
    }
};

QString told(State state)
{
    return state == State::Running  ? QStringLiteral("running")
           : state == State::Paused ? QStringLiteral("paused")
                                    : QStringLiteral("shut off");
}

QString told(const Cell &cell)
{
    static const char *const kinds[] = {"internal", "with memory", "disks only", "brought to rest"};
    static const char *const disks[] = {"one disk", "three disks", "three disks, one raw"};
    return QStringLiteral("%1, %2, %3, %4")
        .arg(told(cell.state), QLatin1StringView(kinds[int(cell.kind)]),
             cell.uefi ? QStringLiteral("UEFI") : QStringLiteral("BIOS"), QLatin1StringView(disks[int(cell.disks)]));
}

QString told(const FoundChains &chains)
{
    QStringList out;
    for (const FoundChains::Disk &disk : chains.disks)
        out << disk.target + QStringLiteral(" on ") + disk.path;
    for (const FoundFile &file : chains.files)
        out << file.path + QStringLiteral(" over ") + file.backingPath;
    return out.join(u'\n') + u'\n';
}

// A word of the reason why libvirt or QEMU cannot do it, for the refusal to have; empty: they can.
QString obstacle(const Cell &cell)
{
    if (cell.kind == Kind::Quiesced && cell.state != State::Running)
        return QStringLiteral("agent");
    if (cell.kind == Kind::Internal && cell.uefi)
        return QStringLiteral("NVRAM");
    if (cell.kind == Kind::Internal && cell.disks == Disks::ThreeOneRaw)
        return QStringLiteral("raw");
    return {};
}

// A snapshot inside the images needs them all to be qcow2; a raw one can have an overlay as well.
QList<Cell> allCells()
{
    QList<Cell> out;
    for (const State state : {State::Off, State::Paused, State::Running})
        for (const Kind kind : {Kind::Internal, Kind::Memory, Kind::Disks, Kind::Quiesced})
            for (const bool uefi : {false, true}) {
                out.append({state, kind, uefi, Disks::One});
                out.append({state, kind, uefi, kind == Kind::Internal ? Disks::Three : Disks::ThreeOneRaw});
            }
    for (const State state : {State::Off, State::Running})
        out.append({state, Kind::Internal, false, Disks::ThreeOneRaw});
    return out;
}

// One of each state, kind, firmware and number of disks, where there is no time for all of them.
QList<Cell> someCells()
{
    return {{State::Running, Kind::Memory, true, Disks::ThreeOneRaw},
            {State::Running, Kind::Quiesced, false, Disks::One},
            {State::Paused, Kind::Disks, false, Disks::One},
            {State::Off, Kind::Internal, false, Disks::Three}};
}

TakeRequest requestFor(Kind kind, const QString &name)
{
    return {.name = name,
            .kind = kind == Kind::Internal ? SnapshotKind::Internal
                    : kind == Kind::Memory ? SnapshotKind::External
                                           : SnapshotKind::DiskOnly,
            .quiesce = kind == Kind::Quiesced};
}

QString sh(const QString &script)
{
    return labtool::sh(a, script).text;
}

QStringList console()
{
    return lab({QStringLiteral("console"), a, guest}).text.split(u'\n', Qt::SkipEmptyParts);
}

// What it had counted to where its console goes on with another number than the next; -1: that has not come yet.
qint64 countAtBreak(const QStringList &lines)
{
    static const QRegularExpression booted(QStringLiteral("boot \\S+ start=(\\d+) "));
    static const QRegularExpression counted(QStringLiteral("^counter (\\d+)$"));
    qint64 last = -1;
    for (const QString &line : lines) {
        if (const auto boot = booted.match(line); boot.hasMatch())
            return boot.captured(1).toLongLong();
        const auto count = counted.match(line);
        if (!count.hasMatch())
            continue;
        const qint64 now = count.captured(1).toLongLong();
        if (last >= 0 && now != last + 1)
            return now - 1;
        last = now;
    }
    return -1;
}

// What it had counted to just before a snapshot was taken, and just after.
struct Moment {
    qint64 from = -1, to = -1;
    [[nodiscard]] bool holds(qint64 count) const { return count >= from && count <= to; }
};

} // namespace

Q_DECLARE_METATYPE(Cell)

class TestMatrix : public QObject {
    Q_OBJECT
private slots:
    void initTestCase();
    void cleanupTestCase();

    void takeRevertDelete_data();
    void takeRevertDelete();
    void refused_data();
    void refused();
    void restIsInTheImage();
    void aFailureEndsTheRest();

private:
    void makeGuest(bool uefi, Disks disks, bool agent);
    void bring(State state) const;
    void goesOn() const;
    void agentAnswers() const;
    Result<> take(const TakeRequest &request);
    Result<> revert(Kind kind, const QString &name);
    Result<> erase(Kind kind, const QString &name);
    void takeAt(const Cell &cell, const QString &name, Moment *moment);
    void takeBoth(const Cell &cell, Moment *one, Moment *two);
    void goBack(const Cell &cell, const QString &name, const Moment &moment);
    void eraseBoth(const Cell &cell, const QStringList &order);
    void agrees(const QStringList &snapshots);
    [[nodiscard]] QString faults() const;
    [[nodiscard]] QString state() const { return virsh(a, {QStringLiteral("domstate"), guest}).text; }
    [[nodiscard]] QList<qint64> heads() const;
    [[nodiscard]] QString everything() const;
    [[nodiscard]] bool atRest(const QString &image) const;

    std::unique_ptr<Library> m_library;
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<PlanRun> m_run;
    QUuid m_uuid;
};

void TestMatrix::initTestCase()
{
    const Output uri = lab({QStringLiteral("uri"), a});
    QVERIFY2(uri.ok(), qPrintable(uri.text));
    m_library = std::make_unique<Library>();
    m_folder = std::make_unique<QTemporaryDir>();
    m_run = std::make_unique<PlanRun>(uri.text, m_folder->path());
    QVERIFY(m_run->connected());
}

void TestMatrix::cleanupTestCase()
{
    makeGuest(false, Disks::One, false);
    m_run.reset();
    m_library.reset();
    QCOMPARE(misfits(), QStringList());
}

// Off, with nothing on its disks.
void TestMatrix::makeGuest(bool uefi, Disks disks, bool agent)
{
    sh(QStringLiteral("virsh destroy %1; virsh undefine %1 --snapshots-metadata --nvram; rm -f %2%1* %3%1*; "
                      ": > /var/lib/libvirt/console/%1.log; virsh pool-refresh default")
           .arg(guest, images, nvrams));
    QStringList words{QStringLiteral("guest"), a, guest};
    if (uefi)
        words << QStringLiteral("--firmware") << QStringLiteral("uefi");
    if (disks != Disks::One)
        words << QStringLiteral("--more")
              << (disks == Disks::Three ? QStringLiteral("qcow2,qcow2") : QStringLiteral("qcow2,raw"));
    if (agent)
        words << QStringLiteral("--agent");
    const Output made = lab(words);
    QVERIFY2(made.ok(), qPrintable(made.text));
    m_uuid = QUuid(virsh(a, {QStringLiteral("domuuid"), guest}).text);
}

void TestMatrix::goesOn() const
{
    const auto lines = console().size();
    QTRY_VERIFY_WITH_TIMEOUT(console().size() > lines + 3, patience);
}

void TestMatrix::bring(State wanted) const
{
    if (state() == told(State::Off) && wanted != State::Off) {
        QVERIFY(virsh(a, {QStringLiteral("start"), guest}).ok());
        goesOn();
    }
    if (state() == told(State::Paused) && wanted == State::Running)
        QVERIFY(virsh(a, {QStringLiteral("resume"), guest}).ok());
    if (state() == told(State::Running) && wanted == State::Paused)
        QVERIFY(virsh(a, {QStringLiteral("suspend"), guest}).ok());
    if (state() != told(State::Off) && wanted == State::Off)
        QVERIFY(virsh(a, {QStringLiteral("destroy"), guest}).ok());
    QCOMPARE(state(), told(wanted));
}

void TestMatrix::agentAnswers() const
{
    QTRY_VERIFY_WITH_TIMEOUT(
        virsh(a, {QStringLiteral("qemu-agent-command"), guest, QStringLiteral("{\"execute\":\"guest-ping\"}")}).ok(),
        patience);
}

Result<> TestMatrix::take(const TakeRequest &request)
{
    Answer<void> answer;
    takeSnapshot(*m_run->session, m_uuid, guest, request, this, {}, answer.done());
    return answer.wait(patience);
}

Result<> TestMatrix::revert(Kind kind, const QString &name)
{
    if (kind == Kind::Internal) {
        Answer<void> answer;
        revertToSnapshot(*m_run->session, m_uuid, guest, {.snapshot = name}, this, {}, answer.done());
        return answer.wait(patience);
    }
    Answer<Plan> plan;
    planRevert(*m_run->session, m_uuid, guest, {.snapshot = name}, this, plan.done());
    return m_run->carry(plan.wait(patience));
}

Result<> TestMatrix::erase(Kind kind, const QString &name)
{
    if (kind == Kind::Internal) {
        Answer<void> answer;
        deleteSnapshot(*m_run->session, m_uuid, guest, {.snapshot = name}, this, {}, answer.done());
        return answer.wait(patience);
    }
    Answer<Plan> plan;
    planErase(*m_run->session, m_uuid, guest, {.snapshot = name}, this, plan.done());
    return m_run->carry(plan.wait(patience));
}

// What the disks that have no file system hold at their beginning.
QList<qint64> TestMatrix::heads() const
{
    const QString found = sh(QStringLiteral("virsh domblklist %1 | while read -r disk file; do case $disk in vd?) "
                                            "qemu-img dd -U -O raw bs=512 count=1 if=$file of=/tmp/head >/dev/null && "
                                            "head -c 32 /tmp/head | tr -d '\\0'; echo;; esac; done; rm -f /tmp/head")
                                 .arg(guest));
    QList<qint64> out;
    static const QRegularExpression pattern(QStringLiteral("^counter (\\d+)"), QRegularExpression::MultilineOption);
    for (const auto &match : pattern.globalMatch(found))
        out.append(match.captured(1).toLongLong());
    return out;
}

// What is wrong with the images, the marks, the temporary pools and the findings of the program itself; empty: nothing.
QString TestMatrix::faults() const
{
    // What QEMU has not written yet would look like a fault; it writes all when it stops.
    const bool running = state() == told(State::Running) && virsh(a, {QStringLiteral("suspend"), guest}).ok();
    QString out = sh(QStringLiteral("cd %1 && for f in web-1*; do case $f in *.mem | *.raw) ;; *) qemu-img check -U -q "
                                    "$f || echo $f is not clean;; esac; done")
                         .arg(images));
    if (running && !virsh(a, {QStringLiteral("resume"), guest}).ok())
        out += QStringLiteral("\nit does not go on");
    if (virsh(a, {QStringLiteral("dumpxml"), guest}).text.contains(planNamespace))
        out += QStringLiteral("\nthe mark of a plan is left");
    if (virsh(a, {QStringLiteral("pool-list"), QStringLiteral("--all")}).text.contains(QStringLiteral("virtdeck-")))
        out += QStringLiteral("\na temporary pool is left");
    return out;
}

// virsh, the program and the folder: no file that nobody has, and nothing that is named and missing.
void TestMatrix::agrees(const QStringList &snapshots)
{
    QCOMPARE(faults(), QString());
    QStringList names = virsh(a, {QStringLiteral("snapshot-list"), guest, QStringLiteral("--name")})
                            .text.split(QRegularExpression(QStringLiteral("\\s+")), Qt::SkipEmptyParts);
    names.sort();
    QCOMPARE(names, snapshots);
    Answer<SnapshotTree> tree;
    listSnapshots(*m_run->session, m_uuid, guest, this, tree.done());
    const auto known = tree.wait(patience);
    VERIFY_DONE(known);
    QCOMPARE(known->snapshots.size(), snapshots.size());
    Answer<FoundChains> chains;
    askChains(*m_run->session, m_uuid, guest, *known, this, chains.done());
    const auto found = chains.wait(patience);
    VERIFY_DONE(found);
    const auto wrong = findFaults(*known, *found);
    QVERIFY2(wrong.isEmpty(), qPrintable(wrong.isEmpty() ? QString() : wrong.constFirst().text));
    const QStringList there = sh(QStringLiteral("ls -d %1web-1*; ls -d %2web-1*[!d] 2>/dev/null").arg(images, nvrams))
                                  .split(u'\n', Qt::SkipEmptyParts);
    for (const QString &file : there)
        QVERIFY2(found->find(file) && found->find(file)->role != FoundFile::Role::Beside,
                 qPrintable(told(*found) + file));
    for (const FoundFile &file : found->files)
        QVERIFY2(file.trouble == FoundFile::Trouble::None, qPrintable(told(*found) + file.path + u' ' + file.why));
}

void TestMatrix::takeAt(const Cell &cell, const QString &name, Moment *moment)
{
    bring(cell.state);
    if (cell.kind == Kind::Quiesced)
        agentAnswers();
    moment->from = counter(a, guest).console;
    VERIFY_DONE(take(requestFor(cell.kind, name)));
    moment->to = counter(a, guest).disk;
    QCOMPARE(state(), told(cell.state));
}

// With data changed after each.
void TestMatrix::takeBoth(const Cell &cell, Moment *one, Moment *two)
{
    takeAt(cell, first, one);
    agrees({first});
    bring(State::Running);
    goesOn();
    takeAt(cell, second, two);
    agrees({first, second});
    bring(State::Running);
    goesOn();
    QVERIFY(counter(a, guest).console > two->to);
}

// It goes on from what it had counted to then: with its memory, or booted from its disks.
void TestMatrix::goBack(const Cell &cell, const QString &name, const Moment &moment)
{
    QTRY_VERIFY_WITH_TIMEOUT(counter(a, guest).console > moment.to + 3, patience); // so that it is a way back
    const auto before = console().size();
    VERIFY_DONE(revert(cell.kind, name));
    agrees({first, second});
    QCOMPARE(state(), cell.memory() ? told(cell.state) : told(State::Off));
    if (state() != told(State::Running)) { // what is on the disks is of that moment
        const QList<qint64> found = heads();
        QCOMPARE(found.size(), cell.disks == Disks::One ? 1 : 3);
        for (const qint64 head : found)
            QVERIFY2(head >= moment.from - 1 && head <= moment.to, qPrintable(QString::number(head)));
    }
    bring(State::Running);
    qint64 count = -1;
    QTRY_VERIFY_WITH_TIMEOUT((count = countAtBreak(console().mid(before - 1))) >= 0, patience);
    QVERIFY2(moment.holds(count),
             qPrintable(QStringLiteral("%1 is not in %2..%3").arg(count).arg(moment.from).arg(moment.to)));
    goesOn();
}

void TestMatrix::eraseBoth(const Cell &cell, const QStringList &order)
{
    VERIFY_DONE(erase(cell.kind, order.first()));
    agrees({order.last()});
    VERIFY_DONE(erase(cell.kind, order.last()));
    agrees({});
}

void TestMatrix::takeRevertDelete_data()
{
    QTest::addColumn<Cell>("cell");
    for (const Cell &cell : full() ? allCells() : someCells())
        if (obstacle(cell).isEmpty())
            QTest::addRow("%s", qPrintable(told(cell))) << cell;
}

void TestMatrix::takeRevertDelete()
{
    QFETCH(Cell, cell);
    makeGuest(cell.uefi, cell.disks, cell.kind == Kind::Quiesced);
    bring(State::Running);
    const QString files = sh(QStringLiteral("ls %1web-1* %2").arg(images, nvrams));
    Moment one, two;
    const QStringList upward{first, second}, downward{second, first};
    const bool upwardFirst = cell.disks != Disks::One;
    QList<std::function<void()>> story{[&] { takeBoth(cell, &one, &two); }, [&] { goBack(cell, first, one); },
                                       [&] { goBack(cell, second, two); },
                                       [&] { eraseBoth(cell, upwardFirst ? upward : downward); }};
    if (full())
        story << [&] { takeBoth(cell, &one, &two); } << [&] { eraseBoth(cell, upwardFirst ? downward : upward); };
    for (const auto &chapter : story) {
        chapter();
        if (QTest::currentTestFailed())
            return;
    }
    QCOMPARE(state(), told(State::Running));
    goesOn();
    QCOMPARE(counter(a, guest).holes, 0);
    QVERIFY(counter(a, guest).disk > two.to);
    QVERIFY(documentsChecked() > 0);
    QCOMPARE(sh(QStringLiteral("ls %1web-1* %2").arg(images, nvrams)), files);
}

void TestMatrix::refused_data()
{
    QTest::addColumn<Cell>("cell");
    for (const Cell &cell : allCells())
        if (!obstacle(cell).isEmpty()
            && (full() || cell.state == State::Off || (cell.disks == Disks::One && !cell.uefi)))
            QTest::addRow("%s", qPrintable(told(cell))) << cell;
}

// All that a snapshot could change.
QString TestMatrix::everything() const
{
    return sh(QStringLiteral("virsh dumpxml --inactive %1; virsh snapshot-list %1; ls %2 %3; "
                             "for f in %2%1*.qcow2; do qemu-img snapshot -U -l $f; done")
                  .arg(guest, images, nvrams));
}

void TestMatrix::refused()
{
    QFETCH(Cell, cell);
    makeGuest(cell.uefi, cell.disks, cell.kind == Kind::Quiesced);
    if (cell.kind == Kind::Quiesced && cell.state != State::Off) {
        bring(State::Running);
        agentAnswers();
    }
    bring(cell.state);
    const QString before = everything();
    const auto taken = take(requestFor(cell.kind, first));
    QVERIFY(!taken);
    QCOMPARE(taken.error().kind, Error::Kind::Unsupported);
    QVERIFY2(taken.error().message.contains(obstacle(cell)), qPrintable(taken.error().text()));
    QCOMPARE(everything(), before);
    QCOMPARE(state(), told(cell.state));
}

// ext4 has its journal written back and says so in its superblock while it is held; it needs a recovery otherwise.
bool TestMatrix::atRest(const QString &image) const
{
    constexpr int needsRecovery = 4; // of s_feature_incompat, at 1024 + 0x60
    const QString word = sh(QStringLiteral("qemu-img convert -U -O raw %1 /tmp/rest && od -A n -t u4 -j 1120 -N 4 "
                                           "/tmp/rest; rm -f /tmp/rest")
                                .arg(image));
    bool ok = false;
    const uint features = word.trimmed().toUInt(&ok);
    if (!ok)
        qWarning("%s", qPrintable(word));
    return ok && (features & needsRecovery) == 0;
}

void TestMatrix::restIsInTheImage()
{
    const QString image = images + guest + QStringLiteral("-vdb.qcow2");
    makeGuest(false, Disks::One, true);
    bring(State::Running);
    agentAnswers();
    QVERIFY(!atRest(image));
    VERIFY_DONE(take(requestFor(Kind::Disks, first)));
    QVERIFY(!atRest(image)); // as after a power cut
    VERIFY_DONE(erase(Kind::Disks, first));
    VERIFY_DONE(take(requestFor(Kind::Quiesced, second)));
    QVERIFY(atRest(image));
    QVERIFY(!atRest(proposedOverlay(image, second)));
    goesOn();
    VERIFY_DONE(erase(Kind::Quiesced, second));
    QVERIFY(!atRest(image));
}

// The agent brings the guest to rest before libvirt makes the overlays.
void TestMatrix::aFailureEndsTheRest()
{
    makeGuest(false, Disks::One, true);
    bring(State::Running);
    agentAnswers();
    const QString full = QStringLiteral("/var/lib/libvirt/full/");
    sh(QStringLiteral("mkdir -p %1 && mount -t tmpfs -o size=4k none %1 && echo all > %1of-it").arg(full));
    TakeRequest request = requestFor(Kind::Quiesced, first);
    request.overlays = {{QStringLiteral("vda"), full + QStringLiteral("web-1.s1")}};
    const qint64 before = counter(a, guest).console;
    const auto taken = take(request);
    const QString left = sh(QStringLiteral("ls %1; umount %1; rmdir %1").arg(full));
    QVERIFY(!taken);
    QCOMPARE(left, QStringLiteral("of-it"));
    QVERIFY2(virsh(a, {QStringLiteral("qemu-agent-command"), guest,
                       QStringLiteral("{\"execute\":\"guest-fsfreeze-status\"}")})
                 .text.contains(QStringLiteral("thawed")),
             "it is still held");
    goesOn();
    QVERIFY(counter(a, guest).console > before);
    agrees({});
}

QTEST_GUILESS_MAIN(TestMatrix)
#include "tst_matrix.moc"
