// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/hosts/hostform.h"
#include "gui/hosts/hostfields.h"
#include "gui/look/metrics.h"
#include "model/hosts/hoststore.h"
#include "virt/ssh/sshtarget.h"
#include <QCheckBox>
#include <QVBoxLayout>

namespace gui {

HostForm::HostForm(model::HostEntry entry, Known known, QWidget *parent)
    : QWidget(parent)
    , m_entry(std::move(entry))
    , m_known(std::move(known))
    , m_fields(new HostFields)
    , m_readOnly(new QCheckBox(tr("Read-only")))
    , m_connectAtStart(new QCheckBox(tr("Connect at start")))
{
    m_fields->addBelow(buildRights());
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->addWidget(m_fields);
    showEntry();
    connect(m_fields, &HostFields::edited, this, &HostForm::edited);
    connect(m_readOnly, &QCheckBox::toggled, this, &HostForm::changed);
    connect(m_connectAtStart, &QCheckBox::toggled, this, &HostForm::changed);
    refresh();
    setFocusProxy(
        m_fields->input(m_entry.id.isNull() ? HostField::Host : HostField::Name)); // a new one is named by its URI
}

QWidget *HostForm::buildRights()
{
    m_readOnly->setObjectName(QStringLiteral("hostReadOnly"));
    m_readOnly->setAccessibleName(m_readOnly->text());
    m_readOnly->setToolTip(tr("Look, but change nothing"));
    m_connectAtStart->setObjectName(QStringLiteral("hostConnectAtStart"));
    m_connectAtStart->setAccessibleName(m_connectAtStart->text());
    auto *cell = new QWidget;
    auto *row = new QHBoxLayout(cell);
    row->setContentsMargins({});
    row->setSpacing(look::space24);
    row->addWidget(m_readOnly);
    row->addWidget(m_connectAtStart);
    row->addStretch();
    return cell;
}

void HostForm::showEntry()
{
    if (const auto uri = virt::readUri(m_entry.uri); uri) {
        m_uri = *uri;
        m_touched = {HostField::Name, HostField::Host};
    }
    m_fields->setText(HostField::Name, m_entry.name);
    m_fields->setText(HostField::Jump, m_entry.jump);
    m_readOnly->setChecked(m_entry.readOnly);
    m_connectAtStart->setChecked(m_entry.connectAtStart);
    m_fields->show(textsOf(m_uri));
    showUri();
}

void HostForm::edited(HostField field)
{
    if (field == HostField::Uri)
        return uriEdited();
    m_touched.insert(field);
    scrub(field);
    if (field != HostField::Name && field != HostField::Jump) {
        m_uri = uriOf(m_fields->texts(), m_uri);
        m_uriFault.clear();
        showUri();
    }
    refresh();
}

void HostForm::uriEdited()
{
    m_touched.insert(HostField::Host); // the URI says it, or should
    scrub(HostField::Uri);
    const auto uri = virt::readUri(m_fields->text(HostField::Uri));
    m_uriFault = uri ? QString() : uri.error().message;
    if (uri) {
        m_uri = *uri;
        m_fields->show(textsOf(m_uri));
    }
    refresh();
}

void HostForm::scrub(HostField field)
{
    const QString typed = m_fields->text(field);
    const QString clean = withoutSecrets(field, typed);
    if (clean == typed) {
        if (m_taken && (m_taken->field != field || clean.isEmpty()))
            m_taken.reset(); // it is read after the typing, not between two keys
        return;
    }
    m_fields->setText(field, clean);
    m_taken = Fault{field,
                    tr("A password was taken out: passwords do not belong into a URI. Use a key, or let ssh ask.")};
}

void HostForm::showUri()
{
    m_fields->setText(HostField::Uri, virt::formatUri(m_uri));
}

QString HostForm::proposedName() const
{
    const bool known = !m_uri.host.isEmpty() || !serves(HostField::Host, m_fields->texts().transport);
    return known && !virt::faultIn(m_uri) ? model::nameForUri(virt::formatUri(m_uri)) : QString();
}

std::optional<HostForm::Fault> HostForm::fault() const
{
    if (!m_uriFault.isEmpty())
        return Fault{HostField::Uri, m_uriFault};
    if (const auto part = virt::faultIn(m_uri))
        return Fault{fieldOf(part->first), part->second};
    if (const QString jump = virt::faultInJump(jumpText()); !jump.isEmpty())
        return Fault{HostField::Jump, jump};
    const QString uri = virt::formatUri(m_uri);
    if (const auto whole = virt::readUri(uri); !whole)
        return Fault{HostField::Uri, whole.error().message};
    if (const QString name = m_known(uri, jumpText()); !name.isEmpty())
        return Fault{HostField::Uri, tr("This host is already in the list as %1").arg(name)};
    return {};
}

QString HostForm::wordsFor(HostField field, const std::optional<Fault> &wrong) const
{
    // An empty form is not full of reproaches: a host that is missing is named once the user was there.
    const bool early = field == HostField::Host && m_fields->text(field).isEmpty() && !m_touched.contains(field);
    QStringList words;
    if (m_taken && m_taken->field == field)
        words << m_taken->words;
    if (wrong && wrong->field == field && !early)
        words << wrong->words;
    return words.join(u'\n');
}

void HostForm::refresh()
{
    const auto wrong = fault();
    m_valid = !wrong;
    for (size_t f = 0; f < HostFields::count; ++f)
        m_fields->setFault(HostField(f), wordsFor(HostField(f), wrong));
    m_fields->enableFor(m_fields->texts().transport);
    m_fields->setProposedName(proposedName());
    emit changed();
}

QString HostForm::jumpText() const
{
    return serves(HostField::Jump, m_fields->texts().transport) ? m_fields->text(HostField::Jump).trimmed() : QString();
}

model::HostEntry HostForm::entry() const
{
    model::HostEntry out = m_entry;
    out.name = m_fields->text(HostField::Name).simplified();
    if (out.name.isEmpty())
        out.name = proposedName();
    out.uri = virt::formatUri(m_uri);
    out.jump = jumpText();
    out.readOnly = m_readOnly->isChecked();
    out.connectAtStart = m_connectAtStart->isChecked();
    return out;
}

} // namespace gui
