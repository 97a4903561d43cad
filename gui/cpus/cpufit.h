// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "gui/look/conditionlook.h"
#include "model/cpus/verdicttext.h"
#include <QStyledItemDelegate>

namespace gui {

[[nodiscard]] look::Sign signOf(model::CpuFit fit);

// Cells that hold a CpuFit under `role`: its sign before its word, in its colour.
class CpuFitDelegate : public QStyledItemDelegate {
    Q_OBJECT
public:
    CpuFitDelegate(int role, QObject *parent) : QStyledItemDelegate(parent), m_role(role) {}
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;

protected:
    void initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const override;

private:
    int m_role;
};

} // namespace gui
