// SPDX-License-Identifier: GPL-3.0-or-later
#include "virt/core/eventloop_p.h"
#include <algorithm>
#include <libvirt/libvirt.h>
#include <poll.h>
#include <sys/eventfd.h>
#include <unistd.h>

namespace virt {

using namespace std::chrono;

static EventLoop *g_loop = nullptr; // libvirt's registration is process-wide and passes no pointer back

EventLoop::EventLoop() : m_wake(eventfd(0, EFD_NONBLOCK | EFD_CLOEXEC))
{
    g_loop = this;
    hook();
    m_thread = std::thread([this] { run(); });
}

EventLoop::~EventLoop()
{
    {
        const std::lock_guard held(m_lock);
        m_stop = true;
    }
    wake();
    m_thread.join();
    bury();
    close(m_wake);
}

void EventLoop::wake() const
{
    (void)eventfd_write(m_wake, 1);
}

void EventLoop::hook()
{
    static const auto freed = [](virFreeCallback ff, void *opaque) {
        return [ff, opaque] {
            if (ff)
                ff(opaque);
        };
    };
    static const auto remove = [](int id) { return g_loop->change(id, [](Entry &e) { e.dead = true; }); };
    virEventRegisterImpl(
        [](int fd, int events, virEventHandleCallback cb, void *opaque, virFreeCallback ff) {
            return g_loop->add({.fd = fd,
                                .events = events,
                                .call = [=](int id, int ready) { cb(id, fd, ready, opaque); },
                                .free = freed(ff, opaque)});
        },
        [](int id, int events) { g_loop->change(id, [=](Entry &e) { e.events = events; }); },
        [](int id) { return remove(id); },
        [](int ms, virEventTimeoutCallback cb, void *opaque, virFreeCallback ff) {
            return g_loop->add({.ms = ms,
                                .call = [=](int id, int) { cb(id, opaque); },
                                .free = freed(ff, opaque),
                                .due = Clock::now() + milliseconds(ms)});
        },
        [](int id, int ms) {
            g_loop->change(id, [=](Entry &e) {
                e.ms = ms;
                e.due = Clock::now() + milliseconds(ms);
            });
        },
        [](int id) { return remove(id); });
}

int EventLoop::add(Entry e)
{
    const std::lock_guard held(m_lock);
    e.id = m_next++;
    m_entries.push_back(std::move(e));
    wake();
    return m_entries.back().id;
}

int EventLoop::change(int id, const std::function<void(Entry &)> &f)
{
    const std::lock_guard held(m_lock);
    const auto e = std::ranges::find(m_entries, id, &Entry::id);
    if (e == m_entries.end() || e->dead)
        return -1;
    f(*e);
    wake();
    return 0;
}

void EventLoop::run()
{
    for (;;) {
        bury();
        {
            const std::lock_guard held(m_lock);
            if (m_stop)
                return;
        }
        wait();
    }
}

static short pollEvents(int events)
{
    return static_cast<short>((events & VIR_EVENT_HANDLE_READABLE ? POLLIN : 0)
                              | (events & VIR_EVENT_HANDLE_WRITABLE ? POLLOUT : 0));
}

static int libvirtEvents(short ready)
{
    return (ready & POLLIN ? VIR_EVENT_HANDLE_READABLE : 0) | (ready & POLLOUT ? VIR_EVENT_HANDLE_WRITABLE : 0)
           | (ready & POLLERR ? VIR_EVENT_HANDLE_ERROR : 0) | (ready & POLLHUP ? VIR_EVENT_HANDLE_HANGUP : 0);
}

void EventLoop::wait()
{
    std::vector<pollfd> fds{{m_wake, POLLIN, 0}};
    std::vector<int> ids{0};
    long long ms = -1;
    {
        const std::lock_guard held(m_lock);
        for (const Entry &e : m_entries) {
            if (e.fd >= 0 && e.events) {
                fds.push_back({e.fd, pollEvents(e.events), 0});
                ids.push_back(e.id);
            } else if (e.fd < 0 && e.ms >= 0) {
                const auto left = std::max<long long>(0, ceil<milliseconds>(e.due - Clock::now()).count());
                ms = ms < 0 ? left : std::min(ms, left);
            }
        }
    }
    poll(fds.data(), fds.size(), static_cast<int>(ms));
    eventfd_t wakes = 0;
    (void)eventfd_read(m_wake, &wakes);
    for (size_t i = 1; i < fds.size(); ++i)
        if (fds[i].revents)
            fire(ids[i], libvirtEvents(fds[i].revents));
    for (const int id : dueTimers())
        fire(id, 0);
}

std::vector<int> EventLoop::dueTimers()
{
    std::vector<int> due;
    const std::lock_guard held(m_lock);
    for (const Entry &e : m_entries)
        if (e.fd < 0 && e.ms >= 0 && e.due <= Clock::now())
            due.push_back(e.id);
    return due;
}

void EventLoop::fire(int id, int events)
{
    std::unique_lock held(m_lock); // looked up again: an earlier callback of this round may have removed or disarmed it
    const auto e = std::ranges::find(m_entries, id, &Entry::id);
    if (e == m_entries.end() || e->dead || (e->fd >= 0 ? !e->events : e->ms < 0))
        return;
    e->due = Clock::now() + milliseconds(e->ms);
    const auto call = e->call;
    held.unlock();
    call(id, events);
}

void EventLoop::bury()
{
    std::vector<Entry> dead;
    {
        const std::lock_guard held(m_lock);
        std::ranges::copy_if(m_entries, std::back_inserter(dead), &Entry::dead);
        std::erase_if(m_entries, [](const Entry &e) { return e.dead; });
    }
    for (const Entry &e : dead)
        e.free();
}

} // namespace virt
