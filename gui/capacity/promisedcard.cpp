// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/capacity/promisedcard.h"
#include "gui/capacity/meter.h"
#include "gui/look/labels.h"
#include "gui/look/metrics.h"
#include "model/text/quantity.h"
#include <algorithm>
#include <QHBoxLayout>
#include <QLabel>
#include <QVBoxLayout>

namespace gui {

using look::RoleLabel;

PromisedCard::PromisedCard(QWidget *parent)
    : Card(tr("Promised against physical"), parent)
    , m_cpus(addLine(QStringLiteral("promisedVcpus"), tr("VCPUs")))
    , m_memory(addLine(QStringLiteral("promisedMemory"), tr("Memory")))
    , m_storage(addLine(QStringLiteral("promisedStorage"), tr("Storage")))
{
    body()->addStretch();
}

PromisedCard::Line PromisedCard::addLine(const QString &name, const QString &title)
{
    const Line line{.words = new RoleLabel(RoleLabel::Role::Muted),
                    .ratio = new RoleLabel(RoleLabel::Role::Figure),
                    .all = new RoleLabel(RoleLabel::Role::Muted),
                    .meter = new Meter};
    auto *head = new QHBoxLayout;
    head->addWidget(new QLabel(title), 0, Qt::AlignBaseline);
    head->addWidget(line.words, 1, Qt::AlignBaseline);
    head->addWidget(line.ratio, 0, Qt::AlignBaseline);
    body()->addLayout(head);
    body()->addWidget(line.meter);
    body()->addWidget(line.all);
    body()->addSpacing(look::space4);
    line.ratio->setObjectName(name);
    line.meter->setAccessibleName(title);
    return line;
}

void PromisedCard::fill(const Line &line, double running, double all, double physical, const QString &words,
                        const QString &allWords)
{
    const bool known = physical > 0;
    const double whole = std::max({physical, running, all, 1.0});
    const QString ratio = known ? model::ratioText(running / physical) : model::noFigure;
    line.ratio->setText(ratio);
    line.words->setText(words);
    line.all->setText(allWords);
    line.all->setVisible(!allWords.isEmpty());
    line.meter->set(known ? running / whole : -1, known ? all / whole : -1, known ? physical / whole : -1,
                    running > physical ? look::Meaning::Warning : look::Meaning::Idle);
    line.meter->setToolTip(
        tr("The mark shows what there is; the hatched part is what instances that are off would add."));
    line.meter->setAccessibleDescription(words + QStringLiteral(", ") + ratio);
}

static QString ofText(const QString &promised, const QString &physical)
{
    return PromisedCard::tr("%1 of %2").arg(promised, physical);
}

static QString allText(const QString &promised, double ratio)
{
    return PromisedCard::tr("%1 if all instances ran, %2").arg(promised, model::ratioText(ratio));
}

void PromisedCard::set(const model::Capacity &c)
{
    const double cpus = c.cpus;
    fill(m_cpus, double(c.running.vcpus), double(c.all.vcpus), cpus,
         c.cpus ? ofText(QString::number(c.running.vcpus), tr("%n CPUs", nullptr, int(c.cpus))) : QString(),
         c.cpus ? allText(QString::number(c.all.vcpus), double(c.all.vcpus) / cpus) : QString());
    const auto memory = double(c.memoryKiB);
    fill(m_memory, double(c.running.memoryKiB), double(c.all.memoryKiB), memory,
         c.memoryKiB ? ofText(model::kibText(c.running.memoryKiB), model::kibText(c.memoryKiB)) : QString(),
         c.memoryKiB ? allText(model::kibText(c.all.memoryKiB), double(c.all.memoryKiB) / memory) : QString());
    if (c.storageRatio() < 0)
        return fill(m_storage, 0, 0, 0, c.space ? tr("being counted") : QString(), {});
    const auto promised = double(*c.storagePromised);
    const auto space = double(c.space->total);
    fill(m_storage, promised, promised, space, ofText(model::bytesText(promised), model::bytesText(space)), {});
}

} // namespace gui
