// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "virt/core/task.h"
#include "virt/snapshot/chains.h"
#include "virt/storage/usesfeed.h"
#include <memory>
#include <optional>
#include <QObject>
#include <QPointer>

namespace model {

// The image chains of one instance while somebody looks at them, and who else has their files. What was known stays when
// a question fails. GUI thread.
class ChainsFeed : public QObject {
    Q_OBJECT
public:
    explicit ChainsFeed(QObject *parent = nullptr);
    ~ChainsFeed() override;

    // Null: there is no such host. Forgets what was known of another one.
    void setInstance(virt::Session *session, const QUuid &instance, const QString &name);
    // Again, with the snapshots there are now.
    void look(const virt::SnapshotTree &snapshots);
    void forgetMissing() { m_missing->forget(); } // what was not there may be by now
    void rest();                                  // nobody looks

    [[nodiscard]] bool isAsking() const { return m_asking; }
    [[nodiscard]] const std::optional<virt::FoundChains> &chains() const { return m_chains; }
    [[nodiscard]] const virt::Uses *uses() const { return m_uses ? m_uses->uses().get() : nullptr; }
    [[nodiscard]] const virt::Error &error() const { return m_error; } // of the last question

signals:
    void changed(); // any of these

private:
    void took(const virt::Result<virt::FoundChains> &chains);
    void lookAtUses();

    QPointer<virt::Session> m_session;
    QUuid m_instance;
    QString m_name;
    std::optional<virt::FoundChains> m_chains;
    virt::Error m_error;
    std::unique_ptr<virt::UsesFeed> m_uses;                                                 // of the host
    std::shared_ptr<virt::MissingFiles> m_missing = std::make_shared<virt::MissingFiles>(); // of the host
    virt::Task m_question;
    quint64 m_asked = 0; // the newest question wins
    bool m_asking = false;
    bool m_wanted = false; // who uses what
};

} // namespace model
