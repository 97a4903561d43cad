// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "virt/core/task.h"
#include <optional>
#include <QTest>

// Keeps the answer of a verb, and spins the loop until it is there.
template<class T>
class Answer {
public:
    [[nodiscard]] virt::Done<T> done()
    {
        return [this](virt::Result<T> r) {
            ++m_times;
            m_result = std::move(r);
        };
    }
    [[nodiscard]] virt::Result<T> wait(int patienceMs = 20000) const
    {
        using virt::Error;
        if (!QTest::qWaitFor([this] { return m_result.has_value(); }, patienceMs))
            return Error{.kind = Error::Kind::TimedOut, .message = QStringLiteral("no answer")};
        return m_times == 1 ? *m_result : Error{.message = QStringLiteral("two answers")};
    }

private:
    std::optional<virt::Result<T>> m_result;
    int m_times = 0;
};

#define VERIFY_DONE(expression)                                               \
    do {                                                                      \
        const auto outcome = (expression);                                    \
        QVERIFY2(outcome, outcome ? "" : qPrintable(outcome.error().text())); \
    } while (false)

#define COMPARE_FAILURE(expression, expected)                                             \
    do {                                                                                  \
        const auto outcome = (expression);                                                \
        QVERIFY2(!outcome, "it was done");                                                \
        QVERIFY2(outcome.error().kind == (expected), qPrintable(outcome.error().text())); \
    } while (false)
