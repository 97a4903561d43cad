// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "virt/ssh/remotecommand.h"
#include <functional>
#include <QProcess>
#include <stop_token>

namespace virt {

// A child that never outlives this process, has no terminal to ask on, and reads nothing but what it is given.
void tame(QProcess &process);

// Ends it: in good order if it can, at once if not. Nobody waits, the object goes when the process has.
void dismiss(QProcess *process);

struct ToolResult {
    int status = -1; // as a shell would say it; -1: it could not be started
    QByteArray out, err;
    [[nodiscard]] bool ok() const { return status == 0; }
    [[nodiscard]] QString said() const { return QString::fromUtf8(err).trimmed(); }
};

// Runs a program to its end; `done` is called once, unless the returned object is deleted before.
QProcess *runTool(QObject *parent, const QString &program, const QStringList &arguments,
                  std::function<void(const ToolResult &)> done);

// The same for what was asked for by a verb: can be stopped, and says in words why it could not be run.
void runCommand(QObject *parent, const QString &program, const QStringList &arguments, const std::stop_token &stop,
                std::function<void(Result<CommandOutput>)> done);

// The helper that ssh asks through: beside the program, or where it is installed. Empty when it is nowhere.
[[nodiscard]] QString askpassProgram();

} // namespace virt
