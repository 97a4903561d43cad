// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <functional>
#include <memory>
#include <optional>
#include <QByteArray>
#include <QObject>

namespace model {

// The desktop's store of secrets, which outlives this run. Answers come later, in the GUI thread, unless the receiver
// died; nobody waits for them.
class KeyRing {
public:
    using Found = std::function<void(const std::optional<QByteArray> &)>;
    using Told = std::function<void(const QString &obstacle)>; // empty: all is well
    virtual ~KeyRing() = default;

    virtual void probe(QObject *receiver, Told done) = 0; // is there one at all?
    virtual void read(const QString &name, QObject *receiver, Found done) = 0;
    virtual void write(const QString &name, const QByteArray &secret, QObject *receiver, Told done) = 0;
    virtual void remove(const QString &name) = 0;
};

// GNOME's, KDE's … through QtKeychain.
[[nodiscard]] std::unique_ptr<KeyRing> desktopKeyRing();

} // namespace model
