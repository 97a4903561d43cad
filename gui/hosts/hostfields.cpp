// SPDX-License-Identifier: GPL-3.0-or-later
// What is in the fields.
#include "gui/hosts/hostfields.h"
#include "gui/look/labels.h"
#include <QComboBox>
#include <QLineEdit>
#include <QScopedValueRollback>

namespace gui {

QLineEdit *HostFields::lineOf(HostField field) const
{
    switch (field) {
    case HostField::Name: return m_name;
    case HostField::Driver: return m_driver->lineEdit();
    case HostField::User: return m_user;
    case HostField::Host: return m_host;
    case HostField::Port: return m_port;
    case HostField::KeyFile: return m_keyFile;
    case HostField::Jump: return m_jump;
    case HostField::Path: return m_path->lineEdit();
    case HostField::Uri: return m_uri;
    default: return nullptr;
    }
}

QWidget *HostFields::input(HostField field) const
{
    QWidget *cell = m_cells[size_t(field)];
    return cell->focusProxy() ? cell->focusProxy() : cell;
}

QString HostFields::text(HostField field) const
{
    const QLineEdit *line = lineOf(field);
    return line ? line->text() : m_transport->currentText();
}

HostTexts HostFields::texts() const
{
    const int known = m_driver->findText(m_driver->currentText());
    return {.driver = known < 0 ? m_driver->currentText() : m_driver->itemData(known).toString(),
            .transport = m_transport->currentText(),
            .user = m_user->text(),
            .host = m_host->text(),
            .port = m_port->text(),
            .keyFile = m_keyFile->text(),
            .path = m_path->currentText()};
}

void HostFields::tell(HostField field)
{
    if (!m_filling)
        emit edited(field);
}

void HostFields::connectFields()
{
    for (size_t f = 0; f < count; ++f) {
        const auto field = HostField(f);
        if (const QLineEdit *line = lineOf(field))
            connect(line, &QLineEdit::textChanged, this, [this, field] { tell(field); });
    }
    connect(m_transport, &QComboBox::currentTextChanged, this, [this] { tell(HostField::Transport); });
    connect(m_driver, &QComboBox::currentTextChanged, this, &HostFields::driverChosen);
}

// Its usual path comes with it; the test driver is built in and usually meant so.
void HostFields::driverChosen(const QString &text)
{
    const int known = m_driver->findText(text);
    if (m_filling || known < 0)
        return;
    const QString driver = m_driver->itemData(known).toString();
    if (m_path->findText(m_path->currentText()) >= 0)
        m_path->setCurrentText(virt::usualPath(driver));
    if (driver == QStringLiteral("test") && m_host->text().isEmpty())
        m_transport->setCurrentText(localTransport());
}

void HostFields::show(const HostTexts &texts)
{
    const QScopedValueRollback filling(m_filling, true);
    showDriver(texts.driver);
    showTransport(texts.transport);
    m_user->setText(texts.user);
    m_host->setText(texts.host);
    m_port->setText(texts.port);
    m_keyFile->setText(texts.keyFile);
    m_path->setCurrentText(texts.path);
}

void HostFields::showDriver(const QString &driver)
{
    if (const int known = m_driver->findData(driver); known >= 0)
        m_driver->setCurrentIndex(known);
    else
        m_driver->setCurrentText(driver);
}

void HostFields::showTransport(const QString &transport)
{
    if (m_transport->findText(transport) < 0)
        m_transport->addItem(transport); // "ext"
    m_transport->setCurrentText(transport);
}

void HostFields::setText(HostField field, const QString &text)
{
    const QScopedValueRollback filling(m_filling, true);
    if (QLineEdit *line = lineOf(field))
        line->setText(text);
}

void HostFields::setFault(HostField field, const QString &words)
{
    look::RoleLabel *fault = m_faults[size_t(field)];
    fault->setText(words);
    fault->setVisible(!words.isEmpty());
    if (QLineEdit *line = lineOf(field))
        line->setAccessibleDescription(words);
}

void HostFields::setProposedName(const QString &name)
{
    m_name->setPlaceholderText(name);
}

void HostFields::enableFor(const QString &transport)
{
    for (size_t f = 0; f < count; ++f)
        m_cells[f]->setEnabled(serves(HostField(f), transport));
}

} // namespace gui
