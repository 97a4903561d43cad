// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QWidget>

class QCheckBox;
class QLabel;
class QProgressBar;
class QPushButton;
class QTableView;

namespace look {
class RoleLabel;
}
namespace model {
class CpuComparison;
class CpuMatrixModel;
} // namespace model

namespace gui {

// Does the CPU of this host run on that one? A cell for each pair, what is wrong with the chosen one in words below.
class CpuMatrixPage : public QWidget {
    Q_OBJECT
public:
    explicit CpuMatrixPage(model::CpuComparison &comparison, QWidget *parent = nullptr);

private:
    void build();
    void buildTable();
    void refresh();
    void showCell();
    void startOrCancel();
    void fit();
    [[nodiscard]] QString progressText() const;
    [[nodiscard]] QString resultText() const;
    [[nodiscard]] QString skippedText() const;

    model::CpuComparison &m_comparison;
    model::CpuMatrixModel *m_model;
    QTableView *m_table;
    look::RoleLabel *m_summary, *m_skipped;
    QLabel *m_cell;
    QProgressBar *m_bar;
    QPushButton *m_button;
    QCheckBox *m_group;
};

} // namespace gui
