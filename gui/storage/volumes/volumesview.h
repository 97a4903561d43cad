// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "gui/storage/volumes/volumeplace.h"
#include "model/storage/volumesproxy.h"
#include "virt/storage/usesfeed.h"
#include "virt/storage/volumefeed.h"
#include <QDateTime>
#include <QPointer>
#include <QWidget>

class QLineEdit;
class QStackedWidget;

namespace look {
class Banner;
class EmptyState;
class RoleLabel;
} // namespace look

namespace model {
class Fleet;
}

namespace gui {

class OrphanSearch;
class VolumeActions;
class VolumeDetails;
class VolumeTable;

// The volumes of one pool, any number of them, and what can be done with them. Asks the host only while it is shown: the
// list in one call, then the details of the rows in view. Its QWidget::actions() are for a menu.
class VolumesView : public QWidget {
    Q_OBJECT
public:
    explicit VolumesView(model::Fleet &fleet, QWidget *parent = nullptr);
    ~VolumesView() override;

    void show(const model::HostId &host, const virt::StoragePool &pool); // again when the pool has changed
    using QWidget::show;
    void clear(); // no pool
    void refresh();

protected:
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;

private:
    // volumesview_build.cpp
    void build();
    [[nodiscard]] QWidget *makeBar();
    [[nodiscard]] QWidget *makeSearchLine();
    [[nodiscard]] QWidget *makeContent();
    void linkFleet();
    void linkTable();
    void linkActions();

    [[nodiscard]] virt::Session *session() const;
    [[nodiscard]] bool isStale() const;
    void forgetPool();
    void followSession();
    void dropSession();
    void startFeed();
    void follow(); // the pool, the host or our visibility changed
    void fail(virt::Error *fault, const virt::Error &error);
    void listed(const QList<virt::StorageVolume> &volumes);
    [[nodiscard]] bool isShown(const model::HostId &host, const QUuid &pool) const;
    void workDone(const model::HostId &host, const QUuid &pool, const QStringList &names);
    void followSort();
    void toggleOrphans(bool on);
    void orphansChanged();
    void dropGoneOrphans(const QList<virt::StorageVolume> &listed);
    void dropUsedOrphans();
    void tellSeen();

    // volumesview_state.cpp
    void refreshSoon();
    void showState();
    void showBanner();
    [[nodiscard]] virt::Error fault() const; // the most important one
    void showEmpty();
    void showSummary();
    [[nodiscard]] QString nothingShownText() const;
    [[nodiscard]] QString countText() const;
    [[nodiscard]] QString sizeText() const;
    [[nodiscard]] int unread() const; // volumes without details
    void contextMenu(const QPoint &place);

    model::Fleet &m_fleet;
    VolumePlace m_place;
    model::VolumesModel m_model;
    model::VolumesProxy m_proxy;
    QPointer<virt::Session> m_session; // whose feeds these are
    bool m_seen = false;               // the feeds are to look
    bool m_allAsked = false;           // for all details
    std::unique_ptr<virt::VolumeFeed> m_feed;
    std::unique_ptr<virt::UsesFeed> m_uses;
    OrphanSearch *m_orphans;
    VolumeActions *m_actions;
    QStringList m_inView;
    bool m_known = false; // the list was answered
    QDateTime m_listed;
    virt::Error m_listFault, m_usesFault, m_workFault;
    QTimer m_soon;

    QLineEdit *m_search;
    look::RoleLabel *m_summary;
    look::Banner *m_banner;
    VolumeTable *m_table;
    VolumeDetails *m_details;
    QStackedWidget *m_stack;
    QWidget *m_content = nullptr;
    look::EmptyState *m_empty;
};

} // namespace gui
