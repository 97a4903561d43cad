// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "virt/snapshot/obstacles.h"
#include <QWidget>

class QCheckBox;
class QLabel;
class QLineEdit;

namespace look {
class RoleLabel;
}

namespace gui {

// A file on the host that does not exist yet: the field, and beneath it what is wrong with what it says. Follows what is
// proposed until somebody types.
class NewFileField : public QWidget {
    Q_OBJECT
public:
    NewFileField(const QString &name, const QString &accessibleName, QWidget *parent = nullptr);
    void propose(const QString &path);
    [[nodiscard]] QString path() const;
    [[nodiscard]] QString fault() const; // of this one alone
    void showFault(const QString &fault);
    [[nodiscard]] QLineEdit *edit() const { return m_edit; }

signals:
    void changed();

private:
    QLineEdit *m_edit;
    look::RoleLabel *m_fault;
    bool m_typed = false;
};

// One disk of an external snapshot: whether it takes part, and the image that the instance writes to from then on.
class OverlayRow : public QWidget {
    Q_OBJECT
public:
    explicit OverlayRow(const virt::SnapshotDiskOffer &disk, QWidget *parent = nullptr);
    void setSnapshot(const QString &name);
    [[nodiscard]] const QString &target() const { return m_disk.target; }
    [[nodiscard]] bool takesPart() const;
    [[nodiscard]] QString overlay() const { return m_file->path(); }
    [[nodiscard]] QWidgetList inOrder() const; // for Tab
    [[nodiscard]] QString fault() const;
    void showFault(const QString &fault) { m_file->showFault(fault); }

signals:
    void changed();

private:
    virt::SnapshotDiskOffer m_disk;
    QCheckBox *m_part;
    NewFileField *m_file;
};

} // namespace gui
