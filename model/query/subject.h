// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "model/instances/instancesmodel.h"

namespace model {

class Haystacks;

// What a query is asked about: one row and what is not in it.
struct Subject {
    const InstanceRow &row;
    QString group;                                 // of its host
    Haystacks *haystacks = nullptr;                // where its searchable text is kept
    size_t at = 0;                                 // the number of the row there
    [[nodiscard]] const QString &haystack() const; // in lower case; made when first asked
};

} // namespace model
