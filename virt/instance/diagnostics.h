// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "virt/core/session.h"
#include "virt/instance/devicefigures.h"
#include "virt/instance/securitylabels.h"
#include "virt/instance/vcpus.h"

namespace virt {

// The parts of Diagnostics.
namespace diagnosis {

using Pairs = QList<std::pair<QString, QString>>;

struct StateFacts {
    DomainState state = DomainState::Unknown;
    StateReason reason = StateReason::None;
    bool autostart = false, persistent = true, savedImage = false;
};

struct JobFacts {
    enum class Kind { None, Bounded, Unbounded };
    Kind kind = Kind::None;
    qint64 elapsedMs = 0;
    quint64 processedBytes = 0, remainingBytes = 0;
};

struct ControlFacts { // whether the hypervisor's process answers
    enum class State { Ok, Job, Occupied, Error };
    State state = State::Ok;
    QString reason;     // of an error
    qint64 sinceMs = 0; // how long it has been so
};

struct AgentFacts {
    bool configured = false, connected = false;
    Pairs facts; // what virDomainGetGuestInfo tells: "os.pretty-name", "Debian …"
    Error fault; // why it tells nothing, although it is connected
};

struct Message {
    enum class Kind { Deprecation, Tainting };
    Kind kind = Kind::Tainting;
    QString text;
    bool operator==(const Message &) const = default;
};

} // namespace diagnosis

// Everything that helps to see what is wrong with an instance, taken at one moment. Each part may fail alone and says
// so; the others are there all the same.
struct Diagnostics {
    using StateFacts = diagnosis::StateFacts;
    using JobFacts = diagnosis::JobFacts;
    using ControlFacts = diagnosis::ControlFacts;
    using AgentFacts = diagnosis::AgentFacts;
    using Message = diagnosis::Message;
    using Pairs = diagnosis::Pairs;
    template<class T>
    using Part = Result<T>;

    QString host, name;
    QUuid uuid;
    int id = -1;
    QDateTime taken;
    QDateTime startedAt; // as far as this program saw it start; invalid: not known
    bool running = false;

    Part<StateFacts> state;
    Part<quint64> cpuTimeNs;
    Part<QList<Vcpu>> vcpus;
    Part<MemoryFigures> memory;
    Part<QList<DiskFigures>> disks;
    Part<QList<InterfaceFigures>> interfaces;
    Part<JobFacts> job;
    Part<ControlFacts> control;
    Part<AgentFacts> agent;
    Part<QList<Message>> messages;
    Part<QDateTime> guestTime; // virDomainGetTime; invalid: there is no agent to tell it
    Part<QList<SecurityLabel>> securityLabels;
    Part<Pairs> launchSecurity; // empty: none is configured
};

// On the questions thread, for a hanging agent takes 5 s to be given up. Fails as a whole only when the instance or
// the connection is gone.
Task askDiagnostics(Session &session, const QUuid &uuid, const QString &name, QObject *receiver,
                    Done<Diagnostics> done);

// docs/diagnostics.md says what is in it. English, whatever the user's language: it is for programs and reports.
[[nodiscard]] QByteArray diagnosticsJson(const Diagnostics &diagnostics);

} // namespace virt
