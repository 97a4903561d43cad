// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "gui/look/conditionlook.h"
#include <QWidget>

namespace look {

// A state as a small pill: its sign and its word.
class StateChip : public QWidget {
    Q_OBJECT
public:
    explicit StateChip(QWidget *parent = nullptr);
    void set(const Sign &sign, const QString &text);
    [[nodiscard]] QString text() const { return m_text; }
    [[nodiscard]] QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    Sign m_sign;
    QString m_text;
};

} // namespace look
