// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "model/ids.h"
#include "virt/storage/pool.h"
#include "virt/storage/poolmake.h"
#include <functional>
#include <optional>
#include <QObject>

class QAction;
class QWidget;

namespace model {
class Fleet;
}

namespace gui {

// What can be done with the pools of one host and with the one that is selected. Each action that is off says why.
class PoolActions : public QObject {
    Q_OBJECT
public:
    struct Target {
        model::HostId host;
        std::optional<virt::StoragePool> pool;
        QStringList names; // of all pools of the host
    };
    PoolActions(model::Fleet &fleet, QWidget *window);

    void setTarget(const Target &target);
    void refresh(); // the host came or went
    [[nodiscard]] QList<QAction *> all() const;
    [[nodiscard]] QList<QAction *> withKeys() const { return {m_refresh, m_delete}; } // theirs count in the table
    [[nodiscard]] QAction *newPool() const { return m_new; }
    [[nodiscard]] QAction *start() const { return m_start; }

signals:
    void made(const QUuid &pool);
    void begun(); // work was started
    void failed(const virt::Error &error);

private:
    struct Look {
        QString name, text, word, icon; // the word is for buttons beside the table
    };
    QAction *add(const Look &look, void (PoolActions::*run)());
    void build();
    void refreshPool(const virt::StoragePool &pool, const QString &why);
    void allow(QAction *action, const QString &whyNot);

    // poolwork.cpp
    using Verb = std::function<virt::Task(virt::Session &, QObject *, const virt::Reports &, const virt::Done<> &)>;
    struct Chosen { // kept by dialogs: the target may be another one when they are answered
        model::HostId host;
        virt::StoragePool pool;
    };
    [[nodiscard]] Chosen chosen() const { return {m_target.host, *m_target.pool}; }
    void run(const Chosen &on, const QString &what, const Verb &verb, bool findsVolumes = false);
    void perform(virt::PoolAction action, const Chosen &on);
    void openNew();
    void startPool();
    void stopPool();
    void toggleAutostart();
    void rescan();
    void openBuild();
    void buildPool(const Chosen &on, virt::PoolRequest::Build build);
    void showXml();
    void openDelete();
    template<class Dialog>
    void askUsers(Dialog *dialog, const Chosen &on);
    void erase(const Chosen &on, const virt::PoolDeletion &deletion);

    model::Fleet &m_fleet;
    QWidget *m_window;
    Target m_target;
    QAction *m_new = nullptr, *m_start = nullptr, *m_stop = nullptr, *m_autostart = nullptr, *m_refresh = nullptr,
            *m_build = nullptr, *m_xml = nullptr, *m_delete = nullptr;
};

} // namespace gui
