// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "model/ids.h"
#include "virt/core/task.h"
#include "virt/disk/disksource.h"
#include "virt/storage/pool.h"
#include "virt/storage/uses.h"
#include <memory>
#include <QHash>
#include <QObject>
#include <QPointer>

class QCheckBox;
class QComboBox;
class QLineEdit;

namespace virt {
class Session;
}

namespace look {
class FormRows;
}

namespace gui {

class PoolChooser;

// Rows of a form that say where a disk's data is: a volume of one of the host's pools, whose volumes are read when it is
// chosen, or a place that is typed. What somebody else has is said where it is chosen, and taken only when it is insisted
// on; what the instance itself has is not taken at all.
class SourceFields : public QObject {
    Q_OBJECT
public:
    enum class Purpose { Disk, Media }; // media may be nothing, and are images of discs in the first place
    SourceFields(virt::Session &session, look::FormRows &rows, const QUuid &instance, Purpose purpose, QObject *parent);

    void setSharing(bool readOnly, bool shareable); // what the guest may do with it
    [[nodiscard]] bool check();                     // shows what is wrong; true: nothing is
    [[nodiscard]] virt::DiskSource source() const;
    [[nodiscard]] QString path() const; // of a volume as well; empty where it has none
    [[nodiscard]] virt::Insist insist() const;
    [[nodiscard]] bool isNothing() const;

signals:
    void changed();

private:
    enum Kind { OfPool, Typed, None };
    void build();
    void nameFields();
    void askPools();
    void askVolumes();
    void askUses();
    void tookPools(const virt::Result<QList<virt::StoragePool>> &pools);
    void tookVolumes(const virt::Result<QList<virt::StorageVolume>> &volumes);
    void showKind();
    [[nodiscard]] Kind kind() const;
    [[nodiscard]] QString volumeFault() const;
    [[nodiscard]] QString placeFault() const;
    [[nodiscard]] virt::PooledVolume chosen() const;
    [[nodiscard]] QList<virt::FileUse> conflicts() const; // with others, or with the instance itself
    [[nodiscard]] bool checkUses();

    QPointer<virt::Session> m_session;
    look::FormRows &m_rows;
    QUuid m_instance;
    Purpose m_purpose;
    QComboBox *m_kind, *m_volume;
    PoolChooser *m_pool;
    QLineEdit *m_place;
    QCheckBox *m_insist = nullptr;
    virt::Task m_question;
    quint64 m_asked = 0; // the newest question wins
    QString m_poolFault, m_waiting;
    QHash<QString, QString> m_keys; // of the volumes, by name
    bool m_readOnly = false, m_shareable = false;
    std::shared_ptr<const virt::Uses> m_uses; // null: not known
    QString m_usesFault;                      // why
};

} // namespace gui
