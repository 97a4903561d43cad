// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "model/ids.h"
#include <QWidget>

class QStackedWidget;
class QTabWidget;

namespace look {
class Banner;
class EmptyState;
class PageHeader;
} // namespace look
namespace model {
class Fleet;
struct InstanceRow;
} // namespace model

namespace gui {

class ChangedBadge;
class DiagnosticsPage;
class DisksPage;
class EventsPage;
class InstanceActions;
class NetworkPage;
class OverviewPage;
class SnapshotsPage;
class UnfinishedBanner;
class TabPage;
class VcpusPage;
class XmlPage;

// Everything about one instance. Follows the fleet, and works only while it is seen.
class InstancePage : public QWidget {
    Q_OBJECT
public:
    enum Tab { Overview, Snapshots, Disks, Network, Vcpus, Xml, Events, Diagnostics };

    InstancePage(model::Fleet &fleet, InstanceActions &actions, QWidget *parent = nullptr);

    void setInstance(const model::InstanceId &instance); // asks first when edits would be lost
    [[nodiscard]] model::InstanceId instance() const { return m_instance; }
    void showTab(Tab tab);
    void takeSnapshot();                 // asks for its name and kind
    void attachVolume();                 // asks what and how
    [[nodiscard]] bool hasEdits() const; // of the XML, not applied

signals:
    void gone();                                  // the instance is no more
    void kept(const model::InstanceId &instance); // another one was wanted, but the user stays with this one

protected:
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;

private:
    void build(InstanceActions &actions);
    void follow();
    void turnTo(const model::InstanceId &instance);
    void tabChosen(int index);
    void refresh();
    [[nodiscard]] QList<TabPage *> tabPages() const; // those that ask for what they show
    void refreshHeader(const model::InstanceRow &row);
    void refreshBanner();
    void wishDetails() const;
    void lose();

    model::Fleet &m_fleet;
    model::InstanceId m_instance;
    QString m_name;
    bool m_known = false; // it was seen
    int m_tab = Overview;
    QStackedWidget *m_stack;
    look::EmptyState *m_empty;
    look::PageHeader *m_header;
    ChangedBadge *m_changed;
    look::Banner *m_banner;
    UnfinishedBanner *m_unfinished;
    QTabWidget *m_tabs;
    OverviewPage *m_overview;
    SnapshotsPage *m_snapshots;
    DisksPage *m_disks;
    NetworkPage *m_network;
    VcpusPage *m_vcpus;
    XmlPage *m_xml;
    EventsPage *m_events;
    DiagnosticsPage *m_diagnostics;
};

} // namespace gui
