// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QSize>
#include <QString>
#include <QStringList>
#include <tl/expected.hpp>

// The command line. Read before there is an application object, because whether a display is needed depends on it.
struct Options {
    QStringList connect; // URIs
    bool readOnly = false;
    QString show;      // name or UUID of an instance
    QString configDir; // empty: by the XDG rules
    QString language;  // empty: the system's
    QString screenshot;
    QSize size{1440, 900};
    bool version = false, help = false;
};

// The error is one line for stderr.
[[nodiscard]] tl::expected<Options, QString> parseOptions(const QStringList &arguments);
[[nodiscard]] QString helpText();
