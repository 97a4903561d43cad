// SPDX-License-Identifier: GPL-3.0-or-later
// The dialogs: one for the first in the queue, and those that only tell something.
#include "gui/prompts/promptdialog.h"
#include "gui/prompts/prompts.h"
#include "model/secrets/secrets.h"
#include <utility>

namespace gui {

void Prompts::showFirst()
{
    if (m_dialog && !m_queue.isFirst(m_dialog->prompt().id)) {
        PromptDialog *done = std::exchange(m_dialog, nullptr); // what it tells from now on is void
        m_place = done->pos();
        done->close();
    }
    if (m_queue.isEmpty()) {
        m_place.reset();
        return;
    }
    if (!m_dialog) {
        m_dialog = makeDialog(m_queue.first());
        if (m_place)
            m_dialog->move(*m_place);
        m_dialog->show();
    }
    m_dialog->setQueue({.number = m_queue.number(), .count = m_queue.count(), .hosts = m_queue.served()});
}

PromptDialog *Prompts::makeDialog(const Question &question)
{
    const QString host = question.session ? question.session->options().name : QString();
    auto *dialog = new PromptDialog(question.prompt, host, m_window);
    connect(dialog, &QDialog::accepted, this, [this, dialog] { accepted(*dialog); });
    connect(dialog, &QDialog::rejected, this, [this, dialog] { rejected(*dialog); });
    if (!question.prompt.memory.isEmpty())
        m_secrets.keyRing().probe(dialog, [dialog](const QString &obstacle) { dialog->setKeyRingObstacle(obstacle); });
    return dialog;
}

// Nothing to answer, but perhaps something to touch: it does not wait for its turn.
void Prompts::showNotice(const Question &question)
{
    PromptDialog *dialog = makeDialog(question);
    m_notices[question.prompt.id] = dialog;
    connect(dialog, &QDialog::rejected, this, [this, question] {
        if (m_notices.erase(question.prompt.id) > 0 && question.session) // else it was withdrawn
            question.session->refuse(question.prompt.id);
    });
    dialog->show();
}

void Prompts::accepted(const PromptDialog &dialog)
{
    if (&dialog != m_dialog)
        return;
    const Given given{.secret = dialog.answer(), .always = dialog.remembers()};
    for (const Question &question : m_queue.takeFirst())
        give(question, given);
    showFirst();
}

// The others are asked themselves: whoever gives up one host may want another.
void Prompts::rejected(const PromptDialog &dialog)
{
    if (&dialog != m_dialog)
        return;
    const Question question = m_queue.first();
    m_queue.remove(question.prompt.id);
    if (question.session)
        question.session->refuse(question.prompt.id);
    showFirst();
}

} // namespace gui
