// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/look/danger.h"
#include "gui/look/colours.h"
#include <QEvent>
#include <QPushButton>

namespace look {

namespace {

class DangerPaint : public QObject {
public:
    explicit DangerPaint(QPushButton *button) : QObject(button), m_button(button)
    {
        button->installEventFilter(this);
        paint();
    }
    bool eventFilter(QObject *, QEvent *event) override
    {
        if (event->type() == QEvent::PaletteChange && !m_painting)
            paint();
        return false;
    }

private:
    void paint()
    {
        m_painting = true;
        const QColor bad = colourOf(Meaning::Bad, m_button->palette());
        QPalette own; // only this colour: with all of them set it would no longer hear of a new palette
        for (const auto group : {QPalette::Active, QPalette::Inactive})
            own.setColor(group, QPalette::ButtonText, bad);
        m_button->setPalette(own);
        m_painting = false;
    }

    QPushButton *m_button;
    bool m_painting = false;
};

} // namespace

void markDangerous(QPushButton *button)
{
    button->setAutoDefault(false);
    new DangerPaint(button); // the button's child
}

} // namespace look
