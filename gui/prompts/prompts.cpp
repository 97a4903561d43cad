// SPDX-License-Identifier: GPL-3.0-or-later
// What is asked, what is known already, and what becomes of the answers.
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

static bool isOpen(const Session &session, quint64 prompt)
{
    return std::ranges::any_of(session.prompts(), [&](const Prompt &p) { return p.id == prompt; });
}

void Prompts::ask(Session *session, const Prompt &prompt)
{
    watch(session);
    const Question question{session, prompt};
    if (prompt.memory.isEmpty())
        return enqueue(question);
    if (prompt.again) {
        m_given[session].erase(prompt.memory);
        m_secrets.forget(prompt.memory);
        return enqueue(question);
    }
    m_secrets.find(prompt.memory, this, [this, question](const std::optional<QByteArray> &secret) {
        if (!question.session || !isOpen(*question.session, question.prompt.id))
            return;
        if (secret)
            give(question, {.secret = *secret, .remembered = true});
        else
            enqueue(question);
    });
}

// Once for each session.
void Prompts::watch(Session *session)
{
    if (m_given.contains(session))
        return;
    m_given[session];
    connect(session, &Session::withdrawn, this, &Prompts::withdraw);
    connect(session, &Session::loggedIn, this, [this, session] { keepGiven(session); });
    connect(session, &Session::stateChanged, this, [this, session] { settle(session); });
    connect(session, &QObject::destroyed, this, [this, session] {
        m_given.erase(session);
        m_begun.remove(session);
    });
}

void Prompts::enqueue(const Question &question)
{
    if (question.prompt.kind == Prompt::Kind::Notice)
        return showNotice(question);
    m_queue.add(question, m_begun.contains(question.session));
    showFirst();
}

void Prompts::give(const Question &question, const Given &given)
{
    if (!question.session)
        return;
    m_begun.insert(question.session);
    if (!question.prompt.memory.isEmpty())
        m_given[question.session][question.prompt.memory] = given;
    question.session->answer(question.prompt.id, given.secret);
}

void Prompts::withdraw(quint64 prompt)
{
    if (const auto notice = m_notices.extract(prompt); !notice.empty() && notice.mapped())
        notice.mapped()->close();
    m_queue.remove(prompt);
    showFirst();
}

// A right answer is one with which the host let us in. One for which it did not wait was not tried: it is kept, too, and
// forgotten when it turns out to be wrong.
void Prompts::settle(const Session *session)
{
    const auto state = session->state();
    if (state == Session::State::Connecting)
        return;
    m_begun.remove(session);
    const auto why = session->error().kind;
    if (state == Session::State::Connected || (state != Session::State::Off && why == virt::Error::Kind::TimedOut))
        return keepGiven(session);
    const bool wrong = state == Session::State::Failed && why == virt::Error::Kind::Denied;
    for (const auto &[name, given] : m_given[session])
        if (wrong && given.remembered)
            m_secrets.forget(name);
    m_given[session].clear();
}

void Prompts::keepGiven(const Session *session)
{
    for (const auto &[name, given] : m_given[session])
        if (!given.remembered)
            m_secrets.keep(name, given.secret, given.always ? Keep::Always : Keep::ThisRun);
    m_given[session].clear();
}

} // namespace gui
