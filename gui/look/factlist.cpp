// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/look/factlist.h"
#include "gui/look/labels.h"
#include "gui/look/metrics.h"
#include <algorithm>
#include <QFormLayout>
#include <QVBoxLayout>

namespace look {

FactList::FactList(const QString &title, QWidget *parent)
    : Card(title, parent)
    , m_form(new QFormLayout)
    , m_note(new RoleLabel(RoleLabel::Role::Muted))
{
    m_form->setHorizontalSpacing(look::space16);
    m_form->setVerticalSpacing(look::space4);
    m_form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    m_form->setLabelAlignment(Qt::AlignLeft | Qt::AlignTop);
    m_form->setRowWrapPolicy(QFormLayout::WrapLongRows);
    body()->addLayout(m_form);
    body()->addWidget(m_note);
    body()->addStretch();
    m_note->setVisible(false);
}

void FactList::makeRows(qsizetype count)
{
    while (m_lines.size() > count) {
        m_form->removeRow(int(m_lines.size()) - 1);
        m_lines.removeLast();
    }
    while (m_lines.size() < count) {
        auto *label = new RoleLabel(RoleLabel::Role::Muted);
        label->setWordWrap(false);
        auto *value = new QLabel;
        value->setTextFormat(Qt::PlainText);
        value->setWordWrap(true);
        value->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
        value->setObjectName(objectName() + QStringLiteral("Fact%1").arg(m_lines.size()));
        m_form->addRow(label, value);
        m_lines.append({label, value});
    }
}

void FactList::set(const QList<Fact> &facts, const QString &note)
{
    m_note->setRole(RoleLabel::Role::Muted);
    m_note->setText(note);
    m_note->setVisible(!note.isEmpty());
    if (facts == m_facts) // setting a text again would drop a selection
        return;
    makeRows(facts.size());
    for (qsizetype i = 0; i < facts.size(); ++i) {
        m_lines[i].label->setText(facts[i].label);
        if (m_lines[i].value->text() != facts[i].value)
            m_lines[i].value->setText(facts[i].value);
        m_lines[i].value->setAccessibleName(facts[i].label + QStringLiteral(": ") + facts[i].value);
    }
    m_facts = facts;
}

void FactList::addFault(const QString &sentence)
{
    m_note->setRole(RoleLabel::Role::Fault);
    m_note->setText(sentence);
    m_note->setVisible(true);
}

QString FactList::value(const QString &label) const
{
    const auto hit = std::ranges::find(m_facts, label, &Fact::label);
    return hit == m_facts.end() ? QString() : hit->value;
}

QString FactList::note() const
{
    return m_note->text();
}

} // namespace look
