# SPDX-License-Identifier: GPL-3.0-or-later
"""The one table: figure | measured | beside it | ratio."""
import statistics


def amount(value, unit):
    digits = 0 if value >= 100 else 1 if value >= 10 else 2
    return f"{value:.{digits}f}" + (f" {unit}" if unit else "")


class Figure:
    """Values of several runs and what stands beside them: the values of a floor, or a goal (a number)."""

    def __init__(self, name, unit, beside_name="goal", most=None):
        self.name, self.unit, self.beside_name = name, unit, beside_name
        self.most = most  # of the ratio; None: no goal, only a comparison
        self.values, self.beside, self.obstacle = [], [], ""

    def add(self, value, beside):
        self.values.append(value)
        self.beside.append(beside)

    def ratio(self):
        floor = statistics.median(self.beside)
        return statistics.median(self.values) / floor if floor else float("inf")

    def cells(self):
        if not self.values:
            return ["", self.name, f"not measured: {self.obstacle}", "", ""]
        middle = amount(statistics.median(self.values), self.unit)
        if len(self.values) > 1:
            middle += f" ({amount(min(self.values), '')} to {amount(max(self.values), '')}, {len(self.values)} runs)"
        beside = f"{self.beside_name} {amount(statistics.median(self.beside), self.unit)}"
        wanted = f" (goal {self.most:g})" if self.most not in (None, 1) else ""
        missed = self.most is not None and self.ratio() > self.most
        return ["!" if missed else "", self.name, middle, beside, f"{self.ratio():.2f}{wanted}"]


def show(figures):
    rows = [["", "figure", "measured", "beside it", "ratio"]] + [f.cells() for f in figures]
    full = [row for row in rows if not row[2].startswith("not measured")]
    widths = [max(len(row[column]) for row in full) for column in range(5)]
    widths[1] = max(len(row[1]) for row in rows)
    for row in rows:
        print("  ".join(cell.ljust(width) for cell, width in zip(row, widths)).rstrip())
