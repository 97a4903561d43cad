// SPDX-License-Identifier: GPL-3.0-or-later
// The image chains of web-1 as Virtdeck finds them, beside what qemu-img says of the same files.
#include "labtool.h"
#include "virt/core/library.h"
#include "virt/snapshot/chains.h"
#include "virt/snapshot/snapshotplans.h"
#include <optional>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace virt;
using namespace labtool;

namespace {

const QString a = QStringLiteral("a");
const QString guest = QStringLiteral("web-1");
const QString images = QStringLiteral("/var/lib/libvirt/images/");
const QString elsewhere = QStringLiteral("/var/lib/elsewhere/");
constexpr int patience = 60'000;

template<class T>
struct Answer {
    std::optional<Result<T>> result;
    [[nodiscard]] Done<T> done()
    {
        return [this](Result<T> r) { result = std::move(r); };
    }
    [[nodiscard]] Result<T> wait() const
    {
        if (!QTest::qWaitFor([this] { return result.has_value(); }, patience))
            return Error{.kind = Error::Kind::TimedOut, .message = QStringLiteral("no answer")};
        return *result;
    }
};

bool sh(const QString &script)
{
    return on(a, {"sh", "-c", script}).ok();
}

} // namespace

class TestChainsLab : public QObject {
    Q_OBJECT
private slots:
    void initTestCase();
    void cleanupTestCase();
    void chainsAreAsQemuSays_data();
    void chainsAreAsQemuSays();
    void whatIsLeftOverIsFound();
    void filesThatNoPoolCovers();
    void readOnlyHostsAreReadToo();
    void savedVariablesAreFound();

private:
    void makeGuest(const QString &firmware = QStringLiteral("bios"));
    [[nodiscard]] Result<FoundChains> ask() { return askOn(*m_session); }
    [[nodiscard]] Result<FoundChains> askOn(Session &session);
    void compareWithQemu(const FoundChains &chains, const QString &top);

    std::unique_ptr<Library> m_library;
    std::unique_ptr<Session> m_session;
    QUuid m_uuid;
};

void TestChainsLab::makeGuest(const QString &firmware)
{
    (void)virsh(a, {"destroy", guest});
    (void)virsh(a, {"undefine", guest, "--snapshots-metadata", "--nvram"});
    QVERIFY(sh(QStringLiteral("rm -rf %1web-1* %2; : > /var/lib/libvirt/console/web-1.log").arg(images, elsewhere)));
    (void)virsh(a, {"pool-refresh", "default"});
    const Output made = lab({"guest", a, guest, "--firmware", firmware});
    QVERIFY2(made.ok(), qPrintable(made.text));
    m_uuid = QUuid(virsh(a, {"domuuid", guest}).text);
}

void TestChainsLab::initTestCase()
{
    const Output uri = lab({"uri", a});
    QVERIFY2(uri.ok(), qPrintable(uri.text));
    m_library = std::make_unique<Library>();
    m_session = std::make_unique<Session>(Session::Options{.uri = uri.text, .name = "host-a"});
    m_session->open();
    QTRY_COMPARE_WITH_TIMEOUT(m_session->state(), Session::State::Connected, patience);
    makeGuest();
}

void TestChainsLab::cleanupTestCase()
{
    makeGuest();
    m_session.reset();
    m_library.reset();
}

Result<FoundChains> TestChainsLab::askOn(Session &session)
{
    Answer<SnapshotTree> tree;
    listSnapshots(session, m_uuid, guest, this, tree.done());
    const auto listed = tree.wait();
    if (!listed)
        return listed.error();
    Answer<FoundChains> chains;
    askChains(session, m_uuid, guest, *listed, this, chains.done());
    return chains.wait();
}

void TestChainsLab::compareWithQemu(const FoundChains &chains, const QString &top)
{
    const Output said = on(a, {"qemu-img", "info", "-U", "--output=json", "--backing-chain", top});
    QVERIFY2(said.ok(), qPrintable(said.text));
    const QJsonArray layers = QJsonDocument::fromJson(said.text.toUtf8()).array();
    QVERIFY(!layers.isEmpty());
    for (const QJsonValue layer : layers) {
        const FoundFile *found = chains.find(layer["filename"].toString());
        QVERIFY2(found && found->known, qPrintable(layer["filename"].toString()));
        QCOMPARE(found->trouble, FoundFile::Trouble::None);
        QCOMPARE(found->format, layer["format"].toString());
        QCOMPARE(found->backingPath, layer["full-backing-filename"].toString());
        QCOMPARE(double(found->capacityBytes), layer["virtual-size"].toDouble());
        QVERIFY(found->allocatedBytes > 0);
    }
}

void TestChainsLab::chainsAreAsQemuSays_data()
{
    QTest::addColumn<bool>("running");
    QTest::newRow("off") << false;
    QTest::newRow("running") << true;
}

void TestChainsLab::chainsAreAsQemuSays()
{
    QFETCH(bool, running);
    const QString name = running ? QStringLiteral("second") : QStringLiteral("first");
    if (running)
        QVERIFY(virsh(a, {"start", guest}).ok());
    Answer<void> taken;
    takeSnapshot(*m_session, m_uuid, guest, {.name = name, .kind = SnapshotKind::External}, this, {}, taken.done());
    const auto done = taken.wait();
    QVERIFY2(done, done ? "" : qPrintable(done.error().text()));
    const auto chains = ask();
    QVERIFY2(chains, chains ? "" : qPrintable(chains.error().text()));
    QCOMPARE(chains->disks.size(), 1);
    QCOMPARE(chains->disks.first().path, images + "web-1." + name + ".qcow2");
    compareWithQemu(*chains, chains->disks.first().path);
    const FoundFile *memory = chains->find(images + "web-1.second.mem");
    QCOMPARE(memory && memory->known && memory->role == FoundFile::Role::Memory, running);
}

void TestChainsLab::whatIsLeftOverIsFound()
{
    QVERIFY(
        sh(QStringLiteral("cd %1 && qemu-img create -q -f qcow2 -F qcow2 -b %1web-1.first.qcow2 web-1.lost.qcow2 && "
                          "qemu-img create -q -f qcow2 web-1.alone.qcow2 1M")
               .arg(images)));
    QVERIFY(virsh(a, {"pool-refresh", "default"}).ok());
    const auto chains = ask();
    QVERIFY2(chains, chains ? "" : qPrintable(chains.error().text()));
    const FoundFile *lost = chains->find(images + "web-1.lost.qcow2");
    QVERIFY(lost && lost->role == FoundFile::Role::Beside);
    QCOMPARE(lost->backingPath, images + "web-1.first.qcow2");
    QCOMPARE(lost->pool, QStringLiteral("default"));
    QVERIFY(!chains->find(images + "web-1.alone.qcow2")); // stands on nothing of ours
}

void TestChainsLab::filesThatNoPoolCovers()
{
    makeGuest();
    QVERIFY(sh(QStringLiteral("mkdir -p %1 && cd %1 && qemu-img create -q -f qcow2 base.qcow2 8M && "
                              "qemu-img create -q -f qcow2 -F qcow2 -b base.qcow2 data.qcow2 && "
                              "qemu-img create -q -f qcow2 -F qcow2 -b base.qcow2 torn.qcow2 && "
                              "qemu-img rebase -u -F qcow2 -b gone.qcow2 torn.qcow2")
                   .arg(elsewhere)));
    for (const auto &[file, target] : {std::pair("data.qcow2", "vdx"), std::pair("torn.qcow2", "vdy")})
        QVERIFY(virsh(a, {"attach-disk", guest, elsewhere + file, target, "--config", "--subdriver", "qcow2"}).ok());
    const QString pools = virsh(a, {"pool-list", "--all"}).text;
    const auto chains = ask();
    QVERIFY2(chains, chains ? "" : qPrintable(chains.error().text()));
    QCOMPARE(chains->disks.size(), 3);
    compareWithQemu(*chains, elsewhere + "data.qcow2");
    QVERIFY(chains->find(elsewhere + "torn.qcow2")->known);
    QCOMPARE(chains->find(elsewhere + "gone.qcow2")->trouble, FoundFile::Trouble::Missing);
    QCOMPARE(virsh(a, {"pool-list", "--all"}).text, pools);
}

// The pool does not know the overlay yet, and must not be told to look.
void TestChainsLab::readOnlyHostsAreReadToo()
{
    makeGuest();
    QVERIFY(virsh(a, {"snapshot-create-as", guest, "theirs", "--disk-only"}).ok());
    Session session({.uri = m_session->options().uri, .name = "host-a", .readOnly = true});
    session.open();
    QTRY_COMPARE_WITH_TIMEOUT(session.state(), Session::State::Connected, patience);
    const auto chains = askOn(session);
    QVERIFY2(chains, chains ? "" : qPrintable(chains.error().text()));
    QCOMPARE(chains->disks.first().path, images + "web-1.theirs");
    compareWithQemu(*chains, images + "web-1.theirs");
    QCOMPARE(session.calls().totals().value("virStoragePoolRefresh").count, quint64(0));
}

void TestChainsLab::savedVariablesAreFound()
{
    makeGuest("uefi");
    QVERIFY(virsh(a, {"start", guest}).ok() && virsh(a, {"destroy", guest}).ok()); // which makes the variables
    for (const auto &[name, ours] : {std::pair("ours", true), std::pair("theirs", false)}) {
        Answer<void> taken;
        const QString snapshot = QString::fromLatin1(name);
        if (ours)
            takeSnapshot(*m_session, m_uuid, guest, {.name = snapshot, .kind = SnapshotKind::External}, this, {},
                         taken.done());
        QVERIFY(ours ? taken.wait().has_value()
                     : virsh(a, {"snapshot-create-as", guest, snapshot, "--disk-only"}).ok());
        const auto chains = ask();
        QVERIFY2(chains, chains ? "" : qPrintable(chains.error().text()));
        QList<FoundFile> variables;
        for (const FoundFile &file : chains->files)
            if (file.role == FoundFile::Role::Nvram)
                variables.append(file);
        QCOMPARE(variables.size(), 1); // nobody copied them for the other one, and nothing is missing
        QVERIFY2(variables.first().known && variables.first().path.endsWith(".ours"),
                 qPrintable(variables.first().why));
    }
}

QTEST_GUILESS_MAIN(TestChainsLab)
#include "tst_chainslab.moc"
