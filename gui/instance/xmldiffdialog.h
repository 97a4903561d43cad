// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QDialog>

namespace look {
class DiffView;
}

namespace gui {

// The difference between two definitions, before the second replaces the first.
class XmlDiffDialog : public QDialog {
    Q_OBJECT
public:
    // `note` says what applying means besides; may be empty.
    XmlDiffDialog(const QString &before, const QString &after, const QString &note, QWidget *parent = nullptr);
    [[nodiscard]] QString text() const;

private:
    look::DiffView *m_view;
};

} // namespace gui
