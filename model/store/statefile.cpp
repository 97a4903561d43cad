// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/store/statefile.h"
#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QJsonDocument>
#include <QSaveFile>

namespace model {

using virt::Error;
using virt::Result;

namespace {
struct Words {
    Q_DECLARE_TR_FUNCTIONS(model::StateFile)
};

const QString formatKey = QStringLiteral("format");
const QString versionKey = QStringLiteral("version");

QString readingText(const QString &path)
{
    return Words::tr("Read %1").arg(QDir::toNativeSeparators(path));
}

Error failed(const QString &during, const QString &message)
{
    return {.kind = Error::Kind::Failed, .during = during, .message = message};
}
} // namespace

Result<QByteArray> readFile(const QString &path, qint64 most)
{
    QFile file(path);
    if (!file.exists())
        return QByteArray();
    if (!file.open(QIODevice::ReadOnly))
        return failed(readingText(path), file.errorString());
    if (file.size() > most)
        return Error::invalid(readingText(path), Words::tr("The file is too large"));
    QByteArray content = file.read(most + 1);
    if (file.error() != QFileDevice::NoError)
        return failed(readingText(path), file.errorString());
    return content;
}

Result<> writeFile(const QString &path, const QByteArray &content)
{
    const QString during = Words::tr("Write %1").arg(QDir::toNativeSeparators(path));
    QDir().mkpath(QFileInfo(path).path());
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly))
        return failed(during, file.errorString());
    file.setPermissions(QFileDevice::ReadOwner | QFileDevice::WriteOwner);
    file.write(content);
    if (!file.commit())
        return failed(during, file.errorString());
    return {};
}

QString nameForDamaged(const QString &path, const QDateTime &when)
{
    const QString name = path + QStringLiteral(".damaged-") + when.toString(QStringLiteral("yyyyMMdd-HHmmss"));
    QString free = name;
    for (int n = 2; QFileInfo::exists(free); ++n)
        free = name + u'-' + QString::number(n);
    return free;
}

Result<QString> setAside(const QString &path, const QDateTime &when)
{
    QString name = nameForDamaged(path, when);
    QFile file(path);
    if (!file.rename(name))
        return failed(Words::tr("Rename %1").arg(QDir::toNativeSeparators(path)), file.errorString());
    return name;
}

QString setAsideText(const QString &path, const Error &why)
{
    const auto kept = setAside(path);
    return kept ? Words::tr("%1 could not be read and was set aside as %2: %3")
                      .arg(QDir::toNativeSeparators(path), QFileInfo(*kept).fileName(), why.message)
                : Words::tr("%1 could not be read (%2) nor set aside: %3")
                      .arg(QDir::toNativeSeparators(path), why.message, kept.error().message);
}

Result<QJsonObject> parseJson(const JsonFile &file, const QByteArray &content)
{
    const QString during = readingText(file.path);
    QJsonParseError fault;
    const QJsonDocument document = QJsonDocument::fromJson(content, &fault);
    if (fault.error != QJsonParseError::NoError) {
        const auto line = content.left(fault.offset).count('\n') + 1;
        return Error::invalid(during, Words::tr("Line %1: %2").arg(line).arg(fault.errorString()));
    }
    QJsonObject out = document.object();
    if (out.value(formatKey).toString() != file.format)
        return Error::invalid(during, Words::tr("This is no file of the kind \"%1\"").arg(file.format));
    const int version = out.value(versionKey).toInt();
    if (version < 1)
        return Error::invalid(during, Words::tr("The file does not say its version"));
    if (version > file.version)
        return Error::invalid(during, Words::tr("The file is of a newer version of Virtdeck"));
    return out;
}

Result<QJsonObject> readJson(const JsonFile &file)
{
    const auto content = readFile(file.path, file.most);
    if (!content)
        return content.error();
    if (content->isEmpty() && !QFileInfo::exists(file.path))
        return QJsonObject();
    return parseJson(file, *content);
}

Result<> writeJson(const JsonFile &file, QJsonObject content)
{
    content.insert(formatKey, file.format);
    content.insert(versionKey, file.version);
    return writeFile(file.path, QJsonDocument(content).toJson(QJsonDocument::Compact) + '\n');
}

QJsonObject readOwnJson(const JsonFile &file, QStringList *faults)
{
    const auto content = readJson(file);
    if (content)
        return *content;
    const QString fault = setAsideText(file.path, content.error());
    if (faults)
        faults->append(fault);
    return {};
}

} // namespace model
