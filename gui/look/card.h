// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QFrame>

class QVBoxLayout;

namespace look {

class RoleLabel;

// Base colour on window colour, one hairline, no shadow; a small muted title, then what is put into body().
class Card : public QFrame {
    Q_OBJECT
public:
    explicit Card(const QString &title, QWidget *parent = nullptr);
    [[nodiscard]] QVBoxLayout *body() const { return m_body; }
    void setTitle(const QString &title);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    RoleLabel *m_title;
    QVBoxLayout *m_body;
};

} // namespace look
