// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "gui/snapshots/snapshotcanvas.h"
#include "model/ids.h"
#include "virt/core/task.h"
#include "virt/snapshot/repairs.h"
#include "virt/snapshot/snapshot.h"
#include <QElapsedTimer>
#include <QKeySequence>
#include <QTimer>
#include <QWidget>

class QAction;
class QMenu;
class QStackedWidget;
class QToolBar;

namespace look {
class Banner;
class EmptyState;
} // namespace look

namespace model {
class ChainsFeed;
class Fleet;
} // namespace model

namespace gui {

class SnapshotViews;

// The snapshots of one instance, the files that they and the instance stand on, and what can be done with them. Asks the
// host when it is shown, after work on the instance, and when the host tells that snapshots came or went.
class SnapshotsPage : public QWidget {
    Q_OBJECT
public:
    explicit SnapshotsPage(model::Fleet &fleet, QWidget *parent = nullptr);
    ~SnapshotsPage() override;

    void setInstance(const model::InstanceId &instance);
    [[nodiscard]] const model::InstanceId &instance() const { return m_instance; }

    void takeSnapshot(); // the dialog
    void refresh();      // what may have changed
    void readAnew();     // all of it

signals:
    void refreshed(); // an answer came and is shown

protected:
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;

private:
    QAction *add(const QString &name, const QString &text, const QString &icon, void (SnapshotsPage::*run)());
    void buildActions();
    void buildPictureActions();
    void buildLookActions();
    void addZoom(const QString &name, const QString &text, const QList<QKeySequence> &keys,
                 void (SnapshotCanvas::*zoom)());
    void buildViews();
    [[nodiscard]] QWidget *makeMoreButton();
    void addMore(QMenu *menu) const;
    void linkViews();
    void linkFleet();
    [[nodiscard]] QString instanceName() const;
    [[nodiscard]] QString whyNoChange() const;  // empty: changes are possible
    [[nodiscard]] QString whyNoSubtree() const; // of the one that is selected
    [[nodiscard]] QString whyNoImage() const;
    [[nodiscard]] QString whyNoLook() const; // which is possible on read-only hosts as well
    void answered(const virt::Result<virt::SnapshotTree> &tree);
    void lookAtChains();
    void showChains();
    void exportPicture();
    void hostChanged();
    void keepView();
    void showState();
    void showBanner();
    void updateActions();
    void contextMenu(const QPoint &globalPosition);

    void revert();
    void erase();
    void eraseSubtree();
    void describe();
    void exportToImage();
    void showXml();
    void compare();
    void keepScreen(const model::InstanceId &id, const QString &instance, const QString &snapshot);
    void shrink(const model::InstanceId &id, const QString &snapshot, const QByteArray &screen);
    void showThumbnails(const virt::SnapshotTree &tree);
    void newInstance();
    [[nodiscard]] QList<virt::Finding> findings() const; // of the chains as they were seen last
    void repair();
    void offerRepair(const model::InstanceId &id, const QString &name, const virt::Finding &finding);
    void askDelete(bool withChildren);
    void startErase(const model::InstanceId &id, const QString &name, const virt::DeleteRequest &request,
                    const QString &verb);
    void offerErase(const model::InstanceId &id, const QString &name, const virt::DeleteRequest &request,
                    const QString &verb);
    void offerRevert(const model::InstanceId &id, const QString &name, const virt::RevertRequest &request);
    void startRevert(const model::InstanceId &id, const QString &name, const virt::RevertRequest &request);
    void askForce(const model::InstanceId &id, const QString &name, virt::RevertRequest request,
                  const virt::Error &why);
    template<class Dialog>
    void askCapability(Dialog *dialog);

    model::Fleet &m_fleet;
    model::InstanceId m_instance;
    virt::Task m_question;
    quint64 m_asked = 0; // the newest question wins
    bool m_known = false, m_reachable = false, m_hadSnapshots = false;
    bool m_anew = true;        // what is known of each snapshot is not to be trusted
    QElapsedTimer m_sinceAnew; // when all of them were read
    model::ChainsFeed *m_chains;
    virt::Error m_error;
    QTimer m_ages;

    QToolBar *m_bar;
    QAction *m_take, *m_revert, *m_delete, *m_deleteSubtree, *m_describe, *m_export, *m_newInstance, *m_repair,
        *m_refresh;
    QAction *m_exportPicture, *m_xml, *m_compare;
    QList<QAction *> m_zoom;
    look::Banner *m_banner;
    QStackedWidget *m_stack;
    look::EmptyState *m_empty, *m_waiting;
    SnapshotViews *m_views;
    QHash<model::InstanceId, CanvasView> m_seen; // how the drawing of each was left
};

} // namespace gui
