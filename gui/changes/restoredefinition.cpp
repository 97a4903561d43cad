// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/changes/restoredefinition.h"
#include "gui/instance/definitionhistory.h"
#include "gui/instance/secretmask.h"
#include "gui/instance/xmldiffdialog.h"
#include "gui/instances/ownerguard.h"
#include "gui/look/messagebox.h"
#include "model/fleet.h"
#include "virt/instance/configuration.h"
#include "virt/xml/document.h"
#include "virt/xml/secrets.h"
#include <QCoreApplication>
#include <QPointer>

namespace gui {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(gui::RestoreDefinition)
};

static model::InstanceId instanceOf(const model::ChangeEntry &entry)
{
    return {entry.host, entry.change.intent.uuid};
}

bool canRestore(const model::Fleet &fleet, const model::ChangeEntry &entry)
{
    const virt::Change &c = entry.change;
    return c.outcome == virt::Change::Outcome::Done && c.before.trimmed().startsWith(QStringLiteral("<domain"))
           && fleet.instance(instanceOf(entry)) && fleet.canChange(entry.host);
}

static void tell(const QString &sentence, QWidget *parent)
{
    look::openMessage(QMessageBox::Information, Words::tr("Put Back"), sentence, parent, QStringLiteral("restoreBox"));
}

static void review(model::Fleet &fleet, const model::InstanceId &instance, const QString &name, const QString &present,
                   const QString &wanted, QWidget *parent)
{
    const MaskedPair shown = withoutSecrets(present, wanted);
    auto *dialog = new XmlDiffDialog(shown.before, shown.after,
                                     Words::tr("The definition as it was before that change. It takes effect at the "
                                               "next start of the instance."),
                                     parent);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setWindowTitle(Words::tr("Put Back the Definition of %1").arg(name));
    QObject::connect(dialog, &QDialog::accepted, parent, [&fleet, instance, present, wanted, parent] {
        askOwners(fleet, {instance}, Words::tr("Put Back"), parent, [&fleet, instance, present, wanted] {
            replaceDefinition(fleet, instance, wanted, present, [](const virt::Result<QString> &) {}); // the job tells
        });
    });
    dialog->open();
}

void openRestore(model::Fleet &fleet, const model::ChangeEntry &entry, QWidget *parent)
{
    const model::InstanceId instance = instanceOf(entry);
    virt::Session *session = fleet.session(instance);
    const virt::Instance *known = fleet.instance(instance);
    if (!session || !known)
        return;
    virt::fetchXml(*session, instance.uuid, known->name, virt::XmlKind::Stored, parent,
                   [&fleet, instance, name = known->name, kept = entry.change.before,
                    parent](const virt::Result<QString> &present) {
                       if (!present)
                           return tell(present.error().text(), parent);
                       const QString wanted = virt::withPasswordsOf(kept, *present);
                       if (wanted == *present)
                           return tell(Words::tr("The definition is as it was before that change."), parent);
                       review(fleet, instance, name, *present, wanted, parent);
                   });
}

} // namespace gui
