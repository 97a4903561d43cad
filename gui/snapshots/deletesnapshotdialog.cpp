// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/snapshots/deletesnapshotdialog.h"
#include <algorithm>
#include <QLabel>

namespace gui {

static constexpr qsizetype mostListed = 10;

static QStringList goers(const virt::SnapshotTree &tree, const virt::DeleteRequest &request)
{
    return QStringList(request.snapshot) + (request.withChildren ? tree.descendants(request.snapshot) : QStringList());
}

bool DeleteSnapshotDialog::takesPlan(const virt::SnapshotTree &tree, const virt::DeleteRequest &request)
{
    return std::ranges::any_of(goers(tree, request), [&tree](const QString &name) {
        const virt::Snapshot *snapshot = tree.find(name);
        return snapshot && snapshot->external;
    });
}

QString DeleteSnapshotDialog::deed(const virt::SnapshotTree &tree, const virt::DeleteRequest &request)
{
    const qsizetype count = goers(tree, request).size();
    return count == 1 ? tr("Delete Snapshot") : tr("Delete %n Snapshots", nullptr, int(count));
}

DeleteSnapshotDialog::DeleteSnapshotDialog(const QString &instance, const virt::SnapshotTree &tree,
                                           const virt::DeleteRequest &request, QWidget *parent)
    : VerbDialog(tr("Delete from %1").arg(instance), takesPlan(tree, request) ? tr("Show Plan…") : deed(tree, request),
                 takesPlan(tree, request) ? Verb::Usual : Verb::Dangerous, parent)
{
    setObjectName(QStringLiteral("deleteSnapshotDialog"));
    const QStringList names = goers(tree, request);
    if (request.withChildren && names.size() > 1)
        addSubtree(names);
    else
        addOne(tree, request.snapshot);
    const virt::Snapshot *current = tree.current();
    if (current && names.contains(current->name))
        addText(tr("The instance stands on \"%1\" now; it stays as it is.").arg(current->name));
    else
        addText(tr("The instance itself is not changed."));
}

void DeleteSnapshotDialog::addOne(const virt::SnapshotTree &tree, const QString &name)
{
    addWarning(tr("Snapshot \"%1\" disappears. Nobody can go back to it any more.").arg(name))
        ->setObjectName(QStringLiteral("deleteText"));
    const QStringList children = tree.childrenOf(name);
    const virt::Snapshot *self = tree.find(name);
    if (children.isEmpty() || !self)
        return;
    const QString stay = children.size() == 1
                             ? tr("\"%1\", taken after it, stays").arg(children.first())
                             : tr("The %n snapshots directly after it stay", nullptr, int(children.size()));
    addText(self->parent.isEmpty() ? tr("%1.", "which snapshots stay").arg(stay)
                                   : tr("%1 and will follow \"%2\".", "which snapshots stay").arg(stay, self->parent))
        ->setObjectName(QStringLiteral("deleteChildren"));
}

void DeleteSnapshotDialog::addSubtree(const QStringList &names)
{
    addWarning(tr("%n snapshots disappear. Nobody can go back to them any more:", nullptr, int(names.size())))
        ->setObjectName(QStringLiteral("deleteText"));
    QString list = names.first(std::min(names.size(), mostListed)).join(u'\n');
    if (names.size() > mostListed)
        list += u'\n' + tr("and %n more", nullptr, int(names.size() - mostListed));
    addText(list)->setObjectName(QStringLiteral("deleteList"));
}

} // namespace gui
