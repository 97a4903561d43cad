// SPDX-License-Identifier: GPL-3.0-or-later
#include "virt/core/library.h"
#include "virt/core/calllog.h"
#include "virt/core/eventloop_p.h"
#include "virt/core/executor.h"
#include "virt/core/guard.h"
#include "virt/core/handle_p.h"
#include "virt/ssh/sshthread_p.h"
#include <chrono>
#include <csignal>
#include <QDateTime>

namespace virt {

static constexpr std::chrono::seconds lastPatience{3}; // for jobs to be aborted and connections to be closed

Library::Library()
{
    std::signal(SIGPIPE, SIG_IGN);
    virSetErrorFunc(nullptr, [](void *, virErrorPtr) {});
    virInitialize();
    m_loop = std::make_unique<EventLoop>();
    m_ssh = std::make_unique<SshThread>();
}

Library::~Library()
{
    Executor::awaitAbandoned(lastPatience);
    m_ssh.reset(); // frees who still hangs in a connection through it
    if (Executor::abandoned() > 0)
        (void)m_loop.release(); // a thread that hangs in libvirt may still need the loop: it ends with the process
}

namespace {
thread_local CallLog *t_log = nullptr;

qint64 steadyNs()
{
    return std::chrono::steady_clock::now().time_since_epoch() / std::chrono::nanoseconds(1);
}
} // namespace

CallScope::CallScope(CallLog *log) : m_before(t_log)
{
    t_log = log;
}

CallScope::~CallScope()
{
    t_log = m_before;
}

CallLog *CallScope::current()
{
    return t_log;
}

qint64 detail::callStarted([[maybe_unused]] const char *function)
{
    Q_ASSERT_X(!onGuiThread(), function, "libvirt called on the GUI thread");
    return steadyNs();
}

void detail::callEnded(const char *function, qint64 startedNs, bool failed, qint64 bytes)
{
    if (!t_log)
        return;
    const qint64 took = steadyNs() - startedNs;
    const virError *error = failed ? virGetLastError() : nullptr;
    t_log->add({.function = function,
                .startedMs = QDateTime::currentMSecsSinceEpoch() - took / 1'000'000,
                .durationNs = took,
                .code = error ? error->code : 0,
                .failed = failed,
                .bytes = bytes});
}

Result<Domain> findDomain(virConnectPtr conn, const QUuid &uuid, const QString &during)
{
    const QByteArray id = uuid.toRfc4122();
    return own<Domain>(VIRT(virDomainLookupByUUID, conn, reinterpret_cast<const unsigned char *>(id.constData())),
                       during);
}

Result<QByteArray> definitionOf(virDomainPtr domain, unsigned int flags, const QString &during)
{
    const auto xml = own<Text>(VIRT(virDomainGetXMLDesc, domain, flags), during);
    return xml ? Result<QByteArray>(QByteArray(xml->get())) : xml.error();
}

Result<bool> isActive(virDomainPtr domain, const QString &during)
{
    const auto active = number(VIRT(virDomainIsActive, domain), during);
    return active ? Result<bool>(*active == 1) : active.error();
}

QUuid uuidOf(virDomainPtr domain)
{
    unsigned char id[VIR_UUID_BUFLEN] = {};
    if (virDomainGetUUID(domain, id) < 0)
        return {};
    return QUuid::fromRfc4122(QByteArrayView(id, sizeof id));
}

QString nameOf(virDomainPtr domain)
{
    return QString::fromUtf8(virDomainGetName(domain));
}

} // namespace virt
