// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <functional>
#include <memory>
#include <QThread>

namespace virt {

class SshRoom;

// The thread on which all ssh processes of this program are started and heard: never the GUI's, and one that lives as
// long as they may, because the kernel ends them together with the thread that started them. Made with the Library.
class SshThread : public QThread {
    Q_OBJECT
public:
    SshThread();
    ~SshThread() override; // ends what is left

    static SshThread *instance();                 // null before and after the Library
    static SshRoom &room();                       // made when it is needed; on the ssh thread only, as the next
    static SshRoom *existingRoom();               //
    static void post(std::function<void()> work); // from any thread

protected:
    void run() override;

private:
    QObject m_worker;
    std::unique_ptr<SshRoom> m_room;
};

} // namespace virt
