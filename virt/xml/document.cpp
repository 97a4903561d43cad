// SPDX-License-Identifier: GPL-3.0-or-later
#include "virt/xml/document.h"
#include "virt/core/say.h"
#include <algorithm>
#include <pugixml.hpp>
#include <sstream>

namespace virt {

static constexpr unsigned int parseFlags = pugi::parse_default | pugi::parse_comments | pugi::parse_pi;

static XmlFault faultAt(const QByteArray &utf8, const pugi::xml_parse_result &result)
{
    const qsizetype offset = std::clamp<qsizetype>(result.offset, 0, utf8.size());
    const QByteArray before = utf8.left(offset);
    return {.line = static_cast<int>(before.count('\n')) + 1,
            .column = static_cast<int>(QString::fromUtf8(before.mid(before.lastIndexOf('\n') + 1)).size()) + 1,
            .message = Say::tr("This is not well-formed XML: %1").arg(QString::fromLatin1(result.description()))};
}

tl::expected<XmlDocument, XmlFault> parseXml(const QByteArray &utf8)
{
    auto document = std::make_shared<pugi::xml_document>();
    const pugi::xml_parse_result result = document->load_buffer(utf8.constData(), static_cast<size_t>(utf8.size()),
                                                                parseFlags, pugi::encoding_utf8);
    if (!result)
        return tl::unexpected(faultAt(utf8, result));
    const auto elements = std::ranges::count_if(document->children(),
                                                [](const pugi::xml_node &n) { return n.type() == pugi::node_element; });
    if (elements != 1) // pugixml takes fragments
        return tl::unexpected(
            XmlFault{.message = Say::tr("This is not well-formed XML: there must be one outermost element")});
    return document;
}

DomainIdentity identityOf(const XmlDocument &document)
{
    const pugi::xml_node root = document->document_element();
    return {.root = QString::fromUtf8(root.name()),
            .name = QString::fromUtf8(root.child_value("name")),
            .uuid = QUuid(QString::fromUtf8(root.child_value("uuid")).trimmed())};
}

static QByteArray written(const XmlDocument &document, unsigned int flags)
{
    std::ostringstream out;
    document->save(out, "  ", flags | pugi::format_no_declaration, pugi::encoding_utf8);
    return QByteArray::fromStdString(out.str());
}

QByteArray formatXml(const XmlDocument &document)
{
    return written(document, pugi::format_indent);
}

QByteArray plainXml(const XmlDocument &document)
{
    return written(document, pugi::format_raw);
}

} // namespace virt
