// SPDX-License-Identifier: GPL-3.0-or-later
// The house's rules, read from the sources: gui -> model -> virt, libvirt only in virt's own files, widgets only in gui.
#include <QDirIterator>
#include <QRegularExpression>
#include <QTest>

namespace {

struct Include {
    QString file, what;
};

QStringList sources(const QString &room)
{
    QStringList out;
    QDirIterator it(QStringLiteral(VIRTDECK_SOURCE_DIR "/") + room, {QStringLiteral("*.h"), QStringLiteral("*.cpp")},
                    QDir::Files, QDirIterator::Subdirectories);
    while (it.hasNext())
        out << it.next();
    return out;
}

QString read(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}

QList<Include> includes(const QString &room)
{
    static const QRegularExpression line(QStringLiteral("^#include [<\"]([^>\"]+)[>\"]"),
                                         QRegularExpression::MultilineOption);
    QList<Include> out;
    for (const QString &file : sources(room)) {
        auto hits = line.globalMatch(read(file));
        while (hits.hasNext())
            out.append({file, hits.next().captured(1)});
    }
    return out;
}

bool isPrivate(const QString &file)
{
    return file.endsWith(QStringLiteral(".cpp")) || file.endsWith(QStringLiteral("_p.h"));
}

QStringList violations(const QString &room, const QString &pattern, bool (*allowed)(const QString &file) = nullptr)
{
    const QRegularExpression forbidden(pattern);
    QStringList out;
    for (const Include &i : includes(room))
        if (forbidden.match(i.what).hasMatch() && !(allowed && allowed(i.file)))
            out << i.file + QStringLiteral(" includes ") + i.what;
    return out;
}

} // namespace

class TstRooms : public QObject {
    Q_OBJECT
private slots:
    void includesGoOneWay_data()
    {
        QTest::addColumn<QString>("room");
        QTest::addColumn<QString>("forbidden");
        QTest::newRow("virt knows neither models nor windows")
            << "virt"
            << "^(model|gui|app)/|^QtWidgets|^Q(Widget|Dialog|Application|MainWindow|Painter|Icon|Color)$";
        QTest::newRow("model knows no window")
            << "model"
            << "^(gui|app)/|^QtWidgets|^Q(Widget|Dialog|Application|MainWindow|Painter|Icon|Color)$";
        QTest::newRow("model knows no libvirt") << "model"
                                                << "^libvirt/|_p\\.h$";
        QTest::newRow("windows know no libvirt") << "gui"
                                                 << "^libvirt/|^virt/.*_p\\.h$|^app/";
        QTest::newRow("the program knows no libvirt") << "app"
                                                      << "^libvirt/|_p\\.h$";
    }
    void includesGoOneWay()
    {
        QFETCH(QString, room);
        QFETCH(QString, forbidden);
        QVERIFY2(includes(room).size() > 3, "the room is empty: is the path right?");
        const QStringList found = violations(room, forbidden);
        QVERIFY2(found.isEmpty(), qPrintable(found.join(u'\n')));
    }

    void publicHeadersOfVirtKnowNoLibvirt()
    {
        const QStringList found = violations(QStringLiteral("virt"), QStringLiteral("^libvirt/|^pugixml|_p\\.h$"),
                                             isPrivate);
        QVERIFY2(found.isEmpty(), qPrintable(found.join(u'\n')));
    }

    void nothingWaitsInTheGui()
    {
        static const QRegularExpression waits(QStringLiteral(
            "QEventLoop|processEvents|BlockingQueuedConnection|\\bexec\\(\\)|waitForFinished|QThread::\\w*sleep"));
        QStringList found;
        for (const QString &room : QStringList{"gui", "model"})
            for (const QString &file : sources(room))
                if (const auto hit = waits.match(read(file)); hit.hasMatch())
                    found << file + QStringLiteral(": ") + hit.captured();
        QVERIFY2(found.isEmpty(), qPrintable(found.join(u'\n')));
    }

    // Every call goes through VIRT(): a bare one would not be logged, nor asserted off the GUI thread.
    void everyCallIsLogged()
    {
        static const QRegularExpression bare(
            QStringLiteral("\\bvir(Domain|Connect|Storage|Stream|Node|Network|Secret)[A-Z]\\w*\\("));
        static const QRegularExpression local(QStringLiteral(
            "^vir((Domain|DomainSnapshot|StoragePool|Network|NodeDevice)GetName|DomainGet(UUID|ID|Connect)|StorageVolGet(Name|Key)|SecretGet(UsageID|UsageType|UUIDString|UUID)|StoragePoolGet(UUIDString|UUID)|\\w+Ref|ConnectSetKeepAlive|Stream(Recv|Send)\\w*|\\w+Free|ConnectClose)\\($"));
        QStringList found;
        for (const QString &file : sources(QStringLiteral("virt"))) {
            auto hits = bare.globalMatch(read(file));
            while (hits.hasNext())
                if (const QString call = hits.next().captured(); !local.match(call).hasMatch())
                    found << file + QStringLiteral(": ") + call;
        }
        QVERIFY2(found.isEmpty(), qPrintable(found.join(u'\n')));
    }

    void licenceInEveryFile()
    {
        QStringList found;
        for (const QString &room : QStringList{"virt", "model", "gui", "app", "tests"})
            for (const QString &file : sources(room))
                if (!read(file).startsWith(QStringLiteral("// SPDX-License-Identifier: GPL-3.0-or-later\n")))
                    found << file;
        QVERIFY2(found.isEmpty(), qPrintable(found.join(u'\n')));
    }
};

QTEST_GUILESS_MAIN(TstRooms)
#include "tst_rooms.moc"
