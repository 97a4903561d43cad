// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QStringList>

namespace gui {

struct NamedThing {
    QString name, host;
};

// A file name for each that any file system takes, all different whatever the case: "web-1.xml"; with the host where two
// have the same name: "web-1@beta.xml". Nothing in a name leads out of the folder.
[[nodiscard]] QStringList fileNames(const QList<NamedThing> &things, const QString &ending);

} // namespace gui
