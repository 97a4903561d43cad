// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/ids.h"

namespace model {

size_t qHash(const HostId &id, size_t seed)
{
    return ::qHash(id.value, seed);
}

size_t qHash(const InstanceId &id, size_t seed)
{
    return qHashMulti(seed, id.host, id.uuid);
}

} // namespace model
