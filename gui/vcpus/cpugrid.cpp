// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/vcpus/cpugrid.h"
#include "gui/look/colours.h"
#include "gui/look/metrics.h"
#include <algorithm>
#include <QAccessible>
#include <QHelpEvent>
#include <QKeyEvent>
#include <QPainter>
#include <QStyle>
#include <QToolTip>

namespace gui {

static constexpr int usualColumns = 12;

CpuGrid::CpuGrid(QWidget *parent) : QWidget(parent)
{
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(false);
    QSizePolicy policy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
}

void CpuGrid::setHost(const QList<virt::HostCpu> &cpus, const virt::CpuSet &online)
{
    m_host = cpus;
    m_online = online;
    m_current = std::min(m_current, int(cpus.size()) - 1);
    arrange();
    updateGeometry();
}

void CpuGrid::setAllowed(const virt::CpuSet &allowed)
{
    m_allowed = allowed;
    update();
}

void CpuGrid::setVcpus(const QList<virt::Vcpu> &vcpus)
{
    m_vcpus = vcpus;
    update();
}

void CpuGrid::setEditable(bool editable)
{
    m_editable = editable;
}

int CpuGrid::heightForWidth(int width) const
{
    return layOut(m_host, width, fontMetrics().height()).height;
}

QSize CpuGrid::sizeHint() const
{
    const int width = usualColumns * (CpuLayout::box.width() + look::space4);
    return {width, heightForWidth(width)};
}

void CpuGrid::arrange()
{
    m_layout = layOut(m_host, width(), fontMetrics().height());
    update();
}

void CpuGrid::resizeEvent(QResizeEvent *)
{
    arrange();
}

QRect CpuGrid::mirrored(const QRect &rect) const
{
    return QStyle::visualRect(layoutDirection(), this->rect(), rect);
}

QPoint CpuGrid::mirrored(QPoint point) const
{
    return QStyle::visualPos(layoutDirection(), rect(), point);
}

QList<int> CpuGrid::vcpusOn(int cpu) const
{
    QList<int> out;
    for (const virt::Vcpu &vcpu : m_vcpus)
        if (vcpu.cpu == cpu && vcpu.state != virt::Vcpu::State::Off)
            out << vcpu.number;
    return out;
}

static QString joined(const QList<int> &numbers)
{
    QStringList out;
    for (const int number : numbers)
        out << QString::number(number);
    return out.join(QStringLiteral(", "));
}

QString CpuGrid::textOf(int cpu) const
{
    const auto host = std::ranges::find(m_host, cpu, &virt::HostCpu::id);
    if (host == m_host.end())
        return {};
    QStringList out{
        tr("CPU %1, cell %2, socket %3, core %4").arg(cpu).arg(host->cell).arg(host->socket).arg(host->core)};
    if (!m_online.contains(cpu))
        out << tr("offline");
    out << (m_allowed.contains(cpu) ? tr("allowed") : tr("not allowed"));
    if (const QList<int> here = vcpusOn(cpu); !here.isEmpty())
        out << tr("VCPU %1 runs here", "one or several numbers", int(here.size())).arg(joined(here));
    return out.join(QStringLiteral("; "));
}

static QString shortText(const QList<int> &vcpus)
{
    if (vcpus.isEmpty())
        return {};
    const QString first = CpuGrid::tr("v%1", "short for: virtual CPU number").arg(vcpus.first());
    return vcpus.size() == 1 ? first : first + QStringLiteral(" +%1").arg(vcpus.size() - 1);
}

void CpuGrid::paintBox(QPainter &painter, const CpuLayout::Cpu &cpu, bool current) const
{
    const QRectF box = QRectF(mirrored(cpu.rect)).adjusted(0.5, 0.5, -0.5, -0.5);
    const bool allowed = m_allowed.contains(cpu.id);
    const QString runs = shortText(vcpusOn(cpu.id));
    const QColor accent = look::seriesColour(0, palette());
    painter.setPen(current ? QPen(palette().highlight().color(), 2)
                           : QPen(allowed ? accent : look::hairline(palette())));
    painter.setBrush(allowed ? QBrush(look::tint(look::Meaning::Info, palette())) : QBrush(palette().base()));
    painter.drawRoundedRect(box, look::space4, look::space4);
    if (!m_online.contains(cpu.id)) {
        painter.setPen(Qt::NoPen);
        painter.setBrush(QBrush(look::hairline(palette()), Qt::BDiagPattern));
        painter.drawRoundedRect(box, look::space4, look::space4);
    }
    const QRectF inner = box.adjusted(look::space4, 2, -look::space4, -2);
    painter.setPen(look::muted(palette()));
    painter.drawText(inner, int(Qt::AlignTop) | int(Qt::AlignLeft), QString::number(cpu.id));
    painter.setPen(look::colourOf(look::Meaning::Info, palette()));
    painter.drawText(inner, int(Qt::AlignBottom) | int(Qt::AlignRight), runs);
}

void CpuGrid::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    QFont small = font();
    small.setPointSizeF(small.pointSizeF() * look::smallScale);
    painter.setFont(small);
    painter.setPen(look::muted(palette()));
    for (const CpuLayout::Cell &cell : m_layout.cells)
        painter.drawText(mirrored(cell.title), int(Qt::AlignVCenter) | int(Qt::AlignLeft),
                         tr("NUMA cell %1").arg(cell.id));
    for (int i = 0; i < int(m_layout.cpus.size()); ++i)
        paintBox(painter, m_layout.cpus[i], i == m_current && hasFocus());
}

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
