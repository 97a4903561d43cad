// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/devices/interfacesmodel.h"
#include "model/text/quantity.h"

namespace model {

using Column = InterfacesModel::Column;

namespace {

bool isNumber(int column)
{
    switch (column) {
    case Column::In:
    case Column::Out:
    case Column::InTotal:
    case Column::OutTotal:
    case Column::Errors:
    case Column::Drops: return true;
    default: return false;
    }
}

std::optional<double> sum(const std::optional<quint64> &a, const std::optional<quint64> &b)
{
    if (!a && !b)
        return {};
    return double(a.value_or(0) + b.value_or(0));
}

std::optional<double> numberOf(const InterfaceRow &row, int column)
{
    const virt::InterfaceFigures &f = row.figures;
    switch (column) {
    case Column::History:
    case Column::In: return f.inRate;
    case Column::Out: return f.outRate;
    case Column::InTotal: return sum(f.inBytes, {});
    case Column::OutTotal: return sum(f.outBytes, {});
    case Column::Errors: return sum(f.inErrors, f.outErrors);
    case Column::Drops: return sum(f.inDrops, f.outDrops);
    default: return {};
    }
}

QString typeText(const virt::InterfaceDevice &device)
{
    if (device.isOpenVSwitch())
        return InterfacesModel::tr("Open vSwitch");
    static const QHash<QString, const char *> words{
        {QStringLiteral("network"), QT_TRANSLATE_NOOP("model::InterfacesModel", "Virtual network")},
        {QStringLiteral("bridge"), QT_TRANSLATE_NOOP("model::InterfacesModel", "Bridge")},
        {QStringLiteral("direct"), QT_TRANSLATE_NOOP("model::InterfacesModel", "macvtap")},
        {QStringLiteral("user"), QT_TRANSLATE_NOOP("model::InterfacesModel", "User")},
        {QStringLiteral("ethernet"), QT_TRANSLATE_NOOP("model::InterfacesModel", "Ethernet")},
        {QStringLiteral("hostdev"), QT_TRANSLATE_NOOP("model::InterfacesModel", "Host device")},
    };
    const char *word = words.value(device.type, nullptr);
    return word ? InterfacesModel::tr(word) : device.type;
}

QString linkText(virt::InterfaceDevice::Link link)
{
    switch (link) {
    case virt::InterfaceDevice::Link::Up: return InterfacesModel::tr("Up");
    case virt::InterfaceDevice::Link::Down: return InterfacesModel::tr("Down");
    case virt::InterfaceDevice::Link::Unknown: break;
    }
    return {};
}

QString wordOf(const InterfaceRow &row, int column)
{
    const virt::InterfaceDevice &device = row.device;
    switch (column) {
    case Column::Mac: return device.mac;
    case Column::Type: return typeText(device);
    case Column::Source: return device.source;
    case Column::Model: return device.model;
    case Column::Target: return device.target;
    case Column::Link: return linkText(device.link);
    case Column::Addresses: return row.addresses.join(QStringLiteral(", "));
    case Column::Filter: return device.filter;
    default: return {};
    }
}

QString split(const std::optional<quint64> &in, const std::optional<quint64> &out)
{
    const auto text = [](const std::optional<quint64> &v) { return v ? countText(*v) : noFigure; };
    return InterfacesModel::tr("In %1, out %2").arg(text(in), text(out));
}

QString toolTipOf(const InterfaceRow &row, int column)
{
    if (column == Column::Errors)
        return split(row.figures.inErrors, row.figures.outErrors);
    if (column == Column::Drops)
        return split(row.figures.inDrops, row.figures.outDrops);
    return interfaceText(row, column);
}

} // namespace

QString interfaceText(const InterfaceRow &row, int column)
{
    if (column == Column::History)
        return InterfacesModel::tr("In %1, out %2").arg(rateText(row.figures.inRate), rateText(row.figures.outRate));
    if (!isNumber(column)) {
        const QString word = wordOf(row, column);
        return word.isEmpty() ? noFigure : word;
    }
    const auto number = numberOf(row, column);
    if (!number)
        return noFigure;
    if (column == Column::In || column == Column::Out)
        return rateText(*number);
    const bool counts = column == Column::Errors || column == Column::Drops;
    return counts ? countText(quint64(*number)) : bytesText(*number);
}

int InterfacesModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant InterfacesModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    const InterfaceRow &card = row(index.row());
    const int column = index.column();
    switch (role) {
    case Qt::DisplayRole: return column == History ? QString() : interfaceText(card, column);
    case Qt::AccessibleTextRole: return interfaceText(card, column);
    case Qt::ToolTipRole: return toolTipOf(card, column);
    case Qt::TextAlignmentRole:
        return QVariant::fromValue<Qt::Alignment>(Qt::AlignVCenter
                                                  | (isNumber(column) ? Qt::AlignRight : Qt::AlignLeft));
    case DeviceSortRole:
        return isNumber(column) || column == History ? QVariant(numberOf(card, column).value_or(-1))
                                                     : wordOf(card, column);
    case DeviceHistoryRole:
        return column == History ? QVariant::fromValue(QList<RingSeries>{card.in, card.out}) : QVariant();
    default: return {};
    }
}

QVariant InterfacesModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return QVariant::fromValue<Qt::Alignment>(Qt::AlignVCenter
                                                  | (isNumber(section) ? Qt::AlignRight : Qt::AlignLeft));
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Mac: return tr("MAC");
    case Type: return tr("Type");
    case Source: return tr("Source");
    case Model: return tr("Model");
    case Target: return tr("Host device");
    case Link: return tr("Link");
    case Addresses: return tr("IP address");
    case In: return tr("In");
    case Out: return tr("Out");
    case History: return tr("History");
    case InTotal: return tr("In, in total");
    case OutTotal: return tr("Out, in total");
    case Errors: return tr("Errors");
    case Drops: return tr("Drops");
    case Filter: return tr("Filter");
    default: return {};
    }
}

void InterfacesModel::setDevices(const QList<virt::InterfaceDevice> &interfaces)
{
    follow(
        interfaces, [](const virt::InterfaceDevice &d) { return d.mac; },
        [](InterfaceRow &row, const virt::InterfaceDevice &told) { row.device = told; });
}

void InterfacesModel::setFigures(const QList<virt::InterfaceFigures> &figures, qint64 ms)
{
    for (InterfaceRow &row : m_rows) {
        const auto told = std::ranges::find(figures, row.device.target, &virt::InterfaceFigures::target);
        row.figures = told == figures.end() || row.device.target.isEmpty() ? virt::InterfaceFigures() : *told;
        row.in.append(ms, row.figures.inRate);
        row.out.append(ms, row.figures.outRate);
    }
    touch();
}

void InterfacesModel::setAddresses(const QHash<QString, QStringList> &byMac)
{
    for (InterfaceRow &row : m_rows)
        row.addresses = byMac.value(row.device.mac);
    touch();
}

} // namespace model
