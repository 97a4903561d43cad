// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/instance/tabpage.h"
#include "model/fleet.h"

namespace gui {

TabPage::TabPage(model::Fleet &fleet, QWidget *parent) : QWidget(parent), m_fleet(fleet)
{
    m_retry.setSingleShot(true);
    connect(&m_retry, &QTimer::timeout, this, &TabPage::askAgain);
}

void TabPage::setInstance(const model::InstanceId &instance)
{
    if (instance == m_instance)
        return;
    m_instance = instance;
    m_runId = -1;
    m_active = false;
    outdated();
    forget();
}

// What is under way was asked before it changed: its answer is void.
void TabPage::outdated()
{
    m_current = false;
    m_asking = false;
    ++m_question;
    m_retry.stop();
}

void TabPage::askAgain()
{
    outdated();
    refresh();
}

void TabPage::set(const model::InstanceRow &row)
{
    const virt::Instance &i = row.instance;
    if (i.id != m_runId || i.isActive() != m_active || row.stale != m_stale)
        outdated();
    m_name = i.name;
    m_runId = i.id;
    m_active = i.isActive();
    m_stale = row.stale;
    listen();
    refresh();
    follow(row);
}

void TabPage::listen()
{
    virt::Session *session = m_fleet.session(m_instance);
    if (session == m_session)
        return;
    if (m_session)
        m_session->disconnect(this);
    m_session = session;
    if (session)
        connect(session, &virt::Session::happened, this, [this](const virt::DomainEvent &event) {
            if (event.uuid == m_instance.uuid)
                askAgain();
        });
}

void TabPage::refresh()
{
    virt::Session *session = m_fleet.session(m_instance);
    if (!m_seen || m_stale || m_current || m_asking || m_retry.isActive() || !session || m_name.isEmpty())
        return;
    m_asking = true;
    m_current = true;
    ask(*session);
}

void TabPage::again()
{
    if (!m_current)
        refresh();
}

void TabPage::faulty(const virt::Error &error)
{
    fail(error);
    m_current = false;
    m_retry.start(pauseAfterFault);
}

// Events rather than isVisible(), which stays true in a minimised window.
void TabPage::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    m_seen = true;
    refresh();
}

void TabPage::hideEvent(QHideEvent *event)
{
    QWidget::hideEvent(event);
    m_seen = false;
    m_retry.stop();
}

} // namespace gui
