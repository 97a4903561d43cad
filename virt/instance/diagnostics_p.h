// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "virt/core/handle_p.h"
#include "virt/instance/devices.h"
#include "virt/instance/diagnostics.h"

namespace virt {

// Typed parameters that a call filled; freed with the object.
class TypedParameters {
public:
    TypedParameters() = default;
    ~TypedParameters() { virTypedParamsFree(m_list, m_count); }
    TypedParameters(const TypedParameters &) = delete;
    TypedParameters &operator=(const TypedParameters &) = delete;
    virTypedParameterPtr *list() { return &m_list; }
    int *count() { return &m_count; }
    [[nodiscard]] std::span<const virTypedParameter> all() const { return {m_list, static_cast<size_t>(m_count)}; }
    [[nodiscard]] Diagnostics::Pairs texts() const;

private:
    virTypedParameterPtr m_list = nullptr;
    int m_count = 0;
};

// The figures of one domain in one call where the driver has bulk statistics of it, else device by device.
void askFigures(virDomainPtr domain, const Devices &devices, Diagnostics &out, const QString &during);

// What the guest's agent tells. Last, because it may take its time.
void askAgent(virDomainPtr domain, const QByteArray &runningXml, Diagnostics &out, const QString &during);

} // namespace virt
