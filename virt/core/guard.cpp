// SPDX-License-Identifier: GPL-3.0-or-later
#include "virt/core/guard.h"
#include <QCoreApplication>
#include <QThread>

namespace virt {

bool onGuiThread()
{
    return QCoreApplication::instance() && QThread::currentThread() == QCoreApplication::instance()->thread();
}

} // namespace virt
