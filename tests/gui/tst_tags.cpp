// SPDX-License-Identifier: GPL-3.0-or-later
// Tags, titles and notes edited in their dialog; the badge of an owned instance and the question before it is changed.
#include "gui/instances/instanceactions.h"
#include "gui/instances/instancespage.h"
#include "gui/tags/tagsdialog.h"
#include "model/fleet.h"
#include "virt/core/executor.h"
#include "virt/core/library.h"
#include <memory>
#include <QAction>
#include <QCheckBox>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QMessageBox>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTemporaryDir>
#include <QTest>
#include <QTreeView>

using M = model::InstancesModel;
using virt::LifecycleAction;

namespace {

QByteArray xmlOf(int number, const QByteArray &inside)
{
    return "<domain type='test'><name>vm-" + QByteArray::number(number) + "</name>" + inside
           + "<memory>1024</memory><vcpu>1</vcpu><os><type>hvm</type></os></domain>";
}

QByteArray tagged(const QByteArray &tags)
{
    QByteArray inside;
    for (const QByteArray &tag : tags.split(','))
        inside += "<v:tag>" + tag + "</v:tag>";
    return "<metadata><v:instance xmlns:v='https://virtdeck.org/xmlns/domain/1'>" + inside + "</v:instance></metadata>";
}

const QByteArray byNova = "<metadata><nova:instance xmlns:nova='http://openstack.org/xmlns/libvirt/nova/1.1'>"
                          "<nova:name>shop</nova:name><nova:flavor name='m1.small'/><nova:owner>"
                          "<nova:project uuid='1'>demo</nova:project></nova:owner></nova:instance></metadata>";

template<class T>
T *child(const QObject *parent, const char *name)
{
    return parent->findChild<T *>(QString::fromLatin1(name));
}

} // namespace

class TstTags : public QObject {
    Q_OBJECT
    std::unique_ptr<virt::Library> m_library;
    QTemporaryDir m_dir;
    int m_worlds = 0;
    std::unique_ptr<model::Fleet> m_fleet;
    std::unique_ptr<QWidget> m_window;
    gui::InstanceActions *m_actions = nullptr;

    void open(const QList<QByteArray> &domains)
    {
        QFile file(m_dir.filePath(QStringLiteral("world-%1.xml").arg(++m_worlds)));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("<node>" + domains.join() + "</node>");
        file.close();
        m_fleet = std::make_unique<model::Fleet>();
        m_window = std::make_unique<QWidget>();
        m_window->resize(900, 500);
        m_actions = new gui::InstanceActions(*m_fleet, m_window.get());
        m_fleet->add({.name = QStringLiteral("demo"), .uri = QStringLiteral("test://") + file.fileName()});
        m_window->show();
        QTRY_COMPARE(m_fleet->instances().rowCount(), int(domains.size()));
        QTRY_VERIFY(m_fleet->canChange(idAt(0).host));
    }
    [[nodiscard]] model::InstanceId idOf(const char *name) const
    {
        return m_fleet->instances().named(QString::fromLatin1(name)).value(0);
    }
    [[nodiscard]] model::InstanceId idAt(int row) const { return m_fleet->instances().row(row).id; }
    [[nodiscard]] QStringList tagsOf(const char *name) const
    {
        const auto details = m_fleet->instances().find(idOf(name))->details;
        return details ? details->tags : QStringList();
    }
    gui::TagsDialog *dialog(const QList<model::InstanceId> &instances)
    {
        auto *d = new gui::TagsDialog(*m_fleet, instances, m_window.get());
        d->open();
        if (!QTest::qWaitFor([d] { return d->verb()->isEnabled(); }, 10000))
            qWarning("the dialog did not learn what the instances have");
        return d;
    }
    static QListWidgetItem *choice(const gui::TagsDialog *d, const QString &tag)
    {
        return child<QListWidget>(d, "tagsChoices")->findItems(tag, Qt::MatchStartsWith).value(0);
    }
    [[nodiscard]] QMessageBox *ownerBox() const { return child<QMessageBox>(m_window.get(), "ownerBox"); }

private slots:
    void initTestCase() { m_library = std::make_unique<virt::Library>(); }
    void cleanup()
    {
        m_window.reset();
        m_fleet.reset();
        QTRY_COMPARE(virt::Executor::abandoned(), 0);
    }
    void cleanupTestCase() { m_library.reset(); }

    void oneInstance()
    {
        open({xmlOf(1, tagged("web")), xmlOf(2, tagged("db"))});
        gui::TagsDialog *d = dialog({idOf("vm-1")});
        QVERIFY(child<QListWidget>(d, "tagsChoices")->accessibleName() == QStringLiteral("Tags"));
        QCOMPARE(choice(d, QStringLiteral("web"))->checkState(), Qt::Checked);
        auto *field = child<QLineEdit>(d, "tagField");
        QTest::keyClicks(field, QStringLiteral("prod"));
        QTest::keyClick(field, Qt::Key_Return); // adds; the dialog stays
        QVERIFY(d->isVisible());
        QCOMPARE(choice(d, QStringLiteral("prod"))->checkState(), Qt::Checked);
        child<QLineEdit>(d, "tagsTitle")->setText(QStringLiteral("Shop front"));
        child<QPlainTextEdit>(d, "tagsNote")->setPlainText(QStringLiteral("Ask Ann"));
        choice(d, QStringLiteral("web"))->setCheckState(Qt::Unchecked);
        QTest::keyClicks(field, QStringLiteral("late, blue,")); // left in the field: taken too
        QTest::mouseClick(d->verb(), Qt::LeftButton);
        QTRY_COMPARE(m_fleet->jobs().rowCount(), 1);
        QTRY_COMPARE(m_fleet->jobs().running(), 0);
        QCOMPARE(m_fleet->jobs().jobs()[0].state, model::JobState::Succeeded);
        auto *again = dialog({idOf("vm-1")});
        QTRY_COMPARE(tagsOf("vm-1"), (QStringList{"blue", "late", "prod"}));
        QCOMPARE(m_fleet->instances().find(idOf("vm-1"))->details->note, "Ask Ann");
        QCOMPARE(m_fleet->instances().find(idOf("vm-1"))->details->title, "Shop front");
        again->reject();
    }

    void severalWithDifferentTags()
    {
        open({xmlOf(1, tagged("web,prod")), xmlOf(2, tagged("db,prod")), xmlOf(3, {})});
        const QList<model::InstanceId> all{idOf("vm-1"), idOf("vm-2"), idOf("vm-3")};
        gui::TagsDialog *d = dialog(all);
        QVERIFY(!child<QLineEdit>(d, "tagsTitle"));
        QCOMPARE(choice(d, QStringLiteral("prod"))->checkState(), Qt::PartiallyChecked);
        QCOMPARE(choice(d, QStringLiteral("prod"))->text(), QStringLiteral("prod (2 of 3)"));
        choice(d, QStringLiteral("prod"))->setCheckState(Qt::Checked);
        choice(d, QStringLiteral("db"))->setCheckState(Qt::Unchecked);
        QTest::mouseClick(d->verb(), Qt::LeftButton);
        QTRY_COMPARE(m_fleet->jobs().rowCount(), 1);
        QTRY_COMPARE(m_fleet->jobs().running(), 0);
        QCOMPARE(m_fleet->jobs().jobs()[0].items.size(), 2); // vm-1 has nothing to change
        QCOMPARE(itemsIn(m_fleet->jobs().jobs()[0], model::JobState::Succeeded), 2);
        QObject asker;
        m_fleet->details().set(&asker, {.seen = all});
        QTRY_COMPARE(tagsOf("vm-3"), QStringList{"prod"});
        QTRY_COMPARE(tagsOf("vm-2"), QStringList{"prod"});
        QCOMPARE(tagsOf("vm-1"), (QStringList{"prod", "web"}));
    }

    void aFaultIsShownAtTheField()
    {
        open({xmlOf(1, {})});
        gui::TagsDialog *d = dialog({idOf("vm-1")});
        auto *field = child<QLineEdit>(d, "tagField");
        field->setText(QStringLiteral("a, b\x01"));
        QVERIFY(child<QLabel>(d, "tagFault")->isVisible());
        QVERIFY(!child<QPushButton>(d, "tagAdd")->isEnabled());
        QTest::mouseClick(d->verb(), Qt::LeftButton);
        QVERIFY(d->isVisible());
        field->clear();
        QVERIFY(!child<QLabel>(d, "tagFault")->isVisible());
        QTest::mouseClick(d->verb(), Qt::LeftButton); // nothing to do
        QTRY_VERIFY(!child<gui::TagsDialog>(m_window.get(), "tagsDialog"));
        QCOMPARE(m_fleet->jobs().rowCount(), 0);
    }

    void anOwnersInstanceIsNotStoppedWithoutAQuestion()
    {
        open({xmlOf(1, byNova), xmlOf(2, {})});
        m_actions->setSelection({idOf("vm-1"), idOf("vm-2")});
        m_actions->lifecycle(LifecycleAction::Pause)->trigger();
        QTRY_VERIFY(ownerBox()); // the owner is asked for first: nothing had shown it yet
        QVERIFY(ownerBox()->informativeText().contains(QStringLiteral("OpenStack Nova manages vm-1.")));
        QVERIFY(ownerBox()->defaultButton() == ownerBox()->button(QMessageBox::Cancel));
        QTest::mouseClick(ownerBox()->button(QMessageBox::Cancel), Qt::LeftButton);
        QTRY_VERIFY(!ownerBox());
        QCOMPARE(m_fleet->jobs().rowCount(), 0);

        m_actions->lifecycle(LifecycleAction::Pause)->trigger();
        QVERIFY(ownerBox()); // known now: at once
        child<QCheckBox>(ownerBox(), "ownerDoNotAsk")->setChecked(true);
        QTest::mouseClick(child<QPushButton>(ownerBox(), "ownerProceed"), Qt::LeftButton);
        QTRY_COMPARE(m_fleet->jobs().rowCount(), 1); // one for both
        QTRY_COMPARE(m_fleet->jobs().running(), 0);
        QTRY_COMPARE(m_fleet->instance(idOf("vm-1"))->state, virt::DomainState::Paused);

        m_actions->lifecycle(LifecycleAction::Resume)->trigger();
        QVERIFY(!ownerBox()); // not asked again
        QTRY_COMPARE(m_fleet->jobs().rowCount(), 2);
    }

    void nobodysInstanceIsNotAskedFor()
    {
        open({xmlOf(1, {})});
        m_actions->setSelection({idOf("vm-1")});
        m_actions->lifecycle(LifecycleAction::Pause)->trigger();
        QTRY_COMPARE(m_fleet->jobs().rowCount(), 1);
        QVERIFY(!ownerBox());
    }

    void theListShowsOwnersOfWhatIsSeen()
    {
        open({xmlOf(1, byNova), xmlOf(2, tagged("web"))});
        gui::InstancesPage page(*m_fleet, *m_actions);
        page.resize(1200, 400);
        page.show();
        const auto cell = [&](const char *name, M::Column column) {
            return m_fleet->instances().indexOf(idOf(name)).siblingAtColumn(column);
        };
        QTRY_COMPARE(cell("vm-1", M::Flavor).data().toString(), "m1.small");
        QCOMPARE(cell("vm-1", M::DisplayName).data().toString(), "shop");
        QCOMPARE(cell("vm-1", M::Project).data().toString(), "demo");
        QCOMPARE(cell("vm-1", M::Name).data(Qt::AccessibleTextRole).toString(),
                 "vm-1, Managed by OpenStack Nova, project demo, flavor m1.small");
        QTRY_COMPARE(cell("vm-2", M::Tags).data().toString(), "web");
        QCOMPARE(virt::Owner(cell("vm-2", M::Name).data(M::OwnerRole).toInt()), virt::Owner::None);
        page.hide();
    }
};

QTEST_MAIN(TstTags)
#include "tst_tags.moc"
