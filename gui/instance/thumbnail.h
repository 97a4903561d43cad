// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "model/ids.h"
#include "model/instances/instancesmodel.h"
#include <QImage>
#include <QWidget>

namespace model {
class Fleet;
}

namespace gui {

class ScreenFeed;

// What the instance's screen shows, live while it can be seen; in its place a sign and a sentence where there is
// nothing to show.
class Thumbnail : public QWidget {
    Q_OBJECT
public:
    explicit Thumbnail(model::Fleet &fleet, QWidget *parent = nullptr);
    void set(const model::InstanceRow &row);
    [[nodiscard]] const QImage &picture() const { return m_picture; }
    [[nodiscard]] QString sentence() const; // empty while there is a picture
    [[nodiscard]] QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;

private:
    void beginRun(const model::InstanceRow &row);
    void refresh();
    void paintPicture(QPainter *painter) const;
    void paintSentence(QPainter *painter) const;

    ScreenFeed *m_feed;
    model::InstanceId m_instance;
    int m_runId = -1; // libvirt's number of this run: with a new one it may have a screen
    bool m_active = false, m_stale = false, m_screenless = false, m_seen = false;
    QImage m_picture;
    QString m_state, m_fault;
};

} // namespace gui
