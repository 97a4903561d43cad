// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/instances/instanceactions.h"
#include "gui/backup/backups.h"
#include "gui/bulk/typedconfirmation.h"
#include "gui/image/exportimage.h"
#include "gui/image/newinstance.h"
#include "gui/instances/ownerguard.h"
#include "gui/instances/whynot.h"
#include "gui/look/danger.h"
#include "gui/look/icons.h"
#include "model/fleet.h"
#include <algorithm>
#include <QAction>
#include <QMenu>
#include <QMessageBox>
#include <QPushButton>

namespace gui {

using virt::LifecycleAction;

InstanceActions::InstanceActions(model::Fleet &fleet, QWidget *window)
    : QObject(window)
    , m_fleet(fleet)
    , m_window(window)
{
    m_open = add(QStringLiteral("openInstance"), tr("Open"), QStringLiteral("action-open"),
                 QStringLiteral("Ctrl+Return"));
    addLifecycle(LifecycleAction::Start, QStringLiteral("start"), tr("Start"), QStringLiteral("action-start"),
                 QStringLiteral("Ctrl+R"));
    addLifecycle(LifecycleAction::ShutDown, QStringLiteral("shutDown"), tr("Shut Down"),
                 QStringLiteral("action-shutdown"));
    addLifecycle(LifecycleAction::Reboot, QStringLiteral("reboot"), tr("Reboot"), QStringLiteral("action-reboot"));
    addLifecycle(LifecycleAction::HardReboot, QStringLiteral("hardReboot"), tr("Hard Reboot"),
                 QStringLiteral("action-reboot"));
    addLifecycle(LifecycleAction::Reset, QStringLiteral("reset"), tr("Reset"), QStringLiteral("action-reset"));
    addLifecycle(LifecycleAction::ForceOff, QStringLiteral("forceOff"), tr("Force Off"),
                 QStringLiteral("action-force-off"));
    addLifecycle(LifecycleAction::Pause, QStringLiteral("pause"), tr("Pause"), QStringLiteral("action-pause"),
                 QStringLiteral("Ctrl+P"));
    addLifecycle(LifecycleAction::Resume, QStringLiteral("resume"), tr("Resume"), QStringLiteral("action-resume"));
    addLifecycle(LifecycleAction::Save, QStringLiteral("save"), tr("Save to Disk"), QStringLiteral("action-save"));
    addLifecycle(LifecycleAction::DiscardSaved, QStringLiteral("discardSaved"), tr("Discard Saved State"),
                 QStringLiteral("action-discard-saved"));
    m_snapshot = add(QStringLiteral("takeSnapshot"), tr("Take Snapshot…"), QStringLiteral("action-snapshot"),
                     QStringLiteral("Ctrl+Shift+S"));
    m_newFromSnapshot = add(QStringLiteral("newInstanceFromSnapshot"), tr("New Instance from Snapshot…"),
                            QStringLiteral("action-new-instance"));
    m_export = add(QStringLiteral("exportToImage"), tr("Export to Image…"), QStringLiteral("action-clone"));
    m_migrate = add(QStringLiteral("migrate"), tr("Migrate…"), QStringLiteral("action-migrate"),
                    QStringLiteral("Ctrl+M"));
    m_attach = add(QStringLiteral("attachVolume"), tr("Attach Volume…"), QStringLiteral("action-attach"));
    m_backUp = add(QStringLiteral("backUp"), tr("Back Up…"), QStringLiteral("action-backup"));
    m_backups = add(QStringLiteral("backups"), tr("Backups…"), QStringLiteral("action-backup"));
    m_tags = add(QStringLiteral("editTags"), tr("Edit Tags…"), QStringLiteral("object-tag"), QStringLiteral("Ctrl+T"));
    m_autostart = add(QStringLiteral("autostart"), tr("Autostart"), QStringLiteral("action-autostart"));
    m_autostart->setCheckable(true);

    connect(m_open, &QAction::triggered, this, [this] { emit openWanted(m_selection.constFirst()); });
    connect(m_snapshot, &QAction::triggered, this, [this] { emit snapshotWanted(m_selection.constFirst()); });
    connect(m_newFromSnapshot, &QAction::triggered, this,
            [this] { gui::newInstanceFromSnapshot(m_fleet, m_selection.constFirst(), {}, m_window); });
    connect(m_export, &QAction::triggered, this,
            [this] { exportImage(m_fleet, m_selection.constFirst(), {}, m_window); });
    connect(m_migrate, &QAction::triggered, this, [this] {
        askOwners(m_fleet, m_selection, m_migrate->text(), m_window,
                  [this, chosen = m_selection] { emit migrateWanted(chosen); });
    });
    connect(m_attach, &QAction::triggered, this, [this] { emit attachWanted(m_selection.constFirst()); });
    connect(m_backUp, &QAction::triggered, this, [this] { askForBackup(m_fleet, m_selection.constFirst(), m_window); });
    connect(m_backups, &QAction::triggered, this, [this] { showBackups(m_fleet, m_selection.constFirst(), m_window); });
    connect(m_tags, &QAction::triggered, this, [this] { emit tagsWanted(m_selection); });
    connect(m_autostart, &QAction::triggered, this,
            [this](bool on) { run(on ? LifecycleAction::AutostartOn : LifecycleAction::AutostartOff); });
    connect(&fleet.instances(), &model::InstancesModel::choicesChanged, this, &InstanceActions::refresh);
    connect(&fleet.hosts(), &QAbstractItemModel::dataChanged, this,
            [this](const QModelIndex &, const QModelIndex &, const QList<int> &roles) {
                if (roles.isEmpty()) // not the clock's
                    refreshHosts();
            });
    refresh();
}

QAction *InstanceActions::add(const QString &name, const QString &text, const QString &icon, const QString &shortcut)
{
    auto *action = new QAction(look::icon(icon), text, this);
    action->setObjectName(name);
    action->setShortcut(QKeySequence(shortcut));
    return action;
}

void InstanceActions::addLifecycle(LifecycleAction kind, const QString &name, const QString &text, const QString &icon,
                                   const QString &shortcut)
{
    QAction *action = add(name, text, icon, shortcut);
    m_lifecycle.insert(int(kind), action);
    connect(action, &QAction::triggered, this, [this, kind] { run(kind); });
}

QAction *InstanceActions::lifecycle(LifecycleAction action) const
{
    return m_lifecycle.value(int(action));
}

void InstanceActions::fill(QMenu *menu) const
{
    using A = LifecycleAction;
    menu->addAction(m_open);
    menu->addSeparator();
    for (const A a : {A::Start, A::ShutDown, A::Reboot, A::HardReboot, A::Reset, A::ForceOff, A::Pause, A::Resume,
                      A::Save, A::DiscardSaved})
        menu->addAction(lifecycle(a));
    menu->addSeparator();
    for (QAction *a : {m_snapshot, m_export, m_backUp, m_backups, m_migrate, m_attach, m_tags, m_autostart})
        menu->addAction(a);
}

void InstanceActions::setSelection(const QList<model::InstanceId> &instances)
{
    if (instances == m_selection)
        return;
    m_selection = instances;
    m_hosts.clear();
    for (const model::InstanceId &id : m_selection)
        if (!m_hosts.contains(id.host))
            m_hosts.insert(id.host, whyNotOn(m_fleet, id.host));
    refresh();
}

QList<model::InstanceId> InstanceActions::sensible(LifecycleAction action) const
{
    QList<model::InstanceId> out;
    for (const model::InstanceId &id : m_selection) {
        const virt::Instance *i = m_fleet.instance(id);
        if (i && m_fleet.canChange(id.host) && virt::makesSense(action, *i))
            out.append(id);
    }
    return out;
}

// Hosts tell their clocks at every tick; what counts here changes seldom.
void InstanceActions::refreshHosts()
{
    bool changed = false;
    for (auto it = m_hosts.begin(); it != m_hosts.end(); ++it) {
        const QString why = whyNotOn(m_fleet, it.key());
        changed |= std::exchange(it.value(), why) != why;
    }
    if (changed)
        refresh();
}

namespace {

// What makes sense for some of the selected.
struct Choices {
    quint32 lifecycle = 0; // a bit for each action
    bool persistent = false, snapshots = false, active = false, settled = false, autostartKnown = false,
         autostart = false;

    void add(const virt::Instance &i, const QList<int> &actions)
    {
        for (const int action : actions)
            if (virt::makesSense(LifecycleAction(action), i))
                lifecycle |= 1U << action;
        persistent |= i.persistent;
        snapshots |= i.persistent && (!i.flagsKnown || i.snapshots);
        active |= i.isActive();
        settled |= !virt::isArriving(i);
        autostartKnown |= i.flagsKnown && i.persistent;
        autostart |= i.flagsKnown && i.autostart;
    }
};

} // namespace

// Of the first, when no host of the selection can be changed.
QString InstanceActions::whyNothing() const
{
    if (m_selection.isEmpty())
        return tr("No instance is selected");
    const bool any = std::ranges::any_of(m_hosts, [](const QString &why) { return why.isEmpty(); });
    return any ? QString() : m_hosts.value(m_selection.constFirst().host);
}

// Once over the selection, which may be the whole fleet; neighbours are alike as a rule.
void InstanceActions::refresh()
{
    Choices choices;
    const QList<int> actions = m_lifecycle.keys();
    const virt::Instance *before = nullptr;
    for (const model::InstanceId &id : std::as_const(m_selection)) {
        const virt::Instance *i = m_hosts.value(id.host).isEmpty() ? m_fleet.instance(id) : nullptr;
        if (!i || (before && virt::sameChoices(*i, *before)))
            continue;
        choices.add(*i, actions);
        before = i;
    }
    const QString nothing = whyNothing();
    const auto why = [&](const QString &otherwise) { return nothing.isEmpty() ? otherwise : nothing; };
    const QString state = why(tr("The state of what is selected does not allow it"));
    const QString one = why(tr("This works for one instance at a time"));
    for (auto it = m_lifecycle.cbegin(); it != m_lifecycle.cend(); ++it)
        enable(it.value(), choices.lifecycle & (1U << it.key()), state);
    enable(m_open, m_selection.size() == 1, m_selection.isEmpty() ? nothing : one);
    const bool single = m_selection.size() == 1;
    enable(m_snapshot, single && choices.persistent,
           single ? why(tr("It is not defined on its host, so it cannot have snapshots")) : one);
    enable(m_newFromSnapshot, single && choices.snapshots, single ? why(tr("It has no snapshots")) : one);
    enable(m_export, single && choices.persistent,
           single ? why(tr("It is not defined on its host, which could not be told of the plan")) : one);
    enable(m_backUp, single && choices.persistent && choices.active,
           single ? why(tr("Only a defined instance that runs can be backed up")) : one);
    enable(m_backups, single, m_selection.isEmpty() ? nothing : one);
    enable(m_migrate, choices.settled, why(tr("It is still arriving from another host")));
    enable(m_attach, single && choices.settled, single ? why(tr("It is still arriving from another host")) : one);
    enable(m_tags, choices.settled, why(tr("It is still arriving from another host")));
    enable(m_autostart, choices.autostartKnown, why(tr("It is not defined on its host, or not yet known")));
    m_autostart->setChecked(choices.autostart);
}

void InstanceActions::run(LifecycleAction action)
{
    const QList<model::InstanceId> targets = sensible(action);
    const bool harsh = action == LifecycleAction::HardReboot || action == LifecycleAction::Reset
                       || action == LifecycleAction::ForceOff || action == LifecycleAction::DiscardSaved;
    if (targets.isEmpty())
        return;
    const QAction *source = lifecycle(action) ? lifecycle(action) : m_autostart;
    askOwners(m_fleet, targets, source->text(), m_window, [this, harsh, action, targets] {
        if (harsh)
            confirm(action, targets);
        else
            m_fleet.perform(action, targets);
    });
    refresh(); // a checkable action shows what is, not what was asked
}

static QString consequence(LifecycleAction action)
{
    switch (action) {
    case LifecycleAction::DiscardSaved:
        return InstanceActions::tr("The saved memory is deleted: the next start boots as after a power cut.");
    case LifecycleAction::ForceOff:
        return InstanceActions::tr("This is like pulling the plug: what is not written to disk is lost.");
    default: return InstanceActions::tr("The guest is not asked: what is not written to disk is lost.");
    }
}

void InstanceActions::confirm(LifecycleAction action, const QList<model::InstanceId> &targets)
{
    if (targets.size() > 1)
        return confirmMany(action, targets);
    const virt::Instance *only = m_fleet.instance(targets.constFirst());
    const QString verb = lifecycle(action)->text();
    auto *box = new QMessageBox(QMessageBox::Warning, verb, tr("%1: %2?").arg(verb, only ? only->name : QString()),
                                QMessageBox::Cancel, m_window);
    box->setObjectName(QStringLiteral("confirmBox"));
    box->setTextFormat(Qt::PlainText);
    box->setInformativeText(consequence(action));
    box->setAttribute(Qt::WA_DeleteOnClose);
    QPushButton *go = box->addButton(verb, QMessageBox::DestructiveRole);
    go->setObjectName(QStringLiteral("confirmButton"));
    look::markDangerous(go);
    box->setDefaultButton(QMessageBox::Cancel);
    connect(go, &QPushButton::clicked, this, [this, action, targets] { m_fleet.perform(action, targets); });
    box->open();
}

void InstanceActions::confirmMany(LifecycleAction action, const QList<model::InstanceId> &targets)
{
    const QString verb = lifecycle(action)->text();
    const auto count = int(targets.size());
    const QString what = virt::lifecycleText(action, tr("%n instances", nullptr, count));
    QStringList names;
    for (const model::InstanceId &id : targets)
        if (const model::InstanceRow *row = m_fleet.instances().find(id))
            names << tr("%1 on %2", "an instance on a host").arg(row->instance.name, row->hostName);
    auto *question = new TypedConfirmation(
        {.title = verb,
         .text = tr("%1?", "what is done: Force off 12 instances").arg(what),
         .consequence = consequence(action),
         .instruction = tr("To confirm \"%2\", type %1:").arg(QStringLiteral("%1"), what),
         .button = tr("%1 %n Instances", "%1: Force Off", count).arg(verb),
         .names = names},
        m_window);
    connect(question, &TypedConfirmation::confirmed, this,
            [this, action, targets] { m_fleet.perform(action, targets); });
    question->open();
}

} // namespace gui
