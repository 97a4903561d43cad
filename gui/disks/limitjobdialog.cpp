// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/disks/limitjobdialog.h"
#include "gui/look/formrows.h"
#include "gui/storage/volumes/fields.h"
#include "model/text/bytesize.h"
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace gui {

LimitJobDialog::LimitJobDialog(const virt::DiskJob &job, QWidget *parent)
    : VerbDialog(tr("Block Job on Disk %1").arg(job.target), tr("Limit"), Verb::Usual, parent)
    , m_rows(new look::FormRows)
    , m_limit(new QLineEdit(job.limit ? model::exactBytesText(job.limit) : QString()))
{
    setObjectName(QStringLiteral("limitJobDialog"));
    m_limit->setObjectName(QStringLiteral("jobLimit"));
    m_limit->setPlaceholderText(tr("as fast as it can"));
    m_rows->add(tr("At most, in a &second"), m_limit, tr("Such as 20 MiB. Left empty, there is no limit."));
    body()->addWidget(m_rows);
    order({m_limit});
    connect(m_limit, &QLineEdit::textChanged, this, &LimitJobDialog::check);
    check();
    m_limit->setFocus();
}

void LimitJobDialog::check()
{
    const bool none = m_limit->text().trimmed().isEmpty();
    const QString fault = none ? QString() : sizeFault(m_limit->text());
    m_rows->setFault(m_limit, fault);
    verb()->setEnabled(fault.isEmpty());
}

quint64 LimitJobDialog::bytesPerSecond() const
{
    return model::parseBytes(m_limit->text()).value_or(0);
}

} // namespace gui
