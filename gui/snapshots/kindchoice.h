// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "virt/snapshot/obstacles.h"
#include <QHash>
#include <QWidget>

class QButtonGroup;
class QCheckBox;
class QLabel;
class QVBoxLayout;

namespace gui {

// What kind of snapshot: each with what it means, and why it is impossible. Internal where possible, then external; never
// another kind than the snapshots that are there, unless the user insists.
class SnapshotKindChoice : public QWidget {
    Q_OBJECT
public:
    explicit SnapshotKindChoice(QWidget *parent = nullptr);
    void setCapability(const virt::SnapshotCapability &capability, quint64 memoryKiB);

    [[nodiscard]] bool possible() const; // some kind is, and it is chosen
    [[nodiscard]] virt::SnapshotKind kind() const;
    [[nodiscard]] bool mix() const;
    [[nodiscard]] QWidgetList inOrder() const; // for Tab

signals:
    void changed();

private:
    struct Row {
        QLabel *meaning, *obstacles;
    };
    void add(virt::SnapshotKind kind, const QString &name, const QString &text, QVBoxLayout *column);
    void addMix(QVBoxLayout *column);
    [[nodiscard]] QString meaningOf(virt::SnapshotKind kind) const;
    [[nodiscard]] QStringList obstaclesOf(virt::SnapshotKind kind) const; // mixing is none
    [[nodiscard]] bool offered(virt::SnapshotKind kind) const;
    void refresh();
    void choose();

    virt::SnapshotCapability m_capability;
    quint64 m_memoryKiB = 0;
    QButtonGroup *m_kinds;
    QHash<int, Row> m_rows;
    QCheckBox *m_mix;
    QLabel *m_warning;
};

} // namespace gui
