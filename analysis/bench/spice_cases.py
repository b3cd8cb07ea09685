#!/usr/bin/env python3
"""Every reference case under a folder, by Sneakpath and by ngspice, each at its default tolerance and at reltol 1e-6.

    python3 analysis/bench/spice_cases.py [--cases ../shared/refdata/spice] [--only NAME,...] [--table FILE.md]

A case is a folder with a netlist and a reference solution; `score.py` beside them says how far a result is from it and
how far it may be. Prints one line per case, and writes the table of circuit/VALIDATION.md with --table. Exit 1 if a case
of Sneakpath's is outside its limit. ngspice runs where it is installed.
"""
import argparse, csv, importlib.util, json, os, shutil, subprocess, sys, tempfile
import spice_raw

HERE = os.path.dirname(os.path.abspath(__file__))
ROOT = os.path.dirname(os.path.dirname(HERE))
TIGHT = "1e-6"


def scorer(folder):
    spec = importlib.util.spec_from_file_location("score", os.path.join(folder, "score.py"))
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module.score


def sneakpath(netlist, kind, reltol, out):
    command = [os.path.join(ROOT, "sneakpath"), "simulate", netlist, "--out", out, "--quiet"]
    done = subprocess.run(command + (["--reltol", reltol] if reltol else []), capture_output=True, text=True)
    if done.returncode != 0:
        return None, (done.stderr.strip().splitlines() or ["exit %d" % done.returncode])[-1]
    return os.path.join(out, kind + ".csv"), ""


def ngspice(netlist, kind, reltol, out):
    lines = open(netlist).read().splitlines()
    if reltol:
        lines.insert(1, f".options reltol={reltol}")
    copy, raw = os.path.join(out, "copy.cir"), os.path.join(out, "copy.raw")
    open(copy, "w").write("\n".join(lines) + "\n")
    done = subprocess.run(["ngspice", "-b", "-r", raw, copy], capture_output=True, text=True)
    if done.returncode != 0 or not os.path.exists(raw):
        return None, "does not run"
    result = os.path.join(out, "copy.csv")
    spice_raw.write_csv(spice_raw.plots(raw)[0], result)
    return result, ""


def by_step(folder, result, limit):
    """Cases with .step: the reference carries the stepped value in its column names, ours in a leading column."""
    head, *rows = list(csv.reader(open(os.path.join(folder, "result.csv"))))
    ours_head, *ours = list(csv.reader(open(result)))
    worst = (0.0, limit, "")
    for c, name in enumerate(head[1:], 1):
        column, at = name.split("@")
        value = float(at.split("=")[1])
        mine = [r for r in ours if abs(float(r[0]) / value - 1) < 1e-9]
        xs = [float(r[1]) for r in mine]
        ys = [float(r[ours_head.index(column)]) for r in mine]
        ref = [float(r[c]) for r in rows]
        span = max(ref) - min(ref)
        for r in rows:
            t, k = float(r[0]), 0
            while k + 2 < len(xs) and xs[k + 1] < t:
                k += 1
            w = (t - xs[k]) / (xs[k + 1] - xs[k]) if xs[k + 1] > xs[k] else 0
            error = abs(ys[k] + w * (ys[k + 1] - ys[k]) - float(r[c])) / span
            if error > worst[0]:
                worst = (error, limit, name)
    return worst


def run(tool, case, folder, score, reltol):
    meta = json.load(open(os.path.join(folder, "meta.json")))
    kind = meta["analysis"]
    with tempfile.TemporaryDirectory() as scratch:
        out = os.path.join(scratch, "out")
        if tool is ngspice:
            os.mkdir(out)
        result, why = tool(os.path.join(folder, "netlist.cir"), kind.split("+")[0], reltol, out)
        if result is None:
            return None, why
        try:
            if "step" in kind:
                return by_step(folder, result, 1e-3), ""
            return score(folder, result, bool(reltol)), ""
        except (ValueError, KeyError, IndexError) as e:
            return None, f"{type(e).__name__}: {e}"


def cell(outcome):
    worst, why = outcome
    if worst is None:
        return why
    error, limit, _ = worst
    return f"{error:.1e}" + ("" if error <= limit else " (over)")


def main():
    arguments = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    arguments.add_argument("--cases", default=os.path.join(ROOT, "..", "shared", "refdata", "spice"))
    arguments.add_argument("--only", default="")
    arguments.add_argument("--table")
    given = arguments.parse_args()
    score, only = scorer(given.cases), set(filter(None, given.only.split(",")))
    rival = shutil.which("ngspice") is not None
    lines = ["| case | limit, default / 1e-6 | Sneakpath | ngspice | Sneakpath 1e-6 | ngspice 1e-6 |", "|---|---|---|---|---|---|"]
    failed = []
    for case in sorted(os.listdir(given.cases)):
        folder = os.path.join(given.cases, case)
        if not os.path.exists(os.path.join(folder, "meta.json")) or case.startswith("grad_") or (only and case not in only):
            continue
        cells, limits = [], []
        for reltol in (None, TIGHT):
            ours = run(sneakpath, case, folder, score, reltol)
            if ours[0] is None or ours[0][0] > ours[0][1]:
                failed.append(case)
            limits.append(f"{ours[0][1]:.0e}" if ours[0] else "-")
            theirs = "-"
            if rival and "step" not in case:
                theirs = cell(run(ngspice, case, folder, score, reltol))
            cells += [cell(ours), theirs]
        lines.append(f"| {case} | {' / '.join(limits)} | " + " | ".join(cells) + " |")
        print(lines[-1], flush=True)
    if given.table:
        open(given.table, "w").write("\n".join(lines) + "\n")
    if failed:
        sys.exit("outside the limit or not run: " + ", ".join(sorted(set(failed))))


if __name__ == "__main__":
    main()
