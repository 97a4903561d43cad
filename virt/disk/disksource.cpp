// SPDX-License-Identifier: GPL-3.0-or-later
#include "virt/disk/disksource.h"
#include "virt/core/say.h"
#include <optional>
#include <QDir>
#include <QRegularExpression>

namespace virt {

namespace {

using Kind = DiskSource::Kind;

// That libvirt knows for disks.
bool isProtocol(const QString &word)
{
    static const QStringList known{QStringLiteral("rbd"),     QStringLiteral("nbd"),   QStringLiteral("iscsi"),
                                   QStringLiteral("gluster"), QStringLiteral("nfs"),   QStringLiteral("ssh"),
                                   QStringLiteral("http"),    QStringLiteral("https"), QStringLiteral("ftp"),
                                   QStringLiteral("ftps"),    QStringLiteral("tftp"),  QStringLiteral("sheepdog"),
                                   QStringLiteral("vxhs")};
    return known.contains(word);
}

std::optional<DiskSource> ofPath(const QString &text)
{
    static const QString devices = QStringLiteral("/dev/");
    if (!text.startsWith(u'/') || text.endsWith(u'/'))
        return {};
    const QString path = QDir::cleanPath(text);
    return DiskSource{.kind = path.startsWith(devices) ? Kind::Block : Kind::File, .path = path};
}

std::optional<DiskSource> ofNetwork(const QString &text)
{
    static const QRegularExpression form(QStringLiteral("^([a-z]+):(?://([^/\\s]+)/)?([^/\\s][^\\s]*)$"));
    const auto match = form.match(text);
    if (!match.hasMatch() || !isProtocol(match.captured(1)))
        return {};
    return DiskSource{.kind = Kind::Network,
                      .protocol = match.captured(1),
                      .name = match.captured(3),
                      .hosts = match.captured(2).split(u',', Qt::SkipEmptyParts)};
}

} // namespace

Result<DiskSource> parseDiskSource(const QString &text, const QString &during)
{
    const QString trimmed = text.trimmed();
    if (const auto path = ofPath(trimmed))
        return *path;
    if (const auto network = ofNetwork(trimmed))
        return *network;
    return Error::invalid(during, Say::tr("\"%1\" is no place of a disk").arg(trimmed),
                          Say::tr("Give a file by its absolute path, a block device such as /dev/sdb, or something on "
                                  "the network as protocol:name, such as rbd:pool/image."));
}

QString sourceText(const DiskSource &source)
{
    switch (source.kind) {
    case Kind::File:
    case Kind::Block: return source.path;
    case Kind::Network: return source.protocol + u':' + source.name;
    case Kind::Volume: return source.volume.poolName + u'/' + source.volume.name;
    case Kind::Empty: break;
    }
    return {};
}

} // namespace virt
