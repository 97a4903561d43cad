// SPDX-License-Identifier: GPL-3.0-or-later
// How the fields are laid out.
#include "gui/hosts/hostfields.h"
#include "gui/look/labels.h"
#include "gui/look/metrics.h"
#include <QComboBox>
#include <QDir>
#include <QFileDialog>
#include <QGridLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>

namespace gui {

static constexpr int longestName = 100;

HostFields::HostFields(QWidget *parent)
    : QWidget(parent)
    , m_grid(new QGridLayout(this))
    , m_name(new QLineEdit)
    , m_user(new QLineEdit)
    , m_host(new QLineEdit)
    , m_port(new QLineEdit)
    , m_keyFile(new QLineEdit)
    , m_jump(new QLineEdit)
    , m_uri(new QLineEdit)
    , m_driver(new QComboBox)
    , m_transport(new QComboBox)
    , m_path(new QComboBox)
{
    fillChoices();
    build();
    connectFields();
}

void HostFields::fillChoices()
{
    for (QComboBox *box : {m_driver, m_path}) {
        box->setEditable(true);
        box->setInsertPolicy(QComboBox::NoInsert);
        box->setCompleter(nullptr); // "qemu" must not become "qemu/KVM" under the user's hands
    }
    m_driver->addItem(QStringLiteral("QEMU/KVM"), QStringLiteral("qemu"));
    for (const char *driver : {"xen", "lxc", "test"})
        m_driver->addItem(QString::fromLatin1(driver), QString::fromLatin1(driver));
    for (const char *transport : {"ssh", "libssh", "libssh2", "tls", "tcp", "unix"})
        m_transport->addItem(QString::fromLatin1(transport));
    m_transport->addItem(localTransport());
    for (const char *path : {"/system", "/session", "/default"})
        m_path->addItem(QString::fromLatin1(path));
    m_name->setMaxLength(longestName);
    m_user->setPlaceholderText(tr("your own, or what ssh is set up for"));
    m_port->setPlaceholderText(tr("the usual one"));
    m_keyFile->setPlaceholderText(tr("what ssh chooses"));
    m_jump->setPlaceholderText(tr("none; or user@host:port, several with commas"));
}

void HostFields::build()
{
    m_grid->setContentsMargins({});
    m_grid->setHorizontalSpacing(look::space12);
    m_grid->setVerticalSpacing(look::space8);
    m_grid->setColumnStretch(1, 1);
    addRow(HostField::Name, tr("&Name"), m_name);
    addRow(HostField::Driver, tr("&Driver"), m_driver);
    addRow(HostField::Transport, tr("&Transport"), m_transport);
    addRow(HostField::User, tr("&User"), m_user);
    addRow(HostField::Host, tr("&Host"), m_host);
    addRow(HostField::Port, tr("&Port"), m_port);
    addRow(HostField::KeyFile, tr("&Key file"), buildKeyFile());
    addRow(HostField::Jump, tr("&Jump host"), m_jump);
    addRow(HostField::Path, tr("P&ath"), m_path);
    addRow(HostField::Uri, tr("U&RI"), m_uri);
}

static QString objectNameOf(HostField field)
{
    switch (field) {
    case HostField::Name: return QStringLiteral("hostName");
    case HostField::Driver: return QStringLiteral("hostDriver");
    case HostField::Transport: return QStringLiteral("hostTransport");
    case HostField::User: return QStringLiteral("hostUser");
    case HostField::Host: return QStringLiteral("hostHost");
    case HostField::Port: return QStringLiteral("hostPort");
    case HostField::KeyFile: return QStringLiteral("hostKeyFile");
    case HostField::Jump: return QStringLiteral("hostJump");
    case HostField::Path: return QStringLiteral("hostPath");
    case HostField::Uri: return QStringLiteral("hostUri");
    case HostField::Count: break;
    }
    return {};
}

// Label and cell, and below the cell room for what is wrong: none while nothing is.
void HostFields::addRow(HostField field, const QString &label, QWidget *cell)
{
    m_cells[size_t(field)] = cell;
    QWidget *in = input(field);
    in->setObjectName(objectNameOf(field));
    in->setAccessibleName(QString(label).remove(u'&'));
    auto *text = new QLabel(label);
    text->setBuddy(in);
    text->setMinimumHeight(cell->sizeHint().height());
    auto *fault = new look::RoleLabel(look::RoleLabel::Role::Fault);
    fault->setObjectName(objectNameOf(field) + QStringLiteral("Fault"));
    fault->hide();
    m_faults[size_t(field)] = fault;
    auto *column = new QVBoxLayout;
    column->setSpacing(look::space4);
    column->addWidget(cell);
    column->addWidget(fault);
    const int row = m_grid->rowCount();
    m_grid->addWidget(text, row, 0, Qt::AlignTop);
    m_grid->addLayout(column, row, 1);
}

void HostFields::addBelow(QWidget *cell)
{
    m_grid->addWidget(cell, m_grid->rowCount(), 1);
}

QWidget *HostFields::buildKeyFile()
{
    auto *browse = new QPushButton(tr("Browse…"));
    browse->setObjectName(QStringLiteral("browseKeyFile"));
    browse->setAccessibleName(tr("Browse for the key file"));
    browse->setAutoDefault(false);
    connect(browse, &QPushButton::clicked, this, &HostFields::browse);
    auto *cell = new QWidget;
    auto *row = new QHBoxLayout(cell);
    row->setContentsMargins({});
    row->setSpacing(look::space8);
    row->addWidget(m_keyFile, 1);
    row->addWidget(browse);
    cell->setFocusProxy(m_keyFile);
    return cell;
}

void HostFields::browse()
{
    auto *dialog = new QFileDialog(this, tr("Choose a Key File"));
    dialog->setObjectName(QStringLiteral("keyFileDialog"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    dialog->setFilter(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot);
    const QString ssh = QDir::home().filePath(QStringLiteral(".ssh"));
    dialog->setDirectory(QDir(ssh).exists() ? ssh : QDir::homePath());
    connect(dialog, &QFileDialog::fileSelected, m_keyFile, &QLineEdit::setText);
    dialog->open();
}

} // namespace gui
