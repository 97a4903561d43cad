// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "model/ids.h"
#include "virt/core/task.h"
#include "virt/disk/disksource.h"
#include "virt/storage/pool.h"
#include <QObject>
#include <QPointer>

class QComboBox;
class QLineEdit;

namespace virt {
class Session;
}

namespace look {
class FormRows;
}

namespace gui {

// Rows of a form that say where a disk's data is: a volume of one of the host's pools, whose volumes are read when it is
// chosen, or a place that is typed.
class SourceFields : public QObject {
    Q_OBJECT
public:
    enum class Nothing { No, Offered }; // ejected
    SourceFields(virt::Session &session, look::FormRows &rows, Nothing nothing, QObject *parent);

    [[nodiscard]] bool check(); // shows what is wrong; true: nothing is
    [[nodiscard]] virt::DiskSource source() const;
    [[nodiscard]] bool isNothing() const;

signals:
    void changed();

private:
    enum Kind { OfPool, Typed, None };
    void build(Nothing nothing);
    void askPools();
    void askVolumes();
    void tookPools(const virt::Result<QList<virt::StoragePool>> &pools);
    void tookVolumes(const virt::Result<QList<virt::StorageVolume>> &volumes);
    void showKind();
    [[nodiscard]] Kind kind() const;
    [[nodiscard]] QString volumeFault() const;

    QPointer<virt::Session> m_session;
    look::FormRows &m_rows;
    QComboBox *m_kind, *m_pool, *m_volume;
    QLineEdit *m_place;
    virt::Task m_question;
    quint64 m_asked = 0; // the newest question wins
    QString m_poolFault, m_waiting;
};

} // namespace gui
