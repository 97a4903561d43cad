// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "model/ids.h"
#include "virt/core/task.h"
#include <optional>
#include <QHash>
#include <QStringList>

namespace model {
class Fleet;
}

namespace gui {

// The definitions that were replaced from here, newest last, of each instance: what "Undo Last Change" goes back to.
class DefinitionHistory {
public:
    static constexpr qsizetype mostEach = 20;
    void push(const model::InstanceId &instance, const QString &replaced);
    void pop(const model::InstanceId &instance);
    [[nodiscard]] std::optional<QString> last(const model::InstanceId &instance) const;

private:
    QHash<model::InstanceId, QStringList> m_replaced;
};

// virt::define as a job of the fleet. `after` hears the definition that was replaced.
void replaceDefinition(model::Fleet &fleet, const model::InstanceId &instance, const QString &xml,
                       const QString &expected, virt::Done<QString> after);

} // namespace gui
