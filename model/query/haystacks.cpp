// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/query/haystacks.h"
#include "model/text/statetext.h"

namespace model {

static int stateOf(const virt::Instance &i)
{
    return int(i.state) * 64 + int(i.reason) * 2 + int(i.savedImage);
}

bool Haystacks::isFresh(const Stack &stack, const Subject &s)
{
    return stack.id == s.row.id && stack.state == stateOf(s.row.instance) && stack.details == s.row.details
           && stack.name == s.row.instance.name && stack.host == s.row.hostName && stack.group == s.group
           && stack.addresses == s.row.addresses;
}

static QStringList wordsOf(const virt::Details &d)
{
    return QStringList{d.title, d.description, d.note, d.displayName, d.flavor, d.project, d.user, d.image} + d.tags
           + d.macs;
}

Haystacks::Stack Haystacks::make(const Subject &s)
{
    const virt::Instance &i = s.row.instance;
    QStringList words{i.name, s.row.hostName, s.group, stateText(i)};
    words += s.row.addresses;
    if (s.row.details)
        words += wordsOf(*s.row.details);
    words.removeAll(QString());
    return {.text = words.join(u'\n').toLower(), // no word of a search holds a line break
            .name = i.name,
            .host = s.row.hostName,
            .group = s.group,
            .state = stateOf(i),
            .details = s.row.details,
            .addresses = s.row.addresses,
            .id = s.row.id};
}

const QString &Subject::haystack() const
{
    return haystacks->of(*this);
}

const QString &Haystacks::of(const Subject &subject)
{
    if (subject.at >= m_stacks.size())
        m_stacks.resize(subject.at + 1);
    Stack &stack = m_stacks[subject.at];
    if (!isFresh(stack, subject))
        stack = make(subject);
    return stack.text;
}

void Haystacks::forget(size_t first, size_t last)
{
    if (first >= m_stacks.size())
        return;
    const auto begin = m_stacks.begin();
    m_stacks.erase(begin + std::ptrdiff_t(first), begin + std::ptrdiff_t(std::min(last + 1, m_stacks.size())));
}

} // namespace model
