// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "virt/core/executor.h"
#include "virt/storage/uses.h"
#include <QTimer>

namespace virt {

// Keeps who uses what while somebody looks: the first look costs what askUses() costs, later ones only the instances
// that an event said have changed, that were started or stopped, and those with snapshots, for which libvirt sends no
// events. GUI thread.
class UsesFeed : public QObject {
    Q_OBJECT
public:
    explicit UsesFeed(Session &session, QObject *parent = nullptr);
    ~UsesFeed() override;

    void setWanted(bool wanted);                                              // somebody looks
    void look();                                                              // again, after own changes
    [[nodiscard]] std::shared_ptr<const Uses> uses() const { return m_uses; } // may be null

signals:
    void changed(const std::shared_ptr<const virt::Uses> &uses);
    void failed(const virt::Error &error); // what was known stays

private:
    struct Known;
    void ask();
    void took(const Result<std::shared_ptr<const Uses>> &uses);
    Session &m_session;
    std::shared_ptr<const Uses> m_uses;
    std::shared_ptr<Known> m_known; // of each instance; only one question at a time has it
    QSet<QUuid> m_outdated;
    QTimer m_soon;
    bool m_wanted = false, m_asking = false, m_again = false;
    bool m_missed = false; // events may have been missed: all is read anew
};

} // namespace virt
