// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/storage/buildchoice.h"
#include "gui/look/labels.h"
#include "gui/look/metrics.h"
#include "gui/storage/poolinputs.h"
#include <QLineEdit>
#include <QRadioButton>
#include <QVBoxLayout>

namespace gui {

using look::RoleLabel;
using virt::PoolBuild;
using virt::PoolType;

BuildChoice::BuildChoice(Offer offer, QWidget *parent)
    : QWidget(parent)
    , m_offer(offer)
    , m_no(add(QStringLiteral("buildNo")))
    , m_keep(add(QStringLiteral("buildKeep")))
    , m_overwrite(add(QStringLiteral("buildOverwrite")))
    , m_ask(new RoleLabel(RoleLabel::Role::Muted))
    , m_fault(new RoleLabel(RoleLabel::Role::Fault))
    , m_typed(new QLineEdit)
{
    m_no->setText(tr("Do not build it: what it is made of is there already"));
    m_no->setAccessibleName(m_no->text());
    m_typed->setObjectName(inputName(PoolInput::Overwrite));
    m_fault->setObjectName(inputName(PoolInput::Overwrite) + QStringLiteral("Fault"));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->setSpacing(look::space4);
    for (QWidget *w : std::initializer_list<QWidget *>{m_no, m_keep, m_overwrite, m_ask, m_typed, m_fault})
        column->addWidget(w);
    connect(m_typed, &QLineEdit::textChanged, this, &BuildChoice::changed);
    m_fault->hide();
    setPool(PoolType::Unknown, {});
}

QRadioButton *BuildChoice::add(const QString &name)
{
    auto *button = new QRadioButton;
    button->setObjectName(name);
    connect(button, &QRadioButton::toggled, this, [this](bool on) {
        if (!on)
            return;
        refresh();
        emit changed();
    });
    return button;
}

static QString keepText(PoolType type)
{
    switch (type) {
    case PoolType::Fs: return BuildChoice::tr("Make a file system on the device, unless there is something on it");
    case PoolType::Disk: return BuildChoice::tr("Write a partition table, unless there is something on the disk");
    case PoolType::Logical:
        return BuildChoice::tr("Make a volume group of the devices, unless there is something on them");
    case PoolType::Zfs: return BuildChoice::tr("Make a ZFS pool on the device");
    default: return BuildChoice::tr("Make the directory where it is missing");
    }
}

void BuildChoice::setPool(PoolType type, const QString &name)
{
    const PoolBuild kind = virt::buildOf(type);
    setVisible(kind != PoolBuild::Nothing);
    m_ask->setText(tr("All that is there is lost. Type the name of the pool, %1, to build over it:").arg(name));
    m_typed->setAccessibleName(m_ask->text());
    if (type == m_type)
        return;
    m_type = type;
    m_no->setVisible(m_offer == Offer::WithNo);
    m_keep->setText(keepText(type));
    m_overwrite->setText(tr("Build over whatever is there"));
    for (QRadioButton *button : {m_keep, m_overwrite})
        button->setAccessibleName(button->text());
    m_overwrite->setVisible(kind == PoolBuild::MayOverwrite && type != PoolType::Zfs); // ZFS refuses by itself
    (kind == PoolBuild::Harmless || m_offer == Offer::OnlyToBuild ? m_keep : m_no)->setChecked(true);
    refresh();
}

BuildChoice::Build BuildChoice::build() const
{
    if (virt::buildOf(m_type) == PoolBuild::Nothing || m_no->isChecked())
        return Build::No;
    return m_overwrite->isChecked() ? Build::Overwrite : Build::Keep;
}

QString BuildChoice::typedName() const
{
    return m_typed->text();
}

void BuildChoice::showFault(const QString &fault)
{
    const bool shown = !fault.isEmpty() && m_overwrite->isChecked() && !m_typed->text().isEmpty();
    m_fault->setText(fault);
    m_fault->setVisible(shown);
    m_typed->setAccessibleDescription(shown ? fault : QString());
}

void BuildChoice::refresh()
{
    m_ask->setVisible(m_overwrite->isChecked());
    m_typed->setVisible(m_overwrite->isChecked());
    if (!m_overwrite->isChecked())
        m_fault->hide();
}

} // namespace gui
