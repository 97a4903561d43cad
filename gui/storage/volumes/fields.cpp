// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/storage/volumes/fields.h"
#include "model/text/bytesize.h"
#include "model/text/quantity.h"
#include <algorithm>
#include <QComboBox>
#include <QCoreApplication>
#include <QDialog>
#include <QKeyEvent>
#include <QLayout>
#include <QScreen>

namespace gui {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(gui::VolumeFields)
};

constexpr int frame = 60; // what the desktop puts around it

} // namespace

void ConfirmField::keyPressEvent(QKeyEvent *event)
{
    QLineEdit::keyPressEvent(event);
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)
        event->accept();
}

void fitHeight(QDialog *dialog)
{
    dialog->layout()->activate();
    const int most = dialog->screen()->availableSize().height() - frame;
    const int width = std::max(dialog->minimumWidth(), dialog->layout()->totalMinimumSize().width());
    dialog->setMinimumWidth(width);
    dialog->resize(width, std::min(dialog->layout()->totalHeightForWidth(width), most));
}

QString shortened(const QString &name, qsizetype most)
{
    return name.size() <= most ? name : name.first(most / 2) + u'…' + name.last(most / 2);
}

QString sizeFault(const QString &text)
{
    if (text.trimmed().isEmpty())
        return Words::tr("A size is needed.");
    const auto bytes = model::parseBytes(text);
    if (!bytes)
        return Words::tr("This is no size. Write it like 20 GiB, 512 MiB or 1.5 TiB.");
    return *bytes == 0 ? Words::tr("The size cannot be nothing.") : QString();
}

QString roomRemark(quint64 bytes, const virt::StoragePool &pool)
{
    if (!pool.capacity || bytes <= pool.available)
        return {};
    return Words::tr("Only %1 are free in the pool: once it is full, guests that write to it stop.")
        .arg(model::bytesText(double(pool.available)));
}

QStringList volumeFormats(const QList<virt::PoolOffer> &offers, virt::PoolType type)
{
    const auto offer = std::ranges::find(offers, type, &virt::PoolOffer::type);
    return virt::keepsFiles(type) && offer != offers.end() ? offer->volumeFormats : QStringList();
}

void fillFormats(QComboBox *box, const QStringList &formats)
{
    const QSignalBlocker quiet(box);
    const QString chosen = box->currentText();
    box->clear();
    box->addItems(formats);
    const auto wanted = formats.contains(chosen) ? chosen : QStringLiteral("qcow2");
    box->setCurrentIndex(int(std::max<qsizetype>(0, formats.indexOf(wanted))));
}

} // namespace gui
