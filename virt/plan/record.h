// SPDX-License-Identifier: GPL-3.0-or-later
// What is kept of a plan while it is carried out, so that after a power cut anybody can finish or undo it: on the
// workstation, and in the metadata of the domain it is about. Holds no password. Pure, any thread.
#pragma once
#include "virt/core/result.h"
#include <functional>
#include <optional>
#include <QDateTime>
#include <QJsonObject>
#include <QUuid>

namespace virt {

struct PlanRecord {
    QUuid id;
    QString kind;        // names the steps: "revert-external"
    QString title;       // Plan::title
    QUuid uuid;          // the instance
    QString object;      // its name
    QString workstation; // its name, that of the one that began it
    QString host, uri;   // where, as that workstation calls it; no password
    QDateTime begun;
    int step = 0;           // the furthest that was ever begun
    bool marked = false;    // the domain has, or had, the mark: without one it was ended elsewhere
    bool final = false;     // it can only be finished
    QJsonObject parameters; // all that the steps are made from
    bool operator==(const PlanRecord &) const = default;
};

[[nodiscard]] QByteArray recordJson(const PlanRecord &record);
[[nodiscard]] Result<PlanRecord> parseRecord(const QByteArray &json);

// The element in <metadata>: <virtdeck-plan:plan xmlns:…>JSON</…>. virDomainSetMetadata takes it as plain <plan>.
inline const QString planNamespace = QStringLiteral("https://virtdeck.org/xmlns/plan/1");
inline const QString planPrefix = QStringLiteral("virtdeck-plan");
[[nodiscard]] QByteArray plainMark(const PlanRecord &record);
[[nodiscard]] std::optional<PlanRecord> markIn(const QByteArray &domainXml);
[[nodiscard]] std::optional<PlanRecord> parseMark(const QByteArray &element); // as virDomainGetMetadata gives it
// The definition with this mark in place of any other; without any when there is none.
[[nodiscard]] QByteArray withMark(const QByteArray &domainXml, const std::optional<PlanRecord> &record);

// Where records are kept on the workstation. Called on job threads: must be thread-safe.
struct PlanLedger {
    std::function<Result<>(const PlanRecord &record)> keep; // on the disk when it returns; before each step
    std::function<void(const QUuid &id)> forget;
};

} // namespace virt
