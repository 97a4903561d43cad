// SPDX-License-Identifier: GPL-3.0-or-later
// How it is laid out.
#include "gui/instance/xmleditor.h"
#include "gui/look/labels.h"
#include "gui/look/metrics.h"
#include "gui/storage/buildchoice.h"
#include "gui/storage/newpooldialog.h"
#include "gui/storage/poolform.h"
#include <algorithm>
#include <QCheckBox>
#include <QScreen>
#include <QScrollArea>
#include <QTabWidget>
#include <QVBoxLayout>

namespace gui {

static constexpr QSize usualSize(620, 560);
static constexpr int frame = 60; // what the desktop puts around it

static QVBoxLayout *columnOf(QWidget *page)
{
    auto *column = new QVBoxLayout(page);
    column->setContentsMargins(look::space12, look::space12, look::space12, look::space12);
    column->setSpacing(look::space8);
    return column;
}

void NewPoolDialog::build()
{
    m_tabs->setObjectName(QStringLiteral("newPoolTabs"));
    m_tabs->setAccessibleName(tr("Parts of the new pool"));
    m_tabs->addTab(buildFields(), tr("Pool"));
    m_tabs->addTab(buildXml(), tr("XML"));
    m_start->setObjectName(QStringLiteral("poolStart"));
    m_autostart->setObjectName(QStringLiteral("poolAutostart"));
    for (QCheckBox *box : {m_start, m_autostart})
        box->setAccessibleName(box->text().remove(u'&'));
    m_start->setChecked(true);
    m_status->setObjectName(QStringLiteral("newPoolStatus"));
    auto *ticks = new QHBoxLayout;
    ticks->setSpacing(look::space24);
    ticks->addWidget(m_start);
    ticks->addWidget(m_autostart);
    ticks->addStretch();
    body()->addWidget(m_tabs, 1);
    body()->addWidget(m_build);
    body()->addLayout(ticks);
    body()->addWidget(m_status);
    qobject_cast<QVBoxLayout *>(layout())->setStretchFactor(body(), 1);
    resize(usualSize.boundedTo(screen()->availableSize() - QSize(0, frame)));
}

QWidget *NewPoolDialog::buildFields()
{
    auto *content = new QWidget;
    columnOf(content)->addWidget(m_form);
    auto *area = new QScrollArea;
    area->setFrameShape(QFrame::NoFrame);
    area->setFocusPolicy(Qt::NoFocus);
    area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    area->setWidgetResizable(true);
    area->setWidget(content);
    return area;
}

QWidget *NewPoolDialog::buildXml()
{
    m_ownXml->setObjectName(QStringLiteral("poolOwnXml"));
    m_ownXml->setAccessibleName(m_ownXml->text().remove(u'&'));
    m_xml->setObjectName(QStringLiteral("poolXml"));
    m_xml->setReadOnly(true);
    m_xmlFault->setObjectName(QStringLiteral("poolXmlFault"));
    auto *page = new QWidget;
    QVBoxLayout *column = columnOf(page);
    column->addWidget(m_ownXml);
    column->addWidget(m_xml, 1);
    column->addWidget(m_xmlFault);
    return page;
}

void NewPoolDialog::connectParts()
{
    connect(m_form, &PoolForm::changed, this, &NewPoolDialog::check);
    connect(m_form, &PoolForm::searchWanted, this, &NewPoolDialog::search);
    connect(m_build, &BuildChoice::changed, this, &NewPoolDialog::check);
    connect(m_xml, &QPlainTextEdit::textChanged, this, &NewPoolDialog::check);
    connect(m_ownXml, &QCheckBox::toggled, this, &NewPoolDialog::ownXmlToggled);
    connect(m_xml, &XmlEditor::refused, this, &NewPoolDialog::showXmlFault);
}

} // namespace gui
