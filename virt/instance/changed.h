// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QByteArray>
#include <QString>

namespace virt {

// What runs against what is stored, by meaning: libvirt adds much to a configuration when it starts it (aliases,
// labels, ports, device names of the host, the CPU it made of "host-model" …); that is taken out of both texts.
struct Differences {
    QString running, stored; // indented XML, to be shown line by line (virt/xml/linediff.h)
    [[nodiscard]] bool any() const { return running != stored; }
};

// Of virDomainGetXMLDesc without flags and with VIR_DOMAIN_XML_INACTIVE; both with or both without their secrets. What
// is not XML differs as it is. Pure, any thread.
[[nodiscard]] Differences differences(const QByteArray &running, const QByteArray &stored);

} // namespace virt
