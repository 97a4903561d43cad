// SPDX-License-Identifier: GPL-3.0-or-later
// Where one is, as a text for the settings, and the way back there at the next start.
#include "gui/main/pages.h"
#include "model/fleet.h"

namespace gui {

static const QString groupPlace = QStringLiteral("group");
static const QString hostPlace = QStringLiteral("host");
static const QString instancePlace = QStringLiteral("instance");

static QString text(const QUuid &id)
{
    return id.toString(QUuid::WithoutBraces);
}

QString Pages::place() const
{
    if (!m_instance.isNull())
        return instancePlace + u':' + text(m_instance.host.value) + u'/' + text(m_instance.uuid);
    if (!m_host.isNull())
        return hostPlace + u':' + text(m_host.value);
    return groupPlace + u':' + m_group;
}

// An instance opens when a host lists it, unless the user has gone elsewhere by then.
void Pages::goTo(const QString &place)
{
    const QString kind = place.section(u':', 0, 0), what = place.section(u':', 1);
    if (kind == groupPlace && m_fleet.groups().contains(what))
        showGroup(what);
    else if (kind == hostPlace)
        showHost({QUuid(what)});
    else if (kind == instancePlace)
        m_later = {{QUuid(what.section(u'/', 0, 0))}, QUuid(what.section(u'/', 1))};
    openLater();
}

void Pages::openLater()
{
    if (!m_later.isNull() && m_fleet.instance(m_later))
        showInstance(m_later);
}

} // namespace gui
