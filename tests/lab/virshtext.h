// SPDX-License-Identifier: GPL-3.0-or-later
// What virsh prints, for the tests that compare it with what the program knows.
#pragma once
#include "labtool.h"
#include <QElapsedTimer>
#include <QMap>

namespace labtool {

using Fields = QMap<QString, QString>;

// "Max memory:     131072 KiB" and "  cpu.time=123": the name and what follows, one to a line
inline Fields fieldsOf(const QString &text, QChar separator)
{
    Fields out;
    for (const QString &line : text.split(u'\n')) {
        if (const auto at = line.indexOf(separator); at > 0)
            out.insert(line.left(at).trimmed(), line.mid(at + 1).trimmed());
    }
    return out;
}

// What virsh said, and how long before now it was asked at the latest
struct Said {
    Fields fields;
    qint64 atNs = 0;
    // Of the first word: "131072 KiB" is 131072. -1 where it is not said.
    [[nodiscard]] qint64 number(const QString &name) const
    {
        return fields.contains(name) ? fields.value(name).section(u' ', 0, 0).toLongLong() : -1;
    }
};

inline qint64 steadyNs()
{
    return std::chrono::steady_clock::now().time_since_epoch().count();
}

inline Said ask(const QString &host, const QStringList &words, QChar separator = u':')
{
    const Output out = virsh(host, words);
    return {.fields = fieldsOf(out.ok() ? out.text : QString(), separator), .atNs = steadyNs()};
}

} // namespace labtool
