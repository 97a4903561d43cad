// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/capacity/accountingcard.h"
#include "gui/look/icons.h"
#include "model/capacity/accounting.h"
#include "model/text/quantity.h"
#include <QClipboard>
#include <QGuiApplication>
#include <QPushButton>
#include <QVBoxLayout>

namespace gui {

AccountingCard::AccountingCard(QWidget *parent) : FactList(tr("Accounting"), parent)
{
    setObjectName(QStringLiteral("accounting"));
    auto *button = new QPushButton(look::icon(QStringLiteral("action-copy")), tr("Copy as JSON"));
    button->setObjectName(QStringLiteral("copyAccounting"));
    button->setAccessibleName(tr("Copy as JSON"));
    body()->addWidget(button, 0, Qt::AlignLeft);
    connect(button, &QPushButton::clicked, this, &AccountingCard::copy);
}

static QString textOf(const QJsonValue &value)
{
    if (value.isNull() || value.isUndefined())
        return model::noFigure;
    return value.isDouble() ? QString::number(value.toDouble(), 'f', 0) : value.toString();
}

void AccountingCard::setCapacity(const model::Capacity &capacity)
{
    m_capacity = capacity;
    // The names are Nova's, the same in every language.
    static const QStringList order{QStringLiteral("vcpus"),
                                   QStringLiteral("vcpus_used"),
                                   QStringLiteral("memory_mb"),
                                   QStringLiteral("memory_mb_used"),
                                   QStringLiteral("local_gb"),
                                   QStringLiteral("local_gb_used"),
                                   QStringLiteral("running_vms"),
                                   QStringLiteral("hypervisor_type"),
                                   QStringLiteral("hypervisor_version"),
                                   QStringLiteral("hypervisor_hostname")};
    const QJsonObject all = model::accountingOf(capacity);
    QList<look::Fact> facts;
    for (const QString &key : order)
        facts.append({key, textOf(all.value(key))});
    set(facts);
}

void AccountingCard::copy() const
{
    QGuiApplication::clipboard()->setText(QString::fromUtf8(model::accountingJson(m_capacity)));
}

} // namespace gui
