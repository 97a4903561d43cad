// SPDX-License-Identifier: GPL-3.0-or-later
// What must be known of a domain's definition before one of its disks becomes an image. Pure, any thread.
#pragma once
#include <QByteArray>
#include <QString>

namespace virt {

// The target of the disk that it boots from: the first in the boot order, else the first that is no drive. Empty: none.
[[nodiscard]] QString bootDisk(const QByteArray &domainXml);

// The file or device that a block copy mirrors a disk to; empty when there is none. Of one <disk>.
[[nodiscard]] QString mirrorOf(const QByteArray &diskXml);
[[nodiscard]] bool isEncrypted(const QByteArray &diskXml);

// Why the memory cannot be saved to disk: a sentence naming the device; empty when nothing speaks against it.
[[nodiscard]] QString saveObstacle(const QByteArray &domainXml);

} // namespace virt
