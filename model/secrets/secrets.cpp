// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/secrets/secrets.h"
#include <QCoreApplication>

namespace model {

namespace {
struct Words {
    Q_DECLARE_TR_FUNCTIONS(model::Secrets)
};
} // namespace

Secrets::Secrets(std::unique_ptr<KeyRing> keyRing) : m_keyRing(std::move(keyRing)) {}

Secrets::~Secrets()
{
    for (QByteArray &secret : m_run)
        secret.fill('\0');
}

void Secrets::setKeyRing(std::unique_ptr<KeyRing> keyRing)
{
    m_keyRing = std::move(keyRing);
}

void Secrets::setFaultSink(std::function<void(const QString &)> told)
{
    m_fault = std::move(told);
}

void Secrets::find(const QString &name, QObject *receiver, KeyRing::Found done)
{
    const auto known = m_run.constFind(name);
    if (known == m_run.constEnd())
        return m_keyRing->read(name, receiver, std::move(done));
    QMetaObject::invokeMethod(
        receiver, [done = std::move(done), secret = *known] { done(secret); }, Qt::QueuedConnection);
}

void Secrets::keep(const QString &name, const QByteArray &secret, Keep how)
{
    m_run.insert(name, secret);
    if (how == Keep::Always)
        m_keyRing->write(name, secret, &m_home, [this](const QString &obstacle) {
            if (!obstacle.isEmpty() && m_fault)
                m_fault(Words::tr("The answer is remembered until the program ends only. %1").arg(obstacle));
        });
}

void Secrets::forget(const QString &name)
{
    m_run.remove(name);
    m_keyRing->remove(name);
}

} // namespace model
