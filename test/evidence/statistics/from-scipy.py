"""Writes from-scipy.json: what scipy and statsmodels say of every table.

    python3 from-scipy.py
"""

import json
import math
import sys
import warnings
from pathlib import Path

import scipy
import scipy.stats as stats
import statsmodels
from statsmodels.stats.multitest import multipletests
from statsmodels.stats.proportion import confint_proportions_2indep, proportion_confint

warnings.simplefilter("ignore")
HERE = Path(__file__).parent
GRID = json.loads((HERE / "tables.json").read_text())


def number(value):
    value = float(value)
    if math.isnan(value):
        return None
    if math.isinf(value):
        return "Infinity" if value > 0 else "-Infinity"
    return value


def attempt(compute):
    """A tool may have no answer, or stop: both are null here."""
    try:
        return [number(value) for value in compute()]
    except (ValueError, ZeroDivisionError, FloatingPointError, OverflowError, RuntimeError):
        return None


def row(one):
    xa, na, xb, nb = one["over"]["count"], one["over"]["of"], one["under"]["count"], one["under"]["of"]
    table = [[xa, na - xa], [xb, nb - xb]]
    intervals = []
    for level in one["levels"]:
        alpha = 1 - level
        two = lambda compare, method, correction=True: attempt(
            lambda: confint_proportions_2indep(xa, na, xb, nb, compare=compare, method=method, alpha=alpha, correction=correction)
        )
        intervals.append({
            "level": level,
            "wilson": attempt(lambda: proportion_confint(xa, na, alpha=alpha, method="wilson")),
            "clopper-pearson": attempt(lambda: proportion_confint(xa, na, alpha=alpha, method="beta")),
            "newcombe": two("diff", "newcomb"),
            "koopman-score": two("ratio", "score", False),
            "miettinen-nurminen-ratio": two("ratio", "score", True),
            "miettinen-nurminen-difference": two("diff", "score", True),
        })
    return {
        "intervals": intervals,
        "tests": {
            "chi-squared": attempt(lambda: stats.chi2_contingency(table, correction=False)[:2]),
            "fisher-exact": attempt(lambda: [stats.fisher_exact(table)[1]]),
        },
    }


def adjusted(ps):
    return {
        "holm": [float(p) for p in multipletests(ps, method="holm")[1]],
        "benjamini-hochberg": [float(p) for p in multipletests(ps, method="fdr_bh")[1]],
    }


def listed(rows):
    return "[\n    " + ",\n    ".join(json.dumps(one) for one in rows) + "\n  ]"


if __name__ == "__main__":
    rows = [row(one) for one in GRID["tables"]]
    lists = [adjusted(ps) for ps in GRID["pLists"]]
    versions = {"scipy": scipy.__version__, "statsmodels": statsmodels.__version__, "python": sys.version.split()[0]}
    text = f'{{\n  "versions": {json.dumps(versions)},\n  "tables": {listed(rows)},\n  "pLists": {listed(lists)}\n}}\n'
    (HERE / "from-scipy.json").write_text(text)
