// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/text/collation.h"
#include <QLocale>

namespace model {

QCollator nameCollator()
{
    // The C locale knows neither numbers in names nor case.
    QCollator out(QLocale().language() == QLocale::C ? QLocale(QLocale::English) : QLocale());
    out.setNumericMode(true);
    out.setCaseSensitivity(Qt::CaseInsensitive);
    return out;
}

} // namespace model
