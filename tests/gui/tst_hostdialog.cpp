// SPDX-License-Identifier: GPL-3.0-or-later
// The dialog that adds and edits hosts, driven by object names: what is typed, what is refused and where, the test.
#include "gui/hosts/hostdialog.h"
#include "model/fleet.h"
#include "virt/core/executor.h"
#include "virt/core/library.h"
#include <QCheckBox>
#include <QComboBox>
#include <QFileDialog>
#include <QLabel>
#include <QLineEdit>
#include <QPointer>
#include <QProgressBar>
#include <QPushButton>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <sys/socket.h>
#include <sys/un.h>
#include <unistd.h>

using gui::HostDialog;
using model::HostEntry;

static constexpr int soon = 10'000;

class TestHostDialog : public QObject {
    Q_OBJECT
private slots:
    void initTestCase();
    void init();
    void cleanup();
    void cleanupTestCase();

    void startsEmptyWithoutReproach();
    void fieldsMakeTheUri();
    void uriFillsTheFields();
    void unknownOptionsAreKept();
    void badInput_data();
    void badInput();
    void tooLongTogether();
    void mendedInputIsForgiven();
    void fieldsThatServeNoPurpose_data();
    void fieldsThatServeNoPurpose();
    void driverBringsItsPath();
    void driverTypedByHand();
    void homeIsUnderstoodInTheKeyFile();
    void nameIsProposed();
    void passwordGoes_data();
    void passwordGoes();
    void passwordTypedKeyByKey();
    void alreadyInTheList();
    void editKeepsWhatIsNotShown();
    void testWorks();
    void testTellsWhatWentWrong();
    void testIsForgottenAfterAnEdit();
    void testIsCancelledAtOnce();
    void everythingHasAName();
    void addsToTheFleet();
    void editsInTheFleet();

private:
    template<class T>
    T *find(const char *name) const
    {
        return m_dialog->findChild<T *>(QString::fromLatin1(name));
    }
    void open(const HostEntry &entry = {}, const QList<HostEntry> &others = {});
    void type(const char *field, const QString &text) const;
    [[nodiscard]] QString text(const char *field) const;
    [[nodiscard]] QString fault(const QString &field) const;
    [[nodiscard]] QString allTexts() const;
    [[nodiscard]] bool canAccept() const { return find<QPushButton>("okButton")->isEnabled(); }

    std::unique_ptr<virt::Library> m_library;
    std::unique_ptr<HostDialog> m_dialog;
};

static QString u(const char *utf8)
{
    return QString::fromUtf8(utf8);
}

void TestHostDialog::initTestCase()
{
    Q_INIT_RESOURCE(icons);
    m_library = std::make_unique<virt::Library>();
}

void TestHostDialog::init()
{
    open();
}

void TestHostDialog::cleanup()
{
    m_dialog.reset();
    QTRY_COMPARE(virt::Executor::abandoned(), 0);
}

void TestHostDialog::cleanupTestCase()
{
    m_library.reset();
}

void TestHostDialog::open(const HostEntry &entry, const QList<HostEntry> &others)
{
    m_dialog = std::make_unique<HostDialog>(entry, others);
    m_dialog->show();
}

void TestHostDialog::type(const char *field, const QString &text) const
{
    auto *combo = find<QComboBox>(field);
    auto *line = combo ? combo->lineEdit() : find<QLineEdit>(field);
    line->selectAll();
    QTest::keyClick(line, Qt::Key_Delete);
    line->insert(text); // as by the clipboard: no keyboard has all of it
}

QString TestHostDialog::text(const char *field) const
{
    const auto *combo = find<QComboBox>(field);
    return combo ? combo->currentText() : find<QLineEdit>(field)->text();
}

QString TestHostDialog::fault(const QString &field) const
{
    const auto *label = m_dialog->findChild<QLabel *>(field + u("Fault"));
    return label->isVisible() ? label->text() : QString();
}

// Everything that a person, a screen reader or a screenshot could get to know.
QString TestHostDialog::allTexts() const
{
    QStringList out;
    for (const QWidget *w : m_dialog->findChildren<QWidget *>()) {
        out << w->toolTip() << w->accessibleName() << w->accessibleDescription() << w->windowTitle() << w->statusTip();
        for (const char *property : {"text", "placeholderText", "currentText", "displayText"})
            out << w->property(property).toString();
    }
    return out.join(u'\n');
}

void TestHostDialog::startsEmptyWithoutReproach()
{
    QVERIFY(!canAccept());
    QVERIFY(!find<QPushButton>("testButton")->isEnabled());
    for (const QLabel *label : m_dialog->findChildren<QLabel *>())
        QVERIFY2(!label->objectName().endsWith(u("Fault")) || !label->isVisible(), qPrintable(label->text()));
    QCOMPARE(find<QPushButton>("okButton")->text(), u("Add"));
    QVERIFY(find<QCheckBox>("hostConnectAtStart")->isChecked());
    QVERIFY(!find<QCheckBox>("hostReadOnly")->isChecked());
}

void TestHostDialog::fieldsMakeTheUri()
{
    type("hostHost", u("alpha"));
    QCOMPARE(text("hostUri"), u("qemu+ssh://alpha/system"));
    type("hostUser", u("root"));
    type("hostPort", u("2222"));
    type("hostPath", u("/session"));
    find<QComboBox>("hostTransport")->setCurrentText(u("libssh2"));
    QCOMPARE(text("hostUri"), u("qemu+libssh2://root@alpha:2222/session"));
    QVERIFY(canAccept());
    find<QCheckBox>("hostReadOnly")->click();
    find<QCheckBox>("hostConnectAtStart")->click();
    const HostEntry entry = m_dialog->entry();
    QCOMPARE(entry.uri, u("qemu+libssh2://root@alpha:2222/session"));
    QCOMPARE(entry.name, u("alpha"));
    QVERIFY(entry.readOnly);
    QVERIFY(!entry.connectAtStart);
}

void TestHostDialog::uriFillsTheFields()
{
    type("hostUri", u("xen+ssh://me@[2001:db8::7]:22/session"));
    QCOMPARE(text("hostDriver"), u("xen"));
    QCOMPARE(text("hostTransport"), u("ssh"));
    QCOMPARE(text("hostUser"), u("me"));
    QCOMPARE(text("hostHost"), u("2001:db8::7"));
    QCOMPARE(text("hostPort"), u("22"));
    QCOMPARE(text("hostPath"), u("/session"));
    type("hostUri", u("qemu:///system"));
    QCOMPARE(text("hostDriver"), u("QEMU/KVM"));
    QCOMPARE(text("hostTransport"), u("local"));
    QCOMPARE(text("hostHost"), QString());
    type("hostUri", u("qemu+ext://alpha/system?command=/bin/x"));
    QCOMPARE(text("hostTransport"), u("ext"));
    QVERIFY(canAccept());
}

void TestHostDialog::unknownOptionsAreKept()
{
    type("hostUri", u("qemu+ssh://alpha/system?z=1&no_verify=1&socket=/run/s&a=%26"));
    type("hostUser", u("root"));
    QCOMPARE(text("hostUri"), u("qemu+ssh://root@alpha/system?socket=/run/s&z=1&no_verify=1&a=%26"));
    QCOMPARE(m_dialog->entry().uri, text("hostUri"));
}

void TestHostDialog::badInput_data()
{
    QTest::addColumn<QByteArray>("field");
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("words");
    const auto row = [](const char *name, const char *field, const QString &text, const char *words) {
        QTest::newRow(name) << QByteArray(field) << text << QString::fromLatin1(words);
    };
    row("driver empty", "hostDriver", {}, "driver is missing");
    row("driver odd", "hostDriver", u("qe mu!"), "misspelt");
    row("uml", "hostDriver", u("uml"), "User Mode Linux");
    row("user newline", "hostUser", u("ro\u2028ot"), "not a user name");
    row("user with an at sign", "hostUser", u("a@b"), "not a user name");
    row("user like an option", "hostUser", u("-oProxyCommand=x"), "not a user name");
    row("host emptied", "hostHost", {}, "needs the name");
    row("host blank", "hostHost", u("   "), "needs the name");
    row("host with a space", "hostHost", u("al pha"), "not the name or address");
    row("host like an option", "hostHost", u("-alpha"), "not the name or address");
    row("host right-to-left", "hostHost",
        u("\xe2\x80\xae"
          "ahpla"),
        "not the name or address");
    row("host with a path", "hostHost", u("alpha/system"), "not the name or address");
    row("port 0", "hostPort", u("0"), "1 to 65535");
    row("port too large", "hostPort", u("65536"), "1 to 65535");
    row("port word", "hostPort", u("abc"), "1 to 65535");
    row("port negative", "hostPort", u("-1"), "1 to 65535");
    row("port 4-byte digits", "hostPort", u("\xf0\x9d\x9f\x90\xf0\x9d\x9f\x90"), "1 to 65535");
    row("key file", "hostKeyFile", u("/no/such/key"), "cannot be read");
    row("key file in home", "hostKeyFile", u("~/no-such-key"), "cannot be read");
    row("key file is a folder", "hostKeyFile", u("/"), "cannot be read");
    row("jump host", "hostJump", u("gate,-oProxyCommand=x"), "is no jump host");
    row("jump host with a path", "hostJump", u("gate/x"), "is no jump host");
    row("path empty", "hostPath", {}, "path is missing");
    row("path without slash", "hostPath", u("system"), "path is missing");
    row("URI empty", "hostUri", {}, "is empty");
    row("URI word", "hostUri", u("alpha"), "\"://\" is missing");
    row("URI transport", "hostUri", u("qemu+smoke://alpha/system"), "is no transport");
    row("URI without host", "hostUri", u("qemu+ssh:///system"), "needs the name");
    row("URI port", "hostUri", u("qemu+ssh://alpha:65536/system"), "not a URI");
    row("URI 10 kB", "hostUri", u("qemu+ssh://alpha/") + QString(10240, u'x'), "longer than");
    row("URI space", "hostUri", u("qemu+ssh://al pha/system"), "space or a control");
}

void TestHostDialog::badInput()
{
    QFETCH(const QByteArray, field);
    QFETCH(const QString, text);
    QFETCH(const QString, words);
    type("hostHost", u("alpha"));
    QVERIFY(canAccept());
    type(field.constData(), text);
    QVERIFY(!canAccept());
    QVERIFY(!find<QPushButton>("testButton")->isEnabled());
    const QString shown = fault(QString::fromLatin1(field));
    QVERIFY2(shown.contains(words), qPrintable(shown));
    QCOMPARE(find<QLabel>("hostUriFault")->isVisible(), field == "hostUri"); // at this field only
}

// Each part is good, what they make is not.
void TestHostDialog::tooLongTogether()
{
    type("hostHost", u("alpha"));
    type("hostPath", u("/") + QString(10240, u'x'));
    QVERIFY(!canAccept());
    QVERIFY2(fault(u("hostUri")).contains(u("longer than")), qPrintable(fault(u("hostUri"))));
}

void TestHostDialog::mendedInputIsForgiven()
{
    type("hostHost", u("al pha"));
    QVERIFY(!fault(u("hostHost")).isEmpty());
    type("hostHost", u("alpha"));
    QCOMPARE(fault(u("hostHost")), QString());
    type("hostUri", u("nonsense"));
    QVERIFY(!fault(u("hostUri")).isEmpty());
    QCOMPARE(text("hostHost"), u("alpha")); // what could not be read changes no field
    type("hostUser", u("root"));
    QCOMPARE(fault(u("hostUri")), QString());
    QCOMPARE(text("hostUri"), u("qemu+ssh://root@alpha/system"));
    QVERIFY(canAccept());
}

void TestHostDialog::fieldsThatServeNoPurpose_data()
{
    QTest::addColumn<QString>("transport");
    QTest::addColumn<bool>("login");
    QTest::addColumn<bool>("host");
    QTest::newRow("ssh") << u("ssh") << true << true;
    QTest::newRow("libssh") << u("libssh") << true << true;
    QTest::newRow("libssh2") << u("libssh2") << true << true;
    QTest::newRow("tls") << u("tls") << false << true;
    QTest::newRow("tcp") << u("tcp") << false << true;
    QTest::newRow("unix") << u("unix") << false << false;
    QTest::newRow("local") << u("local") << false << false;
}

void TestHostDialog::fieldsThatServeNoPurpose()
{
    QFETCH(const QString, transport);
    QFETCH(const bool, login);
    QFETCH(const bool, host);
    type("hostUri", u("qemu+ssh://root@alpha:2222/system"));
    find<QComboBox>("hostTransport")->setCurrentText(transport);
    for (const char *name : {"hostUser", "hostKeyFile"})
        QCOMPARE(find<QWidget>(name)->isEnabled(), login);
    for (const char *name : {"hostHost", "hostPort"})
        QCOMPARE(find<QWidget>(name)->isEnabled(), host);
    QCOMPARE(find<QWidget>("hostJump")->isEnabled(), transport == u("ssh"));
    QCOMPARE(text("hostUri").contains(u("root@")), login);
    QCOMPARE(text("hostUri").contains(u("alpha:2222")), host);
    QVERIFY2(canAccept(), qPrintable(fault(u("hostUri"))));
    find<QComboBox>("hostTransport")->setCurrentText(u("ssh")); // nothing was lost on the way
    QCOMPARE(text("hostUri"), u("qemu+ssh://root@alpha:2222/system"));
}

void TestHostDialog::driverBringsItsPath()
{
    find<QComboBox>("hostDriver")->setCurrentText(u("test"));
    QCOMPARE(text("hostUri"), u("test:///default"));
    QVERIFY(canAccept());
    find<QComboBox>("hostDriver")->setCurrentText(u("xen"));
    QCOMPARE(text("hostUri"), u("xen:///system"));
}

void TestHostDialog::driverTypedByHand()
{
    type("hostHost", u("alpha"));
    QLineEdit *line = find<QComboBox>("hostDriver")->lineEdit();
    line->selectAll();
    QTest::keyClicks(line, u("bhyve"));
    QCOMPARE(text("hostUri"), u("bhyve+ssh://alpha/system"));
    line->selectAll();
    QTest::keyClicks(line, u("qemu"));
    QCOMPARE(text("hostUri"), u("qemu+ssh://alpha/system"));
}

void TestHostDialog::homeIsUnderstoodInTheKeyFile()
{
    QTemporaryDir home;
    const QByteArray before = qgetenv("HOME");
    qputenv("HOME", QFile::encodeName(home.path()));
    QFile key(home.filePath(u("id")));
    QVERIFY(key.open(QIODevice::WriteOnly));
    type("hostHost", u("alpha"));
    type("hostKeyFile", u("~/id"));
    qputenv("HOME", before);
    QCOMPARE(fault(u("hostKeyFile")), QString());
    QCOMPARE(text("hostKeyFile"), u("~/id"));
    QCOMPARE(m_dialog->entry().uri, u("qemu+ssh://alpha/system?keyfile=") + home.filePath(u("id")));
    find<QPushButton>("browseKeyFile")->click();
    auto *browser = find<QFileDialog>("keyFileDialog");
    QVERIFY(browser && browser->isVisible());
    emit browser->fileSelected(key.fileName());
    QCOMPARE(text("hostKeyFile"), key.fileName());
}

void TestHostDialog::nameIsProposed()
{
    type("hostUri", u("qemu+ssh://root@alpha.example.org/system"));
    QCOMPARE(m_dialog->entry().name, u("alpha"));
    type("hostUri", u("qemu+ssh://root@beta.example.org/system"));
    QCOMPARE(m_dialog->entry().name, u("beta"));
    type("hostHost", u("be ta"));
    QCOMPARE(m_dialog->entry().name, QString()); // a URI that is none makes no name
    type("hostName", u("  my   K\xc3\xa4se \n host "));
    type("hostHost", u("gamma"));
    QCOMPARE(m_dialog->entry().name, u("my K\xc3\xa4se host"));
}

void TestHostDialog::passwordGoes_data()
{
    QTest::addColumn<QByteArray>("field");
    QTest::addColumn<QString>("text");
    const auto row = [](const char *name, const char *field, const char *text) {
        QTest::newRow(name) << QByteArray(field) << u(text);
    };
    row("URI", "hostUri", "qemu+ssh://root:s3cret@alpha/system");
    row("URI, no user", "hostUri", "qemu+ssh://:s3cret@alpha/system");
    row("URI, odd signs", "hostUri", "qemu+ssh://root:a/b@?s3cret@alpha/system");
    row("URI, bad otherwise", "hostUri", "qemu+smoke://root:s3cret@al pha/system");
    row("user", "hostUser", "root:s3cret");
    row("user and host", "hostUser", "root:s3cret@alpha");
    row("host", "hostHost", "root:s3cret@alpha");
    row("whole URI as host", "hostHost", "qemu+ssh://root:s3cret@alpha/system");
    row("whole URI as name", "hostName", "qemu+ssh://root:s3cret@alpha/system");
    row("whole URI as path", "hostPath", "qemu+ssh://root:s3cret@alpha/system");
    row("whole URI as driver", "hostDriver", "qemu+ssh://root:s3cret@alpha/system");
    row("whole URI as key file", "hostKeyFile", "qemu+ssh://root:s3cret@alpha/system");
}

void TestHostDialog::passwordGoes()
{
    QFETCH(const QByteArray, field);
    QFETCH(const QString, text);
    type("hostHost", u("beta"));
    type(field.constData(), text);
    QVERIFY2(!allTexts().contains(u("s3cret")), qPrintable(allTexts()));
    const QString shown = fault(QString::fromLatin1(field));
    QVERIFY2(shown.contains(u("password"), Qt::CaseInsensitive), qPrintable(shown));
    for (QLineEdit *line : m_dialog->findChildren<QLineEdit *>())
        line->undo();
    QVERIFY(!allTexts().contains(u("s3cret")));
    const HostEntry entry = m_dialog->entry();
    QVERIFY(!entry.uri.contains(u("s3cret")) && !entry.name.contains(u("s3cret")));
}

void TestHostDialog::passwordTypedKeyByKey()
{
    QLineEdit *line = find<QLineEdit>("hostUser");
    QTest::keyClicks(line, u("root:s3cret"));
    QCOMPARE(line->text(), u("root:"));
    QVERIFY(!allTexts().contains(u("s3cret")));
    line = find<QLineEdit>("hostUri");
    line->selectAll();
    QTest::keyClicks(line, u("qemu+ssh://root:s3cret@alpha/system"));
    QCOMPARE(line->text(), u("qemu+ssh://root@alpha/system"));
    QVERIFY(!allTexts().contains(u("s3cret")));
}

void TestHostDialog::alreadyInTheList()
{
    const HostEntry known{.id = {QUuid::createUuid()}, .name = u("alpha one"), .uri = u("qemu+ssh://Alpha/system?")};
    open({}, {known});
    type("hostHost", u("alpha"));
    QVERIFY(!canAccept());
    const QString shown = fault(u("hostUri"));
    QVERIFY2(shown.contains(u("already in the list as alpha one")), qPrintable(shown));
    type("hostUser", u("root"));
    QVERIFY(canAccept());
}

void TestHostDialog::editKeepsWhatIsNotShown()
{
    const HostEntry entry{.id = {QUuid::createUuid()},
                          .name = u("mine"),
                          .uri = u("qemu+ssh://alpha/system?no_verify=1"),
                          .readOnly = true,
                          .connectAtStart = false,
                          .remembered = false};
    open(entry);
    QCOMPARE(find<QPushButton>("okButton")->text(), u("Save"));
    QCOMPARE(m_dialog->entry(), entry);
    QVERIFY(canAccept());
    type("hostUser", u("root"));
    HostEntry wanted = entry;
    wanted.uri = u("qemu+ssh://root@alpha/system?no_verify=1");
    QCOMPARE(m_dialog->entry(), wanted);
}

void TestHostDialog::testWorks()
{
    type("hostUri", u("test:///default"));
    find<QCheckBox>("hostReadOnly")->click();
    auto *result = find<QLabel>("testResult");
    auto *test = find<QPushButton>("testButton");
    test->click();
    QVERIFY(find<QProgressBar>("testBusy")->isVisible());
    QCOMPARE(test->text(), u("Cancel Test"));
    QTRY_VERIFY_WITH_TIMEOUT(result->text().startsWith(u("Connected to ")), soon);
    QVERIFY2(result->text().contains(u(": TEST ")), qPrintable(result->text()));
    QVERIFY(result->text().contains(u(", libvirt ")));
    QVERIFY(result->text().contains(u("1 instance")));
    QVERIFY(result->text().endsWith(u(" ms")));
    QVERIFY(!find<QProgressBar>("testBusy")->isVisible());
    QCOMPARE(test->text(), u("Test"));
}

void TestHostDialog::testTellsWhatWentWrong()
{
    type("hostUri", u("test+unix:///default?socket=/no/such/socket"));
    find<QPushButton>("testButton")->click();
    auto *result = find<QLabel>("testResult");
    QTRY_VERIFY_WITH_TIMEOUT(result->text().contains(u("/no/such/socket")), soon);
    QVERIFY2(result->text().contains(u("libvirt daemon")), qPrintable(result->text())); // and what to do about it
    QVERIFY2(!result->text().contains(u("by itself")), qPrintable(result->text()));
    QVERIFY(!find<QProgressBar>("testBusy")->isVisible());
    QVERIFY(canAccept()); // it may be away today only
}

void TestHostDialog::testIsForgottenAfterAnEdit()
{
    type("hostUri", u("test:///default"));
    auto *result = find<QLabel>("testResult");
    find<QPushButton>("testButton")->click();
    QTRY_VERIFY_WITH_TIMEOUT(result->text().startsWith(u("Connected to ")), soon);
    type("hostUri", u("test:///default?x=1"));
    QCOMPARE(result->text(), QString());
    find<QPushButton>("testButton")->click();
    find<QCheckBox>("hostReadOnly")->click(); // while it runs
    QVERIFY(!find<QProgressBar>("testBusy")->isVisible());
    QTest::qWait(500);
    QCOMPARE(result->text(), QString()); // the answer to the old question never comes
}

// A socket that takes connections and never answers.
class SilentHost {
public:
    explicit SilentHost(const QString &path) : m_fd(socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0))
    {
        sockaddr_un address{};
        address.sun_family = AF_UNIX;
        qstrncpy(address.sun_path, QFile::encodeName(path).constData(), sizeof address.sun_path);
        m_good = bind(m_fd, reinterpret_cast<const sockaddr *>(&address), sizeof address) == 0 && listen(m_fd, 5) == 0;
    }
    ~SilentHost() { close(m_fd); }
    SilentHost(const SilentHost &) = delete;
    SilentHost &operator=(const SilentHost &) = delete;
    [[nodiscard]] bool isGood() const { return m_good; }

private:
    int m_fd;
    bool m_good = false;
};

void TestHostDialog::testIsCancelledAtOnce()
{
    const QTemporaryDir folder;
    auto host = std::make_unique<SilentHost>(folder.filePath(u("s")));
    QVERIFY(host->isGood());
    type("hostUri", u("test+unix:///default?socket=") + folder.filePath(u("s")));
    auto *test = find<QPushButton>("testButton");
    test->click();
    QTest::qWait(300);
    QVERIFY(find<QProgressBar>("testBusy")->isVisible());
    test->click();
    QCOMPARE(find<QLabel>("testResult")->text(), u("Cancelled."));
    QVERIFY(!find<QProgressBar>("testBusy")->isVisible());
    test->click(); // once more, and the dialog goes while it hangs
    QTest::qWait(100);
    const int before = virt::Executor::abandoned();
    m_dialog.reset();
    QVERIFY(virt::Executor::abandoned() > before); // nobody waited for it
    host.reset();                                  // the threads that hung come back: cleanup() waits for it
}

void TestHostDialog::everythingHasAName()
{
    QCOMPARE(m_dialog->objectName(), u("hostDialog"));
    for (const char *name :
         {"hostName", "hostDriver", "hostTransport", "hostUser", "hostHost", "hostPort", "hostKeyFile", "hostPath",
          "hostUri", "hostReadOnly", "hostConnectAtStart", "testButton", "okButton", "browseKeyFile"}) {
        const auto *widget = find<QWidget>(name);
        QVERIFY2(widget, name);
        QVERIFY2(!widget->accessibleName().isEmpty(), name);
    }
}

static HostDialog *shown(QWidget &window)
{
    return window.findChild<HostDialog *>(u("hostDialog"));
}

void TestHostDialog::addsToTheFleet()
{
    model::Fleet fleet;
    QWidget window;
    gui::openAddHost(fleet, &window);
    const QPointer<HostDialog> dialog = shown(window);
    QVERIFY(dialog && dialog->isVisible() && !dialog->isModal());
    dialog->findChild<QLineEdit *>(u("hostUri"))->setText(u("test:///default"));
    dialog->findChild<QPushButton *>(u("okButton"))->click();
    QCOMPARE(fleet.hosts().rowCount(), 1);
    QCOMPARE(fleet.entries().first().uri, u("test:///default"));
    QTRY_VERIFY(!dialog);
    QTRY_COMPARE_WITH_TIMEOUT(fleet.hosts().rows().first().state, model::HostState::Connected, soon);
    gui::openAddHost(fleet, &window);
    shown(window)->findChild<QPushButton *>(u("cancelButton"))->click();
    QCOMPARE(fleet.hosts().rowCount(), 1);
}

void TestHostDialog::editsInTheFleet()
{
    model::Fleet fleet(model::Fleet::Rights::ReadOnly);
    QWidget window;
    const auto id = fleet.add({.name = u("demo"), .uri = u("test:///default"), .connectAtStart = false});
    gui::openEditHost(fleet, {QUuid::createUuid()}, &window); // not there: nothing happens
    QVERIFY(!shown(window));
    gui::openEditHost(fleet, id, &window);
    shown(window)->findChild<QLineEdit *>(u("hostName"))->setText(u("renamed"));
    shown(window)->findChild<QPushButton *>(u("okButton"))->click();
    QCOMPARE(fleet.entries().size(), 1);
    QCOMPARE(fleet.entries().first().name, u("renamed"));
    QCOMPARE(fleet.entries().first().id, id);
    QVERIFY(!fleet.entries().first().readOnly); // all hosts of this run are, but that was not the user's wish
    QTRY_VERIFY(!shown(window));
    gui::openEditHost(fleet, id, &window);
    fleet.remove(id); // meanwhile, elsewhere
    shown(window)->findChild<QPushButton *>(u("okButton"))->click();
    QCOMPARE(fleet.entries().size(), 0);
}

QTEST_MAIN(TestHostDialog)
#include "tst_hostdialog.moc"
