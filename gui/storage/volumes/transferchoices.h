// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "virt/storage/transfer.h"

class QCheckBox;

namespace gui {

class VerbDialog;

// How an image is sent or received: what the dialogs for both ask.
class TransferChoices {
public:
    void addTo(VerbDialog *dialog);
    [[nodiscard]] virt::TransferOptions options() const;

private:
    QCheckBox *m_sparse = nullptr, *m_digest = nullptr;
};

} // namespace gui
