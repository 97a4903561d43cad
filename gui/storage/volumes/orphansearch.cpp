// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/storage/volumes/orphansearch.h"
#include <QLocale>

namespace gui {

OrphanSearch::~OrphanSearch()
{
    m_question.cancel();
}

void OrphanSearch::start(virt::Session &session, const QString &poolName)
{
    stop();
    m_on = true;
    const auto phase = [this, round = m_round](const virt::Progress &progress) {
        if (round != m_round)
            return;
        m_phase = progress.phase;
        emit changed();
    };
    m_question = virt::findOrphans(session, poolName, this, {.progress = phase, .log = {}},
                                   [this, round = m_round](const virt::Result<QList<virt::Orphan>> &orphans) {
                                       if (round == m_round)
                                           answered(orphans);
                                   });
    emit changed();
}

void OrphanSearch::stop()
{
    ++m_round;
    m_question.cancel();
    m_on = false;
    m_phase.clear();
    m_names.reset();
    m_above.clear();
    m_dropped = false;
    m_fault = {};
    emit changed();
}

void OrphanSearch::answered(const virt::Result<QList<virt::Orphan>> &orphans)
{
    m_found = QTime::currentTime();
    if (orphans) {
        m_names.emplace();
        for (const virt::Orphan &orphan : *orphans) {
            m_names->insert(orphan.volume.name);
            m_above.insert(orphan.volume.name, orphan.above);
        }
    } else {
        m_fault = orphans.error();
        m_on = false;
    }
    emit changed();
}

void OrphanSearch::drop(const std::function<bool(const QString &)> &isNone)
{
    if (!m_names || m_names->removeIf(isNone) == 0)
        return;
    m_dropped = true;
    emit changed();
}

QString OrphanSearch::text() const
{
    if (!m_names)
        return m_phase.isEmpty() ? tr("Looking at all instances, snapshots and pools of the host…")
                                 : tr("Looking at all instances, snapshots and pools of the host: %1").arg(m_phase);
    const QString at = QLocale().toString(m_found, QLocale::ShortFormat);
    if (m_names->isEmpty() && m_dropped)
        return tr("What was found at %1 is gone or in use now.").arg(at);
    if (m_names->isEmpty())
        return tr("At %1 every file of this pool was referred to by an instance, a snapshot or another volume.")
            .arg(at);
    return tr("%n files that no instance, snapshot or other volume of this host referred to at %1. What other programs "
              "or other hosts do with them cannot be told from here.",
              nullptr, int(m_names->size()))
        .arg(at);
}

} // namespace gui
