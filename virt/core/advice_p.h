// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "virt/core/error.h"

namespace virt {

// What an administrator can do about libvirt's (and ssh's) usual answers; empty when nothing useful can be said.
QString adviceFor(Error::Kind kind, const QString &message);

// The same of an attempt to connect, or of a session that tries once: nothing was under way that could be repeated, and
// what says that it connects again by itself would deceive.
Error ofAttempt(Error why);

// That a session which was connected connects again.
QString reconnectAdvice();

// What libvirt or ssh wrote, made readable, with advice; what they say may tell the kind better than `kind` does.
Error errorSaid(Error::Kind kind, QString during, const QString &words);

} // namespace virt
