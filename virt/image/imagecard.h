// SPDX-License-Identifier: GPL-3.0-or-later
// What is said of an image in the file beside it: see docs/images.md. Pure, any thread.
#pragma once
#include <QDateTime>
#include <QJsonObject>

namespace virt {

struct ImageMoment {
    QString host; // as the workstation calls it
    QString disk; // "vda"
    QString snapshot;
    QString way; // "live", "saved", "paused", "off", "snapshot"
    bool quiesced = false;
};

// Of the definition that the disk belongs to. Holds no password.
[[nodiscard]] QJsonObject imageCard(const QByteArray &domainXml, const ImageMoment &moment);

struct ImageShape {
    QString name, format;
    quint64 capacityBytes = 0;
};
// The file as it is written, once the image is there.
[[nodiscard]] QByteArray cardJson(QJsonObject card, const ImageShape &image, const QDateTime &taken);

[[nodiscard]] QString cardName(const QString &image); // "web-1.qcow2.json"

} // namespace virt
