// SPDX-License-Identifier: GPL-3.0-or-later
#include "virt/core/say.h"
#include "virt/ssh/sshprocess_p.h"
#include "virt/ssh/sshthread_p.h"
#include <csignal>
#include <QCoreApplication>
#include <QFileInfo>
#include <QPointer>
#include <QThread>
#include <QTimer>
#include <sys/prctl.h>
#include <unistd.h>

namespace virt {

static constexpr int endPatienceMs = 1000;

void tame(QProcess &process)
{
    process.setStandardInputFile(QProcess::nullDevice());
    process.setChildProcessModifier([] {
        setsid();
        prctl(PR_SET_PDEATHSIG, SIGTERM);
    });
}

void dismiss(QProcess *process)
{
    if (!process)
        return;
    process->disconnect();
    if (process->state() == QProcess::NotRunning)
        return process->deleteLater();
    process->setParent(nullptr);
    if (QThread::currentThread()->isInterruptionRequested()) { // no event loop comes any more
        process->kill();
        delete process;
        return;
    }
    QObject::connect(process, &QProcess::finished, process, &QObject::deleteLater);
    QTimer::singleShot(endPatienceMs, process, &QProcess::kill);
    process->terminate();
}

QProcess *runTool(QObject *parent, const QString &program, const QStringList &arguments,
                  std::function<void(const ToolResult &)> done)
{
    auto *process = new QProcess(parent);
    tame(*process);
    const auto end = [process, done = std::move(done)](int status) {
        done({.status = status, .out = process->readAllStandardOutput(), .err = process->readAllStandardError()});
        process->deleteLater();
    };
    QObject::connect(process, &QProcess::finished, process, [end](int code, QProcess::ExitStatus how) {
        end(how == QProcess::NormalExit ? code : 128 + code);
    });
    QObject::connect(process, &QProcess::errorOccurred, process, [end](QProcess::ProcessError error) {
        if (error == QProcess::FailedToStart)
            end(-1);
    });
    process->start(program, arguments);
    return process;
}

void runCommand(QObject *parent, const QString &program, const QStringList &arguments, const std::stop_token &stop,
                std::function<void(Result<CommandOutput>)> done)
{
    using OnStop = std::stop_callback<std::function<void()>>;
    const auto onStop = std::make_shared<std::unique_ptr<OnStop>>();
    const QPointer<QProcess> process = runTool(
        parent, program, arguments, [onStop, stop, program, done = std::move(done)](const ToolResult &result) {
            onStop->reset();
            if (stop.stop_requested())
                done(Error::cancelled());
            else if (result.status < 0)
                done(Error{.kind = Error::Kind::NotFound,
                           .message = Say::tr("The program %1 cannot be started").arg(program)});
            else
                done(CommandOutput{.status = result.status, .out = result.out, .err = result.said()});
        });
    *onStop = std::make_unique<OnStop>(stop, [process] {
        SshThread::post([process] { // asked for in any thread
            if (process)
                process->kill();
        });
    });
}

// In the build tree the tests' programs lie two folders below it.
QString askpassProgram()
{
    const QString here = QCoreApplication::applicationDirPath();
    for (const char *way : {"/", "/../libexec/virtdeck/", "/../lib/virtdeck/", "/../../"}) {
        const QFileInfo file(here + QString::fromLatin1(way) + QStringLiteral("virtdeck-askpass"));
        if (file.isExecutable())
            return file.canonicalFilePath();
    }
    return {};
}

} // namespace virt
