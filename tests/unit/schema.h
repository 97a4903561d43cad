// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QByteArray>
#include <QProcess>
#include <QTemporaryFile>
#include <QTest>

// What libvirt's own schema says against XML of ours; empty: nothing. `schema`: "storagepool", "storagevol", "secret" …
inline QByteArray schemaFault(const QByteArray &xml, const QString &schema)
{
    QTemporaryFile file;
    if (!file.open() || file.write(xml) != xml.size() || !file.flush())
        return "no temporary file";
    QProcess validate;
    validate.setProcessChannelMode(QProcess::MergedChannels);
    validate.start(QStringLiteral("virt-xml-validate"), {file.fileName(), schema});
    if (!validate.waitForFinished(20000))
        return "virt-xml-validate does not run: " + validate.errorString().toUtf8();
    return validate.exitCode() == 0 ? QByteArray() : validate.readAll() + '\n' + xml;
}
