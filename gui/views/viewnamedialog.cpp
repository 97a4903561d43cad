// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/views/viewnamedialog.h"
#include "gui/look/labels.h"
#include "gui/look/metrics.h"
#include "gui/views/viewstore.h"
#include <QDialogButtonBox>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace gui {

using Role = look::RoleLabel::Role;

ViewNameDialog::ViewNameDialog(Purpose purpose, const QString &name, const ViewStore &store, QWidget *parent)
    : QDialog(parent)
    , m_purpose(purpose)
    , m_before(name)
    , m_store(store)
    , m_field(new QLineEdit(name))
    , m_fault(new look::RoleLabel(Role::Fault))
    , m_help(new look::RoleLabel(Role::Muted))
{
    const bool save = purpose == Purpose::Save;
    setObjectName(QStringLiteral("viewNameDialog"));
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(save ? tr("Save View") : tr("Rename View"));
    m_field->setObjectName(QStringLiteral("viewName"));
    m_field->setAccessibleName(tr("Name"));
    m_field->setMinimumWidth(320);
    m_field->selectAll();
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Cancel);
    m_go = buttons->addButton(save ? tr("Save") : tr("Rename"), QDialogButtonBox::AcceptRole);
    m_go->setObjectName(QStringLiteral("viewNameGo"));
    auto *column = new QVBoxLayout(this);
    column->setSpacing(look::space8);
    column->addWidget(new QLabel(tr("Name")));
    for (QWidget *w : std::initializer_list<QWidget *>{m_field, m_fault, m_help})
        column->addWidget(w);
    column->addStretch();
    column->addWidget(buttons);
    connect(m_field, &QLineEdit::textChanged, this, &ViewNameDialog::check);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(buttons, &QDialogButtonBox::accepted, this, [this] {
        emit named(this->name());
        accept();
    });
    check();
}

QString ViewNameDialog::name() const
{
    return m_field->text().simplified();
}

void ViewNameDialog::check()
{
    const bool save = m_purpose == Purpose::Save;
    const bool taken = m_store.find(name()) && (save || name() != m_before);
    QString fault;
    if (ViewStore::isBuiltInTitle(name()))
        fault = tr("\"%1\" is built in; choose another name.").arg(name());
    else if (taken && !save)
        fault = tr("There is a view of that name already.");
    m_fault->setText(fault);
    m_fault->setVisible(!fault.isEmpty());
    m_help->setText(taken ? tr("Replaces the view of that name.")
                          : tr("Keeps the search, the columns, the sorting and the grouping."));
    m_help->setVisible(fault.isEmpty() && save);
    m_go->setEnabled(!name().isEmpty() && fault.isEmpty());
}

} // namespace gui
