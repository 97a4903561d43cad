// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "gui/look/conditionlook.h"
#include <QWidget>

class QAction;
class QHBoxLayout;
class QLabel;

namespace look {

class RoleLabel;
class StateChip;

// Top of a page of a host or an instance: icon, name, state, one muted line of facts, the likely actions at the right.
class PageHeader : public QWidget {
    Q_OBJECT
public:
    explicit PageHeader(const QString &iconName, QWidget *parent = nullptr);
    void setTitle(const QString &title);
    void setState(const Sign &sign, const QString &text);
    void setFacts(const QString &facts);
    void addBadge(QWidget *badge);   // beside the state
    void addAction(QAction *action); // as a button that follows the action

protected:
    void changeEvent(QEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void draw();
    void elideFacts();
    QString m_iconName;
    QLabel *m_icon;
    RoleLabel *m_title, *m_facts;
    StateChip *m_state;
    QHBoxLayout *m_name, *m_actions;
};

} // namespace look
