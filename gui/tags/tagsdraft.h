// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "virt/instance/details.h"
#include "virt/instance/metadata.h"
#include <memory>
#include <QList>

namespace gui {

// A tag of some, all or none of the chosen instances, and what it shall be. `Some` stays as it is.
struct TagChoice {
    enum class On { None, Some, All };
    QString tag;
    On before = On::None, now = On::None;
    int have = 0; // so many instances have it
    bool operator==(const TagChoice &) const = default;
};

// What the dialog edits: the tags of one or several instances; title, note and description of one. Values; pure.
class TagsDraft {
public:
    TagsDraft() = default;
    // `known`: tags of other instances, offered to be ticked.
    TagsDraft(const QList<std::shared_ptr<const virt::Details>> &instances, const QStringList &known);

    [[nodiscard]] const QList<TagChoice> &choices() const { return m_choices; } // sorted
    [[nodiscard]] int instances() const { return m_instances; }
    [[nodiscard]] int add(const QString &tag); // ticks it, whether new or not; its place
    void set(int choice, TagChoice::On on) { m_choices[choice].now = on; }

    QString title, note, description; // of one instance

    // What is to be changed of an instance as it is now; empty when nothing is.
    [[nodiscard]] virt::MarksEdit editFor(const virt::Details &now) const;

private:
    QList<TagChoice> m_choices;
    int m_instances = 0;
    virt::Details m_before; // of the one
};

} // namespace gui
