// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "gui/snapshots/verbdialog.h"
#include "virt/disk/diskverbs.h"
#include "virt/instance/devices.h"

namespace look {
class FormRows;
}

namespace gui {

class SourceFields;

// What is to be in a drive, or that it is to be empty.
class ChangeMediaDialog : public VerbDialog {
    Q_OBJECT
public:
    ChangeMediaDialog(virt::Session &session, const QUuid &uuid, const QString &instance, const virt::DiskDevice &drive,
                      QWidget *parent);
    [[nodiscard]] virt::MediaRequest request() const;

private:
    void check();
    QString m_target;
    bool m_empty;
    look::FormRows *m_rows;
    SourceFields *m_source;
};

} // namespace gui
