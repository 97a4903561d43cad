// SPDX-License-Identifier: GPL-3.0-or-later
// What ssh and libvirt ask, before a person: the dialogs, what is remembered, and for whom one answer serves.
#include "gui/look/appearance.h"
#include "gui/main/mainwindow.h"
#include "gui/prompts/promptdialog.h"
#include "gui/prompts/prompts.h"
#include "model/fleet.h"
#include "tests/daemon/privatesshd.h"
#include "virt/core/executor.h"
#include "virt/core/library.h"
#include <QApplication>
#include <QCheckBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSettings>
#include <QTemporaryDir>
#include <QTest>

using gui::PromptDialog;
using model::HostState;
using virt::Prompt;
using Kind = virt::Prompt::Kind;

namespace {

constexpr int patience = 20'000;

// A key ring of the test's own; without a service it behaves as one that is not there.
class TestKeyRing : public model::KeyRing {
public:
    struct Box {
        QMap<QString, QByteArray> secrets;
        QString obstacle, fault; // seen before, and when something is written
        int reads = 0;
    };
    explicit TestKeyRing(Box &box) : m_box(box) {}
    void probe(QObject *receiver, Told done) override
    {
        later(receiver, [this, done] { done(m_box.obstacle); });
    }
    void read(const QString &name, QObject *receiver, Found done) override
    {
        ++m_box.reads;
        const auto at = m_box.secrets.constFind(name);
        const auto found = at == m_box.secrets.constEnd() ? std::nullopt : std::optional(*at);
        later(receiver, [done, found] { done(found); });
    }
    void write(const QString &name, const QByteArray &secret, QObject *receiver, Told done) override
    {
        if (m_box.fault.isEmpty())
            m_box.secrets.insert(name, secret);
        later(receiver, [this, done] { done(m_box.fault); });
    }
    void remove(const QString &name) override { m_box.secrets.remove(name); }

private:
    static void later(QObject *receiver, const std::function<void()> &work)
    {
        QMetaObject::invokeMethod(receiver, work, Qt::QueuedConnection);
    }
    Box &m_box;
};

QList<PromptDialog *> dialogs()
{
    QList<PromptDialog *> out;
    for (QWidget *window : QApplication::topLevelWidgets())
        if (auto *dialog = qobject_cast<PromptDialog *>(window); dialog && dialog->isVisible())
            out.append(dialog);
    return out;
}

Prompt passPhrase()
{
    return {.id = 1,
            .kind = Kind::PassPhrase,
            .subject = "/home/me/.ssh/id_ed25519",
            .words = "Enter passphrase for key '/home/me/.ssh/id_ed25519':",
            .memory = "key /home/me/.ssh/id_ed25519"};
}

Prompt newKey()
{
    return {.id = 2,
            .kind = Kind::NewHostKey,
            .subject = "alpha.example.org",
            .asker = "admin@gate.example.org",
            .key = {.type = "ED25519", .fingerprint = "SHA256:WIA54ie1Jzz3sDySMcYHpd39jPps//CGoOlV295yTyo"}};
}

Prompt changedKey()
{
    Prompt out = newKey();
    out.kind = Kind::ChangedHostKey;
    out.asker.clear();
    out.storedKey = {.type = "ECDSA", .fingerprint = "SHA256:ungWv48Bz+pBQUDeXa4iI7ADYaOWF3qctBD/YfIAFa0"};
    out.storedAt = "/home/me/.ssh/known_hosts:3";
    out.replaceable = true;
    return out;
}

// For a look by a person: in $VIRTDECK_SCREENSHOTS, light and dark.
void keepPictures(QWidget &window, QString name)
{
    const QString folder = qEnvironmentVariable("VIRTDECK_SCREENSHOTS");
    if (folder.isEmpty())
        return;
    name.replace(u' ', u'-').remove(u',');
    look::apply(look::Appearance::Dark);
    QTest::qWait(50); // the windows hear of it
    QVERIFY(window.grab().save(QStringLiteral("%1/prompt-%2-dark.png").arg(folder, name)));
    look::apply(look::Appearance::Light);
    QTest::qWait(50);
    QVERIFY(window.grab().save(QStringLiteral("%1/prompt-%2.png").arg(folder, name)));
    look::apply(look::Appearance::Desktop);
}

template<class T>
T *part(const QWidget &of, const char *name)
{
    return of.findChild<T *>(QString::fromLatin1(name));
}

QString placeOf(const PromptDialog &dialog)
{
    return part<QLabel>(dialog, "promptPlace")->text();
}

} // namespace

class TestPrompts : public QObject {
    Q_OBJECT
    std::unique_ptr<virt::Library> m_library;
    QTemporaryDir m_dir;
    TestKeyRing::Box m_box;
    std::unique_ptr<model::Fleet> m_fleet;
    std::unique_ptr<QWidget> m_window;

    // libvirt's test driver asks for a name and a password.
    model::HostId add(const QString &name)
    {
        const QString node = m_dir.filePath(name + QStringLiteral(".xml"));
        QFile file(node);
        if (file.open(QIODevice::WriteOnly))
            file.write("<node><auth><user password='secret'>root</user></auth></node>");
        file.close(); // it is read at once
        return m_fleet->add({.name = name, .uri = QStringLiteral("test://") + node});
    }
    [[nodiscard]] HostState stateOf(const model::HostId &host) const { return m_fleet->hosts().find(host)->state; }
    static PromptDialog *dialogFor(Kind kind)
    {
        for (PromptDialog *dialog : dialogs())
            if (dialog->prompt().kind == kind)
                return dialog;
        return nullptr;
    }
    // A press right after a window has come is not meant for it.
    static void lookAt() { QTest::qWait(QApplication::doubleClickInterval() + 50); }
    static void answer(PromptDialog &dialog, const char *text, bool remember = false)
    {
        lookAt();
        QTest::keyClicks(part<QLineEdit>(dialog, "promptAnswer"), QString::fromLatin1(text));
        part<QCheckBox>(dialog, "promptRemember")->setChecked(remember);
        QTest::mouseClick(part<QPushButton>(dialog, "promptAccept"), Qt::LeftButton);
    }

private slots:
    void initTestCase()
    {
        QApplication::setDoubleClickInterval(150);
        m_library = std::make_unique<virt::Library>();
    }
    void init();
    void cleanup();
    void cleanupTestCase() { m_library.reset(); }

    void everyPartHasAName_data();
    void onlyPassPhrasesAndPasswordsAreNeverEmpty();
    void everyPartHasAName();
    void changedKeyIsReplacedOnPurposeOnly();
    void keyOfAllUsersIsNotReplaced();
    void noKeyRingIsSaid();
    void asksUntilItIsRight();
    void remembersWhenTicked();
    void whatIsNotKeptIsTold();
    void oneOfManyIsCancelled();
    void whoEndsOtherwiseIsNotAsked();
    void earlyPressesGoNowhere();
    void nothingIsNoAnswer();
    void lateAnswerIsNotLost();
    void reconnectsWithoutAsking();
    void theMainWindowAsks();
    void theDesktopAnswers();
};

void TestPrompts::init()
{
    m_box = {};
    m_fleet = std::make_unique<model::Fleet>();
    m_fleet->secrets().setKeyRing(std::make_unique<TestKeyRing>(m_box));
    m_window = std::make_unique<QWidget>();
    (new gui::Prompts(m_fleet->secrets(), m_window.get()))->follow(*m_fleet);
}

void TestPrompts::cleanup()
{
    m_window.reset();
    m_fleet.reset();
    QTRY_COMPARE_WITH_TIMEOUT(virt::Executor::abandoned(), 0, patience);
}

void TestPrompts::everyPartHasAName_data()
{
    QTest::addColumn<Prompt>("prompt");
    QTest::newRow("pass phrase") << passPhrase();
    Prompt again = passPhrase();
    again.again = true;
    again.asker = "admin@gate.example.org";
    QTest::newRow("pass phrase, again, jump host") << again;
    Prompt late = passPhrase();
    late.late = true;
    QTest::newRow("pass phrase, late") << late;
    QTest::newRow("password") << Prompt{
        .id = 3, .kind = Kind::Password, .subject = "root@alpha.example.org", .memory = "ssh root@alpha.example.org"};
    QTest::newRow("code") << Prompt{.id = 4, .kind = Kind::Code, .words = "Verification code:"};
    QTest::newRow("name") << Prompt{
        .id = 5, .kind = Kind::Name, .words = "Enter username for alpha", .memory = "libvirt x"};
    QTest::newRow("confirm") << Prompt{.id = 6, .kind = Kind::Confirm, .words = "Allow use of key id_ed25519?"};
    QTest::newRow("notice") << Prompt{
        .id = 7, .kind = Kind::Notice, .words = "Confirm user presence for key ED25519-SK SHA256:abc"};
    QTest::newRow("new key") << newKey();
    QTest::newRow("changed key") << changedKey();
}

// SASL's authorization name is left out as a rule.
void TestPrompts::onlyPassPhrasesAndPasswordsAreNeverEmpty()
{
    for (const Kind kind : {Kind::Name, Kind::Code, Kind::Password, Kind::PassPhrase}) {
        PromptDialog dialog({.id = 5, .kind = kind, .subject = "alpha", .words = "Asked"}, QStringLiteral("alpha"));
        QCOMPARE(part<QPushButton>(dialog, "promptAccept")->isEnabled(), kind == Kind::Name || kind == Kind::Code);
    }
}

void TestPrompts::everyPartHasAName()
{
    QFETCH(const Prompt, prompt);
    auto *dialog = new PromptDialog(prompt, QStringLiteral("alpha"));
    dialog->setKeyRingObstacle({});
    dialog->setQueue({.number = 2, .count = 5, .hosts = 3});
    dialog->show();
    QCOMPARE(dialog->objectName(), QStringLiteral("promptDialog"));
    QVERIFY(dialog->windowTitle().contains(QStringLiteral("alpha")));
    QVERIFY(!dialog->isModal());
    for (const QWidget *w : dialog->findChildren<QWidget *>())
        if (w->focusPolicy() & Qt::TabFocus && qobject_cast<const QLabel *>(w) == nullptr)
            QVERIFY2(!w->objectName().isEmpty() && !w->accessibleName().isEmpty(), w->metaObject()->className());
    const auto *line = part<QLineEdit>(*dialog, "promptAnswer");
    if (line)
        QCOMPARE(line->echoMode(), prompt.isSecret() ? QLineEdit::Password : QLineEdit::Normal);
    QCOMPARE(part<QCheckBox>(*dialog, "promptRemember") != nullptr, !prompt.memory.isEmpty());
    QCOMPARE(part<QLabel>(*dialog, "promptFault") != nullptr, prompt.again || prompt.late);
    QVERIFY(part<QLabel>(*dialog, "promptOrigin")->text().contains(QStringLiteral("alpha")));
    QVERIFY(part<QLabel>(*dialog, "promptOrigin")->text().contains(prompt.asker));
    QCOMPARE(placeOf(*dialog), QStringLiteral("2 of 5"));
    QVERIFY(part<QLabel>(*dialog, "promptServed")->text().contains(QStringLiteral("2 more hosts")));
    keepPictures(*dialog, QString::fromLatin1(QTest::currentDataTag()));
    lookAt();
    QTest::keyClick(dialog, Qt::Key_Escape);
    QVERIFY(!dialog->isVisible());
}

void TestPrompts::changedKeyIsReplacedOnPurposeOnly()
{
    PromptDialog dialog(changedKey(), QStringLiteral("alpha"));
    dialog.setAttribute(Qt::WA_DeleteOnClose, false);
    dialog.show();
    QCOMPARE(part<QLabel>(dialog, "promptFingerprint")->text(), changedKey().key.fingerprint);
    QCOMPARE(part<QLabel>(dialog, "promptStoredFingerprint")->text(), changedKey().storedKey.fingerprint);
    QVERIFY(!part<QPushButton>(dialog, "hostKeyReplace")->isDefault());
    QVERIFY(part<QPushButton>(dialog, "promptCancel")->isDefault());
    lookAt();
    QTest::keyClick(&dialog, Qt::Key_Return);
    QVERIFY(!dialog.isVisible());
    QCOMPARE(dialog.result(), int(QDialog::Rejected));
    dialog.show();
    lookAt();
    QTest::mouseClick(part<QPushButton>(dialog, "hostKeyReplace"), Qt::LeftButton);
    QCOMPARE(dialog.result(), int(QDialog::Accepted));
}

void TestPrompts::keyOfAllUsersIsNotReplaced()
{
    Prompt prompt = changedKey();
    prompt.replaceable = false;
    PromptDialog dialog(prompt, QStringLiteral("alpha"));
    dialog.setAttribute(Qt::WA_DeleteOnClose, false);
    QVERIFY(!part<QPushButton>(dialog, "hostKeyReplace")->isEnabled());
}

void TestPrompts::noKeyRingIsSaid()
{
    m_box.obstacle = QStringLiteral("There is no key ring service in this session.");
    add(QStringLiteral("alpha"));
    QTRY_VERIFY_WITH_TIMEOUT(dialogFor(Kind::Name), patience);
    const PromptDialog *dialog = dialogFor(Kind::Name);
    QTRY_VERIFY(part<QLabel>(*dialog, "promptKeyRing")->isVisible());
    QCOMPARE(part<QLabel>(*dialog, "promptKeyRing")->text(), m_box.obstacle);
    QVERIFY(!part<QCheckBox>(*dialog, "promptRemember")->isEnabled());
}

void TestPrompts::asksUntilItIsRight()
{
    const auto host = add(QStringLiteral("alpha"));
    for (const char *password : {"wrong", "secret"}) {
        QTRY_VERIFY_WITH_TIMEOUT(dialogFor(Kind::Name) || dialogFor(Kind::Password), patience);
        if (PromptDialog *dialog = dialogFor(Kind::Name))
            answer(*dialog, "root");
        QTRY_VERIFY_WITH_TIMEOUT(dialogFor(Kind::Password), patience);
        PromptDialog *dialog = dialogFor(Kind::Password);
        QCOMPARE(part<QLabel>(*dialog, "promptFault") != nullptr, password == QByteArray("secret"));
        answer(*dialog, password);
    }
    QTRY_COMPARE_WITH_TIMEOUT(stateOf(host), HostState::Connected, patience);
    QVERIFY(dialogs().isEmpty());
    QVERIFY(m_box.secrets.isEmpty()); // nobody ticked the box
}

void TestPrompts::remembersWhenTicked()
{
    const auto host = add(QStringLiteral("alpha"));
    QTRY_VERIFY_WITH_TIMEOUT(dialogFor(Kind::Name), patience);
    QTRY_VERIFY(part<QCheckBox>(*dialogFor(Kind::Name), "promptRemember")->isEnabled());
    answer(*dialogFor(Kind::Name), "root", true);
    QTRY_VERIFY_WITH_TIMEOUT(dialogFor(Kind::Password), patience);
    QTRY_VERIFY(part<QCheckBox>(*dialogFor(Kind::Password), "promptRemember")->isEnabled());
    answer(*dialogFor(Kind::Password), "secret", true);
    QTRY_COMPARE_WITH_TIMEOUT(stateOf(host), HostState::Connected, patience);
    QCOMPARE(m_box.secrets.size(), 2);
    for (QByteArray &secret : m_box.secrets)
        if (secret == "secret")
            secret = "changed since"; // a remembered answer that is wrong is forgotten and asked for
    m_fleet->secrets().setKeyRing(std::make_unique<TestKeyRing>(m_box));
    const auto uri = m_fleet->entries().constFirst().uri;
    m_window.reset();
    m_fleet = std::make_unique<model::Fleet>();
    m_fleet->secrets().setKeyRing(std::make_unique<TestKeyRing>(m_box));
    m_window = std::make_unique<QWidget>();
    (new gui::Prompts(m_fleet->secrets(), m_window.get()))->follow(*m_fleet);
    const auto again = m_fleet->add({.name = QStringLiteral("alpha"), .uri = uri});
    QTRY_VERIFY_WITH_TIMEOUT(dialogFor(Kind::Password), patience);
    QVERIFY(part<QLabel>(*dialogFor(Kind::Password), "promptFault"));
    QVERIFY(!m_box.secrets.values().contains("changed since"));
    answer(*dialogFor(Kind::Password), "secret");
    QTRY_COMPARE_WITH_TIMEOUT(stateOf(again), HostState::Connected, patience);
}

void TestPrompts::whatIsNotKeptIsTold()
{
    m_box.fault = QStringLiteral("The key ring is locked.");
    m_fleet->secrets().keep(QStringLiteral("ssh root@alpha"), "secret", model::Secrets::Keep::ThisRun);
    QTest::qWait(50);
    QVERIFY(m_fleet->notices().all().isEmpty());
    m_fleet->secrets().keep(QStringLiteral("ssh root@alpha"), "secret", model::Secrets::Keep::Always);
    QTRY_COMPARE(m_fleet->notices().all().size(), 1);
    QVERIFY(m_fleet->notices().all().first().contains(m_box.fault));
}

void TestPrompts::oneOfManyIsCancelled()
{
    const auto alpha = add(QStringLiteral("alpha"));
    QTRY_COMPARE_WITH_TIMEOUT(dialogs().size(), 1, patience);
    const auto beta = add(QStringLiteral("beta"));
    QTRY_VERIFY_WITH_TIMEOUT(dialogFor(Kind::Name) && placeOf(*dialogFor(Kind::Name)) == "1 of 2", patience);
    QCOMPARE(dialogs().size(), 1);
    QVERIFY(dialogs()[0]->windowTitle().contains(QStringLiteral("alpha")));
    lookAt();
    QTest::mouseClick(part<QPushButton>(*dialogs()[0], "promptCancel"), Qt::LeftButton);
    QTRY_COMPARE_WITH_TIMEOUT(stateOf(alpha), HostState::Off, patience);
    QCOMPARE(m_fleet->session(alpha)->error().kind, virt::Error::Kind::Cancelled);
    QVERIFY(m_fleet->hosts().find(alpha)->error.contains(QStringLiteral("You cancelled the question")));
    QCOMPARE(dialogs().size(), 1);
    QVERIFY(dialogs()[0]->windowTitle().contains(QStringLiteral("beta")));
    QCOMPARE(placeOf(*dialogs()[0]), QStringLiteral("2 of 2"));
    answer(*dialogFor(Kind::Name), "root");
    QTRY_VERIFY_WITH_TIMEOUT(dialogFor(Kind::Password), patience);
    answer(*dialogFor(Kind::Password), "secret");
    QTRY_COMPARE_WITH_TIMEOUT(stateOf(beta), HostState::Connected, patience);
    m_fleet->connectHost(alpha); // and asked again when wanted again
    QTRY_VERIFY_WITH_TIMEOUT(dialogFor(Kind::Name), patience);
    m_fleet->remove(alpha);
    QTRY_VERIFY_WITH_TIMEOUT(dialogs().isEmpty(), patience);
}

void TestPrompts::whoEndsOtherwiseIsNotAsked()
{
    const auto alpha = add(QStringLiteral("alpha"));
    QTRY_COMPARE_WITH_TIMEOUT(dialogs().size(), 1, patience);
    add(QStringLiteral("beta"));
    const auto gamma = add(QStringLiteral("gamma"));
    QTRY_COMPARE_WITH_TIMEOUT(placeOf(*dialogs()[0]), QStringLiteral("1 of 3"), patience);
    m_fleet->disconnectHost(gamma); // one that waits
    QCOMPARE(placeOf(*dialogs()[0]), QStringLiteral("1 of 2"));
    m_fleet->disconnectHost(alpha); // the one that is shown
    QCOMPARE(dialogs().size(), 1);
    QVERIFY(dialogs()[0]->windowTitle().contains(QStringLiteral("beta")));
    QCOMPARE(placeOf(*dialogs()[0]), QStringLiteral("2 of 2"));
    QCOMPARE(stateOf(alpha), HostState::Off);
}

void TestPrompts::earlyPressesGoNowhere()
{
    PromptDialog dialog(newKey(), QStringLiteral("alpha"));
    dialog.setAttribute(Qt::WA_DeleteOnClose, false);
    dialog.show();
    QTest::mouseClick(part<QPushButton>(dialog, "promptAccept"), Qt::LeftButton);
    for (const auto key : {Qt::Key_Return, Qt::Key_Escape})
        QTest::keyClick(&dialog, key);
    QVERIFY(dialog.isVisible());
    lookAt();
    QTest::keyClick(&dialog, Qt::Key_Return);
    QCOMPARE(dialog.result(), int(QDialog::Accepted));
}

void TestPrompts::nothingIsNoAnswer()
{
    PromptDialog dialog(passPhrase(), QStringLiteral("alpha"));
    dialog.setAttribute(Qt::WA_DeleteOnClose, false);
    dialog.show();
    lookAt();
    QTest::keyClick(&dialog, Qt::Key_Return);
    QVERIFY(dialog.isVisible());
    QTest::keyClicks(part<QLineEdit>(dialog, "promptAnswer"), QStringLiteral("x"));
    QTest::keyClick(&dialog, Qt::Key_Return);
    QCOMPARE(dialog.result(), int(QDialog::Accepted));
    const PromptDialog code({.id = 4, .kind = Kind::Code, .words = "Press Return"}, QStringLiteral("alpha"));
    QVERIFY(part<QPushButton>(code, "promptAccept")->isEnabled());
}

// sshd does not wait for ever: what was typed when it had given up serves the next attempt.
void TestPrompts::lateAnswerIsNotLost()
{
    if (const QString obstacle = PrivateSshd::obstacle(); !obstacle.isEmpty()) {
        QVERIFY2(!qEnvironmentVariableIsSet("CI"), qPrintable(obstacle)); // there nothing is skipped
        QSKIP(qPrintable(obstacle));
    }
    PrivateSshd sshd;
    QVERIFY2(sshd.start(QStringLiteral("LoginGraceTime 1\n")), qPrintable(sshd.log()));
    const auto host = m_fleet->add({.name = QStringLiteral("alpha"),
                                    .uri = QStringLiteral("test+ssh://%1@127.0.0.1:%2/default?no_verify=1&keyfile=%3"
                                                          "&socket=/nowhere/sock")
                                               .arg(sshd.user())
                                               .arg(sshd.port())
                                               .arg(sshd.lockedKey())});
    QStringList heard;
    connect(m_fleet->session(host), &virt::Session::stateChanged, this,
            [&] { heard << m_fleet->session(host)->error().text(); });
    QTRY_VERIFY_WITH_TIMEOUT(dialogFor(Kind::PassPhrase), patience);
    QTest::qWait(5500);
    answer(*dialogFor(Kind::PassPhrase), "sesame", true);
    QTRY_VERIFY_WITH_TIMEOUT(heard.join(u' ').contains(QStringLiteral("/nowhere/sock")), patience);
    QVERIFY2(heard.join(u' ').contains(QStringLiteral("gave up waiting for the answer")),
             qPrintable(heard.join(u'\n')));
    QVERIFY2(!heard.join(u' ').contains(QStringLiteral("Broken pipe")), qPrintable(heard.join(u'\n')));
    QVERIFY(dialogs().isEmpty()); // nobody was asked again
    QCOMPARE(sshd.logins(), 1);
    QCOMPARE(m_box.secrets.values(), QList<QByteArray>{"sesame"});
}

void TestPrompts::reconnectsWithoutAsking()
{
    const auto host = add(QStringLiteral("alpha"));
    QTRY_VERIFY_WITH_TIMEOUT(dialogFor(Kind::Name), patience);
    answer(*dialogFor(Kind::Name), "root");
    QTRY_VERIFY_WITH_TIMEOUT(dialogFor(Kind::Password), patience);
    answer(*dialogFor(Kind::Password), "secret");
    QTRY_COMPARE_WITH_TIMEOUT(stateOf(host), HostState::Connected, patience);
    const int reads = m_box.reads;
    m_fleet->disconnectHost(host);
    m_fleet->connectHost(host);
    QTRY_COMPARE_WITH_TIMEOUT(stateOf(host), HostState::Connected, patience);
    QVERIFY(dialogs().isEmpty());
    QCOMPARE(m_box.reads, reads); // this run knows it
}

void TestPrompts::theMainWindowAsks()
{
    m_window.reset();
    add(QStringLiteral("alpha")); // asks before there is a window
    QTRY_VERIFY_WITH_TIMEOUT(!m_fleet->session(m_fleet->entries().constFirst().id)->prompts().isEmpty(), patience);
    QVERIFY(m_fleet->settled()); // it may wait for ever
    QSettings settings(m_dir.filePath(QStringLiteral("ini")), QSettings::IniFormat);
    gui::MainWindow window(*m_fleet, settings);
    QTRY_VERIFY_WITH_TIMEOUT(dialogFor(Kind::Name), patience);
    lookAt();
    QTest::mouseClick(part<QPushButton>(*dialogFor(Kind::Name), "promptCancel"), Qt::LeftButton);
    QTRY_VERIFY_WITH_TIMEOUT(dialogs().isEmpty(), patience);
}

// With a key ring service or without one: nobody may wait for it in vain.
void TestPrompts::theDesktopAnswers()
{
    const auto keyRing = model::desktopKeyRing();
    QObject receiver;
    int answers = 0;
    std::optional<QByteArray> found;
    keyRing->probe(&receiver, [&](const QString &) { ++answers; });
    keyRing->read(QStringLiteral("a name that nobody has used"), &receiver, [&](const auto &secret) {
        found = secret;
        ++answers;
    });
    QTRY_COMPARE_WITH_TIMEOUT(answers, 2, patience);
    QVERIFY(!found);
}

QTEST_MAIN(TestPrompts)
#include "tst_prompts.moc"
