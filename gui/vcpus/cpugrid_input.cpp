// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/vcpus/cpugrid.h"
#include <algorithm>
#include <array>
#include <QHelpEvent>
#include <QKeyEvent>
#include <QToolTip>

namespace gui {

void CpuGrid::setCurrent(int index)
{
    if (index < 0 || index >= m_layout.cpus.size())
        return;
    m_current = index;
    setAccessibleDescription(textOf(m_layout.cpus[index].id));
    update();
}

void CpuGrid::change(int index, bool allowed)
{
    const int cpu = m_layout.cpus[index].id;
    if (!m_editable || m_allowed.contains(cpu) == allowed)
        return;
    allowed ? m_allowed.add(cpu) : m_allowed.remove(cpu);
    setCurrent(index);
    emit edited();
}

void CpuGrid::mousePressEvent(QMouseEvent *event)
{
    const int index = m_layout.at(mirrored(event->pos()));
    if (index < 0 || event->button() != Qt::LeftButton)
        return QWidget::mousePressEvent(event);
    setCurrent(index);
    m_strokeAllows = !m_allowed.contains(m_layout.cpus[index].id);
    change(index, m_strokeAllows);
}

void CpuGrid::mouseMoveEvent(QMouseEvent *event)
{
    if (const int index = m_layout.at(mirrored(event->pos())); index >= 0 && event->buttons() & Qt::LeftButton)
        change(index, m_strokeAllows);
}

void CpuGrid::mouseReleaseEvent(QMouseEvent *event)
{
    event->accept();
}

// The box in that direction; the same one where there is none.
int CpuGrid::neighbour(int key) const
{
    const int last = int(m_layout.cpus.size()) - 1;
    const bool mirror = layoutDirection() == Qt::RightToLeft;
    if (key == (mirror ? Qt::Key_Left : Qt::Key_Right))
        return std::min(m_current + 1, last);
    if (key == (mirror ? Qt::Key_Right : Qt::Key_Left))
        return std::max(m_current - 1, 0);
    if (key == Qt::Key_Home)
        return 0;
    if (key == Qt::Key_End)
        return last;
    const int step = key == Qt::Key_Down ? 1 : -1;
    const QRect from = m_layout.cpus[m_current].rect;
    for (int i = m_current + step; i >= 0 && i <= last; i += step) {
        const QRect to = m_layout.cpus[i].rect;
        if (to.x() == from.x() && to.y() != from.y())
            return i;
    }
    return m_current;
}

void CpuGrid::keyPressEvent(QKeyEvent *event)
{
    static constexpr std::array moves{Qt::Key_Left, Qt::Key_Right, Qt::Key_Up, Qt::Key_Down, Qt::Key_Home, Qt::Key_End};
    if (m_layout.cpus.isEmpty())
        return QWidget::keyPressEvent(event);
    m_current = std::max(m_current, 0);
    if (event->key() == Qt::Key_Space && m_editable)
        return change(m_current, !m_allowed.contains(m_layout.cpus[m_current].id));
    if (std::ranges::find(moves, event->key()) == moves.end())
        return QWidget::keyPressEvent(event);
    setCurrent(neighbour(event->key()));
    QToolTip::showText(mapToGlobal(mirrored(m_layout.cpus[m_current].rect).bottomLeft()), accessibleDescription(),
                       this);
}

void CpuGrid::focusInEvent(QFocusEvent *event)
{
    QWidget::focusInEvent(event);
    setCurrent(std::max(m_current, 0));
}

bool CpuGrid::event(QEvent *event)
{
    if (event->type() != QEvent::ToolTip)
        return QWidget::event(event);
    const auto *help = static_cast<QHelpEvent *>(event);
    const int index = m_layout.at(mirrored(help->pos()));
    if (index < 0)
        QToolTip::hideText();
    else
        QToolTip::showText(help->globalPos(), textOf(m_layout.cpus[index].id), this);
    return true;
}

} // namespace gui
