// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "gui/snapshots/verbdialog.h"

namespace look {
class FormRows;
}

namespace gui {

class VirshCommands;

// A question about volumes: what is to be known first, a form, and what one would type instead.
class VolumeDialog : public VerbDialog {
    Q_OBJECT
public:
    VolumeDialog(const QString &title, const QString &verb, Verb kind, QWidget *parent);

protected:
    [[nodiscard]] look::FormRows &rows() const { return *m_rows; }
    void finish(); // when all is in it
    void setCommands(const QStringList &lines);

private:
    look::FormRows *m_rows;
    VirshCommands *m_commands;
};

} // namespace gui
