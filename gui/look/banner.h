// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "gui/look/colours.h"
#include <QFrame>

class QLabel;

namespace look {

// One sentence across the top of a page about the state of what it shows: tinted, with a sign. Hidden while empty.
class Banner : public QFrame {
    Q_OBJECT
public:
    explicit Banner(QWidget *parent = nullptr);
    void set(const QString &iconName, Meaning meaning, const QString &sentence);
    void clear();
    [[nodiscard]] QString text() const;

protected:
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void draw();
    QString m_iconName;
    Meaning m_meaning = Meaning::Info;
    QLabel *m_icon, *m_sentence;
};

} // namespace look
