// SPDX-License-Identifier: GPL-3.0-or-later
// Hosts that are logged in to in different ways, in the program's own window: everything that is asked is answered in
// its dialogs, and whatever is done with a host afterwards, its sshd sees one login.
#include "gui/main/mainwindow.h"
#include "labtool.h"
#include "model/fleet.h"
#include "virt/core/executor.h"
#include "virt/core/library.h"
#include "virt/instance/lifecycle.h"
#include "virt/snapshot/snapshot.h"
#include "virt/ssh/remotecommand.h"
#include <optional>
#include <QAction>
#include <QApplication>
#include <QComboBox>
#include <QDialog>
#include <QDir>
#include <QFile>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSettings>
#include <QTemporaryDir>
#include <QTest>
#include <unistd.h>

using namespace labtool;
using namespace std::chrono_literals;
using model::HostId;
using model::HostState;

namespace {

const QStringList letters{QStringLiteral("a"), QStringLiteral("c"), QStringLiteral("d"), QStringLiteral("e")};
const QString guest = QStringLiteral("mail-1"); // on host-d
constexpr int soon = 60'000;

QString told(const QStringList &words)
{
    const Output out = lab(words);
    if (!out.ok())
        qFatal("lab %s: %s", qPrintable(words.join(u' ')), qPrintable(out.text));
    return out.text;
}

int logins(const QString &host)
{
    return told({QStringLiteral("logins"), host}).toInt();
}

QString addressOf(const QString &host)
{
    return told({QStringLiteral("uri"), host}).section(u'@', 1).section(u'/', 0, 0);
}

QString allTexts(const QWidget &widget)
{
    QString out = widget.windowTitle();
    for (const QLabel *label : widget.findChildren<QLabel *>())
        out += u'\n' + label->text();
    return out;
}

// The window of a person who answers what is asked.
struct Desk {
    QTemporaryDir dir;
    QSettings settings{dir.filePath(QStringLiteral("virtdeck.ini")), QSettings::IniFormat};
    model::Fleet fleet;
    gui::MainWindow window{fleet, settings};

    Desk()
    {
        window.resize(1280, 800);
        window.QWidget::show();
    }
    template<class T>
    T *find(const QWidget &in, const char *name)
    {
        T *found = in.findChild<T *>(QString::fromLatin1(name));
        if (!found)
            qFatal("there is no %s in \"%s\"", name, qPrintable(in.windowTitle()));
        return found;
    }
    static QList<QDialog *> open(const char *name)
    {
        QList<QDialog *> out;
        for (QWidget *top : QApplication::topLevelWidgets())
            if (auto *dialog = qobject_cast<QDialog *>(top);
                dialog && dialog->isVisible() && dialog->objectName() == QLatin1String(name))
                out.append(dialog);
        return out;
    }
    // As in the lab, named "host-d"; "jump" leads to host-e.
    HostId add(const QString &letter)
    {
        find<QAction>(window, "addHost")->trigger();
        const auto dialogs = open("hostDialog");
        if (dialogs.size() != 1)
            qFatal("the Add Host dialog does not open");
        QDialog &dialog = *dialogs.constFirst();
        find<QLineEdit>(dialog, "hostUri")->setText(told({QStringLiteral("uri"), letter}));
        find<QLineEdit>(dialog, "hostName")->setText(QStringLiteral("host-") + letter);
        if (letter == QStringLiteral("e"))
            find<QLineEdit>(dialog, "hostJump")->setText(QStringLiteral("root@") + addressOf(QStringLiteral("jump")));
        find<QPushButton>(dialog, "okButton")->click();
        return fleet.entries().constLast().id;
    }
    void addAll()
    {
        for (const QString &letter : letters)
            add(letter);
    }
    [[nodiscard]] HostId id(const QString &letter) const
    {
        for (const auto &entry : fleet.entries())
            if (entry.name == QStringLiteral("host-") + letter)
                return entry.id;
        return {};
    }
    [[nodiscard]] HostState state(const QString &letter) { return fleet.hosts().find(id(letter))->state; }
    [[nodiscard]] bool connected(const QStringList &which)
    {
        return std::ranges::all_of(which, [this](const QString &l) { return state(l) == HostState::Connected; });
    }
};

// Whose question it is: the machine that wants a password, the host that wants the pass phrase.
QString askerOf(const QDialog &prompt)
{
    const QString texts = allTexts(prompt);
    for (const QString &host : QStringList{"jump", "a", "c", "d", "e"})
        if (texts.contains(addressOf(host)) && (host == QStringLiteral("jump") || !texts.contains(addressOf("jump"))))
            return host;
    return texts.contains(QStringLiteral("id-phrase")) ? QStringLiteral("c") : QString();
}

// The fingerprint of a host's key as the lab made it.
QString fingerprintOf(const QString &host)
{
    QProcess process;
    process.start(QStringLiteral("ssh-keygen"),
                  {"-l", "-F", addressOf(host), "-f", told({QStringLiteral("knownhosts")})});
    process.waitForFinished();
    return QString::fromUtf8(process.readAllStandardOutput())
        .section(QStringLiteral("SHA256:"), 1)
        .section(u' ', 0, 0)
        .trimmed()
        .prepend(QStringLiteral("SHA256:"));
}

// Answers what comes, and remembers what it was.
class Person : public QObject {
    Q_OBJECT
public:
    explicit Person(bool mistypes = false) : m_mistypes(mistypes)
    {
        m_timer.callOnTimeout(this, &Person::look);
        m_timer.start(50ms);
    }
    QStringList fingerprints;   // "d SHA256:…", as shown
    QMap<QString, int> secrets; // how often each host's was asked for
    QString refuses;            // presses Cancel when this host asks for its secret
    QStringList replaced;       // hosts whose changed key was replaced
    QStringList faults;

private:
    void look()
    {
        for (QDialog *prompt : Desk::open("promptDialog"))
            if (prompt->property("seen").isNull()) {
                prompt->setProperty("seen", true);
                answer(*prompt);
            }
    }
    void answer(QDialog &prompt)
    {
        const QString host = askerOf(prompt);
        if (host.isEmpty())
            faults.append(QStringLiteral("who asks? ") + allTexts(prompt));
        const auto *fingerprint = prompt.findChild<QLabel *>(QStringLiteral("promptFingerprint"));
        if (fingerprint && fingerprint->isVisible())
            return answerKey(prompt, host, fingerprint->text());
        const bool wrong = m_mistypes && secrets[host] == 0;
        ++secrets[host];
        if (host == refuses)
            return press(prompt, "promptCancel");
        auto *field = prompt.findChild<QLineEdit *>(QStringLiteral("promptAnswer"));
        if (field->echoMode() == QLineEdit::Normal)
            faults.append(QStringLiteral("the secret of %1 can be read on the screen").arg(host));
        field->setText(wrong ? QStringLiteral("mistyped") : told({QStringLiteral("secret"), host}));
        press(prompt, "promptAccept");
    }
    void answerKey(QDialog &prompt, const QString &host, const QString &shown)
    {
        fingerprints.append(host + u' ' + shown);
        if (const QString real = ::fingerprintOf(host); !shown.contains(real))
            faults.append(QStringLiteral("%1 has the key %2, not %3").arg(host, real, shown));
        auto *replace = prompt.findChild<QPushButton *>(QStringLiteral("hostKeyReplace"));
        if (!replace || !replace->isVisible())
            return press(prompt, "promptAccept");
        if (replace->isDefault())
            faults.append(QStringLiteral("the dangerous button is the default one"));
        replaced.append(host);
        replace->click();
    }
    void press(QDialog &prompt, const char *name)
    {
        if (auto *button = prompt.findChild<QPushButton *>(QLatin1String(name)); button && button->isEnabled())
            button->click();
        else
            faults.append(QStringLiteral("%1 cannot be pressed: %2").arg(QLatin1String(name), allTexts(prompt)));
    }

    QTimer m_timer;
    bool m_mistypes;
};

void forgetKnownHosts()
{
    QFile::remove(QDir::home().filePath(QStringLiteral(".ssh/known_hosts")));
}

} // namespace

class TstConnections : public QObject {
    Q_OBJECT
    std::unique_ptr<virt::Library> m_library;

    template<class T>
    virt::Result<T> answered(const std::function<void(virt::Done<T>)> &ask)
    {
        std::optional<virt::Result<T>> answer;
        ask([&](virt::Result<T> r) { answer = std::move(r); });
        if (!QTest::qWaitFor([&] { return answer.has_value(); }, soon))
            return virt::Error{.message = QStringLiteral("no answer")};
        return std::move(*answer);
    }
    static const virt::Instance *instance(Desk &desk)
    {
        const auto ids = desk.fleet.instances().named(guest);
        return ids.size() == 1 ? desk.fleet.instance(ids.constFirst()) : nullptr;
    }

private slots:
    void initTestCase();
    void cleanupTestCase();
    void init();

    void everybodyIsAskedOnceAndLogsInOnce();
    void cancelEndsThatHostOnly();
    void changedKeyIsReplacedOnlyWhenWanted();
};

void TstConnections::initTestCase()
{
    Q_INIT_RESOURCE(icons);
    m_library = std::make_unique<virt::Library>();
    if (!virsh(QStringLiteral("d"), {QStringLiteral("domuuid"), guest}).ok())
        told({QStringLiteral("guest"), QStringLiteral("d"), guest});
}

void TstConnections::cleanupTestCase()
{
    virsh(QStringLiteral("d"), {QStringLiteral("destroy"), guest});
    forgetSnapshots(QStringLiteral("d"), guest);
    virsh(QStringLiteral("d"), {QStringLiteral("undefine"), guest, QStringLiteral("--remove-all-storage")});
    QTRY_COMPARE_WITH_TIMEOUT(virt::Executor::abandoned(), 0, soon);
    m_library.reset();
}

void TstConnections::init()
{
    forgetKnownHosts();
    for (const QString &host : letters + QStringList{QStringLiteral("jump")})
        told({QStringLiteral("logins"), host, QStringLiteral("reset")});
}

void TstConnections::everybodyIsAskedOnceAndLogsInOnce()
{
    Desk desk;
    Person person(true);
    desk.addAll();
    QTRY_VERIFY_WITH_TIMEOUT(desk.connected(letters), soon);
    QVERIFY2(person.faults.isEmpty(), qPrintable(person.faults.join(u'\n')));
    QCOMPARE(person.secrets, (QMap<QString, int>{{"c", 2}, {"d", 2}, {"jump", 2}})); // the first was mistyped
    person.fingerprints.sort();
    QCOMPARE(person.fingerprints.size(), 4); // host-a is let in unchecked, by its URI; the jump host is one more
    QTRY_VERIFY_WITH_TIMEOUT(instance(desk) && instance(desk)->flagsKnown, soon);

    desk.fleet.perform(virt::LifecycleAction::Start, desk.fleet.instances().named(guest));
    QTRY_VERIFY_WITH_TIMEOUT(instance(desk)->isActive(), soon);
    const QUuid uuid = instance(desk)->uuid;
    virt::Session &session = *desk.fleet.session(desk.id(QStringLiteral("d")));
    const auto taken = answered<void>([&](auto done) {
        virt::takeSnapshot(session, uuid, guest, {.name = QStringLiteral("before")}, this, {}, std::move(done));
    });
    QVERIFY2(bool(taken), qPrintable(taken ? QString() : taken.error().text()));
    for (const QString &letter : letters) {
        const auto named = answered<virt::CommandOutput>([&](auto done) {
            virt::runOnHost(*desk.fleet.session(desk.id(letter)), QStringLiteral("Name"), {QStringLiteral("hostname")},
                            this, std::move(done));
        });
        QVERIFY2(bool(named), qPrintable(named ? QString() : named.error().text()));
        QCOMPARE(QString::fromUtf8(named->out).trimmed(), QStringLiteral("host-") + letter);
    }

    for (const QString &letter : letters)
        told({QStringLiteral("host"), letter, QStringLiteral("kill")});
    QTRY_VERIFY_WITH_TIMEOUT(std::ranges::none_of(letters, [&](const QString &l) { return desk.connected({l}); }),
                             soon);
    for (const QString &letter : letters)
        told({QStringLiteral("host"), letter, QStringLiteral("restart-daemon")});
    QTRY_VERIFY_WITH_TIMEOUT(desk.connected(letters), soon);
    QTRY_VERIFY_WITH_TIMEOUT(instance(desk) && instance(desk)->isActive(), soon);

    for (const QString &host : letters + QStringList{QStringLiteral("jump")})
        QVERIFY2(logins(host) == 1,
                 qPrintable(QStringLiteral("%1 was logged in to %2 times").arg(host).arg(logins(host))));
    QCOMPARE(person.secrets, (QMap<QString, int>{{"c", 2}, {"d", 2}, {"jump", 2}})); // nobody was asked again
}

void TstConnections::cancelEndsThatHostOnly()
{
    Desk desk;
    Person person;
    person.refuses = QStringLiteral("d");
    desk.addAll();
    const QStringList others{QStringLiteral("a"), QStringLiteral("c"), QStringLiteral("e")};
    QTRY_VERIFY_WITH_TIMEOUT(desk.connected(others) && desk.state(QStringLiteral("d")) == HostState::Off, soon);
    QTest::qWait(3000); // longer than the first of the back-off
    QCOMPARE(desk.state(QStringLiteral("d")), HostState::Off);
    QCOMPARE(person.secrets.value(QStringLiteral("d")), 1);
    QVERIFY2(person.faults.isEmpty(), qPrintable(person.faults.join(u'\n')));
    QVERIFY(desk.connected(others));
    QCOMPARE(logins(QStringLiteral("d")), 0);

    person.refuses.clear(); // and asked for again it comes
    desk.fleet.connectHost(desk.id(QStringLiteral("d")));
    QTRY_VERIFY_WITH_TIMEOUT(desk.connected(letters), soon);
}

void TstConnections::changedKeyIsReplacedOnlyWhenWanted()
{
    const QString d = QStringLiteral("d");
    {
        Desk desk;
        const Person person;
        desk.add(d);
        QTRY_VERIFY_WITH_TIMEOUT(desk.connected({d}), soon);
    }
    const QString now = told({QStringLiteral("hostkey"), d});
    Desk desk;
    desk.add(d);
    QTRY_COMPARE_WITH_TIMEOUT(Desk::open("promptDialog").size(), 1, soon);
    QDialog &warning = *Desk::open("promptDialog").constFirst();
    QVERIFY(allTexts(warning).contains(now));
    QVERIFY(allTexts(warning).contains(QStringLiteral("CHANGED")));
    desk.find<QPushButton>(warning, "promptCancel")->click();
    QTRY_COMPARE_WITH_TIMEOUT(desk.state(d), HostState::Failed, soon);
    QCOMPARE(logins(d), 1); // the one before

    Person person;
    desk.fleet.connectHost(desk.id(d));
    QTRY_VERIFY_WITH_TIMEOUT(desk.connected({d}), soon);
    QCOMPARE(person.replaced, QStringList{d});
    QVERIFY2(person.faults.isEmpty(), qPrintable(person.faults.join(u'\n')));
    QCOMPARE(person.secrets, (QMap<QString, int>{{d, 1}}));
    QCOMPARE(logins(d), 2);
}

// With a home folder of the lab's own: ssh reads and writes keys and known hosts there.
int main(int argc, char **argv)
{
    const QByteArray tool = VIRTDECK_SOURCE_DIR "/tests/lab/lab";
    if (!qEnvironmentVariableIsSet("VIRTDECK_LAB_DESK")) {
        if (const Output up = lab({QStringLiteral("up"), QStringLiteral("--logins")}); !up.ok()) {
            qCritical("%s", qPrintable(up.text));
            return 1;
        }
        qputenv("VIRTDECK_LAB_DESK", "1");
        std::vector<const char *> words{tool.constData(), "desk"};
        words.insert(words.end(), argv, argv + argc);
        words.push_back(nullptr);
        execv(tool.constData(), const_cast<char *const *>(words.data()));
        return 1;
    }
    QApplication app(argc, argv);
    TstConnections test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_connections.moc"
