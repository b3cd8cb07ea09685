#!/usr/bin/env python3
"""V/2 writes of VTEAM crossbars with wire resistance: Sneakpath's array transient against ngspice.

    /usr/bin/python3 analysis/bench/crossbar_write.py [--sizes 16,32,64] [--runs 3] [--only cell,row]

Needs ngspice, NumPy, and the jar (./sneakpath builds it at its first start). Writes of 10 us of n x n cells, 2 ohm a segment and
50 ohm drivers, cells of 10 kohm to 1 Mohm at random states (the reference data's generator xbar.py): of one cell, or of half a
row at once, the selected row at 0.9 V, its selected columns at 0 V, everything else at half of that.

Both are compared by the final states of all cells, as the largest deviation from the truth over the range 0 to 1. Truth is our
run at a tolerance of 1e-9; how far it is from ngspice at reltol 1e-7 and 2,000 steps is printed for arrays of up to 16 x 16, and
how far our own run at 1e-8 is from it for all. ngspice is let free: points as sparse as it wants them, but for its rule of at least 50,
only final states saved. Runs take turns. Times of ngspice are what it gives for the analysis, and of the whole process; ours are
warm in process (medians), and of a whole process that does one write, Java's start and the reading of the model included. A row's ratio is
ngspice's time for the analysis over ours, warm; "cold" is the ratio of the whole processes. The ratio at equal accuracy is that to
our quickest run which deviates no more than ngspice does.
"""
import argparse, os, re, statistics, subprocess, sys, tempfile, time
import numpy as np
import spice_raw

HERE = os.path.dirname(os.path.abspath(__file__))
ROOT = os.path.dirname(os.path.dirname(HERE))
JAR = os.path.join(ROOT, "analysis", "target", "sneakpath.jar")
MODEL = os.path.join(ROOT, "crossbar", "src", "test", "resources", "org", "sneakpath", "crossbar", "write", "windowed-vteam.va")
WIRE, DRIVER, TOP, STOP, DELAY, RISE, WIDTH = 2.0, 50.0, 0.9, 1e-5, 5e-7, 2e-7, 8e-6


def amplitudes(n, kind):
    """Of rows and columns (V), in the netlist's order."""
    rows, columns = np.full(n, TOP / 2), np.full(n, TOP / 2)
    rows[n // 2] = TOP
    columns[n // 2 : n // 2 + 1 if kind == "cell" else n] = 0
    return rows, columns


def netlist(n, kind, generators, reltol, points):
    """Its text and the initial states."""
    made = subprocess.run([sys.executable, os.path.join(generators, "xbar.py"), str(n), "vteam"], capture_output=True, text=True, check=True)
    rows, columns = amplitudes(n, kind)

    def source(match):
        line, k = match.group(1), int(match.group(2))
        return f"V{line}{k} d{line.lower()}{k} 0 PULSE(0 {(rows if line == 'R' else columns)[k]:g} "

    text = re.sub(r"V([RC])(\d+) \S+ 0 PULSE\(0 \S+ ", source, made.stdout)
    states = np.array([float(x) for x in re.findall(r"^XM.* x0=(\S+)$", text, re.M)]).reshape(n, n)
    step = STOP / points
    ending = [".save " + " ".join(f"v(s{i}_{j})" for j in range(n)) for i in range(n)]
    ending += [f".options reltol={reltol:g}" + (" vntol=1e-9 abstol=1e-15 chgtol=1e-19 trtol=1" if reltol < 1e-5 else "")]
    ending += [f".tran {step:g} {STOP:g} 0 {step:g} uic", ".end"]
    return re.sub(r"\.tran.*\n\.end\n", "\n".join(ending) + "\n", text), states


def theirs(text, n, work):
    path, raw = os.path.join(work, "n.cir"), os.path.join(work, "n.raw")
    with open(path, "w") as file:
        file.write(text)
    start = time.perf_counter()
    done = subprocess.run(["ngspice", "-b", "-r", raw, path], capture_output=True, text=True)
    wall = time.perf_counter() - start
    inside = re.search(r"Total analysis time \(seconds\) = ([0-9.]+)", done.stdout + done.stderr)
    if done.returncode != 0 or not inside:
        sys.exit("ngspice failed: " + (done.stdout + done.stderr)[-2000:])
    _, names, rows = spice_raw.plots(raw)[0]
    last = dict(zip(names, rows[-1]))
    states = np.array([[last[f"v(s{i}_{j})"] for j in range(n)] for i in range(n)])
    return {"inside": float(inside.group(1)), "wall": wall, "points": len(rows)}, states


def ours(n, kind, states, tolerance, runs, work):
    """Bit lines are driven at the last row here, at the first in the netlist: rows in reverse."""
    path = lambda name: os.path.join(work, name)
    rows, columns = amplitudes(n, kind)
    np.ascontiguousarray(states[::-1]).tofile(path("x0"))
    np.concatenate((rows[::-1], columns)).tofile(path("tops"))
    words = [n, WIRE, DRIVER, MODEL, path("x0"), path("tops"), path("x1"), tolerance, runs, DELAY, RISE, WIDTH, STOP]
    start = time.perf_counter()
    done = subprocess.run(["java", "-cp", JAR + os.pathsep + path("classes"), "LargeWrites", *map(str, words)], capture_output=True, text=True)
    wall = time.perf_counter() - start
    if done.returncode != 0:
        sys.exit("Sneakpath failed: " + done.stderr[-2000:])
    said = {name: float(value) for name, value in (line.split("=") for line in done.stdout.split())}
    return {**said, "wall": wall}, np.fromfile(path("x1")).reshape(n, n)[::-1]


def compare(n, kind, given, work):
    text, states = netlist(n, kind, given.generators, 1e-3, 50)
    truth = ours(n, kind, states, 1e-9, 0, work)[1]
    far = lambda x: np.abs(x - truth).max()
    check = f"truth moves by {far(ours(n, kind, states, 1e-8, 0, work)[1]):.1e} from 1e-8"
    if n <= 16:
        check += f", and is {far(theirs(netlist(n, kind, given.generators, 1e-7, 2000)[0], n, work)[1]):.1e} from ngspice at 1e-7"
    moved = np.abs(truth - states)
    print(f"\n{n} x {n}, {'one cell' if kind == 'cell' else 'half a row'}: selected cells move by up to"
          f" {moved[n // 2].max():.2f}, others by up to {np.delete(moved, n // 2, 0).max():.3f}; {check}", flush=True)
    settings = [float(x) for x in given.reltols.split(",")]
    texts = {reltol: netlist(n, kind, given.generators, reltol, 50)[0] for reltol in settings}
    others, mine, ends = {r: [] for r in settings}, {t: [] for t in given.tolerances}, {}
    for _ in range(given.runs):
        for reltol in settings:
            run, ends["ngspice", reltol] = theirs(texts[reltol], n, work)
            others[reltol].append(run)
        for tolerance in given.tolerances:
            warm, ends["ours", tolerance] = ours(n, kind, states, tolerance, 9, work)
            cold, _ = ours(n, kind, states, tolerance, 0, work)
            mine[tolerance].append({**warm, "wall": cold["wall"], "first": cold["first"]})
    mid = lambda runs, name: statistics.median(run[name] for run in runs)
    print(f"  {'':22} {'warm or inside, s':>18} {'process, s':>11} {'steps':>6} {'deviation':>10}")
    for tolerance, runs in mine.items():
        print(f"  {f'Sneakpath at {tolerance:g}':22} {mid(runs, 'write'):18.4f} {mid(runs, 'wall'):11.2f} {mid(runs, 'steps'):6.0f}"
              f" {far(ends['ours', tolerance]):10.1e}   {mid(runs, 'solves'):.0f} solves, {mid(runs, 'factorizations'):.0f} factorisations")
    for reltol, runs in others.items():
        off = far(ends["ngspice", reltol])
        print(f"  {f'ngspice, reltol {reltol:g}':22} {mid(runs, 'inside'):18.2f} {mid(runs, 'wall'):11.2f} {mid(runs, 'points'):6.0f} {off:10.1e}")
        good = [t for t in mine if far(ends["ours", t]) <= off]
        if good:
            best = min(good, key=lambda t: mid(mine[t], "write"))
            cold = min(mid(mine[t], "wall") for t in good)
            print(f"  {'':22} at equal accuracy {mid(runs, 'inside') / mid(mine[best], 'write'):.0f} : 1 warm (ours at {best:g}),"
                  f" {mid(runs, 'wall') / cold:.0f} : 1 cold", flush=True)
        else:
            print(f"  {'':22} none of ours deviates as little")


def main():
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("--sizes", default="16,32,64")
    options.add_argument("--runs", type=int, default=3)
    options.add_argument("--only", default="cell,row")
    options.add_argument("--reltols", default="1e-3,1e-5", help="of ngspice")
    options.add_argument("--tolerances", default="1e-2,1e-4,1e-6", help="of ours")
    options.add_argument("--generators", default=os.path.join(ROOT, "..", "shared", "refdata", "spice", "bench"))
    given = options.parse_args()
    given.tolerances = [float(x) for x in given.tolerances.split(",")]
    with tempfile.TemporaryDirectory() as work:
        subprocess.run(["javac", "-cp", JAR, "-d", os.path.join(work, "classes"), os.path.join(HERE, "LargeWrites.java")], check=True)
        for n in map(int, given.sizes.split(",")):
            for kind in given.only.split(","):
                compare(n, kind, given, work)


if __name__ == "__main__":
    main()
