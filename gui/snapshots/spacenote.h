// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "virt/snapshot/space.h"
#include <optional>
#include <QWidget>

namespace look {
class RoleLabel;
}

namespace gui {

// How much room a snapshot takes and how much there is; a warning where that may be too little. Empty until it is known.
class SpaceNote : public QWidget {
    Q_OBJECT
public:
    explicit SpaceNote(QWidget *parent = nullptr);
    void setSpace(const virt::Result<virt::SnapshotSpace> &space);
    void setRequest(const virt::TakeRequest &request);

private:
    void refresh();

    std::optional<virt::SnapshotSpace> m_space;
    virt::TakeRequest m_request;
    look::RoleLabel *m_estimate;
    QWidget *m_alarm;
    look::RoleLabel *m_warning;
};

} // namespace gui
