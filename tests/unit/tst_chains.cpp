// SPDX-License-Identifier: GPL-3.0-or-later
// What definitions name, what follows from what was found, and the lanes that are drawn of it.
#include "model/snapshots/chaintext.h"
#include "virt/snapshot/chainlinks.h"
#include "virt/snapshot/snapshotplans.h"
#include <QSet>
#include <QTest>

using namespace virt;
using model::Standing;
using Trouble = FoundFile::Trouble;
using Role = FoundFile::Role;

namespace {

const QUuid self(QStringLiteral("34acd536-d430-490e-a401-a0fd5244d603"));
const QUuid other(QStringLiteral("44acd536-d430-490e-a401-a0fd5244d603"));
const QString images = QStringLiteral("/images/");

const QByteArray definition = R"(<domain type='qemu'>
  <name>web-1</name>
  <devices>
    <disk type='file' device='disk'>
      <driver name='qemu' type='qcow2'/>
      <source file='/images//web-1.s2.qcow2' index='2'/>
      <backingStore type='file' index='1'>
        <format type='qcow2'/><source file='/images/web-1.qcow2'/>
        <backingStore type='file'><format type='raw'/><source file='/images/base.raw'/><backingStore/></backingStore>
      </backingStore>
      <target dev='vda' bus='virtio'/>
    </disk>
    <disk type='block'><driver type='raw'/><source dev='/dev/vg/data'/><target dev='vdb'/></disk>
    <disk type='volume' device='lun'><source pool='images' volume='log.img'/><target dev='vdc'/></disk>
    <disk type='network'><source protocol='rbd' name='pool/image'/><target dev='vdd'/></disk>
    <disk type='file' device='cdrom'><source file='/iso/install.iso'/><target dev='sda'/></disk>
    <disk type='file' device='disk'><target dev='vde'/></disk>
  </devices>
</domain>)";

Snapshot external(const QString &name, const QString &parent, const QString &frozen, const QString &overlay)
{
    SnapshotFiles files{.name = name, .parent = parent};
    files.disks.append({.target = "vda",
                        .kind = SnapshotDisk::Kind::External,
                        .frozen = {images + frozen, "qcow2"},
                        .overlay = images + overlay});
    return {.name = name,
            .parent = parent,
            .created = QDateTime::fromSecsSinceEpoch(1'700'000'000 + name.mid(1).toInt()),
            .external = true,
            .files = files};
}

StorageVolume image(const QString &format, const QString &backing = {}, const QString &backingFormat = {})
{
    return {.known = true,
            .format = format,
            .backingPath = backing.isEmpty() ? QString() : images + backing,
            .backingFormat = backingFormat,
            .capacity = quint64(20) << 30,
            .allocation = quint64(1) << 30};
}

// web-1.s2 → web-1.s1 → web-1 → base: the last two overlays were made by s1 and s2.
struct Sample {
    SnapshotTree tree{{external("s1", {}, "web-1.qcow2", "web-1.s1.qcow2"),
                       external("s2", "s1", "web-1.s1.qcow2", "web-1.s2.qcow2")}};
    FoundChains chains;
    Uses uses;

    Sample()
    {
        chains.disks = {{"vda", images + "web-1.s2.qcow2"}};
        add("web-1.s2.qcow2", image("qcow2", "web-1.s1.qcow2", "qcow2"));
        add("web-1.s1.qcow2", image("qcow2", "web-1.qcow2", "qcow2"));
        add("web-1.qcow2", image("qcow2", "base.raw", "raw"));
        add("base.raw", image("raw"));
    }
    void add(const QString &name, const StorageVolume &volume) { (void)takeIn(chains, images + name, volume); }
    void use(const QString &name, const FileUse &use) { uses.places.insert(images + name, use); }
    [[nodiscard]] QList<model::ChainLane> lanes(const Uses *known) const
    {
        return model::lanesOf(chains, model::layoutOf(tree), known, self);
    }
    [[nodiscard]] const model::LaneBox *box(const QList<model::ChainLane> &lanes, const QString &name) const
    {
        for (const model::ChainLane &lane : lanes)
            for (const model::LaneBox &one : lane.boxes)
                if (one.file.path == images + name)
                    return &one;
        return nullptr;
    }
};

} // namespace

class TestChains : public QObject {
    Q_OBJECT
private slots:
    void theToolIsToldTheFormat();
    void missingFilesAreKnownForAWhile();
    void filesThatAreNamed();
    void filesThatSnapshotsName();
    void backingFilesAreHeardOfOnce();
    void linksAreJudged();
    void circlesAreFound();
    void whatQemuImgTells();
    void namesOfSnapshotsFiles_data();
    void namesOfSnapshotsFiles();
    void lanesStandBesideTheTree();
    void branchesHaveRowsOfTheirOwn();
    void longChainsAreQuick();
    void filesInUseElsewhere();
    void orphansNeedAllUses();
    void savedFilesHaveALane();
    void texts();
};

void TestChains::filesThatAreNamed()
{
    const FoundChains named = namedFiles(definition, {});
    QStringList disks;
    for (const FoundChains::Disk &disk : named.disks)
        disks << disk.target + '=' + disk.path;
    QCOMPARE(disks, QStringList({"vda=/images/web-1.s2.qcow2", "vdb=/dev/vg/data", "vdc=pool:images/log.img",
                                 "vdd=rbd:pool/image"}));
    QCOMPARE(named.files.size(), 6);
    QCOMPARE(named.find("/images/base.raw")->expected, QStringLiteral("raw"));
    QCOMPARE(named.find("/images/web-1.qcow2")->backingPath, QStringLiteral("/images/base.raw"));
    QVERIFY(!named.find("/images/base.raw")->known && !named.find("/iso/install.iso"));
    QVERIFY(namedFiles("<", {}).disks.isEmpty());
}

void TestChains::filesThatSnapshotsName()
{
    SnapshotTree tree{{external("s1", {}, "web-1.qcow2", "web-1.s1.qcow2")}};
    tree.snapshots.first().files.memory = images + "web-1.s1.mem";
    tree.snapshots.first().files.nvram = "/nvram/web-1.fd";
    const FoundChains named = namedFiles("<domain/>", tree);
    QCOMPARE(named.find(images + "web-1.qcow2")->expected, QStringLiteral("qcow2"));
    QCOMPARE(named.find(images + "web-1.s1.mem")->role, Role::Memory);
    QCOMPARE(named.find(nvramCopy("/nvram/web-1.fd", "s1"))->role, Role::Nvram);
    QCOMPARE(named.files.size(), 3); // the overlay may be gone, and nothing is lost by it
}

void TestChains::backingFilesAreHeardOfOnce()
{
    FoundChains chains = namedFiles(definition, {});
    QCOMPARE(takeIn(chains, images + "web-1.qcow2", image("qcow2", "elsewhere.raw")), images + "elsewhere.raw");
    QCOMPARE(takeIn(chains, images + "web-1.s2.qcow2", image("qcow2", "web-1.qcow2")), QString());
    QCOMPARE(chains.find(images + "web-1.qcow2")->backingPath, images + "elsewhere.raw"); // the file's own word
    QCOMPARE(chains.find(images + "web-1.qcow2")->capacityBytes, quint64(20) << 30);
}

void TestChains::linksAreJudged()
{
    Sample s;
    judgeLinks(s.chains);
    for (const FoundFile &file : std::as_const(s.chains.files))
        QVERIFY2(file.trouble == Trouble::None, qPrintable(file.path + file.why));
    s.add("web-1.qcow2", image("raw"));                                         // its overlay says qcow2
    s.add("base.raw", image("iso"));                                            // raw to QEMU
    markTrouble(s.chains, images + "web-1.s1.qcow2", Trouble::Missing, "gone"); // more than a format
    judgeLinks(s.chains);
    QCOMPARE(s.chains.find(images + "web-1.qcow2")->trouble, Trouble::OtherFormat);
    QVERIFY(s.chains.find(images + "web-1.qcow2")->why.contains("web-1.s1.qcow2"));
    QCOMPARE(s.chains.find(images + "base.raw")->trouble, Trouble::None);
    QCOMPARE(s.chains.find(images + "web-1.s1.qcow2")->why, QStringLiteral("gone"));
    s.chains.files[images + "base.raw"].expected = "qcow2";
    judgeLinks(s.chains);
    QVERIFY(s.chains.find(images + "base.raw")->why.contains("qcow2"));
}

void TestChains::circlesAreFound()
{
    Sample s;
    s.add("base.raw", image("raw", "web-1.s1.qcow2"));
    judgeLinks(s.chains);
    int loops = 0;
    for (const FoundFile &file : std::as_const(s.chains.files))
        loops += file.trouble == Trouble::Loop;
    QCOMPARE(loops, 1);
    const auto lanes = s.lanes(nullptr); // and drawn all the same
    QCOMPARE(lanes.first().boxes.size(), 4);
}

void TestChains::whatQemuImgTells()
{
    const auto told = parseImageInfo(R"({"virtual-size": 1073741824, "filename": "a.qcow2", "format": "qcow2",
        "actual-size": 200704, "full-backing-filename": "/b/base.img", "backing-filename": "base.img",
        "backing-filename-format": "raw"})");
    QVERIFY(told);
    QCOMPARE(told->backingPath, QStringLiteral("/b/base.img"));
    QCOMPARE(told->backingFormat, QStringLiteral("raw"));
    QCOMPARE(told->allocation, quint64(200704));
    QCOMPARE(told->capacity, quint64(1073741824));
    QVERIFY(!parseImageInfo("") && !parseImageInfo("{}") && !parseImageInfo("[1]"));
}

void TestChains::namesOfSnapshotsFiles_data()
{
    QTest::addColumn<QString>("file");
    QTest::addColumn<bool>("ours");
    QTest::newRow("overlay") << "/images/web-1.before.qcow2" << true;
    QTest::newRow("memory") << "/images/web-1.before.mem" << true;
    QTest::newRow("the image") << "/images/web-1.qcow2" << false;
    QTest::newRow("another instance") << "/images/web-10.before.qcow2" << false;
    QTest::newRow("another directory") << "/more/web-1.before.qcow2" << false;
    QTest::newRow("something else") << "/images/web-1.txt" << false;
}

void TestChains::namesOfSnapshotsFiles()
{
    QFETCH(QString, file);
    QFETCH(bool, ours);
    QCOMPARE(isNamedAfter(file, "/images/web-1.qcow2"), ours);
}

void TestChains::lanesStandBesideTheTree()
{
    const Sample s;
    const auto lanes = s.lanes(nullptr);
    QCOMPARE(lanes.size(), 1);
    QCOMPARE(lanes.first().target, QStringLiteral("vda"));
    const auto row = [&](const char *name) { return s.box(lanes, name)->row; };
    QCOMPARE(row("base.raw"), 0);
    QCOMPARE(row("web-1.qcow2"), 1); // s1 is in row 0, but what it stands on is there
    QCOMPARE(row("web-1.s1.qcow2"), 2);
    QCOMPARE(row("web-1.s2.qcow2"), 3);
    QCOMPARE(lanes.first().rows, 4);
    QVERIFY(s.box(lanes, "web-1.s2.qcow2")->written && !s.box(lanes, "web-1.qcow2")->written);
    QCOMPARE(s.box(lanes, "web-1.qcow2")->snapshots, QStringList("s1"));
    const double weight = s.box(lanes, "base.raw")->weight;
    QVERIFY(weight > 0.4 && weight < 0.8);
}

// s3 was taken after going back to s1: two files stand on the same one.
void TestChains::branchesHaveRowsOfTheirOwn()
{
    Sample s;
    s.tree.snapshots.append(external("s3", "s1", "web-1.r1.qcow2", "web-1.s3.qcow2"));
    s.add("web-1.r1.qcow2", image("qcow2", "web-1.qcow2"));
    s.add("web-1.s3.qcow2", image("qcow2", "web-1.r1.qcow2"));
    s.chains.disks = {{"vda", images + "web-1.s3.qcow2"}};
    const auto lanes = s.lanes(nullptr);
    const QList<model::LaneBox> &boxes = lanes.first().boxes;
    QCOMPARE(boxes.size(), 5); // web-1.s2 was left when it went back
    QSet<int> rows;
    for (const model::LaneBox &box : boxes) {
        rows.insert(box.row);
        QVERIFY2(box.backing < 0 || boxes[box.backing].row < box.row, qPrintable(box.file.path));
    }
    QCOMPARE(rows.size(), boxes.size());
    QCOMPARE(s.box(lanes, "web-1.r1.qcow2")->backing, s.box(lanes, "web-1.s1.qcow2")->backing);
}

void TestChains::longChainsAreQuick()
{
    Sample s;
    s.tree.snapshots.clear();
    s.chains = {};
    for (int n = 0; n < 500; ++n) {
        s.tree.snapshots.append(external(QStringLiteral("s%1").arg(n), n ? QStringLiteral("s%1").arg(n - 1) : QString(),
                                         QString::number(n), QString::number(n + 1)));
        s.add(QString::number(n + 1), image("qcow2", QString::number(n)));
    }
    s.add("0", image("raw"));
    s.chains.disks = {{"vda", images + "500"}};
    judgeLinks(s.chains);
    const auto lanes = s.lanes(nullptr);
    QCOMPARE(lanes.first().boxes.size(), 501);
    QCOMPARE(lanes.first().rows, 501);
}

void TestChains::filesInUseElsewhere()
{
    Sample s;
    s.use("web-1.s1.qcow2", {.kind = FileUse::Kind::Snapshot, .instance = self, .name = "web-1"});
    s.use("base.raw", {.kind = FileUse::Kind::Backing, .instance = other, .name = "web-2", .detail = "vda"});
    auto lanes = s.lanes(&s.uses);
    QCOMPARE(s.box(lanes, "web-1.s1.qcow2")->standing, Standing::Good);
    QCOMPARE(s.box(lanes, "base.raw")->standing, Standing::Shared); // cloned from, by both
    QVERIFY(!model::isBad(Standing::Shared));
    s.use("web-1.qcow2", {.kind = FileUse::Kind::Backing, .instance = other, .name = "web-2", .detail = "vda"});
    s.use("base.raw", {.kind = FileUse::Kind::Disk, .instance = other, .name = "web-3", .detail = "vda"});
    lanes = s.lanes(&s.uses);
    QCOMPARE(s.box(lanes, "web-1.qcow2")->standing, Standing::Foreign); // a snapshot's state
    QCOMPARE(s.box(lanes, "base.raw")->standing, Standing::Foreign);    // somebody writes to it
    QVERIFY(model::isBad(Standing::Foreign));
    QVERIFY(model::boxUsers(*s.box(lanes, "web-1.qcow2")).contains("web-2"));
}

void TestChains::orphansNeedAllUses()
{
    Sample s;
    s.add("web-1.lost.qcow2", image("qcow2", "web-1.qcow2"));
    s.chains.files[images + "web-1.lost.qcow2"].role = Role::Beside;
    QVERIFY(!s.box(s.lanes(nullptr), "web-1.lost.qcow2"));
    s.uses.unread = QStringList("web-7");
    QVERIFY(!s.box(s.lanes(&s.uses), "web-1.lost.qcow2"));
    s.uses.unread.clear();
    auto lanes = s.lanes(&s.uses);
    QVERIFY(s.box(lanes, "web-1.lost.qcow2"));
    QCOMPARE(s.box(lanes, "web-1.lost.qcow2")->standing, Standing::Orphan);
    s.use("web-1.lost.qcow2", {.kind = FileUse::Kind::Disk, .instance = other, .name = "clone"});
    lanes = s.lanes(&s.uses);
    QCOMPARE(s.box(lanes, "web-1.lost.qcow2")->standing, Standing::Shared);
    s.add("web-1.old.mem", image("raw"));
    s.chains.files[images + "web-1.old.mem"].role = Role::Beside;
    lanes = s.lanes(&s.uses);
    QVERIFY(s.box(lanes, "web-1.old.mem"));
    QCOMPARE(s.box(lanes, "web-1.old.mem")->standing, Standing::Orphan);
    s.use("web-1.old.mem", {.kind = FileUse::Kind::SnapshotMemory, .instance = other, .name = "web-1.example"});
    QVERIFY(!s.box(s.lanes(&s.uses), "web-1.old.mem"));
}

void TestChains::savedFilesHaveALane()
{
    Sample s;
    s.tree.snapshots.first().files.memory = images + "web-1.s1.mem";
    s.add("web-1.s1.mem", image("raw"));
    s.chains.files[images + "web-1.s1.mem"].role = Role::Memory;
    const auto lanes = s.lanes(nullptr);
    QCOMPARE(lanes.size(), 2);
    QCOMPARE(model::laneTitle(lanes[1]), QStringLiteral("Saved by snapshots"));
    QCOMPARE(lanes[1].boxes.first().snapshots, QStringList("s1"));
    QCOMPARE(model::boxSizes(lanes[1].boxes.first()), QStringLiteral("Memory · 1\u00A0GiB"));
}

void TestChains::texts()
{
    Sample s;
    markTrouble(s.chains, images + "base.raw", Trouble::Missing, "There is no such file on the host.");
    const auto lanes = s.lanes(nullptr);
    const model::ChainLane &lane = lanes.first();
    QCOMPARE(model::laneTitle(lane), QStringLiteral("Disk vda"));
    const model::LaneBox &written = *s.box(lanes, "web-1.s2.qcow2");
    QCOMPARE(model::boxSizes(written), QStringLiteral("qcow2 · 1\u00A0GiB of 20\u00A0GiB"));
    QCOMPARE(model::boxUsers(written), QStringLiteral("In use"));
    QCOMPARE(model::boxUsers(*s.box(lanes, "web-1.qcow2")), QStringLiteral("Snapshot s1"));
    QCOMPARE(model::boxUsers(*s.box(lanes, "base.raw")), QStringLiteral("Missing"));
    QCOMPARE(model::boxSentences(written, lane),
             QStringLiteral(
                 "Disk vda: /images/web-1.s2.qcow2. qcow2 · 1\u00A0GiB of 20\u00A0GiB. The instance writes to it. "
                 "Stands on web-1.s1.qcow2."));
    QVERIFY(model::boxSentences(*s.box(lanes, "base.raw"), lane).endsWith("There is no such file on the host."));
}

// What a guest writes at the beginning of a raw image must not be believed.
void TestChains::theToolIsToldTheFormat()
{
    FoundChains chains;
    chains.files.insert("/a.img", {.path = "/a.img", .expected = "raw"});
    (void)takeIn(chains, "/top", {.known = true, .format = "qcow2", .backingPath = "/-b", .backingFormat = "raw"});
    (void)takeIn(chains, "/other", {.known = true, .format = "qcow2", .backingPath = "/c"});
    const auto tail = [&chains](const QString &path) {
        const QStringList words = imageInfoCommand(chains, path);
        return words.mid(words.indexOf("--output=json") + 1);
    };
    QCOMPARE(tail("/a.img"), QStringList({"-f", "raw", "--", "/a.img"}));
    QCOMPARE(tail("/-b"), QStringList({"-f", "raw", "--", "/-b"}));
    QCOMPARE(tail("/c"), QStringList({"--", "/c"})); // nobody tells
}

void TestChains::missingFilesAreKnownForAWhile()
{
    MissingFiles missing;
    QVERIFY(!missing.knows({"/a"}));
    missing.note({"/a", "/b"});
    QVERIFY(missing.knows({"/a"}) && missing.knows({"/b", "/a"}));
    QVERIFY(!missing.knows({"/a", "/new"})); // may have been made since
    missing.forget();
    QVERIFY(!missing.knows({"/a"}));
}

QTEST_GUILESS_MAIN(TestChains)
#include "tst_chains.moc"
