// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "gui/instance/tabpage.h"
#include "virt/instance/vcpus.h"
#include <QElapsedTimer>

class QBoxLayout;
class QPushButton;
class QTreeView;

namespace look {
class Banner;
class Card;
class RoleLabel;
} // namespace look
namespace model {
class VcpusModel;
}

namespace gui {

class MemoryCard;
class PlacementCard;

// The CPU & Memory tab: where the VCPUs run and may run as a table and as a picture, and the memory.
class VcpusPage : public TabPage {
    Q_OBJECT
public:
    explicit VcpusPage(model::Fleet &fleet, QWidget *parent = nullptr);
    [[nodiscard]] const virt::Placement &placement() const { return m_placement; }
    // What an answer brings; also for showing placements that no host has.
    void show(const virt::Placement &placement, const QList<virt::HostCpu> &host);

protected:
    void forget() override;
    void ask(virt::Session &session) override;
    void follow(const model::InstanceRow &row) override;
    void fail(const virt::Error &error) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void build();
    [[nodiscard]] look::Card *makeTableCard();
    void took(const virt::Placement &placement);
    void askPlaces(virt::Session &session);
    void refreshActions();
    [[nodiscard]] QList<int> chosen() const; // in the table; may be none
    [[nodiscard]] QList<int> meant() const;  // by an action: those chosen, or all
    void editAffinity();
    void resetAffinity();
    void pin(const model::InstanceId &of, const QString &called, const virt::PinWish &wish);

    model::VcpusModel *m_vcpus;
    QTreeView *m_table;
    PlacementCard *m_picture;
    MemoryCard *m_memory;
    look::Banner *m_banner;
    look::RoleLabel *m_summary, *m_fault;
    QPushButton *m_edit, *m_reset;
    QBoxLayout *m_top;
    virt::Placement m_placement;
    QList<virt::HostCpu> m_host;
    bool m_hostAsked = false, m_askingPlaces = false;
    quint32 m_count = 0; // of VCPUs, as the ticks tell it
    qint64 m_tickMs = 0; // of the newest look at the host that is shown
    QElapsedTimer m_sincePlaces;
};

} // namespace gui
