// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "gui/look/card.h"
#include "model/instances/instancesmodel.h"
#include <array>

class QFormLayout;
class QLabel;

namespace gui {

// The facts of an instance as label and value; every value can be selected and copied.
class FactsCard : public look::Card {
    Q_OBJECT
public:
    enum Fact {
        State,
        Host,
        Uuid,
        Id,
        Vcpus,
        Memory,
        MaximumMemory,
        CpuTime,
        Autostart,
        Persistent,
        SavedImage,
        Addresses, // this and those below only where there is something to say
        Title,
        Description,
        Tags,
        Note,
        Owner,
        Flavor,
        Project,
        Count
    };

    explicit FactsCard(QWidget *parent = nullptr);
    void set(const model::InstanceRow &row);
    [[nodiscard]] static QString valueOf(Fact fact, const model::InstanceRow &row);

private:
    std::array<QLabel *, Count> m_values{};
    QFormLayout *m_form;
};

} // namespace gui
