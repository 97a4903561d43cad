// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/storage/volumes/uploaddialog.h"
#include "gui/look/formrows.h"
#include "gui/storage/volumes/fields.h"
#include "gui/storage/volumes/filefield.h"
#include "model/text/bytesize.h"
#include "model/text/quantity.h"
#include "virt/storage/names.h"
#include <chrono>
#include <QCheckBox>
#include <QFileInfo>
#include <QLineEdit>
#include <QPushButton>

namespace gui {

using namespace std::chrono_literals;

static constexpr auto pause = 300ms;

UploadDialog::UploadDialog(VolumePlace place, const model::KnownVolumes &volumes, QWidget *parent)
    : VolumeDialog(tr("Upload to %1").arg(place.pool.name), tr("Upload"), Verb::Usual, parent)
    , m_place(std::move(place))
    , m_volumes(volumes)
    , m_file(new FileField(FileField::Purpose::Read, "uploadFile"))
    , m_name(new QLineEdit)
    , m_size(new QLineEdit)
{
    setObjectName(QStringLiteral("uploadDialog"));
    m_file->setObjectName(QStringLiteral("uploadFileField"));
    m_name->setObjectName(QStringLiteral("uploadName"));
    m_size->setObjectName(QStringLiteral("uploadSize"));
    rows().add(tr("&File on this computer"), m_file);
    m_raw = rows().addCheck(tr("Take it as a &raw disk, whatever is in it"), QStringLiteral("uploadRaw"));
    rows().add(tr("&Name of the volume"), m_name);
    rows().add(tr("&Size of the disk"), m_size, tr("A raw disk may be larger than its file."));
    m_size->setPlaceholderText(tr("as the file"));
    m_choices.addTo(rows());
    m_soon.setSingleShot(true);
    m_soon.setInterval(pause);
    connect(&m_soon, &QTimer::timeout, this, [this] { emit fileChosen(file()); });
    connect(m_file, &FileField::changed, this, &UploadDialog::fileChanged);
    connect(m_name, &QLineEdit::textEdited, this, [this] { m_named = true; });
    for (const QLineEdit *field : {m_name, m_size})
        connect(field, &QLineEdit::textChanged, this, &UploadDialog::check);
    connect(m_raw, &QCheckBox::toggled, this, &UploadDialog::check);
    check();
    finish();
    m_file->setFocus();
}

QString UploadDialog::file() const
{
    return m_file->path();
}

void UploadDialog::fileChanged()
{
    m_head.reset();
    m_soon.stop();
    proposeName();
    if (!file().isEmpty())
        m_soon.start();
    check();
}

void UploadDialog::proposeName()
{
    if (!m_named)
        m_name->setText(QFileInfo(file()).fileName());
}

void UploadDialog::setHead(const virt::Result<virt::ImageHead> &head)
{
    m_head = head;
    check();
}

QString UploadDialog::fileFault() const
{
    if (!m_head)
        return {};
    if (!*m_head)
        return m_head->error().text();
    const virt::ImageHead &head = **m_head;
    return !head.packed.isEmpty() && !m_raw->isChecked()
               ? tr("It is packed (%1): no guest could use it. Unpack it and upload what is in it.").arg(head.packed)
               : QString();
}

QString UploadDialog::headText() const
{
    if (file().isEmpty())
        return tr("A disk image or an ISO.");
    if (!m_head || !*m_head)
        return tr("Looking into it…");
    const virt::ImageHead &head = **m_head;
    const auto length = double(QFileInfo(file()).size());
    QString text = tr("%1: a disk of %2, in a file of %3. %4 are free in the pool.")
                       .arg(m_raw->isChecked() ? QStringLiteral("raw") : head.format,
                            model::bytesText(double(head.capacityBytes)), model::bytesText(length),
                            model::bytesText(double(m_place.pool.available)));
    if (!head.backingPath.isEmpty())
        text += u'\n' + tr("It stands on %1, which must be at that place on the host.").arg(head.backingPath);
    return text;
}

QString UploadDialog::nameFault() const
{
    const QString name = m_name->text().trimmed();
    if (m_volumes.find(name))
        return tr("There is a volume of this name already.");
    return virt::volumeNameFault(name);
}

QString UploadDialog::sizeFault() const
{
    if (m_size->text().trimmed().isEmpty() || !m_size->isEnabled())
        return {};
    if (QString fault = gui::sizeFault(m_size->text()); !fault.isEmpty())
        return fault;
    return *model::parseBytes(m_size->text()) < quint64(QFileInfo(file()).size())
               ? tr("That is less than the file has.")
               : QString();
}

void UploadDialog::check()
{
    const bool looked = m_head && *m_head;
    m_size->setEnabled(looked && (m_raw->isChecked() || (*m_head)->format == QStringLiteral("raw")));
    rows().setHelp(m_file, headText());
    rows().setRemark(m_file, looked ? roomRemark(quint64(QFileInfo(file()).size()), m_place.pool) : QString());
    rows().setFault(m_file, fileFault());
    rows().setFault(m_name, m_name->text().isEmpty() ? QString() : nameFault());
    rows().setFault(m_size, sizeFault());
    verb()->setEnabled(looked && fileFault().isEmpty() && nameFault().isEmpty() && sizeFault().isEmpty());
}

virt::UploadRequest UploadDialog::request() const
{
    return {.to = m_place.id(m_name->text().trimmed()),
            .file = file(),
            .format = m_raw->isChecked() ? QStringLiteral("raw") : QString(),
            .capacityBytes = m_size->isEnabled() ? model::parseBytes(m_size->text()).value_or(0) : 0,
            .options = m_choices.options()};
}

} // namespace gui
