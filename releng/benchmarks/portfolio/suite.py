#!/usr/bin/env python3
"""The portfolio strategies in numpy, as the yard-stick of PortfolioBenchmark.

Each strategy is the same formula as in org.consilience.methods.portfolio, written the way a numpy
programmer writes it: one loop over the days, vectors and matrices inside it, views instead of
copies, nothing recomputed that is known. Needs python3-numpy; one thread.

    OPENBLAS_NUM_THREADS=1 python3 suite.py nyse-o.csv.gz [STRATEGY...] > numpy.csv

prints a line per strategy: name, seconds of processor time (the best of REPEAT runs, default 1), log
wealth.
"""
import os

os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")
os.environ.setdefault("OMP_NUM_THREADS", "1")

import sys
import time

import numpy as np

TIE = 1e-12


def dot(a, b):
    return a @ b


def project(v):
    """Euclidean projection onto the simplex."""
    v = v - v.max()
    u = np.sort(v[v > -1])[::-1]
    candidate = (np.cumsum(u) - 1) / np.arange(1, len(u) + 1)
    theta = candidate[np.nonzero(u > candidate)[0][-1]]
    return np.maximum(v - theta, 0)


def quadratic(a, p, z):
    """Minimises z'Az/2 - p'z on the simplex from z: the primal active-set method."""
    z = z.copy()
    free = np.nonzero(z > 0)[0]
    scale = np.abs(p).max()
    added = -1
    for _ in range(20 * len(p) + 20):
        rhs = np.ones((len(free), 2))
        rhs[:, 0] = p[free]
        uv = np.linalg.solve(a[np.ix_(free, free)], rhs)
        mu = (uv[:, 0].sum() - 1) / uv[:, 1].sum()
        u = uv[:, 0] - mu * uv[:, 1]
        out = np.nonzero(~(u > 0))[0]
        if len(out):
            old = z[free]
            reach = np.where(old[out] > 0, old[out] / (old[out] - u[out]), 0)
            at = reach.argmin()
            leaving = out[at]
            z[free] = old + reach[at] * (u - old)
            z[free[leaving]] = 0
            stuck = free[leaving] == added
            free = np.delete(free, leaving)
            if stuck:
                break
            continue
        z[free] = u
        multiplier = a[:, free] @ u - p + mu
        multiplier[free] = 0
        added = multiplier.argmin()
        if multiplier[added] >= -1e-13 * (scale + abs(mu)):
            break
        free = np.sort(np.append(free, added))
    return z / z.sum()


def hold(x):
    n = x.shape[1]
    b = np.full(n, 1 / n)
    log = 0.0
    for row in x:
        c = b * row
        r = c.sum()
        log += np.log(r)
        b = c / r
    return log


def constant(b, x):
    log = 0.0
    for row in x:
        log += np.log(b @ row)
    return log


def ucrp(x):
    return constant(np.full(x.shape[1], 1 / x.shape[1]), x)


def best_stock(x):
    b = np.zeros(x.shape[1])
    b[np.log(x).sum(0).argmax()] = 1
    return constant(b, x)


def bcrp(x):
    days, n = x.shape
    b = np.full(n, 1 / n)
    for _ in range(200):
        y = x / (x @ b)[:, None]
        g = y.mean(0)
        if g.max() - 1 <= 1e-12:
            break
        h = y.T @ y / days
        h[np.arange(n), np.arange(n)] *= 1 + 1e-13
        z = quadratic(h, g + h @ b, b)
        d = z - b
        root = np.sqrt(max(d @ h @ d, 0) * days)
        b = b + d * (1 if root < 0.25 else 1 / (1 + root))
    return constant(b, x)


def eg(x, eta=0.05):
    n = x.shape[1]
    b = np.full(n, 1 / n)
    log = 0.0
    for row in x:
        r = b @ row
        log += np.log(r)
        b = b * np.exp(eta * ((row - row.max()) / r))
        b /= b.sum()
    return log


def ons(x, eta=0.0, beta=1.0, delta=0.125):
    n = x.shape[1]
    b = np.full(n, 1 / n)
    z = b
    a = np.eye(n)
    p = np.zeros(n)
    log = 0.0
    for row in x:
        r = b @ row
        log += np.log(r)
        g = row / r
        a += np.outer(g, g)
        p += delta * (1 + 1 / beta) * g
        z = quadratic(a, p, z)
        b = (1 - eta) * z + eta / n
    return log


def m0(x, beta=0.5):
    n = x.shape[1]
    count = np.zeros(n)
    log = 0.0
    for t, row in enumerate(x):
        b = (count + beta) / (t + n * beta)
        log += np.log(b @ row)
        count[row.argmax()] += 1
    return log


def sp(x, gamma=0.25):
    n = x.shape[1]
    b = np.full(n, 1 / n)
    even = gamma / (n - 1)
    log = 0.0
    for row in x:
        c = b * row
        r = c.sum()
        log += np.log(r)
        b = c / r * (1 - gamma - even) + even
        b /= b.sum()
    return log


def transfer(b, past, w):
    """One Anticor expert's move; past holds at least 2w rows of log relatives, the newest last."""
    early = past[-2 * w : -w]
    late = past[-w:]
    early = early - early.mean(0)
    mean = late.mean(0)
    late = late - mean
    s1 = (early * early).sum(0)
    s2 = (late * late).sum(0)
    i1 = np.where(s1 > 1e-20, 1 / np.sqrt(np.maximum(s1, 1e-300)), 0)
    i2 = np.where(s2 > 1e-20, 1 / np.sqrt(np.maximum(s2, 1e-300)), 0)
    m = (early * i1).T @ (late * i2)
    negative = np.maximum(0, -m.diagonal())
    claim = m + (negative[:, None] + negative)
    claim *= (m > TIE) & (mean <= mean[:, None] + TIE)
    total = claim.sum(1)
    gives = total > 0
    share = np.where(gives, b / np.where(gives, total, 1), 0)
    b = share @ claim + np.where(gives, 0, b)
    return b / b.sum()


def anticor(x, first=10, last=10):
    days, n = x.shape
    logs = np.log(x)
    b = np.full((last - first + 1, n), 1 / n)
    wealth = np.full(last - first + 1, 1 / (last - first + 1))
    log = 0.0
    for t, row in enumerate(x):
        log += np.log(wealth @ b @ row)
        wealth *= b @ row
        wealth /= wealth.sum()
        for w in range(first, min(last, (t + 1) // 2) + 1):
            b[w - first] = transfer(b[w - first], logs[t + 1 - 2 * w : t + 1], w)
    return log


def bah_anticor(x):
    return anticor(x, 2, 30)


def anticor_anticor(x, first=2, last=30):
    days, n = x.shape
    k = last - first + 1
    logs = np.log(x)
    inner = np.zeros((days, k))
    b = np.full((k, n), 1 / n)
    c = np.full((k, k), 1 / k)
    wealth = np.full(k, 1 / k)
    log = 0.0
    for t, row in enumerate(x):
        log += np.log(wealth @ c @ b @ row)
        r = b @ row
        inner[t] = np.log(r)
        wealth *= c @ r
        wealth /= wealth.sum()
        for w in range(first, min(last, (t + 1) // 2) + 1):
            i = w - first
            b[i] = transfer(b[i], logs[t + 1 - 2 * w : t + 1], w)
            c[i] = transfer(c[i], inner[t + 1 - 2 * w : t + 1], w)
    return log


def pamr(x, variant=0, epsilon=0.5, bound=500.0):
    n = x.shape[1]
    b = np.full(n, 1 / n)
    log = 0.0
    for row in x:
        r = b @ row
        log += np.log(r)
        d = row - row.mean()
        squares = d @ d
        if squares > 0:
            tau = max(0, r - epsilon) / (squares + (1 / (2 * bound) if variant == 2 else 0))
            b = project(b - (min(bound, tau) if variant == 1 else tau) * d)
    return log


def reversion(b, phi, epsilon):
    d = phi - phi.mean()
    squares = d @ d
    if squares > 0:
        step = max(0, epsilon - b @ phi) / squares
        if step > 0:
            return project(b + step * d)
    return b


def olmar1(x, epsilon=10.0, w=5):
    n = x.shape[1]
    b = np.full(n, 1 / n)
    log = 0.0
    for t, row in enumerate(x):
        log += np.log(b @ row)
        if t < w:
            phi = row
        else:
            fall = np.cumprod(x[t : t - w + 1 : -1], axis=0)
            phi = (1 + (1 / fall).sum(0)) / w
        b = reversion(b, phi, epsilon)
    return log


def olmar2(x, epsilon=10.0, alpha=0.5):
    n = x.shape[1]
    b = np.full(n, 1 / n)
    phi = np.ones(n)
    log = 0.0
    for row in x:
        log += np.log(b @ row)
        phi = alpha + (1 - alpha) * phi / row
        b = reversion(b, phi, epsilon)
    return log


def median(points):
    y = np.median(points, axis=0)
    for _ in range(200):
        d = points - y
        distance = np.sqrt((d * d).sum(1))
        on = distance < 1e-15
        if on.any():
            weight = np.where(on, 0, 1 / np.where(on, 1, distance))
        else:
            weight = 1 / distance
        weights = weight.sum()
        if weights == 0:
            return y
        total = weight @ points
        following = total / weights
        if on.any():
            norm = np.linalg.norm(total - weights * y)
            kept = 0 if norm == 0 else min(1, 1 / norm)
            following = (1 - kept) * following + kept * y
        move = np.abs(following - y).sum()
        size = np.abs(y).sum()
        y = following
        if move <= 1e-9 * size:
            break
    return y


def rmr(x, epsilon=5.0, w=5):
    n = x.shape[1]
    b = np.full(n, 1 / n)
    prices = np.cumprod(x, axis=0)
    log = 0.0
    for t, row in enumerate(x):
        log += np.log(b @ row)
        phi = row if t < w else median(prices[t - w + 1 : t + 1][::-1]) / prices[t]
        b = reversion(b, phi, epsilon)
    return log


def cwmr(x, deviation, phi=2.0, epsilon=0.5):
    n = x.shape[1]
    b = np.full(n, 1 / n)
    sigma = np.full(n, 1 / n / n)
    log = 0.0
    for row in x:
        m = b @ row
        log += np.log(m)
        sx = sigma * row
        w = sx.sum()
        v = sx @ row
        mean = w / sigma.sum()
        drift = mean * w
        if deviation:
            f = v - drift + phi * phi * v / 2
            a2 = f * f - phi**4 * v * v / 4
            a1 = 2 * (epsilon - m) * f
            a0 = (epsilon - m) ** 2 - phi * phi * v
            scale = f * f
        else:
            a2 = 2 * phi * v * v - 2 * phi * drift * v
            a1 = 2 * phi * epsilon * v - 2 * phi * v * m + v - drift
            a0 = epsilon - m - phi * v
            scale = 2 * phi * v * v
        lam = 0.0
        if abs(a2) <= 1e-12 * scale:
            lam = max(0.0, -a0 / a1) if a1 != 0 else 0.0
        else:
            square = a1 * a1 - 4 * a2 * a0
            if square >= 0:
                root = square**0.5
                lam = max(0.0, (-a1 + root) / (2 * a2), (-a1 - root) / (2 * a2))
        if deviation:
            pull = lam * phi * v
            root = 2 * v / (pull + (pull * pull + 4 * v) ** 0.5)
            growth = lam * phi / root
        else:
            growth = 2 * lam * phi
        b = project(b - lam * sigma * (row - mean))
        sigma = 1 / (1 / sigma + growth * row * row)
        sigma /= n * sigma.sum()
    return log


def leaders(score, m):
    """Indices of the m highest scores; differences up to 1e-12 count as ties, the first wins."""
    order = []
    score = score.copy()
    for _ in range(m):
        best = np.nonzero(score >= score.max() - TIE)[0][0]
        order.append(best)
        score[best] = -np.inf
    return order


def ranked(x, w, m, sign):
    n = x.shape[1]
    logs = sign * np.log(x)
    b = np.full(n, 1 / n)
    log = 0.0
    for t, row in enumerate(x):
        log += np.log(b @ row)
        if t + 1 >= w:
            b = np.zeros(n)
            b[leaders(logs[t + 1 - w : t + 1].sum(0), m)] = 1 / m
    return log


def seasonal(x, period=5, repetitions=50):
    n = x.shape[1]
    logs = np.log(x)
    b = np.full(n, 1 / n)
    log = 0.0
    for t, row in enumerate(x):
        log += np.log(b @ row)
        start = t + 1 - period * repetitions
        if start >= 0:
            b = np.zeros(n)
            b[leaders(logs[start : t + 1 : period].sum(0), 1)] = 1
    return log


def mv(x, w=60, gamma=1.0):
    n = x.shape[1]
    returns = x - 1
    b = np.full(n, 1 / n)
    diagonal = np.arange(n)
    log = 0.0
    for t, row in enumerate(x):
        log += np.log(b @ row)
        if t + 1 >= w:
            past = returns[t + 1 - w : t + 1]
            mean = past.mean(0)
            c = past - mean
            a = gamma / (w - 1) * (c.T @ c)
            a[diagonal, diagonal] += max(1e-6 * a.trace() / n, 1e-12)
            b = quadratic(a, mean, b)
    return log


SUITE = {
    "market": hold,
    "ucrp": ucrp,
    "best-stock": best_stock,
    "bcrp": bcrp,
    "eg": eg,
    "ons": ons,
    "m0": m0,
    "sp": sp,
    "anticor": anticor,
    "bah-anticor": bah_anticor,
    "anticor-anticor": anticor_anticor,
    "pamr": pamr,
    "pamr-1": lambda x: pamr(x, 1),
    "pamr-2": lambda x: pamr(x, 2),
    "olmar-1": olmar1,
    "olmar-2": olmar2,
    "rmr": rmr,
    "cwmr-stdev": lambda x: cwmr(x, True),
    "cwmr-var": lambda x: cwmr(x, False),
    "momentum": lambda x: ranked(x, 20, 1, 1),
    "reversal": lambda x: ranked(x, 1, 1, -1),
    "seasonal": seasonal,
    "mv": mv,
}


def main():
    x = np.loadtxt(sys.argv[1], delimiter=",", skiprows=1)
    for name in sys.argv[2:] or SUITE:
        best = np.inf
        for _ in range(int(os.environ.get("REPEAT", "1"))):
            start = time.process_time()
            log = SUITE[name](x)
            best = min(best, time.process_time() - start)
        print(f"{name},{best:.6f},{log:.17g}", flush=True)


if __name__ == "__main__":
    main()
