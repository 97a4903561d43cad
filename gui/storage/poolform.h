// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "gui/storage/pooldraft.h"
#include <QSet>
#include <QWidget>

class QComboBox;
class QLineEdit;
class QPushButton;

namespace look {
class FormRows;
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
    void build();
    [[nodiscard]] QWidget *buildType();
    void addInput(PoolInput input, QWidget *widget);
    void connectInputs();
    void addType(const virt::PoolOffer &offer, const QString &hostName);
    void typeChosen();
    void proposeTarget(const QString &usual);
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
    bool m_forDevices = false; // what the target is a directory for
    look::FormRows *m_rows;
    QComboBox *m_type, *m_format, *m_secret;
    QPushButton *m_search;
    QHash<PoolInput, QLineEdit *> m_lines;
    QHash<PoolInput, QWidget *> m_inputs;
};

} // namespace gui
