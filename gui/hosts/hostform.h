// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "gui/hosts/hostdraft.h"
#include "model/hosts/hostentry.h"
#include <array>
#include <functional>
#include <QSet>
#include <QWidget>

class QCheckBox;
class QComboBox;
class QGridLayout;
class QLineEdit;

namespace look {
class RoleLabel;
}

namespace gui {

// A host to be filled in: as single fields and as the URI they make, each following the other; below a field what is
// wrong with it.
class HostForm : public QWidget {
    Q_OBJECT
public:
    // The name under which the list holds this address already; empty when it does not.
    using Known = std::function<QString(const QString &uri, const QString &jump)>;

    HostForm(model::HostEntry entry, Known known, QWidget *parent = nullptr);

    [[nodiscard]] model::HostEntry entry() const;
    [[nodiscard]] bool isValid() const { return m_valid; }

signals:
    void changed();

private:
    struct Fault {
        HostField field;
        QString words;
    };
    static constexpr size_t fieldCount = size_t(HostField::Count);

    void build();
    QWidget *buildKeyFile();
    QWidget *buildRights();
    void addRow(HostField field, const QString &label, QWidget *cell);
    void connectFields();
    void browse();

    void fieldEdited(HostField field);
    void driverChosen(const QString &text);
    void uriEdited();
    void scrub(HostField field);
    void showTexts();
    void showUri();
    void showTransport(const QString &transport);
    void refresh();
    [[nodiscard]] HostTexts texts() const;
    [[nodiscard]] QString proposedName() const;
    [[nodiscard]] QString jumpText() const;
    [[nodiscard]] std::optional<Fault> fault() const;
    [[nodiscard]] QLineEdit *lineOf(HostField field) const;

    model::HostEntry m_entry;
    Known m_known;
    virt::HostUri m_uri;
    QString m_uriFault;           // of the text in the field URI, when it cannot be read
    std::optional<Fault> m_taken; // a password was taken out of this field
    QSet<HostField> m_touched;
    bool m_filling = false, m_valid = false;

    QGridLayout *m_grid;
    QLineEdit *m_name, *m_user, *m_host, *m_port, *m_keyFile, *m_jump, *m_uriText;
    QComboBox *m_driver, *m_transport, *m_path;
    QCheckBox *m_readOnly, *m_connectAtStart;
    std::array<look::RoleLabel *, fieldCount> m_faults{};
    std::array<QWidget *, fieldCount> m_cells{};
};

} // namespace gui
