// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/capacity/poolcard.h"
#include "gui/capacity/meter.h"
#include "gui/look/labels.h"
#include "model/text/quantity.h"
#include <QVBoxLayout>

namespace gui {

using look::Meaning;

static constexpr double full = 0.9;

Meaning spaceMeaning(double used, double promised)
{
    if (used >= full)
        return Meaning::Bad;
    return promised > 1 ? Meaning::Warning : Meaning::Idle;
}

PoolCard::PoolCard(const QString &name, QWidget *parent)
    : HistoryCard(tr("Pool %1").arg(name), Unit::Bytes, {{tr("Used")}}, parent)
    , m_meter(new Meter)
    , m_words(new look::RoleLabel(look::RoleLabel::Role::Muted))
{
    addBelowHead(m_meter);
    addBelowHead(m_words);
}

QString poolText(const virt::PoolSpace &pool, const std::optional<virt::PoolPromise> &promised)
{
    QStringList parts{PoolCard::tr("%1 used").arg(model::bytesText(double(pool.usedBytes()))),
                      PoolCard::tr("%1 free").arg(model::bytesText(double(pool.available)))};
    if (promised)
        parts << PoolCard::tr("%1 promised").arg(model::bytesText(double(promised->bytes)));
    return parts.join(QStringLiteral(" · "));
}

void PoolCard::setPool(const virt::PoolSpace &pool, const std::optional<virt::PoolPromise> &promised)
{
    setTitle(tr("Pool %1").arg(pool.name));
    m_meter->setVisible(pool.active);
    setChartShown(pool.active);
    if (!pool.active) {
        setHeadline(model::noFigure, {}, {});
        m_words->setText(tr("The pool is not active."));
        return;
    }
    const double whole = double(std::max<quint64>(pool.capacity, 1));
    const double used = double(pool.usedBytes()) / whole;
    const double promise = promised ? double(promised->bytes) / whole : -1;
    m_meter->set(used, -1, promise, spaceMeaning(used, promise));
    m_meter->setToolTip(promised ? tr("The mark shows what the volumes may grow to.") : QString());
    const QString percent = model::percentText(100 * used);
    setHeadline(percent, {}, tr("of %1").arg(model::bytesText(double(pool.capacity))));
    m_words->setText(poolText(pool, promised));
    setNow({double(pool.usedBytes())});
    setAccessibleDescription(percent + QStringLiteral(", ") + m_words->text());
}

} // namespace gui
