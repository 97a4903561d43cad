// SPDX-License-Identifier: GPL-3.0-or-later
#include "virt/core/say.h"
#include "virt/host/sshlines_p.h"
#include <algorithm>
#include <QRegularExpression>

namespace virt::ssh {

static constexpr int deepestInclude = 16; // ssh's own limit
static constexpr int mostFiles = 500;     // a file that includes itself twice would be read 65,536 times

std::optional<QStringList> splitWords(const QString &text)
{
    QStringList out;
    QString word;
    QChar quote;
    bool inWord = false;
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar c = text[i];
        const bool escape = c == u'\\' && i + 1 < text.size() && QStringView(u"\"'\\ ").contains(text[i + 1]);
        if (escape) {
            word += text[++i];
        } else if (!quote.isNull() && c == quote) {
            quote = {};
        } else if (quote.isNull() && (c == u'"' || c == u'\'')) {
            quote = c;
        } else if (quote.isNull() && c.isSpace()) {
            if (inWord)
                out << word;
            word.clear();
            inWord = false;
            continue;
        } else if (quote.isNull() && !inWord && c == u'#') {
            break; // a comment at the end of the line
        } else {
            word += c;
        }
        inWord = true;
    }
    if (!quote.isNull())
        return {};
    if (inWord)
        out << word;
    return out;
}

// By hand, because a regular expression of many stars takes for ever.
static bool matchesOne(const QString &host, const QString &pattern)
{
    qsizetype h = 0, p = 0, star = -1, behindStar = 0;
    while (h < host.size()) {
        if (p < pattern.size() && pattern[p] == u'*') {
            star = p++;
            behindStar = h;
        } else if (p < pattern.size() && (pattern[p] == u'?' || pattern[p].toLower() == host[h].toLower())) {
            ++p;
            ++h;
        } else if (star >= 0) {
            p = star + 1;
            h = ++behindStar;
        } else {
            return false;
        }
    }
    while (p < pattern.size() && pattern[p] == u'*')
        ++p;
    return p == pattern.size();
}

bool matches(const QString &host, const Condition &patterns)
{
    bool out = false;
    for (const QString &pattern : patterns) {
        if (pattern.startsWith(u'!') && matchesOne(host, pattern.mid(1)))
            return false;
        out |= !pattern.startsWith(u'!') && matchesOne(host, pattern);
    }
    return out;
}

namespace {

class Reader {
public:
    Reader(const SshSurroundings &around, Lines &out) : m_around(around), m_out(out) {}

    void readFile(const QString &file, const QList<Condition> &outer, int depth)
    {
        if (++m_files > mostFiles)
            return;
        const auto text = m_around.read(file);
        if (!text)
            return fault(file, 0, Say::tr("The file cannot be read"));
        if (text->size() > longestFile)
            return fault(file, 0, Say::tr("The file is too large"));
        QList<Condition> under = outer;
        int number = 0;
        for (const QString &line : text->split(u'\n'))
            readLine({.file = file, .number = ++number}, line.trimmed(), outer, under, depth);
    }

private:
    void readLine(Line line, const QString &text, const QList<Condition> &outer, QList<Condition> &under, int depth)
    {
        if (text.isEmpty() || text.startsWith(u'#'))
            return;
        static const QRegularExpression form(QStringLiteral("\\A(\\w+)\\s*(?:=\\s*|\\s|\\z)(.*)\\z"));
        const auto match = form.match(text);
        const auto words = splitWords(match.captured(2));
        if (!match.hasMatch())
            return fault(line.file, line.number, Say::tr("This is no setting"));
        if (!words)
            return fault(line.file, line.number, Say::tr("A quote is not closed"));
        if (words->isEmpty())
            return fault(line.file, line.number, Say::tr("%1 lacks its value").arg(match.captured(1)));
        line.keyword = match.captured(1).toLower();
        line.arguments = *words;
        if (line.keyword == QStringLiteral("host"))
            under = outer + QList<Condition>{*words};
        else if (line.keyword == QStringLiteral("match"))
            under = outer + QList<Condition>{conditionOf(line)};
        if (line.keyword == QStringLiteral("include"))
            return include(line, under, depth);
        line.under = under;
        m_out.lines.append(line);
    }

    // What a Match line asks can often be known only when the connection is made.
    Condition conditionOf(const Line &line)
    {
        const QString what = line.arguments.constFirst().toLower();
        if (line.arguments.size() == 1 && what == QStringLiteral("all"))
            return {QStringLiteral("*")};
        const bool byHost = what == QStringLiteral("host") || what == QStringLiteral("originalhost");
        if (line.arguments.size() == 2 && byHost)
            return line.arguments[1].split(u',');
        fault(line.file, line.number,
              Say::tr("Match %1 is decided when ssh connects; it is left out here").arg(line.arguments.join(u' ')));
        return {};
    }

    void include(const Line &line, const QList<Condition> &under, int depth)
    {
        if (depth >= deepestInclude)
            return fault(line.file, line.number, Say::tr("Too many files include each other"));
        for (QString pattern : line.arguments) {
            if (pattern.startsWith(QStringLiteral("~/")))
                pattern = m_around.home + pattern.mid(1);
            else if (!pattern.startsWith(u'/'))
                pattern = m_around.home + QStringLiteral("/.ssh/") + pattern;
            for (const QString &file : m_around.match(pattern))
                readFile(file, under, depth + 1);
        }
    }

    void fault(const QString &file, int line, const QString &words)
    {
        m_out.faults.append({.file = file, .line = line, .words = words});
    }

    const SshSurroundings &m_around;
    Lines &m_out;
    int m_files = 0;
};

} // namespace

Lines readLines(const QString &file, const SshSurroundings &around)
{
    Lines out;
    Reader(around, out).readFile(file, {}, 0);
    return out;
}

} // namespace virt::ssh
