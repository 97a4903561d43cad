// SPDX-License-Identifier: GPL-3.0-or-later
#include "virt/core/change_p.h"
#include <algorithm>

namespace virt {

static thread_local ChangeRecord *t_record = nullptr;

ChangeRecord::ChangeRecord(const Session::Options &of, const Intent &intent)
    : m_sink(of.changes)
    , m_change{.intent = intent,
               .host = of.name,
               .uri = withoutPasswords(of.uri),
               .started = QDateTime::currentDateTimeUtc()}
    , m_outer(t_record)
{
    m_clock.start();
    t_record = this;
}

ChangeRecord::~ChangeRecord()
{
    t_record = m_outer;
    m_change.durationMs = m_clock.elapsed();
    if (m_sink)
        m_sink(m_change);
}

void ChangeRecord::fail(const Error &error)
{
    m_change.outcome = error.kind == Error::Kind::Cancelled ? Change::Outcome::Cancelled : Change::Outcome::Failed;
    m_change.error = withoutPasswords(error.text());
}

void noteDefinition(const QString &before, const QString &after)
{
    if (!t_record)
        return;
    t_record->m_change.before = withoutPasswords(before);
    t_record->m_change.after = withoutPasswords(after);
}

void noteVirsh(const QStringList &words)
{
    if (!t_record)
        return;
    QStringList &lines = t_record->m_change.intent.virsh;
    if (const QString line = shellLine(words); lines.isEmpty() || lines.constLast() != line) // a step begun anew
        lines << line;
}

QString shellWord(const QString &word)
{
    const bool plain = !word.isEmpty() && std::ranges::all_of(word, [](QChar c) {
        return (c.isLetterOrNumber() && c.unicode() < 128) || QStringLiteral("-_./:=+,@%").contains(c);
    });
    if (plain)
        return word;
    return u'\'' + QString(word).replace(u'\'', QStringLiteral("'\\''")) + u'\'';
}

QString shellLine(const QStringList &words)
{
    QStringList out;
    out.reserve(words.size());
    for (const QString &word : words)
        out << shellWord(word);
    return out.join(u' ');
}

} // namespace virt
