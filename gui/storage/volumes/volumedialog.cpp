// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/storage/volumes/volumedialog.h"
#include "gui/look/formrows.h"
#include "gui/plans/virshcommands.h"
#include "gui/storage/volumes/fields.h"
#include <QVBoxLayout>

namespace gui {

static constexpr int usualWidth = 500;

VolumeDialog::VolumeDialog(const QString &title, const QString &verb, Verb kind, QWidget *parent)
    : VerbDialog(title, verb, kind, parent)
    , m_rows(new look::FormRows(this))
    , m_commands(new VirshCommands({}, this))
{
    setMinimumWidth(usualWidth);
    scrollBody();
    m_commands->hide();
}

void VolumeDialog::finish()
{
    body()->addWidget(m_rows);
    body()->addWidget(m_commands);
    order(m_rows->inOrder() + m_commands->inOrder());
    fitHeight(this);
}

void VolumeDialog::setCommands(const QStringList &lines)
{
    m_commands->show();
    m_commands->setLines(lines);
}

} // namespace gui
