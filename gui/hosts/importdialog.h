// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "model/hosts/hostoffers.h"
#include <functional>
#include <QDialog>

class QComboBox;
class QLabel;
class QLineEdit;
class QPlainTextEdit;
class QPushButton;
class QTreeWidget;

namespace look {
class RoleLabel;
}
namespace model {
class Fleet;
}

namespace gui {

// What a file offers.
struct ImportContent {
    QList<model::HostOffer> offers;
    QStringList groups; // to be there afterwards
    QStringList notes;  // what was left out, and why
    QString fault;      // the file is of no use
};

// Shows the hosts that a file offers, new, changed or known, and takes the ticked ones into the list.
class ImportDialog : public QDialog {
    Q_OBJECT
public:
    struct Source {
        QString title;
        bool asksForGroup = false; // the file knows none
        std::function<ImportContent(const QString &file)> read;
    };
    ImportDialog(model::Fleet &fleet, Source source, const QString &file, QWidget *parent = nullptr);

    void accept() override;

private:
    void build();
    QWidget *buildFileRow();
    QWidget *buildBelow();
    QLayout *buildButtons();
    void buildList();
    void browse();
    void load(const QString &file);
    void addOffer(int number, const model::HostOffer &offer);
    void tickAll(bool ticked);
    void refresh();
    [[nodiscard]] QList<model::HostEntry> ticked() const;

    model::Fleet &m_fleet;
    Source m_source;
    ImportContent m_content;
    QLineEdit *m_file;
    look::RoleLabel *m_fault, *m_summary;
    QTreeWidget *m_list;
    QComboBox *m_group;
    QPlainTextEdit *m_notes;
    QPushButton *m_ok;
};

} // namespace gui
