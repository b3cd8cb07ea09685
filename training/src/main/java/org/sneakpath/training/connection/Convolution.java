package org.sneakpath.training.connection;

/**
 * A window that moves over a picture, as other tools define it: cross-correlation, padded with word lines at 0 V.
 * <pre>
 *   I_f(y, x) = Σ_c,dy,dx W_(c·k + dy)·k + dx, f  V_c(s·y + dy − p, s·x + dx − p)
 * </pre>
 *
 * @param input what it moves over
 * @param filters channels of the result, ≥ 1
 * @param kernel k, height and width of the window
 * @param stride s ≥ 1
 * @param padding p, at least 0 and less than k
 */
public record Convolution(Shape input, int filters, int kernel, int stride, int padding) implements Connection {
    public Convolution {
        Sizes.atLeastOne("filters", filters);
        Sizes.atLeastOne("kernel", kernel);
        Sizes.atLeastOne("stride", stride);
        if (padding < 0 || padding >= kernel) {
            throw new IllegalArgumentException(
                    "padding = " + padding + " must be at least 0 and less than the kernel, " + kernel);
        }
        if (kernel > Math.min(input.height(), input.width()) + 2 * padding) {
            throw new IllegalArgumentException("a kernel of " + kernel + " does not fit into a picture of "
                    + input.height() + " x " + input.width() + " with padding " + padding);
        }
    }

    /** What comes out. */
    public Shape output() {
        return new Shape(filters, along(input.height()), along(input.width()));
    }

    private int along(int size) {
        return (size + 2 * padding - kernel) / stride + 1;
    }

    @Override
    public int inputs() {
        return input.size();
    }

    @Override
    public int outputs() {
        return output().size();
    }

    @Override
    public int rows() {
        return input.channels() * kernel * kernel;
    }

    @Override
    public int columns() {
        return filters;
    }
}
