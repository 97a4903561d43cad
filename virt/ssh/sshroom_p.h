// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "virt/ssh/promptreader.h"
#include <functional>
#include <map>
#include <QFileSystemWatcher>
#include <QLocalServer>
#include <QLocalSocket>
#include <QObject>
#include <QPointer>
#include <QTemporaryDir>

namespace virt {

// The folder (0700) where the logins of this process keep their sockets, and the one socket on which the askpass helper
// brings ssh's questions. Lives on the ssh thread, goes with it.
class SshRoom : public QObject {
    Q_OBJECT
public:
    using Asked =
        std::function<void(const SshQuestion &, QLocalSocket *)>; // the socket is the receiver's until it closes

    SshRoom();
    ~SshRoom() override;

    [[nodiscard]] bool isValid() const { return m_dir.isValid() && m_server.isListening(); }
    [[nodiscard]] QString fault() const; // why it is not
    [[nodiscard]] QString path(const QString &name) const { return m_dir.filePath(name); }
    [[nodiscard]] QString newToken(); // names what belongs to one login

    void expect(const QString &token, Asked asked); // questions of this login's ssh
    void forget(const QString &token);              // its sockets too

    // Once `path` is there.
    void await(const QString &path, QObject *receiver, std::function<void()> done);

private:
    void accept();
    void read(QLocalSocket *socket);
    void look();

    struct Wait {
        QString path;
        QPointer<QObject> receiver;
        std::function<void()> done;
    };
    QTemporaryDir m_dir;
    QFileSystemWatcher m_watcher;
    QLocalServer m_server;
    std::map<QString, Asked> m_asked;
    std::vector<Wait> m_waits;
    int m_tokens = 0;
};

} // namespace virt
