// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QWidget>

class QHBoxLayout;

namespace gui {

// "Fleet ▸ alpha ▸ web-1": where one is, each step but the last a button to go there.
class Breadcrumb : public QWidget {
    Q_OBJECT
public:
    explicit Breadcrumb(QWidget *parent = nullptr);
    void set(const QStringList &steps);

signals:
    void clicked(int step);

private:
    QHBoxLayout *m_row;
    QStringList m_steps;
};

} // namespace gui
