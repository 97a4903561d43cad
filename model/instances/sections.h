// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "model/query/needs.h"
#include "model/query/subject.h"

namespace model {

// By what the Instances list is divided into sections.
enum class Grouping { None, Host, Group, State, Tag, Project, Owner };
inline constexpr Grouping groupings[] = {Grouping::None, Grouping::Host,    Grouping::Group, Grouping::State,
                                         Grouping::Tag,  Grouping::Project, Grouping::Owner};

[[nodiscard]] QString groupingText(Grouping grouping); // translated: "Host"
[[nodiscard]] QString groupingName(Grouping grouping); // for the settings
[[nodiscard]] Grouping groupingNamed(const QString &name);
[[nodiscard]] Needs needsOf(Grouping grouping);

// The section an instance belongs to. It is in one only: several tags make a section of their own.
struct SectionName {
    QString key;   // equal for instances of the same section; empty: has no such thing
    QString title; // translated
    int rank = 0;  // before the title when sections are sorted
};
[[nodiscard]] SectionName sectionOf(const Subject &subject, Grouping grouping);

} // namespace model
