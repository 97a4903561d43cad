// SPDX-License-Identifier: GPL-3.0-or-later
// The volumes of a pool, driven as a person would, over libvirt's test driver: what is filled in is what the host then
// tells.
#include "gui/look/appearance.h"
#include "gui/storage/volumes/deletevolumesdialog.h"
#include "gui/storage/volumes/volumesview.h"
#include "gui/storage/volumes/volumetable.h"
#include "model/fleet.h"
#include "tests/daemon/answer.h"
#include "tests/daemon/loopwatch.h"
#include "tests/gui/uncut.h"
#include "virt/core/library.h"
#include <algorithm>
#include <QAction>
#include <QApplication>
#include <QCheckBox>
#include <QClipboard>
#include <QComboBox>
#include <QDialog>
#include <QDir>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QRadioButton>
#include <QScrollBar>
#include <QTemporaryDir>
#include <QTemporaryFile>
#include <QTest>

using namespace gui;

namespace {

constexpr int patience = 20000;
constexpr int many = 20000;
constexpr quint64 gib = quint64(1) << 30;

QByteArray volume(const QByteArray &name, const QByteArray &format = "qcow2", int gibibytes = 1,
                  const QByteArray &backing = {})
{
    const QByteArray below = backing.isEmpty() ? QByteArray()
                                               : "<backingStore><path>/images/" + backing
                                                     + "</path><format type='qcow2'/></backingStore>";
    return "<volume type='file'><name>" + name + "</name><capacity unit='GiB'>" + QByteArray::number(gibibytes)
           + "</capacity><allocation unit='MiB'>10</allocation><target><path>/images/" + name + "</path><format type='"
           + format + "'/></target>" + below + "</volume>";
}

QByteArray pool(const QByteArray &name, const QByteArray &content)
{
    return "<pool type='dir'><name>" + name + "</name><target><path>/" + name + "</path></target>" + content
           + "</pool>";
}

// web.qcow2 stands on base.qcow2 and belongs to an instance that runs, kept.raw to one that is off; nobody knows left-1 and
// left-2.
QByteArray node(const QByteArray &more)
{
    return "<node><domain type='test'><name>web</name><memory unit='MiB'>512</memory><os><type>hvm</type></os><devices>"
           "<disk type='file' device='disk'><driver type='qcow2'/><source file='/images/web.qcow2'/>"
           "<target dev='vda' bus='virtio'/></disk></devices></domain>"
           "<domain type='test' xmlns:test='http://libvirt.org/schemas/domain/test/1.0'><name>off</name>"
           "<memory unit='MiB'>512</memory><os><type>hvm</type></os><devices><disk type='file' device='disk'>"
           "<source file='/images/kept.raw'/><target dev='vda' bus='virtio'/></disk></devices>"
           "<test:runstate>5</test:runstate></domain>"
           + pool("images", volume("base.qcow2", "qcow2", 2) + volume("kept.raw", "raw") + volume("left-1.raw", "raw")
                                + volume("left-2.raw", "raw") + volume("web.qcow2", "qcow2", 4, "base.qcow2"))
           + pool("empty", {}) + more + "</node>";
}

QByteArray lots()
{
    QByteArray out;
    for (int number = 0; number < many; ++number)
        out += volume("volume-" + QByteArray::number(number).rightJustified(5, '0') + ".qcow2", "qcow2",
                      1 + number % 97);
    return pool("lots", out);
}

} // namespace

class TestVolumesView : public QObject {
    Q_OBJECT
private slots:
    void initTestCase();
    void init() { connectTo(m_node); }
    void cleanup();
    void cleanupTestCase() { m_library.reset(); }

    void showsWhatThereIs();
    void chainAndUsersOfOne();
    void makesOne();
    void makesAnOverlay();
    void faultsAreToldAtTheField();
    void sizesBeyondThePoolAreRemarked();
    void dialogsOutliveTheView();
    void brokenChainsAreRed();
    void linesOfVirshAreShown();
    void nothingIsCut_data();
    void nothingIsCut();
    void clonesFullAndLinked();
    void whatRunsIsClonedOnlyWhenInsisted();
    void resizeSaysWhyItCannot();
    void shrinksOnlyWhenTypedTwice();
    void wipesOnlyWhenTyped();
    void deletesOne();
    void deletesManyWhenTyped();
    void whatIsUsedStays();
    void whatIsOffMayBeInsistedOn();
    void whatIsFreeIsNotInsistedOn();
    void orphansOnly();
    void uploadLooksIntoTheFile();
    void uploadThatFailsIsTold();
    void downloadAsksBeforeReplacing();
    void copiesPathsAndShowsXml();
    void searches();
    void emptyPoolOffersToMake();
    void readOnlyHostSaysWhy();
    void hostThatGoesLeavesTheList();
    void hiddenAsksNothing();
    void ticksOfTheClockChangeNothing();
    void twentyThousandOpenAtOnce();
    void sortsTwentyThousandBySize();
    void looksRight();

private:
    void connectTo(const QTemporaryFile &node, bool readOnly = false);
    void showPool(const QString &name);
    [[nodiscard]] virt::StoragePool pool(const QString &name);
    [[nodiscard]] virt::Session &session() const { return *m_fleet->session(m_host); }
    [[nodiscard]] VolumeTable *table() const { return m_view->findChild<VolumeTable *>(); }
    [[nodiscard]] QStringList names() const;
    [[nodiscard]] int shown() const { return table()->model()->rowCount(); }
    [[nodiscard]] QString cell(const QString &name, model::VolumesModel::Column column) const;
    void select(const QStringList &names);
    [[nodiscard]] QAction *action(const char *name) const;
    [[nodiscard]] QDialog *open(const char *action, const char *dialog);
    [[nodiscard]] QPushButton *verb(const QDialog *dialog) const;
    void accept(QDialog *dialog);
    [[nodiscard]] virt::StorageVolume told(const QString &name); // by the host, now
    [[nodiscard]] QString banner() const;
    [[nodiscard]] quint64 described() const;
    void save(QWidget *widget, const QString &name) const;
    template<class T>
    [[nodiscard]] static T *in(const QWidget *dialog, const char *name)
    {
        return dialog->findChild<T *>(QString::fromLatin1(name));
    }

    QTemporaryFile m_node, m_lots;
    QTemporaryDir m_dir;
    std::unique_ptr<virt::Library> m_library;
    std::unique_ptr<model::Fleet> m_fleet;
    std::unique_ptr<VolumesView> m_view;
    model::HostId m_host;
    QString m_poolName;
};

void TestVolumesView::initTestCase()
{
    m_library = std::make_unique<virt::Library>();
    QVERIFY(QDir().mkpath("screenshots"));
    QVERIFY(m_dir.isValid() && m_node.open() && m_lots.open());
    QVERIFY(m_node.write(node({})) > 0 && m_node.flush());
    QVERIFY(m_lots.write(node(lots())) > 0 && m_lots.flush());
}

void TestVolumesView::connectTo(const QTemporaryFile &node, bool readOnly)
{
    m_view.reset();
    m_fleet = std::make_unique<model::Fleet>();
    m_host = m_fleet->add({.name = "demo", .uri = "test://" + node.fileName(), .readOnly = readOnly});
    QTRY_VERIFY_WITH_TIMEOUT(m_fleet->inventory(m_host), patience);
    QTRY_COMPARE_WITH_TIMEOUT(session().state(), virt::Session::State::Connected, patience);
    m_view = std::make_unique<VolumesView>(*m_fleet);
    m_view->resize(1300, 640);
    static_cast<QWidget *>(m_view.get())->show();
    showPool("images");
    QTRY_COMPARE_WITH_TIMEOUT(names().size(), 5, patience);
    QTRY_VERIFY_WITH_TIMEOUT(cell("web.qcow2", model::VolumesModel::Capacity).startsWith("4"), patience);
    QTRY_VERIFY_WITH_TIMEOUT(cell("web.qcow2", model::VolumesModel::UsedBy).startsWith("web"), patience);
}

void TestVolumesView::cleanup()
{
    m_view.reset();
    m_fleet.reset();
}

virt::StoragePool TestVolumesView::pool(const QString &name)
{
    Answer<QList<virt::StoragePool>> answer;
    virt::listPools(session(), {}, this, answer.done());
    const auto all = answer.wait().value_or(QList<virt::StoragePool>());
    const auto hit = std::ranges::find(all, name, &virt::StoragePool::name);
    return hit == all.end() ? virt::StoragePool() : *hit;
}

void TestVolumesView::showPool(const QString &name)
{
    m_poolName = name;
    const virt::StoragePool found = pool(name);
    QVERIFY(found.isActive());
    m_view->show(m_host, found);
}

QStringList TestVolumesView::names() const
{
    QStringList out;
    for (int row = 0; row < table()->model()->rowCount(); ++row)
        out << table()->model()->index(row, 0).data().toString();
    return out;
}

QString TestVolumesView::cell(const QString &name, model::VolumesModel::Column column) const
{
    return table()->model()->index(int(names().indexOf(name)), column).data().toString();
}

void TestVolumesView::select(const QStringList &wanted)
{
    table()->clearSelection();
    for (const QString &name : wanted) {
        const auto row = int(names().indexOf(name));
        QVERIFY2(row >= 0, qPrintable(name));
        table()->selectionModel()->select(table()->model()->index(row, 0),
                                          QItemSelectionModel::Select | QItemSelectionModel::Rows);
    }
    QTest::qWait(100); // the actions follow the selection after a moment
}

QAction *TestVolumesView::action(const char *name) const
{
    return m_view->findChild<QAction *>(QString::fromLatin1(name));
}

QDialog *TestVolumesView::open(const char *name, const char *dialogName)
{
    QAction *wanted = action(name);
    if (!wanted || !QTest::qWaitFor([wanted] { return wanted->isEnabled(); }, patience))
        return nullptr;
    wanted->trigger();
    auto *dialog = m_view->findChild<QDialog *>(QString::fromLatin1(dialogName));
    return dialog && dialog->isVisible() ? dialog : nullptr;
}

QPushButton *TestVolumesView::verb(const QDialog *dialog) const
{
    return in<QPushButton>(dialog, "verbButton");
}

void TestVolumesView::accept(QDialog *dialog)
{
    QVERIFY(QTest::qWaitFor([&] { return verb(dialog)->isEnabled(); }, patience));
    QTest::mouseClick(verb(dialog), Qt::LeftButton);
}

virt::StorageVolume TestVolumesView::told(const QString &name)
{
    Answer<virt::StorageVolume> answer;
    virt::describeVolume(session(), {.pool = pool(m_poolName).uuid, .poolName = m_poolName, .name = name}, this,
                         answer.done());
    return answer.wait().value_or(virt::StorageVolume());
}

QString TestVolumesView::banner() const
{
    const auto *banner = m_view->findChild<QWidget *>("volumesBanner");
    return banner->isVisible() ? in<QLabel>(banner, "bannerSentence")->text() : QString();
}

quint64 TestVolumesView::described() const
{
    return session().calls().totals().value("virStorageVolGetXMLDesc").count;
}

void TestVolumesView::save(QWidget *widget, const QString &name) const
{
    QVERIFY(widget->grab().save(QStringLiteral("screenshots/%1.png").arg(name)));
}

void TestVolumesView::showsWhatThereIs()
{
    QCOMPARE(names(), QStringList({"base.qcow2", "kept.raw", "left-1.raw", "left-2.raw", "web.qcow2"}));
    QCOMPARE(table()->accessibleName(), QStringLiteral("Volumes"));
    QTRY_VERIFY(in<QLabel>(m_view.get(), "volumesSummary")->text().startsWith("5 volumes · 50"));
    const QString sums = in<QLabel>(m_view.get(), "volumesSummary")->text().replace(QChar(QChar::Nbsp), ' ');
    QVERIFY2(sums.contains(" 7 GiB as guests see them"),
             qPrintable(sums)); // what web.qcow2 stands on is no disk of its own
    QVERIFY(!in<QWidget>(m_view.get(), "volumeDetails")->isVisible());
    for (QAction *one : m_view->actions())
        QVERIFY2(one->isSeparator() || !one->objectName().isEmpty(), qPrintable(one->text()));
    QVERIFY(action("newVolume")->isEnabled());
    QVERIFY(!action("deleteVolumes")->isEnabled());
    QCOMPARE(action("deleteVolumes")->toolTip(), QStringLiteral("Select a volume first"));
}

void TestVolumesView::chainAndUsersOfOne()
{
    select({"web.qcow2"});
    const auto *details = in<QWidget>(m_view.get(), "volumeDetails");
    QTRY_VERIFY(details->isVisible());
    const auto fact = [details](int number) {
        return in<QLabel>(details, qPrintable(QStringLiteral("volumeFactsFact%1").arg(number)))->text();
    };
    QVERIFY(in<QWidget>(details, "volumeFacts")->accessibleName() == "/images/web.qcow2");
    const QStringList chain = fact(0).split('\n');
    QCOMPARE(chain.size(), 2);
    QVERIFY2(chain[0].startsWith("base.qcow2 · qcow2 · 2"), qPrintable(chain[0]));
    QVERIFY2(chain[1].startsWith("← web.qcow2 · qcow2 · 4"), qPrintable(chain[1]));
    QVERIFY2(fact(1).startsWith("web (vda)"), qPrintable(fact(1)));
    select({"base.qcow2"});
    QTRY_VERIFY2(fact(1).contains("web.qcow2"), qPrintable(fact(1)));
}

void TestVolumesView::makesOne()
{
    QDialog *dialog = open("newVolume", "newVolumeDialog");
    QVERIFY(dialog);
    in<QLineEdit>(dialog, "volumeName")->setText("data.raw");
    in<QComboBox>(dialog, "volumeFormat")->setCurrentText("raw");
    in<QLineEdit>(dialog, "volumeSize")->setText("3 GiB");
    auto *space = in<QComboBox>(dialog, "volumePreallocation");
    QCOMPARE(space->count(), 2);
    space->setCurrentIndex(1);
    accept(dialog);
    QTRY_VERIFY_WITH_TIMEOUT(names().contains("data.raw"), patience);
    const virt::StorageVolume made = told("data.raw");
    QCOMPARE(made.capacity, 3 * gib);
    QCOMPARE(made.allocation, 3 * gib);
    QCOMPARE(made.format, QStringLiteral("raw"));
    QCOMPARE(m_fleet->jobs().jobs().size(), 1);
    QCOMPARE(m_fleet->jobs().jobs().first().state, model::JobState::Succeeded);
    QTRY_VERIFY_WITH_TIMEOUT(cell("data.raw", model::VolumesModel::Capacity).startsWith("3"), patience);
    QCOMPARE(banner(), QString());
}

void TestVolumesView::makesAnOverlay()
{
    QDialog *dialog = open("newVolume", "newVolumeDialog");
    QVERIFY(dialog);
    in<QLineEdit>(dialog, "volumeName")->setText("over.qcow2");
    in<QComboBox>(dialog, "volumeFormat")->setCurrentText("raw");
    in<QLineEdit>(dialog, "volumeBacking")->setText("left-1.raw");
    QVERIFY(!verb(dialog)->isEnabled()); // a raw volume cannot stand on another one
    QVERIFY(in<QLabel>(dialog, "volumeBackingFault")->text().contains("raw"));
    in<QComboBox>(dialog, "volumeFormat")->setCurrentText("qcow2");
    QVERIFY(verb(dialog)->isEnabled()); // as large as that one
    QVERIFY(!in<QComboBox>(dialog, "volumePreallocation")->isEnabled());
    accept(dialog);
    QTRY_VERIFY_WITH_TIMEOUT(names().contains("over.qcow2"), patience);
    const virt::StorageVolume made = told("over.qcow2");
    QCOMPARE(made.backingPath, QStringLiteral("/images/left-1.raw"));
    QCOMPARE(made.backingFormat, QStringLiteral("raw"));
    QCOMPARE(made.capacity, gib);
}

void TestVolumesView::faultsAreToldAtTheField()
{
    QDialog *dialog = open("newVolume", "newVolumeDialog");
    QVERIFY(dialog);
    auto *name = in<QLineEdit>(dialog, "volumeName");
    auto *size = in<QLineEdit>(dialog, "volumeSize");
    QVERIFY(!verb(dialog)->isEnabled());
    size->setText("1G");
    for (const char *bad : {"", "a/b", ".hidden", "web.qcow2"}) {
        name->setText(QString::fromLatin1(bad));
        QVERIFY2(!verb(dialog)->isEnabled(), bad);
        QVERIFY2(*bad == '\0' || !in<QLabel>(dialog, "volumeNameFault")->text().isEmpty(), bad);
    }
    name->setText("fine.qcow2");
    QVERIFY(verb(dialog)->isEnabled());
    for (const char *bad : {"", "much", "0", "-1G"}) {
        size->setText(QString::fromLatin1(bad));
        QVERIFY2(!verb(dialog)->isEnabled(), bad);
    }
    in<QLineEdit>(dialog, "volumeBacking")->setText("no-such-volume");
    QVERIFY(!verb(dialog)->isEnabled());
    in<QLineEdit>(dialog, "volumeBacking")->setText("web.qcow2"); // which is written to
    QVERIFY(!verb(dialog)->isEnabled());
    dialog->reject();
    QVERIFY(m_fleet->jobs().jobs().isEmpty());
}

// An image that grows may never need it all; what is taken at once must be there.
void TestVolumesView::sizesBeyondThePoolAreRemarked()
{
    QDialog *dialog = open("newVolume", "newVolumeDialog");
    QVERIFY(dialog);
    const auto *remark = in<QLabel>(dialog, "volumeSizeRemark");
    in<QLineEdit>(dialog, "volumeName")->setText("large.qcow2");
    in<QLineEdit>(dialog, "volumeSize")->setText("1 GiB");
    QVERIFY(remark->text().isEmpty());
    in<QLineEdit>(dialog, "volumeSize")->setText("900T");
    QVERIFY2(remark->text().contains("are free in the pool"), qPrintable(remark->text()));
    QVERIFY(verb(dialog)->isEnabled());
    auto *space = in<QComboBox>(dialog, "volumePreallocation");
    space->setCurrentIndex(space->count() - 1);
    emit space->activated(space->count() - 1);
    QVERIFY(in<QLabel>(dialog, "volumeSizeFault")->text().contains("lacks the space"));
    QVERIFY(!verb(dialog)->isEnabled());
    dialog->reject();
    select({"left-1.raw"});
    dialog = open("resizeVolume", "resizeVolumeDialog");
    QVERIFY(dialog);
    in<QLineEdit>(dialog, "volumeNewSize")->setText("900T");
    QVERIFY(in<QLabel>(dialog, "volumeNewSizeRemark")->text().contains("are free in the pool"));
    QVERIFY(verb(dialog)->isEnabled());
    in<QCheckBox>(dialog, "resizeAllocate")->setChecked(true);
    QVERIFY(!verb(dialog)->isEnabled());
}

// The page may go, or turn to another pool, while a dialog is open.
void TestVolumesView::dialogsOutliveTheView()
{
    QDialog *dialog = open("newVolume", "newVolumeDialog");
    QVERIFY(dialog);
    in<QLineEdit>(dialog, "volumeSize")->setText("1 GiB");
    showPool("empty");
    QTRY_VERIFY_WITH_TIMEOUT(names().isEmpty(), patience);
    in<QLineEdit>(dialog, "volumeName")->setText("web.qcow2"); // of the pool that it was opened for
    QVERIFY(!verb(dialog)->isEnabled());
    showPool("images");
    QTRY_COMPARE_WITH_TIMEOUT(names().size(), 5, patience);
    select({"left-1.raw"});
    for (const auto &[name, dialogName] :
         {std::pair{"cloneVolume", "cloneVolumeDialog"}, std::pair{"uploadVolume", "uploadDialog"}})
        QVERIFY2(open(name, dialogName), name);
    m_view.reset();
}

void TestVolumesView::brokenChainsAreRed()
{
    QTemporaryFile file;
    const QByteArray chained = "<volume type='file'><name>over.qcow2</name><capacity unit='GiB'>1</capacity><target>"
                               "<path>/images/over.qcow2</path><format type='qcow2'/></target><backingStore>"
                               "<path>%1</path><format type='qcow2'/></backingStore></volume>";
    QByteArray gone = chained, elsewhere = chained;
    gone.replace("%1", "/broken/gone.qcow2");
    elsewhere.replace("over", "far").replace("%1", "/nfs/base.qcow2");
    QVERIFY(file.open() && file.write(node(::pool("broken", gone + elsewhere))) > 0 && file.flush());
    connectTo(file);
    showPool("broken");
    QTRY_COMPARE_WITH_TIMEOUT(names().size(), 2, patience);
    const auto backing = [this](const QString &name) {
        return table()->model()->index(int(names().indexOf(name)), model::VolumesModel::Backing);
    };
    QTRY_VERIFY_WITH_TIMEOUT(backing("over.qcow2").data(model::VolumesModel::BrokenRole).toBool(), patience);
    QVERIFY(backing("over.qcow2").data(Qt::ToolTipRole).toString().contains("is not in the pool"));
    QVERIFY(!backing("far.qcow2").data(model::VolumesModel::BrokenRole).toBool()); // nobody here knows
    select({"over.qcow2"});
    QTRY_VERIFY(in<QLabel>(m_view.get(), "volumeFactsFact0")->text().contains("gone.qcow2 · qcow2 · not there"));
    save(m_view.get(), "volumes-broken");
}

void TestVolumesView::linesOfVirshAreShown()
{
    const auto lines = [this](const char *name, const char *dialogName, const auto &fill) {
        QDialog *dialog = open(name, dialogName);
        if (!dialog)
            return QString();
        fill(dialog);
        const QString out = in<QPlainTextEdit>(dialog, "planCommands")->toPlainText();
        dialog->reject();
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
        return out;
    };
    const auto set = [](const QWidget *dialog, const char *field, const QString &text) {
        in<QLineEdit>(dialog, field)->setText(text);
    };
    select({"left-1.raw"});
    QCOMPARE(lines("newVolume", "newVolumeDialog",
                   [&](const QDialog *dialog) {
                       set(dialog, "volumeName", "new.qcow2");
                       set(dialog, "volumeSize", "1 GiB");
                   }),
             QString("vol-create-as images new.qcow2 1073741824 --allocation 0 --format qcow2"));
    QCOMPARE(lines("cloneVolume", "cloneVolumeDialog", [](QDialog *) {}),
             QString("vol-clone left-1.raw left-1-clone.raw --pool images"));
    QCOMPARE(lines("cloneVolume", "cloneVolumeDialog",
                   [](const QDialog *dialog) { in<QRadioButton>(dialog, "cloneLinked")->click(); }),
             QString("vol-create-as images left-1-clone.raw 1073741824 --allocation 0 --format qcow2 --backing-vol "
                     "/images/left-1.raw --backing-vol-format raw"));
    QCOMPARE(lines("resizeVolume", "resizeVolumeDialog",
                   [&](const QDialog *dialog) { set(dialog, "volumeNewSize", "2 GiB"); }),
             QString("vol-resize left-1.raw 2147483648 --pool images"));
    QCOMPARE(lines("wipeVolume", "wipeVolumeDialog", [](QDialog *) {}),
             QString("vol-wipe left-1.raw --pool images --algorithm zero"));
    select({"left-1.raw", "left-2.raw"});
    QCOMPARE(lines("deleteVolumes", "deleteVolumesDialog", [](QDialog *) {}),
             QString("vol-delete left-1.raw --pool images\nvol-delete left-2.raw --pool images"));
}

void TestVolumesView::nothingIsCut_data()
{
    QTest::addColumn<double>("scale");
    QTest::newRow("usual font") << 1.0;
    QTest::newRow("large font") << 1.7;
}

// On a screen of 1024 × 640.
void TestVolumesView::nothingIsCut()
{
    QFETCH(double, scale);
    const QFont usual = QApplication::font();
    QFont font = usual;
    font.setPointSizeF(usual.pointSizeF() * scale);
    QApplication::setFont(font);
    const auto look = [&](QDialog *dialog, const QString &name) {
        dialog->resize(dialog->minimumWidth(), 560);
        QTest::qWait(50);
        save(dialog, QStringLiteral("volumes-uncut-%1-%2").arg(name).arg(scale));
        const QString cut = whatIsCut(*dialog);
        dialog->reject();
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
        return cut;
    };
    select(names());
    QDialog *dialog = open("deleteVolumes", "deleteVolumesDialog");
    QVERIFY(dialog);
    in<QCheckBox>(dialog, "deleteInsist")->setChecked(true);
    QCOMPARE(look(dialog, "delete"), QString());
    select({"web.qcow2"});
    for (const auto &[name, dialogName] :
         {std::pair{"cloneVolume", "cloneVolumeDialog"}, std::pair{"newVolume", "newVolumeDialog"},
          std::pair{"wipeVolume", "wipeVolumeDialog"}, std::pair{"uploadVolume", "uploadDialog"}}) {
        dialog = open(name, dialogName);
        QVERIFY2(dialog, name);
        QCOMPARE(look(dialog, QString::fromLatin1(name)), QString());
    }
    QApplication::setFont(usual);
}

void TestVolumesView::clonesFullAndLinked()
{
    select({"left-1.raw"});
    QDialog *dialog = open("cloneVolume", "cloneVolumeDialog");
    QVERIFY(dialog);
    QCOMPARE(in<QLineEdit>(dialog, "cloneName")->text(), QStringLiteral("left-1-clone.raw"));
    QCOMPARE(in<QComboBox>(dialog, "cloneFormat")->currentText(), QStringLiteral("raw"));
    QTRY_COMPARE_WITH_TIMEOUT(in<QComboBox>(dialog, "clonePool")->count(), 2, patience);
    QCOMPARE(in<QComboBox>(dialog, "clonePool")->currentText(), QStringLiteral("images"));
    in<QLineEdit>(dialog, "cloneName")->setText("left-2.raw");
    QVERIFY(!verb(dialog)->isEnabled());
    in<QComboBox>(dialog, "clonePool")->setCurrentText("empty"); // there is none of that name there
    QVERIFY(verb(dialog)->isEnabled());
    in<QComboBox>(dialog, "clonePool")->setCurrentText("images");
    in<QLineEdit>(dialog, "cloneName")->setText("copy.raw");
    accept(dialog);
    QTRY_VERIFY_WITH_TIMEOUT(names().contains("copy.raw"), patience);
    QCOMPARE(told("copy.raw").backingPath, QString());

    select({"left-1.raw"});
    dialog = open("cloneVolume", "cloneVolumeDialog");
    QVERIFY(dialog);
    in<QRadioButton>(dialog, "cloneLinked")->setChecked(true);
    QCOMPARE(in<QComboBox>(dialog, "cloneFormat")->currentText(), QStringLiteral("qcow2"));
    in<QLineEdit>(dialog, "cloneName")->setText("linked.qcow2");
    accept(dialog);
    QTRY_VERIFY_WITH_TIMEOUT(names().contains("linked.qcow2"), patience);
    QCOMPARE(told("linked.qcow2").backingPath, QStringLiteral("/images/left-1.raw"));
}

void TestVolumesView::whatRunsIsClonedOnlyWhenInsisted()
{
    select({"web.qcow2"});
    QDialog *dialog = open("cloneVolume", "cloneVolumeDialog");
    QVERIFY(dialog);
    QVERIFY(!in<QRadioButton>(dialog, "cloneLinked")->isEnabled());
    QVERIFY(!verb(dialog)->isEnabled());
    in<QCheckBox>(dialog, "cloneWhileUsed")->setChecked(true);
    accept(dialog);
    QTRY_VERIFY_WITH_TIMEOUT(names().contains("web-clone.qcow2"), patience);
    select({"base.qcow2"}); // nobody writes to that one, though its overlay runs
    dialog = open("cloneVolume", "cloneVolumeDialog");
    QVERIFY(dialog);
    in<QRadioButton>(dialog, "cloneLinked")->setChecked(true);
    accept(dialog);
    QTRY_VERIFY_WITH_TIMEOUT(names().contains("base-clone.qcow2"), patience);
    QCOMPARE(told("base-clone.qcow2").backingPath, QStringLiteral("/images/base.qcow2"));
}

// The test driver resizes nothing: its words are shown where the person is, and in the job.
void TestVolumesView::resizeSaysWhyItCannot()
{
    select({"left-1.raw"});
    QDialog *dialog = open("resizeVolume", "resizeVolumeDialog");
    QVERIFY(dialog);
    auto *size = in<QLineEdit>(dialog, "volumeNewSize");
    QCOMPARE(size->text(), QStringLiteral("1 GiB"));
    QVERIFY(!verb(dialog)->isEnabled()); // that is what it has
    size->setText("2 GiB");
    accept(dialog);
    QTRY_VERIFY_WITH_TIMEOUT(banner().startsWith("Resize volume left-1.raw: "), patience);
    QCOMPARE(m_fleet->jobs().jobs().first().state, model::JobState::Failed);
    select({"web.qcow2"});
    dialog = open("resizeVolume", "resizeVolumeDialog");
    QVERIFY(dialog);
    in<QLineEdit>(dialog, "volumeNewSize")->setText("9 GiB");
    QVERIFY(!verb(dialog)->isEnabled()); // it runs
    QVERIFY(in<QLabel>(dialog, "resizeObstacle")->text().contains("web (vda)"));
}

void TestVolumesView::shrinksOnlyWhenTypedTwice()
{
    select({"left-1.raw"});
    QDialog *dialog = open("resizeVolume", "resizeVolumeDialog");
    QVERIFY(dialog);
    auto *size = in<QLineEdit>(dialog, "volumeNewSize");
    auto *typed = in<QLineEdit>(dialog, "volumeTypedSize");
    auto *shrink = in<QPushButton>(dialog, "shrinkButton");
    QVERIFY(!typed->isVisible() && !shrink->isVisible());
    size->setText("512 MiB");
    QVERIFY(typed->isVisible() && shrink->isVisible() && !shrink->isEnabled() && !verb(dialog)->isVisible());
    typed->setText("513 MiB");
    QVERIFY(!shrink->isEnabled());
    typed->setText("0.5 GiB"); // the same
    QVERIFY(shrink->isEnabled());
    QVERIFY(!shrink->isDefault());
    size->setText("2 GiB");
    QVERIFY(!shrink->isVisible() && verb(dialog)->isEnabled());
    dialog->reject();
    select({"base.qcow2"});
    dialog = open("resizeVolume", "resizeVolumeDialog");
    QVERIFY(dialog);
    in<QLineEdit>(dialog, "volumeNewSize")->setText("1 GiB"); // another one stands on it
    QVERIFY(!in<QPushButton>(dialog, "shrinkButton")->isVisible() && !verb(dialog)->isEnabled());
}

void TestVolumesView::wipesOnlyWhenTyped()
{
    select({"left-1.raw"});
    QDialog *dialog = open("wipeVolume", "wipeVolumeDialog");
    QVERIFY(dialog);
    QVERIFY(!verb(dialog)->isEnabled() && !verb(dialog)->isDefault());
    in<QLineEdit>(dialog, "wipeTyped")->setText("left-2.raw");
    QVERIFY(!verb(dialog)->isEnabled());
    in<QLineEdit>(dialog, "wipeTyped")->setText("left-1.raw");
    accept(dialog); // which the test driver cannot
    QTRY_VERIFY_WITH_TIMEOUT(banner().startsWith("Wipe volume left-1.raw: "), patience);
    select({"web.qcow2"});
    dialog = open("wipeVolume", "wipeVolumeDialog");
    QVERIFY(dialog);
    in<QLineEdit>(dialog, "wipeTyped")->setText("web.qcow2");
    QVERIFY(!verb(dialog)->isEnabled());
    QVERIFY(!in<QCheckBox>(dialog, "wipeInsist")->isEnabled());
    QVERIFY(in<QLabel>(dialog, "wipeFormat")->text().contains("no qcow2 image"));
}

void TestVolumesView::deletesOne()
{
    select({"left-1.raw"});
    QDialog *dialog = open("deleteVolumes", "deleteVolumesDialog");
    QVERIFY(dialog);
    QVERIFY(!in<QLineEdit>(dialog, "deleteTyped")->isVisible());
    QVERIFY(!verb(dialog)->isDefault());
    accept(dialog);
    QTRY_VERIFY_WITH_TIMEOUT(!names().contains("left-1.raw"), patience);
    QVERIFY(!told("left-1.raw").known);
    QCOMPARE(names().size(), 4);
}

void TestVolumesView::deletesManyWhenTyped()
{
    select({"left-1.raw", "left-2.raw"});
    QDialog *dialog = open("deleteVolumes", "deleteVolumesDialog");
    QVERIFY(dialog);
    QVERIFY(!verb(dialog)->isEnabled());
    in<QLineEdit>(dialog, "deleteTyped")->setText("3");
    QVERIFY(!verb(dialog)->isEnabled());
    QTest::keyClick(in<QLineEdit>(dialog, "deleteTyped"), Qt::Key_Return); // which is not Cancel
    QVERIFY(dialog->isVisible());
    in<QLineEdit>(dialog, "deleteTyped")->setText("2");
    QTest::keyClick(in<QLineEdit>(dialog, "deleteTyped"), Qt::Key_Return);
    QTRY_COMPARE_WITH_TIMEOUT(names(), QStringList({"base.qcow2", "kept.raw", "web.qcow2"}), patience);
    const model::Job &job = m_fleet->jobs().jobs().first();
    QCOMPARE(job.items.size(), 2);
    QTRY_COMPARE_WITH_TIMEOUT(model::itemsIn(job, model::JobState::Succeeded), 2, patience);
}

void TestVolumesView::whatIsUsedStays()
{
    select({"base.qcow2", "left-1.raw", "web.qcow2"});
    QDialog *dialog = open("deleteVolumes", "deleteVolumesDialog");
    QVERIFY(dialog);
    QCOMPARE(in<QLabel>(dialog, "deleteNames")->text(), QStringLiteral("left-1.raw"));
    QVERIFY(in<QLabel>(dialog, "deleteVital")->text().contains("web.qcow2: web (vda)"));
    QVERIFY(!in<QCheckBox>(dialog, "deleteInsist")); // running instances need both
    accept(dialog);
    QTRY_COMPARE_WITH_TIMEOUT(names(), QStringList({"base.qcow2", "kept.raw", "left-2.raw", "web.qcow2"}), patience);
}

void TestVolumesView::whatIsOffMayBeInsistedOn()
{
    select({"kept.raw"});
    QDialog *dialog = open("deleteVolumes", "deleteVolumesDialog");
    QVERIFY(dialog);
    QVERIFY(in<QLabel>(dialog, "deleteUsed")->text().contains("kept.raw: off (vda)"));
    QVERIFY(!verb(dialog)->isEnabled());
    in<QCheckBox>(dialog, "deleteInsist")->setChecked(true);
    QVERIFY(!verb(dialog)->isEnabled());
    in<QLineEdit>(dialog, "deleteTyped")->setText("1");
    accept(dialog);
    QTRY_VERIFY_WITH_TIMEOUT(!names().contains("kept.raw"), patience);
    QVERIFY(!told("kept.raw").known);
}

void TestVolumesView::whatIsFreeIsNotInsistedOn()
{
    select({"kept.raw", "left-1.raw"});
    const auto *dialog = qobject_cast<DeleteVolumesDialog *>(open("deleteVolumes", "deleteVolumesDialog"));
    QVERIFY(dialog);
    QCOMPARE(dialog->doomed(), QStringList{"left-1.raw"});
    QCOMPARE(dialog->insistedOn(), QStringList());
    in<QCheckBox>(dialog, "deleteInsist")->setChecked(true);
    QCOMPARE(dialog->doomed(), QStringList({"left-1.raw", "kept.raw"}));
    QCOMPARE(dialog->insistedOn(), QStringList{"kept.raw"}); // left-1.raw goes only while nobody has it
}

void TestVolumesView::orphansOnly()
{
    action("orphans")->trigger();
    QTRY_COMPARE_WITH_TIMEOUT(names(), QStringList({"left-1.raw", "left-2.raw"}), patience);
    QVERIFY2(banner().startsWith("2 files that no instance"), qPrintable(banner()));
    for (const char *name : {"left-1.raw", "left-2.raw"}) {
        select({name});
        QDialog *dialog = open("deleteVolumes", "deleteVolumesDialog");
        QVERIFY(dialog);
        accept(dialog);
        QTRY_VERIFY_WITH_TIMEOUT(!names().contains(QLatin1StringView(name)), patience);
        QTRY_VERIFY2(names().isEmpty() || banner().startsWith("1 files that no instance"), qPrintable(banner()));
    }
    QTRY_VERIFY2(banner().contains("gone or in use now"), qPrintable(banner()));
    QTRY_VERIFY(in<QWidget>(m_view.get(), "volumesEmpty")->isVisible());
    action("orphans")->trigger();
    QTRY_COMPARE(names(), QStringList({"base.qcow2", "kept.raw", "web.qcow2"}));
    QCOMPARE(banner(), QString());
}

static QString write(const QTemporaryDir &dir, const QString &name, const QByteArray &content)
{
    QFile file(dir.filePath(name));
    return file.open(QIODevice::WriteOnly) && file.write(content) == content.size() ? file.fileName() : QString();
}

void TestVolumesView::uploadLooksIntoTheFile()
{
    QByteArray qcow2 = QByteArray::fromHex("514649fb00000003") + QByteArray(16, '\0')
                       + QByteArray::fromHex("0000000280000000") + QByteArray(80, '\0'); // of 10 GiB
    QDialog *dialog = open("uploadVolume", "uploadDialog");
    QVERIFY(dialog);
    QVERIFY(!verb(dialog)->isEnabled());
    auto *file = in<QLineEdit>(dialog, "uploadFile");
    const auto *note = in<QLabel>(dialog, "uploadFileFieldHelp");
    const auto *fault = in<QLabel>(dialog, "uploadFileFieldFault");
    file->setText(write(m_dir, "image.qcow2", qcow2.leftJustified(4096, '\0')));
    QTRY_VERIFY_WITH_TIMEOUT(verb(dialog)->isEnabled(), patience);
    QVERIFY2(note->text().startsWith("qcow2: a disk of 10"), qPrintable(note->text()));
    QCOMPARE(in<QLineEdit>(dialog, "uploadName")->text(), QStringLiteral("image.qcow2"));
    QVERIFY(!in<QLineEdit>(dialog, "uploadSize")->isEnabled());
    file->setText(write(m_dir, "image.gz", QByteArray::fromHex("1f8b0800").leftJustified(4096, '\0')));
    QTRY_VERIFY_WITH_TIMEOUT(fault->text().contains("gzip"), patience);
    QVERIFY(!verb(dialog)->isEnabled());
    in<QCheckBox>(dialog, "uploadRaw")->setChecked(true);
    QVERIFY(verb(dialog)->isEnabled());
    in<QLineEdit>(dialog, "uploadSize")->setText("1 KiB"); // less than the file has
    QVERIFY(!verb(dialog)->isEnabled());
    file->setText(m_dir.filePath("no-such-file"));
    QTRY_VERIFY_WITH_TIMEOUT(fault->text().contains("no-such-file"), patience);
    QVERIFY(!verb(dialog)->isEnabled());
}

// The test driver takes no bytes: what was made for them goes again.
void TestVolumesView::uploadThatFailsIsTold()
{
    QDialog *dialog = open("uploadVolume", "uploadDialog");
    QVERIFY(dialog);
    in<QLineEdit>(dialog, "uploadFile")->setText(write(m_dir, "disk.raw", QByteArray(8192, 'x')));
    in<QCheckBox>(dialog, "transferDigest")->setChecked(true);
    accept(dialog);
    QTRY_VERIFY_WITH_TIMEOUT(banner().startsWith("Upload disk.raw to demo: "), patience);
    QVERIFY(!told("disk.raw").known);
    QCOMPARE(names().size(), 5);
}

void TestVolumesView::downloadAsksBeforeReplacing()
{
    select({"left-1.raw"});
    QDialog *dialog = open("downloadVolume", "downloadDialog");
    QVERIFY(dialog);
    auto *file = in<QLineEdit>(dialog, "downloadFile");
    file->setText(m_dir.filePath("new.raw"));
    QVERIFY(verb(dialog)->isEnabled());
    QVERIFY(!in<QCheckBox>(dialog, "downloadOverwrite")->isVisible());
    file->setText(m_dir.path());
    QVERIFY(!verb(dialog)->isEnabled());
    file->setText(m_dir.filePath("no/such/folder"));
    QVERIFY(!verb(dialog)->isEnabled());
    const QString there = write(m_dir, "there.raw", "kept");
    file->setText(there);
    QVERIFY(!verb(dialog)->isEnabled());
    in<QCheckBox>(dialog, "downloadOverwrite")->setChecked(true);
    accept(dialog);
    QTRY_VERIFY_WITH_TIMEOUT(banner().startsWith("Download left-1.raw from demo: "), patience);
    QFile kept(there);
    QVERIFY(kept.open(QIODevice::ReadOnly));
    QCOMPARE(kept.readAll(), QByteArray("kept")); // the host could not send it
}

void TestVolumesView::copiesPathsAndShowsXml()
{
    select({"left-1.raw", "web.qcow2"});
    action("copyVolumePath")->trigger();
    QCOMPARE(QGuiApplication::clipboard()->text(), QStringLiteral("/images/left-1.raw\n/images/web.qcow2"));
    QVERIFY(!action("showVolumeXml")->isEnabled()); // of one only
    select({"web.qcow2"});
    QDialog *dialog = open("showVolumeXml", "definitionDialog");
    QVERIFY(dialog);
    QTRY_VERIFY_WITH_TIMEOUT(in<QPlainTextEdit>(dialog, "xmlEditor")->toPlainText().contains("<name>web.qcow2</name>"),
                             patience);
}

void TestVolumesView::searches()
{
    auto *search = in<QLineEdit>(m_view.get(), "volumesSearch");
    QTest::keyClicks(search, "LEFT");
    QCOMPARE(names(), QStringList({"left-1.raw", "left-2.raw"}));
    QTRY_VERIFY(in<QLabel>(m_view.get(), "volumesSummary")->text().startsWith("2 of 5 volumes"));
    QTest::keyClicks(search, " nothing");
    QTRY_VERIFY(in<QWidget>(m_view.get(), "volumesEmpty")->isVisible());
    search->clear();
    QTRY_VERIFY(table()->isVisible());
    QCOMPARE(names().size(), 5);
}

void TestVolumesView::emptyPoolOffersToMake()
{
    showPool("empty");
    auto *button = in<QPushButton>(in<QWidget>(m_view.get(), "volumesEmpty"), "emptyButton");
    QTRY_VERIFY_WITH_TIMEOUT(button->isVisible() && button->isEnabled(), patience);
    QTest::mouseClick(button, Qt::LeftButton);
    QVERIFY(m_view->findChild<QDialog *>("newVolumeDialog"));
    virt::StoragePool stopped = pool("empty");
    stopped.state = virt::StoragePool::State::Inactive;
    m_view->show(m_host, stopped);
    QVERIFY(!button->isVisible() && !action("newVolume")->isEnabled());
    QCOMPARE(action("newVolume")->toolTip(), QStringLiteral("The pool empty does not run"));
    m_view->clear();
    QVERIFY(!action("newVolume")->isEnabled());
}

void TestVolumesView::readOnlyHostSaysWhy()
{
    connectTo(m_node, true);
    select({"left-1.raw"});
    for (const char *name : {"newVolume", "cloneVolume", "resizeVolume", "wipeVolume", "uploadVolume", "deleteVolumes",
                             "downloadVolume"}) {
        QVERIFY2(!action(name)->isEnabled(), name);
        QCOMPARE(action(name)->toolTip(), QStringLiteral("demo is connected read-only"));
    }
    QVERIFY(action("copyVolumePath")->isEnabled());
    QVERIFY(action("showVolumeXml")->isEnabled());
}

void TestVolumesView::hostThatGoesLeavesTheList()
{
    m_fleet->disconnectHost(m_host);
    QTRY_VERIFY_WITH_TIMEOUT(in<QLabel>(m_view.get(), "volumesSummary")->text().contains("as of "), patience);
    QCOMPARE(names().size(), 5);
    QVERIFY(!action("newVolume")->isEnabled());
    m_fleet->connectHost(m_host);
    QTRY_VERIFY_WITH_TIMEOUT(!in<QLabel>(m_view.get(), "volumesSummary")->text().contains("as of "), patience);
    QTRY_VERIFY_WITH_TIMEOUT(action("newVolume")->isEnabled(), patience);
    m_fleet->remove(m_host); // with its session
    QTRY_VERIFY_WITH_TIMEOUT(!action("newVolume")->isEnabled(), patience);
}

void TestVolumesView::hiddenAsksNothing()
{
    connectTo(m_lots);
    m_view->hide();
    const auto lists = [this] { return session().calls().totals().value("virStoragePoolListAllVolumes").count; };
    const quint64 before = lists();
    m_view->show(m_host, pool("lots"));
    QTest::qWait(300);
    QCOMPARE(lists(), before);
    static_cast<QWidget *>(m_view.get())->show();
    QTRY_COMPARE_WITH_TIMEOUT(shown(), many, patience);
    QCOMPARE(lists(), before + 1);
}

// Each second the ages of the hosts are told anew.
void TestVolumesView::ticksOfTheClockChangeNothing()
{
    auto *summary = in<QLabel>(m_view.get(), "volumesSummary");
    QTRY_VERIFY(summary->text().startsWith("5 volumes"));
    summary->setText("kept");
    m_fleet->hosts().touch();
    QCOMPARE(summary->text(), QStringLiteral("kept"));
    const QModelIndex host = m_fleet->hosts().indexOf(m_host);
    m_view->hide();
    summary->setText("kept");
    m_fleet->hosts().dataChanged(host, host);
    QCOMPARE(summary->text(), QStringLiteral("kept"));
}

void TestVolumesView::twentyThousandOpenAtOnce()
{
    connectTo(m_lots);
    const virt::StoragePool lots = pool("lots");
    const quint64 before = described();
    {
        const LoopWatch watch;
        QElapsedTimer clock;
        clock.start();
        m_view->show(m_host, lots);
        QTRY_COMPARE_WITH_TIMEOUT(shown(), many, patience);
        qInfo("%d volumes shown in %lld ms; longest gap of the loop %lld ms, of the machine %lld ms", many,
              clock.elapsed(), qint64(watch.longestGap().count()), qint64(watch.machineGap().count()));
    }
    QTRY_VERIFY_WITH_TIMEOUT(cell("volume-00000.qcow2", model::VolumesModel::Capacity).startsWith("1"), patience);
    {
        const LoopWatch watch;
        for (int step = 1; step <= 20; ++step) {
            table()->verticalScrollBar()->setValue(table()->verticalScrollBar()->maximum() * step / 20);
            QTest::qWait(30);
        }
        table()->sortByColumn(model::VolumesModel::Name, Qt::DescendingOrder);
        QTest::qWait(50);
        qInfo("scrolled and sorted by name: longest gap of the loop %lld ms, of the machine %lld ms",
              qint64(watch.longestGap().count()), qint64(watch.machineGap().count()));
    }
    QTRY_VERIFY_WITH_TIMEOUT(cell("volume-19990.qcow2", model::VolumesModel::Format) == "qcow2"
                                 || cell("volume-00001.qcow2", model::VolumesModel::Format) == "qcow2",
                             patience);
    QVERIFY2(described() - before < 1000, qPrintable(QString::number(described() - before)));
    QCOMPARE(names().first(), QStringLiteral("volume-19999.qcow2"));
}

void TestVolumesView::sortsTwentyThousandBySize()
{
    connectTo(m_lots);
    showPool("lots");
    QTRY_COMPARE_WITH_TIMEOUT(shown(), many, patience);
    const auto *summary = in<QLabel>(m_view.get(), "volumesSummary");
    {
        const LoopWatch watch;
        table()->sortByColumn(model::VolumesModel::Capacity, Qt::DescendingOrder);
        QTRY_VERIFY_WITH_TIMEOUT(summary->text().contains("to go"), patience);
        QTRY_VERIFY_WITH_TIMEOUT(!summary->text().contains("to go"), 120000);
        qInfo("all details read and sorted: longest gap of the loop %lld ms, of the machine %lld ms",
              qint64(watch.longestGap().count()), qint64(watch.machineGap().count()));
    }
    const auto capacity = [this](int row) {
        return table()
            ->model()
            ->index(row, model::VolumesModel::Capacity)
            .data(model::VolumesModel::SortRole)
            .toDouble();
    };
    QCOMPARE(capacity(0), double(97 * gib));
    for (int row = 1; row < many; ++row)
        QVERIFY(capacity(row - 1) >= capacity(row));
}

void TestVolumesView::looksRight()
{
    select({"web.qcow2"});
    for (const auto appearance : {look::Appearance::Light, look::Appearance::Dark}) {
        look::apply(appearance);
        QTest::qWait(100);
        const QString suffix = appearance == look::Appearance::Dark ? "dark" : "light";
        save(m_view.get(), "volumes-" + suffix);
        const std::initializer_list<std::pair<const char *, const char *>> dialogs{
            {"newVolume", "newVolumeDialog"},        {"cloneVolume", "cloneVolumeDialog"},
            {"resizeVolume", "resizeVolumeDialog"},  {"wipeVolume", "wipeVolumeDialog"},
            {"uploadVolume", "uploadDialog"},        {"downloadVolume", "downloadDialog"},
            {"deleteVolumes", "deleteVolumesDialog"}};
        for (const auto &[name, dialogName] : dialogs) {
            QDialog *dialog = open(name, dialogName);
            QVERIFY2(dialog, name);
            QTest::qWait(50);
            save(dialog, QStringLiteral("volumes-%1-%2").arg(QString::fromLatin1(dialogName), suffix));
            dialog->reject();
            QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
        }
    }
    look::apply(look::Appearance::Light);
    select(names());
    QDialog *dialog = open("deleteVolumes", "deleteVolumesDialog");
    QVERIFY(dialog);
    in<QCheckBox>(dialog, "deleteInsist")->setChecked(true);
    in<QLineEdit>(dialog, "deleteTyped")->setText("2");
    save(dialog, "volumes-delete-many");
    dialog->reject();
    select({"left-1.raw"});
    dialog = open("resizeVolume", "resizeVolumeDialog");
    QVERIFY(dialog);
    in<QLineEdit>(dialog, "volumeNewSize")->setText("512 MiB");
    in<QLineEdit>(dialog, "volumeTypedSize")->setText("511 MiB");
    save(dialog, "volumes-shrink");
    dialog->reject();
    dialog = open("newVolume", "newVolumeDialog");
    QVERIFY(dialog);
    in<QLineEdit>(dialog, "volumeName")->setText(QString(200, 'w') + ".qcow2");
    in<QLineEdit>(dialog, "volumeSize")->setText("1G");
    accept(dialog);
    QTRY_COMPARE_WITH_TIMEOUT(names().size(), 6, patience);
    select({names().last()});
    save(m_view.get(), "volumes-long");
    dialog = open("cloneVolume", "cloneVolumeDialog");
    QVERIFY(dialog);
    save(dialog, "volumes-clone-long");
    dialog->reject();
    m_view->resize(700, 320);
    QTest::qWait(100);
    save(m_view.get(), "volumes-small");
    connectTo(m_lots);
    showPool("lots");
    QTRY_COMPARE_WITH_TIMEOUT(shown(), many, patience);
    QTest::qWait(300);
    m_view->resize(1300, 640);
    QTest::qWait(300);
    save(m_view.get(), "volumes-lots");
    showPool("empty");
    QTest::qWait(300);
    save(m_view.get(), "volumes-empty");
}

QTEST_MAIN(TestVolumesView)
#include "tst_volumesview.moc"
