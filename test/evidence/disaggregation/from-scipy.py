"""Writes from-scipy.json: what scipy says of the chi-squared upper tails and of the test of k groups, and 50-digit arithmetic
(mpmath) of the tails.

    python3 from-scipy.py
"""

import json
import pathlib

import mpmath
import scipy
from scipy.stats import chi2, chi2_contingency

here = pathlib.Path(__file__).parent
grid = json.loads((here / "tables.json").read_text())
mpmath.mp.dps = 50


def exact(tail):
    value = mpmath.gammainc(mpmath.mpf(tail["df"]) / 2, mpmath.mpf(tail["statistic"]) / 2, regularized=True)
    return mpmath.nstr(value, 20)


def heterogeneity(table):
    cells = [[count, of - count] for count, of in table["groups"]]
    result = chi2_contingency(cells, correction=False)
    return {"name": table["name"], "statistic": result.statistic, "df": int(result.dof), "p": result.pvalue}


answer = {
    "versions": {"scipy": scipy.__version__, "mpmath": mpmath.__version__},
    "tails": [chi2.sf(tail["statistic"], tail["df"]) for tail in grid["tails"]],
    "exactTails": [exact(tail) for tail in grid["tails"]],
    "tables": [heterogeneity(table) for table in grid["tables"]],
}
(here / "from-scipy.json").write_text(json.dumps(answer, indent=2) + "\n")
