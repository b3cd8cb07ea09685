"""Reads the binary raw files that ngspice and `sneakpath simulate --format raw` write. Plain Python, no packages."""
import struct


def plots(path):
    """All plots of a file: list of (plot name, variable names, rows); complex values become complex numbers."""
    data, at, found = open(path, "rb").read(), 0, []
    while at < len(data):
        end = data.index(b"Binary:\n", at) + len(b"Binary:\n")
        header = data[at:end].decode("utf-8", "replace").splitlines()
        field = {k.strip().lower(): v.strip() for k, v in (line.split(":", 1) for line in header if ":" in line)}
        variables, points = int(field["no. variables"]), int(field["no. points"])
        first = next(k for k, line in enumerate(header) if line.startswith("Variables:")) + 1
        names = [line.split("\t")[2].lower() for line in header[first : first + variables]]
        wide = "complex" in field["flags"]
        count = variables * points * (2 if wide else 1)
        values = struct.unpack_from(f"<{count}d", data, end)
        if wide:
            values = [complex(values[k], values[k + 1]) for k in range(0, count, 2)]
        rows = [values[k * variables : (k + 1) * variables] for k in range(points)]
        found.append((field["plotname"], names, rows))
        at = end + 8 * count
    return found


def write_csv(plot, path):
    """A plot as CSV, complex columns as .re and .im."""
    _, names, rows = plot
    wide = rows and isinstance(rows[0][0], complex)
    head = [names[0]] + ([n + part for n in names[1:] for part in (".re", ".im")] if wide else list(names[1:]))
    with open(path, "w") as f:
        f.write(",".join(f'"{h}"' if "," in h else h for h in head) + "\n")
        for row in rows:
            flat = [row[0].real] + [x for v in row[1:] for x in (v.real, v.imag)] if wide else row
            f.write(",".join(repr(x) for x in flat) + "\n")
