package org.sneakpath.analysis.figure;

import java.awt.Color;
import java.util.List;

/**
 * Colours that stay distinct for readers with colour-vision deficiency, on screen and in print.
 *
 * <p>Categories: M. Okabe, K. Ito, "Color Universal Design", 2008. Maps: nine colours at equal steps of viridis
 * (S. van der Walt, N. Smith, 2015, public domain), joined by straight lines in sRGB; lightness rises steadily, so that a
 * grey print keeps the order.
 */
final class Palette {

    static final Color BLACK = new Color(0x000000);
    static final Color ORANGE = new Color(0xE69F00);
    static final Color SKY_BLUE = new Color(0x56B4E9);
    static final Color GREEN = new Color(0x009E73);
    static final Color BLUE = new Color(0x0072B2);
    static final Color VERMILION = new Color(0xD55E00);
    static final Color PURPLE = new Color(0xCC79A7);

    /** Order in which traces take colours; yellow is left out, it is too faint for lines on white. */
    private static final List<Color> CATEGORIES = List.of(BLUE, VERMILION, GREEN, PURPLE, ORANGE, SKY_BLUE, BLACK);

    private static final int[] VIRIDIS = {
        0x440154, 0x472D7B, 0x3B528B, 0x2C728E, 0x21918C, 0x28AE80, 0x5EC962, 0xADDC30, 0xFDE725
    };

    private Palette() {}

    static Color category(int index) {
        return CATEGORIES.get(index % CATEGORIES.size());
    }

    /** Colour of {@code part} in 0..1 of the way through viridis, in 256 steps; cut at both ends. */
    static int viridis(double part) {
        double step = Math.round(255 * Math.max(0, Math.min(1, part))) / 255.0;
        double position = step * (VIRIDIS.length - 1);
        int low = Math.min((int) position, VIRIDIS.length - 2);
        return mix(VIRIDIS[low], VIRIDIS[low + 1], position - low);
    }

    /** White at 0, the colour at 1. */
    static Color tint(Color colour, double part) {
        return new Color(mix(0xFFFFFF, colour.getRGB() & 0xFFFFFF, Math.max(0, Math.min(1, part))));
    }

    private static int mix(int from, int to, double part) {
        int colour = 0;
        for (int shift = 16; shift >= 0; shift -= 8) {
            int a = from >> shift & 0xFF;
            int b = to >> shift & 0xFF;
            colour |= (int) Math.round(a + part * (b - a)) << shift;
        }
        return colour;
    }
}
