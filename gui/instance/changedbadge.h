// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "model/ids.h"
#include <QToolButton>

namespace model {
class Fleet;
struct InstanceRow;
} // namespace model

namespace gui {

// A chip in the header of an instance whose stored configuration differs from what runs; pressed, it shows how.
class ChangedBadge : public QToolButton {
    Q_OBJECT
public:
    explicit ChangedBadge(model::Fleet &fleet, QWidget *parent = nullptr);
    void set(const model::InstanceRow &row);
    [[nodiscard]] QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void ask();
    void show(const QString &running, const QString &stored);
    void tell(const QString &fault);
    model::Fleet &m_fleet;
    model::InstanceId m_instance;
    QString m_name;
};

} // namespace gui
