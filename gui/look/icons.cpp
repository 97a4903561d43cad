// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/look/icons.h"
#include <QGuiApplication>
#include <QIconEngine>
#include <QPainter>
#include <QPixmapCache>
#include <QSvgRenderer>

// Named here so that the linker takes the icons out of the static library, into whatever draws one.
static void linkIcons()
{
    Q_INIT_RESOURCE(icons);
}

namespace look {

QPixmap pixmap(const QString &name, const QColor &colour, int size, qreal pixelRatio)
{
    const int pixels = qRound(size * pixelRatio);
    const QString key = QStringLiteral("look/%1/%2/%3").arg(name, colour.name(QColor::HexArgb)).arg(pixels);
    QPixmap out;
    if (QPixmapCache::find(key, &out))
        return out;
    linkIcons();
    out = QPixmap(pixels, pixels);
    out.fill(Qt::transparent);
    QSvgRenderer svg(QStringLiteral(":/icons/%1.svg").arg(name));
    QPainter painter(&out);
    svg.render(&painter);
    painter.setCompositionMode(QPainter::CompositionMode_SourceIn); // the file gives the shape, we the colour
    painter.fillRect(out.rect(), colour);
    painter.end();
    out.setDevicePixelRatio(pixelRatio);
    QPixmapCache::insert(key, out);
    return out;
}

namespace {

class SymbolicIconEngine : public QIconEngine {
public:
    SymbolicIconEngine(QString name, std::optional<Meaning> meaning) : m_name(std::move(name)), m_meaning(meaning) {}

    void paint(QPainter *painter, const QRect &rect, QIcon::Mode mode, QIcon::State) override
    {
        const int side = std::min(rect.width(), rect.height());
        QRect square(0, 0, side, side);
        square.moveCenter(rect.center());
        painter->drawPixmap(square, look::pixmap(m_name, colour(mode), side, painter->device()->devicePixelRatioF()));
    }
    QPixmap pixmap(const QSize &size, QIcon::Mode mode, QIcon::State) override
    {
        return look::pixmap(m_name, colour(mode), std::min(size.width(), size.height()), 1);
    }
    QPixmap scaledPixmap(const QSize &size, QIcon::Mode mode, QIcon::State, qreal scale) override
    {
        const int side = std::min(size.width(), size.height()); // in device pixels, as Qt asks
        QPixmap out = look::pixmap(m_name, colour(mode), qRound(side / scale), scale);
        return out;
    }
    QIconEngine *clone() const override { return new SymbolicIconEngine(*this); }
    QString key() const override { return QStringLiteral("virtdeck-symbolic"); }

private:
    [[nodiscard]] QColor colour(QIcon::Mode mode) const
    {
        const QPalette palette = QGuiApplication::palette();
        if (mode == QIcon::Disabled)
            return palette.color(QPalette::Disabled, QPalette::WindowText);
        if (mode == QIcon::Selected)
            return palette.color(QPalette::HighlightedText);
        return m_meaning ? colourOf(*m_meaning, palette) : palette.color(QPalette::WindowText);
    }
    QString m_name;
    std::optional<Meaning> m_meaning;
};

} // namespace

QIcon icon(const QString &name, std::optional<Meaning> meaning)
{
    return QIcon(new SymbolicIconEngine(name, meaning));
}

} // namespace look
