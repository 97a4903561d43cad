// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "virt/core/session.h"
#include <QStringList>

namespace virt {

struct CommandOutput {
    int status = 0; // of the command, as a shell would say it
    QByteArray out; // what it wrote
    QString err;    //
    [[nodiscard]] bool ok() const { return status == 0; }
};

// Runs a program on the host, as the user who is logged in there, through the session's one ssh login; on this computer
// when the host is this computer. Unsupported for hosts that are reached in another way, Disconnected when there is no
// login. A command that fails is an answer: look at its status. `command` is a list of words that no shell takes apart.
Task runOnHost(Session &session, const QString &during, const QStringList &command, QObject *receiver,
               Done<CommandOutput> done);

} // namespace virt
