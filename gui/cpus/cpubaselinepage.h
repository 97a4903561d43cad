// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "virt/host/cpucompare.h"
#include <QWidget>

class QCheckBox;
class QListWidget;
class QPushButton;

namespace look {
class RoleLabel;
}
namespace model {
class CpuComparison;
class Fleet;
} // namespace model

namespace gui {

class XmlEditor;

// The CPU that guests may have to run on all the hosts that are ticked.
class CpuBaselinePage : public QWidget {
    Q_OBJECT
public:
    CpuBaselinePage(model::Fleet &fleet, model::CpuComparison &comparison, QWidget *parent = nullptr);

private:
    void build();
    QLayout *buildChoice();
    QLayout *buildResult();
    void fill();
    void refresh();
    void ask();
    void show(const virt::Result<QByteArray> &xml);
    [[nodiscard]] QList<qsizetype> ticked() const; // places in the comparison's CPUs

    model::Fleet &m_fleet;
    model::CpuComparison &m_comparison;
    QListWidget *m_hosts;
    QCheckBox *m_migratable, *m_expand;
    QPushButton *m_ask, *m_copy;
    XmlEditor *m_xml;
    look::RoleLabel *m_fault;
    quint64 m_question = 0; // the newest wins
};

} // namespace gui
