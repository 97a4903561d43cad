// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "virt/snapshot/obstacles.h"
#include <QWidget>

class QCheckBox;
class QVBoxLayout;

namespace look {
class RoleLabel;
}

namespace gui {

class NewFileField;
class OverlayRow;

// The files of an external snapshot, and whether the guest's file systems are brought to rest for it.
class ExternalForm : public QWidget {
    Q_OBJECT
public:
    explicit ExternalForm(QWidget *parent = nullptr);
    void setCapability(const virt::SnapshotCapability &capability);
    void setKind(virt::SnapshotKind kind);
    void setSnapshot(const QString &name); // proposes files for it

    [[nodiscard]] QWidgetList inOrder() const; // for Tab
    bool check();                              // shows what is wrong beside the fields; true when nothing is
    void fill(virt::TakeRequest &request) const;

signals:
    void changed();

private:
    [[nodiscard]] bool withMemory() const;
    [[nodiscard]] QString faultOf(const OverlayRow &row) const;
    [[nodiscard]] QStringList overlays() const; // of those that take part
    bool checkMemory();
    void buildRest(QVBoxLayout *column);

    virt::SnapshotCapability m_capability;
    virt::SnapshotKind m_kind = virt::SnapshotKind::Internal;
    QList<OverlayRow *> m_disks;
    QVBoxLayout *m_list;
    look::RoleLabel *m_fault, *m_firmware, *m_whyNoQuiesce;
    QWidget *m_memoryPart;
    NewFileField *m_memory;
    QCheckBox *m_quiesce;
};

} // namespace gui
