// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/firststart.h"
#include "model/fleet.h"

static void addLocalIfItAnswers(model::Fleet &fleet)
{
    const QString uri = QStringLiteral("qemu:///system");
    auto *probe = new virt::Session({.uri = uri, .name = QStringLiteral("localhost")}, &fleet);
    QObject::connect(probe, &virt::Session::stateChanged, &fleet, [probe, uri, &fleet] {
        const auto state = probe->state();
        if (state == virt::Session::State::Connecting)
            return;
        if (state == virt::Session::State::Connected)
            fleet.add({.uri = uri});
        QObject::disconnect(probe, nullptr, &fleet, nullptr);
        probe->deleteLater();
    });
    probe->open();
}

void addFirstHosts(model::Fleet &fleet)
{
    fleet.add({.uri = QStringLiteral("test:///default")});
    addLocalIfItAnswers(fleet);
}
