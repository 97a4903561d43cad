// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "model/ids.h"
#include "virt/host/cpuinfo.h"
#include <optional>
#include <QWidget>

class QLabel;
class QPushButton;
class QStackedWidget;

namespace look {
class Card;
class EmptyState;
class FactList;
} // namespace look
namespace model {
class Fleet;
}

namespace gui {

// The host's CPU and the one its guests get. Asked for when it is first looked at.
class HostCpuPage : public QWidget {
    Q_OBJECT
public:
    explicit HostCpuPage(model::Fleet &fleet, QWidget *parent = nullptr);
    void setHost(const model::HostId &host);

protected:
    void showEvent(QShowEvent *event) override;

private:
    QWidget *buildCards();
    QWidget *buildBar();
    void forget(); // what was told or is still to be told
    void ask();
    void took(const virt::Result<virt::CpuFacts> &facts);
    void showFacts();
    void copyJson() const;

    model::Fleet &m_fleet;
    model::HostId m_host;
    std::optional<virt::CpuFacts> m_facts;
    quint64 m_question = 0; // the newest wins
    bool m_lost = false;    // the connection was; asked again when it is back
    QStackedWidget *m_stack;
    look::EmptyState *m_empty;
    look::FactList *m_hardware, *m_guest;
    look::Card *m_features;
    QLabel *m_featureList;
    QPushButton *m_copy;
};

} // namespace gui
