// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QSplitter>

namespace gui {

// Two widgets one above the other where there is height for both, else side by side. Keeps a division for each way.
class TurningSplitter : public QSplitter {
    Q_OBJECT
public:
    // `least`: the height from which they are one above the other. The shares are those of the first at the start.
    TurningSplitter(int least, double shareAbove, double shareBeside, QWidget *parent = nullptr);

    [[nodiscard]] QByteArray divisions() const;
    void setDivisions(const QByteArray &divisions); // from divisions(); nothing else changes anything

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void turn(Qt::Orientation way);
    void divide();
    [[nodiscard]] int side() const { return orientation() == Qt::Vertical ? 0 : 1; }
    int m_least;
    double m_shares[2];
};

} // namespace gui
