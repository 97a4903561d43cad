// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "model/ids.h"
#include <QDialog>

class QCheckBox;
class QLineEdit;
class QPushButton;

namespace look {
class RoleLabel;
}
namespace model {
class Fleet;
}

namespace gui {

// Asks for a folder, for what is to become of files that are there already, and whether secrets go along. The work is a
// job.
class ExportXmlDialog : public QDialog {
    Q_OBJECT
public:
    ExportXmlDialog(model::Fleet &fleet, const QList<model::InstanceId> &instances, QWidget *parent);

private:
    void build();
    void browse();
    void refresh();
    void start();
    [[nodiscard]] QString pathOf(qsizetype instance) const;
    [[nodiscard]] bool isThere(qsizetype instance) const;
    [[nodiscard]] QString folderFault() const;

    model::Fleet &m_fleet;
    QList<model::InstanceId> m_instances; // those that are still there
    QStringList m_files;                  // by instance
    bool m_mayHaveSecrets = true;
    QLineEdit *m_folder;
    look::RoleLabel *m_summary, *m_fault;
    QCheckBox *m_replace, *m_secrets;
    QPushButton *m_go = nullptr;
};

} // namespace gui
