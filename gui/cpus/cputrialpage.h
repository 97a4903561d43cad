// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QWidget>

class QPushButton;
class QTreeView;

namespace look {
class RoleLabel;
}
namespace model {
class CpuTrialModel;
class Fleet;
} // namespace model

namespace gui {

class XmlEditor;

// A CPU from elsewhere against the hosts: paste it, see where guests with it run.
class CpuTrialPage : public QWidget {
    Q_OBJECT
public:
    explicit CpuTrialPage(model::Fleet &fleet, QWidget *parent = nullptr);

private:
    void build();
    QLayout *buildAnswer();
    void compare();
    void showFault(const QString &fault);
    void refresh();

    model::CpuTrialModel *m_model;
    XmlEditor *m_text;
    look::RoleLabel *m_fault;
    QPushButton *m_button;
    QTreeView *m_results;
};

} // namespace gui
