// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "model/query/query.h"
#include <optional>
#include <QLineEdit>
#include <QTimer>

class QCompleter;
class QStringListModel;

namespace model {
class Fleet;
}

namespace gui {

// Where a query is written. While it is faulty the last good one stays; once the user pauses the fault is underlined and
// told. Keys and values are offered as one types (all of them by Ctrl+Space).
class QueryField : public QLineEdit {
    Q_OBJECT
public:
    explicit QueryField(model::Fleet &fleet, QWidget *parent = nullptr);

    [[nodiscard]] bool isCompleting() const; // a candidate is chosen: Return is for it

signals:
    void queryChanged(const model::Query &query);
    void faultChanged(const QString &text); // empty: none

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    void read();
    void tell();
    void underline();
    void offer();
    void take(const QString &candidate);

    model::Fleet &m_fleet;
    QCompleter *m_completer;
    QStringListModel *m_candidates;
    qsizetype m_at = 0, m_length = 0; // what a candidate would replace
    std::optional<model::QueryFault> m_fault, m_told;
    QTimer m_pause;
    QString m_good; // what was applied last
};

} // namespace gui
