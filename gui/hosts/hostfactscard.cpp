// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/hosts/hostfactscard.h"
#include "gui/look/labels.h"
#include "gui/look/metrics.h"
#include <QFormLayout>
#include <QLabel>
#include <QVBoxLayout>

namespace gui {

ValuesCard::ValuesCard(const QString &title, QWidget *parent) : Card(title, parent), m_form(new QFormLayout)
{
    m_form->setHorizontalSpacing(look::space16);
    m_form->setVerticalSpacing(look::space4);
    m_form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    m_form->setLabelAlignment(Qt::AlignLeft);
    body()->addLayout(m_form);
    body()->addStretch();
}

void ValuesCard::addRow(const QString &label)
{
    auto *value = new QLabel;
    value->setTextFormat(Qt::PlainText);
    value->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    value->setWordWrap(true); // a long URI does not widen the card
    auto *text = new look::RoleLabel(look::RoleLabel::Role::Muted, label);
    text->setWordWrap(false);
    m_form->addRow(text, value);
    m_values.insert(label, value);
}

void ValuesCard::set(const Values &values)
{
    for (const auto &[label, text] : values) {
        if (!m_values.contains(label))
            addRow(label);
        QLabel *value = m_values.value(label);
        if (value->text() == text) // setting it again would drop a selection
            continue;
        value->setText(text);
        value->setToolTip(text);
        value->setAccessibleName(label + QStringLiteral(": ") + text);
    }
}

} // namespace gui
