// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <optional>
#include <QTimer>
#include <QTreeView>

namespace model {
class VolumesProxy;
}

namespace gui {

// The table of a pool's volumes. Tells which of them are in view, for only their details are asked for.
class VolumeTable : public QTreeView {
    Q_OBJECT
public:
    explicit VolumeTable(model::VolumesProxy &proxy, QWidget *parent = nullptr);
    [[nodiscard]] QStringList selected() const; // names, from top to bottom
    void select(const QString &name);           // and no other, if it is there
    void setStale(bool stale);                  // what it shows is old
    void dataChanged(const QModelIndex &first, const QModelIndex &last, const QList<int> &roles = {}) override;

signals:
    void seen(const QStringList &names); // in view now; empty while it is hidden
    void selectionMoved();

protected:
    void selectionChanged(const QItemSelection &selected, const QItemSelection &deselected) override;
    void resizeEvent(QResizeEvent *event) override;
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;

private:
    class Cells;
    void follow();
    void setWidths();
    void tellSeen();
    [[nodiscard]] QStringList inView() const;

    model::VolumesProxy &m_proxy;
    Cells *m_cells;
    QTimer m_soon;
    mutable std::optional<QStringList> m_selected; // of many it takes a while to find out
};

} // namespace gui
