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

QString sizeMeaning(SizeKind kind)
{
    switch (kind) {
    case SizeKind::Capacity: return Words::tr("The size of the disk, as a guest sees it.");
    case SizeKind::Allocation: return Words::tr("What the image takes on the storage now, holes not counted.");
    case SizeKind::Physical: return Words::tr("The length of the image's file or device, holes and all.");
    case SizeKind::None: break;
    }
    return {};
}

QString usersList(const QList<virt::FileUse> &uses)
{
    QStringList lines;
    for (const virt::FileUse &use : uses)
        lines << virt::useText(use);
    return lines.join(u'\n');
}

} // namespace model
