// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/storage/volumes/volumedetails.h"
#include "gui/look/factlist.h"
#include "gui/storage/volumes/fields.h"
#include "model/storage/backingchain.h"
#include "model/text/quantity.h"
#include "model/text/storagetext.h"
#include <algorithm>

namespace gui {

static constexpr int usualHeight = 110;
static constexpr qsizetype mostCharacters = 120; // of the path

VolumeDetails::VolumeDetails(const model::VolumesModel &volumes, QWidget *parent)
    : QScrollArea(parent)
    , m_volumes(volumes)
    , m_facts(new look::FactList({}))
{
    setObjectName(QStringLiteral("volumeDetails"));
    setAccessibleName(tr("Details of the volume"));
    m_facts->setObjectName(QStringLiteral("volumeFacts"));
    setFrameShape(NoFrame);
    setWidgetResizable(true);
    setWidget(m_facts);
}

QSize VolumeDetails::sizeHint() const
{
    return {QScrollArea::sizeHint().width(), usualHeight};
}

QStringList VolumeDetails::unknown() const
{
    QStringList out;
    for (const model::ChainLink &link : model::backingChain(m_volumes, m_name))
        if (!link.name.isEmpty() && !link.known)
            out << link.name;
    return out;
}

// From the base up, as it is written to.
QString VolumeDetails::chainText() const
{
    QList<model::ChainLink> chain = model::backingChain(m_volumes, m_name);
    if (chain.size() < 2)
        return tr("Stands on no other image");
    std::ranges::reverse(chain);
    QStringList lines;
    for (const model::ChainLink &link : std::as_const(chain))
        lines << (lines.isEmpty() ? QString() : QStringLiteral("← ")) + model::chainLinkText(link);
    return lines.join(u'\n');
}

QString VolumeDetails::missingText() const
{
    const QList<model::ChainLink> chain = model::backingChain(m_volumes, m_name);
    const auto missing = std::ranges::find(chain, true, &model::ChainLink::missing);
    return missing == chain.end()
               ? QString()
               : tr("The chain is broken: %1 is not there. If it was made only now, refresh the pool.")
                     .arg(missing->path);
}

QString VolumeDetails::usersText() const
{
    if (!m_volumes.usesKnown())
        return model::asking;
    const QList<virt::FileUse> &uses = m_volumes.row(m_volumes.rowOf(m_name)).uses;
    return uses.isEmpty() ? tr("Nothing that this host knows of") : model::usersList(uses);
}

void VolumeDetails::show(const QString &name)
{
    const virt::StorageVolume *volume = m_volumes.find(name);
    m_name = volume ? name : QString();
    setVisible(volume);
    if (!volume)
        return;
    m_facts->setTitle(shortened(volume->where(), mostCharacters));
    m_facts->set({{tr("Backing chain"), volume->known ? chainText() : model::asking}, {tr("Used by"), usersText()}});
    if (const QString missing = missingText(); !missing.isEmpty())
        m_facts->addFault(missing);
    if (volume->fault != virt::Error())
        m_facts->addFault(volume->fault.text());
    setMaximumHeight(std::max(m_facts->sizeHint().height(), m_facts->heightForWidth(viewport()->width())));
}

} // namespace gui
