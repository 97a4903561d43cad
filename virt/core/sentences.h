// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QStringList>

// Messages are put together from sentences, some of them libvirt's own English ones.
namespace virt {

// With a full stop, unless it is ended already.
QString ended(const QString &sentence);

// Empty ones are left out. Full-width marks of Chinese and Japanese bring their own space.
QString joined(const QStringList &sentences);

} // namespace virt
