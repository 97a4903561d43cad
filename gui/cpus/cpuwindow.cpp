// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/cpus/cpuwindow.h"
#include "gui/cpus/cpubaselinepage.h"
#include "gui/cpus/cpumatrixpage.h"
#include "gui/cpus/cputrialpage.h"
#include "model/cpus/cpucomparison.h"
#include <QCloseEvent>
#include <QShortcut>
#include <QTabWidget>
#include <QVBoxLayout>

namespace gui {

static const QString objectNameOfIt = QStringLiteral("cpuWindow");

CpuWindow::CpuWindow(model::Fleet &fleet, QWidget *parent)
    : QWidget(parent, Qt::Window)
    , m_comparison(new model::CpuComparison(fleet, this))
    , m_tabs(new QTabWidget)
{
    setObjectName(objectNameOfIt);
    setWindowTitle(tr("Compare CPUs"));
    m_tabs->setObjectName(QStringLiteral("cpuTabs"));
    m_tabs->setAccessibleName(tr("Ways to compare"));
    m_tabs->setDocumentMode(true);
    m_tabs->addTab(new CpuMatrixPage(*m_comparison), tr("Matrix"));
    m_tabs->addTab(new CpuBaselinePage(fleet, *m_comparison), tr("Baseline"));
    m_tabs->addTab(new CpuTrialPage(fleet), tr("Compare a CPU…"));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->addWidget(m_tabs);
    connect(new QShortcut(QKeySequence::Cancel, this), &QShortcut::activated, this, &QWidget::close);
    resize(900, 560);
}

void CpuWindow::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    if (m_comparison->phase() == model::CpuComparison::Phase::Idle)
        m_comparison->start();
}

void CpuWindow::closeEvent(QCloseEvent *event)
{
    m_comparison->cancel();
    QWidget::closeEvent(event);
}

void showCpuWindow(model::Fleet &fleet, QWidget *mainWindow)
{
    auto *window = mainWindow->findChild<CpuWindow *>(objectNameOfIt);
    if (!window) {
        window = new CpuWindow(fleet, mainWindow);
        window->setAttribute(Qt::WA_DeleteOnClose);
    }
    window->show();
    window->raise();
    window->activateWindow();
}

} // namespace gui
