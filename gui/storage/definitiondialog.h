// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "virt/core/result.h"
#include <QDialog>

class QPushButton;

namespace look {
class RoleLabel;
}

namespace gui {

class XmlEditor;

// The XML of something, to be read and copied. Shown at once, filled when the host has answered. Deletes itself.
class DefinitionDialog : public QDialog {
    Q_OBJECT
public:
    DefinitionDialog(const QString &title, QWidget *parent);
    void set(const virt::Result<QString> &xml);

private:
    look::RoleLabel *m_status;
    XmlEditor *m_xml;
    QPushButton *m_copy;
};

} // namespace gui
