// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/text/moment.h"
#include <QDateTime>
#include <QLocale>

namespace model {

QString momentText(const QDateTime &time)
{
    return QLocale().toString(time.toLocalTime(), QStringLiteral("yyyy-MM-dd HH:mm:ss"));
}

} // namespace model
