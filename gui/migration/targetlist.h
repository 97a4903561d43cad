// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "model/fleet.h"
#include <QHash>
#include <QListWidget>
#include <QSet>

namespace gui {

// The hosts where instances can go: first those that can take them, then the others, greyed, with the reason. Follows
// the fleet and keeps what was chosen.
class TargetList : public QListWidget {
    Q_OBJECT
public:
    TargetList(model::Fleet &fleet, QList<model::InstanceId> instances, QWidget *parent = nullptr);

    [[nodiscard]] model::HostId target() const; // null while none is chosen
    [[nodiscard]] QString targetName() const;
    [[nodiscard]] bool hasFeasible() const { return m_feasible > 0; }
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override; // texts below that grow take nothing from it

signals:
    void targetChanged();

private:
    struct Candidate {
        model::HostId id;
        QString name, detail, icon;
        bool feasible = false;
        bool operator==(const Candidate &) const = default;
    };
    [[nodiscard]] Candidate candidateOf(const model::HostRow &row) const;
    [[nodiscard]] QString refusalOf(const model::HostRow &row) const;
    void findNamesakes();
    void findDrivers();
    void refresh();
    void addCandidate(const Candidate &candidate, const model::HostId &chosen);

    model::Fleet &m_fleet;
    QList<model::InstanceId> m_instances;
    QHash<model::HostId, QString> m_namesakes; // of those that shall go, by the host that has them
    QSet<QString> m_drivers;                   // of the hosts where they are
    QList<Candidate> m_shown;
    qsizetype m_feasible = 0;
};

} // namespace gui
