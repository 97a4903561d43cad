// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "virt/storage/transfer.h"

class QCheckBox;

namespace look {
class FormRows;
}

namespace gui {

// How an image is sent or received: what the dialogs for both ask.
class TransferChoices {
public:
    void addTo(look::FormRows &rows);
    [[nodiscard]] virt::TransferOptions options() const;

private:
    QCheckBox *m_sparse = nullptr, *m_digest = nullptr;
};

} // namespace gui
