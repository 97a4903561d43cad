// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "virt/core/session.h"

namespace virt {

// A domain's configuration as XML. The stored one is what the next start uses; the running one exists while it runs.
enum class XmlKind { Stored, Running };

// virDomainGetXMLDesc. On a read-write connection with its secrets (VIR_DOMAIN_XML_SECURE), for a definition without
// them would lose them.
Task fetchXml(Session &session, const QUuid &uuid, const QString &name, XmlKind kind, QObject *receiver,
              Done<QString> done);

// What can be said of an edited definition without asking the host: not XML (with line and column), not a domain,
// another UUID, another name, too big for libvirt (4 MiB). Pure.
[[nodiscard]] Result<> checkDefinition(const QString &xml, const QUuid &uuid, const QString &name);

// virDomainDefineXMLFlags with VIR_DOMAIN_DEFINE_VALIDATE: the host checks it against its schema. The answer is the
// definition it replaced, for undo. `expected` is what the editor began with: when somebody changed the definition
// meanwhile nothing is replaced and the error is Busy.
Task define(Session &session, const QUuid &uuid, const QString &name, const QString &xml, const QString &expected,
            QObject *receiver, Done<QString> done);

} // namespace virt
