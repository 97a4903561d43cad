// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QDialog>

class QLineEdit;
class QPushButton;

namespace gui {

// Before something harsh is done to several instances: names them, says what is lost, and wants their number typed.
class TypedConfirmation : public QDialog {
    Q_OBJECT
public:
    struct Question {
        QString title;       // "Force Off"
        QString text;        // "Force off 12 instances?"
        QString consequence; // what is lost
        QString instruction; // "To confirm …, type %1:", %1: the number
        QString button;      // "Force Off 12 Instances"
        QStringList names;
    };
    TypedConfirmation(const Question &question, QWidget *parent);

signals:
    void confirmed();

private:
    void build(const Question &question);
    void refresh();
    QString m_wanted;
    QLineEdit *m_field;
    QPushButton *m_go;
};

} // namespace gui
