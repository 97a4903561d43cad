// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QElapsedTimer>
#include <QObject>

class QAbstractButton;
class QDialog;

namespace gui {

// Questions follow one another in the same place: for a moment after its window has come, a press on a button, Return
// and Escape are taken for the second half of a double click, meant for the question before, and go nowhere.
class PressGuard : public QObject {
    Q_OBJECT
public:
    explicit PressGuard(QDialog *dialog); // lives as long as it
    void watch(QAbstractButton *button);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    [[nodiscard]] bool isEarly() const;
    QObject *m_dialog;
    QElapsedTimer m_shown;
};

} // namespace gui
