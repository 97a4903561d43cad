// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "model/ids.h"
#include <memory>
#include <QObject>

class QAction;
class QMenu;
class QWidget;

namespace model {
class Fleet;
}

namespace gui {

// The submenu Power of one host: each action asks in a dialog, which refuses where it cannot be done.
class PowerActions : public QObject {
    Q_OBJECT
public:
    PowerActions(model::Fleet &fleet, QWidget *window, QObject *parent);
    ~PowerActions() override;

    void setHost(const model::HostId &host, bool connected); // null: none, or several
    [[nodiscard]] QAction *menuAction() const;

private:
    QAction *add(const QString &name, const QString &text, const QString &icon);

    std::unique_ptr<QMenu> m_menu;
    model::HostId m_host;
};

} // namespace gui
