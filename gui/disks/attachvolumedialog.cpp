// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/disks/attachvolumedialog.h"
#include "gui/disks/sourcefields.h"
#include "gui/look/formrows.h"
#include "gui/plans/virshcommands.h"
#include <algorithm>
#include <QCheckBox>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace gui {

static constexpr int usualWidth = 520;

AttachVolumeDialog::AttachVolumeDialog(virt::Session &session, const QUuid &uuid, const QString &instance,
                                       QWidget *parent)
    : VerbDialog(tr("Attach Volume to %1").arg(instance), tr("Attach"), Verb::Usual, parent)
    , m_instance(instance)
    , m_rows(new look::FormRows)
    , m_source(new SourceFields(session, *m_rows, uuid, SourceFields::Purpose::Disk, this))
    , m_device(new QComboBox)
    , m_bus(new QComboBox)
    , m_format(new QComboBox)
    , m_cache(new QComboBox)
    , m_target(new QLineEdit)
    , m_serial(new QLineEdit)
    , m_commands(new VirshCommands)
{
    setObjectName(QStringLiteral("attachVolumeDialog"));
    setMinimumWidth(usualWidth);
    scrollBody();
    body()->addWidget(m_rows);
    buildGuestSide();
    buildChecks();
    m_status = addText(tr("Finding out what is possible here…"));
    m_status->setObjectName(QStringLiteral("attachStatus"));
    body()->addWidget(m_commands);
    order(m_rows->inOrder() + m_commands->inOrder());
    connect(m_source, &SourceFields::changed, this, &AttachVolumeDialog::check);
    for (const QComboBox *box : {m_bus, m_format, m_cache})
        connect(box, &QComboBox::currentIndexChanged, this, &AttachVolumeDialog::check);
    for (const QCheckBox *box : {m_readOnly, m_shareable})
        connect(box, &QCheckBox::toggled, this, &AttachVolumeDialog::check);
    for (const QLineEdit *field : {m_target, m_serial})
        connect(field, &QLineEdit::textChanged, this, &AttachVolumeDialog::check);
    connect(m_device, &QComboBox::currentIndexChanged, this, &AttachVolumeDialog::followDevice);
    check();
}

// Media are read-only; a disk is as it was before.
void AttachVolumeDialog::followDevice()
{
    const bool media = isMedia();
    if (media)
        m_wasReadOnly = m_readOnly->isChecked();
    m_readOnly->setChecked(media || m_wasReadOnly);
    m_readOnly->setEnabled(!media);
    offerBuses();
    check();
}

bool AttachVolumeDialog::isMedia() const
{
    return m_device->currentData().toString() != QStringLiteral("disk");
}

void AttachVolumeDialog::offerBuses()
{
    const QStringList buses = isMedia() ? virt::mediaBuses(m_options.buses) : m_options.buses;
    const QStringList whenOff = isMedia() ? virt::mediaBuses(m_options.whenOff) : m_options.whenOff;
    const QString chosen = m_bus->currentText();
    m_bus->clear();
    m_bus->addItems(buses);
    m_bus->setCurrentIndex(std::max(0, m_bus->findText(chosen)));
    m_rows->setHelp(m_bus, whenOff.isEmpty()
                               ? QString()
                               : tr("Only while the instance is off: %1.").arg(whenOff.join(QStringLiteral(", "))));
}

void AttachVolumeDialog::buildGuestSide()
{
    const auto add = [this](const QString &name, const QString &label, QWidget *field, const QString &help = {}) {
        field->setObjectName(name);
        m_rows->add(label, field, help);
    };
    m_device->addItem(tr("Disk"), QStringLiteral("disk"));
    m_device->addItem(tr("CD-ROM"), QStringLiteral("cdrom"));
    m_format->addItem(tr("as the volume has it"), QString());
    for (const char *format : {"qcow2", "raw", "vmdk", "vdi", "qed"})
        m_format->addItem(QString::fromLatin1(format), QString::fromLatin1(format));
    m_cache->addItem(tr("the hypervisor's default"), QString());
    for (const char *mode : {"none", "writeback", "writethrough", "directsync", "unsafe"})
        m_cache->addItem(QString::fromLatin1(mode), QString::fromLatin1(mode));
    add(QStringLiteral("attachDevice"), tr("&As"), m_device);
    add(QStringLiteral("attachBus"), tr("&Bus"), m_bus);
    add(QStringLiteral("attachTarget"), tr("&Target"), m_target,
        tr("What the disk is called in the definition; the guest may call it otherwise."));
    add(QStringLiteral("attachFormat"), tr("&Format"), m_format);
    add(QStringLiteral("attachCache"), tr("&Cache"), m_cache);
    add(QStringLiteral("attachSerial"), tr("S&erial number"), m_serial);
    m_serial->setPlaceholderText(tr("none"));
}

void AttachVolumeDialog::buildChecks()
{
    m_discard = m_rows->addCheck(tr("&Give blocks back that the guest frees"), QStringLiteral("attachDiscard"));
    m_discard->setToolTip(tr("Discard and TRIM of the guest reach the storage."));
    m_readOnly = m_rows->addCheck(tr("&Read-only"), QStringLiteral("attachReadOnly"));
    m_readOnly->setToolTip(tr("The guest cannot write to it."));
    m_shareable = m_rows->addCheck(tr("S&hareable with other instances"), QStringLiteral("attachShareable"));
    m_shareable->setToolTip(tr("Only for guests that know how to share a disk, as cluster file systems do."));
}

void AttachVolumeDialog::setOptions(const virt::Result<virt::DiskOptions> &options)
{
    m_known = options && !options->buses.isEmpty();
    setText(m_status, m_known   ? QString()
                      : options ? tr("This instance can have no further disk.")
                                : options.error().text());
    if (m_known) {
        m_options = *options;
        offerBuses();
    }
    check();
}

QString AttachVolumeDialog::targetFault() const
{
    const QString target = m_target->text().trimmed();
    if (target.isEmpty())
        return {};
    if (!virt::isTarget(target))
        return tr("This is no name of a disk, such as vdb, sdb or hdc.");
    return m_options.targets.contains(target) ? tr("There is a disk of this name already.") : QString();
}

void AttachVolumeDialog::check()
{
    m_source->setSharing(m_readOnly->isChecked(), m_shareable->isChecked());
    const bool source = m_source->check();
    const QString fault = m_known ? targetFault() : QString();
    const bool serial = virt::isSerial(m_serial->text().trimmed());
    const bool bus = !m_known || m_bus->count() > 0;
    m_rows->setFault(m_bus, bus ? QString() : tr("No bus of this instance takes media now."));
    m_rows->setFault(m_target, fault);
    m_rows->setFault(m_serial, serial ? QString() : tr("Letters, digits, dots, dashes, plus signs and blanks only."));
    m_target->setPlaceholderText(m_known ? virt::nextTarget(m_bus->currentText(), m_options.targets) : QString());
    verb()->setEnabled(m_known && source && bus && serial && fault.isEmpty());
    showCommands();
}

void AttachVolumeDialog::showCommands()
{
    virt::DiskSpec disk = request().disk;
    if (disk.source.kind == virt::DiskSource::Kind::Volume)
        disk.source = {.kind = virt::DiskSource::Kind::File, .path = m_source->path()};
    if (disk.target.isEmpty())
        disk.target = m_target->placeholderText();
    m_commands->setLines(verb()->isEnabled()
                             ? virt::attachLines(m_instance, disk, m_options.running, m_options.persistent)
                             : QStringList());
}

virt::AttachRequest AttachVolumeDialog::request() const
{
    return {.disk = {.source = m_source->source(),
                     .device = m_device->currentData().toString(),
                     .bus = m_bus->currentText(),
                     .target = m_target->text().trimmed(),
                     .format = m_format->currentData().toString(),
                     .cache = m_cache->currentData().toString(),
                     .discard = m_discard->isChecked() ? QStringLiteral("unmap") : QString(),
                     .serial = m_serial->text().trimmed(),
                     .readOnly = m_readOnly->isChecked(),
                     .shareable = m_shareable->isChecked()},
            .insist = m_source->insist()};
}

} // namespace gui
