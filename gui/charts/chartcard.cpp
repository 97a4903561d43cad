// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/charts/chartcard.h"
#include "gui/charts/chartplot.h"
#include "gui/charts/legendchip.h"
#include "gui/look/labels.h"
#include "gui/look/metrics.h"
#include "model/text/quantity.h"
#include <algorithm>
#include <QHBoxLayout>
#include <QVBoxLayout>

namespace gui {

using look::RoleLabel;

static constexpr int usualCharacters = 18;

// The present value, its unit muted, and (where there are two) the chip of its line.
class ChartCard::Readout : public QWidget {
public:
    Readout(int series, const QString &name, bool chip)
        : m_figure(new RoleLabel(RoleLabel::Role::Figure))
        , m_unit(new RoleLabel(RoleLabel::Role::Muted))
        , m_chip(new LegendChip(series, name))
    {
        auto *grid = new QGridLayout(this);
        grid->setContentsMargins({});
        grid->setSpacing(look::space4);
        grid->addWidget(m_figure, 0, 0, Qt::AlignBaseline);
        grid->addWidget(m_unit, 0, 1, Qt::AlignBaseline);
        grid->addWidget(m_chip, 1, 0, 1, 2, Qt::AlignLeft);
        grid->setColumnStretch(1, 1);
        m_chip->setVisible(chip);
        m_unit->setWordWrap(false);
        setMinimumWidth(fontMetrics().averageCharWidth() * usualCharacters); // figures change, places stay
        setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Fixed);
    }
    void set(double value, Unit unit)
    {
        const model::Quantity q = quantity(value, unit);
        m_figure->setText(q.figure);
        m_unit->setText(q.unit);
    }
    void setStale(bool stale) { m_figure->setEnabled(!stale); }
    [[nodiscard]] LegendChip *chip() const { return m_chip; }

private:
    static model::Quantity quantity(double value, Unit unit)
    {
        if (unit == Unit::Rate)
            return model::rateQuantity(value);
        if (unit == Unit::Bytes)
            return model::bytesQuantity(value);
        const QString text = model::percentText(value);
        const qsizetype space = text.lastIndexOf(u' ');
        return space < 0 ? model::Quantity{text, {}} : model::Quantity{text.first(space), text.sliced(space + 1)};
    }
    RoleLabel *m_figure, *m_unit;
    LegendChip *m_chip;
};

static QStringList namesOf(const QList<ChartCard::Line> &lines)
{
    QStringList out;
    for (const ChartCard::Line &line : lines)
        out << line.name;
    return out;
}

ChartCard::ChartCard(const QString &title, Unit unit, const QList<Line> &lines, QWidget *parent)
    : Card(title, parent)
    , m_unit(unit)
    , m_lines(lines)
    , m_plot(new ChartPlot(unit, namesOf(lines)))
{
    auto *row = new QHBoxLayout;
    row->setSpacing(look::space24);
    for (int i = 0; i < int(lines.size()); ++i) {
        auto *readout = new Readout(i, lines[i].name, lines.size() > 1);
        readout->chip()->setObjectName(QStringLiteral("legend%1").arg(i));
        connect(readout->chip(), &QAbstractButton::toggled, m_plot, [this, i](bool on) { m_plot->setShown(i, on); });
        m_readouts.append(readout);
        row->addWidget(readout);
    }
    row->addStretch();
    body()->addLayout(row);
    body()->addWidget(m_plot, 1);
    m_plot->setAccessibleName(title);
    set(nullptr);
}

void ChartCard::set(const model::InstanceSeries *series, double ceiling)
{
    QList<model::RingSeries> figures;
    QStringList spoken;
    for (qsizetype i = 0; i < m_lines.size(); ++i) {
        figures << (series ? series->figures[size_t(m_lines[i].figure)] : model::RingSeries());
        const double now = figures.last().isEmpty() ? -1 : double(figures.last().last().value);
        m_readouts[i]->set(now, m_unit);
        spoken << m_lines[i].name + u' ' + (now < 0 ? model::noFigure : valueText(now, m_unit));
    }
    setAccessibleDescription(spoken.join(QStringLiteral(", ")));
    m_plot->set(figures, ceiling);
}

void ChartCard::setStale(bool stale)
{
    m_plot->setStale(stale);
    for (Readout *readout : m_readouts)
        readout->setStale(stale);
}

} // namespace gui
