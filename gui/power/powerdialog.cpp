// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/power/powerdialog.h"
#include "gui/look/labels.h"
#include "gui/look/metrics.h"
#include "model/fleet.h"
#include <algorithm>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QVBoxLayout>

namespace gui {

using look::RoleLabel;

static constexpr int mostLines = 6;

PowerDialog::PowerDialog(model::Fleet &fleet, const model::HostId &host, const QString &title, const QString &verb,
                         QWidget *parent)
    : VerbDialog(title, verb, Verb::Dangerous, parent)
    , m_fleet(fleet)
    , m_host(host)
    , m_fault(new RoleLabel(RoleLabel::Role::Fault))
{
    const model::HostRow *row = fleet.hosts().find(host);
    m_name = row ? row->entry.name : QString();
    setObjectName(QStringLiteral("powerDialog"));
    m_fault->setObjectName(QStringLiteral("powerFault"));
    m_fault->hide();
    this->VerbDialog::verb()->setEnabled(false);
}

static QString fateOf(const virt::Instance &instance)
{
    if (!instance.flagsKnown)
        return instance.name;
    if (!instance.persistent)
        return PowerDialog::tr("%1: is transient, gone when it stops").arg(instance.name);
    return instance.autostart ? PowerDialog::tr("%1: starts again with the host").arg(instance.name)
                              : PowerDialog::tr("%1: does not start by itself").arg(instance.name);
}

static QStringList runningOn(const virt::Inventory *inventory)
{
    QStringList out;
    if (inventory)
        for (const virt::Instance &instance : inventory->instances)
            if (instance.isActive())
                out.append(fateOf(instance));
    out.sort(Qt::CaseInsensitive);
    return out;
}

void PowerDialog::addInstances(const QString &fate)
{
    const auto inventory = m_fleet.inventory(m_host);
    const QStringList running = runningOn(inventory.get());
    if (running.isEmpty()) {
        addText(tr("No instance runs there."));
        return;
    }
    addWarning(tr("%n instances run there. %1", nullptr, int(running.size())).arg(fate));
    auto *list = new QListWidget;
    list->setObjectName(QStringLiteral("powerInstances"));
    list->addItems(running);
    list->setSelectionMode(QAbstractItemView::NoSelection);
    const int lines = std::min(int(running.size()), mostLines);
    list->setFixedHeight(lines * list->sizeHintForRow(0) + 2 * list->frameWidth());
    addLabelled(tr("&Instances"), list);
}

void PowerDialog::addConfirmation()
{
    m_typed = new QLineEdit;
    m_typed->setObjectName(QStringLiteral("powerName"));
    m_typed->setPlaceholderText(m_name);
    addLabelled(tr("&Type the name of the host, %1, to go on").arg(m_name), m_typed);
    body()->addWidget(m_fault);
    connect(m_typed, &QLineEdit::textChanged, this, &PowerDialog::refresh);
    m_typed->setFocus();
    refresh();
}

void PowerDialog::wait(const QString &reason)
{
    refuse(reason);
    m_fault->setRole(RoleLabel::Role::Muted);
}

void PowerDialog::refuse(const QString &reason)
{
    m_fault->setRole(RoleLabel::Role::Fault);
    m_refusal = reason;
    m_fault->setText(reason);
    m_fault->setVisible(!reason.isEmpty());
    refresh();
}

void PowerDialog::refresh()
{
    if (!m_typed)
        return;
    m_typed->setEnabled(m_refusal.isEmpty());
    this->VerbDialog::verb()->setEnabled(m_refusal.isEmpty() && m_typed->text() == m_name);
}

void PowerDialog::accept()
{
    if (!m_refusal.isEmpty() || m_typed->text() != m_name)
        return;
    if (!m_fleet.session(m_host))
        return refuse(tr("The host was removed from the list."));
    begin();
    VerbDialog::accept();
}

} // namespace gui
