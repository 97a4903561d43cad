// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/snapshots/comparesnapshotdialog.h"
#include "gui/instance/secretmask.h"
#include "gui/look/diffview.h"
#include "gui/look/labels.h"
#include "gui/look/metrics.h"
#include "virt/instance/changed.h"
#include "virt/snapshot/snapshot.h"
#include <QComboBox>
#include <QDialogButtonBox>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace gui {

using look::RoleLabel;

static constexpr QSize usualSize(760, 520);

CompareSnapshotDialog::CompareSnapshotDialog(virt::Session &session, SnapshotComparison subject, QWidget *parent)
    : QDialog(parent)
    , m_session(&session)
    , m_subject(std::move(subject))
    , m_with(new QComboBox)
    , m_summary(new RoleLabel(RoleLabel::Role::Muted))
    , m_view(new look::DiffView)
{
    setObjectName(QStringLiteral("compareSnapshotDialog"));
    setWindowTitle(tr("Compare Snapshot \"%1\" of %2").arg(m_subject.snapshot, m_subject.instance));
    setAttribute(Qt::WA_DeleteOnClose);
    resize(usualSize);
    build();
    ask();
}

void CompareSnapshotDialog::build()
{
    m_with->setObjectName(QStringLiteral("compareWith"));
    m_with->setAccessibleName(tr("Compare with"));
    m_with->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    if (m_subject.running)
        m_with->addItem(tr("The running configuration"));
    m_with->addItem(tr("The stored configuration"));
    for (const QString &other : std::as_const(m_subject.others))
        m_with->addItem(tr("Snapshot \"%1\"").arg(other), other);
    connect(m_with, &QComboBox::currentIndexChanged, this, &CompareSnapshotDialog::ask);
    auto *label = new QLabel(tr("&Compare with"));
    label->setBuddy(m_with);
    m_summary->setObjectName(QStringLiteral("comparisonSummary"));
    m_summary->setWordWrap(true);
    m_view->setAccessibleName(tr("Difference"));
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close);
    buttons->button(QDialogButtonBox::Close)->setObjectName(QStringLiteral("closeComparison"));
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto *column = new QVBoxLayout(this);
    column->setSpacing(look::space8);
    for (QWidget *part : std::initializer_list<QWidget *>{label, m_with, m_summary})
        column->addWidget(part);
    column->addWidget(m_view, 1);
    column->addWidget(buttons);
}

QString CompareSnapshotDialog::otherSnapshot() const
{
    return m_with->currentData().toString();
}

virt::XmlKind CompareSnapshotDialog::kind() const
{
    return m_subject.running && m_with->currentIndex() == 0 ? virt::XmlKind::Running : virt::XmlKind::Stored;
}

void CompareSnapshotDialog::ask()
{
    if (!m_session)
        return;
    m_summary->setText(tr("Reading both…"));
    const auto current = [this, asked = ++m_asked] { return asked == m_asked; };
    virt::snapshotXml(*m_session, m_subject.uuid, m_subject.instance, m_subject.snapshot, this,
                      [this, current](const virt::Result<QString> &then) {
                          if (!current() || !m_session)
                              return;
                          const auto done = [this, current, then](const virt::Result<QString> &other) {
                              if (current())
                                  answered(then, other);
                          };
                          if (const QString other = otherSnapshot(); !other.isEmpty())
                              virt::snapshotXml(*m_session, m_subject.uuid, m_subject.instance, other, this, done);
                          else
                              virt::fetchXml(*m_session, m_subject.uuid, m_subject.instance, kind(), this, done);
                      });
}

virt::Result<QString> CompareSnapshotDialog::definitionIn(const virt::Result<QString> &snapshot) const
{
    if (!snapshot)
        return snapshot;
    const auto definition = virt::domainIn(
        snapshot->toUtf8(), kind() == virt::XmlKind::Running ? virt::Definition::Running : virt::Definition::Stored);
    return definition ? virt::Result<QString>(QString::fromUtf8(*definition)) : definition.error();
}

void CompareSnapshotDialog::answered(const virt::Result<QString> &then, const virt::Result<QString> &other)
{
    const auto before = definitionIn(then);
    const auto after = otherSnapshot().isEmpty() ? other : definitionIn(other);
    if (!before || !after)
        return m_summary->setText((before ? after : before).error().text());
    const virt::Differences told = virt::differences(after->toUtf8(), before->toUtf8()); // what runs comes first
    const MaskedPair shown = withoutSecrets(told.stored, told.running);
    m_view->set(shown.before, shown.after);
    m_summary->setText(!told.any() ? tr("Both are the same.")
                                   : tr("− in \"%1\", + in the other · %2").arg(m_subject.snapshot, m_view->summary()));
}

} // namespace gui
