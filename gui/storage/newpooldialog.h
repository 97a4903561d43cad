// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "gui/snapshots/verbdialog.h"
#include "gui/storage/pooldraft.h"
#include "model/ids.h"

class QCheckBox;
class QTabWidget;

namespace look {
class RoleLabel;
}
namespace model {
class Fleet;
}

namespace gui {

class BuildChoice;
class PoolForm;
class XmlEditor;

// A new pool, by its fields or by XML. The work is a job; the dialog stays until it has ended well, so that nothing has
// to be typed again, and may be closed before.
class NewPoolDialog : public VerbDialog {
    Q_OBJECT
public:
    NewPoolDialog(model::Fleet &fleet, const model::HostId &host, const QStringList &pools, QWidget *parent);
    void accept() override;

signals:
    void made(const QUuid &pool);

private:
    void build();
    [[nodiscard]] QWidget *buildFields();
    [[nodiscard]] QWidget *buildXml();
    void connectParts();
    void askHost();
    void search(virt::PoolType type, const QString &host);
    void tookOffers(const virt::Result<QList<virt::PoolOffer>> &offers);
    void tookSecrets(const virt::Result<QList<virt::StoredSecret>> &secrets);
    void ownXmlToggled(bool own);
    [[nodiscard]] PoolDraft draft() const;
    void check();
    void showXmlFault(const QString &fault);
    void start(const virt::PoolRequest &request);
    void ended(const virt::Result<QUuid> &outcome);
    void setBusy(bool busy);

    model::Fleet &m_fleet;
    model::HostId m_host;
    QString m_hostName;
    PoolSurroundings m_around;
    bool m_ready = false, m_busy = false, m_tried = false;
    QTabWidget *m_tabs;
    PoolForm *m_form;
    XmlEditor *m_xml;
    QCheckBox *m_ownXml, *m_start, *m_autostart;
    BuildChoice *m_build;
    look::RoleLabel *m_xmlFault, *m_status;
};

} // namespace gui
