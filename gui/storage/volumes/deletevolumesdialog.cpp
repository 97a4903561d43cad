// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/storage/volumes/deletevolumesdialog.h"
#include "gui/look/formrows.h"
#include "gui/storage/volumes/fields.h"
#include "gui/storage/volumes/volumeusers.h"
#include "model/text/quantity.h"
#include "virt/storage/volumeverbs.h"
#include <algorithm>
#include <QCheckBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>

namespace gui {

static constexpr qsizetype mostListed = 8;

static QString listOf(const QStringList &lines)
{
    QString out = lines.first(std::min(lines.size(), mostListed)).join(u'\n');
    if (lines.size() > mostListed)
        out += u'\n' + DeleteVolumesDialog::tr("and %n more", nullptr, int(lines.size() - mostListed));
    return out;
}

DeleteVolumesDialog::DeleteVolumesDialog(VolumePlace place, const model::KnownVolumes &volumes,
                                         const QStringList &names, QWidget *parent)
    : VolumeDialog(tr("Delete Volumes"), {}, Verb::Dangerous, parent)
    , m_place(std::move(place))
    , m_typed(new ConfirmField)
{
    setObjectName(QStringLiteral("deleteVolumesDialog"));
    sortOut(volumes, names);
    build(volumes.usesKnown());
    check();
    showCommands();
    finish();
}

void DeleteVolumesDialog::sortOut(const model::KnownVolumes &volumes, const QStringList &names)
{
    for (const QString &name : names) {
        const virt::StorageVolume *volume = volumes.find(name);
        const QList<virt::FileUse> users = usersOf(volumes, name, names);
        if (!volume)
            continue;
        if (users.isEmpty()) {
            m_free << name;
            m_freeBytes += volume->allocation;
            continue;
        }
        const QString line = tr("%1: %2", "volume, who uses it").arg(shortened(name), virt::usersText(users));
        const bool vital = !vitalOf(users).isEmpty();
        (vital ? m_vital : m_used) << name;
        (vital ? m_vitalLines : m_usedLines) << line;
        m_usedBytes += vital ? 0 : volume->allocation;
    }
}

void DeleteVolumesDialog::build(bool usesKnown)
{
    m_text = addWarning(QString());
    m_text->setObjectName(QStringLiteral("deleteText"));
    m_names = addText({});
    m_names->setObjectName(QStringLiteral("deleteNames"));
    if (!usesKnown)
        addText(tr("Who uses them is still being found out. What is in use stays."));
    if (!m_vital.isEmpty())
        addWarning(tr("Running instances need these; they stay:") + u'\n' + listOf(m_vitalLines))
            ->setObjectName(QStringLiteral("deleteVital"));
    if (!m_used.isEmpty())
        buildUsed();
    m_typed->setObjectName(QStringLiteral("deleteTyped"));
    rows().add(tr("&How many"), m_typed, tr("Type how many volumes are to be deleted."));
    connect(m_typed, &QLineEdit::returnPressed, verb(), &QPushButton::click);
    connect(m_typed, &QLineEdit::textChanged, this, &DeleteVolumesDialog::check);
}

void DeleteVolumesDialog::buildUsed()
{
    addWarning(tr("In use:") + u'\n' + listOf(m_usedLines))->setObjectName(QStringLiteral("deleteUsed"));
    m_insist = rows().addCheck(
        tr("Delete those in use &too"), QStringLiteral("deleteInsist"),
        tr("What uses them will not work any more: instances do not start, snapshots cannot be gone "
           "back to, images that stand on them are broken."));
    connect(m_insist, &QCheckBox::toggled, this, &DeleteVolumesDialog::check);
    connect(m_insist, &QCheckBox::toggled, this, &DeleteVolumesDialog::showCommands);
}

void DeleteVolumesDialog::showCommands()
{
    QStringList lines;
    for (const QString &name : doomed())
        lines << virt::deleteVolumeLines(m_place.id(name));
    setCommands(lines);
}

void DeleteVolumesDialog::check()
{
    const QStringList names = doomed();
    const auto count = int(names.size());
    const quint64 bytes = m_freeBytes + (insists() ? m_usedBytes : 0);
    setText(m_text, count == 0 ? tr("Nothing is deleted: somebody uses each of them.")
                               : tr("%n volumes disappear with everything in them: %1 on the storage.", nullptr, count)
                                     .arg(model::bytesText(double(bytes))));
    QStringList lines;
    for (const QString &name : names)
        lines << shortened(name);
    setText(m_names, listOf(lines));
    const bool typing = count > 1 || (count == 1 && insists());
    const bool right = m_typed->text().trimmed() == QString::number(count);
    rows().setRowVisible(m_typed, typing);
    rows().setFault(m_typed, typing && !m_typed->text().isEmpty() && !right ? tr("It is %n volumes.", nullptr, count)
                                                                            : QString());
    verb()->setText(tr("Delete %n Volumes", nullptr, std::max(1, count)));
    verb()->setAccessibleName(verb()->text());
    verb()->setEnabled(count > 0 && (!typing || right));
}

QStringList DeleteVolumesDialog::doomed() const
{
    return m_free + insistedOn();
}

QStringList DeleteVolumesDialog::insistedOn() const
{
    return insists() ? m_used : QStringList();
}

bool DeleteVolumesDialog::insists() const
{
    return m_insist && m_insist->isChecked();
}

} // namespace gui
