// SPDX-License-Identifier: GPL-3.0-or-later
// The columns of what an instance's XML and addresses tell: their texts before and after, and their order.
#include "model/instances/detailswishes.h"
#include "model/instances/instancesproxy.h"
#include <QSignalSpy>
#include <QTest>

using model::HostId;
using model::InstanceId;
using M = model::InstancesModel;

namespace {

virt::Instance running(const QString &name)
{
    return {.uuid = QUuid::createUuidV5(QUuid(), name),
            .name = name,
            .id = 1,
            .state = virt::DomainState::Running,
            .flagsKnown = true,
            .persistent = true};
}

} // namespace

class TstInstanceColumns : public QObject {
    Q_OBJECT
    const HostId m_host{QUuid::createUuid()};
    std::unique_ptr<M> m_model;
    std::unique_ptr<model::InstancesProxy> m_proxy;

    void apply(const QList<virt::Instance> &instances)
    {
        m_model->apply(m_host, QStringLiteral("alpha"),
                       {.instances = instances, .taken = QDateTime::currentDateTime()});
    }
    void know(const QString &name, const virt::Details &details)
    {
        m_model->setDetails(m_host, {{running(name).uuid, std::make_shared<const virt::Details>(details)}});
    }
    void reach(const QString &name, const QStringList &addresses)
    {
        m_model->setAddresses(m_host, {{running(name).uuid, addresses}});
    }
    [[nodiscard]] QString text(const QString &name, M::Column column) const
    {
        return m_model->indexOf({m_host, running(name).uuid}).siblingAtColumn(column).data().toString();
    }
    [[nodiscard]] QStringList order(M::Column column, Qt::SortOrder direction = Qt::AscendingOrder) const
    {
        m_proxy->sort(column, direction);
        QStringList out;
        for (int row = 0; row < m_proxy->rowCount(); ++row)
            out << m_proxy->index(row, M::Name).data().toString();
        return out;
    }

private slots:
    void init()
    {
        m_model = std::make_unique<M>();
        m_proxy = std::make_unique<model::InstancesProxy>(m_model.get());
        apply({running(QStringLiteral("a")), running(QStringLiteral("b")), running(QStringLiteral("c"))});
    }
    void cleanup()
    {
        m_proxy.reset();
        m_model.reset();
    }

    void saysWhatIsStillAskedFor()
    {
        for (const M::Column column :
             {M::DisplayName, M::Tags, M::Flavor, M::Project, M::SecurityLabel, M::Changed, M::Address})
            QCOMPARE(text(QStringLiteral("a"), column), "…");
        know(QStringLiteral("a"), {});
        QCOMPARE(text(QStringLiteral("a"), M::Flavor), "–");
        QCOMPARE(text(QStringLiteral("a"), M::Tags), "");
        QCOMPARE(text(QStringLiteral("a"), M::Changed), "…"); // that is asked for apart
        know(QStringLiteral("a"), {.changed = true});
        QCOMPARE(text(QStringLiteral("a"), M::Changed), "Yes");
        reach(QStringLiteral("a"), {});
        QCOMPARE(text(QStringLiteral("a"), M::Address), "–");
    }

    void offMeansNoAddressAndNothingToCompare()
    {
        reach(QStringLiteral("a"), {QStringLiteral("10.0.0.9")});
        QCOMPARE(text(QStringLiteral("a"), M::Address), "10.0.0.9");
        virt::Instance off = running(QStringLiteral("a"));
        off.id = -1;
        off.state = virt::DomainState::Off;
        apply({off});
        QCOMPARE(text(QStringLiteral("a"), M::Address), "–");
        QCOMPARE(text(QStringLiteral("a"), M::Changed), "–");
        apply({running(QStringLiteral("a"))});
        QCOMPARE(text(QStringLiteral("a"), M::Address), "…"); // of the new run it is not known
    }

    void whoOwnsItIsToldToo()
    {
        const QModelIndex name = m_model->indexOf({m_host, running(QStringLiteral("b")).uuid});
        QCOMPARE(name.data(Qt::AccessibleTextRole).toString(), "b");
        know(QStringLiteral("b"),
             {.note = QStringLiteral("<b>ask</b>"), .owner = virt::Owner::Vagrant, .project = QStringLiteral("lab")});
        QCOMPARE(name.data(Qt::AccessibleTextRole).toString(), "b, Managed by Vagrant, project lab");
        const QString tip = name.data(Qt::ToolTipRole).toString();
        QVERIFY(tip.contains(QStringLiteral("&lt;b&gt;ask"))); // a note is no HTML
    }

    void sortsTextsWithTheEmptyLast()
    {
        know(QStringLiteral("a"), {.tags = {QStringLiteral("web-10")}});
        know(QStringLiteral("c"), {.tags = {QStringLiteral("Web-9")}});
        QCOMPARE(order(M::Tags), (QStringList{"c", "a", "b"}));
        know(QStringLiteral("b"), {.tags = {QStringLiteral("aa")}});
        QCOMPARE(order(M::Tags), (QStringList{"b", "c", "a"}));
    }

    void sortsAddressesByValue()
    {
        reach(QStringLiteral("a"), {QStringLiteral("10.0.0.10")});
        reach(QStringLiteral("b"), {QStringLiteral("2001:db8::7")});
        reach(QStringLiteral("c"), {QStringLiteral("10.0.0.9")});
        QCOMPARE(order(M::Address), (QStringList{"c", "a", "b"}));
    }

    void sameDetailsAgainAreNoChange()
    {
        know(QStringLiteral("a"), {.title = QStringLiteral("t")});
        const QSignalSpy changes(m_model.get(), &QAbstractItemModel::dataChanged);
        const QSignalSpy applied(m_model.get(), &M::applied);
        know(QStringLiteral("a"), {.title = QStringLiteral("t")});
        QCOMPARE(changes.size(), 0);
        know(QStringLiteral("a"), {.title = QStringLiteral("u")});
        QCOMPARE(changes.size(), 1);
        QCOMPARE(applied.size(), 1);
    }

    void wishesAreOfTheirAskers()
    {
        model::DetailsWishes wishes;
        const QSignalSpy changed(&wishes, &model::DetailsWishes::changed);
        const HostId other{QUuid::createUuid()};
        const QUuid one = QUuid::createUuid();
        auto page = std::make_unique<QObject>();
        QObject dialog;
        wishes.set(page.get(), {.seen = {{m_host, one}}, .hosts = {m_host}, .parts = virt::DetailsPart::Changed});
        wishes.set(&dialog, {.seen = {{other, one}}});
        QCOMPARE(wishes.of(m_host).size(), 1);
        QVERIFY(wishes.of(m_host)[0].all);
        QCOMPARE(wishes.of(other), QList<virt::DetailsWish>{{.seen = {one}}});
        wishes.set(&dialog, {.seen = {{other, one}}}); // the same again
        QCOMPARE(changed.size(), 2);
        page.reset();
        QVERIFY(wishes.of(m_host).isEmpty());
        wishes.set(&dialog, {});
        QVERIFY(wishes.of(other).isEmpty());
    }
};

QTEST_GUILESS_MAIN(TstInstanceColumns)
#include "tst_instancecolumns.moc"
