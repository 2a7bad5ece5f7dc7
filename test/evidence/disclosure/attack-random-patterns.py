"""Writes random-patterns.json: publications that are mostly not safe, and what the attacker works out of each.

What to hide is drawn from a fixed seed: the small counts, with other cells or none; any cells; or the small counts and in every sum
that hides one cell another one, as people do by hand. Figures beside hidden cells stay printed or not."""
import json
import random

import scipy

from attacker import attack, publish

MOST_HIDDEN = 70


def small(table):
    threshold = table["policy"]["threshold"]
    least = 1 if table["policy"]["zeros"] == "shown" else 0
    return {c["id"] for c in table["cells"] if least <= c["value"] < threshold}


def by_hand(table):
    value = {c["id"]: c["value"] for c in table["cells"]}
    hidden = small(table)
    changed = True
    while changed:
        changed = False
        for s in table["sums"]:
            cells = [s["total"], *s["parts"]]
            if sum(c in hidden for c in cells) == 1:
                hidden.add(min((c for c in cells if c not in hidden), key=lambda c: (value[c], c)))
                changed = True
    return hidden


def draw(rng, table, way):
    ids = [c["id"] for c in table["cells"]]
    if way == "small":
        return small(table)
    if way == "small and others":
        chance = rng.choice([0.1, 0.25, 0.5])
        return small(table) | {i for i in ids if rng.random() < chance}
    if way == "any":
        chance = rng.choice([0.15, 0.3, 0.5])
        return {i for i in ids if rng.random() < chance}
    return by_hand(table)


def assumptions(rng, table, hidden):
    value = {c["id"]: c["value"] for c in table["cells"]}
    greatest = max(value[i] for i in hidden)
    known = {}
    if rng.random() < 0.4:
        known["markMeansBelow"] = 10 if greatest < 10 else greatest + rng.randint(1, 30)
    if rng.random() < 0.4 and all(value[i] for i in hidden):
        known["zerosAlwaysShown"] = True
    return known


def policy(rng, table):
    change = rng.choice([{}, {}, {}, {"minimumWidth": 4}, {"minimumWidth": 15}, {"threshold": 5}, {"threshold": 20}])
    return {**table["policy"], **change}


def with_last_year(rng, k):
    """This year, the year before, and the sum of both printed this year."""
    groups = ["white", "bme", "unknown"]
    rows = ["a", "b", "c"][: 1 + k % 3]

    def year(scale):
        made = {}
        for group in groups:
            for row in rows:
                made[f"{row}/{group}"] = rng.choice([0, 2, 5, 7, 9, 14, 30, 120]) * scale + rng.randint(0, 3)
            made[f"all/{group}"] = sum(made[f"{row}/{group}"] for row in rows)
        return made
    this, last = year(1), year(1)
    both = {f"two-years/{i}": this[i] + last[i] for i in this}
    sums = [{"total": f"all/{g}", "parts": [f"{row}/{g}" for row in rows]} for g in groups]
    as_cells = lambda values, hidden: [{"id": i, "value": None if i in hidden else v} for i, v in values.items()]
    hide = lambda values: {i for i, v in values.items() if v < 10 or rng.random() < 0.25}
    hidden, before = hide({**this, **both}) , hide(last)
    table = {"cells": as_cells({**this, **both}, hidden),
             "sums": sums + [{"total": f"two-years/{i}", "parts": [i, f"last-year/{i}"]} for i in this],
             "figures": [], "policy": {"threshold": 10, "zeros": "hidden"}}
    down = [i for i in this if i in hidden and this[i] < last[i] and rng.random() < 0.5]
    up = [i for i in this if i in hidden and this[i] > last[i] and rng.random() < 0.5]
    return table, {"lastYear": {"cells": as_cells(last, before), "sums": sums}, "wentDown": down, "wentUp": up}


def main():
    rng = random.Random(20261122)
    with open("tables.json") as file:
        tables = json.load(file)
    rows = []
    left_out = 0
    for k in range(3 * len(tables)):
        entry = tables[k % len(tables)]
        way = ["small and others", "by hand", "any", "small"][(k + k // len(tables)) % 4]
        table = {**entry["table"], "policy": policy(rng, entry["table"])}
        hidden = draw(rng, table, way)
        touched = [f["id"] for f in table["figures"] if any(i in hidden for i in f["of"])]
        withheld = [i for i in touched if rng.random() < 0.5]
        if not hidden or len(hidden) > MOST_HIDDEN:
            continue
        known = assumptions(rng, table, hidden)
        answers = attack(publish(table, hidden, withheld), known)
        if answers is None:
            # A figure whose hidden divisors nothing bounds: the outsider is not done with it in reasonable time.
            left_out += 1
            continue
        rows.append({"table": entry["name"], "way": way, "policy": table["policy"], "withheld": withheld, "assumptions": known, "answers": answers})
    for k in range(12):
        table, known = with_last_year(rng, k)
        rows.append({"table": None, "publication": table, "way": "last year", "assumptions": known, "answers": attack(table, known)})
    with open("random-patterns.json", "w") as file:
        file.write(f'{{"scipy":"{scipy.__version__}","patterns":[\n')
        file.write(",\n".join(json.dumps(row, separators=(",", ":")) for row in rows) + "\n]}\n")
    cells = [a for row in rows for a in row["answers"]]
    print(len(rows), "patterns,", left_out, "left out;", len(cells), "hidden cells,", sum(a[3] for a in cells), "recovered,",
          sum(a[4] for a in cells), "at risk,", sum(a[2] is None for a in cells), "unbounded")


if __name__ == "__main__":
    main()
