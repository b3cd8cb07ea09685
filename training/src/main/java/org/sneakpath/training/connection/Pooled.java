package org.sneakpath.training.connection;

/**
 * The mean of each block of a picture stands at the word lines of another connection. Rows and columns that do not fill a block are
 * left out.
 *
 * @param input the picture
 * @param size height and width of a block, at most those of the picture
 * @param then what follows; takes as many inputs as there are blocks
 */
public record Pooled(Shape input, int size, Connection then) implements Connection {
    public Pooled {
        Sizes.atLeastOne("pooling size", size);
        if (size > input.height() || size > input.width()) {
            throw new IllegalArgumentException(
                    "blocks of " + size + " are larger than a picture of " + input.height() + " x " + input.width());
        }
        int blocks = pooled(input, size).size();
        if (then.inputs() != blocks) {
            throw new IllegalArgumentException(
                    "after pooling there are " + blocks + " signals, but what follows takes " + then.inputs());
        }
        if (then instanceof Recurrent) {
            throw new IllegalArgumentException(
                    "a recurrent layer takes its signals as they are; leave the pooling out");
        }
    }

    /** What is left of a picture. */
    public static Shape pooled(Shape input, int size) {
        return new Shape(input.channels(), input.height() / size, input.width() / size);
    }

    @Override
    public int inputs() {
        return input.size();
    }

    @Override
    public int outputs() {
        return then.outputs();
    }

    @Override
    public int rows() {
        return then.rows();
    }

    @Override
    public int columns() {
        return then.columns();
    }
}
