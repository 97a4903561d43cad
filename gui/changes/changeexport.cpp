// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/changes/changeexport.h"
#include "gui/look/messagebox.h"
#include "gui/look/statusline.h"
#include "model/changes/changejson.h"
#include "model/changes/changesmodel.h"
#include "model/store/statefile.h"
#include "model/text/csv.h"
#include <QCoreApplication>
#include <QFileDialog>

namespace gui {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(gui::ChangeExport)
};

static QByteArray asJson(const QList<model::ChangeEntry> &entries)
{
    QByteArray out;
    for (const model::ChangeEntry &entry : entries)
        out += model::toJsonLine(entry) + '\n';
    return out;
}

static QByteArray asCsv(const QList<model::ChangeEntry> &entries)
{
    QString out = model::csvLine({Words::tr("Time"), Words::tr("Host"), Words::tr("URI"), Words::tr("Object"),
                                  Words::tr("UUID"), Words::tr("Action"), Words::tr("virsh"),
                                  Words::tr("Duration (ms)"), Words::tr("Result"), Words::tr("Error")});
    for (const model::ChangeEntry &entry : entries) {
        const virt::Change &c = entry.change;
        out += model::csvLine({c.started.toString(Qt::ISODateWithMs), c.host, c.uri, c.intent.object,
                               c.intent.uuid.isNull() ? QString() : c.intent.uuid.toString(QUuid::WithoutBraces),
                               c.intent.action, c.intent.virsh.join(u'\n'), QString::number(c.durationMs),
                               model::outcomeText(c.outcome), c.error});
    }
    return out.toUtf8();
}

virt::Result<> exportChanges(const QList<model::ChangeEntry> &entries, const QString &file)
{
    const bool table = file.endsWith(QStringLiteral(".csv"), Qt::CaseInsensitive);
    return model::writeFile(file, table ? asCsv(entries) : asJson(entries));
}

void openChangeExport(const QList<model::ChangeEntry> &entries, QWidget *parent)
{
    auto *dialog = new QFileDialog(parent, Words::tr("Export the Changes"));
    dialog->setObjectName(QStringLiteral("exportChangesDialog"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setNameFilters({Words::tr("Lines of JSON, with definitions (*.jsonl)"), Words::tr("Table (*.csv)")});
    dialog->setDefaultSuffix(QStringLiteral("jsonl"));
    QObject::connect(dialog, &QFileDialog::filterSelected, dialog, [dialog](const QString &filter) {
        dialog->setDefaultSuffix(filter.contains(QStringLiteral("csv")) ? QStringLiteral("csv")
                                                                        : QStringLiteral("jsonl"));
    });
    QObject::connect(dialog, &QFileDialog::fileSelected, parent, [entries, parent](const QString &file) {
        if (const auto written = exportChanges(entries, file); !written)
            return look::openMessage(QMessageBox::Warning, Words::tr("Export"), written.error().text(), parent,
                                     QStringLiteral("exportFault"));
        look::tellInStatusBar(parent, Words::tr("%n changes exported to %1", nullptr, int(entries.size())).arg(file));
    });
    dialog->open();
}

} // namespace gui
