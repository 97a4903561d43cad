// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "gui/look/card.h"
#include <QList>

class QFormLayout;
class QLabel;

namespace look {

class RoleLabel;

struct Fact {
    QString label, value;
    bool operator==(const Fact &) const = default;
};

// A card of facts as label and value, as many as there are; every value can be selected and copied. In their place,
// or below them, a sentence that says why there are none.
class FactList : public Card {
    Q_OBJECT
public:
    explicit FactList(const QString &title, QWidget *parent = nullptr);
    void set(const QList<Fact> &facts, const QString &note = {});
    void addFault(const QString &sentence); // in place of the note, below the facts that there are
    [[nodiscard]] const QList<Fact> &facts() const { return m_facts; }
    [[nodiscard]] QString value(const QString &label) const; // empty when there is no such fact
    [[nodiscard]] QString note() const;

private:
    void makeRows(qsizetype count);
    QList<Fact> m_facts;
    struct Line {
        RoleLabel *label;
        QLabel *value;
    };
    QList<Line> m_lines;
    QFormLayout *m_form;
    RoleLabel *m_note;
};

} // namespace look
