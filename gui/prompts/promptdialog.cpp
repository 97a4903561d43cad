// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/prompts/promptdialog.h"
#include "gui/look/banner.h"
#include "gui/look/danger.h"
#include "gui/look/icons.h"
#include "gui/look/labels.h"
#include "gui/look/metrics.h"
#include "gui/prompts/pressguard.h"
#include "gui/prompts/promptwords.h"
#include <QCheckBox>
#include <QDialogButtonBox>
#include <QEvent>
#include <QFontDatabase>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace gui {

using look::RoleLabel;
using Kind = virt::Prompt::Kind;

static constexpr int usualWidth = 480;
static constexpr int iconSize = 32;

PromptDialog::PromptDialog(const virt::Prompt &prompt, const QString &host, QWidget *parent)
    : QDialog(parent)
    , m_prompt(prompt)
    , m_body(new QVBoxLayout)
    , m_served(new RoleLabel(RoleLabel::Role::Muted))
    , m_place(new RoleLabel(RoleLabel::Role::Muted))
{
    setObjectName(QStringLiteral("promptDialog"));
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(promptTitle(prompt, host));
    setMinimumWidth(usualWidth);
    build(host);
    refreshVerb();
    resize(usualWidth, 0); // the guess for wrapped text is too high
    fit();
}

PromptDialog::~PromptDialog()
{
    if (m_answer)
        m_answer->clear();
}

void PromptDialog::build(const QString &host)
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(look::space16, look::space16, look::space16, look::space16);
    column->setSpacing(look::space16);
    m_body->setSpacing(look::space8);
    column->addLayout(m_body);
    addHeadline();
    auto *origin = new RoleLabel(RoleLabel::Role::Muted, promptOrigin(m_prompt, host));
    origin->setObjectName(QStringLiteral("promptOrigin"));
    origin->setWordWrap(true);
    m_body->addWidget(origin);
    m_served->setObjectName(QStringLiteral("promptServed"));
    m_served->setWordWrap(true);
    m_served->hide();
    m_body->addWidget(m_served);
    addText(promptExplanation(m_prompt));
    addKeys();
    addAnswer();
    addRemember();
    column->addStretch();
    column->addLayout(buildFoot());
    if (m_answer)
        m_answer->setFocus();
}

// The alarm is a banner over the whole width: it must not look like the usual question.
void PromptDialog::addHeadline()
{
    const QString text = promptHeadline(m_prompt);
    if (m_prompt.kind == Kind::ChangedHostKey) {
        auto *banner = new look::Banner;
        banner->setObjectName(QStringLiteral("promptAlarm"));
        banner->set(QStringLiteral("status-failed"), look::Meaning::Bad, text);
        m_body->addWidget(banner);
        return;
    }
    auto *row = new QHBoxLayout;
    row->setSpacing(look::space12);
    m_sign = new QLabel;
    paintSign();
    auto *headline = new QLabel(text);
    headline->setObjectName(QStringLiteral("promptHeadline"));
    headline->setTextFormat(Qt::PlainText);
    headline->setWordWrap(true);
    QFont font = headline->font();
    font.setWeight(QFont::DemiBold);
    headline->setFont(font);
    row->addWidget(m_sign);
    row->addWidget(headline, 1);
    m_body->addLayout(row);
}

void PromptDialog::paintSign()
{
    const bool key = m_prompt.kind == Kind::NewHostKey;
    const QIcon icon = look::icon(key ? QStringLiteral("object-security") : QStringLiteral("object-key"));
    if (m_sign)
        m_sign->setPixmap(icon.pixmap(iconSize));
}

void PromptDialog::changeEvent(QEvent *event)
{
    QDialog::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        paintSign();
}

void PromptDialog::addText(const QString &text)
{
    if (text.isEmpty())
        return;
    auto *label = new QLabel(text);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    m_body->addWidget(label);
}

void PromptDialog::addKeys()
{
    if (m_prompt.kind == Kind::ChangedHostKey) {
        addKey(QStringLiteral("promptStoredFingerprint"), tr("Stored in %1").arg(m_prompt.storedAt),
               m_prompt.storedKey);
        addKey(QStringLiteral("promptFingerprint"), tr("Shown by the host now"), m_prompt.key);
        if (!m_prompt.replaceable)
            addText(tr("The stored key is not in your own file: who keeps that file must replace it."));
    } else if (m_prompt.kind == Kind::NewHostKey) {
        addKey(QStringLiteral("promptFingerprint"), tr("Fingerprint"), m_prompt.key);
    }
}

void PromptDialog::addKey(const QString &name, const QString &label, const virt::HostKey &key)
{
    auto *caption = new RoleLabel(RoleLabel::Role::Muted, QStringLiteral("%1 (%2)").arg(label, key.type));
    caption->setWordWrap(true);
    auto *value = new QLabel(key.fingerprint.isEmpty() ? tr("unknown") : key.fingerprint);
    value->setObjectName(name);
    value->setAccessibleName(caption->text());
    value->setTextFormat(Qt::PlainText);
    value->setWordWrap(true);
    value->setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    value->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_body->addWidget(caption);
    m_body->addWidget(value);
}

void PromptDialog::addAnswer()
{
    if (!m_prompt.isSecret() && m_prompt.kind != Kind::Name)
        return;
    m_answer = new QLineEdit;
    m_answer->setObjectName(QStringLiteral("promptAnswer"));
    m_answer->setAccessibleName(promptHeadline(m_prompt));
    m_answer->setEchoMode(m_prompt.isSecret() ? QLineEdit::Password : QLineEdit::Normal);
    connect(m_answer, &QLineEdit::textChanged, this, &PromptDialog::refreshVerb);
    m_body->addWidget(m_answer);
    const QString words = promptFault(m_prompt);
    if (words.isEmpty())
        return;
    auto *fault = new RoleLabel(RoleLabel::Role::Fault, words);
    fault->setWordWrap(true);
    fault->setObjectName(QStringLiteral("promptFault"));
    m_answer->setAccessibleDescription(fault->text());
    m_body->addWidget(fault);
}

void PromptDialog::addRemember()
{
    if (m_prompt.memory.isEmpty())
        return;
    m_remember = new QCheckBox(tr("Remember in the key ring"));
    m_remember->setObjectName(QStringLiteral("promptRemember"));
    m_remember->setAccessibleName(m_remember->text());
    m_remember->setEnabled(false); // until it is known that there is one
    m_obstacle = new RoleLabel(RoleLabel::Role::Muted);
    m_obstacle->setObjectName(QStringLiteral("promptKeyRing"));
    m_obstacle->setWordWrap(true);
    m_obstacle->hide();
    m_body->addWidget(m_remember);
    m_body->addWidget(m_obstacle);
}

void PromptDialog::setKeyRingObstacle(const QString &obstacle)
{
    if (!m_remember)
        return;
    m_remember->setEnabled(obstacle.isEmpty());
    m_remember->setAccessibleDescription(obstacle);
    m_obstacle->setText(obstacle);
    m_obstacle->setVisible(!obstacle.isEmpty());
    fit();
}

QLayout *PromptDialog::buildFoot()
{
    m_place->setObjectName(QStringLiteral("promptPlace"));
    auto *row = new QHBoxLayout;
    row->setSpacing(look::space12);
    row->addWidget(m_place);
    row->addStretch();
    row->addWidget(buildButtons());
    return row;
}

QWidget *PromptDialog::buildButtons()
{
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Cancel);
    QPushButton *cancel = buttons->button(QDialogButtonBox::Cancel);
    cancel->setObjectName(QStringLiteral("promptCancel"));
    cancel->setAccessibleName(cancel->text().remove(u'&'));
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    addVerb(*buttons);
    const bool cautious = m_prompt.kind == Kind::ChangedHostKey || !m_verb;
    cancel->setAutoDefault(cautious);
    cancel->setDefault(cautious);
    if (cautious)
        cancel->setFocus();
    auto *guard = new PressGuard(this);
    for (QPushButton *button : {cancel, m_verb})
        if (button)
            guard->watch(button);
    return buttons;
}

void PromptDialog::addVerb(QDialogButtonBox &buttons)
{
    const QString verb = promptVerb(m_prompt);
    if (verb.isEmpty())
        return;
    const bool changed = m_prompt.kind == Kind::ChangedHostKey;
    m_verb = buttons.addButton(verb, QDialogButtonBox::AcceptRole);
    m_verb->setObjectName(changed ? QStringLiteral("hostKeyReplace") : QStringLiteral("promptAccept"));
    m_verb->setAccessibleName(verb);
    m_verb->setDefault(!changed);
    if (changed)
        look::markDangerous(m_verb);
}

// A server's own question may be one for which Return is the answer, and SASL's authorization name may be left out; a pass
// phrase or a password is not empty.
void PromptDialog::refreshVerb()
{
    const bool replaces = m_prompt.kind == Kind::ChangedHostKey;
    const bool needsText = m_prompt.kind == Kind::PassPhrase || m_prompt.kind == Kind::Password;
    if (m_verb)
        m_verb->setEnabled(replaces ? m_prompt.replaceable : !needsText || !m_answer->text().isEmpty());
}

void PromptDialog::setQueue(const Queue &queue)
{
    m_place->setText(queue.count > 1 ? tr("%1 of %2", "question").arg(queue.number).arg(queue.count) : QString());
    m_served->setText(queue.hosts > 1 ? tr("The answer serves %n more hosts.", nullptr, queue.hosts - 1) : QString());
    m_served->setVisible(queue.hosts > 1);
    fit();
}

// Wrapped text does not make a window grow by itself.
void PromptDialog::fit()
{
    layout()->activate();
    if (const int needed = layout()->totalHeightForWidth(width()); needed > height())
        resize(width(), needed);
}

QByteArray PromptDialog::answer() const
{
    switch (m_prompt.kind) {
    case Kind::NewHostKey: return m_prompt.key.fingerprint.toUtf8();
    case Kind::Confirm:
    case Kind::ChangedHostKey: return QByteArrayLiteral("yes");
    default: return m_answer ? m_answer->text().toUtf8() : QByteArray();
    }
}

bool PromptDialog::remembers() const
{
    return m_remember && m_remember->isEnabled() && m_remember->isChecked();
}

} // namespace gui
