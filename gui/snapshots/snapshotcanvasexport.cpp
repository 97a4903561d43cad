// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/snapshots/snapshotcanvasexport.h"
#include "gui/look/messagebox.h"
#include "gui/look/statusline.h"
#include "gui/snapshots/snapshotcanvas.h"
#include "model/store/statefile.h"
#include <algorithm>
#include <QBuffer>
#include <QCoreApplication>
#include <QFileDialog>
#include <QImage>
#include <QPainter>
#include <QSvgGenerator>

namespace gui {

static constexpr double pixelsPerUnit = 2;
static constexpr double mostPixels = 16384; // of a side; more than that few programs can show

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(gui::PictureExport)
};

QByteArray asSvg(SnapshotCanvas &canvas)
{
    QBuffer buffer;
    QSvgGenerator svg;
    const QSizeF size = canvas.pictureSize();
    svg.setOutputDevice(&buffer);
    svg.setSize(size.toSize());
    svg.setViewBox(QRectF({}, size));
    QPainter painter(&svg);
    canvas.paintPicture(&painter, size);
    painter.end();
    return buffer.data();
}

QByteArray asPng(SnapshotCanvas &canvas)
{
    const QSizeF size = canvas.pictureSize();
    const double scale = std::min(pixelsPerUnit, mostPixels / std::max(size.width(), size.height()));
    QImage image((size * scale).toSize(), QImage::Format_ARGB32_Premultiplied);
    QPainter painter(&image);
    canvas.paintPicture(&painter, image.size());
    painter.end();
    QBuffer buffer;
    return image.save(&buffer, "PNG") ? buffer.data() : QByteArray();
}

} // namespace

virt::Result<> exportPicture(SnapshotCanvas &canvas, const QString &file)
{
    const bool drawn = file.endsWith(QStringLiteral(".svg"), Qt::CaseInsensitive);
    const QByteArray picture = drawn ? asSvg(canvas) : asPng(canvas);
    if (picture.isEmpty())
        return virt::Error{.during = Words::tr("Export Picture"), .message = Words::tr("It could not be drawn")};
    return model::writeFile(file, picture);
}

void openPictureExport(SnapshotCanvas &canvas, const QString &name, QWidget *parent)
{
    auto *dialog = new QFileDialog(parent, Words::tr("Export Picture"));
    dialog->setObjectName(QStringLiteral("exportPictureDialog"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setNameFilters({Words::tr("Picture (*.png)"), Words::tr("Drawing (*.svg)")});
    dialog->setDefaultSuffix(QStringLiteral("png"));
    dialog->selectFile(name);
    QObject::connect(dialog, &QFileDialog::filterSelected, dialog, [dialog](const QString &filter) {
        dialog->setDefaultSuffix(filter.contains(QStringLiteral("svg")) ? QStringLiteral("svg")
                                                                        : QStringLiteral("png"));
    });
    QObject::connect(dialog, &QFileDialog::fileSelected, &canvas, [&canvas, parent](const QString &file) {
        if (const auto written = exportPicture(canvas, file); !written)
            return look::openMessage(QMessageBox::Warning, Words::tr("Export"), written.error().text(), parent,
                                     QStringLiteral("exportFault"));
        look::tellInStatusBar(parent, Words::tr("Picture exported to %1").arg(file));
    });
    dialog->open();
}

} // namespace gui
