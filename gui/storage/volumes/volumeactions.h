// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "gui/storage/volumes/volumeplace.h"
#include "virt/core/error.h"
#include <QObject>

class QAction;
class QWidget;

namespace model {
class Fleet;
class VolumesModel;
} // namespace model

namespace gui {

class VolumeWork;

// What can be done with the volumes of a pool and with those that are selected; each action that is off says why. Asks by
// dialogs, and starts the work.
class VolumeActions : public QObject {
    Q_OBJECT
public:
    VolumeActions(model::Fleet &fleet, model::VolumesModel &volumes, QWidget *window);

    void follow(const VolumePlace &place, const QStringList &selected);
    [[nodiscard]] QList<QAction *> all() const;      // for a menu
    [[nodiscard]] QList<QAction *> onBar() const;    // the likely ones
    [[nodiscard]] QList<QAction *> withKeys() const; // theirs count in the table
    [[nodiscard]] QAction *makeNew() const { return m_new; }
    [[nodiscard]] QAction *orphans() const { return m_orphans; }

signals:
    void refreshWanted();
    void orphansWanted(bool on);
    void changed(const model::HostId &host, const QUuid &pool, const QStringList &names);
    void failed(const model::HostId &host, const QUuid &pool, const virt::Error &error);

private:
    struct Look {
        QString name, text, word, icon; // the word is for buttons beside the table
    };
    QAction *add(const Look &look, void (VolumeActions::*run)());
    void build();
    void separator();
    void toggleOrphans();
    void refresh();
    [[nodiscard]] QString whyNoPool() const;   // nothing can be changed in it
    [[nodiscard]] QString whyNoVolume() const; // nor be done with one
    void allow(QAction *action, const QString &whyNot);

    // volumeactions_run.cpp
    void openNew();
    void openClone();
    void openResize();
    void openWipe();
    void openUpload();
    void openDownload();
    void openDelete();
    void copyPath();
    void showXml();

    model::Fleet &m_fleet;
    model::VolumesModel &m_volumes;
    QWidget *m_window;
    VolumeWork *m_work;
    VolumePlace m_place;
    QStringList m_selected;
    QAction *m_new = nullptr, *m_clone = nullptr, *m_resize = nullptr, *m_wipe = nullptr, *m_upload = nullptr,
            *m_download = nullptr, *m_delete = nullptr, *m_copy = nullptr, *m_xml = nullptr, *m_orphans = nullptr,
            *m_refresh = nullptr;
    QList<QAction *> m_menu;
};

} // namespace gui
