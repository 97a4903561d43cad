// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "virt/core/session_p.h"
#include "virt/instance/devicefigures.h"
#include "virt/instance/lasttold.h"
#include "virt/instance/sampling.h"
#include <libvirt/libvirt.h>
#include <QHash>
#include <QSet>

namespace virt {

struct Sample;

// Looks at all instances of a host in one call and keeps what the next look needs for rates. One per connection,
// used on the session thread only.
class Sampler {
public:
    enum class Extra { None, Ping, Flags, OneFlag };
    // virConnectGetAllDomainStats; Flags: four virConnectListAllDomains with a filter, OneFlag: the next of these four;
    // Ping: virConnectGetLibVersion
    Result<Look> look(virConnectPtr conn, const Sampling &sampling, Extra extra);

private:
    struct Flags {
        QSet<QUuid> autostart, persistent, savedImage, snapshots;
        bool known = false;
    };
    struct Shape { // what some drivers do not tell in bulk; asked once per domain and state
        quint32 vcpus = 0;
        quint64 memoryKiB = 0, memoryMaxKiB = 0;
        DomainState state = DomainState::Unknown;
    };
    Result<QList<Instance>> bulk(virConnectPtr conn, const Sampling &sampling, bool &more);
    void keepDevices(const virDomainStatsRecord &record, const Instance &instance, const DeviceFigures *before,
                     qint64 now);
    Result<StatsList> stats(virConnectPtr conn, unsigned int bits, int &count);
    Result<QList<Instance>> oneByOne(virConnectPtr conn); // drivers without bulk statistics (LXC)
    void applyFlags(Instance &instance) const;
    Result<> askFlags(virConnectPtr conn);
    Result<> askFlag(virConnectPtr conn, size_t which, Flags &flags);
    bool completeShape(virDomainPtr domain, Instance &instance, qint64 until);
    void forgetMissing(const QList<Instance> &present);

    bool m_noWait = true, m_bulk = true;
    qint64 m_beforeNs = 0;
    QHash<QUuid, LastTold> m_before;
    QHash<QUuid, Shape> m_shapes;
    std::shared_ptr<const DeviceFigures> m_devices; // of the opened instance, when the last look found it
    Flags m_flags;
    size_t m_nextFlag = 0;
};

} // namespace virt
