// SPDX-License-Identifier: GPL-3.0-or-later
// Images and backups of web-1 on host-a through the windows alone: an image that comes to this computer; a backup that is
// made, listed, restored as a new instance and deleted.
#include "gui/backup/backupsdialog.h"
#include "gui/instances/instanceactions.h"
#include "gui/look/appearance.h"
#include "labtool.h"
#include "model/fleet.h"
#include "virt/core/library.h"
#include <QAction>
#include <QApplication>
#include <QComboBox>
#include <QDir>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QTreeWidget>

using namespace labtool;

namespace {

const QString a = QStringLiteral("a");
const QString guest = QStringLiteral("web-1");
const QString copyName = QStringLiteral("web-copy");
const QString images = QStringLiteral("/var/lib/libvirt/images/");
constexpr int patience = 60'000;

} // namespace

class TestImageWindow : public QObject {
    Q_OBJECT
private slots:
    void initTestCase();
    void cleanupTestCase();
    void anImageComesHere();
    void aBackupIsListedRestoredAndDeleted();

private:
    void clean() const;
    [[nodiscard]] model::InstanceId instance(const QString &name) const;
    [[nodiscard]] QDialog *dialog(const QWidget *parent, const char *name) const;
    void accept(QDialog *dialog) const;
    void carryOut(const QWidget *parent);
    template<class T>
    [[nodiscard]] static T *in(const QWidget *dialog, const char *name)
    {
        return dialog->findChild<T *>(QString::fromLatin1(name));
    }

    std::unique_ptr<virt::Library> m_library;
    std::unique_ptr<model::Fleet> m_fleet;
    std::unique_ptr<QWidget> m_window;
    std::unique_ptr<gui::InstanceActions> m_actions;
};

// The guest as the lab makes it
void TestImageWindow::clean() const
{
    sh(a,
       QStringLiteral("for guest in %1 %2; do virsh destroy $guest; virsh undefine --checkpoints-metadata "
                      "--snapshots-metadata --managed-save $guest; rm -f %3$guest*; done; virsh pool-refresh default")
           .arg(guest, copyName, images));
    const Output made = lab({"guest", a, guest});
    QVERIFY2(made.ok(), qPrintable(made.text));
}

void TestImageWindow::initTestCase()
{
    QVERIFY(QDir().mkpath("screenshots"));
    const Output uri = lab({"uri", a});
    QVERIFY2(uri.ok(), qPrintable(uri.text));
    clean();
    QVERIFY(virsh(a, {"start", guest}).ok());
    QTRY_VERIFY_WITH_TIMEOUT(counter(a, guest).disk > 0, patience);
    look::apply(look::Appearance::Light);
    m_library = std::make_unique<virt::Library>();
    m_fleet = std::make_unique<model::Fleet>();
    m_fleet->add({.name = "host-a", .uri = uri.text});
    QTRY_VERIFY_WITH_TIMEOUT(!instance(guest).isNull(), patience);
    m_window = std::make_unique<QWidget>();
    m_window->show();
    m_actions = std::make_unique<gui::InstanceActions>(*m_fleet, m_window.get());
    m_actions->setSelection({instance(guest)});
}

void TestImageWindow::cleanupTestCase()
{
    m_actions.reset();
    m_window.reset();
    m_fleet.reset();
    m_library.reset();
    clean();
}

model::InstanceId TestImageWindow::instance(const QString &name) const
{
    for (int row = 0; row < m_fleet->instances().rowCount(); ++row)
        if (m_fleet->instances().row(row).instance.name == name)
            return m_fleet->instances().row(row).id;
    return {};
}

// Once it is there and has all its answers
QDialog *TestImageWindow::dialog(const QWidget *parent, const char *name) const
{
    const auto find = [&] { return parent->findChild<QDialog *>(QString::fromLatin1(name)); };
    const bool ready = QTest::qWaitFor(
        [&] {
            const QDialog *found = find();
            return found && found->isVisible() && in<QPushButton>(found, "verbButton")->isEnabled();
        },
        patience);
    return ready ? find() : nullptr;
}

void TestImageWindow::accept(QDialog *dialog) const
{
    QVERIFY(dialog);
    QTest::mouseClick(in<QPushButton>(dialog, "verbButton"), Qt::LeftButton);
}

// The plan that is shown.
void TestImageWindow::carryOut(const QWidget *parent)
{
    QSignalSpy ended(&m_fleet->jobs(), &model::JobsModel::ended);
    accept(dialog(parent, "planDialog"));
    QTRY_COMPARE_WITH_TIMEOUT(ended.size(), 1, patience);
    const model::Job *job = m_fleet->jobs().find(ended.first().first().value<model::JobId>());
    QVERIFY2(job && job->state == model::JobState::Succeeded, job ? qPrintable(job->error.text()) : "");
}

void TestImageWindow::anImageComesHere()
{
    const QTemporaryDir here;
    m_actions->exportToImage()->trigger();
    QDialog *form = dialog(m_window.get(), "exportImageDialog");
    QVERIFY(form);
    in<QComboBox>(form, "exportDestination")->setCurrentIndex(1);
    in<QLineEdit>(form, "exportFile")->setText(here.filePath("web.qcow2"));
    accept(form);
    carryOut(m_window.get());
    QCOMPARE(QDir(here.path()).entryList(QDir::Files), (QStringList{"web.qcow2", "web.qcow2.json"}));
    QVERIFY(lab({"desk", "qemu-img", "check", here.filePath("web.qcow2")}).ok());
    QVERIFY(!sh(a, "ls " + images).text.contains("virtdeck-"));
}

void TestImageWindow::aBackupIsListedRestoredAndDeleted()
{
    m_actions->backups()->trigger();
    auto *backups = m_window->findChild<gui::BackupsDialog *>("backupsDialog");
    QVERIFY(backups);
    auto *list = in<QTreeWidget>(backups, "backupList");
    auto *button = in<QPushButton>(backups, "newBackup");
    QTRY_VERIFY_WITH_TIMEOUT(button->isEnabled() && in<QWidget>(backups, "backupEmpty")->isVisible(), patience);
    button->click();
    accept(dialog(backups, "backupDialog"));
    carryOut(backups);
    QTRY_COMPARE_WITH_TIMEOUT(list->topLevelItemCount(), 1, patience);
    QTreeWidgetItem *item = list->topLevelItem(0);
    QVERIFY2(item->text(4).startsWith("Whole"), qPrintable(item->text(4)));
    list->setCurrentItem(item);
    QVERIFY(backups->grab().save("screenshots/lab-backups.png"));
    in<QPushButton>(backups, "restoreBackup")->click();
    QDialog *form = dialog(backups, "restoreDialog");
    QVERIFY(form);
    in<QLineEdit>(form, "restoreName")->setText(copyName);
    accept(form);
    carryOut(backups);
    QTRY_VERIFY_WITH_TIMEOUT(!instance(copyName).isNull(), patience);
    QVERIFY(virsh(a, {"domblklist", copyName}).text.contains(images + copyName));
    QTRY_COMPARE_WITH_TIMEOUT(list->topLevelItemCount(), 1, patience);
    list->setCurrentItem(list->topLevelItem(0));
    in<QPushButton>(backups, "deleteBackup")->click();
    accept(dialog(backups, "deleteBackupDialog"));
    QTRY_VERIFY_WITH_TIMEOUT(in<QWidget>(backups, "backupEmpty")->isVisible(), patience);
    QVERIFY(!sh(a, "ls " + images).text.contains(".backup.json"));
}

int main(int argc, char **argv)
{
    qputenv("QT_QPA_PLATFORM", "offscreen");
    Q_INIT_RESOURCE(icons);
    QApplication app(argc, argv);
    TestImageWindow test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_imagewindow.moc"
