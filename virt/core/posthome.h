// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QCoreApplication>
#include <QPointer>

namespace virt {

// Runs `work` in the GUI thread if `receiver` is still alive then: asked there, where it dies, so there is no race.
// The QPointer must have been made in the GUI thread. After the end of the application nothing runs.
template<class Receiver, class Work>
void postHome(const QPointer<Receiver> &receiver, Work work)
{
    if (QCoreApplication *app = QCoreApplication::instance())
        QMetaObject::invokeMethod(
            app,
            [receiver, work = std::move(work)]() mutable {
                if (receiver)
                    work();
            },
            Qt::QueuedConnection);
}

} // namespace virt
