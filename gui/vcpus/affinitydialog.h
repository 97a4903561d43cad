// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "virt/instance/vcpus.h"
#include <QDialog>

class QCheckBox;
class QLineEdit;
class QPushButton;

namespace look {
class RoleLabel;
}

namespace gui {

class CpuGrid;

// Where one or several VCPUs may run: boxes to click and the same as a text, "0-3,8". Either follows the other.
class AffinityDialog : public QDialog {
    Q_OBJECT
public:
    AffinityDialog(const virt::Placement &placement, const QList<virt::HostCpu> &host, const QList<int> &vcpus,
                   QWidget *parent = nullptr);
    [[nodiscard]] virt::PinWish wish() const;

private:
    void build(const QList<int> &vcpus);
    [[nodiscard]] QWidget *makeGrid();
    void readText();
    void readGrid();
    void judge(const QString &fault);

    virt::Placement m_placement;
    QList<int> m_vcpus;
    CpuGrid *m_grid;
    QLineEdit *m_text;
    QCheckBox *m_emulator;
    look::RoleLabel *m_fault;
    QPushButton *m_apply = nullptr;
};

} // namespace gui
