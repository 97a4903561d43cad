// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "gui/views/savedview.h"
#include <QObject>

class QSettings;

namespace gui {

// The views that the user saved, in the settings; shared by all lists of instances.
class ViewStore : public QObject {
    Q_OBJECT
public:
    explicit ViewStore(QSettings &settings, QObject *parent = nullptr);

    [[nodiscard]] const QList<SavedView> &views() const { return m_views; } // by name
    [[nodiscard]] const SavedView *find(const QString &name) const;
    [[nodiscard]] static bool isBuiltInTitle(const QString &name); // in the language of now: not to be had twice

    void save(SavedView view); // in place of one of the same name
    void rename(const QString &from, const QString &to);
    void remove(const QString &name);

signals:
    void changed();

private:
    void write();
    QSettings &m_settings;
    QList<SavedView> m_views;
};

} // namespace gui
