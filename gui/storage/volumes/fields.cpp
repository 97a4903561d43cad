// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/storage/volumes/fields.h"
#include "model/text/bytesize.h"
#include <algorithm>
#include <QCheckBox>
#include <QComboBox>
#include <QCoreApplication>
#include <QKeyEvent>
#include <QVBoxLayout>

namespace gui {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(gui::VolumeFields)
};

} // namespace

FieldNote::FieldNote(VerbDialog *dialog, QWidget *field, QString help)
    : look::RoleLabel(Role::Muted)
    , m_dialog(dialog)
    , m_field(field)
    , m_help(std::move(help))
{
    setObjectName(field->objectName() + QStringLiteral("Note"));
    dialog->body()->addWidget(this);
    showText(Role::Muted, m_help);
}

void FieldNote::setHelp(const QString &help)
{
    m_help = help;
    if (!m_isFault)
        showText(Role::Muted, help);
}

void FieldNote::setFault(const QString &fault)
{
    m_isFault = !fault.isEmpty();
    showText(m_isFault ? Role::Fault : Role::Muted, m_isFault ? fault : m_help);
}

void FieldNote::showText(Role role, const QString &text)
{
    setRole(role);
    m_field->setAccessibleDescription(text);
    m_dialog->setText(this, text);
}

FieldNote *addField(VerbDialog *dialog, const QString &label, QWidget *field, const char *objectName,
                    const QString &help)
{
    field->setObjectName(QString::fromLatin1(objectName));
    dialog->addLabelled(label, field);
    return new FieldNote(dialog, field, help);
}

QCheckBox *addCheck(VerbDialog *dialog, const QString &text, const char *objectName, const QString &help)
{
    auto *check = new QCheckBox(text);
    check->setObjectName(QString::fromLatin1(objectName));
    check->setAccessibleName(QString(text).remove(u'&'));
    dialog->body()->addWidget(check);
    dialog->order({check});
    if (!help.isEmpty())
        new FieldNote(dialog, check, help); // the dialog's child
    return check;
}

void ConfirmField::keyPressEvent(QKeyEvent *event)
{
    QLineEdit::keyPressEvent(event);
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)
        event->accept();
}

void fitHeight(QDialog *dialog)
{
    dialog->layout()->activate();
    dialog->resize(dialog->minimumWidth(), dialog->layout()->totalHeightForWidth(dialog->minimumWidth()));
}

QString shortened(const QString &name, qsizetype most)
{
    return name.size() <= most ? name : name.first(most / 2) + u'…' + name.last(most / 2);
}

QString sizeFault(const QString &text)
{
    if (text.trimmed().isEmpty())
        return Words::tr("A size is needed.");
    const auto bytes = model::parseBytes(text);
    if (!bytes)
        return Words::tr("This is no size. Write it like 20 GiB, 512 MiB or 1.5 TiB.");
    return *bytes == 0 ? Words::tr("The size cannot be nothing.") : QString();
}

QStringList volumeFormats(const QList<virt::PoolOffer> &offers, virt::PoolType type)
{
    const auto offer = std::ranges::find(offers, type, &virt::PoolOffer::type);
    return virt::keepsFiles(type) && offer != offers.end() ? offer->volumeFormats : QStringList();
}

void fillFormats(QComboBox *box, const QStringList &formats)
{
    const QSignalBlocker quiet(box);
    const QString chosen = box->currentText();
    box->clear();
    box->addItems(formats);
    const auto wanted = formats.contains(chosen) ? chosen : QStringLiteral("qcow2");
    box->setCurrentIndex(int(std::max<qsizetype>(0, formats.indexOf(wanted))));
}

} // namespace gui
