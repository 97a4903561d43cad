// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/prompts/promptwords.h"
#include <QCoreApplication>

namespace gui {

namespace {
struct Words {
    Q_DECLARE_TR_FUNCTIONS(gui::PromptDialog)
};
using Kind = virt::Prompt::Kind;
} // namespace

QString promptTitle(const virt::Prompt &prompt, const QString &host)
{
    switch (prompt.kind) {
    case Kind::ChangedHostKey: return Words::tr("Changed Host Key: %1").arg(host);
    case Kind::NewHostKey: return Words::tr("New Host Key: %1").arg(host);
    default: return Words::tr("Connect to %1").arg(host);
    }
}

QString promptHeadline(const virt::Prompt &prompt)
{
    switch (prompt.kind) {
    case Kind::PassPhrase: return Words::tr("Pass phrase of the key %1").arg(prompt.subject);
    case Kind::Password:
        return prompt.memory.startsWith(QStringLiteral("libvirt ")) ? prompt.words
                                                                    : Words::tr("Password of %1").arg(prompt.subject);
    case Kind::NewHostKey: return Words::tr("%1 is connected to for the first time").arg(prompt.subject);
    case Kind::ChangedHostKey: return Words::tr("The key of %1 has CHANGED").arg(prompt.subject);
    default: return prompt.words;
    }
}

QString promptExplanation(const virt::Prompt &prompt)
{
    switch (prompt.kind) {
    case Kind::NewHostKey:
        return Words::tr(
            "Compare its fingerprint with the one that the host's administrator gives you. If you trust it, "
            "it is stored, and you are not asked again until it changes.");
    case Kind::ChangedHostKey:
        return Words::tr(
            "Either the host was installed again, or somebody is listening in. Ask its administrator for the "
            "fingerprint before you replace the stored key.");
    case Kind::Code: return Words::tr("The host asks for this. What you type is not kept.");
    case Kind::Notice: return Words::tr("This closes by itself once it is done.");
    default: return {};
    }
}

QString promptOrigin(const virt::Prompt &prompt, const QString &host)
{
    if (!prompt.asker.isEmpty())
        return Words::tr("Asked by the jump host %1, on the way to %2").arg(prompt.asker, host);
    const bool libvirt = prompt.memory.startsWith(QStringLiteral("libvirt "));
    return libvirt ? Words::tr("Asked by libvirt on %1").arg(host)
                   : Words::tr("Asked by ssh, to connect to %1").arg(host);
}

QString promptFault(const virt::Prompt &prompt)
{
    if (prompt.again)
        return Words::tr("The last answer was not accepted.");
    return prompt.late ? Words::tr("The host gave up waiting for the last answer; this is a new attempt.") : QString();
}

QString promptVerb(const virt::Prompt &prompt)
{
    switch (prompt.kind) {
    case Kind::Notice: return {};
    case Kind::Confirm: return Words::tr("Allow");
    case Kind::NewHostKey: return Words::tr("Trust and Connect");
    case Kind::ChangedHostKey: return Words::tr("Replace Stored Key");
    default: return Words::tr("Connect");
    }
}

} // namespace gui
