// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/instance/xmlpage.h"
#include "gui/instance/definitionfault.h"
#include "gui/instance/discardquestion.h"
#include "gui/instance/faultbar.h"
#include "gui/instance/searchbar.h"
#include "gui/instance/secretmask.h"
#include "gui/instance/xmldiffdialog.h"
#include "gui/instance/xmleditor.h"
#include "gui/instances/ownerguard.h"
#include "gui/look/icons.h"
#include "gui/look/labels.h"
#include "gui/look/metrics.h"
#include "model/fleet.h"
#include <QComboBox>
#include <QHBoxLayout>
#include <QPointer>
#include <QPushButton>
#include <QShortcut>

namespace gui {

using look::RoleLabel;
using virt::XmlKind;

XmlPage::XmlPage(model::Fleet &fleet, QWidget *parent)
    : QWidget(parent)
    , m_fleet(fleet)
    , m_choice(new QComboBox)
    , m_editor(new XmlEditor)
    , m_search(new SearchBar(m_editor))
    , m_fault(new FaultBar)
    , m_hint(new RoleLabel(RoleLabel::Role::Muted))
    , m_reload(addButton(QStringLiteral("xmlReload"), tr("Reload"), QStringLiteral("action-refresh")))
    , m_undo(addButton(QStringLiteral("xmlUndo"), tr("Undo Last Change"), QStringLiteral("action-undo")))
    , m_apply(addButton(QStringLiteral("xmlApply"), tr("Apply…"), QStringLiteral("action-apply")))
{
    build();
    connect(m_choice, &QComboBox::activated, this, &XmlPage::chooseKind);
    connect(m_reload, &QPushButton::clicked, this, [this] { leave([this] { load(); }); });
    connect(m_undo, &QPushButton::clicked, this, [this] { leave([this] { undo(); }); });
    connect(m_apply, &QPushButton::clicked, this, &XmlPage::apply);
    connect(m_fault, &FaultBar::placeWanted, m_editor,
            [this](const TextPlace &place) { m_editor->goTo(place.line, place.column); });
    connect(m_editor->document(), &QTextDocument::modificationChanged, this, &XmlPage::refresh);
    connect(m_editor, &XmlEditor::refused, this, [this](const QString &why) { showFault({.message = why}); });
    m_reload->setToolTip(QKeySequence(Qt::Key_F5).toString(QKeySequence::NativeText));
    const auto key = [this](const QKeySequence &keys) {
        auto *shortcut = new QShortcut(keys, this);
        shortcut->setContext(Qt::WidgetWithChildrenShortcut);
        return shortcut;
    };
    connect(key(Qt::Key_F5), &QShortcut::activated, m_reload, &QAbstractButton::click);
    connect(key(QKeySequence::Find), &QShortcut::activated, m_search, &SearchBar::begin);
}

QPushButton *XmlPage::addButton(const QString &name, const QString &text, const QString &icon)
{
    auto *button = new QPushButton(look::icon(icon), text, this);
    button->setObjectName(name);
    button->setAccessibleName(text);
    button->setAutoDefault(false);
    return button;
}

void XmlPage::build()
{
    m_choice->addItems({tr("Stored configuration"), tr("Running configuration")});
    m_choice->setObjectName(QStringLiteral("xmlKind"));
    m_choice->setAccessibleName(tr("Configuration"));
    m_hint->setObjectName(QStringLiteral("xmlHint"));
    auto *top = new QHBoxLayout;
    top->setSpacing(look::space8);
    top->addWidget(m_choice);
    top->addWidget(m_search, 1);
    top->addWidget(m_reload);
    auto *bottom = new QHBoxLayout;
    bottom->setSpacing(look::space8);
    bottom->addWidget(m_hint, 1);
    bottom->addWidget(m_undo);
    bottom->addWidget(m_apply);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(look::space16, look::space12, look::space16, look::space12);
    column->setSpacing(look::space8);
    column->addLayout(top);
    column->addWidget(m_editor, 1);
    column->addWidget(m_fault);
    column->addLayout(bottom);
}

void XmlPage::setInstance(const model::InstanceId &instance)
{
    if (instance == m_instance)
        return;
    m_instance = instance;
    m_kind = XmlKind::Stored;
    m_choice->setCurrentIndex(0);
    m_loading = m_replacing = m_asked = false;
    ++m_question;
    showText({});
    m_fault->clear();
    refresh();
}

bool XmlPage::hasEdits() const
{
    return m_editor->document()->isModified() && m_editor->text() != m_base;
}

void XmlPage::leave(std::function<void()> go, std::function<void()> stay)
{
    if (!hasEdits())
        return go();
    askToDiscard(
        this,
        [this, go = std::move(go)] {
            showText(m_base);
            m_fault->clear();
            go();
        },
        std::move(stay));
}

void XmlPage::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    m_outdated |= !hasEdits(); // not every driver tells
    refresh();
}

void XmlPage::listen()
{
    virt::Session *session = m_fleet.session(m_instance);
    if (session == m_session)
        return;
    if (m_session)
        m_session->disconnect(this);
    m_session = session;
    if (session)
        connect(session, &virt::Session::happened, this, [this](const virt::DomainEvent &event) {
            m_outdated |= event.uuid == m_instance.uuid;
            refresh();
        });
}

QString XmlPage::obstacle() const
{
    const model::HostRow *host = m_fleet.hosts().find(m_instance.host);
    if (!host || !m_fleet.instance(m_instance))
        return tr("It is not there any more.");
    if (host->entry.readOnly)
        return tr("The connection to %1 is read-only.").arg(host->entry.name);
    if (!m_fleet.canChange(m_instance.host))
        return tr("%1 is not connected.").arg(host->entry.name);
    if (m_kind == XmlKind::Running)
        return tr("This is what runs now. Changes are made in the stored configuration.");
    return {};
}

QString XmlPage::hint() const
{
    if (m_loading)
        return tr("Reading…");
    if (m_replacing)
        return tr("Applying…");
    if (QString why = obstacle(); !why.isEmpty())
        return why;
    const virt::Instance *instance = m_fleet.instance(m_instance);
    if (!instance->persistent)
        return tr("It has no stored configuration. Applying one makes it persistent.");
    if (m_outdated && hasEdits())
        return tr("It may have changed on the host meanwhile: Reload shows how it is now.");
    return instance->isActive() ? tr("It runs: a change takes effect at the next start.") : QString();
}

void XmlPage::refresh()
{
    const virt::Instance *instance = m_fleet.instance(m_instance);
    const bool runs = instance && instance->isActive();
    if (isVisible() && instance && m_kind == XmlKind::Running && !runs)
        return chooseKind(0);
    listen();
    const bool wanted = !m_asked || (m_outdated && !hasEdits() && !m_loading && !m_replacing);
    if (isVisible() && instance && wanted && m_fleet.session(m_instance)->state() == virt::Session::State::Connected)
        return load();
    const QString why = obstacle();
    const bool calm = why.isEmpty() && !m_loading && !m_replacing;
    m_choice->setEnabled(runs || m_kind == XmlKind::Running);
    m_choice->setToolTip(runs ? QString() : tr("It does not run: there is only the stored configuration."));
    m_editor->setReadOnly(!calm);
    m_apply->setEnabled(calm && m_editor->document()->isModified());
    m_undo->setEnabled(calm && m_history.last(m_instance));
    for (QPushButton *button : {m_apply, m_undo})
        button->setToolTip(why);
    m_hint->setText(hint());
}

void XmlPage::chooseKind(int index)
{
    const auto kind = index == 0 ? XmlKind::Stored : XmlKind::Running;
    m_choice->setCurrentIndex(int(m_kind));
    if (kind == m_kind)
        return;
    leave([this, kind] {
        m_kind = kind;
        m_choice->setCurrentIndex(int(kind));
        load();
    });
}

void XmlPage::load()
{
    virt::Session *session = m_fleet.session(m_instance);
    const virt::Instance *instance = m_fleet.instance(m_instance);
    if (!session || !instance)
        return;
    m_asked = true;
    m_outdated = false;
    m_loading = true;
    m_fault->clear();
    const quint64 question = ++m_question;
    virt::fetchXml(*session, m_instance.uuid, instance->name, m_kind, this,
                   [this, question](const virt::Result<QString> &xml) { loaded(question, xml); });
    refresh();
}

void XmlPage::loaded(quint64 question, const virt::Result<QString> &xml)
{
    if (question != m_question)
        return;
    m_loading = false;
    if (xml && *xml != m_base) // else the place where one reads stays
        showText(*xml);
    else if (!xml)
        showFault(xml.error());
    m_asked = xml || xml.error().kind != virt::Error::Kind::Disconnected; // else again once it is connected
    refresh();
}

void XmlPage::showText(const QString &xml)
{
    m_base = xml;
    m_editor->setText(xml);
}

void XmlPage::apply()
{
    m_fault->clear();
    const virt::Instance *instance = m_fleet.instance(m_instance);
    if (!instance)
        return;
    const QString text = m_editor->text();
    const auto checked = virt::checkDefinition(text, m_instance.uuid, instance->name);
    if (!checked)
        return showFault(checked.error());
    if (text == m_base)
        return m_hint->setText(tr("Nothing is different."));
    review(text, false);
}

void XmlPage::undo()
{
    if (const auto last = m_history.last(m_instance))
        review(*last, true);
}

void XmlPage::review(const QString &next, bool isUndo)
{
    const MaskedPair shown = withoutSecrets(m_base, next);
    auto *dialog = new XmlDiffDialog(shown.before, shown.after, hint(), this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this, [this, id = m_instance, base = m_base, next, isUndo] {
        askOwners(m_fleet, {id}, tr("Change Definition"), this,
                  [this, id, base, next, isUndo] { replace(id, base, next, isUndo); });
    });
    dialog->open();
}

// What was reviewed, although the page may have turned to something else meanwhile.
void XmlPage::replace(const model::InstanceId &instance, const QString &base, const QString &next, bool isUndo)
{
    m_replacing = instance == m_instance;
    refresh();
    replaceDefinition(m_fleet, instance, next, base,
                      [self = QPointer<XmlPage>(this), id = instance, isUndo](const virt::Result<QString> &before) {
                          if (self)
                              self->replaced(id, isUndo, before);
                      });
}

void XmlPage::replaced(const model::InstanceId &instance, bool isUndo, const virt::Result<QString> &before)
{
    if (before && isUndo)
        m_history.pop(instance);
    else if (before)
        m_history.push(instance, *before);
    if (instance != m_instance)
        return;
    m_replacing = false;
    if (before)
        load(); // libvirt completes what it was given
    else
        showFault(before.error());
    refresh();
}

void XmlPage::showFault(const virt::Error &error)
{
    const auto place = placeOf(error, m_editor->text());
    m_fault->set(error, place);
    if (place)
        m_editor->goTo(place->line, place->column);
}

} // namespace gui
