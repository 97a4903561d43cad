// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/cpus/verdicttext.h"
#include "virt/core/sentences.h"
#include <QCoreApplication>

namespace model {

namespace {
struct Words {
    Q_DECLARE_TR_FUNCTIONS(model::CpuVerdict)
};
} // namespace

CpuFit fitOf(const CpuAnswer &answer, bool waiting)
{
    if (!answer)
        return waiting ? CpuFit::Waiting : CpuFit::Unknown;
    if (!*answer)
        return CpuFit::Failed;
    switch ((*answer)->match) {
    case virt::CpuMatch::Identical: return CpuFit::Identical;
    case virt::CpuMatch::Superset: return CpuFit::Superset;
    case virt::CpuMatch::Incompatible: break;
    }
    return CpuFit::Incompatible;
}

QString fitText(CpuFit fit)
{
    switch (fit) {
    case CpuFit::Waiting: return Words::tr("Asking…");
    case CpuFit::Identical: return Words::tr("Identical");
    case CpuFit::Superset: return Words::tr("Superset");
    case CpuFit::Incompatible: return Words::tr("Incompatible");
    case CpuFit::Failed: return Words::tr("No answer");
    case CpuFit::Unknown: break;
    }
    return Words::tr("Not compared");
}

static QString matchText(const virt::CpuVerdict &verdict)
{
    switch (verdict.match) {
    case virt::CpuMatch::Identical: return Words::tr("The host offers exactly this CPU.");
    case virt::CpuMatch::Superset: return Words::tr("The host offers this CPU and more.");
    case virt::CpuMatch::Incompatible: break;
    }
    if (!verdict.missing.isEmpty())
        return Words::tr("The host lacks %n features: %1", nullptr, int(verdict.missing.size()))
            .arg(verdict.missing.join(QStringLiteral(", ")));
    return verdict.reason.isEmpty() ? Words::tr("The host does not say why.") : virt::ended(verdict.reason);
}

QString answerText(const CpuAnswer &answer)
{
    if (!answer)
        return {};
    if (!*answer)
        return answer->error().text();
    QStringList sentences{matchText(**answer)};
    if ((*answer)->ofHardware)
        sentences << Words::tr("Compared with the bare CPU: the hypervisor cannot compare.");
    return virt::joined(sentences);
}

} // namespace model
