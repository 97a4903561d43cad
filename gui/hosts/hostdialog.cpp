// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/hosts/hostdialog.h"
#include "gui/hosts/hostform.h"
#include "gui/hosts/hostprobe.h"
#include "gui/look/danger.h"
#include "gui/look/metrics.h"
#include "gui/prompts/prompts.h"
#include "model/fleet.h"
#include "model/hosts/hostoffers.h"
#include <algorithm>
#include <QDialogButtonBox>
#include <QMessageBox>
#include <QProgressBar>
#include <QPushButton>
#include <QVBoxLayout>

namespace gui {

using look::RoleLabel;

static constexpr int usualWidth = 540;
static constexpr int busyHeight = 4;

static HostForm::Known knownIn(const QList<model::HostEntry> &others)
{
    QHash<model::HostAddress, QString> names;
    for (const model::HostEntry &e : others)
        names.insert(model::hostAddress(e.uri, e.jump), e.name);
    return [names](const QString &uri, const QString &jump) { return names.value(model::hostAddress(uri, jump)); };
}

HostDialog::HostDialog(const model::HostEntry &entry, const QList<model::HostEntry> &others, QWidget *parent)
    : QDialog(parent)
    , m_form(new HostForm(entry, knownIn(others)))
    , m_probe(new HostProbe(this))
    , m_ok(new QPushButton)
    , m_test(new QPushButton)
    , m_busy(new QProgressBar)
    , m_result(new RoleLabel(RoleLabel::Role::Muted))
{
    build(entry.id.isNull());
    connect(m_form, &HostForm::changed, this, &HostDialog::formChanged);
    connect(m_test, &QPushButton::clicked, this, &HostDialog::toggleTest);
    connect(m_probe, &HostProbe::succeeded, this,
            [this](const QString &text) { showTest(text, RoleLabel::Role::Success); });
    connect(m_probe, &HostProbe::failed, this, [this](const QString &text) { showTest(text, RoleLabel::Role::Fault); });
    formChanged();
}

void HostDialog::build(bool isNew)
{
    setObjectName(QStringLiteral("hostDialog"));
    setWindowTitle(isNew ? tr("Add Host") : tr("Edit Host"));
    setMinimumWidth(usualWidth);
    m_ok->setText(isNew ? tr("Add") : tr("Save"));
    m_ok->setObjectName(QStringLiteral("okButton"));
    m_ok->setAccessibleName(m_ok->text());
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Cancel);
    buttons->button(QDialogButtonBox::Cancel)->setObjectName(QStringLiteral("cancelButton"));
    buttons->button(QDialogButtonBox::Cancel)->setAutoDefault(false); // Enter must not throw the form away
    buttons->addButton(m_ok, QDialogButtonBox::AcceptRole);
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(look::space16, look::space16, look::space16, look::space16);
    column->setSpacing(look::space16);
    column->addWidget(m_form);
    m_form->setFocus();
    column->addWidget(buildTest());
    column->addStretch();
    column->addWidget(buttons);
    m_ok->setDefault(true); // only now does the dialog hear of it
}

QWidget *HostDialog::buildTest()
{
    m_test->setObjectName(QStringLiteral("testButton"));
    m_test->setAutoDefault(false);
    m_result->setObjectName(QStringLiteral("testResult"));
    m_busy->setObjectName(QStringLiteral("testBusy"));
    m_busy->setAccessibleName(tr("Connecting"));
    m_busy->setRange(0, 0);
    m_busy->setTextVisible(false);
    m_busy->setFixedHeight(busyHeight);
    auto *cell = new QWidget;
    auto *grid = new QGridLayout(cell);
    grid->setContentsMargins({});
    grid->setHorizontalSpacing(look::space12);
    grid->setVerticalSpacing(look::space4);
    grid->setColumnStretch(1, 1);
    grid->addWidget(m_test, 0, 0, 2, 1, Qt::AlignTop);
    grid->addWidget(m_result, 0, 1, Qt::AlignVCenter);
    grid->addWidget(m_busy, 1, 1);
    return cell;
}

void HostDialog::askThrough(Prompts &prompts)
{
    connect(m_probe, &HostProbe::begins, &prompts, [&prompts](virt::Session &session) { prompts.follow(session); });
}

model::HostEntry HostDialog::entry() const
{
    return m_form->entry();
}

// Another URI or other rights: what was found out holds no more.
void HostDialog::formChanged()
{
    m_probe->cancel();
    m_ok->setEnabled(m_form->isValid());
    showTest({}, RoleLabel::Role::Muted);
}

void HostDialog::toggleTest()
{
    if (m_probe->isRunning()) {
        m_probe->cancel();
        return showTest(tr("Cancelled."), RoleLabel::Role::Muted);
    }
    const model::HostEntry host = m_form->entry();
    m_probe->start(host);
    showTest(tr("Connecting to %1…").arg(host.name), RoleLabel::Role::Muted);
}

void HostDialog::showTest(const QString &text, RoleLabel::Role role)
{
    const bool busy = m_probe->isRunning();
    m_result->setRole(role);
    m_result->setText(text);
    m_busy->setVisible(busy);
    m_test->setText(busy ? tr("Cancel Test") : tr("Test"));
    m_test->setAccessibleName(m_test->text());
    m_test->setEnabled(busy || m_form->isValid());
    layout()->activate();
    if (const int needed = layout()->totalHeightForWidth(width()); needed > height())
        resize(width(), needed); // wrapped text does not make a window grow by itself
}

static HostDialog *show(const model::HostEntry &entry, model::Fleet &fleet, QWidget *window)
{
    QList<model::HostEntry> others = fleet.entries();
    others.removeIf([&](const model::HostEntry &e) { return e.id == entry.id; });
    auto *dialog = new HostDialog(entry, others, window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->askThrough(*new Prompts(fleet.secrets(), dialog));
    dialog->show();
    return dialog;
}

static void openNewHost(const model::HostEntry &proposed, model::Fleet &fleet, QWidget *window)
{
    HostDialog *dialog = show(proposed, fleet, window);
    QObject::connect(dialog, &QDialog::accepted, &fleet, [&fleet, dialog] { fleet.add(dialog->entry()); });
}

void openAddHost(model::Fleet &fleet, QWidget *window)
{
    openNewHost({}, fleet, window);
}

void openCloneHost(model::Fleet &fleet, const model::HostId &host, QWidget *window)
{
    const auto entries = fleet.entries();
    const auto entry = std::ranges::find(entries, host, &model::HostEntry::id);
    if (entry == entries.end())
        return;
    model::HostEntry copy = *entry;
    copy.id = {};
    copy.name = HostDialog::tr("%1 (copy)").arg(entry->name);
    copy.remembered = true;
    openNewHost(copy, fleet, window);
}

// Another URI or other rights mean another connection, and that the present one's jobs end.
static void askAndEdit(model::Fleet &fleet, const model::HostEntry &entry, QWidget *window)
{
    auto *box = new QMessageBox(QMessageBox::Question, HostDialog::tr("Edit Host"),
                                HostDialog::tr("Connect %1 in another way?").arg(entry.name), QMessageBox::Cancel,
                                window);
    box->setObjectName(QStringLiteral("editHostBox"));
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->setTextFormat(Qt::PlainText);
    box->setInformativeText(HostDialog::tr("%n jobs of this host are running and will be cancelled.", nullptr,
                                           fleet.jobs().running(entry.id)));
    QPushButton *change = box->addButton(HostDialog::tr("Cancel Jobs and Change"), QMessageBox::DestructiveRole);
    change->setObjectName(QStringLiteral("editHostButton"));
    look::markDangerous(change);
    box->setDefaultButton(QMessageBox::Cancel);
    QObject::connect(change, &QPushButton::clicked, &fleet, [&fleet, entry] { fleet.edit(entry); });
    box->open();
}

void openEditHost(model::Fleet &fleet, const model::HostId &host, QWidget *window)
{
    const auto entries = fleet.entries(); // as the user gave them: a row's rights may be those of this run only
    const auto entry = std::ranges::find(entries, host, &model::HostEntry::id);
    if (entry == entries.end())
        return;
    HostDialog *dialog = show(*entry, fleet, window);
    QObject::connect(dialog, &QDialog::accepted, &fleet, [&fleet, dialog, was = *entry, window] {
        const model::HostEntry now = dialog->entry();
        const bool anew = now.uri != was.uri || now.jump != was.jump || now.readOnly != was.readOnly;
        if (anew && fleet.jobs().running(now.id) > 0)
            askAndEdit(fleet, now, window);
        else
            fleet.edit(now);
    });
}

} // namespace gui
