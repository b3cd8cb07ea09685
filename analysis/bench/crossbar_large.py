#!/usr/bin/env python3
"""Reads of large crossbars with wire resistance, in process and warm: Sneakpath against SciPy's SuperLU.

    /usr/bin/python3 analysis/bench/crossbar_large.py [--sizes 128,256,512,1024,2048,4096] [--runs 5] [--ordering COLAMD]

Needs Debian's python3-scipy, and the jar (./sneakpath builds it at its first start). Arrays are n x n, 1 ohm a segment
between 10 kohm and 1 Mohm, log-uniform; then two harsh ones of 512 x 512 with 20 and 100 ohm between 1 and 10 kohm. SuperLU
factors and solves what is already assembled, as scipy.sparse.linalg.spsolve does, which badcrossbar calls; beyond 1024 x 1024
it needs more memory than most machines have. Sneakpath writes the conductances, solves and measures Kirchhoff's residual, to
1e-10 of the largest current. Runs of both take turns; medians are printed, with the largest deviation of the currents.
"""
import argparse, os, statistics, subprocess, sys, tempfile, time
import numpy as np

HERE = os.path.dirname(os.path.abspath(__file__))
JAR = os.path.join(os.path.dirname(HERE), "target", "sneakpath.jar")

SUPERLU = r"""
import sys, time, numpy as np
from scipy.sparse import coo_matrix
from scipy.sparse.linalg import splu
n, ohm, runs, reads = int(sys.argv[1]), float(sys.argv[2]), int(sys.argv[6]), int(sys.argv[7])
G = np.fromfile(sys.argv[3]).reshape(n, n); V = np.fromfile(sys.argv[4]); g = 1 / ohm
w = np.arange(n * n).reshape(n, n); b = w + n * n
rows, cols, vals = [], [], []
def join(p, q, y):
    p, q, y = p.ravel(), q.ravel(), np.broadcast_to(y, p.shape).ravel()
    rows.extend([p, q, p, q]); cols.extend([p, q, q, p]); vals.extend([y, y, -y, -y])
join(w[:, :-1], w[:, 1:], g); join(b[:-1], b[1:], g); join(w, b, G)
for end in (w[:, 0], b[-1]):
    rows.append(end); cols.append(end); vals.append(np.full(n, g))
A = coo_matrix((np.concatenate(vals), (np.concatenate(rows), np.concatenate(cols)))).tocsc()
rhs = np.zeros(2 * n * n); rhs[w[:, 0]] = g * V
options = dict(SymmetricMode=True) if sys.argv[8] == "MMD_AT_PLUS_A" else {}
times = []
for _ in range(runs):
    start = time.perf_counter(); lu = splu(A, permc_spec=sys.argv[8], options=options); x = lu.solve(rhs)
    times.append(time.perf_counter() - start)
(g * x[b[-1]]).tofile(sys.argv[5])
print(f"read={np.median(times)}")
if reads:
    start = time.perf_counter(); lu = splu(A, permc_spec=sys.argv[8], options=options)
    for _ in range(reads): lu.solve(rhs)
    print(f"reads={time.perf_counter() - start}")
start = time.perf_counter()
for _ in range(5): lu.solve(rhs)
print(f"product={(time.perf_counter() - start) / 5}")
"""


def results(command):
    done = subprocess.run(command, capture_output=True, text=True)
    if done.returncode != 0:
        return None
    return {name: float(value) for name, value in (line.split("=") for line in done.stdout.split())}


def main():
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("--sizes", default="128,256,512,1024,2048,4096")
    options.add_argument("--runs", type=int, default=5)
    options.add_argument("--ordering", default="COLAMD", choices=("COLAMD", "MMD_AT_PLUS_A"))
    options.add_argument("--superlu-up-to", type=int, default=1024)
    options.add_argument("--skip-harsh", action="store_true")
    options = options.parse_args()
    cases = [(n, 1.0, 4, 6) for n in map(int, options.sizes.split(","))]
    cases += [] if options.skip_harsh else [(512, 20.0, 3, 4), (512, 100.0, 3, 4)]
    print(f"one read: conductances written, solved, checked; medians of {options.runs}; SuperLU with {options.ordering}")
    print(f"{'n':>5} {'ohm':>5} {'cold s':>8} {'read ms':>9} {'all nodes':>9} {'gradient':>9} {'SuperLU ms':>11} {'ratio':>7}"
          f" {'deviation':>10} {'residual':>9} {'bound':>8} {'heap MB':>8}", flush=True)
    further = []
    with tempfile.TemporaryDirectory() as work:
        path = lambda name: os.path.join(work, name)
        for n, ohm, low, high in cases:
            rng = np.random.default_rng(n)
            (1 / 10 ** rng.uniform(low, high, (n, n))).tofile(path("G"))
            rng.uniform(0, 0.3, n).tofile(path("V"))
            many = n == 512 and ohm == 1
            rounds = 1 if n > 512 else 3
            ours, theirs = [], []
            for turn in range(rounds):
                ours.append(results(["java", "-Xmx12g", "-cp", JAR, os.path.join(HERE, "LargeReads.java"), str(n), str(ohm),
                                     path("G"), path("V"), path("I"), str(options.runs), "100" if many else "0",
                                     "1" if n <= 512 and ohm == 1 else "0"]))
                if n <= options.superlu_up_to and ohm == 1:
                    theirs.append(results([sys.executable, "-c", SUPERLU, str(n), str(ohm), path("G"), path("V"), path("S"),
                                           str(options.runs if n <= 512 else min(options.runs, 3)), "100" if many and turn == 0 else "0",
                                           options.ordering]))
            if None in ours:
                sys.exit(f"Sneakpath failed at n = {n}; is {JAR} there?")
            mid = lambda runs, name: statistics.median(run[name] for run in runs if name in run)
            solved = theirs and None not in theirs
            line = (f"{n:5d} {ohm:5g} {mid(ours, 'cold'):8.2f} {1e3 * mid(ours, 'read'):9.3f} {1e3 * mid(ours, 'nodes'):9.3f}"
                    f" {1e3 * mid(ours, 'pullback'):9.3f}")
            if solved:
                mine, other = np.fromfile(path("I")), np.fromfile(path("S"))
                line += (f" {1e3 * mid(theirs, 'read'):11.1f} {mid(theirs, 'read') / mid(ours, 'read'):7.0f}"
                         f" {np.abs(mine - other).max() / np.abs(other).max():10.1e}")
            else:
                line += f" {'-':>11} {'-':>7} {'-':>10}"
            print(line + f" {mid(ours, 'residual'):9.1e} {mid(ours, 'bound'):8.1e} {1e3 * mid(ours, 'heap'):8.0f}", flush=True)
            if n <= 512 and ohm == 1:
                text = (f"{n:5d}  operator {mid(ours, 'build'):.2f} s, then {1e6 * mid(ours, 'product'):.1f} us a read (off by"
                        f" {mid(ours, 'product-deviation'):.0e})")
                if solved:
                    text += (f"; SuperLU's triangular solves {1e3 * mid(theirs, 'product'):.2f} ms:"
                             f" {mid(theirs, 'product') / mid(ours, 'product'):.0f} times")
                further.append(text)
            if many:
                text = f"{n:5d}  100 reads of one array {mid(ours, 'reads'):.2f} s"
                if solved:
                    text += (f"; SuperLU, factored once, {mid(theirs, 'reads'):.1f} s:"
                             f" {mid(theirs, 'reads') / mid(ours, 'reads'):.0f} times")
                further.append(text)
    print("\n".join(["", "further reads"] + further))


if __name__ == "__main__":
    main()
