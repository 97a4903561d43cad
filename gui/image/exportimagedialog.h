// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "gui/snapshots/verbdialog.h"
#include "virt/image/exportoptions.h"
#include "virt/image/image.h"
#include "virt/storage/pool.h"

class QCheckBox;
class QComboBox;
class QLineEdit;

namespace look {
class FormRows;
}

namespace gui {

class FileField;
class PoolChooser;

// Which disk becomes an image, how, and where it goes. What follows is a plan.
class ExportImageDialog : public VerbDialog {
    Q_OBJECT
public:
    // `snapshot`: an external one; empty: the instance as it is.
    ExportImageDialog(QString instance, QString snapshot, QWidget *parent);
    void setOptions(const virt::Result<virt::ExportOptions> &options);
    void setPools(const virt::Result<QList<virt::StoragePool>> &pools);
    void setOffers(const virt::Result<QList<virt::PoolOffer>> &offers); // a host that does not tell has the usual ones
    [[nodiscard]] virt::ImageRequest request() const;

private:
    void buildRows();
    void buildChecks();
    void link();
    void showDisk();
    void showWay();
    void showPool();
    void showDestination();
    void showFormats();
    void proposeName();
    void check();
    void say(const QString &fault);
    [[nodiscard]] bool isLive() const;
    [[nodiscard]] bool goesHere() const; // to this computer
    [[nodiscard]] QString placeFault();  // shown at the field that has it
    [[nodiscard]] virt::ExportDisk disk() const;
    [[nodiscard]] QString wayText() const;

    QString m_instance, m_snapshot;
    virt::ExportOptions m_options;
    QList<virt::PoolOffer> m_offers;
    QStringList m_faults;
    bool m_named = false, m_formatChosen = false; // by the user
    bool m_disksKnown = false, m_poolsKnown = false;
    look::FormRows *m_rows;
    QComboBox *m_disk, *m_way, *m_destination, *m_format;
    PoolChooser *m_pool;
    QLineEdit *m_name;
    FileField *m_file;
    QCheckBox *m_overwrite = nullptr;
    QCheckBox *m_quiesce, *m_abort;
    QLabel *m_status;
};

} // namespace gui
