// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/instance/changeddialog.h"
#include "gui/instance/secretmask.h"
#include "gui/look/diffview.h"
#include "gui/look/labels.h"
#include "gui/look/metrics.h"
#include "virt/instance/changed.h"
#include <QDialogButtonBox>
#include <QPushButton>
#include <QVBoxLayout>

namespace gui {

using look::RoleLabel;

ChangedDialog::ChangedDialog(const QString &name, const QString &running, const QString &stored, QWidget *parent)
    : QDialog(parent)
{
    setObjectName(QStringLiteral("changedDialog"));
    setWindowTitle(tr("Changed Configuration of %1").arg(name));
    resize(760, 480);
    const virt::Differences told = virt::differences(running.toUtf8(), stored.toUtf8());
    const MaskedPair shown = withoutSecrets(told.running, told.stored);
    auto *view = new look::DiffView;
    view->set(shown.before, shown.after);
    auto *summary = new RoleLabel(RoleLabel::Role::Muted,
                                  told.any()
                                      ? tr("− runs now, + takes effect at the next start · %1").arg(view->summary())
                                      : tr("What runs is what is stored."));
    summary->setObjectName(QStringLiteral("changedSummary"));
    auto *box = new QDialogButtonBox(QDialogButtonBox::Close);
    QPushButton *close = box->button(QDialogButtonBox::Close);
    close->setObjectName(QStringLiteral("closeChanged"));
    close->setAccessibleName(tr("Close"));
    connect(box, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto *column = new QVBoxLayout(this);
    column->setSpacing(look::space8);
    column->addWidget(summary);
    column->addWidget(view, 1);
    column->addWidget(box);
}

} // namespace gui
