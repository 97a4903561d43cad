// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/gui/catalogue.h"
#include <QFile>
#include <QXmlStreamReader>

namespace {

Message readMessage(QXmlStreamReader &xml, const QString &context)
{
    Message m{.context = context};
    m.plural = xml.attributes().hasAttribute("numerus");
    while (xml.readNextStartElement()) {
        if (xml.name() == u"source")
            m.source = xml.readElementText();
        else if (xml.name() == u"comment")
            m.comment = xml.readElementText();
        else if (xml.name() != u"translation")
            xml.skipCurrentElement();
        else if (m.finished = !xml.attributes().hasAttribute("type"); !m.plural)
            m.translations = {xml.readElementText()};
        else
            while (xml.readNextStartElement())
                m.translations.append(xml.readElementText());
    }
    return m;
}

QList<Message> readContext(QXmlStreamReader &xml)
{
    QList<Message> out;
    QString context;
    while (xml.readNextStartElement()) {
        if (xml.name() == u"name")
            context = xml.readElementText();
        else
            out.append(readMessage(xml, context));
    }
    return out;
}

} // namespace

QList<Message> catalogue(const QString &language)
{
    QFile file(QStringLiteral(VIRTDECK_SOURCE_DIR "/translations/virtdeck_%1.ts").arg(language));
    if (!file.open(QFile::ReadOnly))
        qFatal("cannot read %s", qPrintable(file.fileName()));
    QXmlStreamReader xml(&file);
    QList<Message> out;
    xml.readNextStartElement(); // TS
    while (xml.readNextStartElement())
        out.append(readContext(xml));
    if (xml.hasError())
        qFatal("%s: %s", qPrintable(file.fileName()), qPrintable(xml.errorString()));
    return out;
}
