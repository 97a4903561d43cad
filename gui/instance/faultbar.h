// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "gui/instance/definitionfault.h"
#include <QWidget>

class QToolButton;

namespace look {
class RoleLabel;
}

namespace gui {

// What is wrong with a text, and the way to the place. Hidden while nothing is.
class FaultBar : public QWidget {
    Q_OBJECT
public:
    explicit FaultBar(QWidget *parent = nullptr);
    void set(const virt::Error &error, const std::optional<TextPlace> &place);
    void clear();

signals:
    void placeWanted(const gui::TextPlace &place);

private:
    look::RoleLabel *m_text;
    QToolButton *m_jump;
    std::optional<TextPlace> m_place;
};

} // namespace gui
