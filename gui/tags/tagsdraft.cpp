// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/tags/tagsdraft.h"
#include <algorithm>

namespace gui {

using On = TagChoice::On;

static bool has(const QStringList &tags, const QString &tag)
{
    return tags.contains(tag, Qt::CaseInsensitive);
}

TagsDraft::TagsDraft(const QList<std::shared_ptr<const virt::Details>> &instances, const QStringList &known)
    : m_instances(int(instances.size()))
{
    QStringList all;
    for (const auto &details : instances)
        all += details->tags;
    for (const QString &tag : virt::tidyTags(all + known)) {
        const auto count = std::ranges::count_if(instances, [&](const auto &d) { return has(d->tags, tag); });
        const On on = count == 0 ? On::None : count == instances.size() ? On::All : On::Some;
        m_choices.append({.tag = tag, .before = on, .now = on, .have = int(count)});
    }
    if (m_instances != 1)
        return;
    m_before = *instances.constFirst();
    title = m_before.title;
    note = m_before.note;
    description = m_before.description;
}

int TagsDraft::add(const QString &tag)
{
    const QString tidy = tag.trimmed();
    auto at = std::ranges::find_if(m_choices,
                                   [&](const TagChoice &c) { return c.tag.compare(tidy, Qt::CaseInsensitive) == 0; });
    if (at == m_choices.end())
        at = m_choices.insert(
            std::ranges::find_if(m_choices,
                                 [&](const TagChoice &c) { return c.tag.compare(tidy, Qt::CaseInsensitive) > 0; }),
            {.tag = tidy});
    at->now = On::All;
    return int(at - m_choices.begin());
}

virt::MarksEdit TagsDraft::editFor(const virt::Details &now) const
{
    virt::MarksEdit out;
    for (const TagChoice &choice : m_choices) {
        if (choice.now == choice.before)
            continue;
        if (choice.now == On::All && !has(now.tags, choice.tag))
            out.addTags.append(choice.tag);
        if (choice.now == On::None && has(now.tags, choice.tag))
            out.removeTags.append(choice.tag);
    }
    if (m_instances != 1)
        return out;
    if (title != m_before.title)
        out.title = title;
    if (note != m_before.note)
        out.note = note;
    if (description != m_before.description)
        out.description = description;
    return out;
}

} // namespace gui
