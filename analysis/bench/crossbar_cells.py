#!/usr/bin/env python3
"""Reads of curved cells and cells in series: Sneakpath against ngspice on the same netlist, whole processes, side by side.

    /usr/bin/python3 analysis/bench/crossbar_cells.py [--sizes 16,32,64] [--runs 3]

Needs numpy and ngspice. `crossbar netlist` writes the array for ngspice, which computes its operating point to the tolerances that
the netlist asks for (reltol 1e-9); `crossbar read` solves the same array. They take turns as fresh processes; medians and the
median of their ratios are printed, and the deviation of ngspice's currents, so that nobody is fast by being wrong. Where it is
above 1e-9, constants of nature differ: ngspice's k T/q is larger by 3.4e-7.
"""
import argparse, os, re, statistics, subprocess, sys, tempfile, time
import numpy as np

ROOT = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
WIRE = "1"  # ohm per segment
CELLS = {
    "sinh": (["--cell", "sinh:v0=0.1"], 0.3),
    "1S1R, diode": (["--cell", "1s1r:ohmic+diode:is=1e-9,n=1.5"], 0.6),
    "1T1R, level 1": (["--cell", "1t1r:ohmic+nmos:vto=0.4,kp=2e-4,w=5um,l=1um,is=0,gmin=0", "--gates", "1.2V"], 0.3),
}


def timed(command, **options):
    start = time.perf_counter()
    done = subprocess.run(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, **options)
    if done.returncode != 0:
        sys.exit(f"{command[0]} failed: {done.stderr}")
    return time.perf_counter() - start, done.stdout


def with_prints(netlist, columns):
    """The netlist with commands instead of its .op, which print the column currents in full."""
    text = re.sub(r"(?m)^\.(op|end)\s*$", "", open(netlist).read())
    prints = "".join(f"print i(vout{j})\n" for j in range(columns))
    open(netlist, "w").write(f"{text}\n.control\nset numdgt=15\nop\n{prints}quit 0\n.endc\n.end\n")


def main():
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("--sizes", default="16,32,64")
    options.add_argument("--runs", type=int, default=3)
    options = options.parse_args()
    print(f"one input vector, wires {WIRE} ohm, memristors 10 kohm .. 1 Mohm; whole processes, median of {options.runs}")
    print(f"{'cell':<14} {'n':>4} {'sneakpath s':>12} {'ngspice s':>10} {'ratio':>7} {'deviation':>10}")
    sneakpath = os.path.join(ROOT, "sneakpath")
    with tempfile.TemporaryDirectory() as work:
        path = lambda name: os.path.join(work, name)
        for name, (cell, volts) in CELLS.items():
            for n in map(int, options.sizes.split(",")):
                rng = np.random.default_rng(n)
                np.savetxt(path("G.csv"), 1 / 10 ** rng.uniform(4, 6, (n, n)), delimiter=",", fmt="%.17g")
                np.savetxt(path("V.csv"), rng.uniform(0, volts, (1, n)), delimiter=",", fmt="%.17g")
                array = ["--conductances", path("G.csv"), "--voltages", path("V.csv"), "--word-wire", WIRE,
                         "--bit-wire", WIRE, "--quiet"] + cell
                timed([sneakpath, "crossbar", "netlist", *array, "--out", path("x.cir")])
                with_prints(path("x.cir"), n)
                ours, theirs, printed = [], [], ""
                for run in range(options.runs + 1):  # the first round warms the file cache
                    own, _ = timed([sneakpath, "crossbar", "read", *array, "--out", path("I.csv")])
                    other, printed = timed(["ngspice", "-b", path("x.cir")])
                    if run:
                        ours.append(own)
                        theirs.append(other)
                currents = np.loadtxt(path("I.csv"), delimiter=",")
                found = np.array([float(x) for x in re.findall(r"i\(vout\d+\) = (\S+)", printed)])
                deviation = np.abs(found - currents).max() / np.abs(currents).max()
                ratio = statistics.median(b / a for a, b in zip(ours, theirs))
                print(f"{name:<14} {n:4d} {statistics.median(ours):12.3f} {statistics.median(theirs):10.3f} {ratio:7.2f} "
                      f"{deviation:10.1e}", flush=True)


if __name__ == "__main__":
    main()
