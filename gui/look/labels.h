// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "gui/look/colours.h"
#include <optional>
#include <QLabel>

namespace look {

// Text of a role: its size and colour follow the font and the palette of the desktop when these change. Plain text
// only: names come from hosts and may hold "<".
class RoleLabel : public QLabel {
    Q_OBJECT
public:
    enum class Role { Title, Muted, Figure, Remark, Fault, Success };
    explicit RoleLabel(Role role, const QString &text = {}, QWidget *parent = nullptr);
    void setRole(Role role);

protected:
    void changeEvent(QEvent *event) override;

private:
    void adapt();
    Role m_role = Role::Muted;
    bool m_adapting = false;
};

} // namespace look
