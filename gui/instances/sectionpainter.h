// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QStyleOption>

class QModelIndex;
class QPainter;

namespace gui {

// Draws the row above a section of the Instances list: its title, and how many there are in the muted colour.
void paintSection(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &section);

} // namespace gui
