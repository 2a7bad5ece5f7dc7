"""Writes optimum.json: the least number of hidden cells with which a table up to 120 cells is safe, when every figure of a
hidden cell is withheld.

Cells are chosen by integer programming over cuts (Fischetti and Salazar's way, for intervals that must be wide): each cut says that
of some cells at least one has to be hidden, or that the widths which hiding gives must add up to enough. A choice that the cuts
allow is attacked; what is at risk gives further cuts; the first choice that is safe is the least. See SOURCE.md for what is proved."""
import json
import sys
import time

import numpy as np
import scipy
from scipy.optimize import Bounds, LinearConstraint, linprog, milp
from scipy.sparse import csr_array

from attacker import attack, marked, publish, read

SECONDS = 300
SLACK = 1e-7


class Table:
    def __init__(self, table):
        self.table = {**table, "figures": []}
        self.ids = [c["id"] for c in table["cells"]]
        self.place = {i: k for k, i in enumerate(self.ids)}
        self.value = np.array([c["value"] for c in table["cells"]])
        policy = table["policy"]
        self.threshold = policy["threshold"]
        self.width = self.threshold - (2 if policy["zeros"] == "shown" else 1)
        zero_shown = policy["zeros"] == "shown"
        # What the mark says: where zeros are always shown, a hidden count is at least 1.
        self.known = marked(policy)
        self.slack = self.value - int(zero_shown)
        self.primary = {k for k, v in enumerate(self.value) if v < self.threshold and not (zero_shown and v == 0)}
        self.never = {k for k, v in enumerate(self.value) if zero_shown and v == 0}
        self.sums = np.zeros((len(table["sums"]), len(self.ids)))
        for r, s in enumerate(table["sums"]):
            self.sums[r, self.place[s["total"]]] -= 1
            for part in s["parts"]:
                self.sums[r, self.place[part]] += 1
        self.sparse = csr_array(self.sums)

    def relaxed(self, hidden, p):
        """The width of the cell in fractions, and what each cell adds or would add to it (inf where a shown one would free it)."""
        gain = np.zeros(len(self.ids))
        width = 0.0
        bounds = [(-v, None) if k in hidden else (0, 0) for k, v in enumerate(self.slack)]
        for sign in (-1, 1):
            cost = np.zeros(len(self.ids))
            cost[p] = sign
            found = linprog(cost, A_eq=self.sparse, b_eq=np.zeros(len(self.sums)), bounds=bounds, method="highs")
            if found.status == 3:
                return np.inf, gain
            assert found.status == 0, found.message
            width -= found.fun
            reduced = cost - self.sparse.T @ found.eqlin.marginals
            for k, r in enumerate(reduced):
                # A cell that may rise lowers the cost where r < 0, without end; one that may fall so far where r > 0.
                if r < -SLACK and k not in hidden:
                    gain[k] = np.inf
                elif r > SLACK:
                    gain[k] += r * self.slack[k]
        return width, gain

    def exact(self, hidden, k):
        """Least, greatest and whether enough whole numbers are possible, by the attacker."""
        system, _, _ = read(publish(self.table, [self.ids[h] for h in hidden]), self.known)
        cell = self.ids[k]
        part = next(part for part in system.parts() if cell in part.place)
        least, greatest = part.end(cell, 1), part.end(cell, -1)
        return least, greatest, greatest is None or (greatest - least >= self.width and part.count(cell, least, greatest, self.width + 1))

    def narrow(self, hidden, k):
        width, _ = self.relaxed(hidden, k)
        return width < self.width - SLACK or not self.exact(hidden, k)[2]

    def widest_narrow(self, hidden, k, narrow):
        """As many cells as can be hidden while the cell stays narrow: of the others at least one has to be."""
        widest = set(hidden)
        for other in sorted(set(range(len(self.ids))) - widest - self.never, key=lambda o: self.value[o]):
            if narrow(widest | {other}, k):
                widest.add(other)
        return widest


def cuts_of(t, hidden, deadline):
    """Rows (coefficients, least sum) that the choice breaks."""
    cuts = []
    everybody = set(range(len(t.ids)))
    relaxed_narrow = lambda cells, k: t.relaxed(cells, k)[0] < t.width - SLACK
    done = set()
    for p in sorted(t.primary, key=lambda p: -t.value[p]):
        width, gain = t.relaxed(hidden, p)
        if width >= t.width - SLACK:
            continue
        cuts.append(({k: min(g, t.width) for k, g in enumerate(gain) if g > 0 and k not in t.never}, t.width - SLACK))
        widest = t.widest_narrow({k for k in everybody - t.never if k in hidden or gain[k] == 0}, p, relaxed_narrow)
        others = frozenset(everybody - widest - t.never)
        if others not in done:
            done.add(others)
            cuts.append(({k: 1 for k in others}, 1))
        if time.time() > deadline:
            return cuts
    if cuts:
        return cuts
    for i, least, _, _, at_risk in attack(publish(t.table, [t.ids[h] for h in hidden]), t.known):
        if not at_risk:
            continue
        s = t.place[i]
        widest = t.widest_narrow(hidden, s, t.narrow)
        row = {k: 1 for k in everybody - widest - t.never}
        need = 1
        if s not in t.primary:
            # Not primary: it is safe too if it is shown, or if what is hidden no longer lets it be below the threshold.
            below = set(hidden)
            for other in sorted(below - {s}, key=lambda o: (o in t.primary, -t.value[o])):
                if t.exact(below - {other}, s)[0] < t.threshold:
                    below.remove(other)
            for k in below - t.primary:
                row[k] = row.get(k, 0) - 1
                need -= 1
        cuts.append((row, need))
    return cuts


def cheapest(t, cuts, seconds):
    """A smallest choice that all cuts allow, and how many cells any choice must hide."""
    n = len(t.ids)
    data = [(r, k, c) for r, (row, _) in enumerate(cuts) for k, c in row.items()]
    rows = csr_array(([d[2] for d in data], ([d[0] for d in data], [d[1] for d in data])), shape=(len(cuts), n))
    low = np.array([1.0 if k in t.primary else 0.0 for k in range(n)])
    high = np.array([0.0 if k in t.never else 1.0 for k in range(n)])
    found = milp(np.ones(n), constraints=[LinearConstraint(rows, np.array([need for _, need in cuts], dtype=float), np.inf)] if cuts else [],
                 bounds=Bounds(low, high), integrality=np.ones(n), options={"time_limit": max(seconds, 1), "mip_rel_gap": 0.0})
    at_least = int(np.ceil(found.mip_dual_bound - 1e-6)) if found.mip_dual_bound is not None else len(t.primary)
    return (None if found.x is None or found.status != 0 else {k for k in range(n) if found.x[k] > 0.5}), at_least


def solve(table):
    t = Table(table)
    deadline = time.time() + SECONDS
    cuts, at_least, hidden = [], len(t.primary), set(t.primary)
    rounds = 0
    while time.time() < deadline:
        rounds += 1
        more = cuts_of(t, hidden, deadline)
        if not more and time.time() < deadline:
            return {"atLeast": len(hidden), "proved": True, "hidden": [t.ids[k] for k in sorted(hidden)], "rounds": rounds, "cuts": len(cuts)}
        cuts += more
        hidden, bound = cheapest(t, cuts, deadline - time.time())
        at_least = max(at_least, bound)
        if hidden is None:
            break
    return {"atLeast": at_least, "proved": False, "hidden": None, "rounds": rounds, "cuts": len(cuts)}


def main():
    """Of every table, or of those whose names hold one of the arguments; the rows of the others stay as they are."""
    with open("tables.json") as file:
        names = {entry["name"]: entry["table"] for entry in json.load(file) if len(entry["table"]["cells"]) <= 120}
    wanted = sys.argv[1:]
    rows = {}
    if wanted:
        with open("optimum.json") as file:
            rows = {row["name"]: row for row in json.load(file)}
    for name, table in names.items():
        if wanted and not any(w in name for w in wanted):
            continue
        begin = time.time()
        found = solve(table)
        rows[name] = {"name": name, "scipy": scipy.__version__, **found}
        print(name, found["atLeast"], found["proved"], found["rounds"], found["cuts"], f"{time.time() - begin:.1f} s", flush=True)
    with open("optimum.json", "w") as file:
        file.write("[\n" + ",\n".join(json.dumps(rows[name], separators=(",", ":")) for name in names) + "\n]\n")


if __name__ == "__main__":
    main()
