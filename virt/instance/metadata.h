// SPDX-License-Identifier: GPL-3.0-or-later
// What people say of an instance: title and description, which are libvirt's own, tags and a note, which are ours. All
// are kept in the domain's XML, so colleagues see them. The format is described in docs/metadata.md.
#pragma once
#include "virt/core/session.h"
#include <optional>
#include <QStringList>

namespace virt {

inline const QString metadataNamespace = QStringLiteral("https://virtdeck.org/xmlns/domain/1");
inline const QString metadataPrefix = QStringLiteral("virtdeck");

struct Marks {
    QStringList tags; // sorted, each once, whatever its case
    QString note;
    bool operator==(const Marks &) const = default;
};

// A change; what is not named stays. Tags are added and removed rather than replaced, so that one change serves many
// instances with different tags.
struct MarksEdit {
    std::optional<QString> title, description, note;
    QStringList addTags, removeTags;
    bool operator==(const MarksEdit &) const = default;
    [[nodiscard]] bool changesMarks() const { return note || !addTags.isEmpty() || !removeTags.isEmpty(); }
    [[nodiscard]] bool isEmpty() const { return !changesMarks() && !title && !description; }
};

// Why a text cannot be a tag, a title, or a note or description, for the user; empty when it can. Pure.
[[nodiscard]] QString tagFault(const QString &tag);
[[nodiscard]] QString titleFault(const QString &title);
[[nodiscard]] QString textFault(const QString &text);

// As they are kept: trimmed, sorted, each once (the first spelling wins). Pure.
[[nodiscard]] QStringList tidyTags(const QStringList &tags);

// Our element after the edit, from what it is now (empty: there is none); what we do not know in it stays. Empty when
// nothing would be left. Pure.
[[nodiscard]] Result<QByteArray> editedElement(const QByteArray &element, const MarksEdit &edit, const QString &during);
[[nodiscard]] Marks parseMarks(const QByteArray &element);

// virDomainSetMetadata for each part that changes, of the stored and of the running configuration as far as there are
// such; other programs' metadata are not touched.
Task editMarks(Session &session, const QUuid &uuid, const QString &name, const MarksEdit &edit, QObject *receiver,
               const Reports &reports, Done<> done);

} // namespace virt
