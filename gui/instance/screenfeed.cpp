// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/instance/screenfeed.h"
#include "model/fleet.h"
#include "virt/core/posthome.h"
#include "virt/instance/screenshot.h"
#include <algorithm>
#include <QThreadPool>

namespace gui {

using namespace std::chrono_literals;

static constexpr auto usualPause = 2s;
static constexpr auto pauseAfterFault = 30s;
static constexpr qsizetype smallBytes = 64 * 1024; // decoded at once; more would be felt
static constexpr QSize mostPixels(1280, 960);

ScreenFeed::ScreenFeed(model::Fleet &fleet, QObject *parent) : QObject(parent), m_fleet(fleet)
{
    m_next.setSingleShot(true);
    connect(&m_next, &QTimer::timeout, this, &ScreenFeed::ask);
}

std::chrono::milliseconds ScreenFeed::pauseAfter(std::chrono::milliseconds took)
{
    return std::max<std::chrono::milliseconds>(usualPause, 10 * took);
}

void ScreenFeed::setInstance(const model::InstanceId &instance)
{
    if (instance == m_instance)
        return;
    setWanted(false);
    m_instance = instance;
}

void ScreenFeed::setWanted(bool wanted)
{
    if (wanted == m_wanted)
        return;
    m_wanted = wanted;
    if (wanted)
        return ask();
    m_next.stop();
    m_task.cancel();
    m_asking = false;
    ++m_question;
}

void ScreenFeed::ask()
{
    virt::Session *session = m_fleet.session(m_instance);
    const virt::Instance *instance = m_fleet.instance(m_instance);
    if (!m_wanted || m_asking || !session || !instance)
        return;
    m_asking = true;
    m_sinceAsked.start();
    const quint64 question = ++m_question;
    m_task = virt::takeScreenshot(
        *session, m_instance.uuid, instance->name, this,
        [this, question](virt::Result<QByteArray> answer) { took(question, std::move(answer)); });
}

void ScreenFeed::took(quint64 question, virt::Result<QByteArray> answer)
{
    if (question != m_question)
        return;
    if (!answer)
        return fail(answer.error());
    decode(question, *answer);
}

static QImage decoded(const QByteArray &bytes)
{
    QImage picture = QImage::fromData(bytes);
    if (picture.width() <= mostPixels.width() && picture.height() <= mostPixels.height())
        return picture;
    return picture.scaled(mostPixels, Qt::KeepAspectRatio, Qt::SmoothTransformation);
}

void ScreenFeed::decode(quint64 question, const QByteArray &bytes)
{
    if (bytes.size() <= smallBytes)
        return shown(question, decoded(bytes));
    QThreadPool::globalInstance()->start([self = QPointer<ScreenFeed>(this), question, bytes] {
        virt::postHome(self, [self, question, picture = decoded(bytes)] { self->shown(question, picture); });
    });
}

void ScreenFeed::shown(quint64 question, const QImage &picture)
{
    if (question != m_question)
        return;
    if (picture.isNull())
        return fail({.message = tr("The host sent a picture that cannot be read")});
    m_asking = false;
    m_next.start(pauseAfter(std::chrono::milliseconds(m_sinceAsked.elapsed())));
    emit pictureChanged(picture);
}

void ScreenFeed::fail(const virt::Error &error)
{
    m_asking = false;
    if (error.kind != virt::Error::Kind::Unsupported)
        m_next.start(pauseAfterFault);
    emit failed(error);
}

} // namespace gui
