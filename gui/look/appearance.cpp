// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/look/appearance.h"
#include <QApplication>
#include <QStyle>

namespace look {

static QPalette light()
{
    QPalette p(QColor(0xf3f4f6), QColor(0xf6f8fa));
    p.setColor(QPalette::Base, QColor(0xffffff));
    p.setColor(QPalette::AlternateBase, QColor(0xf6f8fa));
    for (const auto role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText, QPalette::ToolTipText})
        p.setColor(role, QColor(0x1f2328));
    p.setColor(QPalette::ToolTipBase, QColor(0xffffff));
    p.setColor(QPalette::Highlight, QColor(0x0969da));
    p.setColor(QPalette::HighlightedText, QColor(0xffffff));
    p.setColor(QPalette::Link, QColor(0x0969da));
    p.setColor(QPalette::PlaceholderText, QColor(0x6e7781));
    for (const auto role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText})
        p.setColor(QPalette::Disabled, role, QColor(0x8c959f));
    return p;
}

static QPalette dark()
{
    QPalette p(QColor(0x343a42), QColor(0x20252a));
    p.setColor(QPalette::Base, QColor(0x0f1215)); // so far from the window that a field is seen without its frame
    p.setColor(QPalette::AlternateBase, QColor(0x20252a));
    for (const auto role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText, QPalette::ToolTipText})
        p.setColor(role, QColor(0xe6edf3));
    p.setColor(QPalette::ToolTipBase, QColor(0x343a42));
    p.setColor(QPalette::Highlight, QColor(0x1f6feb));
    p.setColor(QPalette::HighlightedText, QColor(0xffffff));
    p.setColor(QPalette::Link, QColor(0x58a6ff));
    p.setColor(QPalette::PlaceholderText, QColor(0x7d8590));
    for (const auto role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText})
        p.setColor(QPalette::Disabled, role, QColor(0x6e7681));
    return p;
}

QPalette palette(Appearance appearance)
{
    switch (appearance) {
    case Appearance::Light: return light();
    case Appearance::Dark: return dark();
    case Appearance::Desktop: break;
    }
    return QApplication::style()->standardPalette();
}

void apply(Appearance appearance)
{
    if (appearance == Appearance::Desktop)
        QApplication::setPalette(QPalette()); // what the platform theme says
    else
        QApplication::setPalette(palette(appearance));
}

} // namespace look
