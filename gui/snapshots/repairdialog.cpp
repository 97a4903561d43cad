// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/snapshots/repairdialog.h"
#include "gui/look/card.h"
#include "gui/look/labels.h"
#include "gui/look/metrics.h"
#include <algorithm>
#include <QDialogButtonBox>
#include <QPushButton>
#include <QScrollArea>
#include <QVBoxLayout>

namespace gui {

using look::RoleLabel;

static constexpr int usualWidth = 560, usualHeight = 420;

static QLabel *sentence(QLabel *label, const QString &name)
{
    label->setObjectName(name);
    label->setTextFormat(Qt::PlainText); // names may hold "<"
    label->setWordWrap(true);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    return label;
}

static QString titleOf(const virt::Finding &finding)
{
    switch (finding.kind) {
    case virt::Finding::Kind::LostFiles: return RepairDialog::tr("Missing image");
    case virt::Finding::Kind::UnknownLayer: return RepairDialog::tr("Needless layer");
    case virt::Finding::Kind::MixedKinds: break;
    }
    return RepairDialog::tr("Mixed kinds");
}

QString repairVerb(virt::Finding::Kind kind)
{
    return kind == virt::Finding::Kind::LostFiles ? RepairDialog::tr("Forget Snapshot") : RepairDialog::tr("Merge");
}

RepairDialog::RepairDialog(const QString &instance, const QList<virt::Finding> &findings, QWidget *parent)
    : QDialog(parent)
{
    setObjectName(QStringLiteral("repairDialog"));
    setWindowTitle(tr("Repair Snapshots of %1").arg(instance));
    setAttribute(Qt::WA_DeleteOnClose);
    auto *cards = new QWidget;
    auto *list = new QVBoxLayout(cards);
    list->setSpacing(look::space8);
    int number = 0;
    for (const virt::Finding &finding : findings)
        list->addWidget(card(finding, number++));
    list->addStretch();
    auto *area = new QScrollArea;
    area->setWidgetResizable(true);
    area->setFrameShape(QFrame::NoFrame);
    area->setWidget(cards);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close);
    buttons->button(QDialogButtonBox::Close)->setObjectName(QStringLiteral("closeButton"));
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto *column = new QVBoxLayout(this);
    column->addWidget(area, 1);
    column->addWidget(buttons);
    const int needed = cards->heightForWidth(usualWidth) + buttons->sizeHint().height() + 4 * look::space16;
    resize(usualWidth, std::min(usualHeight, needed));
}

QWidget *RepairDialog::card(const virt::Finding &finding, int number)
{
    auto *card = new look::Card(titleOf(finding));
    const QString suffix = QString::number(number);
    card->body()->addWidget(sentence(new QLabel(finding.text), QStringLiteral("finding") + suffix));
    card->body()->addWidget(
        sentence(new RoleLabel(RoleLabel::Role::Muted, finding.remedy), QStringLiteral("remedy") + suffix));
    if (!finding.canBeMended())
        return card;
    auto *mend = new QPushButton(repairVerb(finding.kind) + u'…');
    mend->setObjectName(QStringLiteral("mend") + suffix);
    mend->setAccessibleName(
        tr("%1: %2", "verb, of which snapshot or disk").arg(repairVerb(finding.kind), finding.subject));
    mend->setAutoDefault(false); // only what is pressed
    connect(mend, &QPushButton::clicked, this, [this, finding] {
        accept();
        emit chosen(finding);
    });
    card->body()->addWidget(mend, 0, Qt::AlignRight);
    return card;
}

} // namespace gui
