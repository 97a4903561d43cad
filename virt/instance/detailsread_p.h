// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "virt/core/job_p.h"
#include "virt/instance/detailsfeed.h"
#include <mutex>

namespace virt {

struct DetailsFeed::Answer {
    QUuid uuid;
    int id = -1; // of the run that was read
    bool compared = false;
    std::shared_ptr<const Details> details; // null: could not be read
};

// The domains of one connection, listed once rather than looked up one by one: that halves the calls. Shared by the
// feed's threads.
class DetailsFeed::Directory {
public:
    [[nodiscard]] QList<Answer> read(const Wire &wire, const QList<Request> &batch, bool many);

private:
    [[nodiscard]] Result<Domain> find(virConnectPtr conn, const Request &request, bool many);
    void list(virConnectPtr conn);
    static void describeInto(Answer &answer, virDomainPtr domain, const QString &during);

    std::mutex m_lock;
    bool m_listed = false;
    QHash<QUuid, std::shared_ptr<virDomain>> m_domains;
};

// What happened may have changed the domain's XML.
[[nodiscard]] bool changesConfiguration(const DomainEvent &event);

} // namespace virt
