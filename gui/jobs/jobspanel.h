// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "model/jobs/job.h"
#include <optional>
#include <QWidget>

class QAction;
class QStackedWidget;
class QTreeView;

namespace model {
class JobsModel;
}

namespace gui {

// The Jobs dock: running and past work; cancel, details, jump to its object.
class JobsPanel : public QWidget {
    Q_OBJECT
public:
    explicit JobsPanel(model::JobsModel &jobs, QWidget *parent = nullptr);

signals:
    void showWanted(const model::InstanceId &instance);
    void poolWanted(const model::HostId &host, const QUuid &pool);

private:
    void build();
    QAction *addAction(const QString &name, const QString &text, const QString &icon);
    void refresh();
    void showDetails();
    void showObject();
    [[nodiscard]] const model::Job *current() const;

    model::JobsModel &m_jobs;
    QStackedWidget *m_stack;
    QTreeView *m_view;
    QWidget *m_actions;
    QAction *m_cancel = nullptr, *m_details = nullptr, *m_show = nullptr, *m_clear = nullptr;
};

} // namespace gui
