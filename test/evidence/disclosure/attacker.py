"""What an outsider can work out of a publication: a second attacker, written from the definitions of the contract alone.

Every hidden cell is a whole number of at least 0. Sums and figures become rows of whole numbers, lo <= sum of c*x <= hi; a
strict inequality between whole numbers is one less or one more. scipy's milp (HiGHS) finds the ends; whatever it
returns is rounded and put into every row in exact integers, and the step beyond each end is asked for once more and must be
impossible."""
import itertools
from fractions import Fraction
from math import gcd

import numpy as np
from scipy.optimize import Bounds, LinearConstraint, milp
from scipy.sparse import csr_array

COMBINATIONS = 150
# No count is looked for beyond it: without any end, branch and bound need not end either.
MOST = 10_000_000


class Contradiction(Exception):
    """No whole numbers fit what is published."""


def times(*factors):
    """The product of polynomials {sorted cells: coefficient}."""
    product = {(): 1}
    for factor in factors:
        product_next = {}
        for (a, p), (b, q) in itertools.product(product.items(), factor.items()):
            key = tuple(sorted(a + b))
            product_next[key] = product_next.get(key, 0) + p * q
        product = product_next
    return product


def plus(*terms):
    total = {}
    for scale, polynomial in terms:
        for key, coefficient in polynomial.items():
            total[key] = total.get(key, 0) + scale * coefficient
    return {key: c for key, c in total.items() if c}


def figure_as_fraction(figure, cell):
    """Numerator and denominator as polynomials, and the cells that it divides by."""
    of = [cell(i) for i in figure["of"]]
    if figure["kind"] == "percentage":
        return plus((100, of[0])), of[1], figure["of"][1:]
    if figure["kind"] == "ratio":
        return times(of[0], of[3]), times(of[1], of[2]), figure["of"][1:]
    return plus((100, times(of[0], of[3])), (-100, times(of[2], of[1]))), times(of[1], of[3]), figure["of"][1::2]


def rows_of_figure(figure, cell):
    """The printed interval as polynomials that must be >= 0 (kind 0) or > 0 (kind 1)."""
    unit = Fraction(1, 10 ** figure["places"])
    printed = Fraction(str(figure["value"]))
    numerator, denominator, divisors = figure_as_fraction(figure, cell)
    low, high = printed - unit / 2, printed + unit / 2
    # Half away from zero: the end away from 0 is open, the end towards 0 is closed; around 0 both are open.
    low_is_open, high_is_open = printed <= 0, printed >= 0
    rows = [(plus((low.denominator, numerator), (-low.numerator, denominator)), int(low_is_open)),
            (plus((-high.denominator, numerator), (high.numerator, denominator)), int(high_is_open))]
    return rows + [(cell(divisor), 1) for divisor in divisors]


class System:
    """Rows over the hidden cells, cut into parts that share no cell."""

    def __init__(self, cells):
        self.cells = list(cells)
        self.rows = []
        self.low = dict.fromkeys(self.cells, 0)
        self.high = dict.fromkeys(self.cells, None)

    def at_least(self, polynomial, strictly, equal=False):
        """polynomial >= 0, or > 0, or = 0, in whole numbers."""
        coefficients = {key[0]: c for key, c in polynomial.items() if key}
        constant = polynomial.get((), 0)
        need = strictly - constant
        if not coefficients:
            if need > 0 or (equal and need):
                raise Contradiction
            return
        divisor = gcd(*coefficients.values())
        if equal and need % divisor:
            raise Contradiction
        low = -((-need) // divisor)
        self.rows.append(({i: c // divisor for i, c in coefficients.items()}, low, low if equal else None))

    def parts(self):
        root = {i: i for i in self.cells}

        def find(i):
            while root[i] != i:
                root[i] = root[root[i]]
                i = root[i]
            return i
        for coefficients, *_ in self.rows:
            first, *others = coefficients
            for other in others:
                root[find(other)] = find(first)
        grouped = {}
        for i in self.cells:
            grouped.setdefault(find(i), ([], []))[0].append(i)
        for row in self.rows:
            grouped[find(next(iter(row[0])))][1].append(row)
        return [Part(cells, rows, self) for cells, rows in grouped.values()]


class Part:
    def __init__(self, cells, rows, system):
        self.cells = cells
        self.rows = rows
        self.place = {i: k for k, i in enumerate(cells)}
        self.low = np.array([system.low[i] for i in cells], dtype=float)
        self.high = np.array([MOST if system.high[i] is None else system.high[i] for i in cells], dtype=float)
        self.bounded = np.array([system.high[i] is not None for i in cells])
        self.seen = {i: set() for i in cells}
        self.constraints = []
        if rows:
            data = [(r, self.place[i], c) for r, (row, *_) in enumerate(rows) for i, c in row.items()]
            matrix = csr_array(([d[2] for d in data], ([d[0] for d in data], [d[1] for d in data])), shape=(len(rows), len(cells)))
            self.constraints = [LinearConstraint(matrix, np.array([low for _, low, _ in rows], dtype=float),
                                                 np.array([np.inf if high is None else high for *_, high in rows], dtype=float))]

    def holds(self, x):
        sums = [(sum(c * x[self.place[i]] for i, c in row.items()), low, high) for row, low, high in self.rows]
        return (all(low <= total and (high is None or total <= high) for total, low, high in sums)
                and all(lo <= v <= hi for v, lo, hi in zip(x, self.low, self.high)))

    def solve(self, cell, sign, low=None, high=None):
        """The whole point with the least (sign 1) or greatest (-1) value of the cell; None where there is none."""
        k = self.place[cell]
        lower, upper = self.low.copy(), self.high.copy()
        if low is not None:
            lower[k] = max(lower[k], low)
        if high is not None:
            upper[k] = min(upper[k], high)
        if lower[k] > upper[k]:
            return None
        cost = np.zeros(len(self.cells))
        cost[k] = sign
        for presolve in (True, False):
            found = milp(cost, constraints=self.constraints, bounds=Bounds(lower, upper), integrality=np.ones(len(cost)),
                         options={"mip_rel_gap": 0.0, "presolve": presolve})
            assert found.status in (0, 2), found.message
            x = None if found.status == 2 else [round(v) for v in found.x]
            if x and self.holds(x):
                for i, v in zip(self.cells, x):
                    self.seen[i].add(v)
                return x
            # With its presolve, this HiGHS now and then returns a point outside the bounds or denies that there is one.
        assert x is None, f"no exact point for {cell}"
        return None

    def grows_without_end(self, cell):
        """Rational rows that have a whole point: if fractions have no greatest value, whole numbers have none either."""
        cost = np.zeros(len(self.cells))
        cost[self.place[cell]] = -1
        found = milp(cost, constraints=self.constraints, bounds=Bounds(self.low, np.where(self.bounded, self.high, np.inf)))
        assert found.status in (0, 3, 4), found.message
        return found.status != 0

    def end(self, cell, sign):
        """The least or greatest whole value, None where nothing bounds it."""
        if sign == -1 and self.grows_without_end(cell):
            return None
        x = self.solve(cell, sign)
        if x is None:
            raise Contradiction
        value = x[self.place[cell]]
        assert self.solve(cell, sign, **({"high": value - 1} if sign == 1 else {"low": value + 1})) is None
        return value

    def count(self, cell, least, greatest, wanted):
        """Whether at least `wanted` whole numbers are possible."""
        for value in range(least, greatest + 1):
            if len(self.seen[cell]) >= wanted:
                return True
            if value not in self.seen[cell]:
                self.solve(cell, 1, low=value, high=value)
        return len(self.seen[cell]) >= wanted


def publication_cells(publication, assumptions):
    cells = {c["id"]: c["value"] for c in publication["cells"]}
    last = assumptions.get("lastYear")
    if last:
        cells.update({f"last-year/{c['id']}": c["value"] for c in last["cells"]})
    return cells


def read(publication, assumptions):
    """The rows of a publication, and the figures left over that are not linear in what is hidden."""
    values = publication_cells(publication, assumptions)
    hidden = [i for i, v in values.items() if v is None]
    system = System(hidden)
    cell = lambda i: {(i,): 1} if values[i] is None else {(): values[i]}
    sums = [(s["total"], s["parts"]) for s in publication["sums"]]
    figures = [f for f in publication.get("figures", []) if f["value"] is not None]
    last = assumptions.get("lastYear")
    if last:
        mark = lambda i: f"last-year/{i}"
        sums += [(mark(s["total"]), [mark(p) for p in s["parts"]]) for s in last["sums"]]
        figures += [{**f, "of": [mark(i) for i in f["of"]]} for f in last.get("figures", []) if f["value"] is not None]
    for total, parts in sums:
        difference = plus((1, cell(total)), *((-1, cell(part)) for part in parts))
        system.at_least(difference, 0, equal=True)
    for i in hidden:
        if "markMeansBelow" in assumptions:
            system.high[i] = assumptions["markMeansBelow"] - 1
        if assumptions.get("zerosAlwaysShown"):
            system.low[i] = 1
    for i in assumptions.get("wentDown", []):
        system.at_least(plus((1, cell(f"last-year/{i}")), (-1, cell(i))), 1)
    for i in assumptions.get("wentUp", []):
        system.at_least(plus((1, cell(i)), (-1, cell(f"last-year/{i}"))), 1)
    curved = []
    for figure in figures:
        rows = rows_of_figure(figure, cell)
        if all(values[i] is not None for i in figure["of"]):
            continue  # True, or false and set aside: either way it says nothing of a hidden cell.
        for polynomial, strictly in rows:
            if any(len(key) > 1 for key in polynomial):
                curved.append((polynomial, strictly, [i for i in figure_as_fraction(figure, cell)[2] if values[i] is None]))
            else:
                system.at_least(polynomial, strictly)
    return system, curved, [i for i, v in values.items() if v is None and not (last and i.startswith("last-year/"))]


def substitute(polynomial, fixed):
    return plus(*((c, times(*({(): fixed[i]} if i in fixed else {(i,): 1} for i in key))) for key, c in polynomial.items()))


def bounds(publication, assumptions, width):
    """For every hidden cell: least, greatest (None: unbounded), and whether at least width + 1 whole numbers are possible."""
    system, curved, hidden = read(publication, assumptions)
    if not curved:
        answers = {}
        for part in system.parts():
            for i in part.cells:
                least, greatest = part.end(i, 1), part.end(i, -1)
                answers[i] = (least, greatest, greatest is None or part.count(i, least, greatest, width + 1))
        return {i: answers[i] for i in hidden}
    # Not linear: every combination of the hidden divisors, within their linear bounds, is a linear system of its own.
    divisors = sorted({i for _, _, names in curved for i in names})
    ranges = []
    for part in system.parts():
        for i in part.cells:
            if i in divisors:
                least, greatest = max(1, part.end(i, 1)), part.end(i, -1)
                if greatest is None:
                    return None
                ranges.append((i, range(least, greatest + 1)))
    if np.prod([len(values) for _, values in ranges]) > COMBINATIONS:
        return None
    possible = {i: set() for i in hidden}
    ends = {i: [] for i in hidden}
    for values in itertools.product(*(values for _, values in ranges)):
        fixed = dict(zip((i for i, _ in ranges), values))
        one = System(system.cells)
        one.low, one.high, one.rows = dict(system.low), dict(system.high), list(system.rows)
        try:
            for polynomial, strictly, _ in curved:
                one.at_least(substitute(polynomial, fixed), strictly)
            for i, value in fixed.items():
                one.at_least({(i,): 1, (): -value}, 0, equal=True)
            found = {i: (part.end(i, 1), part.end(i, -1), part) for part in one.parts() for i in part.cells}
        except Contradiction:
            continue
        for i in hidden:
            least, greatest, part = found[i]
            ends[i].append((least, greatest))
            if greatest is not None:
                part.count(i, least, greatest, greatest - least + 1 if greatest - least < 4 * width else width + 1)
                possible[i] |= part.seen[i]
    if not ends[hidden[0]]:
        raise Contradiction
    answers = {}
    for i in hidden:
        unbounded = any(g is None for _, g in ends[i])
        answers[i] = (min(l for l, _ in ends[i]), None if unbounded else max(g for _, g in ends[i]), unbounded or len(possible[i]) > width)
    return answers


def attack(publication, assumptions=None):
    """[id, least, greatest, recovered, atRisk] for every hidden cell; None where it is too much work."""
    policy = publication.get("policy", {})
    threshold = policy.get("threshold", 10)
    width = policy.get("minimumWidth", threshold - (2 if policy.get("zeros") == "shown" else 1))
    found = bounds(publication, assumptions or {}, width)
    if found is None:
        return None
    answers = []
    for i, (least, greatest, enough) in found.items():
        narrow = greatest is not None and greatest - least < width
        answers.append([i, least, greatest, least == greatest, least < threshold and (narrow or not enough)])
    return answers


def marked(policy):
    """What the mark itself says under the policy: where zeros are always shown, that it stands for no zero."""
    return {"zerosAlwaysShown": True} if policy["zeros"] == "shown" else {}


def publish(table, hidden, withheld=()):
    """A table with the hidden cells and the withheld figures as null."""
    hidden, withheld = set(hidden), set(withheld)
    return {**table, "cells": [{**c, "value": None if c["id"] in hidden else c["value"]} for c in table["cells"]],
            "figures": [{**f, "value": None if f["id"] in withheld else f["value"]} for f in table.get("figures", [])]}
