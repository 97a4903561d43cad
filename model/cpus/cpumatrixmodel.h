// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "model/cpus/verdicttext.h"
#include "model/ids.h"
#include <QAbstractTableModel>

namespace model {

class CpuComparison;

// Does the CPU of the row's host run on the column's host? Hosts of one kind share a line unless each is wanted.
class CpuMatrixModel : public QAbstractTableModel {
    Q_OBJECT
public:
    enum Role { FitRole = Qt::UserRole };

    explicit CpuMatrixModel(CpuComparison &comparison, QObject *parent = nullptr);
    void setGrouped(bool grouped);
    [[nodiscard]] bool isGrouped() const { return m_grouped; }

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    struct Line {
        QStringList hosts;
        QString cpu;
        int kind = 0;
    };
    void rebuild();
    void follow(int guestKind, int hostKind);
    [[nodiscard]] QList<Line> lines() const;
    [[nodiscard]] QString cellText(const Line &guest, const Line &host) const;

    CpuComparison &m_comparison;
    bool m_grouped = true;
    QList<Line> m_lines;
};

} // namespace model
