// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/prompts/promptqueue.h"
#include <algorithm>

namespace gui {

static QString subjectOf(const virt::Prompt &prompt)
{
    if (!prompt.memory.isEmpty())
        return prompt.memory;
    if (!prompt.key.fingerprint.isEmpty())
        return QStringLiteral("%1 %2 %3").arg(int(prompt.kind)).arg(prompt.subject, prompt.key.fingerprint);
    return QString::number(prompt.id);
}

void PromptQueue::add(const Question &question, bool urgent)
{
    const QString subject = subjectOf(question.prompt);
    if (const auto same = std::ranges::find(m_cases, subject, &Case::subject); same != m_cases.end()) {
        same->asked.append(question);
        return;
    }
    auto at = m_cases.end();
    if (urgent && !isEmpty()) // behind the one that is shown and those that are urgent, too
        at = std::find_if(m_cases.begin() + 1, m_cases.end(), [](const Case &c) { return !c.urgent; });
    m_cases.insert(at, {.subject = subject, .urgent = urgent, .asked = {question}});
}

void PromptQueue::remove(quint64 prompt)
{
    for (Case &one : m_cases)
        one.asked.removeIf([&](const Question &q) { return q.prompt.id == prompt; });
    const auto empty = std::ranges::find_if(m_cases, [](const Case &c) { return c.asked.isEmpty(); });
    if (empty != m_cases.end())
        drop(empty - m_cases.begin());
}

QList<PromptQueue::Question> PromptQueue::takeFirst()
{
    QList<Question> out = m_cases.constFirst().asked;
    drop(0);
    return out;
}

// What leaves from the middle was never seen, and does not count.
void PromptQueue::drop(qsizetype at)
{
    m_cases.removeAt(at);
    m_gone = m_cases.isEmpty() ? 0 : m_gone + (at == 0 ? 1 : 0);
}

} // namespace gui
