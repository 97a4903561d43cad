// SPDX-License-Identifier: GPL-3.0-or-later
#include "virt/host/cpucompare.h"
#include "virt/core/say.h"
#include "virt/core/session_p.h"
#include <algorithm>

namespace virt {

QStringList missingFeatures(const QString &reason)
{
    static const QString before = QStringLiteral("required features: "); // libvirt's English; else the words must do
    const qsizetype at = reason.indexOf(before);
    if (at < 0)
        return {};
    QStringList out;
    for (const QString &word : reason.mid(at + before.size()).split(u',', Qt::SkipEmptyParts))
        out.append(word.trimmed());
    return out;
}

static Result<CpuVerdict> verdictOf(int answer, const QString &during)
{
    const auto result = number(answer, during);
    if (!result && result.error().code == VIR_ERR_CPU_INCOMPATIBLE)
        return CpuVerdict{.match = CpuMatch::Incompatible,
                          .reason = result.error().message,
                          .missing = missingFeatures(result.error().message)};
    if (!result)
        return result.error();
    switch (*result) {
    case VIR_CPU_COMPARE_IDENTICAL: return CpuVerdict{.match = CpuMatch::Identical};
    case VIR_CPU_COMPARE_SUPERSET: return CpuVerdict{.match = CpuMatch::Superset};
    default: return CpuVerdict{.match = CpuMatch::Incompatible};
    }
}

static Result<CpuVerdict> compare(virConnectPtr conn, const QByteArray &xml, const QString &during)
{
    constexpr unsigned int flags = VIR_CONNECT_COMPARE_CPU_FAIL_INCOMPATIBLE; // its error names the features
    auto verdict = verdictOf(
        VIRT(virConnectCompareHypervisorCPU, conn, nullptr, nullptr, nullptr, nullptr, xml.constData(), flags), during);
    if (verdict || verdict.error().kind != Error::Kind::Unsupported)
        return verdict;
    verdict = verdictOf(VIRT(virConnectCompareCPU, conn, xml.constData(), flags), during);
    if (verdict)
        verdict->ofHardware = true;
    return verdict;
}

Task compareCpu(Session &session, const NamedCpu &cpu, QObject *receiver, Done<CpuVerdict> done)
{
    const QString during = Say::tr("Compare the CPU %1 with %2").arg(cpu.name, session.options().name);
    return inquire<CpuVerdict>(
        session, during, receiver,
        [=, xml = cpu.xml](const Job &job) -> Result<CpuVerdict> {
            const auto conn = job.connection(during);
            if (!conn)
                return conn.error();
            return compare(conn->get(), xml, during);
        },
        std::move(done));
}

static unsigned int flagsOf(const BaselineWish &wish)
{
    unsigned int flags = 0;
    if (wish.migratableOnly)
        flags |= VIR_CONNECT_BASELINE_CPU_MIGRATABLE;
    if (wish.expandFeatures)
        flags |= VIR_CONNECT_BASELINE_CPU_EXPAND_FEATURES;
    return flags;
}

static Result<QByteArray> baseline(virConnectPtr conn, const QList<NamedCpu> &cpus, unsigned int flags,
                                   const QString &during)
{
    std::vector<const char *> texts;
    std::ranges::transform(cpus, std::back_inserter(texts), [](const NamedCpu &cpu) { return cpu.xml.constData(); });
    const auto count = static_cast<unsigned int>(texts.size());
    auto text = own<Text>(
        VIRT(virConnectBaselineHypervisorCPU, conn, nullptr, nullptr, nullptr, nullptr, texts.data(), count, flags),
        during);
    if (!text && text.error().kind == Error::Kind::Unsupported)
        text = own<Text>(VIRT(virConnectBaselineCPU, conn, texts.data(), count, flags), during);
    if (!text)
        return text.error();
    return QByteArray(text->get());
}

Task baselineCpu(Session &session, const QList<NamedCpu> &cpus, const BaselineWish &wish, QObject *receiver,
                 Done<QByteArray> done)
{
    const QString during = Say::tr("Work out the baseline CPU of %n hosts on %1", nullptr,
                                   static_cast<int>(cpus.size()))
                               .arg(session.options().name);
    return inquire<QByteArray>(
        session, during, receiver,
        [=, flags = flagsOf(wish)](const Job &job) -> Result<QByteArray> {
            const auto conn = job.connection(during);
            if (!conn)
                return conn.error();
            return baseline(conn->get(), cpus, flags, during);
        },
        std::move(done));
}

} // namespace virt
