// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/snapshots/chainsfeed.h"
#include <utility>

namespace model {

ChainsFeed::ChainsFeed(QObject *parent) : QObject(parent) {}

ChainsFeed::~ChainsFeed()
{
    m_question.cancel();
}

void ChainsFeed::setInstance(virt::Session *session, const QUuid &instance, const QString &name)
{
    m_name = name;
    if (session == m_session && instance == m_instance)
        return;
    rest();
    m_instance = instance;
    m_chains.reset();
    m_error = {};
    if (session != m_session) {
        m_session = session;
        m_missing = std::make_shared<virt::MissingFiles>();
        m_uses.reset(); // of another host
    }
    emit changed();
}

void ChainsFeed::look(const virt::SnapshotTree &snapshots)
{
    if (!m_session || m_session->state() != virt::Session::State::Connected)
        return;
    m_question.cancel();
    m_asking = true;
    m_question = virt::askChains(
        *m_session, m_instance, m_name, snapshots, this,
        [this, asked = ++m_asked](const virt::Result<virt::FoundChains> &chains) {
            if (asked == m_asked)
                took(chains);
        },
        m_missing);
    emit changed();
}

// Who uses what costs a call for each instance of the host: it is asked last, and once for all that is looked at there.
void ChainsFeed::took(const virt::Result<virt::FoundChains> &chains)
{
    m_asking = false;
    m_error = chains ? virt::Error() : chains.error();
    if (chains)
        m_chains = *chains;
    lookAtUses();
    emit changed();
}

void ChainsFeed::lookAtUses()
{
    if (m_uses && m_wanted)
        return m_uses->look();
    if (!m_session)
        return;
    if (!m_uses) {
        m_uses = std::make_unique<virt::UsesFeed>(*m_session);
        connect(m_session, &QObject::destroyed, m_uses.get(), [this] { m_uses.reset(); });
        connect(m_uses.get(), &virt::UsesFeed::changed, this, &ChainsFeed::changed);
        connect(m_uses.get(), &virt::UsesFeed::failed, this, [this](const virt::Error &why) {
            m_error = why;
            emit changed();
        });
    }
    m_wanted = true;
    m_uses->setWanted(true);
}

void ChainsFeed::rest()
{
    m_question.cancel();
    ++m_asked; // what is under way is about what nobody looks at
    m_asking = m_wanted = false;
    if (m_uses)
        m_uses->setWanted(false);
}

} // namespace model
