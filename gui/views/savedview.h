// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "model/instances/sections.h"
#include <optional>
#include <QJsonObject>

namespace gui {

// A column of the Instances list as somebody wants it.
struct ColumnChoice {
    int column = 0; // of model::InstancesModel
    int width = 0;
    bool shown = true;
    bool operator==(const ColumnChoice &) const = default;
};
using ColumnChoices = QList<ColumnChoice>; // in the order shown, each column once

inline const QString problemsView = QStringLiteral("problems"); // its id

// A way to look at the Instances list. A value; what the settings keep.
struct SavedView {
    QString builtIn; // which of the built-in ones it is, in no language; empty: the user's own
    QString name;
    QString query;
    ColumnChoices columns;
    int sortColumn = 0;
    Qt::SortOrder order = Qt::AscendingOrder;
    model::Grouping grouping = model::Grouping::None;
    bool xmList = false; // figures and headers as Xen's `xm list` writes them
    bool operator==(const SavedView &) const = default;
    [[nodiscard]] bool isSameAs(const SavedView &other) const // whatever is shown in it
    {
        return builtIn == other.builtIn && (!builtIn.isEmpty() || name == other.name);
    }
};

[[nodiscard]] QString titleOf(const SavedView &view); // a built-in one's in the language of now

[[nodiscard]] QJsonObject toJson(const SavedView &view);
// Columns go by name, so that another version's columns are not misplaced: unknown ones are left out, those that are
// not named come hidden at the end. Nothing when it is no view. Settings of before tell a built-in view by its name only.
[[nodiscard]] std::optional<SavedView> viewFromJson(const QJsonObject &object);

[[nodiscard]] ColumnChoices defaultColumns();
[[nodiscard]] QList<SavedView> builtInViews(); // the first is the one to begin with

} // namespace gui
