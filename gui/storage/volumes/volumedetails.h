// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QScrollArea>

namespace look {
class FactList;
}

namespace model {
class VolumesModel;
}

namespace gui {

// What of one volume does not fit into its row: the chain of images that it stands on, and all who use it.
class VolumeDetails : public QScrollArea {
    Q_OBJECT
public:
    explicit VolumeDetails(const model::VolumesModel &volumes, QWidget *parent = nullptr);
    void show(const QString &name); // empty: none
    using QWidget::show;
    [[nodiscard]] QSize sizeHint() const override;
    // Volumes below it of which too little is known: to be asked for.
    [[nodiscard]] QStringList unknown() const;

private:
    [[nodiscard]] QString chainText() const;
    [[nodiscard]] QString usersText() const;
    [[nodiscard]] QString missingText() const; // of its chain; empty: nothing is

    const model::VolumesModel &m_volumes;
    QString m_name;
    look::FactList *m_facts;
};

} // namespace gui
