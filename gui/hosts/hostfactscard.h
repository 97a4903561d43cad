// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "gui/look/card.h"
#include <QHash>

class QFormLayout;
class QLabel;

namespace gui {

// Label and value, one below the other; every value can be selected and copied.
class ValuesCard : public look::Card {
    Q_OBJECT
public:
    using Values = QList<std::pair<QString, QString>>;
    explicit ValuesCard(const QString &title, QWidget *parent = nullptr);
    void set(const Values &values);

private:
    void addRow(const QString &label);
    QFormLayout *m_form;
    QHash<QString, QLabel *> m_values;
};

} // namespace gui
