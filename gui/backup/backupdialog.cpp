// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/backup/backupdialog.h"
#include "gui/look/formrows.h"
#include "gui/look/labels.h"
#include "gui/look/metrics.h"
#include "model/text/moment.h"
#include "model/text/quantity.h"
#include <QCheckBox>
#include <QComboBox>
#include <QPushButton>
#include <QRadioButton>
#include <QStyle>
#include <QVBoxLayout>

namespace gui {

using look::RoleLabel;

static RoleLabel *mutedLine(const QString &name)
{
    auto *out = new RoleLabel(RoleLabel::Role::Muted);
    out->setObjectName(name);
    out->setWordWrap(true);
    return out;
}

BackupDialog::BackupDialog(const QString &instance, QWidget *parent)
    : VerbDialog(tr("Back Up %1").arg(instance), tr("Show Plan…"), Verb::Usual, parent)
    , m_fullMeaning(mutedLine(QStringLiteral("backupFullMeaning")))
    , m_sinceMeaning(mutedLine(QStringLiteral("backupSinceMeaning")))
    , m_full(addKind(QStringLiteral("backupFull"), tr("&Full"), m_fullMeaning))
    , m_since(addKind(QStringLiteral("backupIncremental"), tr("&Incremental"), m_sinceMeaning))
    , m_disks(new QVBoxLayout)
    , m_rows(new look::FormRows)
    , m_pool(new QComboBox)
    , m_status(nullptr)
{
    setObjectName(QStringLiteral("backupDialog"));
    body()->addLayout(m_disks);
    m_disks->setSpacing(look::space4);
    m_pool->setObjectName(QStringLiteral("backupPool"));
    m_rows->add(tr("To &pool"), m_pool);
    body()->addWidget(m_rows);
    m_status = addText(tr("Asking the host what it can do…"));
    m_status->setObjectName(QStringLiteral("backupStatus"));
    m_full->setChecked(true);
    connect(m_full, &QRadioButton::toggled, this, &BackupDialog::refresh);
    connect(m_pool, &QComboBox::currentIndexChanged, this, &BackupDialog::refresh);
    sayKinds();
    refresh();
}

QRadioButton *BackupDialog::addKind(const QString &name, const QString &text, RoleLabel *meaning)
{
    auto *button = new QRadioButton(text);
    button->setObjectName(name);
    button->setAccessibleName(QString(text).remove(u'&'));
    button->setEnabled(false);
    auto *below = new QVBoxLayout;
    below->setContentsMargins(style()->pixelMetric(QStyle::PM_ExclusiveIndicatorWidth) + look::space8, 0, 0, 0);
    below->addWidget(meaning);
    body()->addWidget(button);
    body()->addLayout(below);
    return button;
}

void BackupDialog::sayKinds()
{
    m_fullMeaning->setText(tr("All data of the disks. It stands alone and can be restored by itself."));
    m_sinceMeaning->setText(
        m_offer.canBeIncremental()
            ? tr("What was written since the backup of %1. It can be restored as long as that one is there.")
                  .arg(model::momentText(m_offer.since.taken))
        : m_offer.whyFull.isEmpty() ? tr("What was written since an earlier backup.")
                                    : m_offer.whyFull);
}

void BackupDialog::addDisk(const virt::BackupOffer::Disk &disk)
{
    auto *check = new QCheckBox(tr("%1: %2 (%3)", "a disk: its image (its size)")
                                    .arg(disk.target, disk.source, model::bytesText(double(disk.capacity))));
    check->setObjectName(QStringLiteral("backupDisk-") + disk.target);
    check->setAccessibleName(tr("Disk %1").arg(disk.target));
    check->setChecked(disk.whyNot.isEmpty());
    check->setToolTip(disk.whyNot);
    m_disks->addWidget(check);
    m_checks.append(check);
    connect(check, &QCheckBox::toggled, this, &BackupDialog::refresh);
}

void BackupDialog::setOffer(const virt::Result<virt::BackupOffer> &offer)
{
    m_known = bool(offer);
    setText(m_status, offer ? QString() : offer.error().text());
    if (!offer)
        return refresh();
    m_offer = *offer;
    for (const virt::BackupOffer::Disk &disk : std::as_const(m_offer.disks))
        addDisk(disk);
    for (const virt::BackupOffer::Pool &pool : std::as_const(m_offer.pools))
        m_pool->addItem(pool.name, pool.uuid);
    m_full->setEnabled(true);
    m_since->setEnabled(m_offer.canBeIncremental());
    m_since->setToolTip(m_offer.canBeIncremental() ? QString() : m_offer.whyFull);
    m_since->setChecked(m_offer.canBeIncremental());
    sayKinds();
    QWidgetList all{m_full, m_since};
    for (QCheckBox *check : std::as_const(m_checks))
        all << check;
    order(all + m_rows->inOrder());
    refresh();
}

quint64 BackupDialog::bytes() const
{
    quint64 out = 0;
    for (qsizetype i = 0; i < m_checks.size(); ++i)
        if (m_checks[i]->isChecked())
            out += m_since->isChecked() ? m_offer.disks[i].changed : m_offer.disks[i].bytes;
    return out;
}

QString BackupDialog::fault() const
{
    const virt::BackupOffer::Pool pool = m_offer.pools.value(m_pool->currentIndex());
    if (m_offer.pools.isEmpty())
        return tr("No pool of files runs on this host.");
    if (request().disks.isEmpty())
        return tr("Choose a disk.");
    return bytes() > pool.free ? tr("There is too little space.") : QString();
}

// An incremental backup holds the disks of the one that it stands on.
void BackupDialog::refresh()
{
    const QStringList fixed = m_offer.since.targets();
    for (qsizetype i = 0; i < m_checks.size(); ++i) {
        const virt::BackupOffer::Disk &disk = m_offer.disks[i];
        m_checks[i]->setEnabled(disk.whyNot.isEmpty() && !m_since->isChecked());
        if (m_since->isChecked())
            m_checks[i]->setChecked(fixed.contains(disk.target));
    }
    const virt::BackupOffer::Pool pool = m_offer.pools.value(m_pool->currentIndex());
    m_rows->setVisible(m_known);
    m_rows->setHelp(m_pool, tr("About %1 are copied; %2 are free there.")
                                .arg(model::bytesText(double(bytes())), model::bytesText(double(pool.free))));
    m_rows->setFault(m_pool, m_known ? fault() : QString());
    verb()->setEnabled(m_known && fault().isEmpty());
}

virt::BackupRequest BackupDialog::request() const
{
    virt::BackupRequest out{.disks = {},
                            .pool = m_pool->currentData().toUuid(),
                            .poolName = m_pool->currentText(),
                            .incremental = m_since->isChecked()};
    for (qsizetype i = 0; i < m_checks.size(); ++i)
        if (m_checks[i]->isChecked())
            out.disks << m_offer.disks[i].target;
    return out;
}

} // namespace gui
