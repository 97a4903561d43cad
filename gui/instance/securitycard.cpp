// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/instance/securitycard.h"
#include "gui/look/icons.h"
#include "gui/look/metrics.h"
#include "model/fleet.h"
#include <QClipboard>
#include <QGuiApplication>
#include <QToolButton>
#include <QVBoxLayout>

namespace gui {

using look::Fact;

SecurityCard::SecurityCard(model::Fleet &fleet, QWidget *parent)
    : FactList(tr("Security labels"), parent)
    , m_fleet(fleet)
    , m_copy(new QToolButton)
{
    setObjectName(QStringLiteral("securityCard"));
    m_copy->setObjectName(QStringLiteral("copySecurityLabels"));
    m_copy->setText(tr("Copy"));
    m_copy->setAccessibleName(tr("Copy the security labels"));
    m_copy->setIcon(look::icon(QStringLiteral("action-copy")));
    m_copy->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_copy->setAutoRaise(true);
    body()->addWidget(m_copy, 0, Qt::AlignLeft);
    connect(m_copy, &QToolButton::clicked, this, [this] { QGuiApplication::clipboard()->setText(text()); });
    show({});
}

void SecurityCard::set(const model::InstanceRow &row)
{
    if (row.stale || (row.id == m_instance && row.instance.id == m_runId))
        return;
    m_instance = row.id;
    m_runId = row.instance.id;
    show({});
    if (row.instance.isActive())
        ask(row.instance.name);
    else
        FactList::set({}, tr("They are given when it starts."));
}

void SecurityCard::ask(const QString &name)
{
    virt::Session *session = m_fleet.session(m_instance);
    if (!session)
        return;
    virt::askSecurityLabels(
        *session, m_instance.uuid, name, this,
        [this, of = m_instance, run = m_runId](const virt::Result<QList<virt::SecurityLabel>> &labels) {
            if (of != m_instance || run != m_runId)
                return;
            if (labels)
                return show(*labels);
            FactList::set({}, labels.error().message);
            if (labels.error().kind == virt::Error::Kind::Disconnected)
                m_instance = {}; // asked again once the host is back
        });
}

void SecurityCard::show(const QList<virt::SecurityLabel> &labels)
{
    QList<Fact> lines;
    for (const virt::SecurityLabel &label : labels)
        lines << Fact{label.model.isEmpty() ? tr("Label") : label.model,
                      label.enforcing ? tr("%1 (enforcing)").arg(label.label) : label.label};
    FactList::set(lines, lines.isEmpty() ? tr("It has no security label.") : QString());
    m_copy->setVisible(!lines.isEmpty());
}

QString SecurityCard::text() const
{
    QStringList out;
    for (const Fact &fact : facts())
        out << fact.label + QStringLiteral(": ") + fact.value;
    return out.join(u'\n');
}

} // namespace gui
