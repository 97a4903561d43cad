// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QHash>
#include <QWidget>

class QGridLayout;
class QLabel;

namespace look {
class RoleLabel;
}

namespace gui {

// Fields one below the other, their labels at the left; help and what is wrong stand under the field that has it.
class FormRows : public QWidget {
    Q_OBJECT
public:
    explicit FormRows(QWidget *parent = nullptr);
    // The label is the accessible name too; an object name comes with the field.
    void add(const QString &label, QWidget *field, const QString &help = {});
    void setHelp(const QWidget *field, const QString &help);
    void setFault(QWidget *field, const QString &fault); // empty: nothing is wrong
    void setRowVisible(QWidget *field, bool visible);
    [[nodiscard]] QWidgetList inOrder() const { return m_order; }

private:
    struct Row {
        QLabel *label;
        look::RoleLabel *help, *fault;
    };
    void refresh(const QWidget *field);

    QGridLayout *m_grid;
    QHash<const QWidget *, Row> m_rows;
    QWidgetList m_order;
};

} // namespace gui
