#!/usr/bin/env python3
"""One read of a newly written crossbar, in process and warm: Sneakpath (JMH) against SciPy's SuperLU.

    /usr/bin/python3 analysis/bench/crossbar_kernel.py [--rounds 3]

Needs Debian's python3-scipy and Maven. Sneakpath's time holds writing the conductances, factorisation, solution with
refinement and the check of Kirchhoff's law; SciPy's holds factorisation (minimum degree, symmetric mode) and solution of
a matrix that is already assembled. One thread each; they take turns.
"""
import argparse, json, os, statistics, subprocess, tempfile, time
import numpy as np
from scipy.sparse import coo_matrix
from scipy.sparse.linalg import splu

ROOT = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
SIZES = (32, 64, 128)


def matrix(n, wire=1.0):
    conductances = 10 ** np.random.default_rng(n).uniform(-6, -4, (n, n))
    word = np.arange(n * n).reshape(n, n)
    bit = word + n * n
    rows, columns, values = [], [], []

    def join(a, b, g):
        a, b, g = a.ravel(), b.ravel(), np.broadcast_to(g, a.shape).ravel()
        rows.extend([a, b, a, b])
        columns.extend([a, b, b, a])
        values.extend([g, g, -g, -g])

    join(word[:, :-1], word[:, 1:], 1 / wire)
    join(bit[:-1], bit[1:], 1 / wire)
    join(word, bit, conductances)
    for end in (word[:, 0], bit[-1]):
        rows.append(end), columns.append(end), values.append(np.full(n, 1 / wire))
    return coo_matrix((np.concatenate(values), (np.concatenate(rows), np.concatenate(columns)))).tocsc()


def scipy_ms(n):
    a, b = matrix(n), np.zeros(2 * n * n)
    b[: n * n : n] = 0.2
    seconds = []
    for _ in range(max(5, 2000 // n)):
        start = time.perf_counter()
        splu(a, permc_spec="MMD_AT_PLUS_A", options=dict(SymmetricMode=True)).solve(b)
        seconds.append(time.perf_counter() - start)
    return 1e3 * statistics.median(seconds)


def sneakpath_ms():
    with tempfile.TemporaryDirectory() as work:
        result = os.path.join(work, "jmh.json")
        args = f"CrossbarBenchmark.programAndRead -f 1 -wi 3 -i 5 -w 1 -r 1 -bm avgt -tu ms -rf json -rff {result}"
        subprocess.run(["mvn", "-q", "-B", "-Pbench", "-pl", "analysis", "-am", "verify", "-DskipTests",
                        "-Dspotless.check.skip", "-Dsneakpath.build=quick", "-Djmh.args=" + args],
                       cwd=ROOT, check=True, stdout=subprocess.DEVNULL)
        with open(result) as f:
            return {int(r["params"]["size"]): r["primaryMetric"]["score"] for r in json.load(f)}


def main():
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("--rounds", type=int, default=3)
    rounds = options.parse_args().rounds
    ours, theirs = {n: [] for n in SIZES}, {n: [] for n in SIZES}
    for _ in range(rounds):
        for n, ms in sneakpath_ms().items():
            ours[n].append(ms)
        for n in SIZES:
            theirs[n].append(scipy_ms(n))
    print(f"{'n':>5} {'sneakpath ms':>13} {'scipy ms':>9} {'ratio':>6}")
    for n in SIZES:
        ratio = statistics.median(b / a for a, b in zip(ours[n], theirs[n]))
        print(f"{n:5d} {statistics.median(ours[n]):13.2f} {statistics.median(theirs[n]):9.2f} {ratio:6.1f}")


if __name__ == "__main__":
    main()
