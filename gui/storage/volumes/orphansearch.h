// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "virt/storage/uses.h"
#include <functional>
#include <optional>
#include <QDateTime>
#include <QObject>

namespace gui {

// The question which volumes of a pool nothing refers to: it reads everything that a host has, so it is asked only when
// somebody wants to know, and can be taken back.
class OrphanSearch : public QObject {
    Q_OBJECT
public:
    using QObject::QObject;
    ~OrphanSearch() override;
    void start(virt::Session &session, const QString &poolName);
    void stop(); // and forget

    [[nodiscard]] bool isOn() const { return m_on; }
    [[nodiscard]] const std::optional<QSet<QString>> &names() const { return m_names; } // once they are found
    [[nodiscard]] const QHash<QString, QStringList> &above() const { return m_above; }  // orphans that stand on each
    void drop(const std::function<bool(const QString &name)> &isNone); // what is gone, or is in use now
    [[nodiscard]] const virt::Error &fault() const { return m_fault; } // why it ended
    [[nodiscard]] QString text() const;                                // what is being found out, or was found

signals:
    void changed();

private:
    void answered(const virt::Result<QList<virt::Orphan>> &orphans);

    bool m_on = false;
    quint64 m_round = 0; // the newest question
    virt::Task m_question;
    QString m_phase;
    std::optional<QSet<QString>> m_names;
    QHash<QString, QStringList> m_above;
    bool m_dropped = false;
    virt::Error m_fault;
    QTime m_found;
};

} // namespace gui
