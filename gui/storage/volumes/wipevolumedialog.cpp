// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/storage/volumes/wipevolumedialog.h"
#include "gui/look/formrows.h"
#include "gui/storage/volumes/fields.h"
#include "gui/storage/volumes/volumeusers.h"
#include <QCheckBox>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>

namespace gui {

WipeVolumeDialog::WipeVolumeDialog(VolumePlace place, const model::KnownVolumes &volumes, const QString &name,
                                   QWidget *parent)
    : VolumeDialog(tr("Wipe %1").arg(name), tr("Wipe Volume"), Verb::Dangerous, parent)
    , m_place(std::move(place))
    , m_name(name)
    , m_algorithm(new QComboBox)
    , m_typed(new ConfirmField)
{
    setObjectName(QStringLiteral("wipeVolumeDialog"));
    addWarning(
        tr("Everything in \"%1\" is overwritten and lost for good. The volume itself stays.").arg(shortened(name)))
        ->setObjectName(QStringLiteral("wipeText"));
    addFormat(volumes);
    addUsers(volumes);
    for (const virt::WipeAlgorithm algorithm : virt::wipeAlgorithms())
        m_algorithm->addItem(virt::wipeText(algorithm), int(algorithm));
    m_algorithm->setObjectName(QStringLiteral("wipeAlgorithm"));
    m_typed->setObjectName(QStringLiteral("wipeTyped"));
    rows().add(tr("&Algorithm"), m_algorithm,
               tr("More passes take as many times as long. On solid-state disks, and where an image is spread by the "
                  "storage below, no algorithm reaches every copy."));
    rows().add(tr("&Name"), m_typed, tr("Type the name of the volume to go on."));
    connect(m_algorithm, &QComboBox::currentIndexChanged, this, &WipeVolumeDialog::check);
    connect(m_typed, &QLineEdit::textChanged, this, &WipeVolumeDialog::check);
    if (m_insist)
        connect(m_insist, &QCheckBox::toggled, this, &WipeVolumeDialog::check);
    connect(m_typed, &QLineEdit::returnPressed, verb(), &QPushButton::click);
    check();
    finish();
    m_typed->setFocus();
}

// The image's own header goes too.
void WipeVolumeDialog::addFormat(const model::KnownVolumes &volumes)
{
    static const QStringList plain{QString(), QStringLiteral("raw"), QStringLiteral("iso")};
    const virt::StorageVolume *volume = volumes.find(m_name);
    if (!volume || plain.contains(volume->format))
        return;
    addWarning(tr("It is no %1 image any more then: what uses it as one no longer can.").arg(volume->format))
        ->setObjectName(QStringLiteral("wipeFormat"));
}

void WipeVolumeDialog::addUsers(const model::KnownVolumes &volumes)
{
    if (!volumes.usesKnown())
        addText(tr("Who uses it is still being found out. If somebody does, it is not wiped."));
    const QList<virt::FileUse> users = usersOf(volumes, m_name);
    if (users.isEmpty())
        return;
    m_vital = !vitalOf(users).isEmpty();
    addWarning(tr("It is in use: %1.").arg(virt::usersText(users)))->setObjectName(QStringLiteral("wipeUsers"));
    if (m_vital)
        addText(tr("While a running instance needs it, it cannot be wiped."));
    m_insist = rows().addCheck(tr("Wipe it &all the same"), QStringLiteral("wipeInsist"));
    m_insist->setEnabled(!m_vital);
}

void WipeVolumeDialog::check()
{
    verb()->setEnabled(m_typed->text().trimmed() == m_name && !m_vital && (!m_insist || m_insist->isChecked()));
    setCommands(virt::wipeVolumeLines(m_place.id(m_name), algorithm()));
}

virt::WipeAlgorithm WipeVolumeDialog::algorithm() const
{
    return virt::WipeAlgorithm(m_algorithm->currentData().toInt());
}

virt::Insist WipeVolumeDialog::insist() const
{
    return m_insist && m_insist->isChecked() ? virt::Insist::Yes : virt::Insist::No;
}

} // namespace gui
