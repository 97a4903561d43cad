// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/storage/volumes/transferchoices.h"
#include "gui/look/formrows.h"
#include <QCheckBox>
#include <QCoreApplication>

namespace gui {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(gui::TransferChoices)
};

} // namespace

void TransferChoices::addTo(look::FormRows &rows)
{
    m_sparse = rows.addCheck(Words::tr("&Keep holes"), QStringLiteral("transferSparse"),
                             Words::tr("Empty parts take neither time nor space, where both sides can."));
    m_sparse->setChecked(true);
    m_digest = rows.addCheck(Words::tr("&Compare by SHA-256 afterwards"), QStringLiteral("transferDigest"),
                             Words::tr("Both ends are read once more. Their lengths are compared in any case."));
}

virt::TransferOptions TransferChoices::options() const
{
    using Verify = virt::TransferOptions::Verify;
    return {.verify = m_digest->isChecked() ? Verify::Sha256 : Verify::Size, .sparse = m_sparse->isChecked()};
}

} // namespace gui
