// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/migration/migratedialog.h"
#include "gui/look/emptystate.h"
#include "gui/look/labels.h"
#include "gui/look/metrics.h"
#include "gui/migration/targetlist.h"
#include "virt/instance/configuration.h"
#include <QCheckBox>
#include <QDialogButtonBox>
#include <QPushButton>
#include <QRadioButton>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace gui {

using look::RoleLabel;

static constexpr int leastWidth = 520;

template<class Widget>
static Widget *named(Widget *widget, const QString &name)
{
    widget->setObjectName(name);
    widget->setAccessibleName(widget->text().remove(u'&'));
    return widget;
}

MigrateDialog::MigrateDialog(model::Fleet &fleet, const QList<model::InstanceId> &instances, QWidget *parent)
    : QDialog(parent)
    , m_fleet(fleet)
    , m_targets(new TargetList(fleet, instances))
    , m_pages(new QStackedWidget)
    , m_live(named(new QRadioButton(tr("&Live, with a copy of the disks")), QStringLiteral("kindLive")))
    , m_shared(named(new QRadioButton(tr("On &shared storage, without copying disks")), QStringLiteral("kindShared")))
    , m_offline(named(new QRadioButton(tr("&Offline, with a copy of the disks")), QStringLiteral("kindOffline")))
    , m_remove(
          named(new QCheckBox(tr("&Remove the disks from the source afterwards")), QStringLiteral("removeSourceDisks")))
    , m_kindHelp(new RoleLabel(RoleLabel::Role::Muted))
    , m_summary(new RoleLabel(RoleLabel::Role::Muted))
    , m_fault(new RoleLabel(RoleLabel::Role::Fault))
{
    setObjectName(QStringLiteral("migrateDialog"));
    setMinimumWidth(leastWidth);
    take(instances);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(look::space16, look::space16, look::space16, look::space16);
    column->setSpacing(look::space16);
    m_pages->addWidget(makeForm());
    m_pages->addWidget(makeEmpty());
    column->addWidget(m_pages, 1);
    addButtons(column);
    connect(m_targets, &TargetList::targetChanged, this, &MigrateDialog::refresh);
    for (QAbstractButton *button : std::initializer_list<QAbstractButton *>{m_live, m_shared, m_offline, m_remove})
        connect(button, &QAbstractButton::toggled, this, &MigrateDialog::refresh);
    connect(&m_fleet, &model::Fleet::inventoryChanged, this, &MigrateDialog::followStates);
    propose();
    refresh();
    askLayouts();
}

void MigrateDialog::take(const QList<model::InstanceId> &instances)
{
    for (const model::InstanceId &id : instances) {
        const model::InstanceRow *row = m_fleet.instances().find(id);
        if (row)
            m_draft.travellers.append(
                {.id = id, .name = row->instance.name, .host = row->hostName, .active = row->instance.isActive()});
    }
    const auto count = int(m_draft.travellers.size());
    setWindowTitle(count == 1 ? tr("Migrate %1").arg(m_draft.travellers.first().name)
                              : tr("Migrate %n Instances", nullptr, count));
}

// The configurations say what can go and how; each answer comes when its host has time.
void MigrateDialog::askLayouts()
{
    for (qsizetype i = 0; i < m_draft.travellers.size(); ++i)
        askLayout(i);
}

void MigrateDialog::askLayout(qsizetype i)
{
    const Traveller &t = m_draft.travellers[i];
    virt::Session *session = m_fleet.session(t.id);
    if (!session)
        return;
    const auto kind = t.active ? virt::XmlKind::Running : virt::XmlKind::Stored;
    virt::fetchXml(*session, t.id.uuid, t.name, kind, this, [this, i](const virt::Result<QString> &xml) {
        Traveller &asked = m_draft.travellers[i];
        asked.layout = xml ? virt::parseLayout(xml->toUtf8(), windowTitle())
                           : virt::Result<virt::DomainLayout>(xml.error());
        propose();
        refresh();
    });
}

void MigrateDialog::followStates()
{
    for (Traveller &t : m_draft.travellers) {
        if (const virt::Instance *instance = m_fleet.instance(t.id))
            t.active = instance->isActive();
    }
    refresh();
}

QWidget *MigrateDialog::makeForm()
{
    auto *form = new QWidget;
    auto *column = new QVBoxLayout(form);
    column->setContentsMargins({});
    column->setSpacing(look::space8);
    column->addWidget(new RoleLabel(RoleLabel::Role::Title, windowTitle()));
    column->addWidget(
        new RoleLabel(RoleLabel::Role::Muted, tr("Now on %1").arg(m_draft.hosts().join(QStringLiteral(", ")))));
    column->addSpacing(look::space8);
    auto *target = new QLabel(tr("&Target"));
    target->setBuddy(m_targets);
    column->addWidget(target);
    column->addWidget(m_targets, 1);
    column->addSpacing(look::space8);
    addKinds(column);
    column->addSpacing(look::space8);
    m_summary->setObjectName(QStringLiteral("migrationSummary"));
    m_fault->setObjectName(QStringLiteral("migrationFault"));
    column->addWidget(m_summary);
    column->addWidget(m_fault);
    return form;
}

void MigrateDialog::addKinds(QVBoxLayout *column)
{
    for (QRadioButton *kind : {m_live, m_offline, m_shared}) {
        column->addWidget(kind);
        connect(kind, &QRadioButton::clicked, this, [this] { m_proposed = true; });
    }
    m_kindHelp->setObjectName(QStringLiteral("kindHelp"));
    column->addWidget(m_kindHelp);
    m_remove->setChecked(true);
    column->addWidget(m_remove);
}

QWidget *MigrateDialog::makeEmpty()
{
    auto *empty = new look::EmptyState(QStringLiteral("object-host"),
                                       tr("There is no other host to migrate to. A target must be connected, not "
                                          "read-only, and not have an instance of the same name."));
    empty->setObjectName(QStringLiteral("noTarget"));
    return empty;
}

void MigrateDialog::addButtons(QVBoxLayout *column)
{
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Cancel);
    buttons->button(QDialogButtonBox::Cancel)->setObjectName(QStringLiteral("cancelButton"));
    buttons->button(QDialogButtonBox::Cancel)->setAutoDefault(false); // else it takes over while the verb is disabled
    m_migrate = buttons->addButton(tr("Migrate"), QDialogButtonBox::AcceptRole);
    m_migrate->setObjectName(QStringLiteral("migrateButton"));
    connect(buttons, &QDialogButtonBox::accepted, this, &MigrateDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    column->addWidget(buttons);
    m_migrate->setDefault(true); // only now does the dialog hear of it
}

DiskChoice MigrateDialog::disks() const
{
    return m_shared->isChecked() ? DiskChoice::Shared : DiskChoice::Copy;
}

// Once, when all is known; before that the likely one, and never over what the user has chosen.
void MigrateDialog::propose()
{
    if (m_proposed)
        return;
    m_proposed = m_draft.known();
    const bool shared = m_proposed && m_draft.proposal() == DiskChoice::Shared;
    QRadioButton *kind = shared ? m_shared : m_draft.running() > 0 ? m_live : m_offline;
    kind->setChecked(true);
}

void MigrateDialog::refreshKinds()
{
    const bool live = m_draft.running() > 0;
    m_live->setEnabled(live);
    m_offline->setEnabled(!live);
    if (disks() == DiskChoice::Copy) // it may have been started or shut down meanwhile
        (live ? m_live : m_offline)->setChecked(true);
    m_remove->setEnabled(disks() == DiskChoice::Copy);
    const auto count = int(m_draft.travellers.size());
    m_kindHelp->setText(live ? tr("Offline is for instances that are off.")
                             : tr("Live is for running instances; %n selected instance(s) are off.", nullptr, count));
}

void MigrateDialog::refresh()
{
    if (!m_migrate)
        return;
    refreshKinds();
    m_pages->setCurrentIndex(m_targets->hasFeasible() ? 0 : 1);
    const auto going = m_draft.ready(m_targets->target()).size();
    m_summary->setText(!m_draft.known() ? tr("Reading the configuration…")
                       : m_targets->target().isNull()
                           ? tr("Choose the host to migrate to.")
                           : m_draft.summary(m_targets->targetName(), going, disks(), m_remove->isChecked()));
    m_fault->setText(m_draft.refusals().join(u'\n'));
    m_fault->setVisible(!m_fault->text().isEmpty());
    m_migrate->setText(m_draft.travellers.size() == 1 ? tr("Migrate")
                                                      : tr("Migrate %n Instances", nullptr, int(going)));
    m_migrate->setAccessibleName(m_migrate->text());
    m_migrate->setVisible(m_targets->hasFeasible());
    m_migrate->setEnabled(m_draft.known() && !m_targets->target().isNull() && going > 0);
    grow();
}

// A window does not follow by itself when its texts take more lines.
void MigrateDialog::grow()
{
    layout()->activate();
    const int needed = layout()->totalMinimumHeightForWidth(std::max(width(), leastWidth));
    if (height() < needed)
        resize(std::max(width(), leastWidth), needed);
}

void MigrateDialog::begin(const Traveller &traveller, const model::HostId &target, const QString &targetName)
{
    virt::Session *from = m_fleet.session(traveller.id);
    virt::Session *to = m_fleet.session(target);
    if (!from || !to)
        return;
    const auto request = traveller.request(disks(), m_remove->isChecked());
    m_fleet.jobs().start<virt::MigrationOutcome>(
        {.what = virt::migrationText(traveller.name, targetName),
         .objectName = traveller.name,
         .instance = traveller.id,
         .host = traveller.id.host},
        [=](QObject *receiver, virt::Reports reports, virt::Done<virt::MigrationOutcome> done) {
            return virt::migrate(*from, *to, traveller.id.uuid, traveller.name, request, receiver, std::move(reports),
                                 std::move(done));
        },
        {}, [](const virt::Result<virt::MigrationOutcome> &r) { return outcomeText(*r); });
}

void MigrateDialog::accept()
{
    followStates();
    const model::HostId target = m_targets->target();
    if (!m_migrate->isEnabled())
        return;
    for (const Traveller &traveller : m_draft.ready(target))
        begin(traveller, target, m_targets->targetName());
    QDialog::accept();
}

} // namespace gui
