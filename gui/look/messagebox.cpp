// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/look/messagebox.h"

namespace look {

void openMessage(QMessageBox::Icon icon, const QString &title, const QString &sentence, QWidget *parent,
                 const QString &objectName)
{
    auto *box = new QMessageBox(icon, title, sentence, QMessageBox::Ok, parent);
    box->setObjectName(objectName);
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->setTextFormat(Qt::PlainText);
    box->open();
}

} // namespace look
