// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "gui/hosts/hostdraft.h"
#include "model/hosts/hostentry.h"
#include <functional>
#include <QSet>
#include <QWidget>

class QCheckBox;

namespace gui {

class HostFields;

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
    [[nodiscard]] QWidget *buildRights();
    void showEntry();
    void edited(HostField field);
    void uriEdited();
    void scrub(HostField field);
    void showUri();
    void refresh();
    [[nodiscard]] QString wordsFor(HostField field, const std::optional<Fault> &wrong) const;
    [[nodiscard]] QString proposedName() const;
    [[nodiscard]] QString jumpText() const;
    [[nodiscard]] std::optional<Fault> fault() const;

    model::HostEntry m_entry;
    Known m_known;
    virt::HostUri m_uri;
    QString m_uriFault;           // of the text in the field URI, when it cannot be read
    std::optional<Fault> m_taken; // a password was taken out of this field
    QSet<HostField> m_touched;
    bool m_valid = false;

    HostFields *m_fields;
    QCheckBox *m_readOnly, *m_connectAtStart;
};

} // namespace gui
