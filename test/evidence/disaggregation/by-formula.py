"""Prints the limits that test/unit/analysis/disaggregation expects, in 30-digit arithmetic: Koopman's from the root of the score
statistic, Newcombe's and Wilson's from their closed forms, then carried from the rest to the whole.

    python3 by-formula.py

mpmath 1.3.0 printed:

    white / black      1.49858896475773398  4.32299631554581008
    white - black      0.0966570013827303581 0.238697357275737291
    rest / black       1.47293343231552467  4.23072425302153538
    whole / black      1.43655393752202277  3.98220700278910959
    black / whole      0.251117031158753696 0.696110305280249684
    rest - black       0.0921149487451484519 0.230716081352904709
    whole - black      0.0850291834570601095 0.212968690479604346
    black              0.0699940643701948894 0.198120994267114231
"""

from mpmath import erfinv, findroot, mp, mpf, nstr, sqrt

mp.dps = 30
z = sqrt(2) * erfinv(mpf("0.95"))
WHITE, BLACK, REST = (270, 900), (12, 100), (353, 1200)


def score(a, b, theta):
    (xa, na), (xb, nb) = a, b
    squared, linear, constant = (na + nb) * theta, -(theta * (na + xb) + xa + nb), xa + xb
    pb = (-linear - sqrt(linear**2 - 4 * squared * constant)) / (2 * squared)
    pa = theta * pb
    return (xa - na * pa) ** 2 / (na * pa * (1 - pa)) + (xb - nb * pb) ** 2 / (nb * pb * (1 - pb))


def koopman(a, b):
    ratio = mpf(a[0]) / a[1] / (mpf(b[0]) / b[1])
    root = lambda start: findroot(lambda theta: score(a, b, theta) - z**2, start, solver="anderson")
    return root((ratio / 4, ratio * mpf("0.9999"))), root((ratio * mpf("1.0001"), ratio * 4))


def wilson(share):
    count, of = mpf(share[0]), mpf(share[1])
    centre = (count + z**2 / 2) / (of + z**2)
    reach = z * sqrt(count * (of - count) / of + z**2 / 4) / (of + z**2)
    return centre - reach, centre + reach


def newcombe(a, b):
    (la, ua), (lb, ub) = wilson(a), wilson(b)
    pa, pb = mpf(a[0]) / a[1], mpf(b[0]) / b[1]
    return pa - pb - sqrt((pa - la) ** 2 + (ub - pb) ** 2), pa - pb + sqrt((ua - pa) ** 2 + (pb - lb) ** 2)


part = mpf(BLACK[1]) / (BLACK[1] + REST[1])
lines = {
    "white / black": koopman(WHITE, BLACK),
    "white - black": newcombe(WHITE, BLACK),
    "rest / black": koopman(REST, BLACK),
    "whole / black": [part + (1 - part) * limit for limit in koopman(REST, BLACK)],
    "black / whole": [limit / (part * limit + 1 - part) for limit in koopman(BLACK, REST)],
    "rest - black": newcombe(REST, BLACK),
    "whole - black": [(1 - part) * limit for limit in newcombe(REST, BLACK)],
    "black": wilson(BLACK),
}
for name, limits in lines.items():
    print(f"{name:18}", *(f"{nstr(limit, 18):20}" for limit in limits))
