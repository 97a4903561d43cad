// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "virt/core/prompt.h"
#include <QDialog>

class QCheckBox;
class QDialogButtonBox;
class QLabel;
class QLayout;
class QLineEdit;
class QPushButton;
class QVBoxLayout;

namespace look {
class RoleLabel;
}

namespace gui {

// One question of ssh's or libvirt's about one host. Not modal: other hosts go on. Deletes itself.
class PromptDialog : public QDialog {
    Q_OBJECT
public:
    PromptDialog(const virt::Prompt &prompt, const QString &host, QWidget *parent = nullptr);
    ~PromptDialog() override; // forgets what was typed

    [[nodiscard]] const virt::Prompt &prompt() const { return m_prompt; }
    [[nodiscard]] QByteArray answer() const; // as Session::answer() wants it
    [[nodiscard]] bool remembers() const;

    void setKeyRingObstacle(const QString &obstacle); // empty: there is a key ring

    // Which of the questions that wait this is, and how many hosts are waiting for its answer.
    struct Queue {
        int number = 1, count = 1, hosts = 1;
    };
    void setQueue(const Queue &queue);

protected:
    void changeEvent(QEvent *event) override;

private:
    void build(const QString &host);
    void addHeadline();
    void paintSign();
    void addAnswer();
    void addRemember();
    void addKeys();
    void addKey(const QString &name, const QString &label, const virt::HostKey &key);
    void addText(const QString &text);
    [[nodiscard]] QLayout *buildFoot();
    [[nodiscard]] QWidget *buildButtons();
    void addVerb(QDialogButtonBox &buttons);
    void refreshVerb();
    void fit();

    virt::Prompt m_prompt;
    QVBoxLayout *m_body;
    QLabel *m_sign = nullptr;
    QPushButton *m_verb = nullptr;
    QLineEdit *m_answer = nullptr;
    QCheckBox *m_remember = nullptr;
    look::RoleLabel *m_obstacle = nullptr;
    look::RoleLabel *m_served, *m_place;
};

} // namespace gui
