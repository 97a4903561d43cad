// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QProcess>
#include <QString>
#include <QTemporaryDir>

// A libvirt daemon of our own to kill, stop and start again: unprivileged (also when the tests run as root), in a
// folder of its own, on one unix socket. It serves the test driver over real RPC. Gone with the object.
class PrivateDaemon {
public:
    PrivateDaemon();
    ~PrivateDaemon();
    PrivateDaemon(const PrivateDaemon &) = delete;
    PrivateDaemon &operator=(const PrivateDaemon &) = delete;

    static QString obstacle(); // why there can be none on this machine; empty when there can

    [[nodiscard]] bool start(); // false when it does not answer in time
    void kill();                // SIGKILL, and its socket stays behind
    void terminate();           // in good order
    void stop();                // SIGSTOP: it takes connections, but answers nothing
    void resume();

    [[nodiscard]] QString uri(int instances) const; // so many of them, the same at every start
    [[nodiscard]] QString log() const;

private:
    [[nodiscard]] bool answers() const;
    [[nodiscard]] QString file(const QString &name) const { return m_dir.filePath(name); }
    void send(int signal) const;
    void awaitEnd();

    QTemporaryDir m_dir;
    QProcess m_process;
};
