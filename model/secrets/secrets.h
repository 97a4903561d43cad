// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "model/secrets/keyring.h"
#include <QHash>

namespace model {

// What the user has answered to ssh and libvirt: kept for this run, so that a connection that breaks is made again
// without a question, and in the key ring where the user wanted so. GUI thread. Never in the settings.
class Secrets {
public:
    enum class Keep { ThisRun, Always };

    explicit Secrets(std::unique_ptr<KeyRing> keyRing = desktopKeyRing());
    ~Secrets();
    Secrets(const Secrets &) = delete;
    Secrets &operator=(const Secrets &) = delete;

    void setKeyRing(std::unique_ptr<KeyRing> keyRing);
    void setFaultSink(std::function<void(const QString &)> told); // hears what was to be kept, and was not
    [[nodiscard]] KeyRing &keyRing() { return *m_keyRing; }

    void find(const QString &name, QObject *receiver, KeyRing::Found done); // this run's first
    void keep(const QString &name, const QByteArray &secret, Keep how);
    void forget(const QString &name); // it was wrong

private:
    QHash<QString, QByteArray> m_run;
    std::unique_ptr<KeyRing> m_keyRing;
    std::function<void(const QString &)> m_fault;
    QObject m_home; // no answer comes after us
};

} // namespace model
