// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "virt/core/task.h"
#include "virt/ssh/promptreader.h"
#include "virt/ssh/remotecommand.h"
#include "virt/ssh/sshprocess_p.h"
#include "virt/ssh/sshtarget.h"
#include "virt/ssh/sshtrouble.h"
#include <map>
#include <memory>
#include <QLocalSocket>
#include <QObject>
#include <QPointer>

namespace virt {

// One login by ssh, which libvirt and everything else that this host needs share: `ssh -M`, its questions, and the way
// through it to libvirt's daemon. Lives on the ssh thread; the functions marked so may be called from any.
class SshLogin : public QObject {
    Q_OBJECT
public:
    struct Wish {
        SshTarget target;
        HostUri uri;
        bool readOnly = false;
        QString during; // "Connect to alpha"
    };
    // Goes by itself with the last holder: jobs hold it as long as they need their connection.
    static std::shared_ptr<SshLogin> make(const Wish &wish);
    ~SshLogin() override;

    // From any thread.
    void begin();                                              // logs in, or names the way again: ready()
    void stop();                                               // at once; nothing is told any more
    void answer(quint64 prompt, const QByteArray &text);       //
    void tryNext(const Error &why);                            // libvirt could not use the way: ready() or failed()
    void run(const QStringList &command, std::stop_token stop, // `done` on the ssh thread
             std::function<void(Result<CommandOutput>)> done);
    // sshd holds back small answers (Nagle's algorithm) until a first session was opened on a login that else carries
    // forwarded sockets only: 10 ms and more wherever several are under way.
    void hasten();

signals:
    void asked(const virt::Prompt &prompt);
    void withdrawn(quint64 prompt); // nobody waits for the answer any more
    void loggedIn();
    void ready(const QString &uri);      // by which libvirt can be opened
    void failed(const virt::Error &why); // the login is still there
    void ended(const virt::Error &why, const std::optional<virt::ChangedHostKey> &changed); // it is not

private:
    explicit SshLogin(Wish wish);
    void logIn();
    void finish();
    void leave(const Error &why);
    void end();
    void ask(const SshQuestion &question, QLocalSocket *socket);
    void forward(const QString &remoteSocket);
    void goThroughCommand();
    void findSocket();
    void choose(const ToolResult &answer);
    void hear(); // takes in what ssh wrote
    void perform(const QStringList &command, std::function<void(const ToolResult &)> done);
    [[nodiscard]] QStringList client(const QStringList &more) const;
    [[nodiscard]] Error fail(Error::Kind kind, const QString &message) const;
    [[nodiscard]] QString file(const char *name) const;

    const Wish m_wish;
    QString m_token; // names our sockets
    QProcess *m_process = nullptr;
    QByteArray m_said; // the end of what ssh wrote
    std::map<quint64, QPointer<QLocalSocket>> m_questions;
    bool m_loggedIn = false;
    bool m_hastened = false;
    QString m_way;                // the URI that was last named
    std::optional<Error> m_fault; // why the host's sockets did not serve
    QStringList m_tried;          // sockets of the host, in this attempt
    qsizetype m_heardBefore = 0;  // of what ssh wrote, when the last way was made
    int m_forwards = 0;
};

} // namespace virt
