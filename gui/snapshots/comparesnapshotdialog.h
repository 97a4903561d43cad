// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "virt/instance/configuration.h"
#include "virt/snapshot/snapshotfiles.h"
#include <QDialog>
#include <QPointer>

class QComboBox;

namespace look {
class DiffView;
class RoleLabel;
} // namespace look

namespace gui {

struct SnapshotComparison {
    QUuid uuid;
    QString instance, snapshot;
    QStringList others; // snapshots
    bool running = false;
};

// The configuration in a snapshot against that of now, or of another snapshot: line by line, what libvirt adds to one that
// runs taken out.
class CompareSnapshotDialog : public QDialog {
    Q_OBJECT
public:
    CompareSnapshotDialog(virt::Session &session, SnapshotComparison subject, QWidget *parent);

private:
    void build();
    void ask(); // the newest question wins
    void answered(const virt::Result<QString> &then, const virt::Result<QString> &other);
    [[nodiscard]] QString otherSnapshot() const; // empty: the configuration of now
    [[nodiscard]] virt::XmlKind kind() const;
    [[nodiscard]] virt::Result<QString> definitionIn(const virt::Result<QString> &snapshot) const;

    QPointer<virt::Session> m_session;
    SnapshotComparison m_subject;
    quint64 m_asked = 0;
    QComboBox *m_with;
    look::RoleLabel *m_summary;
    look::DiffView *m_view;
};

} // namespace gui
