// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QObject>
#include <QStringList>

namespace model {

// What the user must hear without having asked: a damaged file was set aside, something could not be saved. Shown
// above the pages until it is dismissed. GUI thread.
class Notices : public QObject {
    Q_OBJECT
public:
    using QObject::QObject;
    void add(const QString &sentence); // the same sentence is there only once
    void addAll(const QStringList &sentences);
    void dismiss(const QString &sentence);
    [[nodiscard]] const QStringList &all() const { return m_all; }

signals:
    void changed();

private:
    QStringList m_all;
};

} // namespace model
