package org.sneakpath.analysis.read;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.sneakpath.analysis.InputException;
import org.sneakpath.crossbar.Cell;
import org.sneakpath.devices.library.DeviceLibrary;

/**
 * What stands at every crossing, as {@code --cell} says it.
 * <pre>
 *   choice := memristor | "1s1r:" memristor "+" selector | "1t1r:" memristor "+" transistor
 * </pre>
 * with a memristor as {@link CellText} has it, the others as {@link AccessText} does. A plus that belongs to a number, as in 1e+3,
 * does not separate.
 *
 * @param cell what it is
 * @param isConductance whether what cells hold are conductances of ohmic or sinh memristors (S)
 * @param modelFiles the files that models come from; none for those that are built in
 */
record CellChoice(Cell cell, boolean isConductance, List<String> modelFiles) {
    private static final String SELECTED = "1s1r";
    private static final String GATED = "1t1r";
    private static final Pattern PLUS = Pattern.compile("(?<![0-9.][eE])\\+");

    CellChoice {
        modelFiles = List.copyOf(modelFiles);
    }

    /**
     * Reads it; files are relative to the working directory.
     *
     * @throws InputException if it is none
     */
    static CellChoice of(String text) {
        try {
            if (isKind(text, SELECTED) || isKind(text, GATED)) {
                return inSeries(text);
            }
            CellText alone = CellText.memristor(text);
            return new CellChoice(
                    alone.cell(),
                    isConductance(alone.cell()),
                    alone.file().stream().toList());
        } catch (IllegalArgumentException e) {
            throw new InputException("--cell " + text + ": " + e.getMessage(), e);
        }
    }

    private static boolean isKind(String text, String kind) {
        return text.regionMatches(true, 0, kind, 0, kind.length())
                && (text.length() == kind.length() || text.charAt(kind.length()) == ':');
    }

    private static CellChoice inSeries(String text) {
        boolean gated = isKind(text, GATED);
        String[] parts = PLUS.split(text.substring(Math.min(text.length(), GATED.length() + 1)), -1);
        if (parts.length != 2) {
            throw new IllegalArgumentException(
                    gated
                            ? "write 1t1r:MEMRISTOR+TRANSISTOR, such as 1t1r:ohmic+ekv-transistor:w=2um"
                            : "write 1s1r:MEMRISTOR+SELECTOR, such as 1s1r:ohmic+sinh-conductor:g=1uS,v0=0.1");
        }
        CellText memristor = CellText.memristor(parts[0].strip());
        Cell.Device device = device(memristor.cell());
        String other = parts[1].strip();
        AccessText access = gated ? AccessText.transistor(other, device) : AccessText.selector(other, device);
        List<String> files = Stream.of(memristor.file(), access.file())
                .flatMap(Optional::stream)
                .distinct()
                .toList();
        return new CellChoice(access.cell(), isConductance(memristor.cell()), files);
    }

    private static boolean isConductance(Cell memristor) {
        return memristor instanceof Cell.Ohmic || memristor instanceof Cell.Sinh;
    }

    /** A memristor as a part of a cell. */
    private static Cell.Device device(Cell memristor) {
        if (memristor instanceof Cell.Device device) {
            return device;
        }
        return memristor instanceof Cell.Sinh sinh
                ? Cell.device(DeviceLibrary.model("sinh-conductor"), "g", Map.of("v0", sinh.v0()), Map.of())
                : Cell.device(DeviceLibrary.model("ohmic"), "g");
    }
}
