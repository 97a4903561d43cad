// SPDX-License-Identifier: GPL-3.0-or-later
// Files that the program keeps for itself. Any thread may use these functions.
#pragma once
#include "virt/core/result.h"
#include <QDateTime>
#include <QJsonObject>

namespace model {

// At most `most` bytes; a file that is not there is empty.
[[nodiscard]] virt::Result<QByteArray> readFile(const QString &path, qint64 most);

// All of it or nothing (QSaveFile), readable by the user alone; makes the folder.
[[nodiscard]] virt::Result<> writeFile(const QString &path, const QByteArray &content);

// FILE.damaged-20261120-083600, a name that is free.
[[nodiscard]] QString nameForDamaged(const QString &path, const QDateTime &when = QDateTime::currentDateTime());

// Renames FILE to FILE.damaged-20261120-083600 and tells the new name: what cannot be read is never written over.
[[nodiscard]] virt::Result<QString> setAside(const QString &path, const QDateTime &when = QDateTime::currentDateTime());

// The same, as a sentence for the user: what was wrong with which file, and where it is now.
[[nodiscard]] QString setAsideText(const QString &path, const virt::Error &why);

// A JSON file whose first members tell what it is: {"format": "virtdeck-hosts", "version": 1, …}.
struct JsonFile {
    QString path;
    QString format;
    int version = 1;                        // of what is written; older ones are read too
    qint64 most = qint64(64) * 1024 * 1024; // bytes
};

// An object without members when the file is not there. Error::Invalid when it is no such file: what is wrong, in which
// line.
[[nodiscard]] virt::Result<QJsonObject> readJson(const JsonFile &file);
[[nodiscard]] virt::Result<QJsonObject> parseJson(const JsonFile &file, const QByteArray &content);
[[nodiscard]] virt::Result<> writeJson(const JsonFile &file, QJsonObject content);

// For what the program wrote itself: a damaged file is set aside, a sentence about it is added to `faults`, and the
// answer is the empty object.
[[nodiscard]] QJsonObject readOwnJson(const JsonFile &file, QStringList *faults);

} // namespace model
