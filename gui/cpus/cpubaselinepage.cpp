// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/cpus/cpubaselinepage.h"
#include "gui/instance/xmleditor.h"
#include "gui/look/icons.h"
#include "gui/look/labels.h"
#include "gui/look/metrics.h"
#include "model/cpus/cpucomparison.h"
#include "model/fleet.h"
#include <QCheckBox>
#include <QClipboard>
#include <QGuiApplication>
#include <QListWidget>
#include <QPushButton>
#include <QVBoxLayout>

namespace gui {

using look::RoleLabel;

static constexpr int hostsWidth = 280;

CpuBaselinePage::CpuBaselinePage(model::Fleet &fleet, model::CpuComparison &comparison, QWidget *parent)
    : QWidget(parent)
    , m_fleet(fleet)
    , m_comparison(comparison)
    , m_hosts(new QListWidget)
    , m_migratable(new QCheckBox(tr("Only features that can be &migrated")))
    , m_expand(new QCheckBox(tr("&List all features")))
    , m_ask(new QPushButton(tr("&Work Out")))
    , m_copy(new QPushButton(look::icon(QStringLiteral("action-copy")), tr("&Copy XML")))
    , m_xml(new XmlEditor)
    , m_fault(new RoleLabel(RoleLabel::Role::Fault))
{
    build();
    connect(&comparison, &model::CpuComparison::kindsFound, this, &CpuBaselinePage::fill);
    connect(m_hosts, &QListWidget::itemChanged, this, &CpuBaselinePage::refresh);
    connect(m_ask, &QPushButton::clicked, this, &CpuBaselinePage::ask);
    connect(m_copy, &QPushButton::clicked, this, [this] { QGuiApplication::clipboard()->setText(m_xml->text()); });
    fill();
}

template<class Widget>
static void named(Widget *widget, const QString &name, const QString &text)
{
    widget->setObjectName(name);
    widget->setAccessibleName(QString(text).remove(u'&'));
}

void CpuBaselinePage::build()
{
    named(m_hosts, QStringLiteral("baselineHosts"), tr("Hosts"));
    named(m_migratable, QStringLiteral("baselineMigratable"), m_migratable->text());
    named(m_expand, QStringLiteral("baselineExpand"), m_expand->text());
    named(m_ask, QStringLiteral("baselineButton"), m_ask->text());
    named(m_copy, QStringLiteral("baselineCopy"), m_copy->text());
    named(m_xml, QStringLiteral("baselineXml"), tr("Baseline CPU"));
    m_fault->setObjectName(QStringLiteral("baselineFault"));
    m_migratable->setChecked(true);
    m_xml->setReadOnly(true);
    m_xml->setPlaceholderText(tr("Tick hosts: guests with the CPU worked out here run on all of them."));
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(look::space12, look::space12, look::space12, look::space12);
    row->setSpacing(look::space16);
    row->addLayout(buildChoice());
    row->addLayout(buildResult(), 1);
}

QLayout *CpuBaselinePage::buildChoice()
{
    m_hosts->setFixedWidth(hostsWidth);
    m_hosts->setSpacing(2);
    auto *column = new QVBoxLayout;
    column->setSpacing(look::space8);
    auto *label = new QLabel(tr("&Hosts"));
    label->setBuddy(m_hosts);
    column->addWidget(label);
    column->addWidget(m_hosts, 1);
    column->addWidget(m_migratable);
    column->addWidget(m_expand);
    column->addWidget(m_ask, 0, Qt::AlignLeft);
    return column;
}

QLayout *CpuBaselinePage::buildResult()
{
    auto *column = new QVBoxLayout;
    column->setSpacing(look::space8);
    auto *label = new QLabel(tr("Baseline CPU"));
    label->setBuddy(m_xml);
    column->addWidget(label);
    column->addWidget(m_xml, 1);
    column->addWidget(m_fault);
    column->addWidget(m_copy, 0, Qt::AlignLeft);
    m_fault->hide();
    return column;
}

void CpuBaselinePage::fill()
{
    ++m_question; // an answer under way is about other hosts
    m_hosts->clear();
    m_xml->clear();
    for (const model::HostCpu &cpu : m_comparison.cpus()) {
        auto *item = new QListWidgetItem(QStringLiteral("%1 (%2)").arg(cpu.name, model::cpuName(cpu.cpu)), m_hosts);
        item->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsUserCheckable);
        item->setCheckState(Qt::Checked);
    }
    refresh();
}

QList<qsizetype> CpuBaselinePage::ticked() const
{
    QList<qsizetype> out;
    for (int row = 0; row < m_hosts->count(); ++row)
        if (m_hosts->item(row)->checkState() == Qt::Checked)
            out.append(row);
    return out;
}

void CpuBaselinePage::refresh()
{
    m_ask->setEnabled(!ticked().isEmpty());
    m_copy->setEnabled(!m_xml->text().isEmpty());
}

// Any of the hosts can work it out; one that is connected will.
void CpuBaselinePage::ask()
{
    QList<virt::NamedCpu> cpus;
    virt::Session *session = nullptr;
    for (const qsizetype place : ticked()) {
        const model::HostCpu &cpu = m_comparison.cpus()[place];
        cpus.append({.name = cpu.name, .xml = model::comparedCpu(cpu.cpu)});
        virt::Session *of = m_fleet.session(cpu.host);
        if (!session || (of && of->state() == virt::Session::State::Connected))
            session = of;
    }
    if (!session)
        return show(
            virt::Error{.kind = virt::Error::Kind::Disconnected, .message = tr("None of the hosts is connected")});
    const virt::BaselineWish wish{.migratableOnly = m_migratable->isChecked(), .expandFeatures = m_expand->isChecked()};
    virt::baselineCpu(*session, cpus, wish, this, [this, question = ++m_question](const auto &xml) {
        if (question == m_question)
            show(xml);
    });
}

void CpuBaselinePage::show(const virt::Result<QByteArray> &xml)
{
    m_xml->setText(xml ? QString::fromUtf8(*xml) : QString());
    m_fault->setText(xml ? QString() : xml.error().text());
    m_fault->setVisible(!xml);
    refresh();
}

} // namespace gui
