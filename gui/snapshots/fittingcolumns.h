// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QList>
#include <QObject>

class QTreeView;

namespace gui {

struct FittingColumn {
    int column = 0, width = 0;
    int from = 0; // width of the list from which on it is shown
};

// Columns of a list that go where there is too little room for them: nobody has to scroll sideways. The first one takes
// what the others leave.
class FittingColumns : public QObject {
    Q_OBJECT
public:
    FittingColumns(QTreeView *view, QList<FittingColumn> columns);
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void fit() const;
    QTreeView *m_view;
    QList<FittingColumn> m_columns;
};

} // namespace gui
