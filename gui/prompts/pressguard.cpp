// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/prompts/pressguard.h"
#include <QAbstractButton>
#include <QApplication>
#include <QDialog>
#include <QKeyEvent>

namespace gui {

PressGuard::PressGuard(QDialog *dialog) : QObject(dialog), m_dialog(dialog)
{
    dialog->installEventFilter(this);
}

void PressGuard::watch(QAbstractButton *button)
{
    button->installEventFilter(this);
}

bool PressGuard::isEarly() const
{
    return m_shown.isValid() && m_shown.elapsed() < QApplication::doubleClickInterval();
}

static bool ends(const QKeyEvent &event)
{
    return event.key() == Qt::Key_Return || event.key() == Qt::Key_Enter || event.key() == Qt::Key_Escape;
}

bool PressGuard::eventFilter(QObject *watched, QEvent *event)
{
    switch (event->type()) {
    case QEvent::Show:
        if (watched == m_dialog)
            m_shown.start();
        return false;
    case QEvent::MouseButtonPress:
    case QEvent::MouseButtonDblClick: return watched != m_dialog && isEarly();
    case QEvent::KeyPress: return isEarly() && (watched != m_dialog || ends(static_cast<const QKeyEvent &>(*event)));
    default: return false;
    }
}

} // namespace gui
