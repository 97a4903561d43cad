// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QScrollArea>

namespace look {

// As high as what is in it wants to be; where there is less room, that scrolls instead of being cut.
class TallArea : public QScrollArea {
    Q_OBJECT
public:
    explicit TallArea(QWidget *content, QWidget *parent = nullptr);
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;
    [[nodiscard]] bool hasHeightForWidth() const override { return true; }
    [[nodiscard]] int heightForWidth(int width) const override;
    bool eventFilter(QObject *watched, QEvent *event) override;
};

} // namespace look
