// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "gui/storage/pooldraft.h"
#include <QSet>
#include <QWidget>

class QComboBox;
class QGridLayout;
class QLabel;
class QLineEdit;
class QPushButton;

namespace look {
class RoleLabel;
}

namespace gui {

// The fields of a new pool: those that its type has, each with what it means and, below, what is wrong with it.
class PoolForm : public QWidget {
    Q_OBJECT
public:
    explicit PoolForm(QWidget *parent = nullptr);

    // What the host cannot do is named as well, with the reason.
    void setOffers(const QList<virt::PoolOffer> &offers, const QString &hostName);
    void setSecrets(const QList<virt::StoredSecret> &secrets);

    // What a search has found: a menu, what is chosen in it is filled in.
    void offerSources(const QList<virt::PoolSource> &sources);

    void fill(PoolDraft &draft) const;
    // Of fields where nobody was yet only when `all` is wanted: an empty form is not full of reproaches.
    void showFaults(const QHash<PoolInput, QString> &faults, bool all);
    void focusFirstFault();
    void forgetPassword();

signals:
    void changed();
    void searchWanted(virt::PoolType type, const QString &host);

private:
    struct Row {
        QLabel *label = nullptr;
        QWidget *cell = nullptr;
        look::RoleLabel *help = nullptr, *fault = nullptr;
    };
    void build();
    void addRow(PoolInput input, QWidget *widget);
    void connectInputs();
    void addType(const virt::PoolOffer &offer, const QString &hostName);
    void typeChosen();
    void dressRow(PoolInput input);
    void fillFormats();
    // poolform_sources.cpp
    void dressSearch();
    void search();
    void take(const virt::PoolSource &source);
    [[nodiscard]] QString server() const;

    void fillSecrets();
    [[nodiscard]] virt::PoolType type() const;
    [[nodiscard]] bool isWanted(PoolInput input) const;
    [[nodiscard]] PoolDraft::Password password() const;

    QList<virt::PoolOffer> m_offers;
    QList<virt::StoredSecret> m_secrets;
    QSet<PoolInput> m_touched;
    QGridLayout *m_grid;
    QComboBox *m_type, *m_format, *m_secret;
    QPushButton *m_search;
    QHash<PoolInput, QLineEdit *> m_lines;
    QHash<PoolInput, Row> m_rows;
};

} // namespace gui
