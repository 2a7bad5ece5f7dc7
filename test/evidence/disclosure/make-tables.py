"""Writes tables.json: invented tables in the shape of the library's DisclosureTable, and leaves.json: the people in
them, each with the cells that count them. No number is anybody's."""
import itertools
import json
import random
from fractions import Fraction

BANDS = ["under-1"] + [f"band-{n}" for n in (1, 2, 3, 4, 5, 6, 7, "8a", "8b", "8c", "8d", 9)] + ["vsm"]
HEAVY = {"band-2": 5, "band-3": 4, "band-5": 7, "band-6": 5, "band-7": 3, "band-4": 2, "white": 12, "bme": 4, "asian": 3,
         "black": 2, "a": 4, "site-1": 5, "site-2": 2, "clinical": 3, "answered": 9}
LIGHT = {"under-1": 0.1, "band-1": 0.1, "band-8b": 0.3, "band-8c": 0.2, "band-8d": 0.1, "band-9": 0.07, "vsm": 0.1,
         "mixed": 0.5, "other": 0.4, "unknown": 0.5, "site-4": 0.1}
WEIGHT = {**HEAVY, **LIGHT}


class Dimension:
    """What is published of one direction: levels, each a set of leaves, and which levels add up to which."""

    def __init__(self, leaves, sums=(), levels=None):
        self.leaves = list(leaves)
        self.sums = [(total, list(parts)) for total, parts in sums]
        self.levels = dict(levels) if levels else {leaf: {leaf} for leaf in self.leaves}
        for total, parts in self.sums:
            covered = set().union(*(self.levels[part] for part in parts))
            assert self.levels.setdefault(total, covered) == covered


def of(*leaves, total="all"):
    return Dimension(leaves, [(total, leaves)])


GROUPS = Dimension(["white", "bme", "unknown"], [("all", ["white", "bme", "unknown"])])
TWO_GROUPS = of("white", "bme")
SIX_GROUPS = Dimension(["white", "mixed", "asian", "black", "other", "unknown"],
                       [("bme", ["mixed", "asian", "black", "other"]), ("all", ["white", "bme", "unknown"])])
ONE_ROW = Dimension(["staff"])
BOARD = Dimension(["ve", "vn", "oe", "on"], [("all", ["voting", "non-voting"]), ("all", ["executive", "non-executive"])],
                  {"voting": {"ve", "vn"}, "non-voting": {"oe", "on"}, "executive": {"ve", "oe"}, "non-executive": {"vn", "on"}})
GROUPED_BANDS = Dimension(BANDS, [
    ("under-1-to-4", BANDS[:5]), ("bands-5-to-7", ["band-5", "band-6", "band-7"]), ("bands-8a-to-8b", ["band-8a", "band-8b"]),
    ("8c-to-vsm", ["band-8c", "band-8d", "band-9", "vsm"]), ("bands-2-to-8a", BANDS[2:9]), ("8b-to-vsm", BANDS[9:]),
    ("8a-and-above", ["band-8a", "8b-to-vsm"]), ("all", ["under-1-to-4", "bands-5-to-7", "bands-8a-to-8b", "8c-to-vsm"]),
    ("all", ["under-1", "band-1", "bands-2-to-8a", "8b-to-vsm"])])
WINDOW = of("first-year", "second-year", total="two-years")


def draw(rng, size, labels, zero, even):
    if rng.random() < zero:
        return 0
    weight = 1.0
    if not even:
        for label in labels:
            weight *= WEIGHT.get(label, 1.0)
    return int(size * weight * (0.35 + 1.3 * rng.random()) + rng.random() * 2)


def table(name, zeros, dimensions, size, keep=lambda levels: True, zero=0.0, even=False, counts=None):
    """A table crossed from its dimensions; the cells that `keep` leaves out are not published."""
    rng = random.Random(f"{name}/{zeros}")
    leaves = []
    for labels in itertools.product(*(d.leaves for d in dimensions)):
        count = counts[labels] if counts else draw(rng, size, labels, zero, even)
        cells = ["/".join(levels) for levels in itertools.product(*(d.levels for d in dimensions))
                 if keep(levels) and all(label in d.levels[level] for d, level, label in zip(dimensions, levels, labels))]
        leaves.append((count, cells))
    order = ["/".join(levels) for levels in itertools.product(*(d.levels for d in dimensions)) if keep(levels)]
    value = dict.fromkeys(order, 0)
    for count, cells in leaves:
        for cell in cells:
            value[cell] += count
    sums = []
    for k, dimension in enumerate(dimensions):
        others = [d.levels if i != k else [None] for i, d in enumerate(dimensions)]
        for total, parts in dimension.sums:
            for levels in itertools.product(*others):
                cell = lambda level: "/".join(levels[:k] + (level,) + levels[k + 1:])
                if all(cell(level) in value for level in [total, *parts]):
                    sums.append({"total": cell(total), "parts": [cell(part) for part in parts]})
    return {"name": f"{name}, zeros {zeros}", "zeros": zeros, "value": value, "sums": sums, "figures": [], "leaves": leaves}


def join(name, zeros, *tables):
    value, sums, leaves = {}, [], []
    for prefix, made in tables:
        mark = lambda cell: f"{prefix}/{cell}"
        value.update({mark(cell): v for cell, v in made["value"].items()})
        sums += [{"total": mark(s["total"]), "parts": [mark(p) for p in s["parts"]]} for s in made["sums"]]
        leaves += [(count, [mark(cell) for cell in cells]) for count, cells in made["leaves"]]
    return {"name": f"{name}, zeros {zeros}", "zeros": zeros, "value": value, "sums": sums, "figures": [], "leaves": leaves}


def printed(exact, places):
    """Rounded half away from zero, as text with every place."""
    scaled = abs(exact) * 10 ** places
    whole = (2 * scaled.numerator + scaled.denominator) // (2 * scaled.denominator)
    digits = str(whole).rjust(places + 1, "0")
    text = digits if places == 0 else f"{digits[:-places]}.{digits[-places:]}"
    return f"-{text}" if exact < 0 and whole else text


def figure(made, kind, ids, places, number=False):
    v = [Fraction(made["value"][i]) for i in ids]
    if kind == "percentage":
        if v[1] == 0:
            return
        exact = 100 * v[0] / v[1]
    elif kind == "ratio":
        if 0 in v[1:]:
            return
        exact = (v[0] / v[1]) / (v[2] / v[3])
    else:
        if v[1] == 0 or v[3] == 0:
            return
        exact = 100 * (v[0] / v[1] - v[2] / v[3])
    text = printed(exact, places)
    made["figures"].append({"id": f"{kind}:{','.join(ids)}", "kind": kind, "of": list(ids), "places": places,
                            "value": float(text) if number else text})


def shares(made, part, whole, places, number=False):
    """A percentage for every row that has a cell of `part` and one of `whole`."""
    for cell in list(made["value"]):
        *row, group = cell.split("/")
        base = "/".join([*row, whole])
        if group == part and base in made["value"]:
            figure(made, "percentage", [cell, base], places, number)
    return made


def survey(name, zeros, questions, groups, size, with_no):
    parts = []
    for question in questions:
        answers = of("yes", "no", total="answered") if with_no else Dimension(["yes", "no"], levels={"yes": {"yes"}, "answered": {"yes", "no"}})
        parts.append((question, table(f"{name} {question}", zeros, [answers, groups], size)))
    made = join(name, zeros, *parts)
    for question in questions:
        for group in groups.levels:
            figure(made, "percentage", [f"{question}/yes/{group}", f"{question}/answered/{group}"], 1, number=True)
    return made


def disciplinary(name, zeros, years, size, staff):
    cases = table(f"{name} cases", zeros, [years, GROUPS], size)
    people = table(f"{name} staff", zeros, [years, GROUPS], staff)
    people["sums"] = [s for s in people["sums"] if s["total"].endswith("/all")]
    people["value"] = {c: v for c, v in people["value"].items() if not c.startswith("two-years")}
    people["sums"] = [s for s in people["sums"] if s["total"] in people["value"]]
    people["leaves"] = [(n, [c for c in cells if c in people["value"]]) for n, cells in people["leaves"]]
    made = join(name, zeros, ("cases", cases), ("staff", people))
    for year in years.levels:
        base = year if f"staff/{year}/all" in made["value"] else "second-year"
        figure(made, "ratio", [f"cases/{year}/bme", f"staff/{base}/bme", f"cases/{year}/white", f"staff/{base}/white"], 2)
    return made


def differences(name, zeros, size):
    made = join(name, zeros, ("workforce", table(f"{name} workforce", zeros, [ONE_ROW, GROUPS], size * 20)),
                ("board", table(f"{name} board", zeros, [ONE_ROW, GROUPS], size)))
    for part in ("workforce", "board"):
        figure(made, "percentage", [f"{part}/staff/bme", f"{part}/staff/all"], 1)
    for group in ("white", "bme", "unknown"):
        figure(made, "difference", [f"board/staff/{group}", "board/staff/all", f"workforce/staff/{group}", "workforce/staff/all"], 1)
    return made


def linked(name, zeros, groups, size, *directions):
    """Each direction crossed with the groups; the tables share the row of everybody."""
    return table(name, zeros, [*directions, groups], size,
                 keep=lambda levels: sum(level != "all" for level in levels[:-1]) <= 1)


def everything():
    for zeros in ("hidden", "shown"):
        yield table("three cells", zeros, [of("yes", "no")], 7)
        yield table("one row", zeros, [GROUPS], 5)
        yield table("six groups in one row", zeros, [SIX_GROUPS], 9)
        yield shares(table("six groups with shares", zeros, [of("clinical", "other-staff"), SIX_GROUPS], 8), "bme", "all", 1)
        yield table("small trust", zeros, [of("a", "b", "c"), GROUPS], 4)
        yield shares(table("small trust with shares", zeros, [of("a", "b", "c", "d"), TWO_GROUPS], 1.4), "bme", "all", 1)
        yield shares(table("board", zeros, [BOARD, GROUPS], 0.9), "bme", "all", 1)
        yield table("board of a large trust", zeros, [BOARD, GROUPS], 3)
        yield shares(table("few bands", zeros, [of("band-2", "band-5", "band-7", "band-8b", "band-9"), GROUPS], 3), "bme", "all", 1)
        yield shares(table("grouped bands", zeros, [GROUPED_BANDS, GROUPS], 6), "bme", "all", 1)
        yield table("grouped bands of a large trust", zeros, [GROUPED_BANDS, TWO_GROUPS], 14)
        yield table("bands and six groups", zeros, [of(*BANDS), SIX_GROUPS], 7)
        yield disciplinary("disciplinary cases in two years", zeros, WINDOW, 2, 150)
        yield disciplinary("disciplinary cases in one year", zeros, Dimension(["second-year"]), 1.5, 300)
        yield table("two years and their sum", zeros, [WINDOW, of("band-2", "band-5", "band-7", "band-8b"), GROUPS], 2)
        yield linked("linked tables", zeros, GROUPS, 0.6, of("band-2", "band-5", "band-7", "band-8b"), of("site-1", "site-2", "site-4"))
        yield linked("three linked tables", zeros, SIX_GROUPS, 0.7, of("band-2", "band-6", "band-8c"), of("site-1", "site-4"), of("clinical", "office"))
        yield survey("survey", zeros, ["q14a", "q14b", "q15", "q16b"], TWO_GROUPS, 2.5, with_no=False)
        yield survey("survey with every answer", zeros, ["q14a", "q15"], SIX_GROUPS, 9, with_no=True)
        yield small_counts(zeros)
        yield differences("differences of shares", zeros, 3)
        yield table("three directions", zeros, [of("band-2", "band-5", "band-8b", "band-9"), of("a", "b", "c"), GROUPS], 1.5)
        yield table("many zeros", zeros, [of(*"abcdef"), of("white", "mixed", "asian", "black", "other")], 2, zero=0.55, even=True)
        yield table("large and tiny", zeros, [of("a", "b", "c", "d", "e"), GROUPS], 0, counts=extremes(zeros))
        yield shares(table("bands of two staff groups", zeros, [of("clinical", "office"), of(*BANDS), GROUPS], 4), "bme", "all", 1)
        yield table("three large directions", zeros, [of(*BANDS[2:10]), of("a", "b", "c", "d"), SIX_GROUPS], 0.8)


def small_counts(zeros):
    """A ratio of 1.80 printed beside 1,200 and 3,600, and 0.2% of 1,400: the figures alone give the counts away."""
    row = Dimension(["bme", "white"])
    made = join("small counts behind figures", zeros,
                ("cases", table("cases", zeros, [row], 0, counts={("bme",): 3, ("white",): 5})),
                ("staff", table("staff", zeros, [row], 0, counts={("bme",): 1200, ("white",): 3600})),
                ("leavers", table("leavers", zeros, [Dimension(["yes", "asked"])], 0, counts={("yes",): 3, ("asked",): 1400})))
    figure(made, "ratio", ["cases/bme", "staff/bme", "cases/white", "staff/white"], 2)
    figure(made, "percentage", ["leavers/yes", "leavers/asked"], 1)
    return made


def extremes(zeros):
    rng = random.Random(f"extremes/{zeros}")
    return {(row, group): rng.choice([0, 1, 3, 8, 40, 900, 25_000, 310_000])
            for row in "abcde" for group in ("white", "bme", "unknown")}


def main():
    made = list(everything())
    with open("tables.json", "w") as file:
        rows = [json.dumps({"name": t["name"], "table": {
            "cells": [{"id": cell, "value": v} for cell, v in t["value"].items()], "sums": t["sums"], "figures": t["figures"],
            "policy": {"threshold": 10, "zeros": t["zeros"]}}}, separators=(",", ":")) for t in made]
        file.write("[\n" + ",\n".join(rows) + "\n]\n")
    with open("leaves.json", "w") as file:
        rows = []
        for t in made:
            place = {cell: k for k, cell in enumerate(t["value"])}
            rows.append(json.dumps({"name": t["name"], "leaves": [[n, [place[c] for c in cells]] for n, cells in t["leaves"]]}, separators=(",", ":")))
        file.write("[\n" + ",\n".join(rows) + "\n]\n")


main()
