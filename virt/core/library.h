// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <memory>

namespace virt {

class EventLoop;
class SshThread;

// libvirt for this process: its event loop, silence on stderr, and SIGPIPE ignored (a killed daemon would end us).
// One object, made in main() before the first session, gone after the last.
class Library {
public:
    Library();
    ~Library();
    Library(const Library &) = delete;
    Library &operator=(const Library &) = delete;

private:
    std::unique_ptr<EventLoop> m_loop;
    std::unique_ptr<SshThread> m_ssh;
};

} // namespace virt
