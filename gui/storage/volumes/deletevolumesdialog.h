// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "gui/storage/volumes/volumedialog.h"
#include "gui/storage/volumes/volumeplace.h"
#include "model/storage/knownvolumes.h"
#include "virt/storage/uses.h"

class QCheckBox;
class QLineEdit;

namespace gui {

// Says which volumes disappear, and which stay because somebody uses them. Those that no running instance needs may be
// insisted on. More than one, or one that is in use, goes only when it is typed how many.
class DeleteVolumesDialog : public VolumeDialog {
    Q_OBJECT
public:
    DeleteVolumesDialog(VolumePlace place, const model::KnownVolumes &volumes, const QStringList &names,
                        QWidget *parent);
    [[nodiscard]] QStringList doomed() const;     // those that are to go
    [[nodiscard]] QStringList insistedOn() const; // of these those that were shown to be in use

private:
    [[nodiscard]] bool insists() const;
    void sortOut(const model::KnownVolumes &volumes, const QStringList &names);
    void build(bool usesKnown);
    void buildUsed();
    void check();
    void showCommands();

    VolumePlace m_place;
    QStringList m_free, m_used, m_vital;      // names
    QStringList m_usedLines, m_vitalLines;    // with who uses them
    quint64 m_freeBytes = 0, m_usedBytes = 0; // that they take
    QLabel *m_text = nullptr, *m_names = nullptr;
    QCheckBox *m_insist = nullptr; // only where there are used ones
    QLineEdit *m_typed;
};

} // namespace gui
