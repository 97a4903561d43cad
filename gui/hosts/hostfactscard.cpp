// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/hosts/hostfactscard.h"
#include "gui/look/labels.h"
#include "gui/look/metrics.h"
#include "model/text/quantity.h"
#include "virt/core/error.h"
#include <QFormLayout>
#include <QVBoxLayout>

namespace gui {

Promised promisedBy(const virt::Inventory *inventory)
{
    Promised out;
    if (!inventory)
        return out;
    out.all = int(inventory->instances.size());
    for (const virt::Instance &i : inventory->instances) {
        if (!i.isActive())
            continue;
        ++out.running;
        out.vcpus += i.vcpus;
        out.memoryKiB += i.memoryKiB;
    }
    return out;
}

ValuesCard::ValuesCard(const QString &title, QWidget *parent) : Card(title, parent), m_form(new QFormLayout)
{
    m_form->setHorizontalSpacing(look::space16);
    m_form->setVerticalSpacing(look::space4);
    m_form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    m_form->setLabelAlignment(Qt::AlignLeft);
    body()->addLayout(m_form);
    body()->addStretch();
}

void ValuesCard::addRow(const QString &label)
{
    auto *value = new QLabel;
    value->setTextFormat(Qt::PlainText);
    value->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    value->setWordWrap(true); // a long URI does not widen the card
    auto *text = new look::RoleLabel(look::RoleLabel::Role::Muted, label);
    text->setWordWrap(false);
    m_form->addRow(text, value);
    m_values.insert(label, value);
}

void ValuesCard::set(const Values &values)
{
    for (const auto &[label, text] : values) {
        if (!m_values.contains(label))
            addRow(label);
        QLabel *value = m_values.value(label);
        if (value->text() == text) // setting it again would drop a selection
            continue;
        value->setText(text);
        value->setToolTip(text);
        value->setAccessibleName(label + QStringLiteral(": ") + text);
    }
}

static QString known(const QString &text)
{
    return text.isEmpty() ? model::noFigure : text;
}

ValuesCard::Values factsOf(const model::HostRow &row, const virt::HostFacts &facts)
{
    const bool there = facts.libvirtVersion > 0;
    const qint64 us = row.roundTripUs;
    return {
        {ValuesCard::tr("State"), model::hostStateText(row.state)},
        {ValuesCard::tr("Host name"), known(facts.hostName)},
        {ValuesCard::tr("Hypervisor"),
         there ? facts.driver + u' ' + virt::versionText(facts.hypervisorVersion) : model::noFigure},
        {ValuesCard::tr("libvirt"), there ? virt::versionText(facts.libvirtVersion) : model::noFigure},
        {ValuesCard::tr("CPU"), known(facts.cpuModel)},
        {ValuesCard::tr("CPUs"), facts.cpus ? QString::number(facts.cpus) : model::noFigure},
        {ValuesCard::tr("Memory"), facts.memoryKiB ? model::kibText(facts.memoryKiB) : model::noFigure},
        {ValuesCard::tr("Round trip"), us < 0 ? model::noFigure : model::durationText((us + 500) / 1000)},
        {ValuesCard::tr("Changes"), facts.events ? ValuesCard::tr("told by the host") : ValuesCard::tr("asked for")},
        {ValuesCard::tr("Rights"), row.entry.readOnly ? ValuesCard::tr("read-only") : ValuesCard::tr("read and write")},
        {ValuesCard::tr("URI"), virt::withoutPasswords(row.entry.uri)}};
}

static QString ofAll(const QString &promised, const QString &physical, double ratio)
{
    return ValuesCard::tr("%1 of %2 (%3)").arg(promised, physical, model::percentText(100 * ratio));
}

ValuesCard::Values shareOf(const Promised &promised, const virt::HostFacts &facts)
{
    const auto running = ValuesCard::tr("%1 of %2").arg(promised.running).arg(promised.all);
    const bool known = facts.cpus && facts.memoryKiB;
    return {{ValuesCard::tr("Running"), running},
            {ValuesCard::tr("Promised VCPUs"),
             known ? ofAll(QString::number(promised.vcpus), ValuesCard::tr("%n CPUs", nullptr, int(facts.cpus)),
                           double(promised.vcpus) / facts.cpus)
                   : model::noFigure},
            {ValuesCard::tr("Promised memory"),
             known ? ofAll(model::kibText(promised.memoryKiB), model::kibText(facts.memoryKiB),
                           double(promised.memoryKiB) / double(facts.memoryKiB))
                   : model::noFigure}};
}

} // namespace gui
