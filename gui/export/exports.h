// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "gui/views/savedview.h"

class QWidget;

namespace model {
class Fleet;
class InstancesProxy;
} // namespace model

namespace gui {

// Each asks where to, and does it.
void askToExportList(const model::InstancesProxy &list, const ColumnChoices &columns, QWidget *parent);
void askToExportXml(model::Fleet &fleet, const QList<model::InstanceId> &instances, QWidget *parent);

} // namespace gui
