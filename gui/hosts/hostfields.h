// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "gui/hosts/hostdraft.h"
#include <array>
#include <QWidget>

class QComboBox;
class QGridLayout;
class QLineEdit;

namespace look {
class RoleLabel;
}

namespace gui {

// The fields of a host, each with its label and, below, what is wrong with it. What they mean together is the form's.
class HostFields : public QWidget {
    Q_OBJECT
public:
    static constexpr size_t count = size_t(HostField::Count);

    explicit HostFields(QWidget *parent = nullptr);
    void addBelow(QWidget *cell);

    [[nodiscard]] HostTexts texts() const; // of the parts of a URI
    [[nodiscard]] QString text(HostField field) const;
    [[nodiscard]] QWidget *input(HostField field) const;

    // None of these counts as edited.
    void show(const HostTexts &texts);
    void setText(HostField field, const QString &text); // of a field with a line; forgets its undo history
    void setFault(HostField field, const QString &words);
    void setProposedName(const QString &name);
    void enableFor(const QString &transport); // those that serve it

signals:
    void edited(gui::HostField field);

private:
    void build();
    void fillChoices();
    void addRow(HostField field, const QString &label, QWidget *cell);
    [[nodiscard]] QWidget *buildKeyFile();
    void browse();
    void connectFields();
    void tell(HostField field);
    void driverChosen(const QString &text);
    void showDriver(const QString &driver);
    void showTransport(const QString &transport);
    [[nodiscard]] QLineEdit *lineOf(HostField field) const;

    bool m_filling = false;
    QGridLayout *m_grid;
    QLineEdit *m_name, *m_user, *m_host, *m_port, *m_keyFile, *m_jump, *m_uri;
    QComboBox *m_driver, *m_transport, *m_path;
    std::array<look::RoleLabel *, count> m_faults{};
    std::array<QWidget *, count> m_cells{};
};

} // namespace gui
