"""Writes tables.json: the tables of counts that every reference below is computed for. No randomness.

    python3 make-tables.py
"""

import json
from pathlib import Path

LEVELS = [0.5, 0.8, 0.9, 0.99, 0.998, 0.9999]


def table(xa, na, xb, nb):
    assert 0 <= xa <= na and 0 <= xb <= nb
    return {"over": {"count": xa, "of": na}, "under": {"count": xb, "of": nb}}


def steps(n):
    """The counts of n at which things go wrong: none, one, a quarter, all but one, all."""
    return sorted({0, min(1, n), n // 4, max(n - 1, 0), n})


tables = [
    # Printed in reports of NHS trusts, or in the literature.
    table(1203, 4319, 342, 1530),
    table(596, 3842, 207, 2386),
    table(3, 1200, 5, 3600),
    table(3, 1200, 0, 3600),
    table(56, 70, 48, 80),
    table(9, 10, 3, 10),
    table(6, 7, 2, 7),
    table(5, 56, 0, 29),
    table(0, 10, 0, 20),
    table(0, 10, 0, 10),
    table(10, 10, 0, 20),
    table(10, 10, 0, 10),
    table(36, 40, 16, 80),
    table(7, 34, 1, 34),
    # Two million people.
    table(1999999, 2000000, 1, 2000000),
    table(1, 2000000, 1999999, 2000000),
    table(1999999, 2000000, 1999998, 2000000),
    table(2000000, 2000000, 1999990, 2000000),
    table(0, 2000000, 10, 2000000),
    table(0, 2000000, 0, 2000000),
    table(1000000, 2000000, 1001000, 2000000),
    table(1000000, 2000000, 1000000, 2000000),
    table(1000000, 2000000, 1010000, 2000000),
    table(400000, 1000000, 399000, 1000000),
    table(279000, 1000000, 278000, 1000000),
    table(5000, 1500000, 1200, 500000),
    table(120000, 1500000, 41000, 500000),
    table(7, 1500000, 0, 500000),
    table(1500000, 1500000, 500000, 500000),
    table(3, 10, 600000, 2000000),
    table(10, 10, 1999999, 2000000),
    table(0, 10, 1, 2000000),
    # The whole NHS workforce of England: the last line of the tables of special values.
    table(1, 1500000, 0, 1500000),
    table(1, 1500000, 1, 1500000),
    table(10, 1500000, 0, 1500000),
]
for na in (1, 2, 5, 13):
    for nb in (1, 3, 10):
        for xa in steps(na):
            for xb in steps(nb):
                tables.append(table(xa, na, xb, nb))
for na, nb in ((47, 312), (860, 95), (4319, 1530), (9066, 2483), (250000, 40000)):
    for share in (0.002, 0.03, 0.21, 0.5, 0.86, 0.995):
        for ratio in (0.75, 1.0, 1.2):
            xa = round(na * share)
            xb = min(nb, round(nb * share * ratio))
            tables.append(table(xa, na, xb, nb))

unique = []
for one in tables:
    if one not in unique:
        unique.append(one)
for place, one in enumerate(unique):
    one["levels"] = [0.95, LEVELS[place % len(LEVELS)]]

pools = [
    [table(90, 300, 40, 200), table(50, 400, 10, 100)],
    [table(1203, 4319, 342, 1530)],
    [table(1203, 4319, 342, 1530), table(596, 3842, 207, 2386)],
    [table(3, 20, 1, 9), table(0, 14, 2, 11), table(8, 8, 3, 4)],
    [table(0, 5, 1, 5), table(1, 7, 0, 9)],
    [table(5, 50, 5, 100), table(0, 0, 3, 9), table(2, 8, 0, 0)],
    [table(81, 87, 234, 270), table(192, 263, 55, 80)],
    [table(400000, 1000000, 399000, 1000000), table(1, 1000, 1, 900)],
    [table(7, 1500000, 2, 500000), table(4, 1500000, 3, 500000), table(9, 1400000, 1, 450000)],
    [table(round(n * 0.28), n, round(n * 0.07), n // 3) for n in (30, 60, 90, 120, 600, 2000)],
    [table(20, 20, 10, 10), table(30, 31, 12, 12)],
    [table(1, 2, 1, 2), table(1, 3, 2, 3), table(2, 3, 1, 3)],
]

p_lists = [
    [0.04, 0.01, 0.5],
    [0.01, 0.02, 0.03, 0.04, 0.05],
    [0.05, 0.04, 0.03, 0.02, 0.01],
    [0.001, 0.2, 0.2, 0.2, 1],
    [0],
    [1, 1, 1],
    [0.0000274433668931, 0.0005, 0.32, 0.06, 0.04, 0.04, 0.9, 0.0001, 0.2],
    [i * i / 2500 for i in range(1, 50)],
]

if __name__ == "__main__":
    lines = ",\n    ".join(json.dumps(one) for one in unique)
    pool_lines = ",\n    ".join(json.dumps(one) for one in pools)
    p_lines = ",\n    ".join(json.dumps(one) for one in p_lists)
    text = f'{{\n  "tables": [\n    {lines}\n  ],\n  "pools": [\n    {pool_lines}\n  ],\n  "pLists": [\n    {p_lines}\n  ]\n}}\n'
    Path(__file__).with_name("tables.json").write_text(text)
    print(len(unique), "tables,", len(pools), "pools,", len(p_lists), "lists of p-values")
