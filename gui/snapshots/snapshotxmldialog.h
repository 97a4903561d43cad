// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "virt/core/result.h"
#include <QDialog>

namespace look {
class RoleLabel;
}

namespace gui {

class XmlEditor;

// A snapshot as libvirt has it, to be read and copied; passwords are dots.
class SnapshotXmlDialog : public QDialog {
    Q_OBJECT
public:
    SnapshotXmlDialog(const QString &instance, const QString &snapshot, QWidget *parent);
    void setXml(const virt::Result<QString> &xml);

private:
    look::RoleLabel *m_hint;
    XmlEditor *m_text;
};

} // namespace gui
