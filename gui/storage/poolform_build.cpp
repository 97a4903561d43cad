// SPDX-License-Identifier: GPL-3.0-or-later
// How the fields are laid out.
#include "gui/look/labels.h"
#include "gui/look/metrics.h"
#include "gui/storage/poolform.h"
#include "gui/storage/poolinputs.h"
#include <QComboBox>
#include <QGridLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>

namespace gui {

using look::RoleLabel;

PoolForm::PoolForm(QWidget *parent)
    : QWidget(parent)
    , m_grid(new QGridLayout(this))
    , m_type(new QComboBox)
    , m_format(new QComboBox)
    , m_secret(new QComboBox)
    , m_search(new QPushButton(tr("&Find…")))
{
    m_grid->setContentsMargins({});
    m_grid->setHorizontalSpacing(look::space12);
    m_grid->setVerticalSpacing(look::space8);
    m_grid->setColumnStretch(1, 1);
    build();
    connectInputs();
    m_type->setEnabled(false); // until it is known what there is to choose
    setFocusProxy(m_lines.value(PoolInput::Name));
}

void PoolForm::build()
{
    m_type->setObjectName(QStringLiteral("poolType"));
    m_type->setAccessibleName(tr("Type"));
    auto *label = new QLabel(tr("&Type"));
    label->setBuddy(m_type);
    m_grid->addWidget(label, 0, 0);
    m_search->setObjectName(QStringLiteral("findPoolSources"));
    m_search->setAccessibleName(tr("Find storage"));
    m_search->setAutoDefault(false);
    auto *first = new QHBoxLayout;
    first->setSpacing(look::space8);
    first->addWidget(m_type, 1);
    first->addWidget(m_search);
    m_grid->addLayout(first, 0, 1);
    using I = PoolInput;
    for (const I input : {I::Name, I::Hosts, I::Directory, I::SourceName, I::Devices, I::Adapter, I::Initiator,
                          I::Format, I::Target, I::User, I::Secret, I::SecretName, I::SecretValue}) {
        if (input == I::Format || input == I::Secret) {
            addRow(input, input == I::Format ? m_format : m_secret);
            continue;
        }
        auto *line = new QLineEdit;
        m_lines.insert(input, line);
        addRow(input, line);
    }
    m_lines.value(I::SecretValue)->setEchoMode(QLineEdit::Password);
    m_grid->setRowStretch(m_grid->rowCount(), 1);
}

// Label and field; below the field what it means, and room for what is wrong: none while nothing is.
void PoolForm::addRow(PoolInput input, QWidget *widget)
{
    widget->setObjectName(inputName(input));
    auto *label = new QLabel;
    label->setBuddy(widget);
    label->setMinimumHeight(widget->sizeHint().height());
    auto *cell = new QWidget;
    cell->setFocusProxy(widget);
    auto *help = new RoleLabel(RoleLabel::Role::Muted);
    auto *fault = new RoleLabel(RoleLabel::Role::Fault);
    fault->setObjectName(inputName(input) + QStringLiteral("Fault"));
    auto *column = new QVBoxLayout(cell);
    column->setContentsMargins({});
    column->setSpacing(look::space4);
    for (QWidget *w : std::initializer_list<QWidget *>{widget, help, fault})
        column->addWidget(w);
    fault->hide();
    const int row = m_grid->rowCount();
    m_grid->addWidget(label, row, 0, Qt::AlignTop);
    m_grid->addWidget(cell, row, 1);
    m_rows.insert(input, {.label = label, .cell = cell, .help = help, .fault = fault});
}

void PoolForm::connectInputs()
{
    for (auto line = m_lines.cbegin(); line != m_lines.cend(); ++line)
        connect(line.value(), &QLineEdit::textEdited, this, [this, input = line.key()] { m_touched.insert(input); });
    for (const QLineEdit *line : std::as_const(m_lines))
        connect(line, &QLineEdit::textChanged, this, &PoolForm::changed);
    connect(m_search, &QPushButton::clicked, this, &PoolForm::search);
    connect(m_lines.value(PoolInput::Hosts), &QLineEdit::textChanged, this, &PoolForm::dressSearch);
    connect(m_type, &QComboBox::activated, this, &PoolForm::typeChosen);
    connect(m_format, &QComboBox::activated, this, &PoolForm::changed);
    connect(m_secret, &QComboBox::activated, this, [this] {
        m_touched.insert(PoolInput::Secret);
        for (const PoolInput input : {PoolInput::SecretName, PoolInput::SecretValue})
            dressRow(input);
        emit changed();
    });
}

} // namespace gui
