// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "model/query/subject.h"
#include <vector>

namespace model {

// The searchable text of each row in lower case, made when it is first asked for and again when what it is made of
// changed: figures that tick cost nothing.
class Haystacks {
public:
    [[nodiscard]] const QString &of(const Subject &subject);
    void forget(size_t first, size_t last); // rows went; later ones moved up

private:
    struct Stack {
        QString text, name, host, group;
        int state = -1; // with its reason
        std::shared_ptr<const virt::Details> details;
        QStringList addresses;
        InstanceId id;
    };
    static bool isFresh(const Stack &stack, const Subject &subject);
    static Stack make(const Subject &subject);
    std::vector<Stack> m_stacks; // by source row
};

} // namespace model
