// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/storage/volumes/filefield.h"
#include "gui/look/metrics.h"
#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QStandardPaths>
#include <utility>

namespace gui {

FileField::FileField(Purpose purpose, const char *editName, QWidget *parent)
    : QWidget(parent)
    , m_purpose(purpose)
    , m_edit(new QLineEdit)
{
    m_edit->setObjectName(QString::fromLatin1(editName));
    m_edit->setAccessibleName(tr("File on this computer"));
    auto *choose = new QPushButton(tr("&Browse…"));
    choose->setObjectName(m_edit->objectName() + QStringLiteral("Browse"));
    choose->setAccessibleName(tr("Browse the files of this computer"));
    choose->setAutoDefault(false);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins({});
    row->setSpacing(look::space8);
    row->addWidget(m_edit, 1);
    row->addWidget(choose);
    setFocusProxy(m_edit);
    connect(choose, &QPushButton::clicked, this, &FileField::browse);
    connect(m_edit, &QLineEdit::textChanged, this, &FileField::changed);
}

QString FileField::path() const
{
    const QString text = m_edit->text().trimmed();
    return text.isEmpty() ? QString() : QDir::home().absoluteFilePath(text);
}

void FileField::setPath(const QString &path)
{
    m_edit->setText(path);
}

void FileField::propose(const QString &name)
{
    const QString folder = QStandardPaths::writableLocation(QStandardPaths::DownloadLocation);
    const QString file = (QFileInfo(folder).isDir() ? QDir(folder) : QDir::home()).filePath(name);
    if (m_edit->text() == std::exchange(m_proposed, file))
        m_edit->setText(file);
}

bool FileField::holdsFile() const
{
    return QFileInfo(path()).isFile();
}

QString FileField::writeFault(bool overwrite) const
{
    const QFileInfo file(path());
    if (path().isEmpty())
        return tr("A file is needed.");
    if (file.isDir())
        return tr("This is a folder.");
    if (!file.dir().exists())
        return tr("There is no such folder.");
    if (!QFileInfo(file.path()).isWritable())
        return tr("You may not write into this folder.");
    return file.exists() && !overwrite ? tr("There is such a file already.") : QString();
}

void FileField::browse()
{
    const bool read = m_purpose == Purpose::Read;
    auto *dialog = new QFileDialog(this, read ? tr("Choose an Image") : tr("Choose Where to Put It"));
    dialog->setObjectName(QStringLiteral("volumeFileDialog"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(read ? QFileDialog::AcceptOpen : QFileDialog::AcceptSave);
    dialog->setFileMode(read ? QFileDialog::ExistingFile : QFileDialog::AnyFile);
    dialog->setOption(QFileDialog::DontConfirmOverwrite); // the form behind asks that
    if (const QString present = path(); !present.isEmpty())
        dialog->selectFile(present);
    connect(dialog, &QFileDialog::fileSelected, this, &FileField::setPath);
    dialog->open();
}

} // namespace gui
