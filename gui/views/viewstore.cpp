// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/views/viewstore.h"
#include <algorithm>
#include <QJsonArray>
#include <QJsonDocument>
#include <QSettings>

namespace gui {

static const QString viewsKey = QStringLiteral("instances/views");

ViewStore::ViewStore(QSettings &settings, QObject *parent) : QObject(parent), m_settings(settings)
{
    const auto document = QJsonDocument::fromJson(settings.value(viewsKey).toString().toUtf8());
    for (const auto &value : document.array()) {
        auto view = viewFromJson(value.toObject());
        if (!view || view->name.isEmpty() || find(view->name))
            continue;
        view->builtIn.clear(); // one that is called like it, saved in another language
        m_views.append(*view);
    }
}

bool ViewStore::isBuiltInTitle(const QString &name)
{
    const auto builtIn = builtInViews();
    return std::ranges::any_of(builtIn, [&](const SavedView &v) { return titleOf(v) == name; });
}

const SavedView *ViewStore::find(const QString &name) const
{
    const auto hit = std::ranges::find(m_views, name, &SavedView::name);
    return hit == m_views.end() ? nullptr : &*hit;
}

void ViewStore::save(SavedView view)
{
    view.builtIn.clear();
    m_views.removeIf([&](const SavedView &v) { return v.name == view.name; });
    m_views.append(view);
    write();
}

void ViewStore::rename(const QString &from, const QString &to)
{
    const auto hit = std::ranges::find(m_views, from, &SavedView::name);
    if (hit == m_views.end() || find(to))
        return;
    hit->name = to;
    write();
}

void ViewStore::remove(const QString &name)
{
    m_views.removeIf([&](const SavedView &v) { return v.name == name; });
    write();
}

void ViewStore::write()
{
    std::ranges::sort(m_views,
                      [](const SavedView &a, const SavedView &b) { return a.name.localeAwareCompare(b.name) < 0; });
    QJsonArray array;
    for (const SavedView &view : std::as_const(m_views))
        array.append(toJson(view));
    m_settings.setValue(viewsKey, QString::fromUtf8(QJsonDocument(array).toJson(QJsonDocument::Compact)));
    m_settings.sync();
    emit changed();
}

} // namespace gui
