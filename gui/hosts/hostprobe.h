// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "model/hosts/hostentry.h"
#include <memory>
#include <QObject>

namespace virt {
class Session;
}

namespace gui {

// Tries a host that is not in the list (yet), with a session of its own.
class HostProbe : public QObject {
    Q_OBJECT
public:
    explicit HostProbe(QObject *parent = nullptr);
    ~HostProbe() override;

    void start(const model::HostEntry &host);
    void cancel(); // at once, and nothing is told any more
    [[nodiscard]] bool isRunning() const { return m_session != nullptr; }

signals:
    void begins(virt::Session &session); // it may ask
    void succeeded(const QString &text); // "Connected to alpha: QEMU 7.2.0, libvirt 9.0.0, 12 instances, 34 ms"
    void failed(const QString &text);

private:
    void look();
    [[nodiscard]] QString summary() const;
    std::unique_ptr<virt::Session> m_session;
};

} // namespace gui
