// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "model/history/hosthistory.h"
#include "model/ids.h"
#include <QObject>
#include <QSet>
#include <QThreadPool>

namespace model {

// The histories' files: a folder with one for each host. Written in order on a thread of its own; read at once, for
// they are small. GUI thread.
class HistoryKeeper : public QObject {
    Q_OBJECT
public:
    HistoryKeeper();
    ~HistoryKeeper() override; // waits for what is being written

    void keepIn(const QString &folder); // nothing is read or written before
    [[nodiscard]] HostHistory load(const HostId &host);
    void save(const HostId &host, const HostHistory &history);
    void forget(const HostId &host);

signals:
    void fault(const QString &sentence);

private:
    [[nodiscard]] QString pathOf(const HostId &host) const;
    QString m_folder;
    QSet<HostId> m_void; // whose files are being removed
    QThreadPool m_writer;
};

} // namespace model
