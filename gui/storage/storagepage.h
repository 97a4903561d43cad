// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "model/ids.h"
#include "virt/core/error.h"
#include <QByteArray>
#include <QWidget>

class QAction;
class QStackedWidget;

namespace look {
class Banner;
class EmptyState;
} // namespace look
namespace model {
class Fleet;
class PoolsFeed;
} // namespace model

namespace gui {

class PoolActions;
class PoolsTable;
class TurningSplitter;
class VolumesView;

// The tab Storage of a host: its pools, and the volumes of the one that is selected. Made when it is first looked at,
// and asks the host for nothing while it is not.
class StoragePage : public QWidget {
    Q_OBJECT
public:
    explicit StoragePage(model::Fleet &fleet, QWidget *parent = nullptr);
    ~StoragePage() override;

    void setHost(const model::HostId &host);
    void select(const QUuid &pool);                       // as soon as it is listed
    [[nodiscard]] QList<QList<QAction *>> actionGroups(); // for the menu Storage: of pools, of volumes

    [[nodiscard]] QByteArray state() const; // how it is divided
    void setState(const QByteArray &state);

protected:
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;

private:
    void build();
    void buildParts();
    [[nodiscard]] QWidget *makePools();
    [[nodiscard]] QWidget *makeVolumes();
    void connectParts();
    void contextMenu(const QPoint &place);

    // storagepage_show.cpp
    void refresh();
    void showPool();
    void showAway();
    void showBanner();
    [[nodiscard]] QString whyNoChange() const;

    model::Fleet &m_fleet;
    model::HostId m_host;
    QByteArray m_state;
    virt::Error m_workFault;
    QUuid m_wanted; // to be selected when it is listed

    model::PoolsFeed *m_feed = nullptr; // this and the rest: when it is first looked at
    PoolActions *m_actions = nullptr;
    PoolsTable *m_table = nullptr;
    VolumesView *m_volumes = nullptr;
    TurningSplitter *m_splitter = nullptr;
    QStackedWidget *m_stack = nullptr, *m_below = nullptr;
    look::Banner *m_banner = nullptr;
    look::EmptyState *m_empty = nullptr, *m_away = nullptr, *m_stopped = nullptr;
};

} // namespace gui
