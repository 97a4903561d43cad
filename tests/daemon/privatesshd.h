// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QProcess>
#include <QString>
#include <QTemporaryDir>

// An ssh server of our own on 127.0.0.1: with its own host key, key files and log, in a folder of its own. It lets in
// whoever runs the tests. Gone with the object.
class PrivateSshd {
public:
    PrivateSshd();
    ~PrivateSshd();
    PrivateSshd(const PrivateSshd &) = delete;
    PrivateSshd &operator=(const PrivateSshd &) = delete;

    static QString obstacle(); // why there can be none on this machine; empty when there can

    [[nodiscard]] bool start(
        const QString &more = {}); // with more lines of configuration; false when it does not listen
    void kill();                   // with all its connections

    void newHostKey();
    [[nodiscard]] QString hostKeyFingerprint() const;

    [[nodiscard]] int port() const { return m_port; }
    [[nodiscard]] QString user() const;
    [[nodiscard]] QString key() const { return file(QStringLiteral("id")); }              // without a pass phrase
    [[nodiscard]] QString lockedKey() const { return file(QStringLiteral("id-locked")); } // with "sesame"
    [[nodiscard]] QString knownHosts() const { return file(QStringLiteral("known_hosts")); }
    [[nodiscard]] int logins() const; // that were accepted
    [[nodiscard]] QString log() const;

private:
    [[nodiscard]] QString file(const QString &name) const { return m_dir.filePath(name); }
    void makeKey(const QString &name, const QString &passPhrase) const;

    QTemporaryDir m_dir;
    QProcess m_process;
    int m_port = 0;
};
