// SPDX-License-Identifier: GPL-3.0-or-later
// What is in the fields.
#include "gui/storage/poolform.h"
#include "gui/look/formrows.h"
#include "gui/storage/poolinputs.h"
#include <algorithm>
#include <QComboBox>
#include <QLineEdit>
#include <QStandardItemModel>
#include <utility>

namespace gui {

using virt::PoolType;
using Password = PoolDraft::Password;

PoolType PoolForm::type() const
{
    return PoolType(m_type->currentData().toInt());
}

Password PoolForm::password() const
{
    return m_secret->currentData().isValid() ? Password(m_secret->currentData().toInt()) : Password::Stored;
}

void PoolForm::setOffers(const QList<virt::PoolOffer> &offers, const QString &hostName)
{
    m_offers = offers;
    m_type->clear();
    for (const bool supported : {true, false}) // those that cannot be chosen come last
        for (const PoolType type : virt::allPoolTypes()) {
            const auto hit = std::ranges::find(offers, type, &virt::PoolOffer::type);
            const virt::PoolOffer offer = hit == offers.end() ? virt::PoolOffer{.type = type, .supported = false}
                                                              : *hit;
            if (offer.supported == supported)
                addType(offer, hostName);
        }
    m_type->setEnabled(true);
    typeChosen();
}

void PoolForm::addType(const virt::PoolOffer &offer, const QString &hostName)
{
    const QString text = virt::poolTypeText(offer.type);
    m_type->addItem(offer.supported ? text : tr("%1 – not offered by this host").arg(text), int(offer.type));
    if (offer.supported)
        return;
    auto *items = qobject_cast<QStandardItemModel *>(m_type->model());
    QStandardItem *item = items->item(m_type->count() - 1);
    item->setEnabled(false);
    item->setToolTip(tr("The libvirt of %1 was built or installed without support for it.").arg(hostName));
}

void PoolForm::setSecrets(const QList<virt::StoredSecret> &secrets)
{
    m_secrets = secrets;
    fillSecrets();
}

// The stored ones carry no kind but their UUID.
void PoolForm::fillSecrets()
{
    const Password before = password();
    const QVariant chosen = m_secret->currentData(Qt::UserRole + 1);
    m_secret->clear();
    m_secret->addItem(tr("No password"), int(Password::None));
    for (const virt::StoredSecret &secret : m_secrets)
        if (secret.use == secretUse(type())) {
            m_secret->addItem(secret.usage);
            m_secret->setItemData(m_secret->count() - 1, secret.uuid, Qt::UserRole + 1);
        }
    m_secret->addItem(tr("New secret…"), int(Password::New));
    const int again = before == Password::Stored ? m_secret->findData(chosen, Qt::UserRole + 1) : 0;
    m_secret->setCurrentIndex(before == Password::New ? m_secret->count() - 1 : std::max(0, again));
}

void PoolForm::fillFormats()
{
    const auto offer = std::ranges::find(m_offers, type(), &virt::PoolOffer::type);
    m_format->clear();
    if (offer == m_offers.end())
        return;
    const QString &usual = offer->defaultSourceFormat;
    m_format->addItem(usual.isEmpty() ? tr("What the host takes") : tr("What the host takes: %1").arg(usual),
                      QString());
    for (const QString &format : offer->sourceFormats)
        m_format->addItem(format, format);
}

// Where devices appear is nearly always the same place.
static QString usualTarget(PoolType type, const QString &example)
{
    return type == PoolType::Dir || type == PoolType::Fs || type == PoolType::NetFs || type == PoolType::Vstorage
               ? QString()
               : example;
}

// A directory for files is none for devices, and the other way round.
void PoolForm::proposeTarget(const QString &usual)
{
    const bool devices = !usual.isEmpty();
    if (std::exchange(m_forDevices, devices) != devices)
        m_touched.remove(PoolInput::Target);
    if (!m_touched.contains(PoolInput::Target))
        m_lines.value(PoolInput::Target)->setText(usual);
}

void PoolForm::typeChosen()
{
    fillFormats();
    fillSecrets();
    for (const virt::PoolFieldRule &rule : virt::fieldsOf(type())) {
        QLineEdit *line = m_lines.value(inputOf(rule.field));
        if (!line)
            continue;
        line->setPlaceholderText(rule.required            ? rule.example
                                 : rule.example.isEmpty() ? tr("optional")
                                                          : tr("optional, such as %1").arg(rule.example));
        if (rule.field == virt::PoolField::Target)
            proposeTarget(usualTarget(type(), rule.example));
    }
    const QList<PoolInput> inputs = m_inputs.keys();
    for (const PoolInput input : inputs)
        dressRow(input);
    dressSearch();
    emit changed();
}

bool PoolForm::isWanted(PoolInput input) const
{
    if (input == PoolInput::SecretName || input == PoolInput::SecretValue)
        return logsIn(type()) && password() == Password::New;
    if (input == PoolInput::Format && m_format->count() <= 1)
        return false;
    return std::ranges::any_of(virt::fieldsOf(type()),
                               [input](const virt::PoolFieldRule &rule) { return inputOf(rule.field) == input; });
}

void PoolForm::dressRow(PoolInput input)
{
    QWidget *field = m_inputs.value(input);
    m_rows->setLabel(field, inputLabel(input, type()));
    m_rows->setHelp(field, inputHelp(input, type()));
    m_rows->setRowVisible(field, isWanted(input));
}

void PoolForm::fill(PoolDraft &draft) const
{
    draft.type = type();
    for (auto line = m_lines.cbegin(); line != m_lines.cend(); ++line)
        if (line.key() != PoolInput::SecretValue)
            draft.texts.insert(line.key(), isWanted(line.key()) ? line.value()->text() : QString());
    draft.texts.insert(PoolInput::Format, isWanted(PoolInput::Format) ? m_format->currentData().toString() : QString());
    draft.password = password();
    draft.secret = m_secret->currentData(Qt::UserRole + 1).toUuid();
    draft.value = m_lines.value(PoolInput::SecretValue)->text().toUtf8();
}

void PoolForm::showFaults(const QHash<PoolInput, QString> &faults, bool all)
{
    for (auto input = m_inputs.cbegin(); input != m_inputs.cend(); ++input)
        m_rows->setFault(*input, all || m_touched.contains(input.key()) ? faults.value(input.key()) : QString());
}

void PoolForm::focusFirstFault()
{
    const QWidgetList fields = m_rows->inOrder();
    const auto first = std::ranges::find_if(
        fields, [this](const QWidget *field) { return field->isVisible() && !m_rows->fault(field).isEmpty(); });
    if (first != fields.end())
        (*first)->setFocus();
}

void PoolForm::forgetPassword()
{
    m_lines.value(PoolInput::SecretValue)->clear();
}

} // namespace gui
