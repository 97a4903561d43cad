// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "gui/instance/definitionhistory.h"
#include "virt/instance/configuration.h"
#include <functional>
#include <QPointer>
#include <QWidget>

class QComboBox;
class QPushButton;

namespace look {
class RoleLabel;
}

namespace gui {

class FaultBar;
class SearchBar;
class XmlEditor;

// An instance's configuration as text: read, edited, compared, applied, undone. Asks the host only while it is shown.
class XmlPage : public QWidget {
    Q_OBJECT
public:
    explicit XmlPage(model::Fleet &fleet, QWidget *parent = nullptr);

    void setInstance(const model::InstanceId &instance); // what is not applied is lost: see leave()
    void refresh();                                      // the instance or its host changed
    [[nodiscard]] bool hasEdits() const;

    // Goes on with `go`: at once, or after the user agreed to lose his edits; `stay` when he did not.
    void leave(std::function<void()> go, std::function<void()> stay = {});

protected:
    void showEvent(QShowEvent *event) override;

private:
    void build();
    QPushButton *addButton(const QString &name, const QString &text, const QString &icon);
    void chooseKind(int index);
    void load();
    void loaded(quint64 question, const virt::Result<QString> &xml);
    void showText(const QString &xml);
    void listen();
    void apply();
    void undo();
    void review(const QString &next, bool isUndo);
    void replace(const model::InstanceId &instance, const QString &base, const QString &next, bool isUndo);
    void replaced(const model::InstanceId &instance, bool isUndo, const virt::Result<QString> &before);
    void showFault(const virt::Error &error);
    [[nodiscard]] QString obstacle() const; // why nothing can be changed here; empty when it can
    [[nodiscard]] QString hint() const;

    model::Fleet &m_fleet;
    model::InstanceId m_instance;
    virt::XmlKind m_kind = virt::XmlKind::Stored;
    DefinitionHistory m_history;
    QString m_base;         // what the editor began with
    quint64 m_question = 0; // the newest; answers to older ones are void
    bool m_asked = false, m_loading = false, m_replacing = false;
    bool m_outdated = false;           // something happened to it since it was read
    QPointer<virt::Session> m_session; // that is listened to

    QComboBox *m_choice;
    XmlEditor *m_editor;
    SearchBar *m_search;
    FaultBar *m_fault;
    look::RoleLabel *m_hint;
    QPushButton *m_reload, *m_undo, *m_apply;
};

} // namespace gui
