// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/look/labels.h"
#include "gui/look/metrics.h"
#include <QApplication>
#include <QEvent>

namespace look {

RoleLabel::RoleLabel(Role role, const QString &text, QWidget *parent) : QLabel(text, parent), m_role(role)
{
    setTextFormat(Qt::PlainText);
    setWordWrap(role == Role::Muted || role == Role::Fault);
    setTextInteractionFlags(role == Role::Fault ? Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard
                                                : Qt::NoTextInteraction);
    adapt();
}

void RoleLabel::changeEvent(QEvent *event)
{
    QLabel::changeEvent(event);
    if (!m_adapting && (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange))
        adapt();
}

void RoleLabel::adapt()
{
    m_adapting = true;
    QFont f = QApplication::font(this);
    const QPalette p = QApplication::palette(this);
    if (m_role == Role::Title || m_role == Role::Figure) {
        f.setPointSizeF(f.pointSizeF() * titleScale);
        f.setWeight(QFont::DemiBold);
    } else {
        f.setPointSizeF(f.pointSizeF() * smallScale);
        QPalette own; // only this colour: with all of them set it would no longer hear of a new palette
        own.setColor(QPalette::WindowText, m_role == Role::Muted ? muted(p) : colourOf(Meaning::Bad, p));
        setPalette(own);
    }
    setFont(f);
    m_adapting = false;
}

} // namespace look
