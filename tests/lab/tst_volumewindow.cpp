// SPDX-License-Identifier: GPL-3.0-or-later
// Volumes on host-a through the windows alone: sent there, cloned, resized, fetched, wiped, found as orphans, deleted.
#include "gui/storage/volumes/volumesview.h"
#include "gui/storage/volumes/volumetable.h"
#include "labtool.h"
#include "model/fleet.h"
#include "model/text/quantity.h"
#include "tests/daemon/answer.h"
#include "virt/core/library.h"
#include <algorithm>
#include <QAction>
#include <QApplication>
#include <QCheckBox>
#include <QComboBox>
#include <QDialog>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QRadioButton>
#include <QRandomGenerator>
#include <QTemporaryDir>

using namespace labtool;

namespace {

const QString a = QStringLiteral("a");
const QString images = QStringLiteral("/var/lib/libvirt/images/");
constexpr int patience = 60'000;
constexpr qint64 mib = 1 << 20;

QString sh(const QString &script)
{
    return on(a, {"sh", "-c", script}).text;
}

QString info(const QString &file)
{
    return sh("qemu-img info -U --backing-chain " + images + file);
}

} // namespace

class TestVolumeWindow : public QObject {
    Q_OBJECT
private slots:
    void initTestCase();
    void cleanupTestCase();
    void thereAndBack();
    void clonesAndResizes();
    void wipes();
    void orphansAreDeleted();

private:
    [[nodiscard]] gui::VolumeTable *table() const { return m_view->findChild<gui::VolumeTable *>(); }
    [[nodiscard]] QStringList names() const;
    void select(const QString &name);
    [[nodiscard]] QDialog *open(const char *action, const char *dialog);
    void accept(QDialog *dialog, const char *button = "verbButton");
    template<class T>
    [[nodiscard]] static T *in(const QWidget *dialog, const char *name)
    {
        return dialog->findChild<T *>(QString::fromLatin1(name));
    }

    QTemporaryDir m_dir;
    std::unique_ptr<virt::Library> m_library;
    std::unique_ptr<model::Fleet> m_fleet;
    std::unique_ptr<gui::VolumesView> m_view;
};

void TestVolumeWindow::initTestCase()
{
    const Output uri = lab({"uri", a});
    QVERIFY2(uri.ok(), qPrintable(uri.text));
    sh("rm -f " + images + "win-*; virsh -c qemu:///system pool-refresh default");
    m_library = std::make_unique<virt::Library>();
    m_fleet = std::make_unique<model::Fleet>();
    const model::HostId host = m_fleet->add({.name = "host-a", .uri = uri.text});
    const virt::Session *session = m_fleet->session(host);
    QTRY_COMPARE_WITH_TIMEOUT(session->state(), virt::Session::State::Connected, patience);
    Answer<QList<virt::StoragePool>> pools;
    virt::listPools(*m_fleet->session(host), {}, this, pools.done());
    const auto all = pools.wait(patience).value_or(QList<virt::StoragePool>());
    const auto pool = std::ranges::find(all, QStringLiteral("default"), &virt::StoragePool::name);
    QVERIFY(pool != all.end());
    m_view = std::make_unique<gui::VolumesView>(*m_fleet);
    m_view->resize(1200, 600);
    static_cast<QWidget *>(m_view.get())->show();
    m_view->show(host, *pool);
    QTRY_VERIFY_WITH_TIMEOUT(m_view->findChild<QAction *>("uploadVolume")->isEnabled(), patience);
}

void TestVolumeWindow::cleanupTestCase()
{
    m_view.reset();
    m_fleet.reset();
    m_library.reset();
    sh("rm -f " + images + "win-*; virsh -c qemu:///system pool-refresh default");
}

QStringList TestVolumeWindow::names() const
{
    QStringList out;
    for (int row = 0; row < table()->model()->rowCount(); ++row)
        out << table()->model()->index(row, 0).data().toString();
    return out;
}

void TestVolumeWindow::select(const QString &name)
{
    QVERIFY2(QTest::qWaitFor([&] { return names().contains(name); }, patience), qPrintable(name));
    table()->clearSelection();
    table()->select(name);
    QTest::qWait(200); // the actions follow the selection after a moment
}

QDialog *TestVolumeWindow::open(const char *name, const char *dialogName)
{
    auto *action = m_view->findChild<QAction *>(QString::fromLatin1(name));
    if (!QTest::qWaitFor([action] { return action->isEnabled(); }, patience))
        return nullptr;
    action->trigger();
    return m_view->findChild<QDialog *>(QString::fromLatin1(dialogName));
}

// With what was asked for done.
void TestVolumeWindow::accept(QDialog *dialog, const char *name)
{
    auto *button = in<QPushButton>(dialog, name);
    QVERIFY(QTest::qWaitFor([button] { return button->isVisible() && button->isEnabled(); }, patience));
    QTest::mouseClick(button, Qt::LeftButton);
    const model::Job &job = m_fleet->jobs().jobs().first();
    QTRY_VERIFY_WITH_TIMEOUT(job.state != model::JobState::Running, patience);
    QVERIFY2(job.state == model::JobState::Succeeded, qPrintable(job.error.text()));
}

void TestVolumeWindow::thereAndBack()
{
    QByteArray content(4 * mib, '\0');
    QRandomGenerator(1).fillRange(reinterpret_cast<quint32 *>(content.data()), mib / 4);
    QFile file(m_dir.filePath("win-disk.raw"));
    QVERIFY(file.open(QIODevice::WriteOnly) && file.write(content) == content.size());
    file.close();
    QDialog *dialog = open("uploadVolume", "uploadDialog");
    QVERIFY(dialog);
    in<QLineEdit>(dialog, "uploadFile")->setText(file.fileName());
    in<QCheckBox>(dialog, "transferDigest")->setChecked(true);
    accept(dialog);
    QVERIFY(m_fleet->jobs().jobs().first().outcome.contains("SHA-256"));
    select("win-disk.raw");
    dialog = open("downloadVolume", "downloadDialog");
    QVERIFY(dialog);
    in<QLineEdit>(dialog, "downloadFile")->setText(m_dir.filePath("back.raw"));
    accept(dialog);
    QFile back(m_dir.filePath("back.raw"));
    QVERIFY(back.open(QIODevice::ReadOnly));
    QCOMPARE(back.readAll(), content);
}

void TestVolumeWindow::clonesAndResizes()
{
    select("win-disk.raw");
    QDialog *dialog = open("cloneVolume", "cloneVolumeDialog");
    QVERIFY(dialog);
    in<QLineEdit>(dialog, "cloneName")->setText("win-copy.qcow2");
    in<QComboBox>(dialog, "cloneFormat")->setCurrentText("qcow2");
    accept(dialog);
    QVERIFY2(info("win-copy.qcow2").contains("file format: qcow2"), qPrintable(info("win-copy.qcow2")));
    select("win-copy.qcow2");
    dialog = open("resizeVolume", "resizeVolumeDialog");
    QVERIFY(dialog);
    in<QLineEdit>(dialog, "volumeNewSize")->setText("64 MiB");
    accept(dialog);
    const auto shown = [this] { return table()->currentIndex().siblingAtColumn(model::VolumesModel::Capacity).data(); };
    QTRY_COMPARE_WITH_TIMEOUT(shown().toString(), model::bytesText(64 * mib), patience);
    QVERIFY2(info("win-copy.qcow2").contains("64 MiB"), qPrintable(info("win-copy.qcow2")));
    dialog = open("resizeVolume", "resizeVolumeDialog");
    QVERIFY(dialog);
    in<QLineEdit>(dialog, "volumeNewSize")->setText("1 MiB"); // less than is in it
    QVERIFY(!in<QPushButton>(dialog, "shrinkButton")->isVisible());
    in<QLineEdit>(dialog, "volumeNewSize")->setText("32 MiB");
    in<QLineEdit>(dialog, "volumeTypedSize")->setText("32 MiB");
    accept(dialog, "shrinkButton");
    QTRY_COMPARE_WITH_TIMEOUT(shown().toString(), model::bytesText(32 * mib), patience);
    QVERIFY2(info("win-copy.qcow2").contains("32 MiB"), qPrintable(info("win-copy.qcow2")));
    dialog = open("cloneVolume", "cloneVolumeDialog");
    QVERIFY(dialog);
    in<QRadioButton>(dialog, "cloneLinked")->setChecked(true);
    in<QLineEdit>(dialog, "cloneName")->setText("win-linked.qcow2");
    accept(dialog);
    QVERIFY2(info("win-linked.qcow2").contains("backing file: " + images + "win-copy.qcow2"),
             qPrintable(info("win-linked.qcow2")));
}

void TestVolumeWindow::wipes()
{
    QVERIFY(sh("tr -d '\\0' < " + images + "win-disk.raw | wc -c").toLongLong() > mib / 2);
    select("win-disk.raw");
    QDialog *dialog = open("wipeVolume", "wipeVolumeDialog");
    QVERIFY(dialog);
    in<QLineEdit>(dialog, "wipeTyped")->setText("win-disk.raw");
    accept(dialog);
    QCOMPARE(sh("tr -d '\\0' < " + images + "win-disk.raw | wc -c").trimmed(), QStringLiteral("0"));
}

void TestVolumeWindow::orphansAreDeleted()
{
    m_view->findChild<QAction *>("orphans")->trigger();
    const QStringList own{"win-copy.qcow2", "win-disk.raw", "win-linked.qcow2"};
    in<QLineEdit>(m_view.get(), "volumesSearch")->setText("win-");
    const auto *banner = in<QLabel>(m_view.get(), "bannerSentence");
    QTRY_VERIFY_WITH_TIMEOUT(banner->text().contains("no instance, snapshot or other volume"), patience);
    QCOMPARE(names(), own);
    table()->selectAll();
    QTest::qWait(200);
    QDialog *dialog = open("deleteVolumes", "deleteVolumesDialog");
    QVERIFY(dialog);
    in<QLineEdit>(dialog, "deleteTyped")->setText("3");
    accept(dialog);
    QTRY_VERIFY_WITH_TIMEOUT(names().isEmpty(), patience);
    QVERIFY(sh("ls " + images + " | grep ^win-").isEmpty());
}

QTEST_MAIN(TestVolumeWindow)
#include "tst_volumewindow.moc"
