// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/diagnostics/diagnosticspage.h"
#include "gui/diagnostics/diagnosticstext.h"
#include "gui/look/banner.h"
#include "gui/look/cardgrid.h"
#include "gui/look/icons.h"
#include "gui/look/labels.h"
#include "gui/look/metrics.h"
#include "model/fleet.h"
#include <QClipboard>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QLocale>
#include <QScrollArea>
#include <QToolButton>

namespace gui {

static constexpr int leastCardWidth = 360;
static constexpr int mostColumns = 3;

DiagnosticsPage::DiagnosticsPage(model::Fleet &fleet, QWidget *parent)
    : TabPage(fleet, parent)
    , m_taken(new look::RoleLabel(look::RoleLabel::Role::Muted))
    , m_banner(new look::Banner)
    , m_copy(addButton(QStringLiteral("copyDiagnostics"), tr("Copy as JSON"), QStringLiteral("action-copy")))
{
    setObjectName(QStringLiteral("diagnosticsPage"));
    build();
    connect(m_copy, &QToolButton::clicked, this, &DiagnosticsPage::copy);
    forget();
}

QToolButton *DiagnosticsPage::addButton(const QString &name, const QString &text, const QString &icon)
{
    auto *button = new QToolButton;
    button->setObjectName(name);
    button->setText(text);
    button->setAccessibleName(text);
    button->setIcon(look::icon(icon));
    button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    button->setAutoRaise(true);
    return button;
}

void DiagnosticsPage::build()
{
    auto *refresh = addButton(QStringLiteral("refreshDiagnostics"), tr("Refresh"), QStringLiteral("action-refresh"));
    connect(refresh, &QToolButton::clicked, this, &TabPage::askAgain);
    m_taken->setObjectName(QStringLiteral("diagnosticsTaken"));
    auto *line = new QHBoxLayout;
    line->setContentsMargins(look::space16, look::space8, look::space16, 0);
    line->addWidget(m_taken, 1);
    line->addWidget(m_copy);
    line->addWidget(refresh);
    auto *bannerRow = new QVBoxLayout;
    bannerRow->setContentsMargins(look::space16, look::space8, look::space16, 0);
    bannerRow->addWidget(m_banner);
    auto *inside = new QWidget;
    auto *grid = new look::CardGrid(leastCardWidth, mostColumns, inside);
    for (int i = 0; i < int(DiagnosticsCard::Count); ++i) {
        auto *card = new look::FactList(titleOf(DiagnosticsCard(i)));
        card->setObjectName(QStringLiteral("diagnostics%1").arg(i));
        grid->addWidget(card);
        m_cards.append(card);
    }
    auto *scroll = new QScrollArea;
    scroll->setObjectName(QStringLiteral("diagnosticsScroll"));
    scroll->setAccessibleName(tr("Diagnostics"));
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setWidget(inside);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->setSpacing(0);
    column->addLayout(line);
    column->addLayout(bannerRow);
    column->addWidget(scroll, 1);
}

void DiagnosticsPage::forget()
{
    m_diagnostics = {};
    m_banner->clear();
    m_copy->setEnabled(false);
    m_taken->setText(tr("Asking the host…"));
    for (look::FactList *card : std::as_const(m_cards))
        card->set({});
}

void DiagnosticsPage::ask(virt::Session &session)
{
    virt::askDiagnostics(session, instance().uuid, name(), this,
                         answer<virt::Diagnostics>([this](virt::Diagnostics diagnostics) {
                             diagnostics.startedAt = fleet().events().startedAt(instance());
                             show(diagnostics);
                         }));
}

void DiagnosticsPage::show(const virt::Diagnostics &diagnostics)
{
    m_diagnostics = diagnostics;
    m_banner->clear();
    m_copy->setEnabled(true);
    m_taken->setText(tr("Taken at %1").arg(QLocale().toString(diagnostics.taken.time(), QStringLiteral("HH:mm:ss"))));
    for (int i = 0; i < int(m_cards.size()); ++i) {
        const DiagnosticsPart part = partOf(DiagnosticsCard(i), diagnostics);
        m_cards[i]->set(part.facts, part.note);
        if (!part.fault.isEmpty())
            m_cards[i]->addFault(part.note.isEmpty() ? part.fault : part.fault + u'\n' + part.note);
    }
}

void DiagnosticsPage::fail(const virt::Error &error)
{
    m_banner->set(QStringLiteral("status-warning"), look::Meaning::Warning, error.text());
    if (!m_diagnostics.taken.isValid())
        m_taken->setText({});
}

void DiagnosticsPage::copy() const
{
    QGuiApplication::clipboard()->setText(QString::fromUtf8(virt::diagnosticsJson(m_diagnostics)));
}

} // namespace gui
