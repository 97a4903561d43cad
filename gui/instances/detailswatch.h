// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "model/ids.h"
#include "model/query/needs.h"
#include <functional>
#include <QObject>
#include <QSet>
#include <QTimer>

class QTreeView;

namespace model {
class DetailsWishes;
}

namespace gui {

// Wishes for the details of the rows that a list of instances shows at present: what its visible columns need, first
// what is seen. What a search, a sorting or a grouping needs is wished for of all instances of the list's hosts.
class DetailsWatch : public QObject {
    Q_OBJECT
public:
    DetailsWatch(model::DetailsWishes &wishes, QTreeView *view);

    // Needs that go beyond what is seen, and whose instances they are about.
    void setNeeds(const model::Needs &needs, const QSet<model::HostId> &hosts);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void refresh();
    [[nodiscard]] QList<model::InstanceId> seen() const;
    [[nodiscard]] model::Needs neededByColumns() const;

    model::DetailsWishes &m_wishes;
    QTreeView *m_view;
    model::Needs m_needs;
    QSet<model::HostId> m_hosts;
    QTimer m_soon; // scrolling asks once it pauses
};

} // namespace gui
