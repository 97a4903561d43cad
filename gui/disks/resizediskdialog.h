// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "gui/snapshots/verbdialog.h"
#include "virt/disk/diskoptions.h"
#include "virt/disk/diskverbs.h"
#include "virt/instance/devices.h"
#include <optional>

class QLineEdit;

namespace look {
class FormRows;
}

namespace gui {

class VirshCommands;

// The new size of a disk. To make it smaller the size has to be typed once more. Cannot be accepted before setStanding()
// said how large the disk is.
class ResizeDiskDialog : public VerbDialog {
    Q_OBJECT
public:
    ResizeDiskDialog(const QString &instance, const virt::DiskDevice &disk, QWidget *parent);
    void setStanding(const virt::Result<virt::DiskStanding> &standing);
    [[nodiscard]] virt::DiskResize request() const;

private:
    void check();
    [[nodiscard]] std::optional<quint64> wanted() const;
    [[nodiscard]] bool shrinks() const;
    [[nodiscard]] QString fault() const;

    [[nodiscard]] QStringList commands() const;

    QString m_instance;
    virt::DiskDevice m_disk;
    std::optional<virt::DiskStanding> m_standing;
    look::FormRows *m_rows;
    QLineEdit *m_size, *m_again;
    QLabel *m_status, *m_loss;
    QPushButton *m_shrink; // in the place of the usual verb
    VirshCommands *m_commands;
};

} // namespace gui
