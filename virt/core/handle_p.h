// SPDX-License-Identifier: GPL-3.0-or-later
// Handles of libvirt objects and the only two ways to call libvirt: own() for what returns an object, check() for
// what returns a number. Both log the call and read its error before anything else can clear it.
#pragma once
#include "virt/core/result.h"
#include <cstdlib>
#include <cstring>
#include <libvirt/libvirt.h>
#include <libvirt/virterror.h>
#include <memory>
#include <QUuid>
#include <span>

namespace virt {

class CallLog;

template<auto Free>
struct Release {
    void operator()(auto *raw) const noexcept { Free(raw); }
};
template<class Raw, auto Free>
using Handle = std::unique_ptr<Raw, Release<Free>>;

using Connect = Handle<virConnect, virConnectClose>;
using Domain = Handle<virDomain, virDomainFree>;
using DomainSnapshot = Handle<virDomainSnapshot, virDomainSnapshotFree>;
using Pool = Handle<virStoragePool, virStoragePoolFree>;
using Volume = Handle<virStorageVol, virStorageVolFree>;
using Stream = Handle<virStream, virStreamFree>;
using Text = Handle<char, std::free>;
using StatsList = Handle<virDomainStatsRecordPtr, virDomainStatsRecordListFree>;

// An array that a ListAll… call filled: frees each object and the array.
template<class Raw, auto Free>
class HandleList {
public:
    Raw **&out() { return m_items; }
    void setCount(int count) { m_count = count; }
    [[nodiscard]] std::span<Raw *> items() const { return {m_items, m_items ? static_cast<size_t>(m_count) : 0}; }
    HandleList() = default;
    HandleList(HandleList &&other) noexcept
        : m_items(std::exchange(other.m_items, nullptr))
        , m_count(std::exchange(other.m_count, 0))
    {}
    HandleList &operator=(HandleList &&other) noexcept
    {
        std::swap(m_items, other.m_items);
        std::swap(m_count, other.m_count);
        return *this;
    }
    HandleList(const HandleList &) = delete;
    HandleList &operator=(const HandleList &) = delete;
    ~HandleList()
    {
        for (Raw *item : items())
            Free(item);
        std::free(m_items);
    }

private:
    Raw **m_items = nullptr;
    int m_count = 0;
};
using DomainList = HandleList<virDomain, virDomainFree>;
using SnapshotList = HandleList<virDomainSnapshot, virDomainSnapshotFree>;
using PoolList = HandleList<virStoragePool, virStoragePoolFree>;
using VolumeList = HandleList<virStorageVol, virStorageVolFree>;

// Whose log the calls of this thread go to, for the length of a scope.
class CallScope {
public:
    explicit CallScope(CallLog *log);
    ~CallScope();
    CallScope(const CallScope &) = delete;
    CallScope &operator=(const CallScope &) = delete;
    [[nodiscard]] static CallLog *current(); // for threads that help this one

private:
    CallLog *m_before;
};

namespace detail {
qint64 callStarted(const char *function); // asserts that this is not the GUI thread; a steady time in ns
void callEnded(const char *function, qint64 startedNs, bool failed, qint64 bytes);

template<class R>
bool isFailure(const R &r)
{
    if constexpr (std::is_pointer_v<R>)
        return r == nullptr;
    else if constexpr (std::is_signed_v<R>)
        return r < 0;
    else
        return false;
}

template<class R>
qint64 bytesOf(const R &r)
{
    if constexpr (std::is_same_v<R, char *>)
        return r ? static_cast<qint64>(std::strlen(r)) : -1;
    else
        return -1;
}

template<class Fn, class... Args>
auto traced(const char *function, Fn fn, Args... args)
{
    const qint64 started = callStarted(function);
    const auto result = fn(args...);
    callEnded(function, started, isFailure(result), bytesOf(result)); // reads the last error, does not clear it
    return result;
}
} // namespace detail

// VIRT(virDomainCreate, dom): a macro because the call log wants the function's own name.
#define VIRT(fn, ...) ::virt::detail::traced(#fn, fn __VA_OPT__(, ) __VA_ARGS__)

// Reads and clears this thread's last libvirt error. Nothing else may read it, and no libvirt call, a free included,
// may come between the failure and this.
Error lastError(QString during);

template<class H>
Result<H> own(typename H::pointer raw, const QString &during)
{
    if (!raw)
        return lastError(during);
    return H(raw);
}

inline Result<> check(int rc, const QString &during)
{
    if (rc < 0)
        return lastError(during);
    return {};
}

// The same for calls that return a count or a non-negative value.
inline Result<int> number(int rc, const QString &during)
{
    if (rc < 0)
        return lastError(during);
    return rc;
}

// virDomainLookupByUUID
Result<Domain> findDomain(virConnectPtr conn, const QUuid &uuid, const QString &during);
// virDomainGetXMLDesc
Result<QByteArray> definitionOf(virDomainPtr domain, unsigned int flags, const QString &during);
// virDomainIsActive
Result<bool> isActive(virDomainPtr domain, const QString &during);

QUuid uuidOf(virDomainPtr domain); // no round trip
QString nameOf(virDomainPtr domain);

// A second reference to a connection; libvirt's handles are thread-safe and counted.
inline Connect share(virConnectPtr conn)
{
    virConnectRef(conn);
    return Connect(conn);
}

} // namespace virt
