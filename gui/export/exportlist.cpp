// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/export/exports.h"
#include "gui/export/exportxmldialog.h"
#include "gui/export/instancecsv.h"
#include "gui/look/messagebox.h"
#include "gui/look/statusline.h"
#include "model/instances/instancesproxy.h"
#include <QCoreApplication>
#include <QFileDialog>
#include <QSaveFile>

namespace gui {

namespace {
struct Words {
    Q_DECLARE_TR_FUNCTIONS(gui::ExportList)
};
} // namespace

static QString written(const QString &path, const QByteArray &content) // what went wrong, or nothing
{
    QSaveFile file(path);
    if (file.open(QIODevice::WriteOnly) && file.write(content) == content.size() && file.commit())
        return {};
    return Words::tr("%1 cannot be written: %2").arg(path, file.errorString());
}

void askToExportList(const model::InstancesProxy &list, const ColumnChoices &columns, QWidget *parent)
{
    auto *dialog = new QFileDialog(parent, Words::tr("Export List"));
    dialog->setObjectName(QStringLiteral("exportListDialog"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setNameFilter(Words::tr("Table (*.csv)"));
    dialog->setDefaultSuffix(QStringLiteral("csv"));
    dialog->selectFile(QStringLiteral("instances.csv"));
    // What is in the file is what was shown when it was asked for.
    QObject::connect(
        dialog, &QFileDialog::fileSelected, parent,
        [csv = instancesAsCsv(list, columns).toUtf8(), count = list.instanceCount(), parent](const QString &path) {
            if (const QString fault = written(path, csv); !fault.isEmpty())
                return look::openMessage(QMessageBox::Warning, Words::tr("Export List"), fault, parent,
                                         QStringLiteral("exportFault"));
            look::tellInStatusBar(parent, Words::tr("%n instances exported to %1", nullptr, count).arg(path));
        });
    dialog->open();
}

void askToExportXml(model::Fleet &fleet, const QList<model::InstanceId> &instances, QWidget *parent)
{
    if (!instances.isEmpty())
        (new ExportXmlDialog(fleet, instances, parent))->open();
}

} // namespace gui
