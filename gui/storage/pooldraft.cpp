// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/storage/pooldraft.h"
#include "virt/core/sentences.h"
#include "virt/storage/pool.h"
#include <algorithm>
#include <QCoreApplication>
#include <QRegularExpression>

namespace gui {

using virt::PoolField;
using virt::PoolType;
using Build = virt::PoolRequest::Build;
using Faults = QHash<PoolInput, QString>;
using Password = PoolDraft::Password;

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(gui::PoolDraft)
};

QString text(const PoolDraft &draft, PoolInput input)
{
    return draft.texts.value(input).trimmed();
}

// Several only where the type takes several: else a comma is part of the name.
QStringList valuesOf(const PoolDraft &draft, PoolField field)
{
    static const QRegularExpression between(QStringLiteral("[,\\s]+"));
    const QString all = text(draft, inputOf(field));
    const QList<virt::PoolFieldRule> rules = virt::fieldsOf(draft.type);
    const auto rule = std::ranges::find(rules, field, &virt::PoolFieldRule::field);
    if (rule != rules.end() && rule->many)
        return all.split(between, Qt::SkipEmptyParts);
    return all.isEmpty() ? QStringList() : QStringList(all);
}

virt::PoolLogin loginOf(const PoolDraft &draft)
{
    if (!logsIn(draft.type))
        return {};
    virt::PoolLogin out{.user = text(draft, PoolInput::User)};
    if (draft.password == Password::Stored)
        out.secret = draft.secret;
    if (draft.password == Password::New)
        out.usage = text(draft, PoolInput::SecretName);
    return out;
}

bool makesSecret(const PoolDraft &draft)
{
    return !draft.ownXml && logsIn(draft.type) && draft.password == Password::New;
}

QString descriptionOfSecret(const PoolDraft &draft)
{
    return Words::tr("Password of pool %1").arg(nameOf(draft));
}

virt::NewSecret newSecretOf(const PoolDraft &draft)
{
    return {.use = secretUse(draft.type),
            .usage = text(draft, PoolInput::SecretName),
            .description = descriptionOfSecret(draft),
            .value = draft.value};
}

// One at a time: with a value that is good what is left is the fault of the name.
QString secretNameFault(virt::NewSecret secret, const PoolSurroundings &around)
{
    secret.value = QByteArrayLiteral("AAAA");
    if (QString fault = virt::secretFault(secret); !fault.isEmpty())
        return fault;
    const bool taken = std::ranges::any_of(around.secrets, [&](const virt::StoredSecret &other) {
        return other.use == secret.use && other.usage == secret.usage;
    });
    return taken ? Words::tr("There is a secret of this name already: choose it above, or another name.") : QString();
}

QString secretValueFault(virt::NewSecret secret)
{
    secret.usage = QStringLiteral("good");
    return virt::secretFault(secret);
}

void addSecretFaults(const PoolDraft &draft, const PoolSurroundings &around, Faults &faults)
{
    if (!makesSecret(draft))
        return;
    const virt::NewSecret secret = newSecretOf(draft);
    faults.remove(PoolInput::Secret); // it is chosen; what is missing is said below it
    faults.insert(PoolInput::SecretName, secretNameFault(secret, around));
    faults.insert(PoolInput::SecretValue, secretValueFault(secret));
}

bool isMadeOfDevices(PoolType type)
{
    return type == PoolType::Logical || type == PoolType::Zfs;
}

Faults faultsInFields(const PoolDraft &draft, const PoolSurroundings &around)
{
    Faults out;
    for (const virt::PoolFault &fault : virt::faultsIn(specOf(draft)))
        out.insert(inputOf(fault.field), fault.message);
    addSecretFaults(draft, around, out);
    if (draft.build != Build::No && isMadeOfDevices(draft.type) && text(draft, PoolInput::Devices).isEmpty())
        out.insert(PoolInput::Devices, Words::tr("To build it, say of which devices."));
    return out;
}

QString faultInXml(const QString &xml)
{
    const auto good = virt::checkPoolXml(xml, {}, {});
    return good ? QString() : virt::joined({virt::ended(good.error().message), good.error().advice});
}

} // namespace

PoolInput inputOf(PoolField field)
{
    static_assert(int(PoolInput::Secret) == int(PoolField::Secret));
    return PoolInput(field);
}

bool logsIn(PoolType type)
{
    const QList<virt::PoolFieldRule> rules = virt::fieldsOf(type);
    return std::ranges::find(rules, PoolField::User, &virt::PoolFieldRule::field) != rules.end();
}

virt::SecretUse secretUse(PoolType type)
{
    return type == PoolType::Rbd ? virt::SecretUse::Ceph : virt::SecretUse::Iscsi;
}

QString nameOf(const PoolDraft &draft)
{
    return draft.ownXml ? virt::parsePool(draft.ownXml->toUtf8()).name : text(draft, PoolInput::Name);
}

PoolType typeOf(const PoolDraft &draft)
{
    return draft.ownXml ? virt::parsePool(draft.ownXml->toUtf8()).type : draft.type;
}

virt::PoolSpec specOf(const PoolDraft &draft)
{
    return {.type = draft.type,
            .name = text(draft, PoolInput::Name),
            .target = text(draft, PoolInput::Target),
            .hosts = valuesOf(draft, PoolField::Hosts),
            .directory = text(draft, PoolInput::Directory),
            .devices = valuesOf(draft, PoolField::Devices),
            .sourceName = text(draft, PoolInput::SourceName),
            .adapter = text(draft, PoolInput::Adapter),
            .initiator = text(draft, PoolInput::Initiator),
            .format = text(draft, PoolInput::Format),
            .login = loginOf(draft)};
}

virt::PoolRequest requestOf(const PoolDraft &draft)
{
    virt::PoolRequest out{.spec = specOf(draft),
                          .xml = draft.ownXml.value_or(QString()),
                          .build = draft.build,
                          .start = draft.start,
                          .autostart = draft.autostart};
    if (makesSecret(draft))
        out.secret = newSecretOf(draft);
    return out;
}

Faults faultsIn(const PoolDraft &draft, const PoolSurroundings &around)
{
    Faults out = draft.ownXml ? Faults{{PoolInput::Xml, faultInXml(*draft.ownXml)}} : faultsInFields(draft, around);
    const QString name = nameOf(draft);
    if (around.pools.contains(name))
        out.insert(draft.ownXml ? PoolInput::Xml : PoolInput::Name, Words::tr("There is a pool of this name already."));
    if (draft.build == Build::Overwrite && draft.typedName != name)
        out.insert(PoolInput::Overwrite, Words::tr("Type the name of the pool to build over what is there."));
    out.removeIf([](const auto &fault) { return fault.value().isEmpty(); });
    return out;
}

} // namespace gui
