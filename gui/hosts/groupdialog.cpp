// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/hosts/groupdialog.h"
#include "gui/look/icons.h"
#include "gui/look/labels.h"
#include "gui/look/metrics.h"
#include "model/fleet.h"
#include "model/hosts/hostgroups.h"
#include <QDialogButtonBox>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QTreeWidget>
#include <QVBoxLayout>

namespace gui {

using look::RoleLabel;

static constexpr int usualWidth = 400, usualHeight = 380;

GroupDialog::GroupDialog(model::Fleet &fleet, QList<model::HostId> hosts, QWidget *parent)
    : GroupDialog(fleet, std::move(hosts), {}, parent)
{}

GroupDialog::GroupDialog(model::Fleet &fleet, const QString &moved, QWidget *parent)
    : GroupDialog(fleet, {}, moved, parent)
{}

GroupDialog::GroupDialog(model::Fleet &fleet, QList<model::HostId> hosts, const QString &moved, QWidget *parent)
    : QDialog(parent)
    , m_fleet(fleet)
    , m_hosts(std::move(hosts))
    , m_moved(moved)
    , m_groups(new QTreeWidget)
    , m_newGroup(new QLineEdit)
    , m_fault(new RoleLabel(RoleLabel::Role::Fault))
    , m_ok(new QPushButton(tr("Move")))
{
    build();
    fillGroups();
    selectPresent();
    connect(m_groups, &QTreeWidget::currentItemChanged, this, &GroupDialog::refresh);
    connect(m_groups, &QTreeWidget::itemDoubleClicked, m_ok, &QPushButton::click);
    connect(m_newGroup, &QLineEdit::textChanged, this, &GroupDialog::refresh);
    refresh();
}

QString GroupDialog::question() const
{
    if (!m_moved.isEmpty())
        return tr("Move %1 to:").arg(model::groupText(m_moved));
    if (m_hosts.size() != 1)
        return tr("Move %n hosts to:", nullptr, int(m_hosts.size()));
    const model::HostRow *row = m_fleet.hosts().find(m_hosts.constFirst());
    return row ? tr("Move %1 to:").arg(row->entry.name) : QString();
}

void GroupDialog::build()
{
    setObjectName(QStringLiteral("groupDialog"));
    setWindowTitle(tr("Group"));
    resize(usualWidth, usualHeight);
    m_groups->setObjectName(QStringLiteral("groupList"));
    m_groups->setAccessibleName(tr("Groups"));
    m_groups->setHeaderHidden(true);
    m_newGroup->setObjectName(QStringLiteral("newGroup"));
    m_newGroup->setAccessibleName(tr("New group in it"));
    m_newGroup->setPlaceholderText(tr("none"));
    m_fault->setObjectName(QStringLiteral("newGroupFault"));
    m_ok->setObjectName(QStringLiteral("okButton"));
    m_ok->setAccessibleName(m_ok->text());
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Cancel);
    buttons->button(QDialogButtonBox::Cancel)->setObjectName(QStringLiteral("cancelButton"));
    buttons->addButton(m_ok, QDialogButtonBox::AcceptRole);
    connect(buttons, &QDialogButtonBox::accepted, this, &GroupDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto *label = new QLabel(tr("&New group in it"));
    label->setBuddy(m_newGroup);
    auto *line = new QHBoxLayout;
    line->setSpacing(look::space12);
    line->addWidget(label);
    line->addWidget(m_newGroup, 1);
    auto *text = new QLabel(question());
    text->setTextFormat(Qt::PlainText);
    text->setWordWrap(true);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(look::space16, look::space16, look::space16, look::space16);
    column->setSpacing(look::space8);
    column->addWidget(text);
    column->addWidget(m_groups, 1);
    column->addLayout(line);
    column->addWidget(m_fault);
    column->addSpacing(look::space8);
    column->addWidget(buttons);
    m_ok->setDefault(true); // only now does the dialog hear of it
}

void GroupDialog::fillGroups()
{
    auto *none = new QTreeWidgetItem(m_groups, {tr("No group")});
    none->setIcon(0, look::icon(QStringLiteral("object-fleet")));
    m_items.insert({}, none);
    for (const QString &group : m_fleet.groups()) {
        if (!m_moved.isEmpty() && model::isInGroup(group, m_moved))
            continue; // not into itself
        auto *item = new QTreeWidgetItem({model::groupLeaf(group)});
        item->setData(0, Qt::UserRole, group);
        item->setIcon(0, look::icon(QStringLiteral("object-group")));
        if (const QString parent = model::groupParent(group); parent.isEmpty())
            m_groups->addTopLevelItem(item);
        else
            m_items.value(parent)->addChild(item);
        m_items.insert(group, item);
    }
    m_groups->expandAll();
}

void GroupDialog::selectPresent()
{
    const model::HostRow *row = m_hosts.isEmpty() ? nullptr : m_fleet.hosts().find(m_hosts.constFirst());
    const QString present = row ? row->entry.group : model::groupParent(m_moved);
    m_groups->setCurrentItem(m_items.value(present, m_items.value({})));
}

QString GroupDialog::group() const
{
    const QTreeWidgetItem *item = m_groups->currentItem();
    const QString chosen = item ? item->data(0, Qt::UserRole).toString() : QString();
    const QString typed = m_newGroup->text().simplified();
    return typed.isEmpty() ? chosen : model::groupPath(chosen, typed);
}

QString GroupDialog::fault() const
{
    const QString typed = m_newGroup->text();
    if (QString words = model::faultInGroupName(typed); !typed.isEmpty() && !words.isEmpty())
        return words;
    const QString path = model::groupPath(group(), model::groupLeaf(m_moved));
    if (!m_moved.isEmpty() && path != m_moved && m_fleet.groups().contains(path))
        return tr("There is such a group already");
    return {};
}

void GroupDialog::refresh()
{
    const QString words = fault();
    m_fault->setText(words);
    m_fault->setVisible(!words.isEmpty());
    m_newGroup->setAccessibleDescription(words);
    m_ok->setEnabled(words.isEmpty());
}

void GroupDialog::accept()
{
    if (m_moved.isEmpty())
        m_fleet.moveHosts(m_hosts, group());
    else
        m_fleet.moveGroup(m_moved, model::groupPath(group(), model::groupLeaf(m_moved)));
    QDialog::accept();
}

} // namespace gui
