// SPDX-License-Identifier: GPL-3.0-or-later
// How the fields are laid out.
#include "gui/look/formrows.h"
#include "gui/look/metrics.h"
#include "gui/storage/poolform.h"
#include "gui/storage/poolinputs.h"
#include <QComboBox>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace gui {

PoolForm::PoolForm(QWidget *parent)
    : QWidget(parent)
    , m_rows(new look::FormRows)
    , m_type(new QComboBox)
    , m_format(new QComboBox)
    , m_secret(new QComboBox)
    , m_search(new QPushButton(tr("&Find…")))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->addWidget(m_rows);
    column->addStretch();
    build();
    connectInputs();
    m_type->setEnabled(false); // until it is known what there is to choose
    setFocusProxy(m_lines.value(PoolInput::Name));
}

QWidget *PoolForm::buildType()
{
    m_type->setObjectName(QStringLiteral("poolType"));
    m_type->setAccessibleName(tr("Type"));
    m_search->setObjectName(QStringLiteral("findPoolSources"));
    m_search->setAccessibleName(tr("Find storage"));
    m_search->setAutoDefault(false);
    auto *first = new QWidget;
    first->setObjectName(QStringLiteral("poolTypeField"));
    first->setFocusProxy(m_type);
    auto *row = new QHBoxLayout(first);
    row->setContentsMargins({});
    row->setSpacing(look::space8);
    row->addWidget(m_type, 1);
    row->addWidget(m_search);
    return first;
}

void PoolForm::build()
{
    m_rows->add(tr("&Type"), buildType());
    using I = PoolInput;
    for (const I input : {I::Name, I::Hosts, I::Directory, I::SourceName, I::Devices, I::Adapter, I::Initiator,
                          I::Format, I::Target, I::User, I::Secret, I::SecretName, I::SecretValue}) {
        if (input == I::Format || input == I::Secret) {
            addInput(input, input == I::Format ? m_format : m_secret);
            continue;
        }
        auto *line = new QLineEdit;
        m_lines.insert(input, line);
        addInput(input, line);
    }
    m_lines.value(I::SecretValue)->setEchoMode(QLineEdit::Password);
}

void PoolForm::addInput(PoolInput input, QWidget *widget)
{
    widget->setObjectName(inputName(input));
    m_rows->add(inputLabel(input, virt::PoolType::Dir), widget); // dressed when the type is known
    m_inputs.insert(input, widget);
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
