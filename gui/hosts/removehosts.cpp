// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/hosts/removehosts.h"
#include "gui/look/danger.h"
#include "model/fleet.h"
#include <QCoreApplication>
#include <QMessageBox>
#include <QPushButton>

namespace gui {

namespace {
struct Words {
    Q_DECLARE_TR_FUNCTIONS(gui::RemoveHosts)
};
constexpr qsizetype mostNames = 10;

QStringList namesOf(model::Fleet &fleet, const QList<model::HostId> &hosts)
{
    QStringList out;
    for (const model::HostId &host : hosts)
        if (const model::HostRow *row = fleet.hosts().find(host))
            out << row->entry.name;
    return out;
}

QString question(const QStringList &names)
{
    return names.size() == 1 ? Words::tr("Remove %1 from the list?").arg(names.constFirst())
                             : Words::tr("Remove %n hosts from the list?", nullptr, int(names.size()));
}

QString consequence(const QStringList &names, int jobs)
{
    QStringList lines;
    if (names.size() > 1) {
        const QString list = names.first(std::min(names.size(), mostNames)).join(QStringLiteral(", "));
        lines << (names.size() > mostNames ? Words::tr("%1 and others").arg(list) : list);
    }
    const bool one = names.size() == 1;
    if (jobs)
        lines << (one ? Words::tr("%n jobs of this host are running and will be cancelled.", nullptr, jobs)
                      : Words::tr("%n jobs of these hosts are running and will be cancelled.", nullptr, jobs));
    else
        lines << (one ? Words::tr("The host itself and its instances stay as they are.")
                      : Words::tr("The hosts themselves and their instances stay as they are."));
    return lines.join(QStringLiteral("\n\n"));
}
} // namespace

void askRemoveHosts(model::Fleet &fleet, const QList<model::HostId> &hosts, QWidget *window)
{
    const QStringList names = namesOf(fleet, hosts);
    if (names.isEmpty())
        return;
    int jobs = 0;
    for (const model::HostId &host : hosts)
        jobs += fleet.jobs().running(host);
    auto *box = new QMessageBox(QMessageBox::Question, Words::tr("Remove Host"), question(names), QMessageBox::Cancel,
                                window);
    box->setObjectName(QStringLiteral("removeHostBox"));
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->setTextFormat(Qt::PlainText);
    box->setInformativeText(consequence(names, jobs));
    QPushButton *remove = box->addButton(Words::tr("Remove"), QMessageBox::DestructiveRole);
    remove->setObjectName(QStringLiteral("removeHostButton"));
    look::markDangerous(remove);
    box->setDefaultButton(QMessageBox::Cancel);
    QObject::connect(remove, &QPushButton::clicked, &fleet, [&fleet, hosts] {
        for (const model::HostId &host : hosts)
            fleet.remove(host);
    });
    box->open();
}

} // namespace gui
