// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "gui/prompts/promptqueue.h"
#include <map>
#include <optional>
#include <QObject>
#include <QPoint>
#include <QPointer>
#include <QSet>
#include <QWidget>

namespace model {
class Fleet;
class Secrets;
} // namespace model

namespace gui {

class PromptDialog;

// Brings what sessions ask before the user, one question after the other; answers by itself what was answered before.
// The same question of several hosts (the pass phrase of one key, the key of one jump host) is asked once. To cancel
// one ends the attempt of that host only, and whose attempt ends otherwise takes its question back.
class Prompts : public QObject {
    Q_OBJECT
public:
    Prompts(model::Secrets &secrets, QWidget *window);
    ~Prompts() override;

    void follow(model::Fleet &fleet);
    void follow(virt::Session &session);

private:
    using Question = PromptQueue::Question;
    // Answers of an attempt under way: kept when it succeeds, forgotten when they were wrong.
    struct Given {
        QByteArray secret;
        bool always = false;
        bool remembered = false; // it came from memory
    };
    void watch(virt::Session *session);
    void ask(virt::Session *session, const virt::Prompt &prompt);
    void enqueue(const Question &question);
    void give(const Question &question, const Given &given);
    void withdraw(quint64 prompt);
    void settle(const virt::Session *session);
    void keepGiven(const virt::Session *session);

    // prompts_show.cpp
    void showFirst();
    [[nodiscard]] PromptDialog *makeDialog(const Question &question);
    void showNotice(const Question &question);
    void accepted(const PromptDialog &dialog);
    void rejected(const PromptDialog &dialog);

    model::Secrets &m_secrets;
    QPointer<QWidget> m_window;
    PromptQueue m_queue;
    QPointer<PromptDialog> m_dialog; // of the first in the queue
    std::optional<QPoint> m_place;   // where the user has put the last one
    std::map<quint64, QPointer<PromptDialog>> m_notices;
    std::map<const virt::Session *, std::map<QString, Given>> m_given;
    QSet<const virt::Session *> m_begun; // something was answered to them in this attempt
};

} // namespace gui
