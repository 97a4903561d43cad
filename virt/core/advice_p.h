// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "virt/core/error.h"

namespace virt {

// What an administrator can do about libvirt's (and ssh's) usual answers; empty when nothing useful can be said.
QString adviceFor(Error::Kind kind, const QString &message);

// What libvirt or ssh wrote, made readable, with advice; what they say may tell the kind better than `kind` does.
Error errorSaid(Error::Kind kind, QString during, const QString &words);

} // namespace virt
