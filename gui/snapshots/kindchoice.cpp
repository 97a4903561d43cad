// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/snapshots/kindchoice.h"
#include "gui/look/icons.h"
#include "gui/look/labels.h"
#include "gui/look/metrics.h"
#include "model/text/quantity.h"
#include <algorithm>
#include <QAbstractButton>
#include <QButtonGroup>
#include <QCheckBox>
#include <QRadioButton>
#include <QStyle>
#include <QVBoxLayout>

namespace gui {

using look::RoleLabel;
using Kind = virt::SnapshotKind;

static constexpr auto kinds = {Kind::Internal, Kind::External, Kind::DiskOnly}; // the first that is possible is chosen
static constexpr qsizetype mostReasons = 3, mostMixing = 1;

static QStringList firstOf(const QStringList &reasons, qsizetype most)
{
    QStringList lines = reasons.first(std::min(reasons.size(), most));
    if (reasons.size() > most)
        lines += SnapshotKindChoice::tr("and %n more", nullptr, int(reasons.size() - most));
    return lines;
}

static void setLine(QLabel *label, const QString &text)
{
    label->setText(text);
    label->setVisible(!text.isEmpty());
}

SnapshotKindChoice::SnapshotKindChoice(QWidget *parent)
    : QWidget(parent)
    , m_kinds(new QButtonGroup(this))
    , m_mix(new QCheckBox(tr("&Mix kinds all the same")))
    , m_warning(new RoleLabel(RoleLabel::Role::Fault))
{
    setObjectName(QStringLiteral("snapshotKinds"));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(look::space4);
    add(Kind::Internal, QStringLiteral("kindInternal"), tr("&Internal"), column);
    add(Kind::External, QStringLiteral("kindExternal"), tr("&External with memory"), column);
    add(Kind::DiskOnly, QStringLiteral("kindDiskOnly"), tr("Disks &only"), column);
    addMix(column);
    connect(m_kinds, &QButtonGroup::idToggled, this, [this](int, bool on) {
        if (on)
            refresh();
    });
    connect(m_mix, &QCheckBox::toggled, this, &SnapshotKindChoice::choose);
}

void SnapshotKindChoice::add(Kind kind, const QString &name, const QString &text, QVBoxLayout *column)
{
    auto *button = new QRadioButton(text);
    button->setObjectName(name);
    button->setAccessibleName(QString(text).remove(u'&'));
    button->setEnabled(false);
    m_kinds->addButton(button, int(kind));
    const Row row{new RoleLabel(RoleLabel::Role::Muted), new RoleLabel(RoleLabel::Role::Muted)};
    row.meaning->setObjectName(name + QStringLiteral("Meaning"));
    row.obstacles->setObjectName(name + QStringLiteral("Obstacles"));
    row.obstacles->hide();
    m_rows.insert(int(kind), row);
    auto *below = new QVBoxLayout;
    const int indent = style()->pixelMetric(QStyle::PM_ExclusiveIndicatorWidth) + look::space8;
    below->setContentsMargins(indent, 0, 0, look::space4);
    below->setSpacing(0);
    below->addWidget(row.meaning);
    below->addWidget(row.obstacles);
    column->addWidget(button);
    column->addLayout(below);
}

void SnapshotKindChoice::addMix(QVBoxLayout *column)
{
    m_mix->setObjectName(QStringLiteral("mixKinds"));
    m_mix->setAccessibleName(tr("Mix kinds all the same"));
    m_mix->hide();
    m_warning->setObjectName(QStringLiteral("mixWarning"));
    m_warning->hide();
    column->addWidget(m_mix);
    column->addWidget(m_warning);
}

void SnapshotKindChoice::setCapability(const virt::SnapshotCapability &capability, quint64 memoryKiB)
{
    m_capability = capability;
    m_memoryKiB = memoryKiB;
    m_mix->setVisible(std::ranges::any_of(
        kinds, [this](Kind kind) { return obstaclesOf(kind).isEmpty() && !m_capability.mixing(kind).isEmpty(); }));
    choose();
}

QString SnapshotKindChoice::meaningOf(Kind kind) const
{
    const QString memory = model::kibText(m_memoryKiB);
    switch (kind) {
    case Kind::Internal:
        return m_capability.running ? tr("Inside the images, with memory (%1). The instance stands still while its "
                                         "memory is written.")
                                          .arg(memory)
                                    : tr("Inside the images. The instance is off, so there is no memory to save.");
    case Kind::External:
        return tr("The images are frozen and the instance writes on to new ones; its memory (%1) goes to a file.")
            .arg(memory);
    case Kind::DiskOnly:
        return m_capability.running ? tr(
                   "The images are frozen and the instance writes on to new ones. Without its memory: a start from "
                   "there is like one after a power cut.")
                                    : tr("The images are frozen and the instance writes on to new ones.");
    }
    return {};
}

QStringList SnapshotKindChoice::obstaclesOf(Kind kind) const
{
    if (kind == Kind::External && !m_capability.running)
        return {tr("The instance is off, so there is no memory to save.")};
    return m_capability.of(kind);
}

bool SnapshotKindChoice::offered(Kind kind) const
{
    return obstaclesOf(kind).isEmpty() && (m_mix->isChecked() || m_capability.mixing(kind).isEmpty());
}

void SnapshotKindChoice::choose()
{
    if (!possible()) {
        const auto first = std::ranges::find_if(kinds, [this](Kind kind) { return offered(kind); });
        m_kinds->setExclusive(false);
        for (QAbstractButton *button : m_kinds->buttons())
            button->setChecked(first != kinds.end() && button == m_kinds->button(int(*first)));
        m_kinds->setExclusive(true);
    }
    refresh();
}

void SnapshotKindChoice::refresh()
{
    for (const Kind kind : kinds) {
        const Row row = m_rows.value(int(kind));
        const bool able = offered(kind);
        m_kinds->button(int(kind))->setEnabled(able);
        setLine(row.meaning, meaningOf(kind));
        const QStringList why = firstOf(obstaclesOf(kind), mostReasons)
                                + firstOf(m_capability.mixing(kind), mostMixing);
        setLine(row.obstacles, able ? QString() : why.join(u'\n'));
    }
    const QStringList mixed = mix() && possible() ? m_capability.mixing(kind()) : QStringList();
    setLine(m_warning, firstOf(mixed, mostReasons).join(u'\n'));
    emit changed();
}

bool SnapshotKindChoice::possible() const
{
    return m_kinds->checkedId() >= 0 && offered(kind());
}

Kind SnapshotKindChoice::kind() const
{
    return m_kinds->checkedId() < 0 ? Kind::Internal : Kind(m_kinds->checkedId());
}

QWidgetList SnapshotKindChoice::inOrder() const
{
    QWidgetList out;
    for (const Kind kind : kinds)
        out.append(m_kinds->button(int(kind)));
    return out << m_mix;
}

bool SnapshotKindChoice::mix() const
{
    return m_mix->isChecked();
}

} // namespace gui
