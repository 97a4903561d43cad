// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "gui/instance/tabpage.h"
#include "virt/instance/diagnostics.h"

class QToolButton;

namespace look {
class Banner;
class FactList;
class RoleLabel;
} // namespace look

namespace gui {

// The Diagnostics tab: everything that helps to see what is wrong, taken at one moment, on one page. Asked when it is
// shown and by Refresh; what one part refuses is said in its place.
class DiagnosticsPage : public TabPage {
    Q_OBJECT
public:
    explicit DiagnosticsPage(model::Fleet &fleet, QWidget *parent = nullptr);
    void show(const virt::Diagnostics &diagnostics);

protected:
    void forget() override;
    void ask(virt::Session &session) override;
    void fail(const virt::Error &error) override;

private:
    void build();
    [[nodiscard]] QToolButton *addButton(const QString &name, const QString &text, const QString &icon);
    void copy() const;

    virt::Diagnostics m_diagnostics;
    look::RoleLabel *m_taken;
    look::Banner *m_banner;
    QToolButton *m_copy;
    QList<look::FactList *> m_cards; // by DiagnosticsCard
};

} // namespace gui
