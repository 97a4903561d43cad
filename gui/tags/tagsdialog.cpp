// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/tags/tagsdialog.h"
#include "gui/look/labels.h"
#include "gui/look/metrics.h"
#include "gui/tags/tagslist.h"
#include "model/fleet.h"
#include "model/query/completion.h"
#include "virt/instance/metadata.h"
#include <algorithm>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace gui {

static constexpr int textHeight = 72;

static QString titleFor(const model::Fleet &fleet, const QList<model::InstanceId> &instances)
{
    const virt::Instance *one = instances.size() == 1 ? fleet.instance(instances.constFirst()) : nullptr;
    return one ? TagsDialog::tr("Tags of %1").arg(one->name)
               : TagsDialog::tr("Tags of %n instances", nullptr, int(instances.size()));
}

static QList<model::InstanceId> changeable(const model::Fleet &fleet, QList<model::InstanceId> instances)
{
    instances.removeIf([&](const model::InstanceId &id) { return !fleet.canChange(id.host); });
    return instances;
}

TagsDialog::TagsDialog(model::Fleet &fleet, const QList<model::InstanceId> &instances, QWidget *parent)
    : VerbDialog(titleFor(fleet, changeable(fleet, instances)), tr("Save"), Verb::Usual, parent)
    , m_fleet(fleet)
    , m_instances(changeable(fleet, instances))
    , m_reading(addText(tr("Reading what the instances have…")))
    , m_fault(new look::RoleLabel(look::RoleLabel::Role::Fault))
    , m_form(new QWidget)
    , m_tags(new TagsList)
{
    setObjectName(QStringLiteral("tagsDialog"));
    build();
    fleet.details().set(this, {.seen = m_instances});
    connect(&fleet.instances(), &model::InstancesModel::applied, this, &TagsDialog::look);
    look();
}

static void addField(QVBoxLayout *column, const QString &label, QWidget *field)
{
    auto *text = new QLabel(label);
    text->setBuddy(field);
    if (field->accessibleName().isEmpty())
        field->setAccessibleName(QString(label).remove(u'&'));
    column->addWidget(text);
    column->addWidget(field);
}

static QPlainTextEdit *textField(const QString &name)
{
    auto *edit = new QPlainTextEdit;
    edit->setObjectName(name);
    edit->setTabChangesFocus(true);
    edit->setFixedHeight(textHeight);
    return edit;
}

void TagsDialog::build()
{
    auto *column = new QVBoxLayout(m_form);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(look::space8);
    addField(column, tr("&Tags"), m_tags);
    if (m_instances.size() == 1) {
        m_title = new QLineEdit;
        m_title->setObjectName(QStringLiteral("tagsTitle"));
        m_note = textField(QStringLiteral("tagsNote"));
        m_note->setPlaceholderText(tr("For your colleagues; kept in the instance's metadata, as its tags are"));
        m_description = textField(QStringLiteral("tagsDescription"));
        m_description->setPlaceholderText(tr("libvirt's own field, which other programs show too"));
        addField(column, tr("T&itle"), m_title);
        addField(column, tr("&Note"), m_note);
        addField(column, tr("&Description"), m_description);
        connect(m_title, &QLineEdit::textChanged, this, &TagsDialog::check);
        for (const QPlainTextEdit *edit : {m_note, m_description})
            connect(edit, &QPlainTextEdit::textChanged, this, &TagsDialog::check);
    }
    m_fault->setObjectName(QStringLiteral("tagsTextFault"));
    column->addWidget(m_fault);
    body()->addWidget(m_form, 1);
    m_form->hide();
    m_fault->hide();
    verb()->setEnabled(false);
}

void TagsDialog::look()
{
    if (m_loaded)
        return;
    m_instances.removeIf([this](const model::InstanceId &id) { return !m_fleet.instances().find(id); });
    const bool known = std::ranges::all_of(
        m_instances, [this](const model::InstanceId &id) { return m_fleet.instances().find(id)->details != nullptr; });
    if (m_instances.isEmpty())
        reject(); // they went meanwhile
    else if (known)
        load();
}

void TagsDialog::load()
{
    m_loaded = true;
    QList<std::shared_ptr<const virt::Details>> all;
    for (const model::InstanceId &id : std::as_const(m_instances))
        all.append(m_fleet.instances().find(id)->details);
    m_draft = TagsDraft(all, model::valuesOf(QStringLiteral("tag"), m_fleet.instances(), m_fleet.hosts()));
    m_tags->setDraft(&m_draft);
    if (m_title) {
        m_title->setText(m_draft.title);
        m_note->setPlainText(m_draft.note);
        m_description->setPlainText(m_draft.description);
    }
    m_reading->hide();
    m_form->show();
    check();
    m_tags->setFocus();
    adjustSize();
}

void TagsDialog::check()
{
    QString fault;
    if (m_title)
        for (const QString &one : {virt::titleFault(m_title->text()), virt::textFault(m_note->toPlainText()),
                                   virt::textFault(m_description->toPlainText())})
            if (fault.isEmpty())
                fault = one;
    m_fault->setText(fault);
    m_fault->setVisible(!fault.isEmpty());
    verb()->setEnabled(m_loaded && fault.isEmpty());
}

void TagsDialog::accept()
{
    if (!m_tags->takeField())
        return;
    if (m_title) {
        m_draft.title = m_title->text().trimmed();
        m_draft.note = m_note->toPlainText();
        m_draft.description = m_description->toPlainText();
    }
    QList<model::JobItem> items;
    QList<virt::MarksEdit> edits;
    for (const model::InstanceId &id : std::as_const(m_instances)) {
        const model::InstanceRow *row = m_fleet.instances().find(id);
        if (!row || !row->details)
            continue;
        const virt::MarksEdit edit = m_draft.editFor(*row->details);
        if (edit.isEmpty())
            continue;
        items.append({.name = row->instance.name, .instance = id});
        edits.append(edit);
    }
    if (items.size() == 1)
        saveOne(items.constFirst(), edits.constFirst());
    else if (!items.isEmpty())
        saveMany(items, edits);
    QDialog::accept();
}

void TagsDialog::saveOne(const model::JobItem &item, const virt::MarksEdit &edit)
{
    virt::Session *session = m_fleet.session(item.instance);
    if (!session)
        return;
    m_fleet.jobs().start<void>(
        {.what = tr("Edit the tags of %1").arg(item.name),
         .objectName = item.name,
         .instance = item.instance,
         .host = item.instance.host},
        [&](QObject *receiver, const virt::Reports &reports, virt::Done<> done) {
            return virt::editMarks(*session, item.instance.uuid, item.name, edit, receiver, reports, std::move(done));
        },
        [wishes = &m_fleet.details(), id = item.instance](const virt::Result<> &) { wishes->forget(id); });
}

void TagsDialog::saveMany(const QList<model::JobItem> &items, const QList<virt::MarksEdit> &edits)
{
    const auto verb = [&](virt::Session &session, const QList<qsizetype> &numbers, QObject *receiver,
                          const model::JobsModel::Each &each) {
        QList<virt::Task> tasks;
        for (qsizetype place = 0; place < numbers.size(); ++place) {
            const model::JobItem &item = items[numbers[place]];
            tasks.append(
                virt::editMarks(session, item.instance.uuid, item.name, edits[numbers[place]], receiver, {},
                                [each, place, wishes = &m_fleet.details(), id = item.instance](virt::Result<> r) {
                                    wishes->forget(id);
                                    each(place, std::move(r));
                                }));
        }
        return tasks;
    };
    m_fleet.startMany(tr("Edit the tags of %1"), items, verb);
}

} // namespace gui
