// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/instance/factscard.h"
#include "gui/look/labels.h"
#include "gui/look/metrics.h"
#include "model/text/quantity.h"
#include "model/text/statetext.h"
#include <QFormLayout>
#include <QVBoxLayout>

namespace gui {

static QString labelOf(FactsCard::Fact fact)
{
    switch (fact) {
    case FactsCard::State: return FactsCard::tr("State");
    case FactsCard::Host: return FactsCard::tr("Host");
    case FactsCard::Uuid: return FactsCard::tr("UUID");
    case FactsCard::Id: return FactsCard::tr("ID");
    case FactsCard::Vcpus: return FactsCard::tr("VCPUs");
    case FactsCard::Memory: return FactsCard::tr("Memory");
    case FactsCard::MaximumMemory: return FactsCard::tr("Maximum memory");
    case FactsCard::CpuTime: return FactsCard::tr("CPU time");
    case FactsCard::Autostart: return FactsCard::tr("Autostart");
    case FactsCard::Persistent: return FactsCard::tr("Persistent");
    case FactsCard::SavedImage: return FactsCard::tr("Saved state");
    case FactsCard::Addresses: return FactsCard::tr("IP address");
    case FactsCard::Title: return FactsCard::tr("Title");
    case FactsCard::Description: return FactsCard::tr("Description");
    case FactsCard::Tags: return FactsCard::tr("Tags");
    case FactsCard::Note: return FactsCard::tr("Note");
    case FactsCard::Owner: return FactsCard::tr("Managed by");
    case FactsCard::Flavor: return FactsCard::tr("Flavor");
    case FactsCard::Project: return FactsCard::tr("Project");
    case FactsCard::Count: break;
    }
    return {};
}

static QString yesNo(const virt::Instance &i, bool value)
{
    return !i.flagsKnown ? model::noFigure : value ? FactsCard::tr("Yes") : FactsCard::tr("No");
}

static QString memoryText(const virt::Instance &i)
{
    if (!i.memoryKiB)
        return model::noFigure;
    if (!i.isActive() || !i.memoryUsedKiB)
        return model::kibText(i.memoryKiB);
    return FactsCard::tr("%1 used of %2").arg(model::kibText(i.memoryUsedKiB), model::kibText(i.memoryKiB));
}

static QString ownerText(const virt::Details &d)
{
    const QString owner = virt::ownerName(d.owner);
    return d.displayName.isEmpty() ? owner
                                   : FactsCard::tr("%1, as %2", "manager, name there").arg(owner, d.displayName);
}

// What its XML says; empty while it is not known.
static QString detailOf(FactsCard::Fact fact, const virt::Details &d)
{
    switch (fact) {
    case FactsCard::Title: return d.title;
    case FactsCard::Description: return d.description;
    case FactsCard::Tags: return d.tags.join(QStringLiteral(", "));
    case FactsCard::Note: return d.note;
    case FactsCard::Owner: return d.owner == virt::Owner::None ? QString() : ownerText(d);
    case FactsCard::Flavor: return d.flavor;
    case FactsCard::Project: return d.project;
    default: return {};
    }
}

QString FactsCard::valueOf(Fact fact, const model::InstanceRow &row)
{
    const virt::Instance &i = row.instance;
    switch (fact) {
    case State: return model::stateText(i);
    case Host: return row.hostName;
    case Uuid: return i.uuid.toString(QUuid::WithoutBraces);
    case Id: return i.id < 0 ? model::noFigure : QString::number(i.id);
    case Vcpus: return i.vcpus ? QString::number(i.vcpus) : model::noFigure;
    case Memory: return memoryText(i);
    case MaximumMemory: return i.memoryMaxKiB ? model::kibText(i.memoryMaxKiB) : model::noFigure;
    case CpuTime: return i.cpuTimeNs ? model::durationText(qint64(i.cpuTimeNs / 1'000'000)) : model::noFigure;
    case Autostart: return yesNo(i, i.autostart);
    case Persistent: return yesNo(i, i.persistent);
    case SavedImage: return yesNo(i, i.savedImage);
    case Addresses: return row.addresses.join(QStringLiteral(", "));
    default: return row.details ? detailOf(fact, *row.details) : QString();
    }
}

FactsCard::FactsCard(QWidget *parent) : Card(tr("Facts"), parent), m_form(new QFormLayout)
{
    m_form->setHorizontalSpacing(look::space16);
    m_form->setVerticalSpacing(look::space4);
    m_form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    m_form->setLabelAlignment(Qt::AlignLeft);
    m_form->setRowWrapPolicy(QFormLayout::WrapLongRows);
    for (int f = 0; f < Count; ++f) {
        auto *value = new QLabel;
        value->setTextFormat(Qt::PlainText);
        value->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
        value->setObjectName(QStringLiteral("fact%1").arg(f));
        value->setWordWrap(f != Uuid); // a long name does not widen the card; the UUID goes below its label
        auto *label = new look::RoleLabel(look::RoleLabel::Role::Muted, labelOf(Fact(f)));
        label->setWordWrap(false);
        m_form->addRow(label, value);
        m_values[size_t(f)] = value;
    }
    body()->addLayout(m_form);
    body()->addStretch();
}

void FactsCard::set(const model::InstanceRow &row)
{
    for (int f = 0; f < Count; ++f) {
        QLabel *value = m_values[size_t(f)];
        const QString text = valueOf(Fact(f), row);
        value->setEnabled(!row.stale);
        m_form->setRowVisible(f, f < Addresses || !text.isEmpty());
        if (value->text() == text) // setting it again would drop a selection
            continue;
        value->setText(text);
        value->setToolTip(text);
        value->setAccessibleName(labelOf(Fact(f)) + QStringLiteral(": ") + text);
    }
}

} // namespace gui
