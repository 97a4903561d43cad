// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/tags/tagslist.h"
#include "gui/look/labels.h"
#include "gui/look/metrics.h"
#include <QCompleter>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QSignalBlocker>
#include <QVBoxLayout>

namespace gui {

using On = TagChoice::On;

static constexpr int listHeight = 140;

TagsList::TagsList(QWidget *parent)
    : QWidget(parent)
    , m_list(new QListWidget)
    , m_field(new QLineEdit)
    , m_add(new QPushButton(tr("Add")))
    , m_fault(new look::RoleLabel(look::RoleLabel::Role::Fault))
{
    m_list->setObjectName(QStringLiteral("tagsChoices"));
    m_list->setAccessibleName(tr("Tags"));
    m_list->setMinimumHeight(listHeight);
    m_list->setSpacing(1);
    m_field->setObjectName(QStringLiteral("tagField"));
    m_field->setAccessibleName(tr("Further tag"));
    m_field->setPlaceholderText(tr("Further tags, with commas between"));
    m_field->installEventFilter(this);
    m_add->setObjectName(QStringLiteral("tagAdd"));
    m_add->setAutoDefault(false);
    m_fault->setObjectName(QStringLiteral("tagFault"));
    auto *row = new QHBoxLayout;
    row->setSpacing(look::space8);
    row->addWidget(m_field, 1);
    row->addWidget(m_add);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(look::space4);
    column->addWidget(m_list, 1);
    column->addLayout(row);
    column->addWidget(m_fault);
    setFocusProxy(m_field);
    connect(m_field, &QLineEdit::textChanged, this, &TagsList::check);
    connect(m_add, &QPushButton::clicked, this, &TagsList::takeField);
    connect(m_list, &QListWidget::itemChanged, this, [this](const QListWidgetItem *item) {
        const Qt::CheckState state = item->checkState();
        m_draft->set(m_list->row(item), state == Qt::Checked ? On::All : state == Qt::Unchecked ? On::None : On::Some);
    });
    check();
}

void TagsList::setDraft(TagsDraft *draft)
{
    m_draft = draft;
    QStringList known;
    for (const TagChoice &choice : draft->choices())
        known << choice.tag;
    auto *completer = new QCompleter(known, m_field);
    completer->setCaseSensitivity(Qt::CaseInsensitive);
    completer->setFilterMode(Qt::MatchContains);
    m_field->setCompleter(completer);
    fill(-1);
}

static QString textOf(const TagChoice &choice, int instances)
{
    return choice.before == On::Some ? TagsList::tr("%1 (%2 of %3)", "tag; how many instances have it")
                                           .arg(choice.tag)
                                           .arg(choice.have)
                                           .arg(instances)
                                     : choice.tag;
}

void TagsList::fill(int current)
{
    const QSignalBlocker quiet(m_list);
    m_list->clear();
    for (const TagChoice &choice : m_draft->choices()) {
        auto *item = new QListWidgetItem(textOf(choice, m_draft->instances()), m_list);
        item->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsUserCheckable);
        item->setFlags(item->flags().setFlag(Qt::ItemIsUserTristate, choice.before == On::Some));
        item->setCheckState(choice.now == On::All    ? Qt::Checked
                            : choice.now == On::None ? Qt::Unchecked
                                                     : Qt::PartiallyChecked);
    }
    m_list->setCurrentRow(current);
}

// Several are written with commas between, as anywhere else.
static QStringList tagsIn(const QString &text)
{
    QStringList out;
    for (const QString &part : text.split(u',', Qt::SkipEmptyParts))
        if (const QString tag = part.trimmed(); !tag.isEmpty())
            out << tag;
    return out;
}

static QString faultOf(const QStringList &tags)
{
    for (const QString &tag : tags)
        if (QString fault = virt::tagFault(tag); !fault.isEmpty())
            return fault;
    return {};
}

void TagsList::check()
{
    const QStringList tags = tagsIn(m_field->text());
    const QString fault = faultOf(tags);
    m_fault->setText(fault);
    m_fault->setVisible(!fault.isEmpty());
    m_add->setEnabled(!tags.isEmpty() && fault.isEmpty());
}

bool TagsList::takeField()
{
    const QStringList tags = tagsIn(m_field->text());
    if (!m_draft || !faultOf(tags).isEmpty()) {
        m_field->setFocus();
        return false;
    }
    int place = m_list->currentRow();
    for (const QString &tag : tags)
        place = m_draft->add(tag);
    fill(place);
    m_field->clear();
    return true;
}

// Return adds the tag; only in an empty field it goes on to the dialog's default button.
bool TagsList::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::KeyPress && !m_field->text().trimmed().isEmpty()) {
        const int key = static_cast<const QKeyEvent *>(event)->key();
        if (key == Qt::Key_Return || key == Qt::Key_Enter) {
            takeField();
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

} // namespace gui
