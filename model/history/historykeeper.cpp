// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/history/historykeeper.h"
#include "model/history/historyfile.h"
#include "model/store/statefile.h"
#include <QDir>

namespace model {

HistoryKeeper::HistoryKeeper()
{
    m_writer.setMaxThreadCount(1);
}

HistoryKeeper::~HistoryKeeper()
{
    m_writer.waitForDone();
}

void HistoryKeeper::keepIn(const QString &folder)
{
    m_folder = folder;
}

QString HistoryKeeper::pathOf(const HostId &host) const
{
    return QDir(m_folder).filePath(host.value.toString(QUuid::WithoutBraces) + QStringLiteral(".history"));
}

HostHistory HistoryKeeper::load(const HostId &host)
{
    if (m_folder.isEmpty() || m_void.contains(host))
        return {};
    QString why;
    HostHistory out = readHistory(pathOf(host), &why);
    if (!why.isEmpty())
        emit fault(why);
    return out;
}

void HistoryKeeper::save(const HostId &host, const HostHistory &history)
{
    if (m_folder.isEmpty())
        return;
    m_void.remove(host);
    m_writer.start([this, path = pathOf(host), history] { // packing a copy: it costs more than making one
        const auto written = writeFile(path, packHistory(history));
        if (!written)
            emit fault(written.error().text()); // a receiver in the GUI thread hears it there
    });
}

void HistoryKeeper::forget(const HostId &host)
{
    if (m_folder.isEmpty())
        return;
    m_void.insert(host);
    m_writer.start([path = pathOf(host)] { QFile::remove(path); });
}

} // namespace model
