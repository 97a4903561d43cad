// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QWidget>

class QLabel;
class QPushButton;

namespace look {

// What a list shows when it has nothing to show: an icon, one sentence that explains, one button (if there is
// anything to do).
class EmptyState : public QWidget {
    Q_OBJECT
public:
    EmptyState(const QString &iconName, const QString &sentence, const QString &buttonText = {},
               QWidget *parent = nullptr);
    void set(const QString &iconName, const QString &sentence, const QString &buttonText = {});
    [[nodiscard]] QPushButton *button() const { return m_button; }

signals:
    void clicked();

protected:
    void changeEvent(QEvent *event) override;

private:
    void draw();
    QString m_iconName;
    QLabel *m_icon, *m_sentence;
    QPushButton *m_button;
};

} // namespace look
