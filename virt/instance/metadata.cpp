// SPDX-License-Identifier: GPL-3.0-or-later
// Reading and editing our element. Pure.
#include "virt/core/say.h"
#include "virt/instance/metadata_p.h"
#include "virt/xml/document.h"
#include "virt/xml/namespaces_p.h"
#include <algorithm>

namespace virt {

static constexpr qsizetype longestTag = 64;
static const char rootName[] = "instance";

// What XML cannot hold, or a person cannot see.
static bool hasControl(const QString &text, const QString &allowed = {})
{
    return !text.isValidUtf16() || std::ranges::any_of(text, [&](QChar c) {
        return c.category() == QChar::Other_Control && !allowed.contains(c);
    });
}

QString tagFault(const QString &tag)
{
    const QString t = tag.trimmed();
    if (t.isEmpty())
        return Say::tr("A tag cannot be empty");
    if (t.size() > longestTag)
        return Say::tr("A tag can have at most %n characters", nullptr, int(longestTag));
    if (t.contains(u','))
        return Say::tr("A tag cannot hold a comma");
    return hasControl(t) ? Say::tr("A tag cannot hold control characters") : QString();
}

QString titleFault(const QString &title)
{
    if (title.contains(u'\n'))
        return Say::tr("A title has one line");
    return hasControl(title) ? Say::tr("A title cannot hold control characters") : QString();
}

QString textFault(const QString &text)
{
    return hasControl(text, QStringLiteral("\n\t")) ? Say::tr("The text cannot hold control characters") : QString();
}

static qsizetype find(const QStringList &tags, const QString &tag)
{
    const auto at = std::ranges::find_if(tags,
                                         [&](const QString &t) { return t.compare(tag, Qt::CaseInsensitive) == 0; });
    return at == tags.end() ? -1 : at - tags.begin();
}

QStringList tidyTags(const QStringList &tags)
{
    QStringList out;
    for (const QString &tag : tags)
        if (const QString t = tag.trimmed(); !t.isEmpty() && find(out, t) < 0)
            out.append(t);
    out.sort(Qt::CaseInsensitive);
    return out;
}

// libvirt hands our element out without its namespace; in a domain's XML it has it. Both are read.
static pugi::xml_node ours(const pugi::xml_node &element, std::string_view name)
{
    return childIn(element, namespaceOf(element), name);
}

pugi::xml_node ourElement(const pugi::xml_node &metadata)
{
    return childIn(metadata, metadataNamespace.toStdString(), rootName);
}

Marks readMarks(const pugi::xml_node &element)
{
    QStringList tags;
    for (const pugi::xml_node &child : element.children())
        if (localName(child) == "tag" && namespaceOf(child) == namespaceOf(element))
            tags.append(QString::fromUtf8(child.child_value()));
    return {.tags = tidyTags(tags), .note = QString::fromUtf8(ours(element, "note").child_value())};
}

Marks parseMarks(const QByteArray &element)
{
    const auto document = parseXml(element);
    return document ? readMarks((*document)->document_element()) : Marks();
}

static void setTags(pugi::xml_node element, const QStringList &tags)
{
    while (const pugi::xml_node old = ours(element, "tag"))
        element.remove_child(old);
    pugi::xml_node last;
    for (const QString &tag : tags) { // first of all, in their order
        last = last ? element.insert_child_after("tag", last) : element.prepend_child("tag");
        last.text().set(tag.toUtf8().constData());
    }
}

static void setNote(pugi::xml_node element, const QString &note)
{
    pugi::xml_node node = ours(element, "note");
    if (note.isEmpty()) {
        element.remove_child(node);
        return;
    }
    if (!node)
        node = element.append_child("note");
    node.text().set(note.toUtf8().constData());
}

static QStringList editedTags(QStringList tags, const MarksEdit &edit)
{
    for (const QString &tag : edit.removeTags)
        if (const qsizetype at = find(tags, tag.trimmed()); at >= 0)
            tags.removeAt(at);
    return tidyTags(tags + edit.addTags);
}

Result<QByteArray> editedElement(const QByteArray &element, const MarksEdit &edit, const QString &during)
{
    for (const QString &tag : edit.addTags)
        if (const QString fault = tagFault(tag); !fault.isEmpty())
            return Error::invalid(during, Say::tr("%1: \"%2\"", "what is wrong: the tag").arg(fault, tag));
    if (const QString fault = textFault(edit.note.value_or(QString())); !fault.isEmpty())
        return Error::invalid(during, fault);
    const auto document = parseXml(element.isEmpty() ? QByteArrayLiteral("<instance/>") : element);
    if (!document)
        return Error::invalid(during, document.error().message,
                              Say::tr("Mend the instance's metadata on its XML page first."));
    const pugi::xml_node root = (*document)->document_element();
    setTags(root, editedTags(readMarks(root).tags, edit));
    if (edit.note)
        setNote(root, *edit.note);
    if (!root.first_child() && !root.first_attribute())
        return QByteArray();
    return plainXml(*document); // libvirt sets it into the domain's XML by itself
}

} // namespace virt
