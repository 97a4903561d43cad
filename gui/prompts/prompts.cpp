// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/prompts/prompts.h"
#include "gui/prompts/promptdialog.h"
#include "model/fleet.h"
#include <algorithm>

namespace gui {

using virt::Prompt;
using virt::Session;
using Keep = model::Secrets::Keep;

Prompts::Prompts(model::Secrets &secrets, QWidget *window) : QObject(window), m_secrets(secrets), m_window(window) {}

Prompts::~Prompts() = default;

void Prompts::follow(model::Fleet &fleet)
{
    connect(&fleet, &model::Fleet::asked, this, &Prompts::ask);
    for (const model::HostEntry &entry : fleet.entries()) // they may have asked before there was a window
        for (const Prompt &prompt : fleet.session(entry.id)->prompts())
            ask(fleet.session(entry.id), prompt);
}

void Prompts::follow(Session &session)
{
    connect(&session, &Session::asked, this, [this, asking = &session](const Prompt &prompt) { ask(asking, prompt); });
}

// What one answer serves.
static QString groupOf(const Prompt &prompt)
{
    if (!prompt.memory.isEmpty())
        return prompt.memory;
    if (!prompt.key.fingerprint.isEmpty())
        return QStringLiteral("%1 %2 %3").arg(int(prompt.kind)).arg(prompt.subject, prompt.key.fingerprint);
    return QString::number(prompt.id);
}

static bool isOpen(const Session &session, quint64 prompt)
{
    return std::ranges::any_of(session.prompts(), [&](const Prompt &p) { return p.id == prompt; });
}

void Prompts::ask(Session *session, const Prompt &prompt)
{
    watch(session);
    const Question question{session, prompt};
    if (prompt.memory.isEmpty())
        return show(question);
    if (prompt.again) {
        m_given[session].erase(prompt.memory);
        m_secrets.forget(prompt.memory);
        return show(question);
    }
    m_secrets.find(prompt.memory, this, [this, question](const std::optional<QByteArray> &secret) {
        if (!question.session || !isOpen(*question.session, question.prompt.id))
            return;
        if (secret)
            give(question, {.secret = *secret, .remembered = true});
        else
            show(question);
    });
}

// Once for each session.
void Prompts::watch(Session *session)
{
    if (m_given.contains(session))
        return;
    m_given[session];
    connect(session, &Session::withdrawn, this, &Prompts::withdraw);
    connect(session, &Session::stateChanged, this, [this, session] { settle(session); });
    connect(session, &QObject::destroyed, this, [this, session] { m_given.erase(session); });
}

void Prompts::show(const Question &question)
{
    auto &same = m_open[groupOf(question.prompt)];
    same.append(question);
    if (same.size() == 1)
        open(question);
}

void Prompts::open(const Question &question)
{
    auto *dialog = new PromptDialog(question.prompt, question.session->options().name, m_window);
    m_dialogs.removeAll(nullptr);
    m_dialogs.append(dialog);
    connect(dialog, &QDialog::accepted, this, [this, dialog] { accepted(*dialog); });
    connect(dialog, &QDialog::rejected, this, [this, dialog] { rejected(*dialog); });
    if (!question.prompt.memory.isEmpty())
        m_secrets.keyRing().probe(dialog, [dialog](const QString &obstacle) { dialog->setKeyRingObstacle(obstacle); });
    dialog->show();
}

void Prompts::give(const Question &question, const Given &given)
{
    if (!question.session)
        return;
    if (!question.prompt.memory.isEmpty())
        m_given[question.session][question.prompt.memory] = given;
    question.session->answer(question.prompt.id, given.secret);
}

void Prompts::accepted(const PromptDialog &dialog)
{
    const Given given{.secret = dialog.answer(), .always = dialog.remembers()};
    const auto waiting = m_open.extract(groupOf(dialog.prompt()));
    if (!waiting.empty())
        for (const Question &question : waiting.mapped())
            give(question, given);
}

// The others are asked themselves: whoever gives up one host may want another.
void Prompts::rejected(const PromptDialog &dialog)
{
    const auto at = m_open.find(groupOf(dialog.prompt()));
    if (at == m_open.end() || at->second.isEmpty() || at->second.constFirst().prompt.id != dialog.prompt().id)
        return; // withdrawn
    const Question question = at->second.takeFirst();
    next(groupOf(question.prompt));
    if (question.session)
        question.session->refuse(question.prompt.id);
}

void Prompts::next(const QString &group)
{
    const auto at = m_open.find(group);
    if (at == m_open.end())
        return;
    at->second.removeIf([](const Question &q) { return !q.session; });
    if (at->second.isEmpty())
        m_open.erase(at);
    else
        open(at->second.constFirst());
}

PromptDialog *Prompts::dialogOf(quint64 prompt) const
{
    const auto hit = std::ranges::find_if(m_dialogs, [&](const auto &d) { return d && d->prompt().id == prompt; });
    return hit == m_dialogs.end() ? nullptr : hit->data();
}

void Prompts::withdraw(quint64 prompt)
{
    for (auto &[group, questions] : m_open) {
        const auto at = std::ranges::find(questions, prompt, [](const Question &q) { return q.prompt.id; });
        if (at == questions.end())
            continue;
        const bool shown = at == questions.begin();
        const QString name = group;
        questions.erase(at);
        if (!shown)
            return;
        if (PromptDialog *dialog = dialogOf(prompt))
            dialog->close();
        return next(name);
    }
}

// A right answer is one with which the host let us in.
void Prompts::settle(const Session *session)
{
    const auto state = session->state();
    const auto at = m_given.find(session);
    if (at == m_given.end() || state == Session::State::Connecting)
        return;
    const bool wrong = state == Session::State::Failed && session->error().kind == virt::Error::Kind::Denied;
    for (const auto &[name, given] : at->second)
        if (state == Session::State::Connected && !given.remembered)
            m_secrets.keep(name, given.secret, given.always ? Keep::Always : Keep::ThisRun);
        else if (wrong && given.remembered)
            m_secrets.forget(name);
    at->second.clear();
}

} // namespace gui
