// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "virt/core/session.h"

namespace virt {

// How one security model (SELinux, AppArmor, DAC) labels a running instance's process.
struct SecurityLabel {
    QString model; // empty when it cannot be told which one
    QString label;
    bool enforcing = false;
    bool operator==(const SecurityLabel &) const = default;
};

// virDomainGetSecurityLabelList, which does not name the models: they are taken from the running configuration.
Task askSecurityLabels(Session &session, const QUuid &uuid, const QString &name, QObject *receiver,
                       Done<QList<SecurityLabel>> done);

// Gives each label the model that has it in the configuration. Pure.
[[nodiscard]] QList<SecurityLabel> withModels(QList<SecurityLabel> labels, const QByteArray &runningXml);

} // namespace virt
