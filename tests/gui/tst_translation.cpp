// SPDX-License-Identifier: GPL-3.0-or-later
// What the program shows is found in the catalogues: the classes have the contexts there that they have here.
#include "app/translation.h"
#include "gui/main/mainwindow.h"
#include "model/fleet.h"
#include "model/text/quantity.h"
#include "model/text/statetext.h"
#include "tests/gui/catalogue.h"
#include "virt/core/library.h"
#include "virt/core/sentences.h"
#include "virt/host/uri.h"
#include <QAction>
#include <QDialog>
#include <QMutex>
#include <QSettings>
#include <QTabWidget>
#include <QTemporaryDir>
#include <QTest>
#include <QTranslator>
#include <QTreeView>

namespace {

constexpr int soon = 20'000;

// Asked first, it answers nothing, but remembers what nobody else could have answered.
class Witness : public QTranslator {
public:
    explicit Witness(const QList<Message> &known)
    {
        for (const Message &m : known)
            m_known.insert(m.key());
    }
    bool isEmpty() const override { return false; }
    QString translate(const char *context, const char *source, const char *comment, int) const override
    {
        const QString where = QString::fromUtf8(context);
        const bool ours = where.startsWith("gui::") || where.startsWith("model::") || where.startsWith("virt::");
        const QMutexLocker lock(&m_mutex); // sessions ask in their own threads
        const QString what = Message::keyOf(where, QString::fromUtf8(source), QString::fromUtf8(comment));
        if (ours)
            (m_known.contains(what) ? m_asked : m_missed).insert(what);
        return {};
    }
    QSet<QString> asked() const { return (QMutexLocker(&m_mutex), m_asked); }
    QSet<QString> missed() const { return (QMutexLocker(&m_mutex), m_missed); }

private:
    QSet<QString> m_known;
    mutable QMutex m_mutex;
    mutable QSet<QString> m_asked, m_missed;
};

class Window {
public:
    Window()
    {
        m_fleet.add({.uri = QStringLiteral("test:///default")});
        m_window.resize(1280, 800);
        m_window.QWidget::show();
    }
    gui::MainWindow &window() { return m_window; }
    bool listed()
    {
        auto *list = find<QTreeView>("instancesView");
        return QTest::qWaitFor([&] { return list->model()->rowCount() == 1; }, soon);
    }
    template<class T>
    T *find(const char *name)
    {
        T *found = m_window.findChild<T *>(QString::fromLatin1(name));
        if (!found)
            qFatal("there is no %s", name);
        return found;
    }
    QDialog *dialogOf(const char *action)
    {
        find<QAction>(action)->trigger();
        if (!QTest::qWaitFor([&] { return dialog(); }, soon))
            qFatal("%s opens nothing", action);
        return dialog();
    }

private:
    QDialog *dialog()
    {
        const auto all = m_window.findChildren<QDialog *>();
        const auto shown = std::ranges::find_if(all, &QWidget::isVisible);
        return shown == all.end() ? nullptr : *shown;
    }
    QTemporaryDir m_dir;
    QSettings m_settings{m_dir.filePath(QStringLiteral("virtdeck.ini")), QSettings::IniFormat};
    model::Fleet m_fleet;
    gui::MainWindow m_window{m_fleet, m_settings};
};

void keep(QWidget &widget, const QString &name)
{
    QDir().mkpath(QStringLiteral("screenshots"));
    QVERIFY(widget.grab().save(QStringLiteral("screenshots/zh-%1.png").arg(name)));
}

bool isChinese(const QString &text)
{
    return std::ranges::any_of(text, [](QChar c) { return c.script() == QChar::Script_Han; });
}

void speak(const QString &language)
{
    qDeleteAll(qApp->findChildren<QTranslator *>());
    installTranslations(*qApp, language);
}

} // namespace

class TestTranslation : public QObject {
    Q_OBJECT
private slots:
    void initTestCase()
    {
        Q_INIT_RESOURCE(icons);
        m_library = std::make_unique<virt::Library>();
    }
    void init() { speak(QStringLiteral("zh_CN")); }
    void cleanupTestCase() { m_library.reset(); }

    void englishSingular();
    void sentences();
    void ofVirt();
    void ofModel();
    void nothingShownIsMissed();

private:
    std::unique_ptr<virt::Library> m_library;
};

void TestTranslation::englishSingular()
{
    const auto instances = [](int n) {
        return QCoreApplication::translate("gui::InstancesPage", "%Ln instances", nullptr, n);
    };
    for (const char *language : {"en_US", "de_DE"}) { // English below whatever has no catalogue
        speak(language);
        QCOMPARE(instances(1), "1 instance");
        QCOMPARE(instances(2), "2 instances");
        QCOMPARE(instances(0), "0 instances");
    }
    speak(QStringLiteral("zh_CN"));
    QCOMPARE(instances(1), "1 个实例");
    QCOMPARE(instances(2), "2 个实例");
}

void TestTranslation::sentences()
{
    QCOMPARE(virt::ended(" Domain not found "), "Domain not found.");
    QCOMPARE(virt::ended("Really?"), "Really?");
    QCOMPARE(virt::ended("主机没有响应"), "主机没有响应。");
    QCOMPARE(virt::ended("已取消。"), "已取消。");
    QCOMPARE(virt::ended(""), "");
    QCOMPARE(virt::joined({"Start web:", "", "It is on."}), "Start web: It is on.");
    QCOMPARE(virt::joined({"启动 web：", "Domain not found.", "请重试。", "完。"}),
             "启动 web：Domain not found. 请重试。完。");
}

void TestTranslation::ofVirt()
{
    const auto uri = virt::readUri(QStringLiteral("qemu+ssh://:secret@host/system"));
    QVERIFY(!uri);
    QVERIFY2(isChinese(uri.error().during) && isChinese(uri.error().message) && isChinese(uri.error().advice),
             qPrintable(uri.error().text()));
    model::Fleet fleet;
    const auto id = fleet.add({.uri = QStringLiteral("test:///no/such/file")});
    QTRY_VERIFY_WITH_TIMEOUT(!fleet.hosts().find(id)->error.isEmpty(), soon);
    QVERIFY2(isChinese(fleet.hosts().find(id)->error), qPrintable(fleet.hosts().find(id)->error));
}

void TestTranslation::ofModel()
{
    using virt::DomainState;
    QCOMPARE(model::stateText({.state = DomainState::Running}), "运行中");
    QCOMPARE(model::stateText({.state = DomainState::Paused, .reason = virt::StateReason::IoError}),
             "已暂停：I/O 错误");
    QCOMPARE(model::ageText(300'000), "5 分钟");
    model::Fleet fleet;
    const auto header = [](const QAbstractItemModel &m, int column) {
        return m.headerData(column, Qt::Horizontal).toString();
    };
    QCOMPARE(header(fleet.instances(), model::InstancesModel::Name), "名称");
    QCOMPARE(header(fleet.jobs(), model::JobsModel::Outcome), "结果");
}

static void walkTabs(Window &w, const char *name)
{
    auto *tabs = w.find<QTabWidget>(name);
    for (int tab = 0; tab < tabs->count(); ++tab) {
        tabs->setCurrentIndex(tab);
        const QString text = tabs->tabText(tab);
        QVERIFY2(isChinese(text) || text == "XML" || text == "CPU", qPrintable(text)); // they are so in Chinese
        keep(w.window(), QStringLiteral("%1-%2").arg(name).arg(tab));
    }
}

static void openDialogs(Window &w)
{
    for (const char *action : {"addHost", "takeSnapshot", "migrate", "forceOff", "about"}) {
        QDialog *dialog = w.dialogOf(action);
        QVERIFY(QTest::qWaitForWindowExposed(dialog));
        keep(*dialog, action);
        QVERIFY2(isChinese(dialog->windowTitle()), qPrintable(dialog->windowTitle()));
        delete dialog;
    }
}

void TestTranslation::nothingShownIsMissed()
{
    Witness witness(catalogue(QStringLiteral("zh_CN")));
    QCoreApplication::installTranslator(&witness);
    {
        Window w;
        QVERIFY(w.listed());
        keep(w.window(), "fleet");
        QCOMPARE(w.find<QAction>("start")->text(), "启动");
        auto *hosts = w.find<QTreeView>("hostsTree");
        hosts->setCurrentIndex(hosts->model()->index(0, 0, hosts->model()->index(0, 0)));
        walkTabs(w, "hostTabs");
        w.window().show("test");
        walkTabs(w, "instanceTabs");
        openDialogs(w);
    }
    QCoreApplication::removeTranslator(&witness);
    QVERIFY(witness.asked().size() > 150);
    QVERIFY2(witness.missed().isEmpty(), qPrintable(witness.missed().values().join(u'\n')));
}

QTEST_MAIN(TestTranslation)
#include "tst_translation.moc"
