// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "gui/vcpus/cpulayout.h"
#include <QWidget>

namespace gui {

// The host's CPUs as boxes by NUMA cell and core: those allowed are tinted, those that are offline hatched, and each
// says which VCPUs run on it. The arrow keys go from box to box; what the box says is its tool tip and the
// accessible description. With setEditable a click, a stroke of the mouse or Space changes what is allowed.
class CpuGrid : public QWidget {
    Q_OBJECT
public:
    explicit CpuGrid(QWidget *parent = nullptr);
    void setHost(const QList<virt::HostCpu> &cpus, const virt::CpuSet &online);
    void setAllowed(const virt::CpuSet &allowed);
    void setVcpus(const QList<virt::Vcpu> &vcpus); // those drawn where they run
    void setEditable(bool editable);
    [[nodiscard]] const virt::CpuSet &allowed() const { return m_allowed; }
    [[nodiscard]] QString textOf(int cpu) const; // "CPU 3, cell 0, socket 0, core 3: allowed; VCPU 1 runs here"

    [[nodiscard]] bool hasHeightForWidth() const override { return true; }
    [[nodiscard]] int heightForWidth(int width) const override;
    [[nodiscard]] QSize sizeHint() const override;

signals:
    void edited(); // by the user

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    bool event(QEvent *event) override;

private:
    void arrange();
    void paintBox(QPainter &painter, const CpuLayout::Cpu &cpu, bool current) const;
    void setCurrent(int index);
    void change(int index, bool allowed);
    [[nodiscard]] int neighbour(int key) const;
    [[nodiscard]] QList<int> vcpusOn(int cpu) const;
    [[nodiscard]] QPoint mirrored(QPoint point) const; // right-to-left: the boxes run the other way
    [[nodiscard]] QRect mirrored(const QRect &rect) const;

    QList<virt::HostCpu> m_host;
    virt::CpuSet m_online, m_allowed;
    QList<virt::Vcpu> m_vcpus;
    CpuLayout m_layout;
    int m_current = -1;
    bool m_editable = false;
    bool m_strokeAllows = false; // what the mouse's stroke does to the boxes it meets
};

} // namespace gui
