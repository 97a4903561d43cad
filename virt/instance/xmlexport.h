// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "virt/core/session.h"

namespace virt {

// A definition that is to be written into a file of this computer.
struct XmlExport {
    QUuid uuid;
    QString name;
    QString file; // is replaced when it is there
};

enum class Secrets { Leave, Include }; // passwords; libvirt gives them to a read-write connection only

// The stored configuration of each (virDomainGetXMLDesc), all of a file or nothing. With secrets a file is for its owner
// alone to read. `each` hears how it went, by the number of the item.
QList<Task> exportXml(Session &session, const QList<XmlExport> &items, Secrets secrets, QObject *receiver,
                      const std::function<void(qsizetype item, Result<> outcome)> &each);

} // namespace virt
