// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/hosts/hostlistactions.h"
#include "gui/hosts/importdialog.h"
#include "gui/look/icons.h"
#include "gui/look/statusline.h"
#include "model/fleet.h"
#include "model/hosts/hostfile.h"
#include "virt/host/sshconfig.h"
#include <QAction>
#include <QDir>
#include <QFileDialog>

namespace gui {

HostListActions::HostListActions(model::Fleet &fleet, QWidget *window)
    : QObject(window)
    , m_fleet(fleet)
    , m_window(window)
    , m_importSsh(add(QStringLiteral("importSsh"), tr("Import from ssh Configuration…"),
                      QStringLiteral("action-add-host"), &HostListActions::importSsh))
    , m_importFile(add(QStringLiteral("importHosts"), tr("Import Hosts…"), QStringLiteral("action-open"),
                       &HostListActions::importFile))
    , m_exportFile(add(QStringLiteral("exportHosts"), tr("Export Hosts…"), QStringLiteral("action-export"),
                       &HostListActions::exportFile))
{}

QAction *HostListActions::add(const QString &name, const QString &text, const QString &icon,
                              void (HostListActions::*run)())
{
    auto *action = new QAction(look::icon(icon), text, this);
    action->setObjectName(name);
    connect(action, &QAction::triggered, this, run);
    return action;
}

static QList<model::HostEntry> entriesOf(const virt::SshConfig &config)
{
    QList<model::HostEntry> out;
    for (const virt::SshHost &host : config.hosts)
        out << model::HostEntry{
            .name = host.alias, .uri = virt::uriOf(host), .jump = host.onlyByAlias ? QString() : host.jump};
    return out;
}

static QStringList notesOn(const virt::SshConfig &config)
{
    QStringList out;
    for (const virt::SshConfigFault &fault : config.faults)
        out << (fault.line ? HostListActions::tr("%1, line %2: %3").arg(fault.file).arg(fault.line).arg(fault.words)
                           : HostListActions::tr("%1: %2").arg(fault.file, fault.words));
    if (!config.patterns.isEmpty())
        out << HostListActions::tr("Left out, because they are patterns: %1")
                   .arg(config.patterns.join(QStringLiteral(", ")));
    for (const virt::SshHost &host : config.hosts)
        if (host.onlyByAlias)
            out << HostListActions::tr("%1 is reached under this name only: ssh's configuration says how")
                       .arg(host.alias);
    return out;
}

static ImportContent readSsh(const model::Fleet &fleet, const QString &file)
{
    const auto config = virt::readSshConfig(file, virt::SshSurroundings::ofThisMachine());
    ImportContent out{.offers = model::offersByAddress(entriesOf(config), fleet.entries()),
                      .groups = {},
                      .notes = notesOn(config),
                      .fault = {}};
    if (out.offers.isEmpty()) {
        const bool unread = !config.faults.isEmpty() && config.faults.constFirst().line == 0;
        out.fault = unread ? config.faults.constFirst().words : HostListActions::tr("This file names no hosts.");
        if (unread)
            out.notes.clear();
    }
    return out;
}

void HostListActions::importSsh()
{
    auto *dialog = new ImportDialog(m_fleet,
                                    {.title = tr("Import from ssh Configuration"),
                                     .asksForGroup = true,
                                     .read = [&fleet = m_fleet](const QString &file) { return readSsh(fleet, file); }},
                                    QDir::home().filePath(QStringLiteral(".ssh/config")), m_window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->show();
}

static ImportContent readFile(const model::Fleet &fleet, const QString &file)
{
    const auto list = model::readHostFile(file);
    if (!list)
        return {.offers = {}, .groups = {}, .notes = {}, .fault = list.error().text()};
    return {.offers = model::offersFromFile(list->hosts, fleet.entries()),
            .groups = list->groups,
            .notes = list->faults,
            .fault = {}};
}

static void openImport(model::Fleet &fleet, const QString &file, QWidget *window)
{
    auto *dialog = new ImportDialog(fleet,
                                    {.title = HostListActions::tr("Import Hosts"),
                                     .asksForGroup = false,
                                     .read = [&fleet](const QString &name) { return readFile(fleet, name); }},
                                    file, window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->show();
}

static QFileDialog *chooseFile(const QString &title, const QString &name, QWidget *window)
{
    auto *dialog = new QFileDialog(window, title, QDir::homePath());
    dialog->setObjectName(name);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setNameFilters({HostListActions::tr("Lists of hosts (*.json)"), HostListActions::tr("All files (*)")});
    return dialog;
}

void HostListActions::importFile()
{
    QFileDialog *dialog = chooseFile(tr("Import Hosts"), QStringLiteral("importHostsDialog"), m_window);
    dialog->setFileMode(QFileDialog::ExistingFile);
    connect(dialog, &QFileDialog::fileSelected, this,
            [this](const QString &file) { openImport(m_fleet, file, m_window); });
    dialog->open();
}

void HostListActions::exportFile()
{
    QFileDialog *dialog = chooseFile(tr("Export Hosts"), QStringLiteral("exportHostsDialog"), m_window);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(QStringLiteral("json"));
    dialog->selectFile(QStringLiteral("virtdeck-hosts.json"));
    connect(dialog, &QFileDialog::fileSelected, this, [this](const QString &file) {
        const auto written = model::writeHostFile(
            file, {.groups = m_fleet.groups(), .hosts = m_fleet.entries(), .faults = {}});
        if (!written)
            return m_fleet.notices().add(written.error().text());
        look::tellInStatusBar(m_window,
                              tr("%n hosts exported to %1", nullptr, int(m_fleet.entries().size())).arg(file));
    });
    dialog->open();
}

} // namespace gui
