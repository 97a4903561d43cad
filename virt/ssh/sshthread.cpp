// SPDX-License-Identifier: GPL-3.0-or-later
#include "virt/ssh/sshroom_p.h"
#include "virt/ssh/sshthread_p.h"
#include <QCoreApplication>

namespace virt {

static SshThread *g_thread = nullptr;

SshThread::SshThread()
{
    g_thread = this;
    setObjectName(QStringLiteral("ssh"));
    m_worker.moveToThread(this);
    start();
}

SshThread::~SshThread()
{
    requestInterruption(); // what goes now must not wait for an event loop
    quit();
    wait();
    g_thread = nullptr;
}

void SshThread::run()
{
    exec();
    QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    m_room.reset(); // where its notifiers live
}

SshThread *SshThread::instance()
{
    return g_thread;
}

SshRoom &SshThread::room()
{
    Q_ASSERT(QThread::currentThread() == g_thread);
    if (!g_thread->m_room || !g_thread->m_room->isValid()) // there may be space for it by now
        g_thread->m_room = std::make_unique<SshRoom>();
    return *g_thread->m_room;
}

SshRoom *SshThread::existingRoom()
{
    return g_thread ? g_thread->m_room.get() : nullptr;
}

void SshThread::post(std::function<void()> work)
{
    if (g_thread)
        QMetaObject::invokeMethod(&g_thread->m_worker, std::move(work), Qt::QueuedConnection);
}

} // namespace virt
