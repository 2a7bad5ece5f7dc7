"""What an outsider can work out of a table, by scipy's integer programming: an attacker that shares no code with the audit.

Usage: python3 outsider.py table.json, where the table is what `seenPublication()` gives, with `redacted`, and `below` for
cells taken to be below 10. Prints how many of the redacted cells have one possible value, how many are confined to a
width below 9, and how many can be below 10 and have fewer than ten possible values; never which, nor the values.
Run with Python 3.11.2, scipy 1.10.1.
"""

import json
import sys
from fractions import Fraction
from math import lcm

import numpy as np
from scipy.optimize import Bounds, LinearConstraint, milp
from scipy.sparse import lil_matrix

seen = json.load(open(sys.argv[1]))
value = {cell["id"]: cell["value"] for cell in seen["cells"]}
rows = []


def relate(terms, least, greatest):
    """least <= the sum of times * cell <= greatest, in whole numbers, with what is shown taken to the other side."""
    scale = lcm(*(Fraction(times).denominator for _, times in terms))
    hidden, shown = {}, 0
    for cell, times in terms:
        if value[cell] is None:
            hidden[cell] = hidden.get(cell, 0) + times * scale
        else:
            shown += times * scale * value[cell]
    if hidden:
        rows.append((hidden, least - shown, greatest - shown))


for total in seen["sums"]:
    relate([(total["total"], Fraction(1))] + [(part, Fraction(-1)) for part in total["parts"]], 0, 0)
for figure in seen["figures"]:
    if figure["value"] is None or all(value[cell] is not None for cell in figure["of"]):
        continue
    printed, half = Fraction(figure["value"]), Fraction(1, 2) / 10 ** figure["places"]
    a, n, b, m = figure["of"] if figure["kind"] == "ratio" else [figure["of"][0], None, figure["of"][1], None]
    for end, limits in ((printed - half, (0, np.inf)), (printed + half, (-np.inf, -1))):
        if n is None:
            relate([(a, Fraction(100)), (b, -end)], *limits)
        else:
            relate([(a, Fraction(value[m])), (b, -end * value[n])], *limits)

cells = [cell for cell in value if value[cell] is None]
group = {cell: cell for cell in cells}


def root(cell):
    while group[cell] != cell:
        group[cell] = group[group[cell]]
        cell = group[cell]
    return cell


for terms, _, _ in rows:
    first, *others = terms
    for other in others:
        group[root(other)] = root(first)


def solve(cell, direction, lower=0, upper=np.inf):
    """The least (direction 1) or greatest (-1) value of a cell between two limits; None where there is none."""
    here = [other for other in cells if root(other) == root(cell)]
    column = {other: index for index, other in enumerate(here)}
    near = [row for row in rows if root(next(iter(row[0]))) == root(cell)]
    matrix = lil_matrix((len(near) or 1, len(here)))
    least, greatest = np.full(matrix.shape[0], -np.inf), np.full(matrix.shape[0], np.inf)
    for index, (terms, low, high) in enumerate(near):
        for other, times in terms.items():
            matrix[index, column[other]] = float(times)
        least[index], greatest[index] = float(low), float(high)
    floor = np.zeros(len(here))
    ceiling = np.array([9 if other in seen["below"] else np.inf for other in here])
    floor[column[cell]] = lower
    ceiling[column[cell]] = min(ceiling[column[cell]], upper)
    objective = np.zeros(len(here))
    objective[column[cell]] = direction
    answer = milp(
        objective,
        constraints=LinearConstraint(matrix.tocsr(), least, greatest),
        integrality=np.ones(len(here)),
        bounds=Bounds(floor, ceiling),
    )
    if answer.status in (3, 4):
        return np.inf
    return round(direction * answer.fun) if answer.status == 0 else None


recovered = confined = few = 0
for cell in seen["redacted"]:
    least, greatest = solve(cell, 1), solve(cell, -1)
    assert least is not None and greatest is not None, "the table has no solution"
    recovered += least == greatest
    confined += 0 < greatest - least < 9
    if least >= 10 or least == greatest:
        continue
    possible, at = 0, least
    while possible < 10 and at is not None and at <= greatest:
        possible += 1
        at = solve(cell, 1, at + 1) if at < greatest else None
    few += possible < 10 or greatest - least < 9
print(f"{recovered} recovered, {confined} confined, {few} small with few possible values")
