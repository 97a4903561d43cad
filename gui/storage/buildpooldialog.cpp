// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/storage/buildpooldialog.h"
#include "gui/storage/buildchoice.h"
#include <QPushButton>
#include <QVBoxLayout>

namespace gui {

using Build = virt::PoolRequest::Build;

static VerbDialog::Verb kindOf(virt::PoolType type)
{
    return virt::buildOf(type) == virt::PoolBuild::MayOverwrite ? VerbDialog::Verb::Dangerous : VerbDialog::Verb::Usual;
}

BuildPoolDialog::BuildPoolDialog(const virt::StoragePool &pool, QWidget *parent)
    : VerbDialog(tr("Build Pool %1").arg(pool.name), tr("Build Pool"), kindOf(pool.type), parent)
    , m_name(pool.name)
    , m_choice(new BuildChoice(BuildChoice::Offer::OnlyToBuild))
{
    setObjectName(QStringLiteral("buildPoolDialog"));
    const QString where = pool.source.isEmpty() ? pool.target : pool.source;
    addText(tr("%1: %2", "type of a pool: where it is").arg(virt::poolTypeText(pool.type), where));
    body()->addWidget(m_choice);
    m_choice->setPool(pool.type, pool.name);
    connect(m_choice, &BuildChoice::changed, this, &BuildPoolDialog::check);
    check();
}

Build BuildPoolDialog::build() const
{
    return m_choice->build();
}

void BuildPoolDialog::check()
{
    const bool confirmed = build() != Build::Overwrite || m_choice->typedName() == m_name;
    m_choice->showFault(confirmed ? QString() : tr("This is not the name of the pool."));
    verb()->setEnabled(confirmed);
}

} // namespace gui
