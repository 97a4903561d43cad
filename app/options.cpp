// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/options.h"
#include "virt/host/uri.h"
#include <QCommandLineParser>
#include <QCoreApplication>
#include <QRegularExpression>

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(Options)
};

const QCommandLineOption connectOption(QStringLiteral("connect"),
                                       QStringLiteral("Show this host too; may be given several times."),
                                       QStringLiteral("URI"));
const QCommandLineOption readOnlyOption(QStringLiteral("read-only"), QStringLiteral("Open all hosts read-only."));
const QCommandLineOption showOption(QStringLiteral("show"), QStringLiteral("Open this instance."),
                                    QStringLiteral("NAME|UUID"));
const QCommandLineOption configOption(QStringLiteral("config"), QStringLiteral("Keep all state in DIR."),
                                      QStringLiteral("DIR"));
const QCommandLineOption langOption(QStringLiteral("lang"), QStringLiteral("Language, for example zh_CN."),
                                    QStringLiteral("xx"));
const QCommandLineOption screenshotOption(
    QStringLiteral("screenshot"),
    QStringLiteral("Save the window as a picture once the first data of all hosts is there, then "
                   "end; needs no display."),
    QStringLiteral("FILE"));
const QCommandLineOption sizeOption(QStringLiteral("size"),
                                    QStringLiteral("Size of that picture; 1440x900 unless given."),
                                    QStringLiteral("WxH"));
const QCommandLineOption versionOption(QStringLiteral("version"), QStringLiteral("Print the version."));
const QCommandLineOption helpOption({QStringLiteral("help"), QStringLiteral("h")}, QStringLiteral("Print this text."));

void addAll(QCommandLineParser &parser)
{
    parser.setApplicationDescription(QStringLiteral("Instances, snapshots and migrations on libvirt hosts."));
    parser.addOptions({connectOption, readOnlyOption, showOption, configOption, langOption, screenshotOption,
                       sizeOption, versionOption, helpOption});
}

tl::expected<QSize, QString> parseSize(const QString &text)
{
    static const QRegularExpression form(QStringLiteral("\\A(\\d{1,5})x(\\d{1,5})\\z"));
    const auto match = form.match(text);
    const QSize size(match.captured(1).toInt(), match.captured(2).toInt());
    if (!match.hasMatch() || size.width() < 320 || size.height() < 240 || size.width() > 16384 || size.height() > 16384)
        return tl::unexpected(QStringLiteral("--size: \"%1\" is not a size such as 1440x900").arg(text));
    return size;
}

} // namespace

tl::expected<Options, QString> parseOptions(const QStringList &arguments)
{
    QCommandLineParser parser;
    addAll(parser);
    if (!parser.parse(arguments))
        return tl::unexpected(parser.errorText());
    if (!parser.positionalArguments().isEmpty())
        return tl::unexpected(QStringLiteral("Unexpected argument \"%1\"; hosts are named with --connect")
                                  .arg(virt::withoutPasswords(parser.positionalArguments().constFirst())));
    Options out{.connect = parser.values(connectOption),
                .readOnly = parser.isSet(readOnlyOption),
                .show = parser.value(showOption),
                .configDir = parser.value(configOption),
                .language = parser.value(langOption),
                .screenshot = parser.value(screenshotOption),
                .version = parser.isSet(versionOption),
                .help = parser.isSet(helpOption)};
    for (const QString &uri : out.connect)
        if (const auto parsed = virt::parseUri(uri); !parsed)
            return tl::unexpected(
                QStringLiteral("--connect %1: %2").arg(virt::withoutPasswords(uri), parsed.error().message));
    if (!parser.isSet(sizeOption))
        return out;
    const auto size = parseSize(parser.value(sizeOption));
    if (!size)
        return tl::unexpected(size.error());
    out.size = *size;
    return out;
}

QString helpText()
{
    QCommandLineParser parser;
    addAll(parser);
    return parser.helpText();
}
