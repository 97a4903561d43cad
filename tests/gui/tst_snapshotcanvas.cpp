// SPDX-License-Identifier: GPL-3.0-or-later
// The drawing: the tree with the image chains beside it, by the test driver's own volumes and by what is shown to it.
#include "gui/look/appearance.h"
#include "gui/snapshots/chainlanetable.h"
#include "gui/snapshots/snapshotcanvas.h"
#include "gui/snapshots/snapshotcanvasexport.h"
#include "gui/snapshots/snapshotcard.h"
#include "gui/snapshots/snapshotspage.h"
#include "model/fleet.h"
#include "virt/core/library.h"
#include "virt/snapshot/chainlinks.h"
#include "virt/xml/document.h"
#include <QAction>
#include <QApplication>
#include <QDir>
#include <QFileDialog>
#include <QLineEdit>
#include <QTabWidget>
#include <QTemporaryDir>
#include <QTemporaryFile>
#include <QTest>
#include <QTreeView>

using namespace gui;
using namespace virt;

namespace {

constexpr int patience = 10000;
const QString images = QStringLiteral("/images/");

QByteArray disk(const char *file)
{
    return QByteArray("<disk type='file' device='disk'><driver type='qcow2'/><source file='/images/") + file
           + "'/><target dev='vda' bus='virtio'/></disk>";
}

QByteArray domain(const char *name, const char *uuid, const QByteArray &devices)
{
    return QByteArray("<name>") + name + "</name><uuid>" + uuid
           + "</uuid><memory unit='MiB'>512</memory><os><type>hvm</type></os><devices>" + devices + "</devices>";
}

QByteArray volume(const char *name, const char *format, const char *backing = nullptr)
{
    QByteArray out = QByteArray("<volume type='file'><name>") + name
                     + "</name><capacity unit='GiB'>20</capacity><allocation unit='MiB'>300</allocation>"
                       "<target><path>/images/"
                     + name + "</path><format type='" + format + "'/></target>";
    if (backing)
        out += QByteArray("<backingStore><path>/images/") + backing + "</path><format type='qcow2'/></backingStore>";
    return out + "</volume>";
}

// "test" runs on test.e2 → test.e1 → test → base; e1 froze test, e2 froze test.e1. An overlay is left over, a clone stands
// on base, and thief on what e1 froze.
QByteArray node()
{
    const char *self = "6695eb01-f6a4-8304-79aa-97f2502e193f";
    const auto snapshot = [&](const char *name, const char *parent, const char *frozen, const char *overlay) {
        return QByteArray("<test:domainsnapshot><name>") + name + "</name>"
               + (parent ? QByteArray("<parent><name>") + parent + "</name></parent>" : QByteArray())
               + "<creationTime>1700000000</creationTime><state>disk-snapshot</state><memory snapshot='no'/>"
                 "<disks><disk name='vda' snapshot='external' type='file'><driver type='qcow2'/><source file='/images/"
               + overlay + "'/></disk></disks><domain type='test'>" + domain("test", self, disk(frozen))
               + "</domain><active>" + (parent ? "1" : "0") + "</active></test:domainsnapshot>";
    };
    const QByteArray test = "xmlns:test='http://libvirt.org/schemas/domain/test/1.0'";
    return "<node><domain type='test' " + test + ">" + domain("test", self, disk("test.e2.qcow2"))
           + snapshot("e1", nullptr, "test.qcow2", "test.e1.qcow2")
           + snapshot("e2", "e1", "test.e1.qcow2", "test.e2.qcow2") + "</domain><domain type='test'>"
           + domain("thief", "7695eb01-f6a4-8304-79aa-97f2502e193f", disk("test.qcow2"))
           + "</domain><pool type='dir'><name>images</name><uuid>35bb2ad9-388a-cdfe-461a-b8907f6e53fe</uuid>"
             "<target><path>/images</path></target>"
           + volume("base.qcow2", "raw") + volume("test.qcow2", "qcow2", "base.qcow2")
           + volume("test.e1.qcow2", "qcow2", "test.qcow2") + volume("test.e2.qcow2", "qcow2", "test.e1.qcow2")
           + volume("test.old.qcow2", "qcow2", "test.e1.qcow2") + "</pool></node>";
}

Snapshot snapshot(int number, int parent, int disks)
{
    const auto name = [](int n) { return n < 0 ? QString() : QStringLiteral("snapshot %1").arg(n); };
    Snapshot out{.name = name(number),
                 .parent = name(parent),
                 .created = QDateTime::fromSecsSinceEpoch(1'700'000'000 + number * 60),
                 .state = DomainState::Running,
                 .withMemory = number % 3 == 0,
                 .external = disks > 0};
    out.files = {.name = out.name, .parent = out.parent};
    for (int d = 0; d < disks; ++d)
        out.files.disks.append({.target = QStringLiteral("vd%1").arg(QChar('a' + d)),
                                .kind = SnapshotDisk::Kind::External,
                                .frozen = {QStringLiteral("/images/db-%1.%2.qcow2").arg(d).arg(number), "qcow2"}});
    if (out.withMemory && disks > 0)
        out.files.memory = QStringLiteral("/images/db-0.%1.mem").arg(number);
    return out;
}

// 12 snapshots in three branches, the chains of so many disks, and one of each thing that can be wrong.
struct Drawing {
    SnapshotTree tree;
    FoundChains chains;
    Uses uses;

    explicit Drawing(int disks, const QList<int> &parents = {-1, 0, 1, 2, 1, 4, 5, 4, 0, 8, 9, 10})
    {
        for (int n = 0; n < parents.size(); ++n)
            tree.snapshots.append(snapshot(n, parents[n], disks));
        tree.snapshots.last().current = true;
        for (int d = 0; d < disks; ++d)
            addDisk(d, parents);
    }
    void addDisk(int d, const QList<int> &parents)
    {
        const auto path = [d](int n) { return QStringLiteral("/images/db-%1.%2.qcow2").arg(d).arg(n); };
        const int now = int(parents.size());
        for (int n = 0; n <= now; ++n) {
            const int below = n == now ? now - 1 : parents[n];
            (void)takeIn(chains, path(n),
                         {.known = true,
                          .format = "qcow2",
                          .backingPath = below < 0 ? images + "debian-12.qcow2" : path(below),
                          .backingFormat = "qcow2",
                          .capacity = quint64(20) << 30,
                          .allocation = quint64(196608) << (n * 3 % 17)});
        }
        chains.disks.append({QStringLiteral("vd%1").arg(QChar('a' + d)), path(now)});
        (void)takeIn(chains, images + "debian-12.qcow2",
                     {.known = true, .format = "qcow2", .capacity = quint64(20) << 30, .allocation = quint64(3) << 30});
        uses.places.insert(
            images + "debian-12.qcow2",
            {.kind = FileUse::Kind::Backing, .instance = QUuid::createUuid(), .name = "web-2", .detail = "vda"});
    }
    void spoil()
    {
        markTrouble(chains, "/images/db-0.3.qcow2", FoundFile::Trouble::Missing, "There is no such file on the host.");
        markTrouble(chains, "/images/db-0.7.qcow2", FoundFile::Trouble::Unread, "No storage pool covers /images.");
        (void)takeIn(chains, images + "db-0.forgotten.qcow2",
                     {.known = true, .format = "qcow2", .backingPath = "/images/db-0.2.qcow2", .allocation = 4 << 20});
        chains.files[images + "db-0.forgotten.qcow2"].role = FoundFile::Role::Beside;
        chains.files["/images/db-0.0.mem"] = {
            .path = "/images/db-0.0.mem", .role = FoundFile::Role::Memory, .known = true, .allocatedBytes = 512 << 20};
        uses.places.insert("/images/db-0.6.qcow2", {.kind = FileUse::Kind::Disk,
                                                    .instance = QUuid::createUuid(),
                                                    .name = "test-copy-with-a-long-name",
                                                    .detail = "vda"});
    }
    void showOn(SnapshotCanvas &canvas) const
    {
        canvas.show(model::layoutOf(tree));
        canvas.showChains(model::lanesOf(chains, canvas.layout(), &uses, {}), {});
    }
};

} // namespace

class TestSnapshotCanvas : public QObject {
    Q_OBJECT
private slots:
    void initTestCase();
    void cleanupTestCase() { m_library.reset(); }

    void chainsOfTheHostAreShown();
    void hiddenPageAsksNothing();
    void picturesAreExported();
    void actionsZoom();
    void opensWithAllThatCanBeRead();
    void opensWithYouAreHereInSight();
    void eachInstanceHasItsZoom();
    void screensAreDrawn();
    void tabLeadsToTheFilesAndOn();
    void homeAndEnd();
    void focusStaysOnItsFile();
    void hintStandsWhereTheLanesWillBe();
    void mirrored();
    void looksRight_data();
    void looksRight();

private:
    QTemporaryFile m_file;
    std::unique_ptr<Library> m_library;
};

void TestSnapshotCanvas::initTestCase()
{
    m_library = std::make_unique<Library>();
    QVERIFY(QDir().mkpath("screenshots"));
    QVERIFY(m_file.open());
    QVERIFY(m_file.write(node()) > 0 && m_file.flush());
}

// A page over one host of the test driver.
struct Shown {
    model::Fleet fleet;
    SnapshotsPage page{fleet};

    explicit Shown(const QString &file) { fleet.add({.name = "demo", .uri = "test://" + file}); }
    [[nodiscard]] bool open()
    {
        if (!QTest::qWaitFor([this] { return !fleet.instances().named("test").isEmpty(); }, patience))
            return false;
        page.setInstance(fleet.instances().named("test").first());
        page.resize(1400, 800);
        page.show();
        return QTest::qWaitFor([this] { return !state("test.old.qcow2").isEmpty(); }, patience);
    }
    [[nodiscard]] ChainLaneTable *table() const { return page.findChild<ChainLaneTable *>("chainFiles"); }
    [[nodiscard]] SnapshotCanvas *canvas() const { return page.findChild<SnapshotCanvas *>("snapshotCanvas"); }
    [[nodiscard]] QString text(const QString &name, ChainLaneTable::Column column) const
    {
        const auto rows = table()->findItems(name, Qt::MatchExactly | Qt::MatchRecursive);
        return rows.isEmpty() ? QString() : rows.first()->text(column);
    }
    [[nodiscard]] QString state(const QString &name) const { return text(name, ChainLaneTable::State); }
};

void TestSnapshotCanvas::chainsOfTheHostAreShown()
{
    Shown shown(m_file.fileName());
    QVERIFY(shown.open());
    QCOMPARE(shown.table()->topLevelItemCount(), 1);
    QCOMPARE(shown.table()->topLevelItem(0)->text(0), QStringLiteral("Disk vda"));
    QCOMPARE(shown.state("test.e2.qcow2"), QStringLiteral("In use"));
    QCOMPARE(shown.state("test.e1.qcow2"), QStringLiteral("Snapshot e2"));
    QCOMPARE(shown.state("test.qcow2"), QStringLiteral("Also used by thief · Snapshot e1"));
    QCOMPARE(shown.state("base.qcow2"), QStringLiteral("Other format"));
    QCOMPARE(shown.state("test.old.qcow2"), QStringLiteral("Orphan"));
    QCOMPARE(shown.text("test.e2.qcow2", ChainLaneTable::ForGuest), QStringLiteral("20\u00A0GiB"));
    QCOMPARE(shown.text("test.e2.qcow2", ChainLaneTable::OnHost), QStringLiteral("300\u00A0MiB"));
    QVERIFY(!shown.canvas()->lanes().isEmpty());
    QVERIFY(shown.page.grab().save("screenshots/canvas-page.png"));
    shown.page.findChild<QTabWidget *>("snapshotTabs")->setCurrentIndex(1);
    shown.page.resize(1024, 560);
    QCoreApplication::processEvents();
    QVERIFY(shown.page.grab().save("screenshots/canvas-page-small.png"));
    shown.fleet.session(shown.page.instance())->close();
    QTRY_VERIFY_WITH_TIMEOUT(!shown.page.findChild<QAction *>("takeSnapshotHere")->isEnabled(), patience);
    QCOMPARE(shown.state("test.e2.qcow2"), QStringLiteral("In use")); // what was known stays, and is pale
    for (const QGraphicsItem *item : shown.canvas()->scene()->items())
        QVERIFY(item->opacity() < 1);
}

void TestSnapshotCanvas::hiddenPageAsksNothing()
{
    Shown shown(m_file.fileName());
    QTRY_VERIFY_WITH_TIMEOUT(!shown.fleet.instances().named("test").isEmpty(), patience);
    const model::InstanceId id = shown.fleet.instances().named("test").first();
    shown.page.setInstance(id);
    Session &session = *shown.fleet.session(id);
    const auto looks = [&session] { return session.calls().totals().value("virStorageVolLookupByPath").count; };
    bool answered = false; // questions are answered in their order
    listSnapshots(session, id.uuid, "test", this, [&](const Result<SnapshotTree> &) { answered = true; });
    QTRY_VERIFY_WITH_TIMEOUT(answered, patience);
    QCOMPARE(looks(), quint64(0));
    QVERIFY(shown.open());
    QVERIFY(looks() > 0);
}

void TestSnapshotCanvas::picturesAreExported()
{
    Shown shown(m_file.fileName());
    QVERIFY(shown.open());
    const QTemporaryDir dir;
    const QString svg = dir.filePath("tree.svg");
    QVERIFY(exportPicture(*shown.canvas(), svg));
    QFile drawn(svg);
    QVERIFY(drawn.open(QIODevice::ReadOnly));
    const QByteArray text = drawn.readAll();
    QVERIFY(parseXml(text));
    QVERIFY(text.contains(">test.e2.qcow2<") && text.contains("<path"));
    const QString png = dir.filePath("tree.png");
    shown.page.findChild<QAction *>("exportPicture")->trigger();
    auto *dialog = shown.page.findChild<QFileDialog *>("exportPictureDialog");
    QVERIFY(dialog);
    emit dialog->fileSelected(png);
    dialog->reject();
    const QImage picture(png);
    QCOMPARE(picture.size(), (shown.canvas()->pictureSize() * 2).toSize());
    QVERIFY(!exportPicture(*shown.canvas(), svg + "/below-a-file.png"));
}

void TestSnapshotCanvas::actionsZoom()
{
    Shown shown(m_file.fileName());
    QVERIFY(shown.open());
    const auto scale = [&] { return shown.canvas()->transform().m11(); };
    const auto trigger = [&](const char *name) { shown.page.findChild<QAction *>(name)->trigger(); };
    trigger("zoomOriginal");
    trigger("zoomIn");
    QVERIFY(scale() > 1.1);
    trigger("zoomOriginal");
    QCOMPARE(scale(), 1.0);
    trigger("zoomOut");
    QVERIFY(scale() < 0.9);
    shown.canvas()->resize(300, 200);
    trigger("zoomFit");
    const QRectF seen = shown.canvas()->mapToScene(shown.canvas()->viewport()->rect()).boundingRect();
    QVERIFY(seen.width() >= shown.canvas()->pictureSize().width() - 1 || scale() < 0.26);
}

void TestSnapshotCanvas::opensWithAllThatCanBeRead()
{
    SnapshotCanvas canvas;
    canvas.resize(760, 620);
    canvas.QWidget::show();
    Drawing(1, {-1, 0, 1, 2, 3}).showOn(canvas);
    const QRect all = canvas.mapFromScene(canvas.sceneRect()).boundingRect();
    QVERIFY(canvas.transform().m11() >= 0.6 && canvas.transform().m11() < 1);
    QVERIFY2(canvas.viewport()->rect().adjusted(-2, -2, 2, 2).contains(all), qPrintable(QDebug::toString(all)));
    canvas.resize(1400, 900); // there is room for all of it now
    QCOMPARE(canvas.transform().m11(), 1.0);
    canvas.zoomIn(); // somebody has moved it: it stays so
    canvas.resize(760, 620);
    QVERIFY(canvas.transform().m11() > 1);
}

void TestSnapshotCanvas::opensWithYouAreHereInSight()
{
    const Drawing drawing(3);
    for (const auto direction : {Qt::LeftToRight, Qt::RightToLeft}) {
        SnapshotCanvas canvas;
        canvas.setLayoutDirection(direction);
        canvas.resize(500, 320);
        canvas.QWidget::show();
        drawing.showOn(canvas);
        QCOMPARE(canvas.transform().m11(), 0.6); // no smaller: it could not be read
        const auto current = std::ranges::find_if(canvas.layout().places,
                                                  [](const auto &place) { return place.snapshot.current; });
        const auto items = canvas.scene()->items();
        const auto card = std::ranges::find_if(items, [&](const QGraphicsItem *item) {
            const auto *shown = dynamic_cast<const SnapshotCard *>(item);
            return shown && shown->name() == current->snapshot.name;
        });
        const QRect seen = canvas.mapFromScene((*card)->sceneBoundingRect()).boundingRect();
        QVERIFY2(canvas.viewport()->rect().contains(seen), qPrintable(QDebug::toString(seen)));
    }
}

void TestSnapshotCanvas::eachInstanceHasItsZoom()
{
    Shown shown(m_file.fileName());
    QVERIFY(shown.open());
    const model::InstanceId id = shown.page.instance();
    const double opened = shown.canvas()->transform().m11();
    shown.page.findChild<QAction *>("zoomIn")->trigger();
    const double zoomed = shown.canvas()->transform().m11();
    QVERIFY(zoomed > opened);
    shown.page.setInstance(shown.fleet.instances().named("thief").first());
    QCOMPARE(shown.canvas()->transform().m11(), 1.0);
    shown.page.setInstance(id);
    QTRY_VERIFY_WITH_TIMEOUT(!shown.state("test.old.qcow2").isEmpty(), patience);
    QCOMPARE(shown.canvas()->transform().m11(), zoomed);
}

void TestSnapshotCanvas::screensAreDrawn()
{
    SnapshotCanvas canvas;
    canvas.resize(1000, 900);
    QImage screen(64, 48, QImage::Format_RGB32);
    screen.fill(Qt::magenta);
    canvas.setPictures({{QStringLiteral("snapshot 1"), screen}});
    canvas.QWidget::show();
    Drawing(1, {-1, 0}).showOn(canvas);
    const QColor paper = canvas.palette().color(QPalette::Base);
    const auto colourIn = [&](int row) { // in the middle of where its picture is
        const QPoint at = canvas.mapFromScene(36, canvas.layout().places[row].row * (SnapshotCard::height + 40) + 24);
        return canvas.viewport()->grab().toImage().pixelColor(at);
    };
    QCOMPARE(colourIn(0), paper);
    QCOMPARE(colourIn(1), QColor(Qt::magenta));
    QVERIFY(canvas.grab().save("screenshots/canvas-screens.png"));
    canvas.setPictures({});
    QCOMPARE(colourIn(1), paper);
}

void TestSnapshotCanvas::tabLeadsToTheFilesAndOn()
{
    QWidget window;
    auto *canvas = new SnapshotCanvas(&window);
    auto *after = new QLineEdit(&window);
    window.show();
    QVERIFY(QTest::qWaitForWindowActive(&window));
    const Drawing drawing(2);
    drawing.showOn(*canvas);
    canvas->select("snapshot 1");
    canvas->setFocus();
    QVERIFY(canvas->accessibleDescription().contains("snapshot 1"));
    QTest::keyClick(canvas, Qt::Key_Tab);
    QVERIFY(canvas->hasFocus() && canvas->lanes().focused());
    QVERIFY2(canvas->accessibleDescription().startsWith("Disk vda"), qPrintable(canvas->accessibleDescription()));
    const QString first = canvas->lanes().focused()->box().file.path;
    QTest::keyClick(canvas, Qt::Key_Down);
    QVERIFY(canvas->lanes().focused()->box().file.path != first);
    QTest::keyClick(canvas, Qt::Key_Right);
    QVERIFY(canvas->accessibleDescription().startsWith("Disk vdb"));
    QTest::keyClick(canvas, Qt::Key_End);
    const int last = canvas->lanes().focused()->box().row;
    QTest::keyClick(canvas, Qt::Key_Home);
    QCOMPARE(canvas->lanes().focused()->box().row, 0);
    QVERIFY(last >= 12);
    QCOMPARE(canvas->selected(), QStringLiteral("snapshot 1")); // the snapshot stays
    QTest::keyClick(canvas, Qt::Key_Escape);
    QVERIFY(!canvas->lanes().focused() && canvas->accessibleDescription().contains("snapshot 1"));
    QTest::keyClick(canvas, Qt::Key_Tab);
    QTest::keyClick(canvas, Qt::Key_Tab);
    QVERIFY(after->hasFocus() && !canvas->lanes().focused());
}

void TestSnapshotCanvas::homeAndEnd()
{
    SnapshotCanvas canvas;
    const Drawing drawing(0);
    drawing.showOn(canvas);
    QTest::keyClick(&canvas, Qt::Key_End);
    const QString last = canvas.selected();
    QTest::keyClick(&canvas, Qt::Key_Home);
    QCOMPARE(canvas.selected(), QStringLiteral("snapshot 0"));
    QVERIFY(!last.isEmpty() && last != canvas.selected());
}

void TestSnapshotCanvas::focusStaysOnItsFile()
{
    SnapshotCanvas canvas;
    Drawing drawing(1);
    drawing.showOn(canvas);
    QTest::keyClick(&canvas, Qt::Key_Tab);
    QTest::keyClick(&canvas, Qt::Key_End);
    QVERIFY(canvas.lanes().focused());
    const QString path = canvas.lanes().focused()->box().file.path;
    drawing.spoil();
    drawing.showOn(canvas);
    QVERIFY(canvas.lanes().focused());
    QCOMPARE(canvas.lanes().focused()->box().file.path, path);
    canvas.showChains({}, {});
    QVERIFY(!canvas.lanes().focused());
}

void TestSnapshotCanvas::hintStandsWhereTheLanesWillBe()
{
    SnapshotCanvas canvas;
    canvas.show(model::layoutOf(Drawing(0).tree));
    const double before = canvas.pictureSize().width();
    canvas.showChains({}, "Reading the image chains…");
    QVERIFY(canvas.pictureSize().width() > before);
    canvas.showChains({}, {});
    QCOMPARE(canvas.pictureSize().width(), before);
}

void TestSnapshotCanvas::mirrored()
{
    SnapshotCanvas canvas;
    canvas.setLayoutDirection(Qt::RightToLeft);
    Drawing drawing(2);
    drawing.spoil();
    drawing.showOn(canvas);
    QVERIFY(canvas.lanes().extent().right() < canvas.scene()->itemsBoundingRect().right());
    QVERIFY(canvas.lanes().extent().left() <= canvas.scene()->itemsBoundingRect().left() + 2);
    canvas.resize(1400, 800);
    canvas.zoomToFit();
    QVERIFY(canvas.grab().save("screenshots/canvas-mirrored.png"));
}

void TestSnapshotCanvas::looksRight_data()
{
    QTest::addColumn<int>("disks");
    QTest::addColumn<bool>("dark");
    for (const int disks : {1, 3})
        for (const bool dark : {false, true})
            QTest::addRow("%d-%s", disks, dark ? "dark" : "light") << disks << dark;
}

void TestSnapshotCanvas::looksRight()
{
    QFETCH(int, disks);
    QFETCH(bool, dark);
    look::apply(dark ? look::Appearance::Dark : look::Appearance::Light);
    SnapshotCanvas canvas;
    Drawing drawing(disks);
    drawing.spoil();
    drawing.showOn(canvas);
    canvas.select("snapshot 1");
    canvas.resize(1400, 800);
    QVERIFY(canvas.grab().save(QStringLiteral("screenshots/canvas-%1.png").arg(QTest::currentDataTag())));
    QTest::keyClick(&canvas, Qt::Key_Tab);
    canvas.zoomToFit();
    QVERIFY(canvas.grab().save(QStringLiteral("screenshots/canvas-fit-%1.png").arg(QTest::currentDataTag())));
    QVERIFY(exportPicture(
        canvas,
        QDir::current().filePath(QStringLiteral("screenshots/canvas-%1-export.png").arg(QTest::currentDataTag()))));
    look::apply(look::Appearance::Light);
}

int main(int argc, char **argv)
{
    qputenv("QT_QPA_PLATFORM", "offscreen");
    Q_INIT_RESOURCE(icons);
    QApplication app(argc, argv);
    TestSnapshotCanvas test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_snapshotcanvas.moc"
