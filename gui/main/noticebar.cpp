// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/main/noticebar.h"
#include "gui/look/banner.h"
#include "gui/look/icons.h"
#include "gui/look/metrics.h"
#include "model/store/notices.h"
#include <QHBoxLayout>
#include <QToolButton>

namespace gui {

static constexpr int mostShown = 4; // the pages must stay to be seen; the others come when these are dismissed

NoticeBar::NoticeBar(model::Notices &notices, QWidget *parent)
    : QWidget(parent)
    , m_notices(notices)
    , m_column(new QVBoxLayout(this))
{
    setObjectName(QStringLiteral("noticeBar"));
    m_column->setContentsMargins({});
    m_column->setSpacing(0);
    connect(&notices, &model::Notices::changed, this, &NoticeBar::refresh);
    refresh();
}

void NoticeBar::refresh()
{
    const QStringList wanted = m_notices.all().first(std::min<qsizetype>(m_notices.all().size(), mostShown));
    setVisible(!wanted.isEmpty());
    if (wanted == m_shown)
        return;
    m_shown = wanted;
    while (QLayoutItem *item = m_column->takeAt(0)) {
        item->widget()->hide();
        item->widget()->deleteLater(); // its button may be what was clicked
        delete item;
    }
    for (const QString &sentence : std::as_const(m_shown))
        m_column->addWidget(makeRow(sentence));
}

QWidget *NoticeBar::makeRow(const QString &sentence)
{
    auto *banner = new look::Banner(this);
    banner->set(QStringLiteral("status-warning"), look::Meaning::Warning, sentence);
    auto *dismiss = new QToolButton;
    dismiss->setObjectName(QStringLiteral("dismissNotice"));
    dismiss->setAccessibleName(tr("Dismiss: %1").arg(sentence));
    dismiss->setToolTip(tr("Dismiss"));
    dismiss->setIcon(look::icon(QStringLiteral("action-cancel")));
    dismiss->setAutoRaise(true);
    connect(dismiss, &QToolButton::clicked, this, [this, sentence] { m_notices.dismiss(sentence); });
    banner->layout()->addWidget(dismiss);
    return banner;
}

} // namespace gui
