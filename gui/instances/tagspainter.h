// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QStringList>

class QPainter;
class QStyleOptionViewItem;

namespace gui {

// Tags as chips in one cell; each has a colour of its own, everywhere the same. How many there was no room for is told
// at the end: "+2".
void paintTags(QPainter *painter, const QStyleOptionViewItem &option, const QStringList &tags);

} // namespace gui
