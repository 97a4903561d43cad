// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "gui/instance/tablepage.h"
#include "virt/blockjob/diskjobs.h"
#include <functional>

class QAction;

namespace model {
class DisksModel;
}
namespace virt {
struct Devices;
struct AttachRequest;
struct DiskDevice;
struct MediaRequest;
} // namespace virt

namespace gui {

class DiskJobsBar;

// The Disks tab: what an instance has for disks, how big they are, what they do, what works on them, and what can be
// done with them. Block jobs are asked for only while it is seen: a call for each disk every ten seconds, every two
// while there is one.
class DisksPage : public TablePage {
    Q_OBJECT
public:
    explicit DisksPage(model::Fleet &fleet, QWidget *parent = nullptr);
    [[nodiscard]] model::DisksModel &disks() const { return *m_disks; }

    void attachVolume(); // the dialog

protected:
    void forget() override;
    void ask(virt::Session &session) override;
    void follow(const model::InstanceRow &row) override;
    void showFigures(const virt::DeviceFigures *figures, qint64 takenMs) override;
    void drawChart(int row) override;
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;

private:
    DisksPage(model::Fleet &fleet, model::DisksModel *disks, QWidget *parent);
    QAction *add(const QString &name, const QString &text, const QString &icon, void (DisksPage::*run)());
    void buildActions();
    void buildBars();
    void took(const virt::Devices &devices);
    void sumUp();
    void askJobs();
    void updateActions();
    void contextMenu(const QPoint &position);
    [[nodiscard]] const virt::DiskDevice *selected() const; // null: none or several
    [[nodiscard]] QString whyNoDrive(const virt::DiskDevice *disk) const;
    [[nodiscard]] QString whyNoDisk(const virt::DiskDevice *disk) const;
    [[nodiscard]] QString whyNoEnd() const; // of a block job

    // diskspage_work.cpp
    void detachDisk();
    void changeMedia();
    void resizeDisk();
    void moveDisk();
    void startMedia(const model::InstanceId &id, const QString &name, const virt::MediaRequest &request);
    void askInsist(const QString &verb, const virt::Error &why, const std::function<void()> &go);
    void startAttach(const model::InstanceId &id, const QString &name, const virt::AttachRequest &request);
    void askForce(const model::InstanceId &id, const QString &name, const virt::MediaRequest &request,
                  const virt::Error &why);
    void endJob(const QString &target, virt::DiskJobEnd end);
    void startEnd(const model::InstanceId &id, const QString &name, const QString &target, virt::DiskJobEnd end);
    void limitJob(const virt::DiskJob &job);
    template<class Dialog>
    void askStanding(Dialog *dialog, const QString &target);

    model::DisksModel *m_disks;
    QAction *m_attach, *m_detach, *m_media, *m_resize, *m_move;
    DiskJobsBar *m_jobs;
    QTimer m_jobsAgain;
    quint64 m_jobsAsked = 0; // the newest question wins
};

} // namespace gui
