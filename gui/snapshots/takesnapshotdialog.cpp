// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/snapshots/takesnapshotdialog.h"
#include "gui/look/labels.h"
#include "gui/look/metrics.h"
#include "gui/snapshots/externalform.h"
#include "gui/snapshots/kindchoice.h"
#include "gui/snapshots/spacenote.h"
#include "model/snapshots/snapshottext.h"
#include "virt/snapshot/snapshotxml.h"
#include <algorithm>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QScreen>
#include <QScrollArea>
#include <QScrollBar>
#include <QVBoxLayout>

namespace gui {

using look::RoleLabel;

static constexpr int descriptionLines = 3, usualWidth = 560, leastHeight = 120;
static constexpr int frame = 60; // what the desktop puts around it

TakeSnapshotDialog::TakeSnapshotDialog(const virt::Instance &instance, const virt::SnapshotTree &tree, QWidget *parent)
    : VerbDialog(tr("Take Snapshot of %1").arg(instance.name), tr("Take Snapshot"), Verb::Usual, parent)
    , m_tree(tree)
    , m_memoryKiB(instance.memoryKiB)
    , m_name(new QLineEdit(model::proposedSnapshotName(tree, QDateTime::currentDateTime())))
    , m_description(new QPlainTextEdit)
    , m_fault(new RoleLabel(RoleLabel::Role::Fault))
    , m_area(new QScrollArea)
    , m_kinds(new SnapshotKindChoice)
    , m_form(new ExternalForm)
    , m_space(new SpaceNote)
{
    setObjectName(QStringLiteral("takeSnapshotDialog"));
    setMinimumWidth(usualWidth);
    buildNames();
    m_status = addText(tr("Finding out what is possible here…"));
    m_status->setObjectName(QStringLiteral("snapshotStatus"));
    buildKinds();
    connect(m_name, &QLineEdit::textChanged, this, [this] {
        m_form->setSnapshot(m_name->text().trimmed());
        check();
    });
    connect(m_description, &QPlainTextEdit::textChanged, this, &TakeSnapshotDialog::check);
    connect(m_kinds, &SnapshotKindChoice::changed, this, &TakeSnapshotDialog::check);
    connect(m_form, &ExternalForm::changed, this, &TakeSnapshotDialog::check);
    check();
    m_name->setFocus();
}

void TakeSnapshotDialog::buildNames()
{
    m_name->setObjectName(QStringLiteral("snapshotName"));
    m_name->selectAll();
    addLabelled(tr("&Name"), m_name);
    m_fault->setObjectName(QStringLiteral("snapshotNameFault"));
    body()->addWidget(m_fault);
    m_description->setObjectName(QStringLiteral("snapshotDescription"));
    m_description->setTabChangesFocus(true);
    m_description->setFixedHeight(m_description->fontMetrics().lineSpacing() * descriptionLines
                                  + 2 * m_description->frameWidth()
                                  + int(2 * m_description->document()->documentMargin()));
    addLabelled(tr("&Description"), m_description);
}

void TakeSnapshotDialog::buildKinds()
{
    auto *content = new QWidget;
    auto *column = new QVBoxLayout(content);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(look::space8);
    column->addWidget(m_kinds);
    column->addWidget(m_form);
    column->addWidget(m_space);
    column->addStretch(1);
    m_area->setObjectName(QStringLiteral("snapshotKindArea"));
    m_area->setFrameShape(QFrame::NoFrame);
    m_area->setFocusPolicy(Qt::NoFocus);
    m_area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_area->setWidgetResizable(true);
    m_area->setWidget(content);
    body()->addWidget(m_area, 1);
    qobject_cast<QVBoxLayout *>(layout())->setStretchFactor(body(), 1);
    m_area->hide();
}

void TakeSnapshotDialog::setCapability(const virt::Result<virt::SnapshotCapability> &capability)
{
    m_known = bool(capability);
    m_area->setVisible(m_known);
    if (m_known) {
        m_form->setCapability(*capability);
        m_form->setSnapshot(m_name->text().trimmed());
        m_kinds->setCapability(*capability, m_memoryKiB);
        order(QWidgetList{m_description} + m_kinds->inOrder() + m_form->inOrder());
    }
    setText(m_status, !m_known              ? capability.error().text()
                      : m_kinds->possible() ? QString()
                                            : tr("A snapshot is not possible here:"));
    check();
}

void TakeSnapshotDialog::setSpace(const virt::Result<virt::SnapshotSpace> &space)
{
    m_space->setSpace(space);
    grow();
}

QString TakeSnapshotDialog::fault() const
{
    const QString name = m_name->text().trimmed();
    if (QString fault = virt::faultInSnapshotName(name); !fault.isEmpty())
        return fault;
    if (m_tree.find(name))
        return tr("There is a snapshot of this name already.");
    return virt::faultInSnapshotDescription(m_description->toPlainText().trimmed());
}

bool TakeSnapshotDialog::isExternal() const
{
    return m_kinds->possible() && m_kinds->kind() != virt::SnapshotKind::Internal;
}

void TakeSnapshotDialog::check()
{
    const QString fault = this->fault();
    setText(m_fault, fault);
    m_form->setVisible(isExternal());
    m_form->setKind(m_kinds->kind());
    m_space->setVisible(m_kinds->possible());
    m_space->setRequest(request());
    const bool files = !isExternal() || m_form->check();
    verb()->setEnabled(m_known && m_kinds->possible() && files && fault.isEmpty());
    grow();
}

// With room for all of it, as far as the screen has room.
void TakeSnapshotDialog::grow()
{
    if (!m_known)
        return;
    QLayout *content = m_area->widget()->layout();
    content->activate();
    const int inside = width() - layout()->contentsMargins().left() - layout()->contentsMargins().right();
    const int wanted = content->totalHeightForWidth(inside);
    m_area->setMinimumHeight(leastHeight);
    layout()->activate();
    const int others = layout()->totalMinimumSize().height() - leastHeight;
    const int most = screen()->availableSize().height() - frame - others;
    m_area->setMinimumHeight(std::max(leastHeight, std::min(wanted, most)));
    layout()->activate();
    if (const int needed = layout()->totalMinimumSize().height(); needed > height())
        resize(width(), needed);
}

virt::TakeRequest TakeSnapshotDialog::request() const
{
    virt::TakeRequest out{.name = m_name->text().trimmed(),
                          .description = m_description->toPlainText().trimmed(),
                          .kind = m_kinds->kind(),
                          .mix = m_kinds->mix()};
    if (isExternal())
        m_form->fill(out);
    return out;
}

} // namespace gui
