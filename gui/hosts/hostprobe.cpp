// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/hosts/hostprobe.h"
#include "model/text/quantity.h"
#include "virt/core/session.h"

namespace gui {

using namespace std::chrono_literals;
using virt::Session;

HostProbe::HostProbe(QObject *parent) : QObject(parent) {}
HostProbe::~HostProbe() = default;

void HostProbe::start(const model::HostEntry &host)
{
    cancel();
    m_session = std::make_unique<Session>(Session::Options{
        .uri = host.uri, .name = host.name, .jump = host.jump, .readOnly = host.readOnly, .once = true});
    m_session->setSampling({.interval = 100ms}); // the round trip is measured between ticks
    connect(m_session.get(), &Session::stateChanged, this, &HostProbe::look);
    connect(m_session.get(), &Session::factsChanged, this, &HostProbe::look);
    connect(m_session.get(), &Session::roundTripChanged, this, &HostProbe::look);
    connect(m_session.get(), &Session::sampled, this, &HostProbe::look);
    emit begins(*m_session);
    m_session->open();
}

void HostProbe::cancel()
{
    if (!m_session)
        return;
    m_session->disconnect(this);
    m_session.release()->deleteLater(); // it may be in the middle of telling us
}

void HostProbe::look()
{
    const auto state = m_session->state();
    if (state == Session::State::Failed) {
        const QString why = m_session->error().text();
        cancel();
        emit failed(why);
    } else if (m_session->inventory() && m_session->facts().libvirtVersion && m_session->roundTrip()) {
        const QString text = summary();
        cancel();
        emit succeeded(text);
    }
}

QString HostProbe::summary() const
{
    const virt::HostFacts facts = m_session->facts();
    const QString name = facts.hostName.isEmpty() ? m_session->options().name : facts.hostName;
    return tr("Connected to %1: %2 %3, libvirt %4, %n instances, %5", nullptr,
              int(m_session->inventory()->instances.size()))
        .arg(name, facts.driver, virt::versionText(facts.hypervisorVersion), virt::versionText(facts.libvirtVersion),
             model::durationText((m_session->roundTrip()->count() + 500) / 1000));
}

} // namespace gui
