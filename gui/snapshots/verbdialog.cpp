// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/snapshots/verbdialog.h"
#include "gui/look/danger.h"
#include "gui/look/icons.h"
#include "gui/look/metrics.h"
#include "gui/look/tallarea.h"
#include <algorithm>
#include <QDialogButtonBox>
#include <QEvent>
#include <QLabel>
#include <QPushButton>
#include <QScreen>
#include <QVBoxLayout>

namespace gui {

static constexpr int usualWidth = 460, frame = 60; // what the desktop puts around it

VerbDialog::VerbDialog(const QString &title, const QString &verb, Verb kind, QWidget *parent)
    : QDialog(parent)
    , m_body(new QVBoxLayout)
{
    setWindowTitle(title);
    setAttribute(Qt::WA_DeleteOnClose);
    setMinimumWidth(usualWidth);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Cancel);
    buttons->button(QDialogButtonBox::Cancel)->setObjectName(QStringLiteral("cancelButton"));
    m_verb = buttons->addButton(verb, QDialogButtonBox::AcceptRole);
    m_verb->setObjectName(QStringLiteral("verbButton"));
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(look::space16, look::space16, look::space16, look::space16);
    column->setSpacing(look::space16);
    m_body->setSpacing(look::space8);
    column->addLayout(m_body);
    column->addStretch();
    column->addWidget(buttons);
    const bool dangerous = kind == Verb::Dangerous;
    m_verb->setDefault(!dangerous);
    QPushButton *cancel = buttons->button(QDialogButtonBox::Cancel);
    cancel->setAutoDefault(dangerous); // else it takes over while the verb is disabled
    cancel->setDefault(dangerous);
    if (!dangerous)
        return;
    cancel->setFocus();
    look::markDangerous(m_verb);
}

QLabel *VerbDialog::addText(const QString &text)
{
    auto *label = new QLabel(text);
    label->setTextFormat(Qt::PlainText); // names may hold "<"
    label->setWordWrap(true);
    m_body->addWidget(label);
    return label;
}

QLabel *VerbDialog::addWarning(const QString &text)
{
    auto *line = new QWidget;
    auto *row = new QHBoxLayout(line);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(look::space8);
    auto *sign = new QLabel;
    sign->setPixmap(look::icon(QStringLiteral("status-warning"), look::Meaning::Warning).pixmap(16));
    row->addWidget(sign, 0, Qt::AlignTop);
    QLabel *label = addText(text);
    m_body->removeWidget(label);
    row->addWidget(label, 1);
    m_body->addWidget(line);
    line->setVisible(!text.isEmpty());
    return label;
}

void VerbDialog::setText(QLabel *label, const QString &text)
{
    label->setText(text);
    QWidget *line = label->parentWidget() == m_body->parentWidget() ? label : label->parentWidget();
    line->setVisible(!text.isEmpty());
    if (m_area)
        return; // it asks for room by itself
    layout()->activate();
    if (const int needed = layout()->totalHeightForWidth(width()); needed > height())
        resize(width(), needed); // wrapped text does not make a window grow by itself
}

void VerbDialog::scrollBody()
{
    auto *column = static_cast<QVBoxLayout *>(layout());
    column->removeItem(m_body);
    m_body->setParent(nullptr);
    auto *content = new QWidget;
    auto *inner = new QVBoxLayout(content);
    inner->setContentsMargins({});
    inner->addLayout(m_body);
    inner->addStretch();
    m_area = new look::TallArea(content);
    column->insertWidget(0, m_area, 1);
}

bool VerbDialog::event(QEvent *event)
{
    const bool moved = event->type() == QEvent::LayoutRequest; // asked first: the dialog may be deleted by the event
    const bool done = QDialog::event(event);
    if (moved && m_area)
        fit();
    return done;
}

// As high as what it says, as far as the screen has room, and wide enough for its widest word. It does not shrink while
// somebody reads it.
void VerbDialog::fit()
{
    setMinimumWidth(std::max(minimumWidth(), layout()->totalMinimumSize().width()));
    const int most = screen()->availableSize().height() - frame;
    const int needed = std::min(layout()->totalHeightForWidth(width()), most);
    if (needed > height())
        resize(width(), needed);
}

void VerbDialog::addLabelled(const QString &label, QWidget *w)
{
    auto *text = new QLabel(label);
    text->setBuddy(w);
    w->setAccessibleName(QString(label).remove(u'&'));
    m_body->addWidget(text);
    m_body->addWidget(w);
    order({w});
}

void VerbDialog::order(const QWidgetList &widgets)
{
    const QWidgetList all = widgets + QWidgetList{m_verb, findChild<QPushButton *>(QStringLiteral("cancelButton"))};
    for (qsizetype at = 1; at < all.size(); ++at)
        setTabOrder(all[at - 1], all[at]);
}

} // namespace gui
