// SPDX-License-Identifier: GPL-3.0-or-later
// Small pictures of what the screen showed when a snapshot was taken.
#include "gui/snapshots/snapshotcard.h"
#include "gui/snapshots/snapshotspage.h"
#include "gui/snapshots/snapshotviews.h"
#include "model/fleet.h"
#include "virt/core/posthome.h"
#include "virt/instance/screenshot.h"
#include <QBuffer>
#include <QImage>
#include <QPointer>
#include <QThreadPool>

namespace gui {

static constexpr int sharpness = 2; // pixels per unit, for screens that show so many

// Decoding a large screen takes longer than a frame.
static QByteArray shrunk(const QByteArray &screen)
{
    const QImage picture = QImage::fromData(screen).scaled(SnapshotCard::picture * sharpness, Qt::KeepAspectRatio,
                                                           Qt::SmoothTransformation);
    QBuffer buffer;
    return picture.save(&buffer, "PNG") ? buffer.data() : QByteArray();
}

// Asked before the snapshot is taken; one without a screen has no picture.
void SnapshotsPage::keepScreen(const model::InstanceId &id, const QString &instance, const QString &snapshot)
{
    virt::Session *session = m_fleet.session(id);
    const virt::Instance *known = m_fleet.instance(id);
    if (!session || !known || !known->isActive())
        return;
    virt::takeScreenshot(*session, id.uuid, instance, this,
                         [this, id, snapshot](const virt::Result<QByteArray> &screen) {
                             if (screen)
                                 shrink(id, snapshot, *screen);
                         });
}

void SnapshotsPage::shrink(const model::InstanceId &id, const QString &snapshot, const QByteArray &screen)
{
    QThreadPool::globalInstance()->start([self = QPointer(this), id, snapshot, screen] {
        virt::postHome(self, [self, id, snapshot, small = shrunk(screen)] {
            self->m_fleet.thumbnails().hold(id, snapshot, small);
            if (id == self->m_instance && self->m_known) // it may be listed already
                self->showThumbnails(self->m_views->tree());
        });
    });
}

void SnapshotsPage::showThumbnails(const virt::SnapshotTree &tree)
{
    QHash<QString, QImage> pictures;
    const auto kept = m_fleet.thumbnails().of(m_instance, tree);
    for (auto it = kept.cbegin(); it != kept.cend(); ++it)
        if (const QImage picture = QImage::fromData(*it); !picture.isNull())
            pictures.insert(it.key(), picture);
    m_views->canvas().setPictures(pictures);
}

} // namespace gui
