// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QWidget>

class QVBoxLayout;

namespace model {
class Notices;
}

namespace gui {

// Above the pages: what the user must hear without having asked, each with a button to dismiss it. Takes no room while
// there is nothing.
class NoticeBar : public QWidget {
    Q_OBJECT
public:
    explicit NoticeBar(model::Notices &notices, QWidget *parent = nullptr);

private:
    void refresh();
    [[nodiscard]] QWidget *makeRow(const QString &sentence);
    model::Notices &m_notices;
    QVBoxLayout *m_column;
    QStringList m_shown;
};

} // namespace gui
