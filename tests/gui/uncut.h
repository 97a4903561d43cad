// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QAbstractButton>
#include <QDialog>
#include <QLabel>
#include <QPushButton>
#include <QScrollArea>

// The first text of a dialog that has less room than it needs, or the button that is out of sight; empty: none is. What
// scrolls is in sight.
inline QString whatIsCut(const QDialog &dialog)
{
    for (const QLabel *label : dialog.findChildren<QLabel *>())
        if (label->isVisible() && label->wordWrap() && label->height() < label->heightForWidth(label->width()))
            return label->text();
    for (const QScrollArea *area : dialog.findChildren<QScrollArea *>())
        if (area->isVisible() && area->widget() && area->widget()->width() > area->viewport()->width())
            return QStringLiteral("what scrolls is too wide");
    for (const QAbstractButton *button : dialog.findChildren<QAbstractButton *>())
        if (button->isVisible() && button->width() < button->minimumSizeHint().width())
            return button->text();
    const auto *verb = dialog.findChild<QPushButton *>(QStringLiteral("verbButton"));
    const QRect place(verb->mapTo(&dialog, QPoint()), verb->size());
    return verb->isVisible() && !dialog.rect().contains(place) ? verb->text() : QString();
}
