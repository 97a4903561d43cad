// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "virt/core/handle_p.h"
#include "virt/core/prompt.h"
#include <functional>
#include <optional>

namespace virt {

// Answers libvirt's own questions (SASL, the test driver) while a connection is opened, on the session thread.
class Credentials {
public:
    using Ask = std::function<std::optional<QByteArray>(const Prompt &)>; // waits; nothing: refused
    Credentials(QString host, QString memory, Ask ask)
        : m_host(std::move(host))
        , m_memory(std::move(memory))
        , m_ask(std::move(ask))
    {}

    // virConnectOpenAuth, again as long as the answers are wrong, but not for ever.
    [[nodiscard]] Result<Connect> open(const QByteArray &uri, unsigned int flags, const QString &during);

private:
    static int answerAll(virConnectCredentialPtr all, unsigned int count, void *self);
    bool answer(virConnectCredential &one);
    [[nodiscard]] Prompt promptFor(const virConnectCredential &one) const;

    QString m_host, m_memory; // the name that is shown, the one that stays
    Ask m_ask;
    bool m_asked = false, m_refused = false;
};

// A question on its way from the session thread to the GUI thread, and the answer on its way back. Exactly one answer:
// when nobody holds the question any more, it was refused.
class Waiting {
public:
    using Answer = std::function<void(const std::optional<QByteArray> &)>;
    // Calls `hand` with the function that answers, then waits until that was called or dropped.
    [[nodiscard]] static std::optional<QByteArray> forAnswer(const std::function<void(Answer)> &hand);
};

} // namespace virt
