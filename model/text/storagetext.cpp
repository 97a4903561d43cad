// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/text/storagetext.h"
#include <QCoreApplication>

namespace model {

namespace {
struct Words {
    Q_DECLARE_TR_FUNCTIONS(model::Storage)
};
} // namespace

QString poolStateText(virt::StoragePool::State state)
{
    using State = virt::StoragePool::State;
    switch (state) {
    case State::Inactive: return Words::tr("Stopped");
    case State::Building: return Words::tr("Building");
    case State::Running: return Words::tr("Running");
    case State::Degraded: return Words::tr("Degraded");
    case State::Inaccessible: return Words::tr("Inaccessible");
    case State::Unknown: break;
    }
    return Words::tr("Unknown");
}

QString usersList(const QList<virt::FileUse> &uses)
{
    QStringList lines;
    for (const virt::FileUse &use : uses)
        lines << virt::useText(use);
    return lines.join(u'\n');
}

} // namespace model
