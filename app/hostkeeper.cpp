// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/hostkeeper.h"
#include "app/firststart.h"
#include "model/fleet.h"
#include "model/hosts/hoststore.h"
#include "model/store/statefile.h"
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QSettings>

using namespace std::chrono_literals;

static constexpr auto saveAfter = 300ms;

HostKeeper::HostKeeper(model::Fleet &fleet, QSettings &settings) : m_fleet(fleet), m_settings(settings)
{
    m_soon.setSingleShot(true);
    m_soon.setInterval(saveAfter);
    connect(&m_soon, &QTimer::timeout, this, &HostKeeper::save);
}

HostKeeper::~HostKeeper()
{
    if (m_soon.isActive())
        save();
}

void HostKeeper::load(const QStringList &named)
{
    QStringList faults;
    m_fleet.setGroups(model::loadGroups(m_settings));
    for (const model::HostEntry &entry : model::loadHosts(m_settings, &faults))
        m_fleet.add(entry);
    m_fleet.notices().addAll(faults);
    for (const QString &uri : named)
        m_fleet.add({.uri = uri, .remembered = false});
    const auto saveSoon = [this] {
        if (!m_soon.isActive())
            m_soon.start();
    };
    connect(&m_fleet, &model::Fleet::hostsEdited, this, saveSoon);
    if (m_fleet.entries().isEmpty() && faults.isEmpty())
        addFirstHosts(m_fleet);
}

void HostKeeper::save()
{
    model::saveGroups(m_settings, m_fleet.groups());
    model::saveHosts(m_settings, m_fleet.entries());
    if (m_settings.status() == QSettings::AccessError)
        m_fleet.notices().add(tr("%1 cannot be written: hosts are not remembered.").arg(m_settings.fileName()));
}

// Once: what could be read is written again, so that the next start finds it whole.
static void rewrite(QSettings &settings)
{
    for (const QString &key : settings.allKeys())
        settings.setValue(key, settings.value(key));
    settings.sync();
}

QString copyAsideIfDamaged(QSettings &settings)
{
    (void)settings.allKeys(); // sections are parsed when they are asked for
    if (settings.status() != QSettings::FormatError)
        return {};
    const QString file = settings.fileName();
    const QString copy = model::nameForDamaged(file);
    if (!QFile::copy(file, copy))
        return HostKeeper::tr("%1 is damaged, and it could not be copied aside.").arg(file);
    rewrite(settings);
    return HostKeeper::tr("%1 is damaged. It was copied to %2, and what could be read of it is used.")
        .arg(file, QFileInfo(copy).fileName());
}
