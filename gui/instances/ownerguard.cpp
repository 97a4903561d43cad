// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/instances/ownerguard.h"
#include "model/fleet.h"
#include "model/text/ownertext.h"
#include "virt/core/sentences.h"
#include <algorithm>
#include <chrono>
#include <map>
#include <QCheckBox>
#include <QCoreApplication>
#include <QMessageBox>
#include <QPushButton>

namespace gui {

using namespace std::chrono_literals;

static constexpr auto patience = 3s; // the guard is a courtesy: a host that does not answer must still obey
static constexpr qsizetype mostNames = 6;

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(gui::OwnerGuard)
};

// What the user said not to ask again, for this session of the program: kept beside the fleet.
class Agreed : public QObject {
public:
    explicit Agreed(QObject *parent) : QObject(parent) { setObjectName(QStringLiteral("agreedOwners")); }
    static Agreed &of(model::Fleet &fleet)
    {
        auto *known = static_cast<Agreed *>(
            fleet.findChild<QObject *>(QStringLiteral("agreedOwners"), Qt::FindDirectChildrenOnly));
        return known ? *known : *new Agreed(&fleet);
    }
    QSet<model::InstanceId> instances;
};

// Waits until the details of the instances are there, then goes on.
class DetailsWait : public QObject {
public:
    DetailsWait(model::Fleet &fleet, const QList<model::InstanceId> &instances, QObject *parent,
                std::function<void()> then)
        : QObject(parent)
        , m_fleet(fleet)
        , m_missing(instances)
        , m_then(std::move(then))
    {
        fleet.details().set(this, {.seen = instances});
        connect(&fleet.instances(), &model::InstancesModel::applied, this, &DetailsWait::look);
        connect(&m_patience, &QTimer::timeout, this, &DetailsWait::end);
        m_patience.setSingleShot(true);
        m_patience.setInterval(patience);
        m_patience.start();
    }

private:
    void look()
    {
        const auto known = m_missing.removeIf([this](const model::InstanceId &id) {
            const model::InstanceRow *row = m_fleet.instances().find(id);
            return !row || row->details;
        });
        if (m_missing.isEmpty())
            end();
        else if (known > 0)
            m_patience.start(); // the host answers: many take their time
    }
    void end()
    {
        disconnect(&m_fleet.instances(), nullptr, this, nullptr);
        m_patience.stop();
        deleteLater();
        m_then();
    }
    model::Fleet &m_fleet;
    QList<model::InstanceId> m_missing;
    std::function<void()> m_then;
    QTimer m_patience;
};

struct Owned {
    QList<model::InstanceId> instances;
    std::map<virt::Owner, QStringList> names;
};

Owned ownedOf(model::Fleet &fleet, const QList<model::InstanceId> &instances)
{
    const QSet<model::InstanceId> &agreed = Agreed::of(fleet).instances;
    Owned out;
    for (const model::InstanceId &id : instances) {
        const model::InstanceRow *row = fleet.instances().find(id);
        if (!row || !row->details || row->details->owner == virt::Owner::None || agreed.contains(id))
            continue;
        out.instances.append(id);
        out.names[row->details->owner].append(row->instance.name);
    }
    return out;
}

QString namesText(const QStringList &names)
{
    if (names.size() <= mostNames)
        return names.join(QStringLiteral(", "));
    return Words::tr("%1 and %n more", "names of instances", int(names.size() - mostNames))
        .arg(names.first(mostNames).join(QStringLiteral(", ")));
}

QString reasonsText(const Owned &owned)
{
    QStringList out;
    for (const auto &[owner, names] : owned.names)
        out << virt::joined(
            {Words::tr("%1 manages %2.", "a manager: instances").arg(virt::ownerName(owner), namesText(names)),
             model::ownerWarning(owner)});
    return out.join(QStringLiteral("\n\n"));
}

void question(model::Fleet &fleet, const Owned &owned, const QString &verb, QWidget *window,
              const std::function<void()> &go)
{
    const auto count = int(owned.instances.size());
    const QString text = count == 1 ? Words::tr("%1 \"%2\", which another manager owns?", "a verb: an instance")
                                          .arg(verb, owned.names.begin()->second.constFirst())
                                    : Words::tr("%1 %n instances that another manager owns?", nullptr, count).arg(verb);
    auto *box = new QMessageBox(QMessageBox::Warning, verb, text, QMessageBox::Cancel, window);
    box->setObjectName(QStringLiteral("ownerBox"));
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->setTextFormat(Qt::PlainText);
    box->setInformativeText(reasonsText(owned));
    auto *again = new QCheckBox(
        count == 1 ? Words::tr("Do not ask again for this instance in this session")
                   : Words::tr("Do not ask again for these %n instances in this session", nullptr, count),
        box);
    again->setObjectName(QStringLiteral("ownerDoNotAsk"));
    box->setCheckBox(again);
    QPushButton *proceed = box->addButton(verb, QMessageBox::AcceptRole);
    proceed->setObjectName(QStringLiteral("ownerProceed"));
    box->setDefaultButton(QMessageBox::Cancel);
    QObject::connect(proceed, &QPushButton::clicked, window, [&fleet, again, ids = owned.instances, go] {
        if (again->isChecked())
            Agreed::of(fleet).instances.unite({ids.cbegin(), ids.cend()});
        go();
    });
    box->open();
}

} // namespace

void askOwners(model::Fleet &fleet, const QList<model::InstanceId> &instances, const QString &verb, QWidget *window,
               const std::function<void()> &go)
{
    QList<model::InstanceId> unknown;
    std::ranges::copy_if(instances, std::back_inserter(unknown), [&](const model::InstanceId &id) {
        const model::InstanceRow *row = fleet.instances().find(id);
        return row && !row->details;
    });
    const auto ask = [&fleet, instances, verb, window, go] {
        const Owned owned = ownedOf(fleet, instances);
        if (owned.instances.isEmpty())
            go();
        else
            question(fleet, owned, QString(verb).remove(u'…'), window, go);
    };
    if (unknown.isEmpty())
        return ask();
    new DetailsWait(fleet, unknown, window, ask);
}

} // namespace gui
