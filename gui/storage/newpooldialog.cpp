// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/storage/newpooldialog.h"
#include "gui/instance/xmleditor.h"
#include "gui/look/labels.h"
#include "gui/storage/buildchoice.h"
#include "gui/storage/poolform.h"
#include "model/fleet.h"
#include <QCheckBox>
#include <QPointer>
#include <QPushButton>
#include <QSignalBlocker>
#include <QTabWidget>

namespace gui {

using look::RoleLabel;

NewPoolDialog::NewPoolDialog(model::Fleet &fleet, const model::HostId &host, const QStringList &pools, QWidget *parent)
    : VerbDialog(tr("New Pool"), tr("Create Pool"), Verb::Usual, parent)
    , m_fleet(fleet)
    , m_host(host)
    , m_around{.pools = pools, .secrets = {}}
    , m_tabs(new QTabWidget)
    , m_form(new PoolForm)
    , m_xml(new XmlEditor)
    , m_ownXml(new QCheckBox(tr("&Write or paste the definition by hand")))
    , m_start(new QCheckBox(tr("&Start it")))
    , m_autostart(new QCheckBox(tr("Start it with the &host")))
    , m_build(new BuildChoice(BuildChoice::Offer::WithNo))
    , m_xmlFault(new RoleLabel(RoleLabel::Role::Fault))
    , m_status(new RoleLabel(RoleLabel::Role::Muted))
{
    setObjectName(QStringLiteral("newPoolDialog"));
    if (const virt::Session *session = fleet.session(host))
        m_hostName = session->options().name;
    setWindowTitle(tr("New Pool on %1").arg(m_hostName));
    build();
    connectParts();
    askHost();
    check();
    m_form->setFocus();
}

void NewPoolDialog::askHost()
{
    virt::Session *session = m_fleet.session(m_host);
    if (!session)
        return;
    m_status->setText(tr("Asking %1 which pools it can have…").arg(m_hostName));
    virt::askPoolOffers(*session, this, [this](const auto &offers) { tookOffers(offers); });
    virt::listSecrets(*session, this, [this](const auto &secrets) { tookSecrets(secrets); });
}

// A host that fails to tell may be able all the same.
void NewPoolDialog::tookOffers(const virt::Result<QList<virt::PoolOffer>> &offers)
{
    m_ready = true;
    m_form->setOffers(offers ? *offers : virt::usualPoolOffers(), m_hostName);
    m_status->setRole(offers ? RoleLabel::Role::Muted : RoleLabel::Role::Fault);
    setText(m_status, offers ? QString() : offers.error().text());
    check();
}

// Drivers without secrets have none to choose from; new ones are refused with their own words.
void NewPoolDialog::tookSecrets(const virt::Result<QList<virt::StoredSecret>> &secrets)
{
    m_around.secrets = secrets.value_or(QList<virt::StoredSecret>());
    m_form->setSecrets(m_around.secrets);
    check();
}

void NewPoolDialog::search(virt::PoolType type, const QString &host)
{
    virt::Session *session = m_fleet.session(m_host);
    if (!session)
        return;
    m_status->setRole(RoleLabel::Role::Muted);
    setText(m_status, tr("Looking for storage…"));
    virt::findPoolSources(*session, type, host, this, [this](const virt::Result<QList<virt::PoolSource>> &found) {
        const bool none = found && found->isEmpty();
        m_status->setRole(found ? RoleLabel::Role::Muted : RoleLabel::Role::Fault);
        setText(m_status, !found ? found.error().text() : none ? tr("Nothing was found.") : QString());
        if (found && !none)
            m_form->offerSources(*found);
    });
}

PoolDraft NewPoolDialog::draft() const
{
    PoolDraft out;
    m_form->fill(out);
    if (m_ownXml->isChecked())
        out.ownXml = m_xml->text();
    out.build = m_build->build();
    out.typedName = m_build->typedName();
    out.start = m_start->isChecked();
    out.autostart = m_autostart->isChecked();
    return out;
}

void NewPoolDialog::ownXmlToggled(bool own)
{
    m_xml->setReadOnly(!own);
    m_tabs->setTabEnabled(0, !own);
    m_tabs->setTabToolTip(0, own ? tr("The definition is written by hand.") : QString());
    check();
}

void NewPoolDialog::check()
{
    const PoolDraft draft = this->draft();
    m_build->setPool(typeOf(draft), nameOf(draft));
    if (!draft.ownXml) {
        const QSignalBlocker quiet(m_xml);
        m_xml->setText(QString::fromUtf8(virt::poolXml(specOf(draft))));
    }
    const auto faults = faultsIn(this->draft(), m_around);
    m_form->showFaults(faults, m_tried);
    m_build->showFault(faults.value(PoolInput::Overwrite));
    showXmlFault(faults.value(PoolInput::Xml));
    verb()->setEnabled(m_ready && !m_busy);
}

void NewPoolDialog::showXmlFault(const QString &fault)
{
    m_xmlFault->setText(fault);
    m_xmlFault->setVisible(!fault.isEmpty());
    m_xml->setAccessibleDescription(fault);
}

void NewPoolDialog::accept()
{
    if (!verb()->isEnabled())
        return;
    m_tried = true;
    check();
    const PoolDraft draft = this->draft();
    const auto faults = faultsIn(draft, m_around);
    if (faults.isEmpty())
        return start(requestOf(draft));
    m_tabs->setCurrentIndex(draft.ownXml ? 1 : 0);
    if (!draft.ownXml)
        m_form->focusFirstFault();
}

void NewPoolDialog::start(const virt::PoolRequest &request)
{
    virt::Session *session = m_fleet.session(m_host);
    if (!session)
        return ended(virt::Error{.message = tr("The host was removed from the list.")});
    setBusy(true);
    const QString name = nameOf(draft());
    m_fleet.jobs().start<QUuid>(
        {.what = tr("Make pool %1").arg(name), .objectName = name, .host = m_host},
        [&](QObject *receiver, const virt::Reports &reports, const virt::Done<QUuid> &done) {
            return virt::makePool(*session, request, receiver, reports, done);
        },
        [dialog = QPointer(this)](const virt::Result<QUuid> &outcome) {
            if (dialog)
                dialog->ended(outcome);
        });
}

void NewPoolDialog::ended(const virt::Result<QUuid> &outcome)
{
    if (outcome) {
        m_form->forgetPassword();
        emit made(*outcome);
        return VerbDialog::accept();
    }
    setBusy(false);
    m_status->setRole(RoleLabel::Role::Fault);
    setText(m_status, outcome.error().text());
    check();
}

void NewPoolDialog::setBusy(bool busy)
{
    m_busy = busy;
    for (QWidget *part : std::initializer_list<QWidget *>{m_tabs, m_build, m_start, m_autostart})
        part->setEnabled(!busy);
    verb()->setEnabled(!busy);
    m_status->setRole(RoleLabel::Role::Muted);
    setText(m_status, busy ? tr("Making the pool… This window may be closed: the work goes on.") : QString());
}

} // namespace gui
