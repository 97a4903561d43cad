// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/vcpus/cpugrid.h"
#include "gui/look/colours.h"
#include "gui/look/metrics.h"
#include <algorithm>
#include <QPainter>
#include <QStyle>

namespace gui {

static constexpr int usualColumns = 12;

CpuGrid::CpuGrid(QWidget *parent) : QWidget(parent)
{
    setFocusPolicy(Qt::StrongFocus);
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

} // namespace gui
