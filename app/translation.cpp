// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/translation.h"
#include <QCoreApplication>
#include <QLibraryInfo>
#include <QLocale>
#include <QTranslator>

static void install(QCoreApplication &app, const QLocale &locale, const QString &catalogue, const QString &dir)
{
    auto *translator = new QTranslator(&app);
    if (translator->load(locale, catalogue, QStringLiteral("_"), dir))
        QCoreApplication::installTranslator(translator);
    else
        delete translator;
}

void installTranslations(QCoreApplication &app, const QString &language)
{
    const QLocale locale = language.isEmpty() ? QLocale::system() : QLocale(language);
    QLocale::setDefault(locale);
    install(app, QLocale(QLocale::English), QStringLiteral("virtdeck"),
            QStringLiteral(":/translations")); // the plurals, below all
    install(app, locale, QStringLiteral("qtbase"), QLibraryInfo::path(QLibraryInfo::TranslationsPath));
    install(app, locale, QStringLiteral("virtdeck"), QStringLiteral(":/translations"));
}
