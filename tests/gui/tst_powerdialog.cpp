// SPDX-License-Identifier: GPL-3.0-or-later
// What asks before a host goes away, over hosts of libvirt's test driver: none of them may be sent away, and it says so.
#include "gui/hosts/hostactions.h"
#include "gui/look/appearance.h"
#include "gui/power/rebootdialog.h"
#include "gui/power/suspenddialog.h"
#include "model/fleet.h"
#include "virt/core/library.h"
#include <QAction>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QMenu>
#include <QPushButton>
#include <QTest>

using namespace gui;

namespace {
constexpr int soon = 20'000;
}

class TestPowerDialog : public QObject {
    Q_OBJECT
private slots:
    void initTestCase();
    void init();
    void cleanup();

    void refusesThisComputer();
    void refusesAReadOnlyHost();
    void asksHowItCanSleep();
    void cancelIsTheDefault();
    void menuOfOneConnectedHost();
    void looksRight_data();
    void looksRight();

private:
    template<class Dialog, class... Args>
    void open(const model::HostId &host, Args... args)
    {
        m_dialog = std::make_unique<Dialog>(*m_fleet, host, args..., nullptr);
        m_dialog->setAttribute(Qt::WA_DeleteOnClose, false);
        m_dialog->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_dialog.get()));
    }
    template<class T>
    T *find(const char *name) const
    {
        return m_dialog->findChild<T *>(QString::fromLatin1(name));
    }
    [[nodiscard]] QString fault() const { return find<QLabel>("powerFault")->text(); }
    [[nodiscard]] bool connected(const model::HostId &host) const
    {
        return m_fleet->hosts().find(host)->state == model::HostState::Connected && m_fleet->inventory(host);
    }

    std::unique_ptr<virt::Library> m_library;
    std::unique_ptr<model::Fleet> m_fleet;
    std::unique_ptr<QDialog> m_dialog;
    model::HostId m_alpha, m_beta;
};

void TestPowerDialog::initTestCase()
{
    Q_INIT_RESOURCE(icons);
    m_library = std::make_unique<virt::Library>();
}

void TestPowerDialog::init()
{
    m_fleet = std::make_unique<model::Fleet>();
    m_alpha = m_fleet->add({.name = "alpha", .uri = "test:///default"});
    m_beta = m_fleet->add({.name = "beta", .uri = "test:///default", .readOnly = true});
    QTRY_VERIFY_WITH_TIMEOUT(connected(m_alpha) && connected(m_beta), soon);
}

void TestPowerDialog::cleanup()
{
    m_dialog.reset();
    m_fleet.reset();
    look::apply(look::Appearance::Light);
}

void TestPowerDialog::refusesThisComputer()
{
    open<RebootDialog>(m_alpha, virt::PowerAction::Reboot);
    QVERIFY2(fault().contains("computer that Virtdeck runs on"), qPrintable(fault()));
    QVERIFY(!find<QLineEdit>("powerName")->isEnabled());
    find<QLineEdit>("powerName")->setText("alpha");
    QVERIFY(!find<QPushButton>("verbButton")->isEnabled());
    m_dialog->accept(); // whatever gets there
    QVERIFY(m_dialog->isVisible());
    QCOMPARE(m_fleet->jobs().rowCount(), 0);
    const auto *list = find<QListWidget>("powerInstances");
    QVERIFY(list && list->item(0)->text().startsWith("test"));
}

void TestPowerDialog::refusesAReadOnlyHost()
{
    open<RebootDialog>(m_beta, virt::PowerAction::PowerOff);
    QVERIFY2(fault().contains("read-only"), qPrintable(fault()));
    open<SuspendDialog>(m_beta);
    QVERIFY2(fault().contains("read-only"), qPrintable(fault()));
}

void TestPowerDialog::asksHowItCanSleep()
{
    open<SuspendDialog>(m_alpha);
    QTRY_VERIFY2_WITH_TIMEOUT(fault().contains("no way to suspend"), qPrintable(fault()), soon);
    QVERIFY(!find<QPushButton>("verbButton")->isEnabled());
    m_fleet->remove(m_alpha); // the dialog outlives its host
    m_dialog->accept();
    QVERIFY(m_dialog->isVisible());
}

void TestPowerDialog::cancelIsTheDefault()
{
    open<RebootDialog>(m_alpha, virt::PowerAction::Reboot);
    QVERIFY(find<QPushButton>("cancelButton")->isDefault());
    QVERIFY(!find<QPushButton>("verbButton")->isDefault());
    QTest::keyClick(m_dialog.get(), Qt::Key_Return);
    QVERIFY(!m_dialog->isVisible());
    QCOMPARE(m_dialog->result(), int(QDialog::Rejected));
}

void TestPowerDialog::menuOfOneConnectedHost()
{
    QWidget window;
    HostActions actions(*m_fleet, &window);
    const QList<QAction *> all = actions.all();
    const auto power = std::ranges::find(all, QStringLiteral("hostPower"), &QObject::objectName);
    QVERIFY(power != all.end());
    QVERIFY(!(*power)->isEnabled()); // no host is chosen
    actions.setHost(m_alpha);
    QVERIFY((*power)->isEnabled());
    QStringList texts;
    for (const QAction *action : (*power)->menu()->actions())
        texts.append(action->text());
    QCOMPARE(texts, QStringList({"Reboot…", "Power Off…", "Suspend…"}));
    (*power)->menu()->actions().constFirst()->trigger();
    auto *dialog = window.findChild<RebootDialog *>();
    QVERIFY(dialog && dialog->windowTitle() == "Reboot alpha");
    dialog->reject();
    m_fleet->disconnectHost(m_alpha);
    QTRY_VERIFY_WITH_TIMEOUT(!(*power)->isEnabled(), soon);
}

void TestPowerDialog::looksRight_data()
{
    QTest::addColumn<bool>("dark");
    QTest::addColumn<bool>("suspend");
    QTest::newRow("reboot-light") << false << false;
    QTest::newRow("reboot-dark") << true << false;
    QTest::newRow("suspend-light") << false << true;
}

// Nothing is cut off; the pictures are kept where VIRTDECK_SCREENSHOTS says.
void TestPowerDialog::looksRight()
{
    QFETCH(const bool, dark);
    QFETCH(const bool, suspend);
    look::apply(dark ? look::Appearance::Dark : look::Appearance::Light);
    if (suspend)
        open<SuspendDialog>(m_alpha);
    else
        open<RebootDialog>(m_alpha, virt::PowerAction::Reboot);
    QTest::qWait(200);
    for (const QLabel *label : m_dialog->findChildren<QLabel *>())
        if (label->isVisible() && label->wordWrap())
            QTRY_VERIFY2_WITH_TIMEOUT(label->height() >= label->heightForWidth(label->width()),
                                      qPrintable(label->text()), soon);
    const QString folder = qEnvironmentVariable("VIRTDECK_SCREENSHOTS");
    if (!folder.isEmpty())
        QVERIFY(m_dialog->grab().save(
            QStringLiteral("%1/power-%2.png").arg(folder, QString::fromLatin1(QTest::currentDataTag()))));
}

QTEST_MAIN(TestPowerDialog)
#include "tst_powerdialog.moc"
