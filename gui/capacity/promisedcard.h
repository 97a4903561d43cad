// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "gui/look/card.h"
#include "model/capacity/capacity.h"

namespace look {
class RoleLabel;
}

namespace gui {

class Meter;

// What instances were promised against what there is: VCPUs, memory, storage, each with its overcommit ratio.
class PromisedCard : public look::Card {
    Q_OBJECT
public:
    explicit PromisedCard(QWidget *parent = nullptr);
    void set(const model::Capacity &capacity);

private:
    struct Line {
        look::RoleLabel *words, *ratio, *all;
        Meter *meter;
    };
    Line addLine(const QString &name, const QString &title);
    // `running` and `all` were promised of what there is `physically`; the texts say so.
    static void fill(const Line &line, double running, double all, double physical, const QString &words,
                     const QString &allWords);
    Line m_cpus, m_memory, m_storage;
};

} // namespace gui
