// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/vcpus/memorycard.h"
#include "gui/look/metrics.h"
#include "model/instances/instancesmodel.h"
#include "model/text/moment.h"
#include "model/text/quantity.h"
#include "virt/instance/devicefigures.h"
#include <QDateTime>
#include <QPushButton>
#include <QVBoxLayout>

namespace gui {

using look::Fact;

MemoryCard::MemoryCard(QWidget *parent) : FactList(tr("Memory"), parent), m_collect(new QPushButton)
{
    setObjectName(QStringLiteral("memoryCard"));
    m_collect->setObjectName(QStringLiteral("collectMemoryStatistics"));
    body()->addWidget(m_collect, 0, Qt::AlignLeft);
    connect(m_collect, &QPushButton::clicked, this, [this] { emit collectWanted(!m_told); });
}

static void addSize(QList<Fact> &facts, const QString &label, const std::optional<quint64> &kib)
{
    if (kib)
        facts.append({label, model::kibText(*kib)});
}

static void addCount(QList<Fact> &facts, const QString &label, const std::optional<quint64> &count)
{
    if (count)
        facts.append({label, model::countText(*count)});
}

QList<Fact> memoryFacts(const virt::MemoryFigures &m)
{
    QList<Fact> out;
    addSize(out, MemoryCard::tr("Available to the guest"), m.availableKiB);
    addSize(out, MemoryCard::tr("Usable without swapping"), m.usableKiB);
    addSize(out, MemoryCard::tr("Unused"), m.unusedKiB);
    addSize(out, MemoryCard::tr("Disk caches"), m.diskCachesKiB);
    addSize(out, MemoryCard::tr("Swapped in"), m.swapInKiB);
    addSize(out, MemoryCard::tr("Swapped out"), m.swapOutKiB);
    addCount(out, MemoryCard::tr("Major faults"), m.majorFaults);
    addCount(out, MemoryCard::tr("Minor faults"), m.minorFaults);
    addSize(out, MemoryCard::tr("Resident on the host"), m.residentKiB);
    if (m.lastUpdate.value_or(0) > 0)
        out.append({MemoryCard::tr("Told by the guest at"),
                    model::momentText(QDateTime::fromSecsSinceEpoch(qint64(*m.lastUpdate)))});
    return out;
}

static QString sizeOrNot(quint64 kib)
{
    return kib ? model::kibText(kib) : MemoryCard::tr("not told");
}

void MemoryCard::set(const model::InstanceRow &row, const virt::MemoryFigures &memory, bool changeable)
{
    const virt::Instance &i = row.instance;
    QList<Fact> facts{{tr("Current"), sizeOrNot(i.memoryKiB)}, {tr("Maximum"), sizeOrNot(i.memoryMaxKiB)}};
    facts += memoryFacts(memory);
    m_told = memory.guestTells();
    const bool silent = i.isActive() && !m_told;
    FactList::set(facts, silent ? tr("The guest tells nothing of its memory. Its balloon driver tells more once it is "
                                     "asked to.")
                                : QString());
    m_collect->setText(m_told ? tr("Stop Collecting") : tr("Collect Statistics"));
    m_collect->setAccessibleName(m_collect->text());
    m_collect->setVisible(i.isActive());
    m_collect->setEnabled(changeable);
}

} // namespace gui
