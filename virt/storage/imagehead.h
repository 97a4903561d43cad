// SPDX-License-Identifier: GPL-3.0-or-later
// What the first bytes of an image file tell. Pure, any thread.
#pragma once
#include <QByteArray>
#include <QString>

namespace virt {

struct ImageHead {
    QString format;            // by libvirt's names: "qcow2", "vmdk", "vdi", "vpc", "qed", "qcow", "iso", else "raw"
    quint64 capacityBytes = 0; // as a guest sees it; the length of the file where the image does not tell
    QString backingPath;       // an overlay over that
    QString packed;            // "gzip", "xz" …: no image, but one that has to be unpacked first
    bool operator==(const ImageHead &) const = default;
};

constexpr qsizetype imageHeadBytes = 64 * 1024; // as much as is looked at

// `head`: the first bytes of a file, as many as there are; `length`: of the whole file.
[[nodiscard]] ImageHead imageHead(const QByteArray &head, quint64 length);

} // namespace virt
