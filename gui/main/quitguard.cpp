// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/main/quitguard.h"
#include "gui/look/danger.h"
#include "gui/main/pages.h"
#include "model/fleet.h"
#include <QMainWindow>
#include <QMessageBox>
#include <QPushButton>
#include <QStatusBar>

namespace gui {

QuitGuard::QuitGuard(model::Fleet &fleet, const Pages &pages, QMainWindow *window)
    : QObject(window)
    , m_fleet(fleet)
    , m_pages(pages)
    , m_window(window)
{
    connect(&fleet.jobs(), &model::JobsModel::runningChanged, this, [this](int running) {
        if (m_stopping && running == 0)
            m_window->close();
    });
}

bool QuitGuard::mayClose()
{
    if (m_pages.hasEdits() && !m_loseEdits) {
        askAboutEdits();
        return false;
    }
    const int running = m_fleet.jobs().running();
    if (running == 0 || m_stopping)
        return true;
    askAboutJobs(running);
    return false;
}

static QMessageBox *question(QMainWindow *window, const QString &name, const QString &text, const QString &more)
{
    auto *box = new QMessageBox(QMessageBox::Question, QuitGuard::tr("Quit"), text, QMessageBox::NoButton, window);
    box->setObjectName(name);
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->setTextFormat(Qt::PlainText);
    box->setInformativeText(more);
    return box;
}

void QuitGuard::askAboutEdits()
{
    QMessageBox *box = question(m_window, QStringLiteral("quitEditsBox"), tr("The edited XML was not applied."),
                                tr("Quitting discards the changes."));
    auto *lose = box->addButton(tr("Discard and Quit"), QMessageBox::DestructiveRole);
    lose->setObjectName(QStringLiteral("discardAndQuit"));
    look::markDangerous(lose);
    box->setDefaultButton(box->addButton(tr("Keep Editing"), QMessageBox::RejectRole));
    connect(lose, &QPushButton::clicked, this, [this] {
        m_loseEdits = true;
        m_window->close();
    });
    box->open();
}

void QuitGuard::askAboutJobs(int running)
{
    QMessageBox *box = question(
        m_window, QStringLiteral("quitBox"), tr("%n jobs are still running.", nullptr, running),
        tr("Quitting stops them: migrations are taken back, the instances stay on their hosts."));
    auto *stop = box->addButton(tr("Stop Jobs and Quit"), QMessageBox::DestructiveRole);
    stop->setObjectName(QStringLiteral("stopAndQuit"));
    look::markDangerous(stop);
    box->setDefaultButton(box->addButton(tr("Keep Running"), QMessageBox::RejectRole));
    connect(stop, &QPushButton::clicked, this, &QuitGuard::stopJobs);
    connect(box, &QDialog::rejected, this, [this] { m_loseEdits = false; }); // it was about this time
    box->open();
}

void QuitGuard::stopJobs()
{
    m_stopping = true;
    if (m_fleet.jobs().running() == 0) { // they ended while it was asked
        m_window->close();
        return;
    }
    m_window->statusBar()->showMessage(tr("Stopping jobs, then quitting. Close once more to quit at once."));
    m_fleet.jobs().cancelAll();
}

} // namespace gui
