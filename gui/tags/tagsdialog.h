// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "gui/snapshots/verbdialog.h"
#include "gui/tags/tagsdraft.h"
#include "model/ids.h"

class QLineEdit;
class QPlainTextEdit;

namespace model {
class Fleet;
struct JobItem;
} // namespace model

namespace gui {

class TagsList;

// "Edit Tags…": the tags of one or several instances, for one its title, note and description too; of those that can be
// changed. What it saves is a job of the fleet; it may be closed at once.
class TagsDialog : public VerbDialog {
    Q_OBJECT
public:
    TagsDialog(model::Fleet &fleet, const QList<model::InstanceId> &instances, QWidget *parent);

    void accept() override;

private:
    void build();
    void look();
    void load();
    void check();
    void saveOne(const model::JobItem &item, const virt::MarksEdit &edit);
    void saveMany(const QList<model::JobItem> &items, const QList<virt::MarksEdit> &edits);

    model::Fleet &m_fleet;
    QList<model::InstanceId> m_instances;
    TagsDraft m_draft;
    bool m_loaded = false;
    QLabel *m_reading, *m_fault;
    QWidget *m_form;
    TagsList *m_tags;
    QLineEdit *m_title = nullptr;
    QPlainTextEdit *m_note = nullptr, *m_description = nullptr;
};

} // namespace gui
