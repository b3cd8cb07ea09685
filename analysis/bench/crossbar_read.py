#!/usr/bin/env python3
"""Reads of a crossbar with wire resistance: Sneakpath against SciPy's SuperLU and ngspice, whole processes, side by side.

    /usr/bin/python3 analysis/bench/crossbar_read.py [--sizes 32,64,128] [--runs 5]

Needs Debian's python3-scipy and ngspice. Every contender starts as a fresh process, reads the same array from text files
and writes its currents; they take turns (A B C A B C ...), and the medians and their ratios are printed. The relative
deviation of the currents from SciPy's is printed too, so that nobody is fast by being wrong.
"""
import argparse, os, statistics, subprocess, sys, tempfile, time
import numpy as np

ROOT = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
WIRE = 1.0  # ohm per segment
INPUTS = 10

SCIPY = r"""
import sys, numpy as np
from scipy.sparse import coo_matrix
from scipy.sparse.linalg import splu
G = np.loadtxt(sys.argv[1], delimiter=','); V = np.loadtxt(sys.argv[2], delimiter=',', ndmin=2); g = 1.0 / float(sys.argv[3])
m, n = G.shape; w = np.arange(m * n).reshape(m, n); b = w + m * n
rows, cols, vals = [], [], []
def join(a, c, y):
    a, c, y = a.ravel(), c.ravel(), np.broadcast_to(y, a.shape).ravel()
    rows.extend([a, c, a, c]); cols.extend([a, c, c, a]); vals.extend([y, y, -y, -y])
join(w[:, :-1], w[:, 1:], g); join(b[:-1], b[1:], g); join(w, b, G)
for node in (w[:, 0], b[-1]):
    rows.append(node); cols.append(node); vals.append(np.full(node.size, g))
A = coo_matrix((np.concatenate(vals), (np.concatenate(rows), np.concatenate(cols)))).tocsc()
rhs = np.zeros((2 * m * n, len(V))); rhs[w[:, 0]] = g * V.T
x = splu(A, permc_spec='MMD_AT_PLUS_A', options=dict(SymmetricMode=True)).solve(rhs)
np.savetxt(sys.argv[4], (x[b[-1]] * g).T, delimiter=',', fmt='%.17g')
"""


def netlist(path, G, v, out):
    m, n = G.shape
    with open(path, "w") as f:
        f.write("crossbar read\n.options noacct\n")
        for i in range(m):
            f.write(f"Vs{i} s{i} 0 {v[i]!r}\nRd{i} s{i} w{i}_0 {WIRE}\n")
            for j in range(n):
                if j + 1 < n:
                    f.write(f"Rw{i}_{j} w{i}_{j} w{i}_{j+1} {WIRE}\n")
                if i + 1 < m:
                    f.write(f"Rb{i}_{j} b{i}_{j} b{i+1}_{j} {WIRE}\n")
                f.write(f"Rc{i}_{j} w{i}_{j} b{i}_{j} {1 / G[i, j]!r}\n")
        for j in range(n):
            f.write(f"Rs{j} b{m-1}_{j} 0 {WIRE}\n")
        f.write(".control\nset numdgt=15\nop\n")
        f.write("print " + " ".join(f"v(b{m-1}_{j})" for j in range(n)) + f" > {out}\nquit 0\n.endc\n.end\n")


def timed(command):
    start = time.perf_counter()
    done = subprocess.run(command, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True)
    if done.returncode != 0:
        sys.exit(f"{command[0]} failed: {done.stderr}")
    return time.perf_counter() - start


def main():
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("--sizes", default="32,64,128,256")
    options.add_argument("--runs", type=int, default=5)
    options.add_argument("--ngspice-up-to", type=int, default=64)
    options = options.parse_args()
    print(f"{INPUTS} input vectors (ngspice: 1), wires {WIRE} ohm, cells 10 kohm .. 1 Mohm; whole processes, median of {options.runs}")
    print(f"{'n':>5} {'sneakpath s':>12} {'scipy s':>9} {'ratio':>7} {'ngspice s':>10} {'ratio':>7} {'deviation':>10}")
    with tempfile.TemporaryDirectory() as work:
        for n in map(int, options.sizes.split(",")):
            rng = np.random.default_rng(n)
            G = 1 / 10 ** rng.uniform(4, 6, (n, n))
            V = rng.uniform(0, 0.3, (INPUTS, n))
            path = lambda name: os.path.join(work, name)
            np.savetxt(path("G.csv"), G, delimiter=",", fmt="%.17g")
            np.savetxt(path("V.csv"), V, delimiter=",", fmt="%.17g")
            netlist(path("x.cir"), G, V[0], path("ng.txt"))
            contenders = {
                "sneakpath": [os.path.join(ROOT, "sneakpath"), "crossbar", "read", "--conductances", path("G.csv"),
                              "--voltages", path("V.csv"), "--word-wire", str(WIRE), "--bit-wire", str(WIRE),
                              "--out", path("I.csv")],
                "scipy": ["/usr/bin/python3", "-c", SCIPY, path("G.csv"), path("V.csv"), str(WIRE), path("S.csv")],
            }
            if n <= options.ngspice_up_to:
                contenders["ngspice"] = ["ngspice", "-b", path("x.cir")]
            times = {name: [] for name in contenders}
            for run in range(options.runs + 1):  # the first round warms the file cache
                for name, command in contenders.items():
                    seconds = timed(command)
                    if run:
                        times[name].append(seconds)
            ours, theirs = (np.loadtxt(path(f), delimiter=",", ndmin=2) for f in ("I.csv", "S.csv"))
            deviation = np.abs(ours - theirs).max() / np.abs(theirs).max()
            median = {name: statistics.median(t) for name, t in times.items()}
            ratio = lambda name: statistics.median(b / a for a, b in zip(times["sneakpath"], times[name]))
            ng = (f"{median['ngspice']:10.3f} {ratio('ngspice'):7.2f}" if "ngspice" in times else f"{'-':>10} {'-':>7}")
            print(f"{n:5d} {median['sneakpath']:12.3f} {median['scipy']:9.3f} {ratio('scipy'):7.2f} {ng} {deviation:10.1e}", flush=True)


if __name__ == "__main__":
    main()
