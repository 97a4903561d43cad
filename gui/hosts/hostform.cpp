// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/hosts/hostform.h"
#include "gui/look/icons.h"
#include "gui/look/labels.h"
#include "gui/look/metrics.h"
#include "model/hosts/hoststore.h"
#include "virt/ssh/sshtarget.h"
#include <QCheckBox>
#include <QComboBox>
#include <QCompleter>
#include <QDir>
#include <QFileDialog>
#include <QGridLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QScopedValueRollback>

namespace gui {

static constexpr int longestName = 100;

HostForm::HostForm(model::HostEntry entry, Known known, QWidget *parent)
    : QWidget(parent)
    , m_entry(std::move(entry))
    , m_known(std::move(known))
    , m_grid(new QGridLayout(this))
    , m_name(new QLineEdit)
    , m_user(new QLineEdit)
    , m_host(new QLineEdit)
    , m_port(new QLineEdit)
    , m_keyFile(new QLineEdit)
    , m_jump(new QLineEdit)
    , m_uriText(new QLineEdit)
    , m_driver(new QComboBox)
    , m_transport(new QComboBox)
    , m_path(new QComboBox)
    , m_readOnly(new QCheckBox(tr("Read-only")))
    , m_connectAtStart(new QCheckBox(tr("Connect at start")))
{
    build();
    const auto uri = virt::readUri(m_entry.uri);
    if (uri) {
        m_uri = *uri;
        m_touched = {HostField::Name, HostField::Host};
    }
    m_name->setText(m_entry.name);
    m_jump->setText(m_entry.jump);
    m_readOnly->setChecked(m_entry.readOnly);
    m_connectAtStart->setChecked(m_entry.connectAtStart);
    showTexts();
    showUri();
    connectFields();
    refresh();
    setFocusProxy(m_entry.id.isNull() ? m_host : m_name); // a new host gets its name from the URI
}

static void fill(QComboBox *box, const QList<std::pair<QString, QString>> &items)
{
    for (const auto &[text, value] : items)
        box->addItem(text, value);
}

void HostForm::build()
{
    m_grid->setContentsMargins({});
    m_grid->setHorizontalSpacing(look::space12);
    m_grid->setVerticalSpacing(look::space8);
    m_grid->setColumnStretch(1, 1);
    for (QComboBox *box : {m_driver, m_path}) {
        box->setEditable(true);
        box->setInsertPolicy(QComboBox::NoInsert);
        box->setCompleter(nullptr); // "qemu" must not become "qemu/KVM" under the user's hands
    }
    fill(m_driver, {{QStringLiteral("QEMU/KVM"), QStringLiteral("qemu")},
                    {QStringLiteral("xen"), QStringLiteral("xen")},
                    {QStringLiteral("lxc"), QStringLiteral("lxc")},
                    {QStringLiteral("test"), QStringLiteral("test")}});
    m_transport->addItems({QStringLiteral("ssh"), QStringLiteral("libssh"), QStringLiteral("libssh2"),
                           QStringLiteral("tls"), QStringLiteral("tcp"), QStringLiteral("unix"), localTransport()});
    m_path->addItems({QStringLiteral("/system"), QStringLiteral("/session"), QStringLiteral("/default")});
    m_name->setMaxLength(longestName);
    m_user->setPlaceholderText(tr("your own, or what ssh is set up for"));
    m_port->setPlaceholderText(tr("the usual one"));
    m_keyFile->setPlaceholderText(tr("what ssh chooses"));
    m_jump->setPlaceholderText(tr("none; or user@host:port, several with commas"));
    addRow(HostField::Name, tr("&Name"), m_name);
    addRow(HostField::Driver, tr("&Driver"), m_driver);
    addRow(HostField::Transport, tr("&Transport"), m_transport);
    addRow(HostField::User, tr("&User"), m_user);
    addRow(HostField::Host, tr("&Host"), m_host);
    addRow(HostField::Port, tr("&Port"), m_port);
    addRow(HostField::KeyFile, tr("&Key file"), buildKeyFile());
    addRow(HostField::Jump, tr("&Jump host"), m_jump);
    addRow(HostField::Path, tr("P&ath"), m_path);
    addRow(HostField::Uri, tr("U&RI"), m_uriText);
    m_grid->addWidget(buildRights(), m_grid->rowCount(), 1);
}

QWidget *HostForm::buildKeyFile()
{
    auto *browse = new QPushButton(tr("Browse…"));
    browse->setObjectName(QStringLiteral("browseKeyFile"));
    browse->setAccessibleName(tr("Browse for the key file"));
    browse->setAutoDefault(false);
    connect(browse, &QPushButton::clicked, this, &HostForm::browse);
    auto *cell = new QWidget;
    auto *row = new QHBoxLayout(cell);
    row->setContentsMargins({});
    row->setSpacing(look::space8);
    row->addWidget(m_keyFile, 1);
    row->addWidget(browse);
    cell->setFocusProxy(m_keyFile);
    return cell;
}

QWidget *HostForm::buildRights()
{
    m_readOnly->setObjectName(QStringLiteral("hostReadOnly"));
    m_readOnly->setAccessibleName(m_readOnly->text());
    m_readOnly->setToolTip(tr("Look, but change nothing"));
    m_connectAtStart->setObjectName(QStringLiteral("hostConnectAtStart"));
    m_connectAtStart->setAccessibleName(m_connectAtStart->text());
    auto *cell = new QWidget;
    auto *row = new QHBoxLayout(cell);
    row->setContentsMargins({});
    row->setSpacing(look::space24);
    row->addWidget(m_readOnly);
    row->addWidget(m_connectAtStart);
    row->addStretch();
    return cell;
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
void HostForm::addRow(HostField field, const QString &label, QWidget *cell)
{
    QWidget *input = cell->focusProxy() ? cell->focusProxy() : cell;
    input->setObjectName(objectNameOf(field));
    input->setAccessibleName(QString(label).remove(u'&'));
    auto *text = new QLabel(label);
    text->setBuddy(input);
    auto *fault = new look::RoleLabel(look::RoleLabel::Role::Fault);
    fault->setObjectName(objectNameOf(field) + QStringLiteral("Fault"));
    fault->hide();
    auto *column = new QVBoxLayout;
    column->setSpacing(look::space4);
    column->addWidget(cell);
    column->addWidget(fault);
    const int row = m_grid->rowCount();
    m_grid->addWidget(text, row, 0, Qt::AlignTop);
    m_grid->addLayout(column, row, 1);
    text->setMinimumHeight(cell->sizeHint().height());
    m_faults[size_t(field)] = fault;
    m_cells[size_t(field)] = cell;
}

QLineEdit *HostForm::lineOf(HostField field) const
{
    switch (field) {
    case HostField::Name: return m_name;
    case HostField::Driver: return m_driver->lineEdit();
    case HostField::User: return m_user;
    case HostField::Host: return m_host;
    case HostField::Port: return m_port;
    case HostField::KeyFile: return m_keyFile;
    case HostField::Jump: return m_jump;
    case HostField::Path: return m_path->lineEdit();
    case HostField::Uri: return m_uriText;
    default: return nullptr;
    }
}

void HostForm::connectFields()
{
    for (size_t f = 0; f < fieldCount; ++f) {
        const auto field = HostField(f);
        if (const QLineEdit *line = lineOf(field); line && field != HostField::Uri)
            connect(line, &QLineEdit::textChanged, this, [this, field] { fieldEdited(field); });
    }
    connect(m_transport, &QComboBox::currentTextChanged, this, [this] { fieldEdited(HostField::Transport); });
    connect(m_driver, &QComboBox::currentTextChanged, this, &HostForm::driverChosen);
    connect(m_uriText, &QLineEdit::textChanged, this, &HostForm::uriEdited);
    connect(m_readOnly, &QCheckBox::toggled, this, &HostForm::changed);
    connect(m_connectAtStart, &QCheckBox::toggled, this, &HostForm::changed);
}

void HostForm::browse()
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

HostTexts HostForm::texts() const
{
    const int known = m_driver->findText(m_driver->currentText());
    return {.driver = known < 0 ? m_driver->currentText() : m_driver->itemData(known).toString(),
            .transport = m_transport->currentText(),
            .user = m_user->text(),
            .host = m_host->text(),
            .port = m_port->text(),
            .keyFile = m_keyFile->text(),
            .path = m_path->currentText()};
}

void HostForm::fieldEdited(HostField field)
{
    if (m_filling)
        return;
    m_touched.insert(field);
    scrub(field);
    if (field != HostField::Name && field != HostField::Jump) {
        m_uri = uriOf(texts(), m_uri);
        m_uriFault.clear();
        showUri();
    }
    refresh();
}

// Its usual path comes with it; the test driver is built in and usually meant so.
void HostForm::driverChosen(const QString &text)
{
    const int known = m_driver->findText(text);
    if (m_filling || known < 0)
        return;
    const QString driver = m_driver->itemData(known).toString();
    if (m_path->findText(m_path->currentText()) >= 0)
        m_path->setCurrentText(virt::usualPath(driver));
    if (driver == QStringLiteral("test") && m_host->text().isEmpty())
        m_transport->setCurrentText(localTransport());
}

void HostForm::uriEdited()
{
    if (m_filling)
        return;
    m_touched.insert(HostField::Host); // the URI says it, or should
    scrub(HostField::Uri);
    const auto uri = virt::readUri(m_uriText->text());
    m_uriFault = uri ? QString() : uri.error().message;
    if (uri) {
        m_uri = *uri;
        showTexts();
    }
    refresh();
}

void HostForm::scrub(HostField field)
{
    QLineEdit *line = lineOf(field);
    const QString clean = line ? withoutSecrets(field, line->text()) : QString();
    if (!line || clean == line->text()) {
        if (m_taken && (m_taken->field != field || clean.isEmpty()))
            m_taken.reset(); // it is read after the typing, not between two keys
        return;
    }
    const QScopedValueRollback filling(m_filling, true);
    line->setText(clean); // forgets its undo history too
    m_taken = Fault{field,
                    tr("A password was taken out: passwords do not belong into a URI. Use a key, or let ssh ask.")};
}

void HostForm::showTexts()
{
    const QScopedValueRollback filling(m_filling, true);
    const HostTexts t = textsOf(m_uri);
    if (const int known = m_driver->findData(t.driver); known >= 0)
        m_driver->setCurrentIndex(known);
    else
        m_driver->setCurrentText(t.driver);
    showTransport(t.transport);
    m_user->setText(t.user);
    m_host->setText(t.host);
    m_port->setText(t.port);
    m_keyFile->setText(t.keyFile);
    m_path->setCurrentText(t.path);
}

void HostForm::showTransport(const QString &transport)
{
    if (m_transport->findText(transport) < 0)
        m_transport->addItem(transport); // "ext"
    m_transport->setCurrentText(transport);
}

void HostForm::showUri()
{
    const QScopedValueRollback filling(m_filling, true);
    m_uriText->setText(virt::formatUri(m_uri));
}

QString HostForm::proposedName() const
{
    const bool known = !m_uri.host.isEmpty() || !serves(HostField::Host, texts().transport);
    return known ? model::nameForUri(virt::formatUri(m_uri)) : QString();
}

std::optional<HostForm::Fault> HostForm::fault() const
{
    if (!m_uriFault.isEmpty())
        return Fault{HostField::Uri, m_uriFault};
    if (const auto part = virt::faultIn(m_uri))
        return Fault{fieldOf(part->first), part->second};
    if (const QString jump = virt::faultInJump(jumpText()); !jump.isEmpty())
        return Fault{HostField::Jump, jump};
    const QString uri = virt::formatUri(m_uri);
    if (const auto whole = virt::readUri(uri); !whole)
        return Fault{HostField::Uri, whole.error().message};
    if (const QString name = m_known(uri, jumpText()); !name.isEmpty())
        return Fault{HostField::Uri, tr("This host is already in the list as %1").arg(name)};
    return {};
}

void HostForm::refresh()
{
    const auto wrong = fault();
    m_valid = !wrong;
    for (size_t f = 0; f < fieldCount; ++f) {
        const auto field = HostField(f);
        // An empty form is not full of reproaches: a host that is missing is named once the user was there.
        const bool early = field == HostField::Host && m_host->text().isEmpty() && !m_touched.contains(field);
        QString words = wrong && wrong->field == field && !early ? wrong->words : QString();
        if (m_taken && m_taken->field == field)
            words = words.isEmpty() ? m_taken->words : m_taken->words + u'\n' + words;
        m_faults[f]->setText(words);
        m_faults[f]->setVisible(!words.isEmpty());
        if (QLineEdit *line = lineOf(field))
            line->setAccessibleDescription(words);
        m_cells[f]->setEnabled(serves(field, m_transport->currentText()));
    }
    m_name->setPlaceholderText(proposedName());
    emit changed();
}

QString HostForm::jumpText() const
{
    return serves(HostField::Jump, m_transport->currentText()) ? m_jump->text().trimmed() : QString();
}

model::HostEntry HostForm::entry() const
{
    model::HostEntry out = m_entry;
    out.name = m_name->text().simplified();
    if (out.name.isEmpty())
        out.name = proposedName();
    out.uri = virt::formatUri(m_uri);
    out.jump = jumpText();
    out.readOnly = m_readOnly->isChecked();
    out.connectAtStart = m_connectAtStart->isChecked();
    return out;
}

} // namespace gui
