// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "gui/look/card.h"
#include "model/hosts/hostsmodel.h"
#include "virt/host/hostfacts.h"
#include "virt/instance/instance.h"
#include <QHash>

class QFormLayout;
class QLabel;

namespace gui {

// What running instances were promised, together.
struct Promised {
    int running = 0, all = 0;
    quint64 vcpus = 0, memoryKiB = 0;
};
[[nodiscard]] Promised promisedBy(const virt::Inventory *inventory);

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

[[nodiscard]] ValuesCard::Values factsOf(const model::HostRow &row, const virt::HostFacts &facts);
[[nodiscard]] ValuesCard::Values shareOf(const Promised &promised, const virt::HostFacts &facts);

} // namespace gui
