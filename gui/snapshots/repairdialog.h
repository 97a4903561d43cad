// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "virt/snapshot/repairs.h"
#include <QDialog>

class QVBoxLayout;

namespace gui {

// What is wrong with the snapshots of an instance, and for each what can be done. Choosing one closes the window: how
// the rest stands is found out anew. Shown by open(); deletes itself.
class RepairDialog : public QDialog {
    Q_OBJECT
public:
    RepairDialog(const QString &instance, const QList<virt::Finding> &findings, QWidget *parent);

signals:
    void chosen(const virt::Finding &finding);

private:
    [[nodiscard]] QWidget *card(const virt::Finding &finding, int number);
};

[[nodiscard]] QString repairVerb(virt::Finding::Kind kind);

} // namespace gui
