#!/usr/bin/env python3
"""MemProp on MNIST, 784-100-10 memristive neurons, 50 steps: Sneakpath against PyTorch, side by side.

    /usr/bin/python3 analysis/bench/mif_training.py --mnist DIR [--rounds 3]

DIR holds the four IDX files. Needs Debian's python3-torch. Both train the same network (ideal wires, staggered Euler,
batches of 128); they take turns, and the medians of seconds per epoch and their ratio are printed. Sneakpath trains two
epochs of all 60,000 images; PyTorch's time is scaled from a part of one (12,800 by hand, 3,840 by autograd). PyTorch
appears in two forms: as one writes it first (autograd through every step) and at its best (backpropagation through time of a
whole layer written by hand, in place, single precision). Sneakpath computes in double precision, with every derivative
taken from the device model. Sneakpath's figure is its own training time (start-up and evaluation aside), as is PyTorch's.
"""
import argparse, gzip, json, os, statistics, subprocess, sys, tempfile, time
os.environ.setdefault("OMP_WAIT_POLICY", "passive")
import numpy as np
import torch

ROOT = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
T, DT, BATCH, HIDDEN = 50, 0.1, 128, 100  # steps, ms
E1, E2, VON, VOFF, K, TAU, GON, GOFF, C = 0.0, 50.0, 110.0, 5.0, 15.0, 1.0, 1000.0, 10.0, 1.0  # mV, ms, uS, nF
B_, A_, DG = DT / C, DT / TAU, GON - GOFF


def step(v, x1, x2, current):
    g1, g2 = GOFF + DG * x1, GOFF + DG * x2
    v = (v + B_ * (current + g1 * E1 + g2 * E2)) / (1 + B_ * (g1 + g2))
    p1, q1 = torch.sigmoid((v - E1 - VON) / K), torch.sigmoid((VOFF - v + E1) / K)
    p2, q2 = torch.sigmoid((v - E2 - VON) / K), torch.sigmoid((VOFF - v + E2) / K)
    return v, (x1 + A_ * p1) / (1 + A_ * (p1 + q1)), (x2 + A_ * p2) / (1 + A_ * (p2 + q2))


class Population(torch.autograd.Function):
    """All steps of one layer: current (T or 1, B, N) to voltages (T, B, N), with its backward sweep written by hand."""

    @staticmethod
    def forward(ctx, current):
        shape = current.shape[1:]
        v, x1, x2 = current.new_full(shape, 0.0), current.new_full(shape, 0.0238), current.new_full(shape, 0.0238)
        vs, co = current.new_empty((T,) + shape), current.new_empty((T, 7) + shape)
        for t in range(T):
            g1, g2 = GOFF + DG * x1, GOFF + DG * x2
            den = 1 + B_ * (g1 + g2)
            v = (v + B_ * (current[t if len(current) > 1 else 0] + g1 * E1 + g2 * E2)) / den
            vs[t] = v
            w = co[t]
            w[0], w[1], w[2] = 1 / den, B_ * DG * (E1 - v) / den, B_ * DG * (E2 - v) / den
            for k, e in ((0, E1), (1, E2)):
                p, q = torch.sigmoid((v - e - VON) / K), torch.sigmoid((VOFF - v + e) / K)
                d = 1 / (1 + A_ * (p + q))
                x = ((x1, x2)[k] + A_ * p) * d
                w[3 + k], w[5 + k] = d, (A_ / K) * ((1 - x) * p * (1 - p) + x * q * (1 - q)) * d
                if k == 0: x1n = x
                else: x2n = x
            x1, x2 = x1n, x2n
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
            vb = vb + bars[t] + x1b * w[5] + x2b * w[6]
            x1b, x2b = x1b * w[3] + vb * w[1], x2b * w[4] + vb * w[2]
            vb = vb * w[0]
            out[t if ctx.steps > 1 else 0] += B_ * vb
        return out


class Network(torch.nn.Module):
    def __init__(self, by_hand):
        super().__init__()
        self.by_hand, self.one, self.two = by_hand, torch.nn.Linear(784, HIDDEN), torch.nn.Linear(HIDDEN, 10)

    def population(self, current):
        if self.by_hand: return Population.apply(current)
        shape = current.shape[1:]
        state, out = (torch.full(shape, 0.0), torch.full(shape, 0.0238), torch.full(shape, 0.0238)), []
        for t in range(T):
            state = step(*state, current[t if len(current) > 1 else 0])
            out.append(state[0])
        return torch.stack(out)

    def forward(self, images):
        hidden = self.population((1000 + 1000 * self.one(images)).unsqueeze(0))
        return 0.3 * self.population(1000 + 1000 * self.two((hidden - 25) / 50)).mean(0)


def read(path):
    with gzip.open(path) as f:
        raw = f.read()
    return np.frombuffer(raw, np.uint8, offset=4 + 4 * raw[3]).copy()


def pytorch_epoch(by_hand, images, labels, count):
    torch.manual_seed(1)
    net = Network(by_hand)
    adam = torch.optim.Adam(net.parameters(), 5e-3)
    order = torch.randperm(count)
    start = time.perf_counter()
    for k in range(0, count, BATCH):
        rows = order[k : k + BATCH]
        adam.zero_grad()
        torch.nn.functional.cross_entropy(net(images[rows]), labels[rows]).backward()
        adam.step()
    return (time.perf_counter() - start) * 60000 / count


def sneakpath_epoch(mnist):
    with tempfile.TemporaryDirectory() as out:
        subprocess.run([os.path.join(ROOT, "sneakpath"), "train", os.path.join(ROOT, "configs", "mnist-mif.yaml"), "--out",
                        out + "/run", "dataset.dir=" + mnist, "training.epochs=2", "--threads", "2", "--quiet"], check=True,
                       stdout=subprocess.DEVNULL)
        with open(out + "/run/metrics.json") as f:
            metrics = json.load(f)
    return metrics["train_seconds"] / metrics["epochs"]


def main():
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("--mnist", required=True)
    options.add_argument("--rounds", type=int, default=3)
    options = options.parse_args()
    mnist = os.path.abspath(options.mnist)
    images = torch.tensor(read(mnist + "/train-images-idx3-ubyte.gz").reshape(-1, 784) / 255.0, dtype=torch.float32)
    labels = torch.tensor(read(mnist + "/train-labels-idx1-ubyte.gz").astype(np.int64))
    seconds = {"sneakpath, 2 threads": [], "pytorch by hand, 1 thread": [], "pytorch by hand, 2 threads": [],
               "pytorch autograd, 1 thread": []}
    for _ in range(options.rounds):
        seconds["sneakpath, 2 threads"].append(sneakpath_epoch(mnist))
        torch.set_num_threads(1)
        seconds["pytorch by hand, 1 thread"].append(pytorch_epoch(True, images, labels, 12800))
        seconds["pytorch autograd, 1 thread"].append(pytorch_epoch(False, images, labels, 3840))
        torch.set_num_threads(2)
        seconds["pytorch by hand, 2 threads"].append(pytorch_epoch(True, images, labels, 12800))
    ours = seconds["sneakpath, 2 threads"]
    print(f"{'seconds per epoch of 60,000':30} {'median':>8} {'ratio to sneakpath':>20}")
    for name, values in seconds.items():
        ratio = statistics.median(v / o for v, o in zip(values, ours))
        print(f"{name:30} {statistics.median(values):8.2f} {ratio:20.2f}")


if __name__ == "__main__":
    main()
