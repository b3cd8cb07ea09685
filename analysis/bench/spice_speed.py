#!/usr/bin/env python3
"""Sneakpath and ngspice on the same netlists, whole processes in turn, with what each deviates from the truth.

    python3 analysis/bench/spice_speed.py [--runs 5] [--only write32,write64,osc1,osc100,read64] [--generators DIR]

  write32, write64   V/2 write of one cell of an N x N VTEAM crossbar with wires, .tran of 1,000 points
  osc1, osc100       threshold-memristor relaxation oscillators, 1 ms; 100 of them coupled in a ring by 100 pF
  read64             operating point of a 64 x 64 array of resistors with wires, as a plain netlist

The generators are those of the reference data (xbar.py, neurons.py). Truth is Sneakpath's own run at --reltol 1e-8, and
1e-7, between which the truth must not move by more than a tenth of what is claimed; for one oscillator it is the period of
an independent ODE solution. write64 takes ngspice minutes: 20 of its 1,000 points are timed and extrapolated, and the
table says so. Debian's ngspice has no KLU; with KLU it is 2 to 6 times faster on crossbars, the same on oscillators.
"""
import argparse, bisect, csv, os, re, statistics, subprocess, sys, tempfile, time
import spice_raw

HERE = os.path.dirname(os.path.abspath(__file__))
ROOT = os.path.dirname(os.path.dirname(HERE))
PERIOD = 6.79353315e-6  # s; Radau IIA-5 and DOP853 agree to 5e-16 s


def generate(generators, script, *words):
    return subprocess.run([sys.executable, os.path.join(generators, script), *words], capture_output=True, text=True, check=True).stdout


def saving(netlist, names):
    return netlist.replace("\n.end\n", "\n.save " + " ".join(names) + "\n.end\n")


def read_array(n):
    lines, state = [f"* read of a {n} x {n} array"], 12345
    for k in range(n):
        lines.append(f"VR{k} r{k}_0 0 {0.1 + 0.002 * k:.6g}")
        lines.append(f"RC{k} c{n-1}_{k} 0 2")
    for i in range(n):
        for j in range(n):
            state = (1103515245 * state + 12345) % 2**31
            if j + 1 < n:
                lines.append(f"RWR{i}_{j} r{i}_{j} r{i}_{j+1} 2")
            if i + 1 < n:
                lines.append(f"RWC{i}_{j} c{i}_{j} c{i+1}_{j} 2")
            lines.append(f"RM{i}_{j} r{i}_{j} c{i}_{j} {1e4 + 9e5 * state / 2**31:.6g}")
    return "\n".join(lines + [".op", ".end"]) + "\n"


def timed(command):
    start = time.perf_counter()
    done = subprocess.run(command, capture_output=True, text=True)
    seconds = time.perf_counter() - start
    if done.returncode != 0:
        sys.exit(f"{' '.join(command)} failed with {done.returncode}: {done.stderr[-2000:]}")
    return seconds, done.stderr


def ours(netlist, kind, out, *flags):
    seconds, said = timed([os.path.join(ROOT, "sneakpath"), "simulate", netlist, "--out", out, "--force", *flags])
    head, *rows = list(csv.reader(open(os.path.join(out, kind + ".csv"))))
    return seconds, head, [[float(x) for x in r] for r in rows], said


def theirs(netlist, raw):
    seconds, _ = timed(["ngspice", "-b", "-r", raw, netlist])
    _, names, rows = spice_raw.plots(raw)[0]
    return seconds, names, rows


def at(xs, ys, x):
    i = min(max(bisect.bisect_left(xs, x), 1), len(xs) - 1)
    a, b = xs[i - 1], xs[i]
    return ys[i] if a == b else ys[i - 1] + (ys[i] - ys[i - 1]) * (x - a) / (b - a)


def deviation(head, rows, truth_head, truth):
    """Largest deviation of any column at the truth's times, relative to the column's range."""
    worst, xs = 0.0, [r[0] for r in rows]
    for c, name in enumerate(truth_head[1:], 1):
        ref = [r[c] for r in truth]
        span = max(max(ref) - min(ref), 1e-3 * max(abs(v) for v in ref)) or 1.0
        ys = [r[head.index(name)] for r in rows]
        step = max(1, len(truth) // 2000)
        for r in truth[::step]:
            worst = max(worst, abs(at(xs, ys, r[0]) - r[c]) / span)
    return worst


def period(xs, ys, level=1.5):
    up = [xs[k - 1] + (xs[k] - xs[k - 1]) * (level - ys[k - 1]) / (ys[k] - ys[k - 1]) for k in range(1, len(ys)) if ys[k - 1] < level <= ys[k]]
    return (up[-1] - up[0]) / (len(up) - 1)


def periods(head, rows):
    xs = [r[0] for r in rows]
    return {n: period(xs, [r[c] for r in rows]) for c, n in enumerate(head) if n.startswith("v(v")}


def period_error(head, rows, truth):
    mine = periods(head, rows)
    return max(abs(mine[n] / p - 1) for n, p in truth.items())


def inside(said):
    found = re.search(r"in ([0-9.]+) s", said)
    return f"{float(found.group(1)):.3f}" if found else "-"


def main():
    arguments = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    arguments.add_argument("--runs", type=int, default=5)
    arguments.add_argument("--only", default="write32,write64,osc1,osc100,read64")
    arguments.add_argument("--generators", default=os.path.join(ROOT, "..", "shared", "refdata", "spice", "bench"))
    given = arguments.parse_args()
    print("| work | Sneakpath, s (min-max) | ngspice, s (min-max) | ratio | deviation, Sneakpath | deviation, ngspice | truth moved by |")
    print("|---|---|---|---|---|---|---|")
    for work in given.only.split(","):
        with tempfile.TemporaryDirectory() as scratch:
            one(work, given, scratch)


def one(work, given, scratch):
    netlist, out, raw = (os.path.join(scratch, n) for n in ("n.cir", "out", "n.raw"))
    kind, factor, short = "tran", 1.0, netlist
    if work.startswith("write"):
        n = int(work[5:])
        names = [f"v(s{n//2}_{n//2})", f"v(s{n//2}_0)", "v(s0_0)", f"v(r{n//2}_{n//2})", f"v(c{n//2}_{n//2})"]
        text = saving(generate(given.generators, "xbar.py", str(n), "vteam"), names)
        if n > 40:
            short, factor = os.path.join(scratch, "short.cir"), 50.0
            open(short, "w").write(re.sub(r"\.tran (\S+) \S+", r".tran \1 2e-07", text))
    elif work.startswith("osc"):
        n = int(work[3:])
        some = [0] if n == 1 else list(range(0, n, max(1, n // 10)))
        text = saving(generate(given.generators, "neurons.py", str(n), "1e-3", "1000", "1e-3", *(["100"] if n > 1 else [])), [f"v(v{k})" for k in some])
    else:
        kind, text = "op", read_array(int(work[4:]))
    open(netlist, "w").write(text)
    ours(netlist, kind, out)  # builds, and fills the caches of files
    a, b = [], []
    for _ in range(given.runs):
        seconds, head, rows, said = ours(netlist, kind, out)
        a.append(seconds)
        seconds, their_head, their_rows = theirs(short, raw)
        b.append(seconds * factor)
    moved = 0.0
    if kind == "op":
        shared = [k for k in their_head if k in head]
        mine = {k: rows[0][head.index(k)] for k in shared}
        other = {k: their_rows[0][their_head.index(k)] for k in shared}
        size = max(abs(v) for v in mine.values())
        error, their_error = 0.0, max(abs(mine[k] - other[k]) for k in shared) / size
    else:
        _, fine_head, fine, _ = ours(netlist, kind, out, "--reltol", "1e-8")
        _, near_head, near, _ = ours(netlist, kind, out, "--reltol", "1e-7")
        if work == "osc1":
            truth = {"v(v0)": PERIOD}
            error, their_error = period_error(head, rows, truth), period_error(their_head, their_rows, truth)
            moved = period_error(fine_head, fine, truth)
        elif work.startswith("osc"):
            truth = periods(fine_head, fine)
            error, their_error = period_error(head, rows, truth), period_error(their_head, their_rows, truth)
            moved = period_error(near_head, near, truth)
        else:
            error = deviation(head, rows, fine_head, fine)
            early = [r for r in fine if r[0] <= their_rows[-1][0]]
            their_error = deviation(their_head, their_rows, fine_head, early)
            moved = deviation(near_head, near, fine_head, fine)
    ratio = statistics.median(b) / statistics.median(a)
    note = " (extrapolated from 20 points)" if factor > 1 else ""
    print(
        f"| {work} | {statistics.median(a):.2f} ({min(a):.2f}-{max(a):.2f}; inside {inside(said)}) |"
        f" {statistics.median(b):.2f} ({min(b):.2f}-{max(b):.2f}){note} | {ratio:.1f} | {error:.1e} | {their_error:.1e} | {moved:.1e} |",
        flush=True,
    )


if __name__ == "__main__":
    main()
