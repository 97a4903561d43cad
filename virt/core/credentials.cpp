// SPDX-License-Identifier: GPL-3.0-or-later
#include "virt/core/credentials_p.h"
#include <condition_variable>
#include <cstring>
#include <mutex>

namespace virt {

static constexpr int mostTries = 3;

Result<Connect> Credentials::open(const QByteArray &uri, unsigned int flags, const QString &during)
{
    static int types[] = {VIR_CRED_USERNAME,   VIR_CRED_AUTHNAME,   VIR_CRED_LANGUAGE,     VIR_CRED_CNONCE,
                          VIR_CRED_PASSPHRASE, VIR_CRED_ECHOPROMPT, VIR_CRED_NOECHOPROMPT, VIR_CRED_REALM};
    virConnectAuth auth{.credtype = types, .ncredtype = std::size(types), .cb = answerAll, .cbdata = this};
    for (int tries = 1;; ++tries) {
        m_asked = false;
        auto conn = own<Connect>(VIRT(virConnectOpenAuth, uri.constData(), &auth, flags), during);
        const bool wrong = !conn && conn.error().code == VIR_ERR_AUTH_FAILED && m_asked && !m_refused;
        if (!wrong || tries == mostTries)
            return conn;
    }
}

int Credentials::answerAll(virConnectCredentialPtr all, unsigned int count, void *self)
{
    auto *us = static_cast<Credentials *>(self);
    for (virConnectCredential &one : std::span(all, count))
        if (!us->answer(one))
            return -1;
    return 0;
}

// libvirt frees what is given to it with free().
bool Credentials::answer(virConnectCredential &one)
{
    m_asked = true;
    std::optional<QByteArray> text = m_ask(promptFor(one));
    m_refused = m_refused || !text;
    if (!text)
        return false;
    one.result = strdup(text->constData());
    one.resultlen = static_cast<unsigned int>(std::strlen(one.result));
    text->fill('\0');
    return true;
}

Prompt Credentials::promptFor(const virConnectCredential &one) const
{
    const bool secret = one.type == VIR_CRED_PASSPHRASE || one.type == VIR_CRED_NOECHOPROMPT;
    QString words = QString::fromUtf8(one.prompt).trimmed();
    if (words.endsWith(u':'))
        words.chop(1);
    return {.id = nextPromptId(),
            .kind = secret ? Prompt::Kind::Password : Prompt::Kind::Name,
            .subject = m_host,
            .words = words,
            .memory = QStringLiteral("libvirt %1 %2").arg(m_memory, words)};
}

namespace {
class Pending {
public:
    ~Pending() { give({}); }
    void give(const std::optional<QByteArray> &text)
    {
        if (const auto to = std::exchange(m_to, nullptr)) {
            const std::lock_guard held(to->lock);
            to->text = text;
            to->done = true;
            to->changed.notify_all();
        }
    }
    struct Place {
        std::mutex lock;
        std::condition_variable changed;
        bool done = false;
        std::optional<QByteArray> text;
    };
    explicit Pending(std::shared_ptr<Place> to) : m_to(std::move(to)) {}
    Pending(const Pending &) = delete;
    Pending &operator=(const Pending &) = delete;

private:
    std::shared_ptr<Place> m_to;
};
} // namespace

std::optional<QByteArray> Waiting::forAnswer(const std::function<void(Answer)> &hand)
{
    const auto place = std::make_shared<Pending::Place>();
    hand([pending = std::make_shared<Pending>(place)](const auto &text) { pending->give(text); });
    std::unique_lock held(place->lock);
    place->changed.wait(held, [&] { return place->done; });
    return std::exchange(place->text, {});
}

} // namespace virt
