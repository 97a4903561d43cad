// SPDX-License-Identifier: GPL-3.0-or-later
// libvirt's secrets: passwords that a host keeps for its pools.
#pragma once
#include "virt/core/session.h"

namespace virt {

enum class SecretUse { Other, Iscsi, Ceph };

struct StoredSecret {
    QUuid uuid;
    SecretUse use = SecretUse::Other;
    QString usage; // what it is for: unique among those of its kind
    bool operator==(const StoredSecret &) const = default;
};

// One that is to be made. The value goes to the host and nowhere else: into no log, no message, no virsh line.
struct NewSecret {
    SecretUse use = SecretUse::Ceph;
    QString usage, description;
    QByteArray value; // a password; of Ceph the key in base 64, as a keyring has it
};
[[nodiscard]] QString secretFault(const NewSecret &secret); // empty: good; pure
[[nodiscard]] QByteArray secretXml(const NewSecret &secret);

// virConnectListAllSecrets
Task listSecrets(Session &session, QObject *receiver, Done<QList<StoredSecret>> done);

// Defines it and sets its value: both or nothing. Exists when there is one of this usage.
Task makeSecret(Session &session, const NewSecret &secret, QObject *receiver, Done<QUuid> done);
Task setSecretValue(Session &session, const StoredSecret &secret, const QByteArray &value, QObject *receiver,
                    Done<> done);
Task deleteSecret(Session &session, const StoredSecret &secret, QObject *receiver, Done<> done);

} // namespace virt
