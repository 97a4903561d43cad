// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "gui/snapshots/verbdialog.h"
#include "virt/disk/diskoptions.h"
#include "virt/disk/diskverbs.h"

class QCheckBox;
class QComboBox;
class QLineEdit;

namespace look {
class FormRows;
}

namespace gui {

class SourceFields;
class VirshCommands;

// Where a new disk's data is, and how the guest is to see it. Cannot be accepted before setOptions() said what is
// possible.
class AttachVolumeDialog : public VerbDialog {
    Q_OBJECT
public:
    AttachVolumeDialog(virt::Session &session, const QUuid &uuid, const QString &instance, QWidget *parent);
    void setOptions(const virt::Result<virt::DiskOptions> &options);
    [[nodiscard]] virt::AttachRequest request() const;

private:
    void buildGuestSide();
    void buildChecks();
    void followDevice();
    void offerBuses();
    void check();
    void showCommands();
    [[nodiscard]] bool isMedia() const;
    [[nodiscard]] QString targetFault() const;

    QString m_instance;
    virt::DiskOptions m_options;
    bool m_known = false;
    bool m_wasReadOnly = false; // before it became media
    look::FormRows *m_rows;
    SourceFields *m_source;
    QComboBox *m_device, *m_bus, *m_format, *m_cache;
    QLineEdit *m_target, *m_serial;
    QCheckBox *m_discard = nullptr, *m_readOnly = nullptr, *m_shareable = nullptr;
    QLabel *m_status; // nothing is known yet
    VirshCommands *m_commands;
};

} // namespace gui
