// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "virt/core/session.h"
#include <QList>
#include <QPointer>

namespace gui {

// What waits for an answer, in the order in which it came. Only the first is before the user: fifty hosts that are
// connected at once must not cover the screen. The same question of several hosts is one.
class PromptQueue {
public:
    struct Question {
        QPointer<virt::Session> session;
        virt::Prompt prompt;
    };

    // `urgent`: of a host that is about to log in. It comes next, because the host does not wait for ever.
    void add(const Question &question, bool urgent);
    void remove(quint64 prompt);

    [[nodiscard]] bool isEmpty() const { return m_cases.isEmpty(); }
    [[nodiscard]] const Question &first() const { return m_cases.constFirst().asked.constFirst(); }
    [[nodiscard]] bool isFirst(quint64 prompt) const { return !isEmpty() && first().prompt.id == prompt; }
    [[nodiscard]] int served() const
    {
        return int(m_cases.constFirst().asked.size());
    }                            // hosts, by one answer to the first
    QList<Question> takeFirst(); // of all these hosts

    // The place of the first among those that came since the queue was empty: 2 of 3.
    [[nodiscard]] int number() const { return m_gone + 1; }
    [[nodiscard]] int count() const { return m_gone + int(m_cases.size()); }

private:
    struct Case {
        QString subject; // the same for questions that one answer serves
        bool urgent = false;
        QList<Question> asked;
    };
    void drop(qsizetype at);

    QList<Case> m_cases;
    int m_gone = 0;
};

} // namespace gui
