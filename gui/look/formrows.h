// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QHash>
#include <QWidget>

class QCheckBox;
class QGridLayout;
class QLabel;

namespace look {

class RoleLabel;

// Fields one below the other, their labels at the left. Under the field that has it stand what helps to fill it in, what
// deserves a thought, and what is wrong.
class FormRows : public QWidget {
    Q_OBJECT
public:
    explicit FormRows(QWidget *parent = nullptr);
    // The label is the accessible name too; an object name comes with the field.
    void add(const QString &label, QWidget *field, const QString &help = {});
    // What needs no label: its own text says what it is.
    void addWide(QWidget *field, const QString &help = {});
    QCheckBox *addCheck(const QString &text, const QString &objectName, const QString &help = {});

    void setLabel(QWidget *field, const QString &label);
    void setHelp(QWidget *field, const QString &help);
    void setRemark(QWidget *field, const QString &remark); // empty: there is none
    void setFault(QWidget *field, const QString &fault);   // empty: nothing is wrong
    [[nodiscard]] QString fault(const QWidget *field) const;
    void setRowVisible(QWidget *field, bool visible);
    [[nodiscard]] QWidgetList inOrder() const { return m_order; }

private:
    struct Row {
        QLabel *label = nullptr; // of wide ones none
        RoleLabel *help = nullptr, *remark = nullptr, *fault = nullptr;
    };
    Row addRow(QWidget *field, const QString &help);
    void refresh(QWidget *field);

    QGridLayout *m_grid;
    QHash<const QWidget *, Row> m_rows;
    QWidgetList m_order;
};

} // namespace look
