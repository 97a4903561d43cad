// SPDX-License-Identifier: GPL-3.0-or-later
// The running lab, for the tests that need one.
#pragma once
#include <QProcess>
#include <QRegularExpression>
#include <QStringList>

namespace labtool {

// The long matrices too
inline bool full()
{
    return qEnvironmentVariableIntValue("VIRTDECK_TEST_FULL") == 1;
}

struct Output {
    int status = -1;
    QString text; // of both streams when it failed
    [[nodiscard]] bool ok() const { return status == 0; }
};

// tests/lab/lab WORDS…
inline Output lab(const QStringList &words, int limitMs = 120'000)
{
    QProcess process;
    process.start(QStringLiteral(VIRTDECK_SOURCE_DIR "/tests/lab/lab"), words);
    if (!process.waitForFinished(limitMs)) {
        process.kill();
        process.waitForFinished();
        return {.text = QStringLiteral("lab %1 did not end").arg(words.join(u' '))};
    }
    const bool ended = process.exitStatus() == QProcess::NormalExit;
    QByteArray text = process.readAllStandardOutput();
    if (!ended || process.exitCode() != 0)
        text += process.readAllStandardError();
    return {.status = ended ? process.exitCode() : -1, .text = QString::fromUtf8(text).trimmed()};
}

// A command inside a host
inline Output on(const QString &host, const QStringList &command)
{
    return lab(QStringList{QStringLiteral("exec"), host} + command);
}

// There, with virsh at that host's daemon
inline Output sh(const QString &host, const QString &script)
{
    return on(host, {QStringLiteral("sh"), QStringLiteral("-c"),
                     QStringLiteral("export LIBVIRT_DEFAULT_URI=qemu:///system; ") + script});
}

inline Output virsh(const QString &host, const QStringList &words)
{
    const QStringList local{QStringLiteral("timeout"), QStringLiteral("60"), QStringLiteral("virsh"),
                            QStringLiteral("-q"),      QStringLiteral("-c"), QStringLiteral("qemu:///system")};
    return on(host, local + words);
}

// Whatever an earlier test left
inline void forgetSnapshots(const QString &host, const QString &guest)
{
    const QStringList names = virsh(host, {QStringLiteral("snapshot-list"), guest, QStringLiteral("--name")})
                                  .text.split(u'\n', Qt::SkipEmptyParts);
    for (const QString &name : names)
        virsh(host, {QStringLiteral("snapshot-delete"), guest, name.trimmed()});
}

// What `lab counter` found
struct Counter {
    qint64 disk = -1, console = -1, gaps = -1, holes = -1, back = -1;
};

inline Counter counter(const QString &hosts, const QString &guest)
{
    const QString text = lab({QStringLiteral("counter"), hosts, guest}).text;
    const auto value = [&](const char *name) {
        const QRegularExpression pattern(QString::fromLatin1(name) + QStringLiteral("=(-?\\d+)"));
        const auto match = pattern.match(text);
        return match.hasMatch() ? match.captured(1).toLongLong() : -1;
    };
    return {.disk = value("disk"),
            .console = value("console"),
            .gaps = value("gaps"),
            .holes = value("holes"),
            .back = value("back")};
}

} // namespace labtool
