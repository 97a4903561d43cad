// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/instances/queryfield.h"
#include "gui/look/colours.h"
#include "gui/look/icons.h"
#include "model/fleet.h"
#include "model/query/completion.h"
#include <chrono>
#include <QAbstractItemView>
#include <QCompleter>
#include <QGuiApplication>
#include <QInputMethodEvent>
#include <QKeyEvent>
#include <QStringListModel>
#include <QTextCharFormat>

namespace gui {

using namespace std::chrono_literals;

static constexpr auto pause = 400ms;
static constexpr int popupWidth = 240;

QueryField::QueryField(model::Fleet &fleet, QWidget *parent)
    : QLineEdit(parent)
    , m_fleet(fleet)
    , m_completer(new QCompleter(this))
    , m_candidates(new QStringListModel(this))
{
    setPlaceholderText(tr("Search"));
    setToolTip(tr("Words match any text. state:running host:alpha tag:web cpu>50 mem>4G narrow; "
                  "-word excludes, | is \"or\", quotation marks keep words together."));
    setClearButtonEnabled(true);
    addAction(look::icon(QStringLiteral("action-search")), QLineEdit::LeadingPosition);
    m_completer->setObjectName(QStringLiteral("queryCompleter"));
    m_completer->setModel(m_candidates);
    m_completer->setWidget(this);
    m_completer->setCompletionMode(QCompleter::UnfilteredPopupCompletion);
    m_completer->popup()->setObjectName(QStringLiteral("queryCandidates"));
    m_completer->popup()->setAccessibleName(tr("Candidates"));
    connect(m_completer, qOverload<const QString &>(&QCompleter::activated), this, &QueryField::take);
    connect(this, &QLineEdit::textChanged, this, &QueryField::read);
    connect(this, &QLineEdit::textEdited, this, &QueryField::offer);
    m_pause.setSingleShot(true);
    m_pause.setInterval(pause);
    connect(&m_pause, &QTimer::timeout, this, [this] {
        if (m_completer->popup()->isVisible())
            m_pause.start(); // a word that is being chosen is not faulty yet
        else
            tell();
    });
    connect(this, &QLineEdit::returnPressed, this, &QueryField::tell);
}

bool QueryField::isCompleting() const
{
    return m_completer->popup()->isVisible() && m_completer->popup()->currentIndex().isValid();
}

void QueryField::keyPressEvent(QKeyEvent *event)
{
    const bool wanted = event->key() == Qt::Key_Space && event->modifiers() == Qt::ControlModifier;
    const bool escape = event->key() == Qt::Key_Escape && !text().isEmpty();
    if (wanted)
        offer();
    else if (escape)
        clear();
    else
        QLineEdit::keyPressEvent(event);
}

void QueryField::read()
{
    const auto query = model::Query::parse(text());
    m_fault = query ? std::nullopt : std::optional(query.error());
    if (m_fault)
        m_pause.start(); // what is still being written is not faulty yet
    else
        tell();
    const QString good = query ? text() : model::lastGood(m_good, text(), *m_fault);
    if (good == std::exchange(m_good, good) && !query)
        return;
    if (const auto last = model::Query::parse(good))
        emit queryChanged(*last);
}

void QueryField::tell()
{
    m_pause.stop();
    underline();
    if (m_told == m_fault)
        return;
    m_told = m_fault;
    const QString text = m_fault ? m_fault->text : QString();
    setAccessibleDescription(text);
    emit faultChanged(text);
}

// A line edit takes formats only in the way an input method gives them.
void QueryField::underline()
{
    QList<QInputMethodEvent::Attribute> attributes;
    if (m_fault) {
        QTextCharFormat format;
        format.setUnderlineStyle(QTextCharFormat::WaveUnderline);
        format.setUnderlineColor(look::colourOf(look::Meaning::Bad, palette()));
        attributes.append(
            {QInputMethodEvent::TextFormat, int(m_fault->at) - cursorPosition(), int(m_fault->length), format});
    }
    QInputMethodEvent event(QString(), attributes);
    QCoreApplication::sendEvent(this, &event);
}

void QueryField::offer()
{
    const model::Completion found = model::completionAt(text(), cursorPosition(), [this](const QString &key) {
        return model::valuesOf(key, m_fleet.instances(), m_fleet.hosts());
    });
    m_at = found.at;
    m_length = found.length;
    m_candidates->setStringList(found.candidates);
    if (found.candidates.isEmpty())
        return m_completer->popup()->hide();
    QRect below = cursorRect();
    below.setWidth(popupWidth);
    m_completer->complete(below);
}

void QueryField::take(const QString &candidate)
{
    setText(text().replace(m_at, m_length, candidate));
    setCursorPosition(int(m_at + candidate.size()));
    offer(); // the values, after a key
}

} // namespace gui
