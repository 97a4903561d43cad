// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QDateTime>
#include <QFlags>
#include <QMetaType>
#include <QString>

namespace virt {

// Something that happened to what a host has besides domains, as libvirt told it.
struct HostEvent {
    enum class Subject { Network = 1, Pool = 2, Device = 4, Secret = 8 };
    enum class What { Defined, Undefined, Started, Stopped, Created, Deleted, Changed };
    Subject subject = Subject::Network;
    What what = What::Changed;
    QString name;
    QDateTime when;
};
Q_DECLARE_FLAGS(HostEventSubjects, HostEvent::Subject)
Q_DECLARE_OPERATORS_FOR_FLAGS(HostEventSubjects)

inline constexpr HostEvent::Subject allHostEventSubjects[] = {HostEvent::Subject::Network, HostEvent::Subject::Pool,
                                                              HostEvent::Subject::Device, HostEvent::Subject::Secret};

// "Network started", translated.
[[nodiscard]] QString eventText(const HostEvent &event);
// "networks", translated: what a driver does not tell of.
[[nodiscard]] QString subjectsText(HostEvent::Subject subject);

} // namespace virt
