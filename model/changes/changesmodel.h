// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "model/changes/changeentry.h"
#include <memory>
#include <QAbstractTableModel>
#include <QList>

namespace model {

class ChangeJournal;

// Every change that was made through this program, oldest first; what the Calls panel shows. Rows are only ever added
// (and, beyond `most`, taken away at the front). GUI thread; what sinkOf() gives may be called on any.
class ChangesModel : public QAbstractTableModel {
    Q_OBJECT
public:
    enum Column { Time, Host, Object, Action, Command, Duration, Outcome, ColumnCount };
    enum Role { SortRole = Qt::UserRole, HostRole /* its id as text */ };
    static constexpr qsizetype most = 5000;

    explicit ChangesModel(QObject *parent = nullptr);
    ~ChangesModel() override;

    // Before the first sinkOf(). From now on changes are kept in `folder`; those of earlier runs appear as soon as they were read.
    void keepIn(const QString &folder);
    [[nodiscard]] virt::ChangeSink sinkOf(const HostId &host);

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    [[nodiscard]] const ChangeEntry &row(int row) const { return m_rows[row]; }

signals:
    void fault(const QString &sentence); // the journal could not be written or read

private:
    void add(const ChangeEntry &entry);
    void putBefore(const QList<ChangeEntry> &earlier);
    void trim();

    std::shared_ptr<ChangeJournal> m_journal;
    QList<ChangeEntry> m_rows;
};

[[nodiscard]] QString outcomeText(virt::Change::Outcome outcome);
// What to type into a terminal, all lines: "virsh -c URI destroy web-1".
[[nodiscard]] QString commandText(const virt::Change &change);

} // namespace model
