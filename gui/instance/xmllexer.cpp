// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/instance/xmllexer.h"
#include <algorithm>

namespace gui {

namespace {

using Kind = XmlToken::Kind;

bool endsName(QChar c)
{
    return c.isSpace() || c == u'>' || c == u'/' || c == u'=' || c == u'<' || c == u'"' || c == u'\'';
}

class Lexer {
public:
    Lexer(QStringView line, XmlInside &inside) : m_line(line), m_inside(inside) {}

    QList<XmlToken> run()
    {
        while (m_at < m_line.size())
            step();
        return m_tokens;
    }

private:
    void step()
    {
        switch (m_inside) {
        case XmlInside::Comment: return through(u"-->", Kind::Comment);
        case XmlInside::CData: return skipTo(u"]]>");
        case XmlInside::SingleQuotes: return through(u"'", Kind::Value, XmlInside::Tag);
        case XmlInside::DoubleQuotes: return through(u"\"", Kind::Value, XmlInside::Tag);
        case XmlInside::Tag: return tag();
        case XmlInside::Text:
        case XmlInside::Count: break;
        }
        text();
    }

    void text()
    {
        const qsizetype open = m_line.indexOf(u'<', m_at);
        m_at = open < 0 ? m_line.size() : open;
        if (open < 0)
            return;
        const QStringView rest = m_line.sliced(open);
        if (rest.startsWith(u"<!--"))
            m_inside = XmlInside::Comment;
        else if (rest.startsWith(u"<![CDATA["))
            m_inside = XmlInside::CData;
        else
            openTag();
    }

    void openTag()
    {
        const qsizetype start = m_at++;
        while (m_at < m_line.size() && (m_line[m_at] == u'/' || m_line[m_at] == u'?' || m_line[m_at] == u'!'))
            ++m_at;
        skipName();
        m_tokens.append({Kind::Element, start, m_at - start});
        m_inside = XmlInside::Tag;
    }

    void tag()
    {
        const QChar c = m_line[m_at];
        if (c == u'"' || c == u'\'')
            return quote(c);
        const qsizetype start = m_at;
        if (c == u'>' || c == u'<') {
            m_inside = XmlInside::Text;
            if (c == u'<')
                return;
        }
        if (!endsName(c)) {
            skipName();
            m_tokens.append({Kind::Attribute, start, m_at - start});
            return;
        }
        ++m_at;
        if (c == u'>' || c == u'/')
            m_tokens.append({Kind::Element, start, 1});
    }

    void quote(QChar mark)
    {
        const qsizetype start = m_at++;
        m_inside = mark == u'"' ? XmlInside::DoubleQuotes : XmlInside::SingleQuotes;
        step();
        if (!m_tokens.isEmpty() && m_tokens.last().kind == Kind::Value && m_tokens.last().start == start + 1) {
            m_tokens.last().start = start; // the opening mark belongs to the value
            ++m_tokens.last().length;
        }
    }

    void through(QStringView end, Kind kind, XmlInside after = XmlInside::Text)
    {
        const qsizetype start = m_at;
        const qsizetype hit = m_line.indexOf(end, m_at);
        m_at = hit < 0 ? m_line.size() : hit + end.size();
        m_tokens.append({kind, start, m_at - start});
        if (hit >= 0)
            m_inside = after;
    }

    void skipTo(QStringView end)
    {
        const qsizetype hit = m_line.indexOf(end, m_at);
        m_at = hit < 0 ? m_line.size() : hit + end.size();
        if (hit >= 0)
            m_inside = XmlInside::Text;
    }

    void skipName()
    {
        while (m_at < m_line.size() && !endsName(m_line[m_at]))
            ++m_at;
    }

    QStringView m_line;
    XmlInside &m_inside;
    qsizetype m_at = 0;
    QList<XmlToken> m_tokens;
};

} // namespace

QList<XmlToken> xmlTokens(QStringView line, XmlInside &inside)
{
    return Lexer(line, inside).run();
}

} // namespace gui
