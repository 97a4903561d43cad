// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/secrets/keyring.h"
#include <QCoreApplication>
#include <qt6keychain/keychain.h>

namespace model {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(model::KeyRing)
};

template<class Job>
Job *job(const QString &name)
{
    auto *out = new Job(QStringLiteral("virtdeck")); // deletes itself when it is done
    out->setKey(name);
    return out;
}

QString obstacleOf(const QKeychain::Job &job)
{
    switch (job.error()) {
    case QKeychain::NoError:
    case QKeychain::EntryNotFound: return {};
    case QKeychain::AccessDenied:
    case QKeychain::AccessDeniedByUser: return Words::tr("The key ring is locked.");
    default: return Words::tr("There is no key ring service in this session.");
    }
}

class DesktopKeyRing : public KeyRing {
public:
    void probe(QObject *receiver, Told done) override
    {
        auto *read = job<QKeychain::ReadPasswordJob>(QStringLiteral("probe"));
        QObject::connect(read, &QKeychain::Job::finished, receiver, [read, done] { done(obstacleOf(*read)); });
        read->start();
    }
    void read(const QString &name, QObject *receiver, Found done) override
    {
        auto *read = job<QKeychain::ReadPasswordJob>(name);
        QObject::connect(read, &QKeychain::Job::finished, receiver, [read, done] {
            const bool found = read->error() == QKeychain::NoError;
            done(found ? std::optional(read->binaryData()) : std::nullopt);
        });
        read->start();
    }
    void write(const QString &name, const QByteArray &secret, QObject *receiver, Told done) override
    {
        auto *write = job<QKeychain::WritePasswordJob>(name);
        write->setBinaryData(secret);
        QObject::connect(write, &QKeychain::Job::finished, receiver, [write, done] { done(obstacleOf(*write)); });
        write->start();
    }
    void remove(const QString &name) override { job<QKeychain::DeletePasswordJob>(name)->start(); }
};

} // namespace

std::unique_ptr<KeyRing> desktopKeyRing()
{
    return std::make_unique<DesktopKeyRing>();
}

} // namespace model
