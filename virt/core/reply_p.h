// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "virt/core/calllog.h"
#include "virt/core/posthome.h"
#include "virt/core/task.h"
#include <atomic>

namespace virt {

Error lostReply(); // the answer to a question whose session went away

// Carries one answer home. Copies share it: the first answer counts, and when the last copy goes without one (its
// queue was dropped) the receiver hears Disconnected. So there is exactly one answer per question.
template<class T>
class Reply {
    struct State {
        QPointer<QObject> receiver;
        Done<T> done;
        std::atomic<bool> answered{false};
        void answer(Result<T> r)
        {
            if (answered.exchange(true))
                return;
            postHome(receiver,
                     [done = std::move(done), r = std::make_shared<Result<T>>(std::move(r))] { done(std::move(*r)); });
        }
        ~State() { answer(lostReply()); }
    };
    std::shared_ptr<State> m_state;

public:
    Reply(QObject *receiver, Done<T> done) : m_state(std::make_shared<State>())
    {
        m_state->receiver = receiver;
        m_state->done = std::move(done);
    }
    void operator()(Result<T> r) const { m_state->answer(std::move(r)); }
};

} // namespace virt
