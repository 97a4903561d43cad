// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "model/history/hosthistory.h"
#include <QWidget>

class QButtonGroup;

namespace gui {

// How much time the charts show: one of three, by mouse, Tab and arrow keys.
class RangeBar : public QWidget {
    Q_OBJECT
public:
    explicit RangeBar(QWidget *parent = nullptr);
    [[nodiscard]] model::Range range() const;
    void setRange(model::Range range);

signals:
    void changed(model::Range range);

private:
    void add(model::Range range, const QString &name, const QString &text, const QString &spoken);
    QButtonGroup *m_buttons;
};

} // namespace gui
