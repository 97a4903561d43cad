// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/store/notices.h"

namespace model {

void Notices::add(const QString &sentence)
{
    addAll({sentence});
}

void Notices::addAll(const QStringList &sentences)
{
    const auto before = m_all.size();
    for (const QString &sentence : sentences)
        if (!m_all.contains(sentence))
            m_all.append(sentence);
    if (m_all.size() != before)
        emit changed();
}

void Notices::dismiss(const QString &sentence)
{
    if (m_all.removeAll(sentence) > 0)
        emit changed();
}

} // namespace model
