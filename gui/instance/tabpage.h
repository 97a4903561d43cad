// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "model/ids.h"
#include "virt/core/session.h"
#include <QPointer>
#include <QTimer>
#include <QWidget>

namespace model {
class Fleet;
struct InstanceRow;
} // namespace model

namespace gui {

// A tab of an instance's page that asks its host for what it shows: only while it is seen, again when the instance
// was started, stopped or changed, and one question at a time.
class TabPage : public QWidget {
    Q_OBJECT
public:
    explicit TabPage(model::Fleet &fleet, QWidget *parent = nullptr);
    void setInstance(const model::InstanceId &instance);
    void set(const model::InstanceRow &row); // at every change while it is the tab that is seen
    void askAgain();

    // What goes wrong is tried again after this, while it is seen.
    static constexpr std::chrono::seconds pauseAfterFault{10};

protected:
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;

    virtual void forget() = 0;                    // another instance is shown from now on
    virtual void ask(virt::Session &session) = 0; // ends in an answer()
    virtual void follow(const model::InstanceRow &row) { Q_UNUSED(row) }
    virtual void fail(const virt::Error &error) = 0;

    // Takes the answer to the question under way; one to an older question is void.
    template<class T, class Take>
    virt::Done<T> answer(Take take)
    {
        return [this, question = m_question, take = std::move(take)](virt::Result<T> r) {
            if (question != m_question)
                return;
            m_asking = false;
            if (r) {
                take(std::move(*r));
                again();
            } else {
                faulty(r.error());
            }
        };
    }
    [[nodiscard]] model::Fleet &fleet() const { return m_fleet; }
    [[nodiscard]] const model::InstanceId &instance() const { return m_instance; }
    [[nodiscard]] const QString &name() const { return m_name; }
    [[nodiscard]] bool isActive() const { return m_active; }
    [[nodiscard]] bool isStale() const { return m_stale; }
    [[nodiscard]] bool isSeen() const { return m_seen; }

private:
    void outdated();
    void refresh();
    void again();
    void faulty(const virt::Error &error);
    void listen();

    model::Fleet &m_fleet;
    model::InstanceId m_instance;
    QString m_name;
    int m_runId = -1;
    bool m_active = false, m_stale = false, m_seen = false;
    bool m_current = false, m_asking = false;
    quint64 m_question = 0;
    QPointer<virt::Session> m_session; // that is listened to
    QTimer m_retry;
};

} // namespace gui
