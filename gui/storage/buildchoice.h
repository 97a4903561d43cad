// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "virt/storage/poolmake.h"
#include <QWidget>

class QLineEdit;
class QRadioButton;

namespace look {
class RoleLabel;
}

namespace gui {

// Whether what holds a pool's volumes is to be made: a directory, a file system, a volume group. To build over what is
// there already, the name of the pool must be typed.
class BuildChoice : public QWidget {
    Q_OBJECT
public:
    using Build = virt::PoolRequest::Build;
    enum class Offer { WithNo, OnlyToBuild };
    explicit BuildChoice(Offer offer, QWidget *parent = nullptr);

    void setPool(virt::PoolType type, const QString &name); // hidden where there is nothing to build
    [[nodiscard]] Build build() const;
    [[nodiscard]] QString typedName() const;
    void showFault(const QString &fault);

signals:
    void changed();

private:
    [[nodiscard]] QRadioButton *add(const QString &name);
    void refresh();
    Offer m_offer;
    virt::PoolType m_type = virt::PoolType::Unknown;
    QRadioButton *m_no, *m_keep, *m_overwrite;
    look::RoleLabel *m_ask, *m_fault;
    QLineEdit *m_typed;
};

} // namespace gui
