// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "model/ids.h"
#include "virt/core/task.h"
#include <chrono>
#include <QElapsedTimer>
#include <QImage>
#include <QObject>
#include <QTimer>

namespace model {
class Fleet;
}

namespace gui {

// Asks for pictures of an instance's screen, one after another, at a pace that the host can bear. GUI thread.
class ScreenFeed : public QObject {
    Q_OBJECT
public:
    explicit ScreenFeed(model::Fleet &fleet, QObject *parent = nullptr);

    void setInstance(const model::InstanceId &instance);
    void setWanted(bool wanted); // nothing is asked while nobody looks, or while there is nothing to see

    // The pause after a picture that took `took`: at most a tenth of the host's time goes into pictures.
    [[nodiscard]] static std::chrono::milliseconds pauseAfter(std::chrono::milliseconds took);

signals:
    void pictureChanged(const QImage &picture);
    void failed(const virt::Error &error); // Unsupported: it has no screen, and is not asked again

private:
    void ask();
    void took(quint64 question, virt::Result<QByteArray> answer);
    void decode(quint64 question, const QByteArray &bytes);
    void shown(quint64 question, const QImage &picture);
    void fail(const virt::Error &error);

    model::Fleet &m_fleet;
    model::InstanceId m_instance;
    bool m_wanted = false;
    bool m_asking = false;
    quint64 m_question = 0; // the newest; answers to older ones are void
    QElapsedTimer m_sinceAsked;
    QTimer m_next;
    virt::Task m_task;
};

} // namespace gui
