// SPDX-License-Identifier: GPL-3.0-or-later
// What plans about snapshots tell to type instead: lines that a shell and virsh take as they are.
#include "virt/snapshot/externalerase_p.h"
#include "virt/snapshot/externalrevert_p.h"
#include <QProcess>
#include <QRegularExpression>
#include <QStandardPaths>
#include <QTest>

using namespace virt;

namespace {

const QString guest = QStringLiteral("web 1");
const QString vda = QStringLiteral("vda");

ImageFile image(const char *name)
{
    return {QStringLiteral("/images/") + QLatin1StringView(name), QStringLiteral("qcow2")};
}

ExternalRevert revert()
{
    return {.snapshot = QStringLiteral("s1"),
            .end = ExternalRevert::End::Running,
            .wasActive = true,
            .memory = QStringLiteral("/images/a.s1.mem"),
            .before = {{vda, image("a.s2.qcow2")}},
            .after = {{vda, image("a.s1-0f.qcow2")}},
            .frozen = {{vda, image("a.qcow2")}},
            .drop = {QStringLiteral("/images/a.s2.qcow2")},
            .nvram = QStringLiteral("/nvram/a.fd"),
            .nvramCopy = QStringLiteral("/nvram/a.fd.s1"),
            .definition = QStringLiteral("<domain><os><nvram>/nvram/a.fd</nvram></os></domain>"),
            .pools = {{QStringLiteral("/images"), QStringLiteral("default")}},
            .capacities = {{vda, 1048576}},
            .first = TakeRequest{.name = QStringLiteral("now"),
                                 .kind = SnapshotKind::DiskOnly,
                                 .overlays = {{vda, QStringLiteral("/images/a.now.qcow2")}}},
            .firstNvram = QStringLiteral("/nvram/a.fd.now")};
}

ExternalErase erase()
{
    return {.snapshots = {QStringLiteral("s2")},
            .merges = {{.target = vda, .top = image("a.s2.qcow2"), .base = image("a.s1.qcow2"), .active = true}},
            .others = {{QStringLiteral("s1"), {{vda, image("a.qcow2")}}}},
            .pools = {{QStringLiteral("/images"), QStringLiteral("default")}}};
}

QStringList linesOf(const Steps &steps)
{
    Plan plan{.steps = told(steps)};
    plan.record.uri = QStringLiteral("qemu+ssh://alpha/system");
    return virshLines(plan);
}

QStringList revertLines()
{
    return linesOf(stepsOf(revert(), guest));
}

QStringList eraseLines()
{
    return linesOf(stepsOf(erase(), guest));
}

// Those that make XML are told apart by their end.
QStringList virshLinesIn(const QStringList &lines)
{
    QStringList out;
    for (const QString &line : lines)
        if (line.startsWith(QStringLiteral("virsh ")) && !line.contains(QStringLiteral(" > ")))
            out.append(line);
    return out;
}

// --option of each, as `virsh help COMMAND` has them
QString unknownOption(const QString &line)
{
    const QString command = line.section(u' ', 1, 1);
    QProcess help;
    help.start(QStringLiteral("virsh"), {QStringLiteral("help"), command});
    if (!help.waitForFinished() || help.exitCode() != 0)
        return command;
    const QString text = QString::fromUtf8(help.readAll());
    static const QRegularExpression option(QStringLiteral(" (--[a-z-]+)"));
    for (auto it = option.globalMatch(line); it.hasNext();)
        if (const QString name = it.next().captured(1);
            !text.contains(QRegularExpression(name + QStringLiteral("[ >\\]\n]"))))
            return command + u' ' + name;
    return {};
}

} // namespace

class TestPlanLines : public QObject {
    Q_OBJECT
private slots:
    void revertsAreTold();
    void erasuresAreTold();
    void xmlIsMadeFirst();
    void recordsKeepThem();
    void virshKnowsThem();
};

void TestPlanLines::revertsAreTold()
{
    QCOMPARE(virshLinesIn(revertLines()),
             QStringList({QStringLiteral("virsh pool-create-as virtdeck-files dir --target /nvram"),
                          QStringLiteral("virsh vol-clone a.fd a.fd.now --pool virtdeck-files"),
                          QStringLiteral("virsh pool-destroy virtdeck-files"),
                          QStringLiteral("virsh snapshot-create-as 'web 1' --name now --disk-only --diskspec "
                                         "vda,snapshot=external,file=/images/a.now.qcow2 --atomic"),
                          QStringLiteral("virsh destroy 'web 1'"),
                          QStringLiteral("virsh pool-refresh default"),
                          QStringLiteral("virsh vol-create-as default a.s1-0f.qcow2 1048576 --format qcow2 "
                                         "--backing-vol /images/a.qcow2 --backing-vol-format qcow2"),
                          QStringLiteral("virsh pool-create-as virtdeck-files dir --target /nvram"),
                          QStringLiteral("virsh vol-clone a.fd a.fd.before-revert --pool virtdeck-files"),
                          QStringLiteral("virsh pool-destroy virtdeck-files"),
                          QStringLiteral("virsh define then.xml"),
                          QStringLiteral("virsh pool-create-as virtdeck-files dir --target /nvram"),
                          QStringLiteral("virsh vol-delete a.fd --pool virtdeck-files"),
                          QStringLiteral("virsh vol-clone a.fd.s1 a.fd --pool virtdeck-files"),
                          QStringLiteral("virsh pool-destroy virtdeck-files"),
                          QStringLiteral("virsh restore /images/a.s1.mem --xml running.xml --running"),
                          QStringLiteral("virsh snapshot-create 'web 1' snapshot.xml --redefine --current"),
                          QStringLiteral("virsh pool-refresh default"),
                          QStringLiteral("virsh vol-delete a.s2.qcow2 --pool default"),
                          QStringLiteral("virsh pool-create-as virtdeck-files dir --target /nvram"),
                          QStringLiteral("virsh vol-delete a.fd.before-revert --pool virtdeck-files"),
                          QStringLiteral("virsh pool-destroy virtdeck-files")}));
    QCOMPARE(revertLines().first(), QStringLiteral("export VIRSH_DEFAULT_CONNECT_URI=qemu+ssh://alpha/system"));
}

void TestPlanLines::erasuresAreTold()
{
    QCOMPARE(virshLinesIn(eraseLines()),
             QStringList({QStringLiteral("virsh start 'web 1' --paused"),
                          QStringLiteral("virsh blockcommit 'web 1' vda --base /images/a.s1.qcow2 --top "
                                         "/images/a.s2.qcow2 --active --pivot"),
                          QStringLiteral("virsh snapshot-delete 'web 1' s2 --metadata"),
                          QStringLiteral("virsh snapshot-create 'web 1' snapshot-1.xml --redefine"),
                          QStringLiteral("virsh pool-refresh default"),
                          QStringLiteral("virsh vol-delete a.s2.qcow2 --pool default"),
                          QStringLiteral("virsh destroy 'web 1'")}));
}

// No line reads a file that none before has made.
void TestPlanLines::xmlIsMadeFirst()
{
    static const QRegularExpression makes(QStringLiteral("> (\\S+\\.xml)$")), reads(QStringLiteral(" (\\S+\\.xml)\\b"));
    for (const QStringList &lines : {revertLines(), eraseLines()}) {
        QStringList made;
        for (const QString &line : lines) {
            if (const auto hit = makes.match(line); hit.hasMatch())
                made.append(hit.captured(1));
            else if (const auto read = reads.match(line); read.hasMatch())
                QVERIFY2(made.contains(read.captured(1)), qPrintable(line));
        }
        QVERIFY(!made.isEmpty());
    }
}

// What is kept of a plan makes the same steps.
void TestPlanLines::recordsKeepThem()
{
    QCOMPARE(linesOf(stepsOf(ExternalRevert::fromJson(revert().toJson()), guest)), revertLines());
    QCOMPARE(linesOf(stepsOf(ExternalErase::fromJson(erase().toJson()), guest)), eraseLines());
    QCOMPARE(told(stepsOf(ExternalRevert::fromJson(revert().toJson()), guest)), told(stepsOf(revert(), guest)));
}

void TestPlanLines::virshKnowsThem()
{
    if (QStandardPaths::findExecutable(QStringLiteral("virsh")).isEmpty())
        QSKIP("virsh (libvirt-clients) is not installed");
    for (const QString &line : virshLinesIn(revertLines()) + virshLinesIn(eraseLines()))
        QCOMPARE(unknownOption(line), QString());
}

QTEST_GUILESS_MAIN(TestPlanLines)
#include "tst_planlines.moc"
