// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/cpus/hostcpupage.h"
#include "gui/cpus/cpuwindow.h"
#include "gui/look/cardgrid.h"
#include "gui/look/emptystate.h"
#include "gui/look/factlist.h"
#include "gui/look/icons.h"
#include "gui/look/metrics.h"
#include "model/fleet.h"
#include "model/text/quantity.h"
#include <QClipboard>
#include <QGuiApplication>
#include <QLabel>
#include <QLocale>
#include <QPushButton>
#include <QScrollArea>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace gui {

using look::Fact;
using look::FactList;

static constexpr int leastCardWidth = 320;
static constexpr int mostColumns = 2;

HostCpuPage::HostCpuPage(model::Fleet &fleet, QWidget *parent)
    : QWidget(parent)
    , m_fleet(fleet)
    , m_stack(new QStackedWidget)
    , m_empty(new look::EmptyState(QStringLiteral("object-cpu"), {}))
    , m_hardware(new FactList(tr("Hardware")))
    , m_guest(new FactList(tr("CPU for guests (host-model)")))
    , m_features(new look::Card({}))
    , m_featureList(new QLabel)
    , m_copy(new QPushButton(look::icon(QStringLiteral("action-copy")), tr("Copy as JSON")))
{
    m_empty->setMinimumWidth(leastCardWidth); // its sentence would like more than the cards need
    m_stack->addWidget(m_empty);
    m_stack->addWidget(buildCards());
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->setSpacing(0);
    column->addWidget(buildBar());
    column->addWidget(m_stack, 1);
    connect(m_empty, &look::EmptyState::clicked, this, &HostCpuPage::ask);
    connect(&fleet, &model::Fleet::inventoryChanged, this, [this](const model::HostId &host) {
        if (host == m_host && isVisible() && m_lost)
            ask(); // it has come back
    });
    connect(&fleet, &model::Fleet::hostForgotten, this, [this](const model::HostId &host) {
        if (host != m_host)
            return;
        forget();
        m_lost = true; // the other host that it is now is asked as soon as it is there
    });
}

QWidget *HostCpuPage::buildBar()
{
    m_copy->setObjectName(QStringLiteral("cpuCopyJson"));
    m_copy->setAccessibleName(m_copy->text());
    connect(m_copy, &QPushButton::clicked, this, &HostCpuPage::copyJson);
    auto *compare = new QPushButton(tr("Compare CPUs…"));
    compare->setObjectName(QStringLiteral("cpuCompare"));
    compare->setAccessibleName(compare->text());
    connect(compare, &QPushButton::clicked, this, [this] { showCpuWindow(m_fleet, window()); });
    auto *bar = new QWidget;
    auto *row = new QHBoxLayout(bar);
    row->setContentsMargins(look::space16, look::space8, look::space16, 0);
    row->addWidget(m_copy);
    row->addWidget(compare);
    row->addStretch();
    return bar;
}

QWidget *HostCpuPage::buildCards()
{
    m_hardware->setObjectName(QStringLiteral("cpuHardware"));
    m_guest->setObjectName(QStringLiteral("cpuGuest"));
    m_featureList->setObjectName(QStringLiteral("cpuFeatures"));
    m_featureList->setTextFormat(Qt::PlainText);
    m_featureList->setWordWrap(true);
    m_featureList->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_features->body()->addWidget(m_featureList);
    m_features->body()->addStretch();
    auto *cards = new QWidget;
    auto *grid = new look::CardGrid(leastCardWidth, mostColumns, cards);
    for (QWidget *card : std::initializer_list<QWidget *>{m_hardware, m_guest, m_features})
        grid->addWidget(card);
    auto *scroll = new QScrollArea;
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setWidget(cards);
    return scroll;
}

void HostCpuPage::setHost(const model::HostId &host)
{
    if (m_host == host)
        return;
    m_host = host;
    forget();
    if (isVisible())
        ask();
}

void HostCpuPage::forget()
{
    ++m_question;
    m_facts.reset();
    m_lost = false;
    m_copy->setEnabled(false);
    m_empty->set(QStringLiteral("object-cpu"), {});
    m_stack->setCurrentIndex(0);
}

void HostCpuPage::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    if (!m_facts)
        ask();
}

void HostCpuPage::ask()
{
    virt::Session *session = m_fleet.session(m_host);
    if (!session)
        return;
    forget();
    m_empty->set(QStringLiteral("object-cpu"), tr("Reading the CPU of %1…").arg(session->options().name));
    virt::askCpu(*session, this, [this, question = m_question](const virt::Result<virt::CpuFacts> &facts) {
        if (question == m_question)
            took(facts);
    });
}

void HostCpuPage::took(const virt::Result<virt::CpuFacts> &facts)
{
    m_lost = !facts && facts.error().kind == virt::Error::Kind::Disconnected;
    if (!facts)
        return m_empty->set(QStringLiteral("status-failed"), facts.error().text(), tr("Try Again"));
    m_facts = *facts;
    m_copy->setEnabled(true);
    showFacts();
    m_stack->setCurrentIndex(1);
}

static QString known(const QString &text)
{
    return text.isEmpty() ? model::noFigure : text;
}

static QString counterText(const QList<virt::CpuCounter> &counters)
{
    QStringList parts;
    for (const virt::CpuCounter &counter : counters)
        parts << (counter.scaling ? HostCpuPage::tr("%1, %2 MHz, can be scaled for guests")
                                  : HostCpuPage::tr("%1, %2 MHz"))
                     .arg(counter.name, QLocale().toString(counter.hertz / 1'000'000));
    return known(parts.join(u'\n'));
}

static QList<Fact> factsOf(const virt::CpuInfo &cpu)
{
    QList<Fact> out{{HostCpuPage::tr("Architecture"), known(cpu.arch)},
                    {HostCpuPage::tr("Model"), known(cpu.model)},
                    {HostCpuPage::tr("Vendor"), known(cpu.vendor)},
                    {HostCpuPage::tr("Microcode"), known(cpu.microcode)},
                    {HostCpuPage::tr("Counter"), counterText(cpu.counters)}};
    const auto figure = [&](quint32 virt::CpuTopology::*count) {
        return cpu.topology ? QString::number((*cpu.topology).*count) : model::noFigure;
    };
    out << QList<Fact>{{HostCpuPage::tr("Sockets"), figure(&virt::CpuTopology::sockets)},
                       {HostCpuPage::tr("Dies per socket"), figure(&virt::CpuTopology::dies)},
                       {HostCpuPage::tr("Cores per die"), figure(&virt::CpuTopology::cores)},
                       {HostCpuPage::tr("Threads per core"), figure(&virt::CpuTopology::threads)}};
    return out;
}

static QList<Fact> factsOf(const virt::GuestCpu &cpu)
{
    return {{HostCpuPage::tr("Model"), known(cpu.model)},
            {HostCpuPage::tr("Vendor"), known(cpu.vendor)},
            {HostCpuPage::tr("Hypervisor"), known(cpu.type)},
            {HostCpuPage::tr("Machine"), known(cpu.machine)},
            {HostCpuPage::tr("Added features"), known(cpu.required.join(u' '))},
            {HostCpuPage::tr("Removed features"), known(cpu.disabled.join(u' '))}};
}

void HostCpuPage::showFacts()
{
    m_hardware->set(factsOf(m_facts->host));
    m_guest->set(factsOf(m_facts->guest ? *m_facts->guest : virt::GuestCpu{}));
    if (!m_facts->host.topology)
        m_hardware->addFault(m_facts->host.topology.error().text());
    if (!m_facts->guest)
        m_guest->addFault(m_facts->guest.error().text());
    const QStringList &features = m_facts->host.features;
    m_features->setTitle(tr("Features (%1)").arg(features.size()));
    m_featureList->setText(known(features.join(QStringLiteral("  "))));
    m_featureList->setAccessibleName(tr("Features"));
}

void HostCpuPage::copyJson() const
{
    if (m_facts)
        QGuiApplication::clipboard()->setText(QString::fromUtf8(virt::cpuJson(m_facts->host)));
}

} // namespace gui
