package org.sneakpath.training.connection;

/**
 * Signals that are pictures: number {@code (channel·height + y)·width + x}.
 *
 * @param channels ≥ 1
 * @param height ≥ 1
 * @param width ≥ 1
 */
public record Shape(int channels, int height, int width) {
    public Shape {
        Sizes.atLeastOne("channels", channels);
        Sizes.atLeastOne("height", height);
        Sizes.atLeastOne("width", width);
    }

    /** Number of signals. */
    public int size() {
        return channels * height * width;
    }
}
