"""Writes from-mpmath.json: every method at every table, from its textbook definition, in 60-digit arithmetic.

    python3 from-mpmath.py        (some minutes)

Nothing here is shared with the library: limits are found by bisection on the definition of the statistic, shares under a
constraint come from the textbook's quadratic or cubic, probabilities from recurrences that are normalised at the end. At
60 digits the cancellation of those forms does no harm.
"""

import json
import sys
from pathlib import Path

import mpmath
from mpmath import mp, mpf

mp.dps = 60
HERE = Path(__file__).parent
GRID = json.loads((HERE / "tables.json").read_text())


def z_of(level):
    return mp.sqrt(2) * mp.erfinv(mpf(level))


def number(value):
    """As JSON: 17 digits; Infinity, and what is too small for a double, as a string."""
    if value is None:
        return None
    if value == mp.inf:
        return "Infinity"
    if value != 0 and abs(value) < mpf("1e-300"):
        return mp.nstr(value, 17)
    return float(value)


def bisect(f, low, high):
    """f is True at low and False at high."""
    for _ in range(400):
        middle = (low + high) / 2
        if f(middle):
            low = middle
        else:
            high = middle
        if abs(high - low) <= mpf("1e-28") * abs(middle):
            break
    return (low + high) / 2


def wilson(x, n, z):
    x, n = mpf(x), mpf(n)
    p = x / n
    middle = p + z * z / (2 * n)
    half = z * mp.sqrt(p * (1 - p) / n + z * z / (4 * n * n))
    below = 1 + z * z / n
    return (mpf(0) if x == 0 else (middle - half) / below, mpf(1) if x == n else (middle + half) / below)


def clopper_pearson(x, n, level):
    tail = (1 - mpf(level)) / 2

    def least(x, n):
        if x == 0:
            return mpf(0)
        if x == n:
            return tail ** (mpf(1) / n)
        log_choose = mp.loggamma(n + 1) - mp.loggamma(x + 1) - mp.loggamma(n - x + 1)

        def gap(odds_log):
            p = 1 / (1 + mp.exp(-odds_log))
            odds = mp.exp(odds_log)
            term = mp.exp(log_choose + x * mp.log(p) + (n - x) * mp.log(1 - p))
            total = term
            for k in range(x, n):
                term = term * (n - k) * odds / (k + 1)
                total += term
                if term < total * mpf("1e-40"):
                    break
            return mp.log(total / tail)

        share = mpf(x) / n
        start = mp.log(share / (1 - share + mpf(1) / n))
        width = 2 / mp.sqrt(mpf(x) * (n - x) / n + 1)
        return 1 / (1 + mp.exp(-mp.findroot(gap, (start - 2 * width, start - width), solver="secant", tol=1e-25, maxsteps=60)))

    return least(x, n), 1 - least(n - x, n)


def newcombe(xa, na, xb, nb, z):
    la, ua = wilson(xa, na, z)
    lb, ub = wilson(xb, nb, z)
    a, b = mpf(xa) / na, mpf(xb) / nb
    return (a - b - mp.sqrt((a - la) ** 2 + (ub - b) ** 2), a - b + mp.sqrt((ua - a) ** 2 + (b - lb) ** 2))


def shares_that_differ(xa, na, xb, nb, delta):
    """Farrington and Manning's closed solution of the cubic, as printed in the textbooks."""
    xa, na, xb, nb = mpf(xa), mpf(na), mpf(xb), mpf(nb)
    theta = nb / na
    pa, pb = xa / na, xb / nb
    a = 1 + theta
    b = -(1 + theta + pa + theta * pb + delta * (theta + 2))
    c = delta * delta + delta * (2 * pa + theta + 1) + pa + theta * pb
    d = -pa * delta * (1 + delta)
    v = b**3 / (3 * a) ** 3 - b * c / (6 * a * a) + d / (2 * a)
    square = b * b / (3 * a) ** 2 - c / (3 * a)
    if square <= 0:
        first = -b / (3 * a)
    else:
        u = mp.sign(v) * mp.sqrt(square) if v != 0 else mp.sqrt(square)
        cosine = max(mpf(-1), min(mpf(1), v / u**3))
        w = (mp.pi + mp.acos(cosine)) / 3
        first = 2 * u * mp.cos(w) - b / (3 * a)
    first = min(mpf(1), max(mpf(0), first))
    second = min(mpf(1), max(mpf(0), first - delta))
    return first, second


def difference_rejected(xa, na, xb, nb, delta, critical, factor):
    pa, pb = shares_that_differ(xa, na, xb, nb, delta)
    variance = (pa * (1 - pa) / na + pb * (1 - pb) / nb) * factor
    gap = mpf(xa) / na - mpf(xb) / nb - delta
    return gap * gap > critical * variance


def score_difference(xa, na, xb, nb, z, factor):
    estimate = mpf(xa) / na - mpf(xb) / nb
    rejected = lambda delta: difference_rejected(xa, na, xb, nb, delta, z * z, factor)
    tiny = mpf("1e-25")
    lower = mpf(-1) if estimate == -1 else bisect(rejected, mpf(-1) + tiny, estimate)
    upper = mpf(1) if estimate == 1 else bisect(rejected, mpf(1) - tiny, estimate)
    return lower, upper


def shares_in_ratio(xa, na, xb, nb, theta):
    """Miettinen and Nurminen's quadratic, as printed."""
    n = mpf(na) + nb
    a = n * theta
    b = -(na * theta + xa + nb + xb * theta)
    c = mpf(xa) + xb
    second = (-b - mp.sqrt(b * b - 4 * a * c)) / (2 * a)
    second = min(mpf(1), 1 / theta, max(mpf(0), second))
    return min(mpf(1), second * theta), second


def ratio_rejected(xa, na, xb, nb, theta, critical, factor):
    pa, pb = shares_in_ratio(xa, na, xb, nb, theta)
    variance = (pa * (1 - pa) / na + theta * theta * pb * (1 - pb) / nb) * factor
    gap = mpf(xa) / na - theta * mpf(xb) / nb
    return gap * gap > critical * variance


def score_ratio(xa, na, xb, nb, z, factor):
    rejected = lambda log: ratio_rejected(xa, na, xb, nb, mp.exp(log), z * z, factor)
    # Bisection is on the logarithm: shifted by 100 so that its relative stop is an absolute one.
    shifted = lambda s: rejected(s - 100)
    if xa == 0 and xb == 0:
        return mpf(0), mp.inf
    start = mp.log(mpf(xa) * nb / (mpf(na) * xb)) if xa and xb else (mpf(40) if xb == 0 else mpf(-40))
    lower = mpf(0) if xa == 0 else mp.exp(bisect(shifted, mpf(100) - 60, start + 100) - 100)
    upper = mp.inf if xb == 0 else mp.exp(bisect(shifted, mpf(100) + 60, start + 100) - 100)
    return lower, upper


def katz(xa, na, xb, nb, z):
    if xa == 0 or xb == 0:
        return None
    ratio = mpf(xa) * nb / (mpf(na) * xb)
    factor = mp.exp(z * mp.sqrt(1 / mpf(xa) - 1 / mpf(na) + 1 / mpf(xb) - 1 / mpf(nb)))
    return ratio / factor, ratio * factor


def chi_squared(xa, na, xb, nb, multiplier):
    m = xa + xb
    n = na + nb
    if m == 0 or m == n:
        return None
    statistic = mpf(multiplier) * (xa * nb - xb * na) ** 2 / (mpf(na) * nb * m * (n - m))
    return statistic, mp.erfc(mp.sqrt(statistic / 2))


def fisher(xa, na, xb, nb):
    """Weights by recurrence from the likeliest table, ties by the 1e-7 of the definition, normalised at the end.

    A p-value below the smallest double is 0 here.
    """
    m = xa + xb
    low, high = max(0, m - nb), min(na, m)
    mode = min(high, max(low, (na + 1) * (m + 1) // (na + nb + 2)))
    weights = {mode: mpf(1)}
    k, weight = mode, mpf(1)
    while k < high and weight > mpf("1e-360"):
        weight = weight * ((na - k) * (m - k)) / ((k + 1) * (nb - m + k + 1))
        k += 1
        weights[k] = weight
    k, weight = mode, mpf(1)
    while k > low and weight > mpf("1e-360"):
        weight = weight * (k * (nb - m + k)) / ((na - k + 1) * (m - k + 1))
        k -= 1
        weights[k] = weight
    if xa not in weights:
        return mpf(0), mpf(0)
    total = mp.fsum(weights.values())
    observed = weights[xa]
    edge = observed * (1 + mpf("1e-7"))
    other_edge = observed / (1 + mpf("1e-7"))
    p = mp.fsum(w for w in weights.values() if w <= edge) / total
    tied = mp.fsum(w for w in weights.values() if other_edge <= w <= edge) / total
    return p, p - tied / 2


def mantel_haenszel(pool, z):
    above = below = spread = mpf(0)
    for one in pool:
        xa, na, xb, nb = cells(one)
        n = na + nb
        if na == 0 or nb == 0:
            continue
        above += mpf(xa) * nb / n
        below += mpf(xb) * na / n
        spread += (mpf(na) * nb * (xa + xb) - mpf(xa) * xb * n) / mpf(n) ** 2
    if above == 0 or below == 0:
        return None
    factor = mp.exp(z * mp.sqrt(spread / (above * below)))
    return above / below, above / below / factor, above / below * factor


def cells(one):
    return one["over"]["count"], one["over"]["of"], one["under"]["count"], one["under"]["of"]


def pair(limits):
    return None if limits is None else [number(limit) for limit in limits]


def row(one):
    xa, na, xb, nb = cells(one)
    n = na + nb
    factor = mpf(n) / (n - 1)
    result = {"intervals": [], "tests": {
        "chi-squared": pair(chi_squared(xa, na, xb, nb, n)),
        "chi-squared-n-1": pair(chi_squared(xa, na, xb, nb, n - 1)),
    }}
    result["tests"]["fisher-exact"], result["tests"]["fisher-mid-p"] = (number(p) for p in fisher(xa, na, xb, nb))
    for level in one["levels"]:
        z = z_of(level)
        result["intervals"].append({
            "level": level,
            "wilson": pair(wilson(xa, na, z)),
            "clopper-pearson": pair(clopper_pearson(xa, na, level)),
            "newcombe": pair(newcombe(xa, na, xb, nb, z)),
            "miettinen-nurminen-difference": pair(score_difference(xa, na, xb, nb, z, factor)),
            "katz": pair(katz(xa, na, xb, nb, z)),
            "koopman-score": pair(score_ratio(xa, na, xb, nb, z, mpf(1))),
            "miettinen-nurminen-ratio": pair(score_ratio(xa, na, xb, nb, z, factor)),
        })
    return result


def listed(rows):
    return "[\n    " + ",\n    ".join(json.dumps(one) for one in rows) + "\n  ]"


if __name__ == "__main__":
    rows = []
    for place, one in enumerate(GRID["tables"]):
        rows.append(row(one))
        print(place, end=" ", file=sys.stderr, flush=True)
    pools = [{str(level): pair(mantel_haenszel(pool, z_of(level))) for level in (0.95, 0.9999)} for pool in GRID["pools"]]
    levels = (0.5, 0.6, 0.7, 0.8, 0.85, 0.86, 0.9, 0.95, 0.975, 0.99, 0.998, 0.999, 0.9999)
    quantiles = [{"level": level, "z": float(z_of(level))} for level in levels]
    arguments = (0, 0.01, 0.2, 0.46875, 0.47, 0.8, 1, 2.5, 4, 4.1, 7, 12, 20, 26)
    errors = [{"x": x, "erfc": float(mp.erfc(mpf(x)))} for x in arguments]
    versions = {"mpmath": mpmath.__version__, "python": sys.version.split()[0], "digits": mp.dps}
    text = (
        f'{{\n  "versions": {json.dumps(versions)},\n  "tables": {listed(rows)},\n  "pools": {listed(pools)},\n'
        f'  "quantiles": {listed(quantiles)},\n  "complementaryErrors": {listed(errors)}\n}}\n'
    )
    (HERE / "from-mpmath.json").write_text(text)
