// SPDX-License-Identifier: GPL-3.0-or-later
// Which of them are on, and why the others are not.
#include "gui/storage/poolactions.h"
#include "gui/instances/whynot.h"
#include "gui/look/icons.h"
#include "model/fleet.h"
#include <QAction>
#include <QWidget>

namespace gui {

using virt::PoolAction;

PoolActions::PoolActions(model::Fleet &fleet, QWidget *window) : QObject(window), m_fleet(fleet), m_window(window)
{
    build();
    m_autostart->setCheckable(true);
    m_refresh->setShortcut(QKeySequence::Refresh);
    m_delete->setShortcut(QKeySequence::Delete);
    for (QAction *action : withKeys())
        action->setShortcutContext(Qt::WidgetShortcut);
    refresh();
}

void PoolActions::build()
{
    m_new = add({QStringLiteral("newPool"), tr("New Pool…"), tr("New Pool…"), QStringLiteral("action-add")},
                &PoolActions::openNew);
    m_start = add({QStringLiteral("startPool"), tr("Start Pool"), tr("Start"), QStringLiteral("action-start")},
                  &PoolActions::startPool);
    m_stop = add({QStringLiteral("stopPool"), tr("Stop Pool"), tr("Stop"), QStringLiteral("action-stop")},
                 &PoolActions::stopPool);
    m_autostart = add(
        {QStringLiteral("autostartPool"), tr("Autostart Pool"), tr("Autostart"), QStringLiteral("action-autostart")},
        &PoolActions::toggleAutostart);
    m_refresh = add(
        {QStringLiteral("refreshPool"), tr("Refresh Pool"), tr("Refresh"), QStringLiteral("action-refresh")},
        &PoolActions::rescan);
    m_build = add({QStringLiteral("buildPool"), tr("Build Pool…"), tr("Build…"), QStringLiteral("action-build")},
                  &PoolActions::openBuild);
    m_xml = add({QStringLiteral("showPoolXml"), tr("Show Pool XML"), tr("Show XML"), QStringLiteral("object-xml")},
                &PoolActions::showXml);
    m_delete = add({QStringLiteral("deletePool"), tr("Delete Pool…"), tr("Delete…"), QStringLiteral("action-delete")},
                   &PoolActions::openDelete);
}

QAction *PoolActions::add(const Look &look, void (PoolActions::*run)())
{
    auto *action = new QAction(look::icon(look.icon), look.text, this);
    action->setObjectName(look.name);
    action->setIconText(look.word);
    connect(action, &QAction::triggered, this, run);
    return action;
}

QList<QAction *> PoolActions::all() const
{
    return {m_new, m_start, m_stop, m_autostart, m_refresh, m_build, m_xml, m_delete};
}

void PoolActions::setTarget(const Target &target)
{
    m_target = target;
    refresh();
}

void PoolActions::allow(QAction *action, const QString &whyNot)
{
    enable(action, whyNot.isEmpty(), whyNot);
}

void PoolActions::refresh()
{
    const QString why = whyNotOn(m_fleet, m_target.host);
    allow(m_new, why);
    if (m_target.pool)
        return refreshPool(*m_target.pool, why);
    for (QAction *action : {m_start, m_stop, m_autostart, m_refresh, m_build, m_xml, m_delete})
        allow(action, tr("No pool is selected"));
    m_autostart->setChecked(false);
}

void PoolActions::refreshPool(const virt::StoragePool &pool, const QString &why)
{
    const auto unless = [&](bool possible, const QString &otherwise) {
        return !why.isEmpty() ? why : possible ? QString() : otherwise;
    };
    const QString stopped = tr("%1 does not run").arg(pool.name);
    const QString transient = tr("%1 is not defined on its host: it is gone when it stops").arg(pool.name);
    const bool builds = virt::buildOf(pool.type) != virt::PoolBuild::Nothing;
    allow(m_start, unless(makesSense(PoolAction::Start, pool), tr("%1 runs already").arg(pool.name)));
    allow(m_stop, unless(makesSense(PoolAction::Stop, pool), stopped));
    allow(m_autostart, unless(pool.persistent, transient));
    allow(m_refresh, unless(makesSense(PoolAction::Refresh, pool), stopped));
    allow(m_build, unless(builds && makesSense(PoolAction::Start, pool),
                          builds ? tr("%1 runs: stop it first").arg(pool.name)
                                 : tr("There is nothing to build for pools of this type")));
    allow(m_delete, unless(pool.persistent, transient));
    m_autostart->setChecked(pool.autostart);
    const virt::Session *session = m_fleet.session(m_target.host);
    const bool there = session && session->state() == virt::Session::State::Connected;
    allow(m_xml, there ? QString() : why); // read-only hosts show it, too
}

} // namespace gui
