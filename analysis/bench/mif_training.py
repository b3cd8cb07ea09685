#!/usr/bin/env python3
"""MemProp on MNIST, 784-100-10 memristive neurons: Sneakpath against PyTorch, side by side.

    /usr/bin/python3 analysis/bench/mif_training.py --mnist DIR [--rounds 3] [--steps 100]

DIR holds the four IDX files. Needs Debian's python3-torch, and libopenblas0, without which it multiplies by the reference BLAS. Both train the same network (ideal wires, staggered Euler, 5 ms in
T steps, batches of 128, single precision); they take turns, and the medians of samples per second and their ratios are printed.
Sneakpath trains all 60,000 images on two threads, three epochs and one, whose times are subtracted: two epochs, warm; PyTorch a part of one, in two processes of one thread each, whose
rates are added up: its two-thread mode is slower. PyTorch appears in three forms: as one writes it first (step by step through both layers,
as networks of snnTorch are written), with the products of a layer done once for all steps, both with autograd through every step, and at its
best (backpropagation through time of a whole layer written by hand, in place). Sneakpath's derivatives come from
the netlist of the neuron. Its times are those of its training, start-up and evaluation aside.
"""
import argparse, gzip, json, os, statistics, subprocess, sys, tempfile, time
os.environ.setdefault("OMP_WAIT_POLICY", "passive")
import numpy as np
import torch

ROOT = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
BATCH, HIDDEN, SPAN = 128, 100, 5.0  # ms
T = int(os.environ.get("MIF_STEPS", "100"))
DT = SPAN / T  # ms
E1, E2, VON, VOFF, K, TAU, GON, GOFF, C = 0.0, 50.0, 110.0, 5.0, 15.0, 1.0, 1000.0, 10.0, 1.0  # mV, ms, uS, nF
B_, A_, DG = DT / C, DT / TAU, GON - GOFF


def step(v, x1, x2, current):
    g1, g2 = GOFF + DG * x1, GOFF + DG * x2
    v = (v + B_ * (current + g1 * E1 + g2 * E2)) / (1 + B_ * (g1 + g2))
    p1, q1 = torch.sigmoid((v - E1 - VON) / K), torch.sigmoid((VOFF - v + E1) / K)
    p2, q2 = torch.sigmoid((v - E2 - VON) / K), torch.sigmoid((VOFF - v + E2) / K)
    return v, (x1 + A_ * p1) / (1 + A_ * (p1 + q1)), (x2 + A_ * p2) / (1 + A_ * (p2 + q2))


def threshold(v, shift, sign):
    """sigmoid(sign (v - shift) / K) in an array of its own."""
    return torch.mul(v, sign / K).sub_(sign * shift / K).sigmoid_()


class Population(torch.autograd.Function):
    """All steps of one layer: current (T or 1, B, N) to voltages (T, B, N), with its backward sweep written by hand, in place."""

    @staticmethod
    def forward(ctx, current):
        shape = current.shape[1:]
        v, x1, x2 = current.new_full(shape, 0.0), current.new_full(shape, 0.0238), current.new_full(shape, 0.0238)
        vs, co = current.new_empty((T,) + shape), current.new_empty((T, 7) + shape)
        drive = [current[t] * B_ + B_ * GOFF * (E1 + E2) for t in range(len(current))]
        for t in range(T):
            w = co[t]
            torch.add(x1, x2, out=w[0]).mul_(B_ * DG).add_(1 + 2 * B_ * GOFF).reciprocal_()
            v = torch.add(v, drive[t if len(drive) > 1 else 0], out=vs[t])
            v.add_(x1, alpha=B_ * DG * E1).add_(x2, alpha=B_ * DG * E2).mul_(w[0])
            torch.mul(v, -B_ * DG, out=w[1]).add_(B_ * DG * E1)
            torch.add(w[1], B_ * DG * (E2 - E1), out=w[2])
            x = (x1, x2)
            for k, e in ((0, E1), (1, E2)):
                p, q = threshold(v, e + VON, 1), threshold(v, e + VOFF, -1)
                torch.add(p, q, out=w[3 + k]).mul_(A_).add_(1).reciprocal_()
                x[k].add_(p, alpha=A_).mul_(w[3 + k])
                p.addcmul_(p, p, value=-1)
                q.addcmul_(q, q, value=-1).sub_(p).mul_(x[k]).add_(p)
                torch.mul(q, w[3 + k], out=w[5 + k]).mul_(A_ / K)
        ctx.save_for_backward(co)
        ctx.steps = len(current)
        return vs

    @staticmethod
    def backward(ctx, bars):
        (co,) = ctx.saved_tensors
        out = bars.new_zeros((ctx.steps,) + bars.shape[1:])
        vb, x1b, x2b = (torch.zeros_like(bars[0]) for _ in range(3))
        for t in range(T - 1, -1, -1):
            w = co[t]
            vb.add_(bars[t]).addcmul_(x1b, w[5]).addcmul_(x2b, w[6]).mul_(w[0])
            x1b.mul_(w[3]).addcmul_(vb, w[1])
            x2b.mul_(w[4]).addcmul_(vb, w[2])
            out[t if ctx.steps > 1 else 0].add_(vb, alpha=B_)
        return out


class Network(torch.nn.Module):
    def __init__(self, form):
        super().__init__()
        self.form, self.one, self.two = form, torch.nn.Linear(784, HIDDEN), torch.nn.Linear(HIDDEN, 10)

    def population(self, current):
        if self.form == "hand": return Population.apply(current)
        shape = current.shape[1:]
        state, out = (torch.full(shape, 0.0), torch.full(shape, 0.0238), torch.full(shape, 0.0238)), []
        for t in range(T):
            state = step(*state, current[t if len(current) > 1 else 0])
            out.append(state[0])
        return torch.stack(out)

    def step_by_step(self, images):
        sum, states = 0.0, []
        for width in (HIDDEN, 10):
            shape = (len(images), width)
            states.append((torch.full(shape, 0.0), torch.full(shape, 0.0238), torch.full(shape, 0.0238)))
        hidden, last = states
        for _ in range(T):
            hidden = step(*hidden, 1000 + 1000 * self.one(images))
            last = step(*last, 1000 + 1000 * self.two((hidden[0] - 25) / 50))
            sum = sum + last[0]
        return 0.3 * sum / T

    def forward(self, images):
        if self.form == "steps": return self.step_by_step(images)
        hidden = self.population((1000 + 1000 * self.one(images)).unsqueeze(0))
        return 0.3 * self.population(1000 + 1000 * self.two((hidden - 25) / 50)).mean(0)


def read(path):
    with gzip.open(path) as f:
        raw = f.read()
    return np.frombuffer(raw, np.uint8, offset=4 + 4 * raw[3]).copy()


def pytorch_rate(mnist, form, count):
    """Samples per second of one process of one thread, after one mini-batch to warm up."""
    torch.set_num_threads(1)
    images = torch.tensor(read(mnist + "/train-images-idx3-ubyte.gz").reshape(-1, 784)[: count + BATCH] / 255.0, dtype=torch.float32)
    labels = torch.tensor(read(mnist + "/train-labels-idx1-ubyte.gz")[: count + BATCH].astype(np.int64))
    torch.manual_seed(1)
    net = Network(form)
    adam = torch.optim.Adam(net.parameters(), 5e-3)
    order = torch.randperm(count + BATCH)
    for k in range(0, count + BATCH, BATCH):
        if k == BATCH:
            start = time.perf_counter()
        rows = order[k : k + BATCH]
        adam.zero_grad()
        torch.nn.functional.cross_entropy(net(images[rows]), labels[rows]).backward()
        adam.step()
    return count / (time.perf_counter() - start)


def pytorch(mnist, form, count):
    command = [sys.executable, os.path.abspath(__file__), "--mnist", mnist, "--rival", form, "--count", str(count)]
    both = [subprocess.Popen(command, stdout=subprocess.PIPE) for _ in range(2)]
    return sum(float(process.communicate()[0]) for process in both)


def sneakpath(mnist):
    return 120000 / (seconds(mnist, 3) - seconds(mnist, 1))


def seconds(mnist, epochs):
    with tempfile.TemporaryDirectory() as out:
        subprocess.run([os.path.join(ROOT, "sneakpath"), "train", os.path.join(ROOT, "configs", "mnist-mif.yaml"), "--out",
                        out + "/run", "dataset.dir=" + mnist, f"training.epochs={epochs}", f"network.time.steps={T}",
                        f"network.time.step={DT * 1000:g} us", "--threads", "2", "--quiet", "--no-audit"], check=True,
                       stdout=subprocess.DEVNULL)
        with open(out + "/run/metrics.json") as f:
            return json.load(f)["train_seconds"]


def main():
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("--mnist", required=True)
    options.add_argument("--rounds", type=int, default=3)
    options.add_argument("--steps", type=int, default=T)
    options.add_argument("--rival", help=argparse.SUPPRESS)
    options.add_argument("--count", type=int, help=argparse.SUPPRESS)
    options = options.parse_args()
    mnist = os.path.abspath(options.mnist)
    if options.rival is not None:
        print(pytorch_rate(mnist, options.rival, options.count))
        return
    if options.steps != T:
        os.environ["MIF_STEPS"] = str(options.steps)
        os.execv(sys.executable, [sys.executable] + sys.argv)
    forms = {"pytorch by hand": ("hand", 12800), "pytorch autograd": ("autograd", 3840), "autograd, step by step": ("steps", 3840)}
    rates = {"sneakpath, 2 threads": []} | {name + ", 2 processes": [] for name in forms}
    for _ in range(options.rounds):
        rates["sneakpath, 2 threads"].append(sneakpath(mnist))
        for name, form in forms.items():
            rates[name + ", 2 processes"].append(pytorch(mnist, *form))
    ours = rates["sneakpath, 2 threads"]
    print(f"{'samples/s, T = ' + str(T):36} {'median':>8} {'sneakpath is':>14}")
    for name, values in rates.items():
        print(f"{name:36} {statistics.median(values):8.0f} {statistics.median(o / v for v, o in zip(values, ours)):13.2f}x")


if __name__ == "__main__":
    main()
