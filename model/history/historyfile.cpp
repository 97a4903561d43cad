// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/history/historyfile.h"
#include "model/store/statefile.h"
#include <QCoreApplication>
#include <QCryptographicHash>
#include <QDataStream>
#include <QIODevice>

namespace model {

using virt::Error;
using virt::Result;

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(model::HistoryFile)
};

constexpr quint32 magic = 0x56444848; // "VDHH"
constexpr quint16 version = 1;
constexpr qint64 mostBytes = qint64(5) * 1024 * 1024;

QDataStream &operator<<(QDataStream &out, const Track &track)
{
    const auto means = track.minutes().means();
    out << quint32(means.size());
    for (const MinuteRing::Mean &mean : means)
        out << mean.minute << mean.value;
    return out;
}

QDataStream &operator>>(QDataStream &in, Track &track)
{
    quint32 count = 0;
    in >> count;
    if (count > MinuteRing::minutes) {
        in.setStatus(QDataStream::ReadCorruptData);
        return in;
    }
    QList<MinuteRing::Mean> means(count);
    for (MinuteRing::Mean &mean : means)
        in >> mean.minute >> mean.value;
    track.minutes().restore(means);
    return in;
}

void configure(QDataStream &stream)
{
    stream.setVersion(QDataStream::Qt_6_4);
    stream.setFloatingPointPrecision(QDataStream::SinglePrecision);
}

QByteArray packTracks(const HostHistory &history)
{
    QByteArray out;
    QDataStream stream(&out, QIODevice::WriteOnly);
    configure(stream);
    stream << quint32(HostHistory::FigureCount);
    for (int figure = 0; figure < HostHistory::FigureCount; ++figure)
        stream << history.track(HostHistory::Figure(figure));
    stream << quint32(history.pools().size());
    for (auto pool = history.pools().begin(); pool != history.pools().end(); ++pool)
        stream << pool.key() << pool.value();
    return out;
}

bool unpackTracks(const QByteArray &tracks, HostHistory &history)
{
    QDataStream stream(tracks);
    configure(stream);
    quint32 count = 0;
    stream >> count;
    if (count != HostHistory::FigureCount)
        return false;
    for (int figure = 0; figure < HostHistory::FigureCount; ++figure)
        stream >> history.track(HostHistory::Figure(figure));
    stream >> count;
    for (quint32 i = 0; i < count && i < HostHistory::mostPools && stream.status() == QDataStream::Ok; ++i) {
        QUuid pool;
        stream >> pool;
        stream >> history.pools()[pool];
    }
    return stream.status() == QDataStream::Ok;
}

QByteArray digest(const QByteArray &content)
{
    return QCryptographicHash::hash(content, QCryptographicHash::Sha1);
}

Error damaged(const QString &message)
{
    return Error::invalid(Words::tr("Read a history"), message);
}

} // namespace

QByteArray packHistory(const HostHistory &history)
{
    const QByteArray tracks = packTracks(history);
    QByteArray out;
    QDataStream stream(&out, QIODevice::WriteOnly);
    configure(stream);
    stream << magic << version << digest(tracks) << tracks;
    return out;
}

Result<HostHistory> unpackHistory(const QByteArray &content)
{
    QDataStream stream(content);
    configure(stream);
    quint32 kind = 0;
    quint16 its = 0;
    stream >> kind >> its;
    if (kind != magic)
        return damaged(Words::tr("This is no history of a host"));
    if (its > version)
        return damaged(Words::tr("The file is of a newer version of Virtdeck"));
    QByteArray sum;
    QByteArray tracks;
    stream >> sum >> tracks;
    HostHistory out;
    if (stream.status() != QDataStream::Ok || sum != digest(tracks) || !unpackTracks(tracks, out))
        return damaged(Words::tr("The file is damaged"));
    return out;
}

HostHistory readHistory(const QString &path, QString *fault)
{
    const auto content = readFile(path, mostBytes);
    if (content && content->isEmpty())
        return {};
    auto history = content ? unpackHistory(*content) : Result<HostHistory>(content.error());
    if (history)
        return std::move(*history);
    *fault = setAsideText(path, history.error());
    return {};
}

} // namespace model
