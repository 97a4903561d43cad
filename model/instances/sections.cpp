// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/instances/sections.h"
#include "model/hosts/hostgroups.h"
#include "model/text/statetext.h"
#include <algorithm>
#include <array>
#include <QCoreApplication>

namespace model {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(model::Sections)
};

enum Rank { Named = 100, Nameless, NotKnown };

SectionName named(const QString &title, const QString &otherwise)
{
    return title.isEmpty() ? SectionName{{}, otherwise, Nameless} : SectionName{title, title, Named};
}

QString conditionText(Condition condition)
{
    switch (condition) {
    case Condition::Running: return Words::tr("Running");
    case Condition::Paused: return Words::tr("Paused");
    case Condition::Trouble: return Words::tr("Problem");
    case Condition::Off: return Words::tr("Shut off");
    case Condition::Saved: return Words::tr("Saved");
    case Condition::ShuttingDown: return Words::tr("Shutting down");
    case Condition::Migrating: return Words::tr("In migration");
    case Condition::Unknown: break;
    }
    return Words::tr("Unknown");
}

// What an administrator looks for first comes first.
SectionName stateSection(Condition condition)
{
    static constexpr std::array order{Condition::Trouble, Condition::Migrating, Condition::ShuttingDown,
                                      Condition::Running, Condition::Paused,    Condition::Saved,
                                      Condition::Off,     Condition::Unknown};
    const auto rank = std::ranges::find(order, condition) - order.begin();
    return {QString::number(int(condition)), conditionText(condition), int(rank)};
}

SectionName groupSection(const QString &group)
{
    SectionName out = named(group, Words::tr("No group"));
    if (!group.isEmpty())
        out.title = groupText(group);
    return out;
}

SectionName detailsSection(const virt::Details &details, Grouping grouping)
{
    switch (grouping) {
    case Grouping::Tag: return named(details.tags.join(QStringLiteral(", ")), Words::tr("No tag"));
    case Grouping::Project: return named(details.project, Words::tr("No project"));
    default: return named(virt::ownerName(details.owner), Words::tr("No owner"));
    }
}

} // namespace

SectionName sectionOf(const Subject &subject, Grouping grouping)
{
    switch (grouping) {
    case Grouping::None: return {};
    case Grouping::Host: return named(subject.row.hostName, {});
    case Grouping::Group: return groupSection(subject.group);
    case Grouping::State: return stateSection(conditionOf(subject.row.instance));
    default: break;
    }
    if (!subject.row.details)
        return {QStringLiteral("\n"), Words::tr("Not read yet"), NotKnown};
    return detailsSection(*subject.row.details, grouping);
}

QString groupingText(Grouping grouping)
{
    switch (grouping) {
    case Grouping::None: return Words::tr("None", "grouping");
    case Grouping::Host: return Words::tr("Host");
    case Grouping::Group: return Words::tr("Group", "of hosts");
    case Grouping::State: return Words::tr("State");
    case Grouping::Tag: return Words::tr("Tag");
    case Grouping::Project: return Words::tr("Project");
    case Grouping::Owner: return Words::tr("Owner");
    }
    return {};
}

QString groupingName(Grouping grouping)
{
    static const std::array names{QStringLiteral("none"),  QStringLiteral("host"), QStringLiteral("group"),
                                  QStringLiteral("state"), QStringLiteral("tag"),  QStringLiteral("project"),
                                  QStringLiteral("owner")};
    return names[size_t(grouping)];
}

Grouping groupingNamed(const QString &name)
{
    const auto *const hit = std::ranges::find(groupings, name, groupingName);
    return hit == std::end(groupings) ? Grouping::None : *hit;
}

Needs needsOf(Grouping grouping)
{
    return {.details = grouping == Grouping::Tag || grouping == Grouping::Project || grouping == Grouping::Owner};
}

} // namespace model
