// SPDX-License-Identifier: GPL-3.0-or-later
// Looking for storage that a pool can be made of.
#include "gui/storage/poolform.h"
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>

namespace gui {

using virt::PoolType;

// Where libvirt can look: at a server, or on the host itself.
static bool looksAtServer(PoolType type)
{
    return type == PoolType::NetFs || type == PoolType::Iscsi || type == PoolType::IscsiDirect
           || type == PoolType::Gluster;
}

static bool looksAtHost(PoolType type)
{
    return type == PoolType::Logical || type == PoolType::Zfs;
}

QString PoolForm::server() const
{
    return m_lines.value(PoolInput::Hosts)->text().trimmed();
}

void PoolForm::dressSearch()
{
    const bool atServer = looksAtServer(type());
    const bool missing = atServer && server().isEmpty();
    m_search->setVisible(atServer || looksAtHost(type()));
    m_search->setEnabled(!missing);
    m_search->setToolTip(missing    ? tr("Fill in the server first")
                         : atServer ? tr("Ask %1 what it offers").arg(server())
                                    : tr("Ask the host what it has"));
}

void PoolForm::search()
{
    emit searchWanted(type(), looksAtServer(type()) ? server() : QString());
}

static QString sourceText(const virt::PoolSource &source)
{
    QStringList parts{source.name, source.directory, source.devices.join(QStringLiteral(", ")), source.format};
    parts.removeAll(QString());
    return parts.join(QStringLiteral(" · "));
}

void PoolForm::offerSources(const QList<virt::PoolSource> &sources)
{
    auto *menu = new QMenu(m_search);
    menu->setObjectName(QStringLiteral("poolSources"));
    menu->setAttribute(Qt::WA_DeleteOnClose);
    for (const virt::PoolSource &source : sources)
        connect(menu->addAction(sourceText(source)), &QAction::triggered, this, [this, source] { take(source); });
    menu->popup(m_search->mapToGlobal(m_search->rect().bottomLeft()));
}

// The devices of a volume group that is there already are not to be built on.
void PoolForm::take(const virt::PoolSource &source)
{
    const auto put = [this](PoolInput input, const QString &text) {
        if (!text.isEmpty())
            m_lines.value(input)->setText(text);
    };
    put(PoolInput::SourceName, source.name);
    put(PoolInput::Directory, source.directory);
    if (looksAtServer(type()))
        put(PoolInput::Devices, source.devices.value(0));
    if (m_lines.value(PoolInput::Name)->text().isEmpty())
        put(PoolInput::Name, source.name);
}

} // namespace gui
