// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QStringList>

// A text of translations/*.ts.
struct Message {
    QString context, source, comment;
    QStringList translations; // the forms of a plural
    bool plural = false, finished = false;

    QString key() const { return keyOf(context, source, comment); }
    static QString keyOf(const QString &context, const QString &source, const QString &comment)
    {
        return context + u'/' + source + u'/' + comment;
    }
};

// All texts of translations/virtdeck_<language>.ts; ends the test where the file cannot be read.
QList<Message> catalogue(const QString &language);
