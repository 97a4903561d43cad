// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/changes/changejournal.h"
#include "model/changes/changejson.h"
#include <algorithm>
#include <QDir>
#include <QFile>

namespace model {

static QString fileOf(const QString &folder, const QDateTime &time)
{
    return QDir(folder).filePath(time.toUTC().toString(QStringLiteral("'changes-'yyyy-MM'.jsonl'")));
}

// A line that was cut off by a crash must not swallow the next one.
static bool endsInALine(QFile &file)
{
    if (file.size() == 0)
        return true;
    char last = 0;
    return file.seek(file.size() - 1) && file.getChar(&last) && last == '\n';
}

static QString write(const QString &path, QByteArray line)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadWrite | QIODevice::Append, QFile::ReadOwner | QFile::WriteOwner))
        return file.errorString();
    if (!endsInALine(file))
        line.prepend('\n');
    const bool good = file.write(line.append('\n')) == line.size() && file.flush();
    return good ? QString() : file.errorString();
}

ChangeJournal::ChangeJournal(QString folder) : m_folder(std::move(folder)) {}

void ChangeJournal::append(const ChangeEntry &entry)
{
    if (m_folder.isEmpty())
        return;
    const QByteArray line = toJsonLine(entry);
    const std::lock_guard held(m_lock);
    QDir().mkpath(m_folder);
    m_fault = write(fileOf(m_folder, entry.change.started), line);
}

QString ChangeJournal::fault() const
{
    const std::lock_guard held(m_lock);
    return m_fault;
}

static QList<QByteArray> linesOf(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return {};
    QList<QByteArray> lines = file.readAll().split('\n');
    lines.removeIf([](const QByteArray &line) { return line.isEmpty(); });
    return lines;
}

QList<ChangeEntry> ChangeJournal::newest(qsizetype most, qsizetype *unreadable) const
{
    if (m_folder.isEmpty())
        return {};
    QList<ChangeEntry> newestFirst;
    qsizetype bad = 0;
    const QStringList names = QDir(m_folder).entryList({QStringLiteral("changes-*.jsonl")}, QDir::Files, QDir::Name);
    for (auto name = names.crbegin(); name != names.crend() && newestFirst.size() < most; ++name) {
        const QList<QByteArray> lines = linesOf(QDir(m_folder).filePath(*name));
        for (auto line = lines.crbegin(); line != lines.crend() && newestFirst.size() < most; ++line) {
            if (auto entry = fromJsonLine(*line))
                newestFirst.append(std::move(*entry));
            else
                ++bad;
        }
    }
    if (unreadable)
        *unreadable = bad;
    std::ranges::reverse(newestFirst);
    return newestFirst;
}

} // namespace model
