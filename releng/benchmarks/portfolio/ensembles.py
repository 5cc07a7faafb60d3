#!/usr/bin/env python3
"""The ensembles over strategies in numpy, as the yard-stick of PortfolioEnsembleBenchmark.

The same formulas as org.consilience.methods.portfolio.internal.Universal, written the way a numpy
programmer writes them: one loop over the days, vectors over the points of the integral inside it.
Needs python3-numpy; one thread. The folder holds y.csv, the returns of the strategies, and for each
NAME of the command line NAME.bin: k rows of P coordinates, then one row of P masses (float64).

    python3 ensembles.py FOLDER NAME:K:GAMMA...

prints a line per name: name, seconds (the best of the runs given by REPEAT, default 1), log wealth, and
the weight of the first strategy on the day after the last.
"""
import os

os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")
os.environ.setdefault("OMP_NUM_THREADS", "1")

import sys
import time

import numpy as np


def universal(y, points, mass, gamma):
    logw = np.zeros(len(mass))
    log = 0.0
    w = mass
    for row in y:
        b = (points @ w) / w.sum()
        log += np.log(b @ row)
        logw += np.log(row @ points)
        w = mass * np.exp(gamma * (logw - logw.max()))
    b = (points @ w) / w.sum()
    return log, b[0]


def main():
    folder = sys.argv[1]
    y = np.loadtxt(os.path.join(folder, "y.csv"), delimiter=",")
    for argument in sys.argv[2:]:
        name, k, gamma = argument.split(":")
        k = int(k)
        data = np.fromfile(os.path.join(folder, name + ".bin"), dtype="<f8").reshape(k + 1, -1)
        part = np.ascontiguousarray(y[:, :k])
        best = np.inf
        for _ in range(int(os.environ.get("REPEAT", "1"))):
            start = time.perf_counter()
            log, weight = universal(part, data[:k], data[k], float(gamma))
            best = min(best, time.perf_counter() - start)
        print(f"{name},{best:.6f},{log:.17g},{weight:.17g}", flush=True)


if __name__ == "__main__":
    main()
