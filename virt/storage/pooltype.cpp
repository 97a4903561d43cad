// SPDX-License-Identifier: GPL-3.0-or-later
#include "virt/storage/pooltype.h"
#include "virt/core/say.h"
#include <algorithm>
#include <array>

namespace virt {

namespace {

struct Known {
    PoolType type;
    const char *word;
    const char *text;
};

constexpr std::array known{
    Known{PoolType::Dir, "dir", QT_TRANSLATE_NOOP("virt::Say", "Directory")},
    Known{PoolType::NetFs, "netfs", QT_TRANSLATE_NOOP("virt::Say", "Network file system")},
    Known{PoolType::Fs, "fs", QT_TRANSLATE_NOOP("virt::Say", "File system on a device")},
    Known{PoolType::Logical, "logical", QT_TRANSLATE_NOOP("virt::Say", "LVM volume group")},
    Known{PoolType::Rbd, "rbd", QT_TRANSLATE_NOOP("virt::Say", "Ceph RBD")},
    Known{PoolType::Iscsi, "iscsi", QT_TRANSLATE_NOOP("virt::Say", "iSCSI target, mounted by the host")},
    Known{PoolType::IscsiDirect, "iscsi-direct", QT_TRANSLATE_NOOP("virt::Say", "iSCSI target, used by QEMU itself")},
    Known{PoolType::Disk, "disk", QT_TRANSLATE_NOOP("virt::Say", "Partitions of a disk")},
    Known{PoolType::Scsi, "scsi", QT_TRANSLATE_NOOP("virt::Say", "SCSI host adapter")},
    Known{PoolType::Multipath, "mpath", QT_TRANSLATE_NOOP("virt::Say", "Multipath devices")},
    Known{PoolType::Gluster, "gluster", QT_TRANSLATE_NOOP("virt::Say", "Gluster volume")},
    Known{PoolType::Zfs, "zfs", QT_TRANSLATE_NOOP("virt::Say", "ZFS pool")},
    Known{PoolType::Vstorage, "vstorage", QT_TRANSLATE_NOOP("virt::Say", "Virtuozzo Storage")},
    Known{PoolType::Sheepdog, "sheepdog", QT_TRANSLATE_NOOP("virt::Say", "Sheepdog")},
};

const Known *find(PoolType type)
{
    const auto *hit = std::ranges::find(known, type, &Known::type);
    return hit == known.end() ? nullptr : hit;
}

} // namespace

QString poolTypeWord(PoolType type)
{
    const Known *hit = find(type);
    return hit ? QString::fromLatin1(hit->word) : QString();
}

PoolType poolTypeOf(const QString &word)
{
    const auto *hit = std::ranges::find_if(known, [&](const Known &k) { return word == QLatin1StringView(k.word); });
    return hit == known.end() ? PoolType::Unknown : hit->type;
}

QString poolTypeText(PoolType type)
{
    const Known *hit = find(type);
    return hit ? Say::tr(hit->text) : Say::tr("Unknown");
}

const QList<PoolType> &allPoolTypes()
{
    static const QList<PoolType> all = [] {
        QList<PoolType> out;
        for (const Known &k : known)
            if (k.type != PoolType::Sheepdog)
                out << k.type;
        return out;
    }();
    return all;
}

bool keepsFiles(PoolType type)
{
    return type == PoolType::Dir || type == PoolType::Fs || type == PoolType::NetFs || type == PoolType::Vstorage;
}

bool makesVolumes(PoolType type)
{
    switch (type) {
    case PoolType::Unknown:
    case PoolType::Iscsi:
    case PoolType::IscsiDirect:
    case PoolType::Scsi:
    case PoolType::Multipath:
    case PoolType::Gluster: return false;
    default: return true;
    }
}

bool canBeDeleted(PoolType type)
{
    return keepsFiles(type) || type == PoolType::Logical || type == PoolType::Zfs;
}

bool holdsData(PoolType type)
{
    return type == PoolType::Dir || type == PoolType::Logical || type == PoolType::Zfs;
}

} // namespace virt
