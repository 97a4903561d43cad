// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/plans/planbook.h"
#include "model/store/statefile.h"
#include "virt/core/posthome.h"
#include <algorithm>
#include <QDir>
#include <QSysInfo>

namespace model {

static constexpr qint64 mostBytes = qint64(16) * 1024 * 1024;

// The files; any thread. Without a folder nothing is kept.
class PlanBook::Shelf {
public:
    explicit Shelf(QString folder) : m_folder(std::move(folder)) {}

    [[nodiscard]] virt::Result<> write(const virt::PlanRecord &record) const
    {
        return m_folder.isEmpty() ? virt::Result<>() : writeFile(pathOf(record.id), virt::recordJson(record));
    }

    void remove(const QUuid &id) const
    {
        if (!m_folder.isEmpty())
            QFile::remove(pathOf(id));
    }

    [[nodiscard]] QList<virt::PlanRecord> read(QStringList *faults) const
    {
        QList<virt::PlanRecord> out;
        const QDir folder(m_folder);
        for (const QString &name : folder.entryList({QStringLiteral("plan-*.json")}, QDir::Files, QDir::Name))
            if (const auto record = readOne(folder.filePath(name), faults))
                out.append(*record);
        return out;
    }

private:
    [[nodiscard]] QString pathOf(const QUuid &id) const
    {
        return m_folder + QStringLiteral("/plan-") + id.toString(QUuid::WithoutBraces) + QStringLiteral(".json");
    }

    static std::optional<virt::PlanRecord> readOne(const QString &path, QStringList *faults)
    {
        const auto content = readFile(path, mostBytes);
        const auto record = content ? virt::parseRecord(*content) : virt::Result<virt::PlanRecord>(content.error());
        if (record)
            return *record;
        faults->append(setAsideText(path, record.error()));
        return {};
    }

    QString m_folder;
};

PlanBook::PlanBook(QObject *parent) : QObject(parent), m_shelf(std::make_shared<Shelf>(QString())) {}

PlanBook::~PlanBook() = default;

void PlanBook::keepIn(const QString &folder)
{
    m_shelf = std::make_shared<Shelf>(folder + QStringLiteral("/plans"));
    QStringList sentences;
    m_records = m_shelf->read(&sentences);
    for (const virt::PlanRecord &record : std::as_const(m_records))
        tell(record);
    for (const QString &sentence : std::as_const(sentences))
        emit told(sentence);
    emit changed();
}

virt::PlanLedger PlanBook::ledger()
{
    return {.keep =
                [shelf = m_shelf, self = QPointer(this)](const virt::PlanRecord &record) {
                    auto written = shelf->write(record);
                    if (written)
                        virt::postHome(self, [self, record] { self->put(record); });
                    return written;
                },
            .forget =
                [shelf = m_shelf, self = QPointer(this)](const QUuid &id) {
                    shelf->remove(id);
                    virt::postHome(self, [self, id] { self->take(id); });
                }};
}

QList<virt::PlanRecord> PlanBook::unfinished() const
{
    QList<virt::PlanRecord> out;
    std::ranges::copy_if(m_records, std::back_inserter(out),
                         [this](const virt::PlanRecord &r) { return !m_underWay.contains(r.id); });
    return out;
}

QList<virt::PlanRecord> PlanBook::unfinishedOf(const QUuid &instance) const
{
    QList<virt::PlanRecord> out = unfinished();
    out.removeIf([&](const virt::PlanRecord &r) { return r.uuid != instance; });
    return out;
}

bool PlanBook::knows(const virt::PlanRecord &mark) const
{
    return m_underWay.contains(mark.id)
           || std::ranges::find(m_records, mark.id, &virt::PlanRecord::id) != m_records.end()
           || (m_ended.contains(mark.id) && mark.workstation == QSysInfo::machineHostName());
}

void PlanBook::begin(const QUuid &id)
{
    m_underWay.insert(id);
    withdraw(id);
    emit changed();
}

void PlanBook::settle(const QUuid &id)
{
    if (!m_underWay.remove(id))
        return;
    const auto left = std::ranges::find(m_records, id, &virt::PlanRecord::id);
    if (left != m_records.end())
        tell(*left);
    emit changed();
}

void PlanBook::drop(const QUuid &id)
{
    m_shelf->remove(id);
    take(id);
}

void PlanBook::put(const virt::PlanRecord &record)
{
    const auto known = std::ranges::find(m_records, record.id, &virt::PlanRecord::id);
    if (known == m_records.end())
        m_records.append(record);
    else
        *known = record;
    emit changed();
}

void PlanBook::take(const QUuid &id)
{
    withdraw(id);
    m_ended.insert(id);
    if (m_records.removeIf([&](const virt::PlanRecord &r) { return r.id == id; }) > 0)
        emit changed();
}

void PlanBook::tell(const virt::PlanRecord &record)
{
    const QString sentence =
        tr("Interrupted on %2: %1. Open %3 to finish or undo it.").arg(record.title, record.host, record.object);
    m_told.insert(record.id, sentence);
    emit told(sentence);
}

void PlanBook::withdraw(const QUuid &id)
{
    if (const QString sentence = m_told.take(id); !sentence.isEmpty())
        emit withdrawn(sentence);
}

} // namespace model
