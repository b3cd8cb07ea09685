package org.sneakpath.training.netlist;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.sneakpath.training.connection.Connection;
import org.sneakpath.training.connection.Convolution;
import org.sneakpath.training.connection.Pooled;
import org.sneakpath.training.connection.Shape;

/**
 * Which word line meets which row of an array, at each place at which the array is read. A convolution reads one array at every place of
 * a picture, one after the other; drawn, there is an array at each of them.
 *
 * @param lines word lines, the bias line not counted
 * @param rows by place and row, the number of the word line; {@link #NONE} where the window stands over the margin. The bias row, which
 *     is last, has the bias line, which is last
 */
record Places(int lines, List<List<Integer>> rows) {
    /** A row at 0 V. */
    static final int NONE = -1;

    Places {
        rows = rows.stream().map(List::copyOf).toList();
    }

    /** Those of a connection that does not hear itself. */
    static Places of(Connection connection) {
        if (connection instanceof Pooled pooled) {
            return of(pooled.then());
        }
        if (connection instanceof Convolution convolution) {
            return new Places(convolution.inputs(), windows(convolution));
        }
        int lines = connection.inputs();
        return new Places(lines, List.of(IntStream.rangeClosed(0, lines).boxed().toList()));
    }

    /** Row (c·k + dy)·k + dx at place (y, x) meets line V_c(s·y + dy − p, s·x + dx − p). */
    private static List<List<Integer>> windows(Convolution convolution) {
        Shape in = convolution.input();
        Shape out = convolution.output();
        int k = convolution.kernel();
        List<List<Integer>> windows = new ArrayList<>();
        for (int place = 0; place < out.height() * out.width(); place++) {
            int top = convolution.stride() * (place / out.width()) - convolution.padding();
            int left = convolution.stride() * (place % out.width()) - convolution.padding();
            List<Integer> rows = new ArrayList<>(Collections.nCopies(convolution.rows(), NONE));
            for (int r = 0; r < rows.size(); r++) {
                int y = top + r / k % k;
                int x = left + r % k;
                if (y >= 0 && y < in.height() && x >= 0 && x < in.width()) {
                    rows.set(r, (r / (k * k) * in.height() + y) * in.width() + x);
                }
            }
            rows.add(in.size());
            windows.add(rows);
        }
        return windows;
    }

    /** How often the array is there. */
    int count() {
        return rows.size();
    }

    /** The neuron behind a pair of columns at a place. */
    int neuron(int column, int place) {
        return column * count() + place;
    }
}
