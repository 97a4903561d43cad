// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QAbstractButton>

namespace gui {

// The name of a line of a chart beside its colour; pressed, it hides or shows the line.
class LegendChip : public QAbstractButton {
    Q_OBJECT
public:
    LegendChip(int series, const QString &name, QWidget *parent = nullptr);
    void setValue(const QString &value); // the present one, after the name
    [[nodiscard]] QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    void enterEvent(QEnterEvent *event) override;
    void leaveEvent(QEvent *event) override;

private:
    [[nodiscard]] QString label() const;
    int m_series;
    QString m_value;
    int m_widest = 0; // figures change, places stay
};

} // namespace gui
