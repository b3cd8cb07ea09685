package org.sneakpath.analysis.figure;

import java.awt.Font;
import java.util.List;

/**
 * The typeface of all figures: Arial or one cut to the same widths where the machine has it, since nearly every viewer has one
 * of them too; otherwise DejaVu Sans; otherwise Java's own choice.
 *
 * @param family name by which Java finds it
 * @param stack the same for SVG and CSS, with substitutes of the same widths first
 */
record Typeface(String family, String stack) {

    private static final String ARIAL_WIDTHS = "Arial, 'Liberation Sans', Arimo, Helvetica, sans-serif";

    private static final List<Typeface> WANTED = List.of(
            new Typeface("Arial", ARIAL_WIDTHS),
            new Typeface("Liberation Sans", ARIAL_WIDTHS),
            new Typeface("Arimo", ARIAL_WIDTHS),
            new Typeface("DejaVu Sans", "'DejaVu Sans', 'Bitstream Vera Sans', Verdana, sans-serif"));

    /** The first wanted typeface that is installed. */
    static Typeface installed() {
        for (Typeface typeface : WANTED) {
            if (new Font(typeface.family(), Font.PLAIN, 1).getFamily().equals(typeface.family())) {
                return typeface;
            }
        }
        return new Typeface(Font.SANS_SERIF, "sans-serif");
    }

    Font plain(float size) {
        return new Font(family, Font.PLAIN, 1).deriveFont(size);
    }
}
