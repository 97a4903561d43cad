// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/changes/changesmodel.h"
#include "model/changes/changejournal.h"
#include "model/text/moment.h"
#include "model/text/quantity.h"
#include "virt/core/posthome.h"
#include <algorithm>
#include <QThreadPool>

namespace model {

ChangesModel::ChangesModel(QObject *parent)
    : QAbstractTableModel(parent)
    , m_journal(std::make_shared<ChangeJournal>(QString()))
{}

ChangesModel::~ChangesModel() = default;

void ChangesModel::keepIn(const QString &folder)
{
    m_journal = std::make_shared<ChangeJournal>(folder);
    QThreadPool::globalInstance()->start([journal = m_journal, self = QPointer(this)] {
        qsizetype bad = 0;
        const QList<ChangeEntry> earlier = journal->newest(most, &bad);
        virt::postHome(self, [self, earlier, bad] {
            self->putBefore(earlier);
            if (bad)
                emit self->fault(tr("%n lines of the record of changes cannot be read.", nullptr, int(bad)));
        });
    });
}

virt::ChangeSink ChangesModel::sinkOf(const HostId &host)
{
    return [journal = m_journal, self = QPointer(this), host](const virt::Change &change) {
        const ChangeEntry entry{.host = host, .change = change};
        journal->append(entry);
        virt::postHome(self, [self, entry, fault = journal->fault()] {
            self->add(entry);
            if (!fault.isEmpty())
                emit self->fault(tr("A change could not be recorded: %1").arg(fault));
        });
    };
}

void ChangesModel::add(const ChangeEntry &entry)
{
    const int row = int(m_rows.size());
    beginInsertRows({}, row, row);
    m_rows.append(entry);
    endInsertRows();
    trim();
}

// Those of this run that came before the journal was read are in both.
void ChangesModel::putBefore(const QList<ChangeEntry> &earlier)
{
    QList<ChangeEntry> fresh;
    std::ranges::copy_if(earlier, std::back_inserter(fresh),
                         [this](const ChangeEntry &e) { return !m_rows.contains(e); });
    if (fresh.isEmpty())
        return;
    beginInsertRows({}, 0, int(fresh.size()) - 1);
    m_rows = fresh + m_rows;
    endInsertRows();
    trim();
}

void ChangesModel::trim()
{
    const qsizetype over = m_rows.size() - most;
    if (over <= 0)
        return;
    beginRemoveRows({}, 0, int(over) - 1);
    m_rows.remove(0, over);
    endRemoveRows();
}

int ChangesModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

int ChangesModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QString outcomeText(virt::Change::Outcome outcome)
{
    switch (outcome) {
    case virt::Change::Outcome::Done: return ChangesModel::tr("Done");
    case virt::Change::Outcome::Failed: return ChangesModel::tr("Failed");
    case virt::Change::Outcome::Cancelled: return ChangesModel::tr("Cancelled");
    }
    return {};
}

QString commandText(const virt::Change &change)
{
    QStringList lines;
    for (const QString &line : change.intent.virsh)
        lines << virt::shellLine({QStringLiteral("virsh"), QStringLiteral("-c"), change.uri}) + u' ' + line;
    return lines.join(u'\n');
}

static QString text(const virt::Change &c, int column)
{
    switch (column) {
    case ChangesModel::Time: return momentText(c.started);
    case ChangesModel::Host: return c.host;
    case ChangesModel::Object: return c.intent.object;
    case ChangesModel::Action: return c.intent.action;
    case ChangesModel::Command: return c.intent.virsh.join(QStringLiteral("; ")).simplified(); // a row has one line
    case ChangesModel::Duration: return durationText(c.durationMs);
    case ChangesModel::Outcome: return c.error.isEmpty() ? outcomeText(c.outcome) : c.error;
    default: return {};
    }
}

QVariant ChangesModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const virt::Change &c = m_rows[index.row()].change;
    switch (role) {
    case Qt::DisplayRole: return text(c, index.column());
    case Qt::ToolTipRole: return index.column() == Command ? commandText(c) : text(c, index.column());
    case Qt::TextAlignmentRole:
        return int((index.column() == Duration ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    case SortRole:
        if (index.column() == Time)
            return c.started;
        return index.column() == Duration ? QVariant(c.durationMs) : QVariant(text(c, index.column()));
    case HostRole: return m_rows[index.row()].host.value.toString();
    default: return {};
    }
}

QVariant ChangesModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Time: return tr("Time");
    case Host: return tr("Host");
    case Object: return tr("Object");
    case Action: return tr("Action");
    case Command: return tr("virsh");
    case Duration: return tr("Duration");
    case Outcome: return tr("Result");
    default: return {};
    }
}

} // namespace model
