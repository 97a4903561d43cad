// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "virt/core/session.h"
#include <map>
#include <QObject>
#include <QPointer>
#include <QWidget>

namespace model {
class Fleet;
class Secrets;
} // namespace model

namespace gui {

class PromptDialog;

// Brings what sessions ask before the user, one dialog for each question; answers by itself what was answered before.
// The same question of several hosts (the pass phrase of one key, the key of one jump host) is asked once.
class Prompts : public QObject {
    Q_OBJECT
public:
    Prompts(model::Secrets &secrets, QWidget *window);
    ~Prompts() override;

    void follow(model::Fleet &fleet);
    void follow(virt::Session &session);

private:
    struct Question {
        QPointer<virt::Session> session;
        virt::Prompt prompt;
    };
    // Answers of an attempt under way: kept when it succeeds, forgotten when they were wrong.
    struct Given {
        QByteArray secret;
        bool always = false;
        bool remembered = false; // it came from memory
    };
    void ask(virt::Session *session, const virt::Prompt &prompt);
    void show(const Question &question);
    void open(const Question &question);
    void accepted(const PromptDialog &dialog);
    void rejected(const PromptDialog &dialog);
    void next(const QString &group);
    void withdraw(quint64 prompt);
    void settle(const virt::Session *session);
    void give(const Question &question, const Given &given);
    void watch(virt::Session *session);
    [[nodiscard]] PromptDialog *dialogOf(quint64 prompt) const;

    model::Secrets &m_secrets;
    QPointer<QWidget> m_window;
    std::map<QString, QList<Question>> m_open; // by what is asked: the first one is shown
    QList<QPointer<PromptDialog>> m_dialogs;
    std::map<const virt::Session *, std::map<QString, Given>> m_given;
};

} // namespace gui
