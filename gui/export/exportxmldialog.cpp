// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/export/exportxmldialog.h"
#include "gui/export/filenames.h"
#include "gui/look/labels.h"
#include "gui/look/metrics.h"
#include "model/fleet.h"
#include "virt/instance/xmlexport.h"
#include <QCheckBox>
#include <QDialogButtonBox>
#include <QDir>
#include <QFileDialog>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace gui {

using Role = look::RoleLabel::Role;

static constexpr int leastWidth = 440;

ExportXmlDialog::ExportXmlDialog(model::Fleet &fleet, const QList<model::InstanceId> &instances, QWidget *parent)
    : QDialog(parent)
    , m_fleet(fleet)
    , m_folder(new QLineEdit(QDir::homePath()))
    , m_summary(new look::RoleLabel(Role::Muted))
    , m_fault(new look::RoleLabel(Role::Fault))
    , m_replace(new QCheckBox)
    , m_secrets(new QCheckBox(tr("With passwords and other secrets")))
{
    QList<NamedThing> things;
    for (const model::InstanceId &id : instances) {
        const model::InstanceRow *row = fleet.instances().find(id);
        const virt::Session *session = fleet.session(id);
        if (!row || !session)
            continue;
        m_instances << id;
        things.append({row->instance.name, row->hostName});
        m_mayHaveSecrets &= !session->options().readOnly;
    }
    m_files = fileNames(things, QStringLiteral(".xml"));
    build();
    refresh();
}

void ExportXmlDialog::build()
{
    setObjectName(QStringLiteral("exportXmlDialog"));
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Export XML"));
    m_folder->setObjectName(QStringLiteral("exportFolder"));
    m_folder->setAccessibleName(tr("Folder"));
    m_summary->setMinimumWidth(leastWidth);
    m_replace->setObjectName(QStringLiteral("replaceFiles"));
    m_secrets->setObjectName(QStringLiteral("exportSecrets"));
    m_secrets->setEnabled(m_mayHaveSecrets);
    m_secrets->setToolTip(m_mayHaveSecrets ? tr("Files with secrets are for you alone to read.")
                                           : tr("A read-only host does not tell its secrets."));
    auto *browseButton = new QPushButton(tr("Browse…"));
    browseButton->setObjectName(QStringLiteral("browseFolder"));
    browseButton->setAutoDefault(false);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Cancel);
    m_go = buttons->addButton(tr("Export"), QDialogButtonBox::AcceptRole);
    m_go->setObjectName(QStringLiteral("exportGo"));
    auto *row = new QHBoxLayout;
    row->addWidget(m_folder, 1);
    row->addWidget(browseButton);
    auto *column = new QVBoxLayout(this);
    column->setSpacing(look::space8);
    column->addWidget(new QLabel(tr("Folder")));
    column->addLayout(row);
    for (QWidget *w : std::initializer_list<QWidget *>{m_fault, m_summary, m_replace, m_secrets})
        column->addWidget(w);
    column->addStretch();
    column->addSpacing(look::space8);
    column->addWidget(buttons);
    connect(m_folder, &QLineEdit::textChanged, this, &ExportXmlDialog::refresh);
    connect(m_replace, &QCheckBox::toggled, this, &ExportXmlDialog::refresh);
    connect(browseButton, &QPushButton::clicked, this, &ExportXmlDialog::browse);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(buttons, &QDialogButtonBox::accepted, this, &ExportXmlDialog::start);
}

void ExportXmlDialog::browse()
{
    auto *dialog = new QFileDialog(this, tr("Choose a Folder"), m_folder->text());
    dialog->setObjectName(QStringLiteral("folderDialog"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::Directory);
    dialog->setOption(QFileDialog::ShowDirsOnly);
    connect(dialog, &QFileDialog::fileSelected, m_folder, &QLineEdit::setText);
    dialog->open();
}

QString ExportXmlDialog::pathOf(qsizetype instance) const
{
    return QDir(m_folder->text()).filePath(m_files[instance]);
}

bool ExportXmlDialog::isThere(qsizetype instance) const
{
    return QFileInfo::exists(pathOf(instance));
}

QString ExportXmlDialog::folderFault() const
{
    const QFileInfo folder(m_folder->text());
    if (m_folder->text().isEmpty() || !folder.isDir())
        return tr("There is no such folder.");
    return folder.isWritable() ? QString() : tr("You may not write into this folder.");
}

static QString filesText(const QStringList &files)
{
    static constexpr int named = 3;
    if (files.size() == 1)
        return ExportXmlDialog::tr("The stored configuration goes into %1.").arg(files.constFirst());
    const QString some = files.mid(0, named).join(ExportXmlDialog::tr(", ", "between file names"));
    return (files.size() > named
                ? ExportXmlDialog::tr("The stored configuration of each goes into a file of its own: %1 …")
                : ExportXmlDialog::tr("The stored configuration of each goes into a file of its own: %1."))
        .arg(some);
}

void ExportXmlDialog::refresh()
{
    const QString fault = folderFault();
    int there = 0;
    for (qsizetype i = 0; fault.isEmpty() && i < m_files.size(); ++i)
        there += isThere(i) ? 1 : 0;
    const auto all = int(m_files.size());
    const int files = m_replace->isChecked() ? all : all - there;
    m_fault->setText(fault);
    m_fault->setVisible(!fault.isEmpty());
    m_summary->setText(filesText(m_files));
    // A wrapped text is not asked for its height at a width.
    m_summary->setMinimumHeight(m_summary->heightForWidth(m_summary->minimumWidth()));
    m_replace->setText(tr("Replace the %n files that are there already", nullptr, there));
    m_replace->setVisible(there > 0);
    m_go->setText(tr("Export %n Files", nullptr, files));
    m_go->setEnabled(fault.isEmpty() && files > 0);
}

void ExportXmlDialog::start()
{
    QList<virt::XmlExport> wanted;
    QList<model::JobItem> items;
    for (qsizetype i = 0; i < m_instances.size(); ++i) {
        const model::InstanceRow *row = m_fleet.instances().find(m_instances[i]);
        if (!row || (isThere(i) && !m_replace->isChecked()))
            continue;
        wanted.append({.uuid = m_instances[i].uuid, .name = row->instance.name, .file = pathOf(i)});
        items.append({.name = row->instance.name, .instance = m_instances[i]});
    }
    const auto secrets = m_secrets->isChecked() ? virt::Secrets::Include : virt::Secrets::Leave;
    const auto verb = [&](virt::Session &session, const QList<qsizetype> &numbers, QObject *receiver,
                          const model::JobsModel::Each &each) {
        QList<virt::XmlExport> ofHost;
        for (const qsizetype at : numbers)
            ofHost.append(wanted[at]);
        return virt::exportXml(session, ofHost, secrets, receiver, each);
    };
    m_fleet.startMany(tr("Export the XML of %1", "%1: 12 instances"), items, verb);
    accept();
}

} // namespace gui
