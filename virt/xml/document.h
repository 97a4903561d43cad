// SPDX-License-Identifier: GPL-3.0-or-later
// XML read by pugixml: order and unknown elements are kept. Pure, any thread.
#pragma once
#include <memory>
#include <QByteArray>
#include <QString>
#include <QUuid>
#include <tl/expected.hpp>

namespace pugi {
class xml_document;
}

namespace virt {

using XmlDocument = std::shared_ptr<pugi::xml_document>;

struct XmlFault { // where and why it is not XML
    int line = 1, column = 1;
    QString message;
};
[[nodiscard]] tl::expected<XmlDocument, XmlFault> parseXml(const QByteArray &utf8);

struct DomainIdentity {
    QString root, name;
    QUuid uuid;
};
[[nodiscard]] DomainIdentity identityOf(const XmlDocument &document);

// Two-space indented UTF-8, without a declaration, as libvirt writes it.
[[nodiscard]] QByteArray formatXml(const XmlDocument &document);

// Without white space between the elements.
[[nodiscard]] QByteArray plainXml(const XmlDocument &document);

} // namespace virt
