// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/look/labels.h"
#include "gui/look/metrics.h"
#include <QApplication>
#include <QEvent>

namespace look {

RoleLabel::RoleLabel(Role role, const QString &text, QWidget *parent) : QLabel(text, parent)
{
    setTextFormat(Qt::PlainText);
    setRole(role);
}

void RoleLabel::setRole(Role role)
{
    m_role = role;
    const bool answer = role == Role::Fault || role == Role::Remark || role == Role::Success;
    setWordWrap(answer || role == Role::Muted);
    setTextInteractionFlags(answer ? Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard : Qt::NoTextInteraction);
    adapt();
}

static QColor colourFor(RoleLabel::Role role, const QPalette &palette)
{
    switch (role) {
    case RoleLabel::Role::Fault: return colourOf(Meaning::Bad, palette);
    case RoleLabel::Role::Remark: return colourOf(Meaning::Warning, palette);
    case RoleLabel::Role::Success: return colourOf(Meaning::Good, palette);
    default: return muted(palette);
    }
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
        own.setColor(QPalette::WindowText, colourFor(m_role, p));
        setPalette(own);
    }
    setFont(f);
    m_adapting = false;
}

} // namespace look
